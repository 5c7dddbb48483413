"""Which section of the brief a claim stands in, and where: what the report is about first, what was before it last.

A claim is **told first** where the headline or the first paragraph tells it; that it stands first says nothing of how
true it is. A claim is **background** where it is a role that is over, or an event of a year or more before the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

from onrecord.show import days
from onrecord.show.attempts import was_tried
from onrecord.show.views import View
from onrecord.types import TO_COME, Event, EventType, Record, Telling, Tie, TieType, When

Claim = Tie | Event
Kind = Literal[
    "happened",
    "changed",
    "guidance",
    "with",
    "against",
    "office",
    "belonging",
    "denied",
    "unsure",
    "ahead",
    "background",
]

SECTIONS: dict[Kind, str] = {
    "happened": "What happened",
    "changed": "What changed: roles taken up, left or passed on",
    "guidance": "Who directs whom",
    "with": "Who stands with whom",
    "against": "Who stands against whom",
    "office": "Who leads, holds office or speaks for whom",
    "belonging": "Who belongs where",
    "denied": "Denied, or said not to be so",
    "unsure": "Told as probable or possible only",
    "ahead": "Planned, expected or on a condition",
    "background": "Background: what was before, and roles that are over",
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
ENDINGS: frozenset[EventType] = CAREER | {"killed", "arrested", "other"}
ROLES: frozenset[TieType] = frozenset({"leads", "holds-role", "represents"})
"""Events that change who holds a role, those that may end one, and ties that are roles."""

FIRST = frozenset({"headline", "¶1"})
"""Where a report tells its main story."""
NEWS: frozenset[Kind] = frozenset({"guidance", "with", "against"})
"""Ties that can be what a report is about."""

_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")


class Order(Record, frozen=True, kw_only=True):
    """What the order of a reading's claims rests on."""

    seen: View

    def kind(self, claim: Claim) -> Kind:
        """The section that a claim stands in."""
        if isinstance(claim, Event) and was_tried(self.seen.report.text, claim):
            return "happened"
        if not any(map(firm, claim.told)):
            return _hedged(claim)
        over = isinstance(claim, Event) or (claim.type in ROLES and _is_over(claim))
        return "background" if over and self.is_old(claim.when) else self._of(claim)

    def is_first(self, claim: Claim) -> bool:
        """Whether the headline or the first paragraph tells it."""
        return any(self.seen.place(telling.evidence) in FIRST for telling in claim.told)

    def is_old(self, when: When | None) -> bool:
        """Whether a time was over a year or more before the report's day, or the latest day that the report tells."""
        last, today = _last(when), self.today
        return last is not None and today is not None and last < (f"{today.year - 1}" + f"{today:-%m-%d}")[: len(last)]

    @property
    def today(self) -> date | None:
        """The report's day."""
        return self.seen.report.published

    def key(self, kind: Kind, claim: Claim) -> tuple[object, ...]:
        """Events told first by the order of the text, others by their days; ties told first, then others, by type.

        A role without whose it is ("President Adeyle") says least, and comes last.
        """
        start = min((_start(t) for t in claim.told), default=0)
        if kind == "happened" and self.is_first(claim):
            return 0, start, *self._within_headline(claim, start)
        if kind in {"happened", "changed", "background"}:
            edtf = claim.when.edtf if claim.when and claim.when.edtf else ""
            return 1, not edtf, days.order(edtf), start
        type_ = list(TIES).index(claim.type) if isinstance(claim, Tie) else 0
        bare = isinstance(claim, Tie) and claim.object is None
        return isinstance(claim, Event), bare, not self.is_first(claim), type_, start

    def _is_headline(self, event: Event) -> bool:
        """Whether the headline tells of an event, or of one of its type with some of its participants."""

        def retells(other: Event) -> bool:
            return bool(other.participants) and set(other.participants) <= set(event.participants)

        return any(one is event or (one.type == event.type and retells(one)) for one in self._headline_events())

    def is_news(self, tie: Tie) -> bool:
        """Whether the headline tells a tie, which no event tells, and not in passing ("Iran-backed")."""
        headlines = [t for t in tie.told if self.seen.place(t.evidence) == "headline"]
        told_so = any({tie.subject, tie.object} <= {p.actor for p in e.participants} for e in self._headline_events())
        news = TIES[tie.type] in NEWS and not tie.role and not told_so
        return news and any(self._is_clause(tie, t) for t in headlines)

    def _headline_events(self) -> list[Event]:
        return [e for e in self.seen.reading.events if any(self.seen.place(t.evidence) == "headline" for t in e.told)]

    def _is_clause(self, tie: Tie, told: Telling) -> bool:
        """Whether a tie's ends stand apart in the words that tell it, with a word of its own between them."""
        mentions = {a.id: a.mentions for a in self.seen.reading.actors if a.id in {tie.subject, tie.object}}
        inside = {
            end: [m for m in mentions.get(end or "", ()) if any(a <= m[0] and m[1] <= b for a, b in told.evidence)]
            for end in (tie.subject, tie.object)
        }
        gaps = [
            self.seen.report.text[min(one[1], other[1]) : max(one[0], other[0])]
            for one in inside[tie.subject]
            for other in inside[tie.object]
        ]
        return any(gap.startswith((" ", ",")) and gap.strip() for gap in gaps)

    def _within_headline(self, claim: Claim, start: int) -> tuple[int, ...]:
        """Of what the headline tells from one word on, the whole before its parts ("drone strike kills", "strike")."""
        if self.seen.place(((start, start + 1),)) != "headline":
            return ()
        return (-max((end for told in claim.told for first, end in told.evidence if first == start), default=0),)

    def _of(self, claim: Claim) -> Kind:
        if isinstance(claim, Event):
            return "changed" if claim.type in CAREER and not self._is_headline(claim) else "happened"
        if self.is_news(claim):
            return "happened"
        if claim.type not in ROLES:
            return TIES[claim.type]
        if self._changes(claim):
            return "changed"
        return "background" if _is_over(claim) else "office"

    def _changes(self, tie: Tie) -> bool:
        """Whether an event of this report opens or closes a role: on its day, or in its words."""
        events = [e for e in self.seen.reading.events if e.type in ENDINGS and not self.is_old(e.when)]
        return any(_changes(tie, event) for event in events if any(map(firm, event.told)))


def firm(telling: Telling) -> bool:
    """Whether a telling says plainly that something is or was so."""
    return telling.polarity == "+" and telling.certainty == "certain" and telling.status in {"happened", "ongoing"}


def _hedged(claim: Claim) -> Kind:
    affirmed = [t for t in claim.told if t.polarity == "+"]
    if not affirmed:
        return "denied"
    return "ahead" if all(t.status in TO_COME for t in affirmed) else "unsure"


def _is_over(tie: Tie) -> bool:
    """Whether a role is told as past: nobody tells it as going on, or its time has an end."""
    _, slash, end = (tie.when.edtf if tie.when and tie.when.edtf else "").partition("/")
    return bool(slash and end not in {"", ".."}) or not any(t.status == "ongoing" for t in tie.told)


def _last(when: When | None) -> str | None:
    """The last day, month or year of a time, as far as it is written; of one that goes on, none."""
    edtf = when.edtf if when and when.edtf else ""
    if edtf.endswith(("/", "..", "..]")):
        return None
    found = _DAY.findall(edtf)
    return found[-1] if found else None


def _changes(tie: Tie, event: Event) -> bool:
    """Whether an event opens or closes a role: on the day that the role has for it, or in the same words."""
    parts = {p.part for p in event.participants if p.actor == tie.subject}
    opens = event.type == "appointed" and "patient" in parts and not _is_over(tie) and _shared(tie.told, event.told)
    return bool(parts) and (opens or _meet(tie.when, event.when))


def _meet(one: When | None, other: When | None) -> bool:
    """Whether a role begins or ends on the day of an event."""
    ends = set((one.edtf or "").split("/")) - {"", ".."} if one and "/" in (one.edtf or "") else set()
    day = (other.edtf or "").split("/")[0] if other else ""
    return bool(day) and day in ends


def _shared(one: Iterable[Telling], other: Iterable[Telling]) -> bool:
    """Whether two claims rest on some of the same words."""
    spans = [span for t in other for span in t.evidence]
    return any(a < d and c < b for t in one for a, b in t.evidence for c, d in spans)


def _start(telling: Telling) -> int:
    return min((start for start, _ in telling.evidence), default=0)
