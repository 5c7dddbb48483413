"""On whose word a stretch of a report stands.

What lies in the content of an attribution is its source's word; where contents lie in one another, the chain runs from
the inside out ("Merdhi, as one of the two sources tells it"). What lies in none is the outlet's own. Who "hails a
choice" shows with that word where he stands: there the cue itself is the word of its source (`acting`).

What is quoted and lies in no content is nobody's known word, and never the outlet's (`quoted`).

Who denies that somebody said so, or could not confirm it, does not vouch for it: the chain ends there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.claims.quoted import Quoted
from onrecord.text import quotations
from onrecord.types import SILENT

if TYPE_CHECKING:
    from onrecord.types import Act, Attribution, Report, Span, Spans

DISOWNING: frozenset[Act] = SILENT | {"deny", "cannot-confirm"}
"""Acts by which nobody vouches for what is in their content.

What silence takes for granted is the word of whoever tells of it; so is what "is not clear", and no one is told to have
said so.
"""
LINES = frozenset({"headline", "caption"})
ASIDES = frozenset({"dateline", "credit", "furniture"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose word a place is, from the inside out, and the attribution that says so."""

    chain: tuple[tuple[str, ...], ...] = ()
    attribution: Attribution | None = None


class Voices:
    """The voices of one report."""

    def __init__(self, report: Report, attributions: tuple[Attribution, ...]) -> None:
        self._by_id = {attribution.id: attribution for attribution in attributions}
        self._held: dict[Span, Attribution | None] = {}
        self._quoted = quotations(report.text)
        self.unheld = Quoted(report, attributions)
        self.day = report.published
        self._asides = tuple(zone.span for zone in report.zones if zone.kind in ASIDES)
        self._lines = tuple(zone.span for zone in report.zones if zone.kind in LINES)

    def acting(self, place: Span) -> Attribution | None:
        """The attribution whose cue `place` is, unless it disowns its content."""
        cues = (a for a in self._by_id.values() if _covers(a.cue, place) and a.act not in DISOWNING)
        return min(cues, key=_size, default=None)

    def holding(self, place: Span) -> Attribution | None:
        """The innermost attribution whose content holds `place`."""
        if place not in self._held:
            holding = (a for a in self._by_id.values() if _covers(a.content, place))
            self._held[place] = min(holding, key=lambda a: (_size(a), -len(self.around(a))), default=None)
        return self._held[place]

    def around(self, attribution: Attribution) -> list[Attribution]:
        """The attribution and those that it lies within, from the inside out."""
        found = [attribution]
        while (outer := self._by_id.get(found[-1].within or "")) is not None and outer not in found:
            found.append(outer)
        return found

    def quoted(self, place: Span) -> bool:
        """Whether `place` stands within quotation marks."""
        return _covers(self._quoted, place)

    def in_marks(self, place: Span) -> bool:
        """Whether a word or two around `place` are put in marks for want of a better: the so-called “arrest”."""
        return self.quoted(place) and self.unheld.around(place) is None

    def in_line(self, place: Span) -> bool:
        """Whether `place` stands in a headline or a caption, whose present tense tells what has happened."""
        return _covers(self._lines, place)

    def is_aside(self, place: Span) -> bool:
        """Whether `place` stands in a line about the report itself: its day is not that of what it tells."""
        return _covers(self._asides, place)

    def of(self, attribution: Attribution | None) -> Voice:
        """Whose word the content of an attribution is."""
        chain: list[tuple[str, ...]] = []
        for at in self.around(attribution) if attribution else []:
            if chain and at.act in DISOWNING:
                break
            # A source that goes on in its own words vouches once.
            unsaid = at.act in SILENT or (at.act == "cannot-confirm" and not at.source)
            if at.source_ids and not unsaid and chain[-1:] != [at.source_ids]:
                chain.append(at.source_ids)
        return Voice(tuple(chain), attribution)


def _covers(spans: Spans, place: Span) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in spans)


def _size(attribution: Attribution) -> int:
    return sum(end - start for start, end in attribution.content)
