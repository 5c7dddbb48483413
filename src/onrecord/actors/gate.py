"""Where the words for unnamed sources stand: nothing that touches their main words is ever an actor's.

The main words of a mention are read from the words themselves and from the parse, both: of "one of the two Kessarian
sources, who is close to the Harbour Guard" they are "one" and "sources", of "a friend of Idris Vantor" only "friend".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.actors.lexicon import PERSON_NOUNS, SPEAKERS_APART
from onrecord.english import each
from onrecord.sheet import singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.sheet import Sheet
    from onrecord.types import Source, SourceKind, Span, Spans

HIDDEN: frozenset[SourceKind] = frozenset({"unnamed", "witness"})
"""Sources that the report does not name. A witness who is named is a person."""
ENDS = each(
    "with in from who whom whose which that at on by for to close familiar around near about behind against inside "
    "under over across among outside"
)
"""Words that open what follows the main noun of a mention."""
NO_NOUN = each("one other all who")
PICKS = each(
    "one two three four five six seven eight nine ten some many most all several each any none both few another half "
    "dozen dozens scores hundreds thousands group number handful couple pair trio majority minority"
)
"""Words whose "of" says of whom they are some: the main word stands behind it."""
_WORD = re.compile(r"[\w’'.-]*\w")


@dataclass(frozen=True, slots=True)
class Core:
    """The words of a mention of an unnamed source up to what follows its main noun, and its main words."""

    span: Span
    mains: tuple[Span, ...]
    source: str


class Joined:
    """Spans as one wherever they share a character, to ask whether any of them touches another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touch(self, span: Span) -> bool:
        """Whether one of them shares a character with a span."""
        at = bisect_right(self._ends, span[0])
        return at < len(self._ends) and self._starts[at] < span[1]


class Gate:
    """The mentions and descriptions of the unnamed sources of a report, and the terms on which they spoke."""

    def __init__(self, sheets: Sequence[Sheet], sources: Iterable[Source]) -> None:
        hidden = [source for source in sources if source.kind in HIDDEN]
        said = [(span, s.id) for s in hidden for span in (*s.mentions, *(s.description.spans if s.description else ()))]
        self.cores = sorted(
            (core for sheet in sheets for span, source in said if (core := _core(sheet, span, source))),
            key=lambda core: (core.span, core.source),
        )
        self._terms = sorted((span, source.id) for source in hidden for span in _terms(source))
        self._starts = [core.span[0] for core in self.cores]
        self._mains = Joined(main for core in self.cores for main in core.mains)
        self._cores = Joined(core.span for core in self.cores)
        self.nouns = {noun for core in self.cores for sheet in sheets for noun in _nouns(sheet, core)}

    def shuts(self, span: Span) -> bool:
        """Whether a span touches the main words of an unnamed source."""
        return self._mains.touch(span)

    def terms(self, span: Span) -> str | None:
        """The unnamed source in whose terms, or the reason for them, a span stands."""
        return next((source for at, source in self._terms if at[0] <= span[0] and span[1] <= at[1]), None)

    def last_between(self, start: int, end: int) -> Core | None:
        """The last mention of an unnamed source that begins between two places."""
        at = bisect_left(self._starts, end) - 1
        return self.cores[at] if at >= 0 and self._starts[at] >= start else None

    def core(self, span: Span) -> Core | None:
        """The mention of an unnamed source that a span touches."""
        if not self._cores.touch(span):
            return None
        return next((c for c in self.cores if c.span[0] < span[1] and span[0] < c.span[1]), None)


def _terms(source: Source) -> Spans:
    """Where a source's terms and the reason for them stand."""
    terms = source.terms
    return () if terms is None else (*terms.spans, *(terms.reason.spans if terms.reason else ()))


def _core(sheet: Sheet, span: Span, source: str) -> Core | None:
    """The core of one mention; nothing on a sheet where it is blank."""
    words = list(_WORD.finditer(sheet.text, *span))
    if not words:
        return Core(span, (span,), source) if sheet.text[slice(*span)].strip() else None
    cut = next((i for i, word in enumerate(words) if i and _ends(sheet.text, words[i - 1].end(), word)), len(words))
    core = (words[0].start(), words[cut - 1].end())
    main = sheet.head(core)
    mains = {sheet.parse.spans[main]} if main is not None else set()
    if not (mains and _owns(words[:cut], min(mains))):
        mains.add(words[cut - 1].span())
    return Core(core, tuple(sorted(mains)), source)


def _owns(words: list[re.Match[str]], main: Span) -> bool:
    """Whether the last word ends a name after "of", the main word before it: whose they are, no part of them."""
    of = next((i for i, word in enumerate(words) if i and word.group() == "of"), len(words) - 1)
    if main[0] >= words[of].start() or words[of - 1].group().lower() in PICKS or words[of - 1].group().isdigit():
        return False
    last = words[-1].group()
    return of < len(words) - 1 and last[0].isupper() and singular(last) not in PERSON_NOUNS | SPEAKERS_APART


def _ends(text: str, last: int, word: re.Match[str]) -> bool:
    """Whether the main part of a mention ends before a word: at a mark, or at a word that opens what follows."""
    return word.group().lower() in ENDS or any(c in ",;:()–—" for c in text[last : word.start()])


def _nouns(sheet: Sheet, core: Core) -> set[str]:
    """The common nouns that a mention may be headed by."""
    found = {sheet.lemma(word) for main in core.mains for word in sheet.within(main)}
    return {word for word in found if word.isalpha() and word not in NO_NOUN}
