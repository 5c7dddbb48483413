"""One happening as different voices tell it: elsewhere, or on another day.

Two events are held together only where they are of one type, told by different voices close to one another, and sure to
be one: one person to whom it happens once, two who take part in both, or a telling that only points back to what is
meant ("they were held in Mestara"). A bomb here and a bomb there are two bombs.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from onrecord.claims.apart import joined
from onrecord.types import Account, EventType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.claims.about import Wording
    from onrecord.claims.apart import Apart
    from onrecord.types import Actor, Challenge, Event

ONE_THING = frozenset[EventType](
    ("consult", "assault", "killed", "protest", "agree", "arrested", "appointed"),
)
"""The types of which two tellings may be one happening; requests, threats and the like are made over and over."""
ONCE = frozenset[EventType](("killed", "arrested", "appointed"))
"""Those that happen to one person once, in one report."""
POINTING = re.compile(
    r"(?:they|it|these|this|those|the (?:\w+ )?(?:meetings?|talks|gatherings?|attack|strike))\b", re.IGNORECASE
)
"""Words that begin a telling which points to a happening told before."""


class Variants:
    """The events of one report, compared with one another."""

    def __init__(
        self, text: str, events: Sequence[Event], actors: Mapping[str, Actor], wording: Wording, apart: Apart
    ) -> None:
        self._text, self._actors, self._wording, self._apart = text, actors, wording, apart
        self._events = [e for e in events if e.type in ONE_THING and any(t.polarity == "+" for t in e.told)]

    def accounts(self) -> Iterator[Account]:
        """The accounts of where and when."""
        pairs = list(self._pairs())
        for group in joined([pair for pair in pairs if self._elsewhere(*pair)]):
            challenge: Challenge = "differs" if any(map(self._inside, combinations(group, 2))) else "incompatible"
            yield self._account("where", group, challenge)
        for group in joined([pair for pair in pairs if self._other_day(*pair)]):
            yield self._account("when", group, "incompatible")

    def _account(self, what: str, group: Sequence[Event], challenge: Challenge) -> Account:
        about = f"{what} {self._wording.noun(group)} took place"
        return Account(about=about, claims=tuple(event.id for event in group), challenge=challenge)

    def _pairs(self) -> Iterator[tuple[Event, Event]]:
        """The pairs that are one happening, each by another voice."""
        events = sorted(self._events, key=lambda event: event.told[0].evidence[0])
        for one, other in combinations(events, 2):
            alike = one.type == other.type and not self._apart.same_voice(one, other)
            if alike and self._apart.near(one, other) and self._is_one(one, other):
                yield one, other

    def _elsewhere(self, one: Event, other: Event) -> bool:
        if not self._apart.places_clash(one, other) or self._apart.days_clash(one, other):
            return False
        return not any(self._is_named_in(a, b) or self._is_named_in(b, a) for a in one.where for b in other.where)

    def _other_day(self, one: Event, other: Event) -> bool:
        return self._apart.days_clash(one, other) and not self._apart.places_clash(one, other)

    def _is_one(self, one: Event, other: Event) -> bool:
        """Whether the second telling is of the happening that the first tells."""
        mine, theirs = set(one.participants), set(other.participants)
        if one.type in ONCE and any(p.part == "patient" for p in mine & theirs):
            return True
        if len({p.actor for p in mine} & {p.actor for p in theirs}) > 1 and one.type == "consult":
            return True
        points = POINTING.match(self._words(other)) is not None
        return points and (not mine or not theirs or bool(mine & theirs))

    def _inside(self, pair: tuple[Event, Event]) -> bool:
        """Whether one's place lies in the other's, or one names several."""
        one, other = pair
        if len(one.where) > 1 or len(other.where) > 1:
            return True
        return any(self._lies_in(a, b) or self._lies_in(b, a) for a in one.where for b in other.where)

    def _lies_in(self, place: str, other: str) -> bool:
        known = place in self._actors and other in self._actors
        return known and self._actors[place].lies_in == self._actors[other].name

    def _is_named_in(self, place: str, other: str) -> bool:
        """Whether the name of a place is in the other's ("Lamp Hall", "Lamp Hall, Dunmere")."""
        known = place in self._actors and other in self._actors
        return known and self._actors[place].name in self._actors[other].name.split(", ")

    def _words(self, event: Event) -> str:
        return " ".join(self._text[start:end] for start, end in event.told[0].evidence)
