"""Who is told to have said what, in an original and in its copy: statements that were lost, or given to another.

Two statements answer to one another where the telling words of what is said do, whatever the words around them, each to
the likest. The sources of a pair are the same where they have a name or a word that describes them in common.

>>> from onrecord import read_text
>>> first = read_text("The port is closed, Ada Renwick said. The army denied that it had fired at the ferry.")
>>> copy = read_text("The port is closed, Davit Orsel said.")
>>> found = statements(first, copy)
>>> [(one.kind, one.original.text, one.copy and one.copy.text) for one in found.altered]
[('other source', 'Ada Renwick', 'Davit Orsel')]
>>> [one.text for one in found.lost], found.kept
(['that it had fired at the ferry'], 0)
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final, Literal

from onrecord.copies.likeness import longest
from onrecord.copies.words import folded, stem, words
from onrecord.text import all_sentences
from onrecord.types import SILENT, Phrase, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.types import Attribution, Reading, Span, Spans

ANSWERS: Final = 0.45
"""How much of the weight of what is said in the shorter of two statements the other has, where they are the same.
Chosen on example reports 02 to 04, so that none is paired with a statement about something else."""
LETTERS: Final = 4
"""Letters at the start of a name by which two spellings of it are taken for one."""
FEWEST: Final = 2
"""Telling words that a statement has at least: one word is said of many things."""
_SHARP: Final = frozenset({"confirm", "deny", "accuse", "cannot-confirm", "no-response", "decline-comment"})
"""Acts that are no mere saying: who puts another for one says something else."""


class Altered(Record, frozen=True, kw_only=True):
    """A statement that the copy gives to another source, or as another act; both as the reports have them."""

    kind: Literal["other source", "other act"]
    original: Phrase
    copy: Phrase
    said: Phrase


class Statements(Record, frozen=True, kw_only=True):
    """What became of an original's statements. `kept` have the same source, `ordered` of them in the same order."""

    total: int = 0
    kept: int = 0
    ordered: int = 0
    lost: tuple[Phrase, ...] = ()
    altered: tuple[Altered, ...] = ()


def statements(original: Reading, copy: Reading) -> Statements:
    """What became of the statements of an original in its copy."""
    mine, theirs = (_Said(reading) for reading in (original, copy))
    pairs = list(_pairs(mine.stems, theirs.stems))
    altered = [one for i, j in pairs if (one := _altered(mine, theirs, i, j)) is not None]
    same = sorted((i, j) for i, j in pairs if _same_source(mine, theirs, i, j))
    paired = {i for i, _ in pairs}
    sentences = [frozenset(_stems(copy.report.text, [span])) for span in all_sentences(copy.report.text)]
    left = [i for i in range(len(mine.told)) if i not in paired and not _there(mine.stems[i], sentences)]
    return Statements(
        total=len(mine.told),
        kept=len(same),
        ordered=longest([j for _, j in same], sorted(j for _, j in same)),
        lost=tuple(mine.phrase(mine.told[i].content) for i in left),
        altered=tuple(altered),
    )


class _Said:
    """The statements of a reading that say something, but those within others."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        found = [(one, self._telling(one)) for one in reading.attributions if one.within is None]
        self.told: list[Attribution] = [one for one, stems in found if len(stems) >= FEWEST]
        self.stems = [stems for _, stems in found if len(stems) >= FEWEST]

    def _telling(self, one: Attribution) -> frozenset[str]:
        """What is said; of a silence, who kept it."""
        spans = (*one.source, *one.content) if one.act in SILENT else one.content
        return frozenset(_stems(self.reading.report.text, spans))

    def phrase(self, spans: Spans) -> Phrase:
        return Phrase(self.reading.words(spans), spans)

    def named(self, which: int) -> frozenset[str]:
        """The starts of the names of whoever says it; none where somebody is not named."""
        sources = self.reading.sources_of(self.told[which])
        if any(source.kind == "unnamed" or not source.name for source in sources):
            return frozenset()
        forms = chain(*((folded(word)[:LETTERS] for word in (source.name or "").split()) for source in sources))
        return frozenset(form for form in forms if len(form) == LETTERS)

    def nameless(self, which: int) -> bool:
        """Whether it is the word of somebody who is not named."""
        sources = self.reading.sources_of(self.told[which])
        return bool(sources) and all(source.kind == "unnamed" for source in sources)


def _pairs(first: Sequence[frozenset[str]], second: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """The statements that answer to one another, the likest first; each once."""
    often = Counter(chain(*first)) | Counter(chain(*second))
    alike = [(_alike(one, other, often), i, j) for i, one in enumerate(first) for j, other in enumerate(second)]
    used: set[tuple[str, int]] = set()
    for share, i, j in sorted(alike, key=lambda one: (-one[0], one[1:])):
        if share >= ANSWERS and not {("first", i), ("second", j)} & used:
            used |= {("first", i), ("second", j)}
            yield i, j


def _alike(one: frozenset[str], other: frozenset[str], often: Counter[str]) -> float:
    weight = min(sum(1 / often[s] for s in side) for side in (one, other))
    return sum(1 / often[s] for s in one & other) / weight


def _altered(mine: _Said, theirs: _Said, i: int, j: int) -> Altered | None:
    one, other = mine.told[i], theirs.told[j]
    if _other_source(mine, theirs, i, j):
        kind, was, now = "other source", one.source, other.source
    elif one.act != other.act and {one.act, other.act} & _SHARP:
        kind, was, now = "other act", one.cue, other.cue
    else:
        return None
    said = mine.phrase(one.content)
    return Altered(kind=kind, original=mine.phrase(was), copy=theirs.phrase(now), said=said)  # type: ignore[arg-type]


def _other_source(mine: _Said, theirs: _Said, i: int, j: int) -> bool:
    """Whether beyond doubt: one name for another, or a name for somebody who is not named."""
    if not mine.told[i].source or not theirs.told[j].source:
        return False
    was, now = mine.named(i), theirs.named(j)
    if was and now:
        return was.isdisjoint(now)
    return bool(was and theirs.nameless(j)) or bool(now and mine.nameless(i))


def _same_source(mine: _Said, theirs: _Said, i: int, j: int) -> bool:
    return not _other_source(mine, theirs, i, j)


def _there(stems: frozenset[str], sentences: Sequence[frozenset[str]]) -> bool:
    """Whether the copy says it in its own voice, or its statement was not read."""
    return any(len(stems & sentence) >= ANSWERS * len(stems) for sentence in sentences)


def _stems(text: str, spans: Iterable[Span]) -> Iterator[str]:
    return (s for word in words(text, spans) if (s := stem(word.form)))
