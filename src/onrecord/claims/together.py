"""An attack and the deaths it brings are one happening told as two events: what dates or places the one does the other.

"A drone strike at the airport killed both men on March 7": the strike was on that day, the deaths at the airport.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.claims.attached import governor
from onrecord.claims.timed import is_day_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.scene import Scene
    from onrecord.types import Event, EventMention

CAUSES = frozenset({"assault"})
OUTCOMES = frozenset({"killed"})


def shared(
    scenes: Sequence[Scene], events: Sequence[Event], happenings: Sequence[Sequence[EventMention]]
) -> tuple[Event, ...]:
    """The events, attacks and deaths that one clause tells sharing time and place. `happenings` go with `events`."""
    found = list(events)
    for i, cause in enumerate(events):
        for j, outcome in enumerate(events):
            if cause.type in CAUSES and outcome.type in OUTCOMES and _one(scenes, happenings[i], happenings[j]):
                found[i], found[j] = _like(found[i], found[j]), _like(found[j], found[i])
    return tuple(found)


def _one(scenes: Sequence[Scene], cause: Sequence[EventMention], outcome: Sequence[EventMention]) -> bool:
    verbs = {(m.stream, m.word) for m in outcome}
    return any((m.stream, governor(scenes[m.stream], m.word)) in verbs for m in cause)


def _like(event: Event, other: Event) -> Event:
    when = other.when if event.when is None or is_day_of(other.when, event.when) else event.when
    return replace(event, when=when, where=event.where or other.where)
