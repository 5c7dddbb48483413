"""The brief's lines: every tie and every event of a reading, once, in sections that an editor asks for.

Pure functions of a `View` that give frozen records; no layout. A line is **firm** where someone says it plainly: as
certain, and as something that is or was so. Lines that nobody tells firmly stand in sections of their own, so that
what is planned, likely or denied is never read among what is said to be so. Lines are numbered as they are shown.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import groupby

from onrecord.show import sentences, voices
from onrecord.show.happenings import event_words
from onrecord.show.order import SECTIONS, Claim, Kind, Order
from onrecord.show.sentences import Names
from onrecord.show.standing import Standing
from onrecord.show.views import View
from onrecord.show.wording import counted
from onrecord.types import Record, Spans, Telling, Tie

UNSURE, FAINT = 0.6, 0.3
"""A telling of which the machine is less sure than the first says so; one below the second is folded where others tell
the claim too. Set by hand, not measured."""

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
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
    """One claim as it is shown; `actors` are the ids of those that it is about, `folded` its tellings that are only
    counted, `more` whose they are and where."""

    number: int
    claim: str
    actors: frozenset[str]
    words: str
    when: str
    edtf: str
    told: tuple[Word, ...]
    folded: int = 0
    more: tuple[str, ...] = ()

    @property
    def also(self) -> str:
        """How many more tellings there are, whose, and where; empty where there are none.

        >>> bare = {"claim": "e", "actors": frozenset(), "words": "", "when": "", "edtf": "", "told": ()}
        >>> Line(number=1, **bare, folded=2, more=("outlet ¶2 ¶4",)).also
        'and two more mentions: outlet ¶2 ¶4'
        """
        return f"and {counted(self.folded, 'more mention')}: {'; '.join(self.more)}" if self.folded else ""


class Part(Record, frozen=True, kw_only=True):
    """Lines that stand together; `label` is their day, where those are told apart by it."""

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
    given, order = sentences.names(seen.reading), Order(seen=seen)
    claims: tuple[Claim, ...] = (*seen.reading.ties, *seen.reading.events)
    kinds = {claim.id: order.kind(claim) for claim in claims}
    found, number = [], 1
    for kind, title in SECTIONS.items():
        here = sorted((c for c in claims if kinds[c.id] == kind), key=partial(order.key, kind))
        lines = [_line(seen, given, claim, i) for i, claim in enumerate(here, number)]
        number += len(lines)
        if lines:
            first = sum(map(order.is_first, here)) if kind == "happened" else len(here)
            found.append(Section(kind=kind, title=title, parts=_parts(lines, first)))
    return tuple(found)


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


def _folded(seen: View, told: tuple[Telling, ...]) -> tuple[Telling, ...]:
    """The tellings that add nothing to read: a word alone, words told before, or what the machine hardly believes.

    Never all that affirm a claim, or that deny it: of those the surest and longest stays.
    """
    dust = [t for t in told if t.confidence < FAINT or _is_bare(seen, t)]
    for polarity in ("+", "-"):
        alike = [t for t in told if t.polarity == polarity]
        if alike and all(t in dust for t in alike):
            dust.remove(max(alike, key=lambda t: (t.confidence >= FAINT, _length(t), t.confidence)))
    firsts: dict[tuple[object, ...], Telling] = {}
    for telling in sorted((t for t in told if t not in dust), key=lambda t: _start(t.evidence)):
        as_told = telling.polarity, telling.certainty, telling.status
        if firsts.setdefault((telling.voice, *as_told, _bare_words(seen, telling)), telling) is not telling:
            dust.append(telling)
    return tuple(dust)


def _is_bare(seen: View, telling: Telling) -> bool:
    return len(_bare_words(seen, telling).split()) < 2


def _bare_words(seen: View, telling: Telling) -> str:
    return _ARTICLE.sub("", " ".join(seen.report.text[start:end] for start, end in telling.evidence)).casefold()


def _length(telling: Telling) -> int:
    return sum(end - start for start, end in telling.evidence)


def _more(seen: View, folded: tuple[Telling, ...]) -> tuple[str, ...]:
    """Whose the folded tellings are, and where they stand."""
    places: dict[str, list[str]] = {}
    for telling in sorted(folded, key=lambda t: _start(t.evidence)):
        places.setdefault(voices.voice(seen, telling), []).append(seen.place(telling.evidence))
    return tuple(f"{voice} {' '.join(dict.fromkeys(found))}" for voice, found in places.items())


def _quote(seen: View, telling: Telling) -> Quote:
    pieces = tuple(seen.report.text[start:end] for start, end in telling.evidence)
    return Quote(pieces=pieces, place=seen.place(telling.evidence), start=_start(telling.evidence))


def _line(seen: View, given: Names, claim: Claim, number: int) -> Line:
    when, edtf = sentences.when_words(seen.reading, claim.when)
    words = sentences.tie_words(given, claim) if isinstance(claim, Tie) else event_words(seen.reading, given, claim)
    folded = _folded(seen, claim.told)
    return Line(
        number=number,
        claim=claim.id,
        actors=_about(claim),
        words=words,
        when=when,
        edtf=edtf,
        told=_words(seen, tuple(t for t in claim.told if t not in folded)),
        folded=len(folded),
        more=_more(seen, folded),
    )


def _about(claim: Claim) -> frozenset[str]:
    ends = (claim.subject, claim.object) if isinstance(claim, Tie) else (p.actor for p in claim.participants)
    return frozenset(filter(None, (*ends, *claim.where)))


def _told_as(telling: Telling, nay: bool) -> tuple[str, ...]:
    """How a telling is told where not plainly so, and whether the machine is unsure of it."""
    words = (
        "not so" if telling.polarity == "-" and not nay else "",
        telling.certainty if telling.certainty != "certain" else "",
        _TOLD_AS.get(telling.status, ""),
        "machine unsure" if telling.confidence < UNSURE else "",
    )
    return tuple(filter(None, words))


def _parts(lines: list[Line], first: int) -> tuple[Part, ...]:
    """The lines of a section: the first so many have their own days, and all others stand under theirs."""
    opening = [Part(label="", edtf="", lines=tuple(lines[:first]))] if first else []
    by_day = groupby(lines[first:], key=lambda line: (line.when, line.edtf))
    rest = [Part(label=when or "no date given", edtf=edtf, lines=tuple(group)) for (when, edtf), group in by_day]
    return (*opening, *rest)


def _start(spans: Spans) -> int:
    return min((start for start, _ in spans), default=0)
