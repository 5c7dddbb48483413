"""Who has died, by what reports tell: the day after which an actor holds nothing any more.

A death counts where somebody tells of it plainly, nobody denies it, and nobody tells of the dead as still in office in
a report of a later day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.intervals.interval import AFTER_ALL, DAY
from onrecord.types import TieType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from onrecord.network.records import Happening, Said, Tie

ALIVE: Final[frozenset[TieType]] = frozenset({"leads", "holds-role", "member-of", "represents", "oversees", "met-with"})
"""Ties that only the living have: told as going on, they say that somebody lives."""


def deaths(events: Iterable[Happening], ties: Sequence[Tie]) -> dict[int, date]:
    """The first day on which somebody is surely dead, by the actor's key."""
    told: dict[int, list[Said]] = {}
    for event in events:
        for who in event.whom() if event.type == "killed" else ():
            if who.kind == "person" and who.named:
                told.setdefault(who.key, []).extend(event.said)
    found = {key: day for key, said in told.items() if (day := _died(said)) is not None}
    return {key: day for key, day in found.items() if not any(_seen_alive(tie, key, day) for tie in ties)}


def ended_by_death(tie: Tie, died: Mapping[int, date]) -> date | None:
    """The first day on which one of the ends of a tie is dead."""
    return min((died[who.key] for who in tie.ends if who.key in died), default=None)


def _died(said: Sequence[Said]) -> date | None:
    """The day after the latest day that all who tell it allow for."""
    if any(one.polarity == "-" for one in said):
        return None
    ends = [one.holding.interval.latest_end for one in said if one.plain and one.status == "happened"]
    ends += [one.published + DAY for one in said if one.plain and one.published and one.status == "happened"]
    day = min(ends, default=AFTER_ALL)
    return None if day == AFTER_ALL else day


def _seen_alive(tie: Tie, key: int, day: date) -> bool:
    return (
        tie.type in ALIVE
        and tie.subject.key == key
        and any(s.plain and s.status == "ongoing" and s.published is not None and s.published > day for s in tie.said)
    )
