"""One happening as different voices tell it: elsewhere, on another day, with another number.

Two events are held together only where they are of one type, told by different voices close to one another, have
somebody in common or one of them only points to what is meant ("they were held in Mestara"), and nothing that both tell
but the one point keeps them apart: a bomb here and a bomb there are two bombs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import combinations
from typing import TYPE_CHECKING

from onrecord.counts import Count, counted, may_agree
from onrecord.intervals import from_edtf
from onrecord.text import paragraphs
from onrecord.types import Account, EventType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.claims.about import Wording
    from onrecord.types import Actor, Challenge, Event

NEAR = 3
"""Paragraphs that two versions of one happening stand apart at most; in the example reports two."""
ONE_THING = frozenset[EventType](
    ("consult", "assault", "killed", "protest", "agree", "arrested", "appointed"),
)
"""The types of which two tellings may be one happening; requests, threats and the like are made over and over."""
POINTING = re.compile(
    r"(?:they|it|these|this|those|the (?:\w+ )?(?:meetings?|talks|gatherings?|attack|strike))\b", re.IGNORECASE
)
"""Words that begin a telling which points to a happening told before."""
HURT = re.compile(r"\b(?:hurt|injured|wounded)\b", re.IGNORECASE)


class Variants:
    """The events of one report, compared with one another."""

    def __init__(self, text: str, events: Sequence[Event], actors: Mapping[str, Actor], wording: Wording) -> None:
        self._text, self._actors, self._wording = text, actors, wording
        self._events = [e for e in events if e.type in ONE_THING or self._is_hurt(e)]
        self._starts = [start for start, _ in paragraphs(text)]

    def accounts(self) -> Iterator[Account]:
        """The accounts of where, when and how many."""
        for group in _joined([p for p in self._pairs() if self._elsewhere(*p)]):
            challenge: Challenge = "differs" if any(map(self._inside, combinations(group, 2))) else "incompatible"
            yield self._account(f"where {self._wording.noun(group)} took place", group, challenge)
        for group in _joined([p for p in self._pairs() if self._other_day(*p)]):
            yield self._account(f"when {self._wording.noun(group)} took place", group, "incompatible")
        for group in _joined([p for p in self._pairs() if self._other_count(*p)]):
            about = "how many were hurt" if self._is_hurt(group[0]) else "how many died"
            agree = all(map(self._may_agree, combinations(group, 2)))
            yield self._account(about, group, "differs" if agree else "incompatible")

    def _account(self, about: str, group: Sequence[Event], challenge: Challenge) -> Account:
        return Account(about=about, claims=tuple(event.id for event in group), challenge=challenge)

    def _pairs(self) -> Iterator[tuple[Event, Event]]:
        for one, other in combinations(self._events, 2):
            alike = one.type == other.type and _told(one) and _told(other)
            if alike and self._apart(one, other) <= NEAR and not _voices(one) & _voices(other):
                yield one, other

    def _apart(self, one: Event, other: Event) -> int:
        first, second = (bisect_right(self._starts, e.told[0].evidence[0][0]) for e in (one, other))
        return abs(first - second)

    def _elsewhere(self, one: Event, other: Event) -> bool:
        if not one.where or not other.where or set(one.where) & set(other.where) or _days_clash(one, other):
            return False
        return self._alike(one, other)

    def _other_day(self, one: Event, other: Event) -> bool:
        return self._alike(one, other) and _days_clash(one, other) and not _places_clash(one, other)

    def _other_count(self, one: Event, other: Event) -> bool:
        if one.type != "killed" and not self._is_hurt(one):
            return False
        counts = [self._count(event) for event in (one, other)]
        if len({count.number for count in counts if count}) < 2 or self._is_hurt(one) != self._is_hurt(other):
            return False
        return not _places_clash(one, other) and not _days_clash(one, other) and not _patients_clash(one, other)

    def _alike(self, one: Event, other: Event) -> bool:
        """Whether two events have somebody in common, or one only points back."""
        mine, theirs = ({p.actor for p in event.participants} for event in (one, other))
        if mine & theirs:
            return True
        return (not mine or not theirs) and any(POINTING.match(self._words(e)) for e in (one, other))

    def _inside(self, pair: tuple[Event, Event]) -> bool:
        """Whether one's place lies in the other's, or one names several."""
        one, other = pair
        if len(one.where) > 1 or len(other.where) > 1:
            return True
        return any(self._lies_in(a, b) or self._lies_in(b, a) for a in one.where for b in other.where)

    def _lies_in(self, place: str, other: str) -> bool:
        known = place in self._actors and other in self._actors
        return known and self._actors[place].lies_in == self._actors[other].name

    def _may_agree(self, pair: tuple[Event, Event]) -> bool:
        """Whether two numbers can both be right."""
        one, other = (self._count(event) for event in pair)
        return one is not None and other is not None and may_agree(one, other)

    def _count(self, event: Event) -> Count | None:
        """The one number that an event is told with."""
        return counted(self._words(event))

    def _is_hurt(self, event: Event) -> bool:
        return event.type == "other" and any(HURT.search(self._text[s:e]) for s, e in event.trigger)

    def _words(self, event: Event) -> str:
        return " ".join(self._text[start:end] for start, end in event.told[0].evidence)


def _told(event: Event) -> bool:
    """Whether somebody tells that it was, not only that it was not."""
    return any(t.polarity == "+" for t in event.told)


def _voices(event: Event) -> set[tuple[tuple[str, ...], ...]]:
    return {t.voice for t in event.told}


def _days_clash(one: Event, other: Event) -> bool:
    """Whether both have a date and no day in common."""
    edtf = [event.when.edtf if event.when else None for event in (one, other)]
    return bool(edtf[0] and edtf[1]) and from_edtf(edtf[0] or "").overlaps(from_edtf(edtf[1] or "")) == "not"


def _places_clash(one: Event, other: Event) -> bool:
    return bool(one.where and other.where) and not set(one.where) & set(other.where)


def _patients_clash(one: Event, other: Event) -> bool:
    mine, theirs = ({p.actor for p in event.participants if p.part == "patient"} for event in (one, other))
    return bool(mine and theirs) and not mine & theirs


def _joined(pairs: Sequence[tuple[Event, Event]]) -> list[list[Event]]:
    """Events that pairs lead from one to another, together, in the order of the text."""
    groups: list[list[Event]] = []
    for pair in pairs:
        held = [group for group in groups if any(event in group for event in pair)]
        joined = [event for group in held for event in group]
        joined += [event for event in pair if event not in joined]
        groups = [group for group in groups if group not in held] + [joined]
    return [sorted(group, key=lambda event: event.told[0].evidence[0]) for group in groups]
