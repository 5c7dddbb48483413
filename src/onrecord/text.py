"""Paragraphs, sentences and quotations of a plain text. Offsets are Unicode code points.

Every stage asks for those of the same few texts, so what was found in the last ones is kept.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.types import Span

PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n|(?<=[.!?:”\"])[^\S\n]*\n")
"""A blank line, or a newline after a sentence's end: a newline alone may only wrap a line."""

CLOSERS = {"“": "”", '"': '"', "„": "“", "«": "»", "‘": "’", "'": "'"}
OPENER = re.compile("[" + "".join(CLOSERS) + "]")

ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Brig|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|Prof|Rev|St|Jr|Sr|No|vs|etc"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b[A-Z](?:\.[A-Z])*)\.$"
)
BROKEN_OFF = re.compile(r"(?:,|\b(?:and|or|of|the|a|an|to|in|on|at|with|by|for|from|that))\s*$")
"""How a passage ends that no sentence ends with: the next paragraph goes on."""
LAST_WORD = 5
"""Code points at the end of a paragraph that tell whether it breaks off: the longest word that does has four."""

TEXTS_KEPT = 4
"""A report's text, its streams, and one to spare."""

VISIBLE = re.compile(r"\S")
SENTENCE_END = re.compile(r"[.!?][”\"’')\]]*(?=\s)")


@lru_cache(TEXTS_KEPT)
def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of `text`; together they cover it, breaks included.

    >>> paragraphs("One.\\n\\nTwo.")
    ((0, 6), (6, 10))
    """
    cuts = [0, *(m.end() for m in PARAGRAPH_BREAK.finditer(text)), len(text)]
    return tuple((a, b) for a, b in pairwise(cuts) if a < b)


def sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences of `text[start:end]`, white space around them left out.

    A full stop after a title, a month or an initial ends none, nor does one that a small letter or a comma follows.

    >>> [("Gen. Vantor fell. He died."[s:e]) for s, e in sentences("Gen. Vantor fell. He died.", 0, 26)]
    ['Gen. Vantor fell.', 'He died.']
    """
    cuts = [start]
    for m in SENTENCE_END.finditer(text, start, end):
        follows = VISIBLE.search(text, m.end(), end)
        after = follows.group() if follows else ""
        if (
            after.islower()
            or after in {",", ";", ")"}
            or ABBREVIATION.search(text[max(start, m.start() - 12) : m.start() + 1])
        ):
            continue
        cuts.append(m.end())
    cuts.append(end)
    return [trimmed for a, b in pairwise(cuts) if (trimmed := strip(text, a, b))]


@lru_cache(TEXTS_KEPT)
def all_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of every passage of `text`, in order."""
    return tuple(found for start, end in passages(text) for found in sentences(text, start, end))


@lru_cache(TEXTS_KEPT)
def passages(text: str) -> tuple[Span, ...]:
    """The paragraphs, joined where one breaks off in the middle of a phrase, as careless pages do.

    >>> len(passages("Envoys of Kessaria and\\n\\nNorvane met.\\n\\nThey left."))
    2
    """
    joined: list[Span] = []
    goes_on = False
    for start, end in paragraphs(text):
        if goes_on:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
        if words := strip(text, start, end):
            goes_on = BROKEN_OFF.search(text, max(start, words[1] - LAST_WORD), words[1]) is not None
    return tuple(joined)


def places_of(words: str, text: str) -> Iterator[int]:
    """Where these words stand in `text`, letter by letter; none that overlap.

    >>> list(places_of("to", "To act is to vote to."))
    [10, 18]
    """
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + max(len(words), 1))


def strip(text: str, start: int, end: int) -> Span | None:
    """`[start, end)` without the white space at its ends; `None` where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


@lru_cache(TEXTS_KEPT)
def quotations(text: str) -> tuple[Span, ...]:
    """The outermost quotations of `text`, with their marks.

    One that is never closed ends with its paragraph: a quotation that goes on opens the next paragraph anew.
    Apostrophes are told from closing marks by the letter that follows them; a lone single mark is an apostrophe.

    >>> [("“A,” he said. “B"[s:e]) for s, e in quotations("“A,” he said. “B")]
    ['“A,”', '“B']
    """
    found: list[Span] = []
    for start, end in paragraphs(text):
        at = start
        while mark := OPENER.search(text, at, end):
            closed = _closing(text, mark.end(), end, CLOSERS[mark[0]]) if _opens(text, mark.start()) else None
            if closed is not None:
                found.append((mark.start(), closed))
            at = closed or mark.end()
    return tuple(found)


def _opens(text: str, i: int) -> bool:
    return text[i] != "'" or ((i == 0 or not text[i - 1].isalnum()) and text[i + 1 : i + 2].isalpha())


def _closing(text: str, start: int, end: int, closer: str) -> int | None:
    """Where a quotation ends that opens before `start`; `None` where its mark is none.

    A double mark that is never closed closes with its paragraph, a single one is an apostrophe.
    """
    i = text.find(closer, start, end)
    while i >= 0:
        if not (closer in "’'" and _is_apostrophe(text, i, end)):
            return i + 1
        i = text.find(closer, i + 1, end)
    return end if closer in {"”", '"'} else None


def _is_apostrophe(text: str, i: int, end: int) -> bool:
    """Whether a single mark stands in a word, or after an s while a mark that closes beyond doubt is still to come."""
    if text[i + 1 : i + 2].isalnum():
        return True
    return text[i - 1] == "s" and bool(re.search(rf"[,.!?]{re.escape(text[i])}", text[i + 1 : end]))
