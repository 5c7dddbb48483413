"""The brief's lines: every tie and every event of a reading, once, in sections that an editor asks for.

Pure functions of a `View` that give frozen records; no layout. A line is **firm** where someone says it plainly: as
certain, and as something that is or was so. Lines that nobody tells firmly stand in sections of their own, so that
what is planned, likely or denied is never read among what is said to be so. Lines are numbered as they are shown.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Literal

from onrecord.show import days, sentences, voices
from onrecord.show.sentences import Names
from onrecord.show.standing import Standing
from onrecord.show.views import View
from onrecord.types import Event, EventType, Record, Spans, Telling, Tie, TieType

Claim = Tie | Event
Kind = Literal["office", "belonging", "guidance", "with", "against", "changed", "happened", "denied", "unsure", "ahead"]

SECTIONS: dict[Kind, str] = {
    "office": "Who leads, holds office or speaks for whom",
    "guidance": "Who directs whom",
    "with": "Who stands with whom",
    "against": "Who stands against whom",
    "belonging": "Who belongs where",
    "changed": "What changed: roles taken up, left or passed on",
    "happened": "What happened",
    "denied": "Denied, or said not to be so",
    "unsure": "Told as probable or possible only",
    "ahead": "Planned, expected or on a condition",
}
"""The sections in the order they are shown."""

TIES: dict[TieType, Kind] = {
    **dict.fromkeys(("leads", "holds-role", "represents"), "office"),
    **dict.fromkeys(("oversees",), "guidance"),
    **dict.fromkeys(("supports", "allied-with", "works-with", "met-with"), "with"),
    **dict.fromkeys(("opposes", "fights", "sanctions"), "against"),
    **dict.fromkeys(("part-of", "member-of", "founded", "based-in", "related-to"), "belonging"),
    "succeeds": "changed",
}

CAREER: frozenset[EventType] = frozenset({"appointed", "resigned", "dismissed"})
ROLES: frozenset[TieType] = frozenset({"leads", "holds-role", "represents"})
"""Events that change who holds a role, and ties that are roles."""

UNSURE = 0.6
"""A telling of which the machine is less sure than this says so; set by hand, not measured."""

_TOLD_AS = {"planned": "planned", "predicted": "expected", "conditional": "on a condition"}


class Quote(Record, frozen=True, kw_only=True):
    """The exact words that a telling rests on, piece by piece, and where they begin."""

    pieces: tuple[str, ...]
    place: str
    start: int


class Word(Record, frozen=True, kw_only=True):
    """What one voice tells of a claim, how it is told where not plainly so, and all the words that tell it so.

    `voice` has the letters of the unnamed; `spoken` has none, for the page shows them all as signs.
    """

    voice: str
    spoken: str
    standing: Standing
    letters: tuple[str, ...]
    told_as: tuple[str, ...]
    quotes: tuple[Quote, ...]


class Line(Record, frozen=True, kw_only=True):
    """One claim as it is shown; `actors` are the ids of those that it is about."""

    number: int
    claim: str
    actors: frozenset[str]
    words: str
    when: str
    edtf: str
    told: tuple[Word, ...]


class Part(Record, frozen=True, kw_only=True):
    """Lines that stand together; `label` is their day, where they are events."""

    label: str
    edtf: str
    lines: tuple[Line, ...]


class Section(Record, frozen=True, kw_only=True):
    """Lines under one heading."""

    kind: Kind
    title: str
    parts: tuple[Part, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All its lines."""
        return tuple(line for part in self.parts for line in part.lines)


def sections(seen: View) -> tuple[Section, ...]:
    """Every claim of a reading as a line, in those sections that have any."""
    given = sentences.names(seen.reading)
    claims: tuple[Claim, ...] = (*seen.reading.ties, *seen.reading.events)
    found, number = [], 1
    for kind, title in SECTIONS.items():
        here = sorted((c for c in claims if kind_of(c) == kind), key=_order(kind))
        lines = [_line(seen, given, claim, i) for i, claim in enumerate(here, number)]
        number += len(lines)
        if lines:
            found.append(Section(kind=kind, title=title, parts=_parts(kind, lines)))
    return tuple(found)


def kind_of(claim: Claim) -> Kind:
    """The section that a claim stands in."""
    if not any(map(firm, claim.told)):
        return _hedged(claim)
    if isinstance(claim, Event):
        return "changed" if claim.type in CAREER else "happened"
    if claim.type in ROLES and (claim.when or not any(t.status == "ongoing" for t in claim.told)):
        return "changed"
    return TIES[claim.type]


def firm(telling: Telling) -> bool:
    """Whether a telling says plainly that something is or was so."""
    return telling.polarity == "+" and telling.certainty == "certain" and telling.status in {"happened", "ongoing"}


def _words(seen: View, told: tuple[Telling, ...]) -> tuple[Word, ...]:
    """The tellings of a claim, in the order of the text; those by one voice in one way stand together.

    That it is not so is said of a telling only where another says that it is; else the line itself says so.
    """
    nay = sentences.leading(told)[1] == "-"
    ways: dict[tuple[tuple[tuple[str, ...], ...], tuple[str, ...]], list[Telling]] = {}
    for telling in sorted(told, key=lambda t: _start(t.evidence)):
        ways.setdefault((telling.voice, _told_as(telling, nay)), []).append(telling)
    return tuple(
        Word(
            voice=voices.voice(seen, alike[0]),
            spoken=voices.voice(seen, alike[0], letters=False),
            standing=voices.standing_of(seen, alike[0]),
            letters=tuple(entry.letter for entry in voices.vouching(seen, alike[0])),
            told_as=told_as,
            quotes=tuple(_quote(seen, telling) for telling in alike),
        )
        for (_, told_as), alike in ways.items()
    )


def _quote(seen: View, telling: Telling) -> Quote:
    pieces = tuple(seen.report.text[start:end] for start, end in telling.evidence)
    return Quote(pieces=pieces, place=seen.place(telling.evidence), start=_start(telling.evidence))


def _hedged(claim: Claim) -> Kind:
    affirmed = [t for t in claim.told if t.polarity == "+"]
    if not affirmed:
        return "denied"
    return "ahead" if all(t.status in _TOLD_AS for t in affirmed) else "unsure"


def _line(seen: View, given: Names, claim: Claim, number: int) -> Line:
    if isinstance(claim, Tie):
        words = sentences.tie_words(given, claim)
    else:
        words = sentences.event_words(given, claim, seen.reading.words(claim.trigger))
    when, edtf = sentences.when_words(seen.reading, claim.when)
    about, told = _about(claim), _words(seen, claim.told)
    return Line(number=number, claim=claim.id, actors=about, words=words, when=when, edtf=edtf, told=told)


def _about(claim: Claim) -> frozenset[str]:
    ends = (claim.subject, claim.object) if isinstance(claim, Tie) else (p.actor for p in claim.participants)
    return frozenset(filter(None, (*ends, *claim.where)))


def _told_as(telling: Telling, nay: bool) -> tuple[str, ...]:
    """How a telling is told where not plainly so, and whether the machine is unsure of it."""
    words = (
        "not so" if telling.polarity == "-" and not nay else "",
        telling.certainty if telling.certainty != "certain" else "",
        _TOLD_AS.get(telling.status, ""),
        f"machine unsure, {telling.confidence:.0%}" if telling.confidence < UNSURE else "",
    )
    return tuple(filter(None, words))


def _parts(kind: Kind, lines: list[Line]) -> tuple[Part, ...]:
    """The lines of a section; events stand under their days."""
    if kind != "happened":
        return (Part(label="", edtf="", lines=tuple(lines)),)
    by_day = groupby(lines, key=lambda line: (line.when, line.edtf))
    return tuple(Part(label=when or "no date given", edtf=edtf, lines=tuple(group)) for (when, edtf), group in by_day)


def _order(kind: Kind) -> Callable[[Claim], tuple[object, ...]]:
    """Events by their days; what changed by its days too; ties by type; all then in the order of the text."""
    types = list(TIES)

    def key(claim: Claim) -> tuple[object, ...]:
        start = min((_start(t.evidence) for t in claim.told), default=0)
        if kind in {"happened", "changed"}:
            edtf = claim.when.edtf if claim.when and claim.when.edtf else ""
            words = claim.when.spans[:1] if claim.when and not edtf else ()
            return not edtf, days.order(edtf), not words, words, start
        return isinstance(claim, Event), types.index(claim.type) if isinstance(claim, Tie) else 0, start

    return key


def _start(spans: Spans) -> int:
    return min((start for start, _ in spans), default=0)
