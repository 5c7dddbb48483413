"""Wordings: patterns of words, written nearly as they are read, made into regular expressions.

    a word           itself, small or capital; a blank stands for any blanks, line ends too
    [the ]           may be left out
    (one|other)      either; "ask(s|ed)?" is "ask", "asks" or "asked"
    {slot}           any of the wordings that the slot stands for
    *                any one word; ^ any one word with a capital; ... up to 60 code points of one clause
    <words>          the part that is meant, where not all of it is; <whom: words> a part with a name
    =(words)         these come next, and are no part of it; !(words) these may not come next
    ~                the rest of the clause, up to the next mark

>>> wording = wordings({"ask": "ask(s|ed|ing)?"}, "{ask} [that ]<* name> be withheld")
>>> [match["words"] for match in matches(wording, "She asked that her name be withheld.")]
['her name']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from onrecord.text import passages
from onrecord.types import Span

Wording = tuple[re.Pattern[str], ...]

_TOKEN = re.compile(r"\{(\w+)\}|<(\w+): |\.\.\.|[=!]\(|[\[\]()<> *^~’]")
_MEANING = {
    "[": "(?:",
    "]": ")?",
    "(": "(?:",
    ")": ")",
    "=(": "(?=",
    "!(": "(?!",
    "~": '[^,.;:–—“”"()\r\n]*',
    "<": "(?P<words>",
    ">": ")",
    " ": r"\s+",
    "*": r"[\w’'-]+",
    "^": r"(?-i:[A-Z])[\w’'-]*",
    "...": r"[^.;:“”\"\r\n]{0,60}?",
    "’": "[’']",
}


def wordings(slots: Mapping[str, str], *written: str) -> Wording:
    """Any of these wordings, each at the bounds of words. Raises `KeyError` for a slot that is not there."""
    return tuple(re.compile(rf"(?<![\w’'-])(?:{_pattern(w, slots)})(?!\w)", re.IGNORECASE) for w in written)


def matches(wording: Wording, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Where any of the wordings stands, one wording after the other; matches may overlap."""
    for pattern in wording:
        yield from pattern.finditer(text, start, len(text) if end is None else end)


def matches_near(clue: re.Pattern[str], wording: Wording, text: str) -> list[re.Match[str]]:
    """The matches in those passages of a text where a clue stands: many wordings are slow, one short pattern is not."""
    return [
        m for start, end in passages(text) if clue.search(text, start, end) for m in matches(wording, text, start, end)
    ]


def first(wording: Wording, text: str, start: int, end: int) -> re.Match[str] | None:
    """The first match in a stretch of text; of several that start together, the longest."""
    found = [m for pattern in wording if (m := pattern.search(text, start, end))]
    return min(found, key=lambda m: (m.start(), -m.end()), default=None)


def opening(wording: Wording, text: str, start: int, end: int) -> re.Match[str] | None:
    """The longest match that starts right at a place."""
    found = [m for pattern in wording if (m := pattern.match(text, start, end))]
    return max(found, key=re.Match.end, default=None)


def meant(match: re.Match[str]) -> Span:
    """The part of a match that is meant: its `<words>`, else all of it."""
    marked = "words" in match.re.groupindex and match.start("words") >= 0
    return match.span("words") if marked else match.span()


def _pattern(written: str, slots: Mapping[str, str]) -> str:
    def regular(token: re.Match[str]) -> str:
        if token[1]:
            return f"(?:{_pattern(slots[token[1]], slots)})"
        return f"(?P<{token[2]}>" if token[2] else _MEANING[token[0]]

    return _TOKEN.sub(regular, written)
