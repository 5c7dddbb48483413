"""The dead do nothing: who was killed on one day took no part in what was begun on a later one.

Where a report seems to tell that he did, a pronoun was read for the wrong man ("reported that he had called the
meetings", of the envoy who stepped in). Whom it stands for is then not known, and nobody is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.intervals import from_edtf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from onrecord.types import Event, When


def without_the_dead(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, each without those among its agents who had been killed by then."""
    died = _died(events)
    return tuple(_without(event, died) for event in events) if died else tuple(events)


def _died(events: Sequence[Event]) -> dict[str, date]:
    """For each who was killed the day by which he was, where the outlet or all who tell of it say so plainly."""
    found: dict[str, date] = {}
    for event in events:
        plain = all((t.polarity, t.certainty, t.status) == ("+", "certain", "happened") for t in event.told)
        end = _bounds(event.when)
        if event.type == "killed" and plain and end is not None:
            found |= {p.actor: end[1] for p in event.participants if p.part == "patient"}
    return found


def _bounds(when: When | None) -> tuple[date, date] | None:
    """The first day on which a time may begin and the day after its end; none where the words do not say."""
    if when is None or when.edtf is None or "X" in when.edtf or when.edtf.startswith(".."):
        return None
    interval = from_edtf(when.edtf)
    return interval.earliest_start, interval.latest_end


def _without(event: Event, died: Mapping[str, date]) -> Event:
    bounds = _bounds(event.when)
    if bounds is None or event.type == "killed":
        return event
    gone = {actor for actor, by in died.items() if by <= bounds[0]}
    kept = tuple(p for p in event.participants if not (p.part == "agent" and p.actor in gone))
    return event if kept == event.participants else replace(event, participants=kept)
