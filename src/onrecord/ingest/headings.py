"""Headlines, and titles of boxes amid the text.

>>> is_title("Envoy steps in after general's death"), is_title("The envoy stepped in on Friday.")
(True, False)
"""

from __future__ import annotations

import re
from typing import Final

MOST_POINTS: Final = 220
"""Code points of a headline at most; the longest of 1,200 news headlines had 190."""

BOX_WORDS: Final = 9
"""Words that a box's title has at most; longer lines without a full stop are broken sentences."""

_END: Final = re.compile(r"[.:;,…—–-][\"”’')]*$")
_ABBREVIATION: Final = re.compile(r"\b(?:[A-Z]\.){2,}$|\.{3}$|…$|\b(?:Jr|Sr|Inc|Co|Ltd|No)\.$")
_BREAK: Final = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\bSen)(?<!\bGen)(?<!\bGov)(?<!\bRep)[.!?][”\"’]?\s+[A-Z“]")
_SMALL: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "for",
        "nor",
        "of",
        "in",
        "on",
        "at",
        "to",
        "by",
        "as",
        "with",
        "from",
        "over",
        "after",
        "into",
        "vs",
        "is",
    ]
)
_BOX_FORM: Final = re.compile(r"[A-Z].*[^!?)\]’'\"”]|[A-Z][^“”\"]+:\s[“\"][^“”\"]+[”\"]", re.DOTALL)
_BOX: Final = re.compile(
    r"(?:background|factbox|timeline|key\s+(?:facts|points|dates)|at\s+a\s+glance|fast\s+facts|in\s+brief|context|explainer|who['’]s\s+who|"
    r"who\s+(?:is|are|was|were)\b.*|what\s+(?:is|are|was|were)\b.*|(?:the\s+)?(?:killing|death|life|rise|fall)\s+of\s+[A-Z].*)[?:]?$",
    re.IGNORECASE,
)


def is_title(paragraph: str) -> bool:
    """Whether the paragraph has the form of a headline: short, one phrase or sentence, no final full stop."""
    if not _short(paragraph) or (_END.search(paragraph) and not _ABBREVIATION.search(paragraph)):
        return False
    return not _BREAK.search(paragraph)


def is_stopped_title(paragraph: str) -> bool:
    """Whether it is a headline that someone gave a full stop: its words are capitalised as in a title.

    >>> is_stopped_title("Envoy Of The Order Steps In After Strike."), is_stopped_title("Envoy of the Order steps in.")
    (True, False)
    """
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", paragraph) if w.lower() not in _SMALL]
    capitals = sum(1 for word in words if word[0].isupper())
    return _short(paragraph) and len(words) >= 4 and capitals >= 0.85 * len(words) and not _BREAK.search(paragraph)


def is_box_title(paragraph: str) -> bool:
    """Whether the paragraph could be the title of a box amid the text: a few words that are no sentence."""
    return is_title(paragraph) and 2 <= len(paragraph.split()) <= BOX_WORDS and bool(_BOX_FORM.fullmatch(paragraph))


def is_labelled_box(paragraph: str) -> bool:
    """Whether a title says of itself that it heads a box: "Factbox", "Who is ...?", "Death of ..."."""
    return is_box_title(paragraph) and _BOX.match(paragraph) is not None


def same(one: str, other: str) -> bool:
    """Whether two headlines are the same but for quotation marks, points, spaces and case."""
    return _plain(one) == _plain(other) != ""


def _plain(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words).strip().lower()


def _short(paragraph: str) -> bool:
    return 1 < len(paragraph) <= MOST_POINTS and re.search(r"[^\W\d_]", paragraph) is not None
