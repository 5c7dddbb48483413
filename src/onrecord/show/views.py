"""What there is to show of a Reading: the facts behind the sourcing card, the memo and the page.

Pure functions of a Reading that give frozen records; no formatting. Each source has a **letter** and each statement a
**number**, so that a person can go from one to the other, on paper too. The unnamed sources come first, then named
people, then institutions, documents and media, then those who gave no word; in each group, in the order of the text,
one that is part of another right after it. Statements are numbered in the order of the text.
"""

from __future__ import annotations

import re
from itertools import chain
from string import ascii_uppercase
from typing import Literal

from onrecord.show.paragraphs import Paragraph, at, paragraphs
from onrecord.show.standing import NO_WORD, PEOPLE, Shares, Standing, is_unnamed, shares, standing
from onrecord.types import SILENT, Account, Attribution, Event, Reading, Record, Report, Source, Spans, Tie

Group = Literal["unnamed", "people", "bodies", "silent"]
GROUPS: tuple[Group, ...] = ("unnamed", "people", "bodies", "silent")

LOW_CONFIDENCE = 0.5
"""Below it a statement is marked unsure: the model holds its own reading for less likely than not."""

ELIDED = re.compile(r"(?:nor|neither)\b", re.IGNORECASE)
"""How a cue begins whose verb and object stand with someone else's: "..., nor did a spokesman"."""

PRONOUNS = frozenset(
    ["he", "she", "they", "it", "who", "his", "her", "their", "its", "i", "we", "one", "the", "some", "both"]
)
"""Mentions that begin no useful label when they stand alone."""


class Statement(Record, frozen=True, kw_only=True):
    """One attribution as it is shown.

    number: in the order of the text, from 1. by: letters of its sources, none where no source was found. place: where
    its words begin. whole: all its words, source and cue among them, for those that have no content of their own.
    elided: whether its cue has its verb from the words before it. inside: the number of the statement that it lies
    within. standing: on whose word it rests.
    """

    number: int
    attribution: Attribution
    by: tuple[str, ...]
    place: str
    pieces: tuple[str, ...]
    whole: tuple[str, ...]
    standing: Standing
    elided: bool = False
    inside: int | None = None

    @property
    def unsure(self) -> bool:
        """Whether the machine is not sure of it."""
        return self.attribution.confidence < LOW_CONFIDENCE


class Entry(Record, frozen=True, kw_only=True):
    """One source as it is shown, with its statements. part_of and may_be are the letters of others."""

    letter: str
    source: Source
    label: str
    group: Group
    statements: tuple[Statement, ...]
    part_of: str | None = None
    may_be: tuple[str, ...] = ()


class Dispute(Record, frozen=True, kw_only=True):
    """One thing that is told in more than one way, with the statements that tell it; the outlet's own has none."""

    about: str
    statements: tuple[Statement, ...]


class View(Record, frozen=True, kw_only=True):
    """Everything that is shown of one report."""

    reading: Reading
    paragraphs: tuple[Paragraph, ...]
    entries: tuple[Entry, ...]
    statements: tuple[Statement, ...]
    shares: Shares

    @property
    def report(self) -> Report:
        """The report that was read."""
        return self.reading.report

    def entry(self, letter: str) -> Entry:
        """The source with this letter. Raises `KeyError` where there is none."""
        return {e.letter: e for e in self.entries}[letter]

    def group(self, group: Group) -> tuple[Entry, ...]:
        """The sources of a group, in the order they are shown."""
        return tuple(e for e in self.entries if e.group == group)

    def place(self, spans: Spans) -> str:
        """Where words stand; empty where there are none."""
        paragraph = at(self.paragraphs, spans[0][0]) if spans else None
        return paragraph.place if paragraph else ""

    @property
    def silent(self) -> tuple[Statement, ...]:
        """That someone declined to comment, did not respond, or could not be reached."""
        return tuple(s for s in self.statements if s.attribution.act in SILENT)

    @property
    def unconfirmed(self) -> tuple[Statement, ...]:
        """What the outlet could not confirm."""
        return tuple(s for s in self.statements if s.attribution.act == "cannot-confirm")

    @property
    def denied(self) -> tuple[Statement, ...]:
        """What someone denies."""
        return tuple(s for s in self.statements if s.attribution.act == "deny")

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """What the report tells in ways that differ or cannot both be so."""
        accounts = [a for a in self.reading.accounts if a.challenge in {"differs", "incompatible"}]
        return tuple(Dispute(about=a.about, statements=self._telling(a)) for a in accounts)

    def _telling(self, account: Account) -> tuple[Statement, ...]:
        """The statements that tell the claims of an account."""
        claims: tuple[Tie | Event, ...] = (*self.reading.ties, *self.reading.events)
        told = {t.attribution_id for claim in claims if claim.id in account.claims for t in claim.told}
        return tuple(s for s in self.statements if s.attribution.id in told)

    @property
    def unsourced(self) -> tuple[Statement, ...]:
        """Statements whose source was not found."""
        return tuple(s for s in self.statements if not s.by and s.attribution.act not in NO_WORD)


def view(reading: Reading) -> View:
    """What there is to show of a reading."""
    found = paragraphs(reading.report)
    letters = {source.id: letter(i) for i, source in enumerate(_arranged(reading))}
    statements = _statements(reading, found, letters)
    entries = tuple(_entry(reading, source, letters, statements) for source in _arranged(reading))
    return View(reading=reading, paragraphs=found, entries=entries, statements=statements, shares=shares(reading))


def letter(index: int) -> str:
    """A to Z, then AA, AB and so on.

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    before, this = divmod(index, 26)
    return (letter(before - 1) if before else "") + ascii_uppercase[this]


def label(reading: Reading, source: Source) -> str:
    """What a source is called: its name, else the report's first words for it that say more than a pronoun."""
    words = [reading.words((span,)) for span in source.mentions]
    telling = [w for w in words if w.casefold() not in PRONOUNS]
    described = [source.description.text] if source.description else []
    return source.name or next(iter([*telling, *described, *words]), "a source without words of its own")


def group_of(reading: Reading, source: Source) -> Group:
    """Where a source is listed. Those of whom the report tells only that they gave no word come last."""
    acts = {a.act for a in reading.said_by(source)}
    if acts and acts <= NO_WORD:
        return "silent"
    if is_unnamed(source):
        return "unnamed"
    return "people" if source.kind in PEOPLE else "bodies"


def _arranged(reading: Reading) -> tuple[Source, ...]:
    """The sources in the order they are shown."""
    by_id = {source.id: source for source in reading.sources}

    def rank(source: Source) -> tuple[int, int, int, int]:
        head = by_id.get(source.part_of or "", source)
        return (
            GROUPS.index(group_of(reading, source)),
            _first(reading, head),
            int(head is not source),
            _first(reading, source),
        )

    return tuple(sorted(reading.sources, key=rank))


def _first(reading: Reading, source: Source) -> int:
    """Where a source first comes up in the text."""
    spans = [*source.mentions, *(span for a in reading.said_by(source) for span in (a.source or a.content))]
    return min((start for start, _ in spans), default=len(reading.report.text))


def _entry(reading: Reading, source: Source, letters: dict[str, str], statements: tuple[Statement, ...]) -> Entry:
    mark = letters[source.id]
    return Entry(
        letter=mark,
        source=source,
        label=label(reading, source),
        group=group_of(reading, source),
        statements=tuple(s for s in statements if mark in s.by and s.attribution.act not in NO_WORD),
        part_of=letters.get(source.part_of or ""),
        may_be=tuple(letters[other] for other in source.may_be if other in letters),
    )


def _statements(reading: Reading, found: tuple[Paragraph, ...], letters: dict[str, str]) -> tuple[Statement, ...]:
    ordered = sorted(reading.attributions, key=_begins)
    numbers = {a.id: i for i, a in enumerate(ordered, 1)}

    def shown(a: Attribution) -> Statement:
        paragraph = at(found, _begins(a)[0])
        return Statement(
            number=numbers[a.id],
            attribution=a,
            by=tuple(letters[source_id] for source_id in a.source_ids),
            place=paragraph.place if paragraph else "",
            pieces=_pieces(reading, a.content),
            whole=_whole(reading, found, a),
            standing=standing(reading, a),
            elided=bool(a.content) and ELIDED.match(reading.words(a.cue)) is not None,
            inside=numbers.get(a.within or ""),
        )

    return tuple(map(shown, ordered))


def _begins(attribution: Attribution) -> tuple[int, int, int]:
    """Where what is shown of a statement begins; of two that begin together, the longer comes first."""
    everything = tuple(chain(attribution.source, attribution.cue, attribution.content))
    shown = everything if attribution.act in NO_WORD else attribution.content or attribution.cue or attribution.source
    return _start(shown), -max((end for _, end in shown), default=0), _start(everything)


def _start(spans: Spans) -> int:
    return min((start for start, _ in spans), default=0)


def _pieces(reading: Reading, spans: Spans) -> tuple[str, ...]:
    """The words at `spans` in the order of the text; what only space parts, or what overlaps, is one piece."""
    text = reading.report.text
    runs: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if runs and not text[runs[-1][1] : start].strip():
            runs[-1] = (runs[-1][0], max(runs[-1][1], end))
        else:
            runs.append((start, end))
    return tuple(text[start:end] for start, end in runs)


def _whole(reading: Reading, found: tuple[Paragraph, ...], attribution: Attribution) -> tuple[str, ...]:
    """All words of an attribution: one stretch of the text where it lies in one paragraph, else its pieces."""
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    if not spans:
        return ()
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    if at(found, start) == at(found, end - 1):
        return (reading.report.text[start:end],)
    return _pieces(reading, spans)
