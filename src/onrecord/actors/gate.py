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
from onrecord.actors.likeness import BODIES, INDEFINITE, is_some_body, likeness, may_be
from onrecord.actors.signatures import chunk
from onrecord.english import HE, RELATIVE, SHE, THEY, each
from onrecord.sheet import singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.actors.likeness import Likeness
    from onrecord.sheet import Sheet
    from onrecord.types import Source, SourceKind, Span, Spans

HIDDEN: frozenset[SourceKind] = frozenset({"unnamed", "witness"})
"""Sources that the report does not name. A witness who is named is a person."""
ENDS = each(
    "with in from who whom whose which that at on by for to close familiar around near about behind against inside "
    "under over across among outside like such including"
)
"""Words that open what follows the main noun of a mention."""
NO_NOUN = each("one other all") | RELATIVE | THEY | HE | SHE
PICKS = each(
    "one two three four five six seven eight nine ten some many most all several each any none both few another half "
    "dozen dozens scores hundreds thousands group number handful couple pair trio majority minority"
)
"""Words whose "of" says of whom they are some: the main word stands behind it."""
COUNTING = PICKS | each("all both neither the of them men women people")
LONGEST_COUNT = 3
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
        sources = tuple(sources)
        hidden = [source for source in sources if source.kind in HIDDEN]
        said = [(span, s.id) for s in hidden for span in (*s.mentions, *_described(s))]
        met = {span for s in hidden for span in s.mentions}
        self.cores = sorted(
            (
                core
                for sheet in sheets
                for span, source in said
                if (core := _core(sheet, span, source)) and (span in met or not _is_of_known(sheet, core))
            ),
            key=lambda core: (core.span, core.source),
        )
        self._terms = sorted((s, one.id) for one in hidden if one.terms for s in one.terms.with_reason)
        self._starts = [core.span[0] for core in self.cores]
        self._mains = Joined(main for core in self.cores for main in core.mains)
        self._cores = Joined(core.span for core in self.cores)
        found = {noun for core in self.cores for sheet in sheets for noun in _nouns(sheet, core)}
        self.nouns = found - BODIES
        self._counting = [core.span[0] for core in self.cores for sheet in sheets if _only_counts(sheet, core)]
        papers = [s for s in sources if s.kind == "document" and not s.name]
        wholes = [span for span, _ in said] + [span for s in papers for span in s.mentions]
        self._wholes = Joined(wholes)
        own = (look for core in self.cores for sheet in sheets for look in _bodies(sheet, core))
        self.bodies = (*own, *(look for span in wholes for sheet in sheets for look in _makers(sheet, span)))

    def shuts(self, span: Span) -> bool:
        """Whether a span touches the main words of an unnamed source."""
        return self._mains.touch(span)

    def within(self, span: Span) -> bool:
        """Whether a span touches the words for an unnamed source or for a document without a name, to their end."""
        return self._wholes.touch(span)

    def may_hide(self, sheet: Sheet, word: int) -> bool:
        """Whether a noun may be for a body without a name that is a source."""
        if sheet.lemma(word) not in BODIES or not self.bodies:
            return False
        one = likeness(sheet, word)
        return any(may_be(one, source) for source in self.bodies)

    def veils(self, sheet: Sheet, span: Span) -> bool:
        """Whether what is taken for a name is words for a body without one: "Western embassy"."""
        last = sheet.within(span)[-1:]
        if not last or not sheet.words[last[0]].islower() or sheet.lemma(last[0]) not in BODIES:
            return False
        return self.may_hide(sheet, last[0]) or (self.within(span) and is_some_body(sheet, last[0]))

    def counts_up(self, sheet: Sheet, word: int) -> bool:
        """Whether a phrase may be one of those of whom the next sentence says that "all three" are sources."""
        number = sheet.sentence[word] + 1
        if number >= len(sheet.parse.sentences) or not self._counting:
            return False
        first, end = sheet.parse.sentences[number]
        begin, last = sheet.parse.spans[first][0], sheet.parse.spans[end - 1][1]
        counted = any(begin <= place < last for place in self._counting)
        return counted and sheet.low[chunk(sheet, word).start] in INDEFINITE | PICKS

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


def _described(source: Source) -> Spans:
    """Where it stands what a source is said to be."""
    return source.description.spans if source.description else ()


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


def _bodies(sheet: Sheet, core: Core) -> Iterator[Likeness]:
    """The bodies that a mention may be for."""
    for main in core.mains:
        for word in sheet.within(main):
            if sheet.lemma(word) in BODIES and sheet.parse.tags[word] in {"NN", "NNS"}:
                yield likeness(sheet, word)


def _is_of_known(sheet: Sheet, core: Core) -> bool:
    """Whether a source is only said to be of many told of before: "a spokesman for the militias" is not they."""
    return any(look.definite and look.plural for look in _bodies(sheet, core))


def _makers(sheet: Sheet, span: Span) -> Iterator[Likeness]:
    """The bodies, brought in without a name, in whose report it stands or to whom a source belongs."""
    for word in sheet.within(span):
        if is_some_body(sheet, word):
            yield likeness(sheet, word)


def _only_counts(sheet: Sheet, core: Core) -> bool:
    """Whether a mention says only how many of those before it is: "all three", "both"."""
    words = sheet.text[slice(*core.span)].lower().split()
    return bool(words) and set(words) <= COUNTING and len(words) <= LONGEST_COUNT


def _nouns(sheet: Sheet, core: Core) -> set[str]:
    """The common nouns that a mention may be headed by."""
    found = {sheet.lemma(word) for main in core.mains for word in sheet.within(main)}
    return {word for word in found if word.isalpha() and word not in NO_NOUN}
