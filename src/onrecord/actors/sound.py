"""What a description may be: the one door through which all of them come.

It cuts no name in two, begins with no preposition, runs over no end of a sentence, and closes the brackets it opens.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.types import Span

_OPENING = re.compile(r"(?:and|but|or|nor)\s+(?=\w)", re.IGNORECASE)
"""What is dropped from the start of a description."""
_NO_OPENING = re.compile(r"(?:according to|in|on|at|by|with|from|for|of|to|as|than)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s+(?=\S)")
_SHORT = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Dr|St|Lt|Gen|Col|Maj|Sen|Rep|Gov|Sgt|Adm|Jr|Sr))$")
"""What a full stop shortens."""
_BARE_CLAUSE = re.compile(r"(?:who|which|that)\s+\S+", re.IGNORECASE)
"""A relative word and one more: "who depended", cut off from what it goes on with."""


class Names:
    """Where names stand."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def cut(self, at: int) -> bool:
        """Whether a place lies inside a name."""
        i = bisect_right(self._starts, at) - 1
        return i >= 0 and self._spans[i][0] < at < self._spans[i][1]


def sound(text: str, span: Span, names: Names) -> Span | None:
    """A description without what cannot be part of one; `None` where nothing is left."""
    start, end = span
    if opening := _OPENING.match(text, start, end):
        start = opening.end()
    ends = (stop.start() for stop in _SENTENCE_END.finditer(text, start, end))
    end = next((at for at in ends if not _SHORT.search(text, start, at)), end)
    end = _closed(text, start, end)
    words = text[start:end]
    if not words or _NO_OPENING.match(words) or _BARE_CLAUSE.fullmatch(words):
        return None
    return None if names.cut(start) or names.cut(end) else (start, end)


def _closed(text: str, start: int, end: int) -> int:
    """Where words end before a bracket that they open and do not close."""
    words = text[start:end]
    if words.count("(") <= words.count(")"):
        return end
    return start + len(words[: words.rindex("(")].rstrip(" \t\n,"))
