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
from dataclasses import dataclass

from onrecord.types import Span

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
_PART = re.compile(r"\\.|[=!]\(|<\w+: |\)\?|[\[\](<>)|]|(?:[a-z](?!\?))+")
"""What the stems of a wording are read from: brackets, bars, and letters that may not be left out."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Patterns, each with its stems: one of them stands, in small letters, in whatever the pattern finds."""

    patterns: tuple[tuple[re.Pattern[str], frozenset[str]], ...]
    stems: frozenset[str]

    def within(self, text: str, start: int, end: int) -> list[re.Pattern[str]]:
        """The patterns that may find something in a stretch of text; stems are looked up much faster than patterns."""
        low = text[start:end].lower()
        held = {stem for stem in self.stems if stem in low}
        return [pattern for pattern, stems in self.patterns if not stems.isdisjoint(held)]


def wordings(slots: Mapping[str, str], *written: str) -> Wording:
    """Any of these wordings, each at the bounds of words. Raises `KeyError` for a slot that is not there."""
    patterns = [re.compile(rf"(?<![\w’'-])(?:{_pattern(w, slots)})(?!\w)", re.IGNORECASE) for w in written]
    stems = [stems_of(w, slots) for w in written]
    return Wording(tuple(zip(patterns, stems, strict=True)), frozenset().union(*stems))


def stems_of(written: str, slots: Mapping[str, str]) -> frozenset[str]:
    """Stems of which one stands in whatever a wording finds; the empty one, which stands in any text, where none must.

    >>> sorted(stems_of("{ask} [that ](he|she) names?|anonymously", {"ask": "(ask|beg)(s|ed)?"}))
    ['anonymously', 'name']
    """
    while "{" in written:
        written = re.sub(r"\{(\w+)\}", lambda slot: f"({slots[slot[1]]})", written)
    return _stems(_PART.findall(written.lower())[::-1]) or frozenset({""})


def _stems(parts: list[str]) -> frozenset[str]:
    """The stems of the parts up to the bracket that closes them, which are taken off; none where they may be absent."""
    ways: list[list[frozenset[str]]] = [[]]
    part = ""
    while parts and (part := parts.pop()) not in {")", ")?", "]", ">"}:
        if part == "|":
            ways.append([])
        elif part in {"=(", "!("}:
            _stems(parts)
        elif part in {"(", "["} or part[0] == "<":
            ways[-1].append(_stems(parts))
        elif part.isalpha():
            ways[-1].append(frozenset({part}))
    chosen = [max(way, key=_rareness, default=frozenset()) for way in ways]
    return frozenset().union(*chosen) if all(chosen) and part not in {")?", "]"} else frozenset()


def _rareness(stems: frozenset[str]) -> tuple[int, int]:
    """Long stems are rare, and few of them."""
    return min(map(len, stems), default=0), -len(stems)


def matches(wording: Wording, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Where any of the wordings stands, one wording after the other; matches may overlap."""
    end = len(text) if end is None else end
    for pattern in wording.within(text, start, end):
        yield from pattern.finditer(text, start, end)


def first(wording: Wording, text: str, start: int, end: int) -> re.Match[str] | None:
    """The first match in a stretch of text; of several that start together, the longest."""
    found = [m for pattern in wording.within(text, start, end) if (m := pattern.search(text, start, end))]
    return min(found, key=lambda m: (m.start(), -m.end()), default=None)


def opening(wording: Wording, text: str, start: int, end: int) -> re.Match[str] | None:
    """The longest match that starts right at a place."""
    found = [m for pattern, _ in wording.patterns if (m := pattern.match(text, start, end))]
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
