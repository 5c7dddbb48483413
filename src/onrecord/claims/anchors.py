"""Times told from an event of the report ("days after Vantor's death"), placed where the report dates the event.

It works both ways. The date of the event places what is told from it. And where a time is told from an event and is
itself known ("on March 10, three days after a strike killed Vantor"), it dates the event.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.intervals import from_edtf
from onrecord.intervals.edtf import written
from onrecord.intervals.interval import DAY
from onrecord.intervals.period import Period, moved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.intervals.period import Unit
    from onrecord.types import Event, When

COUNTED = re.compile(r"P(\d+)([DWMY])")
UNITS: dict[str, Unit] = {"D": "day", "W": "week", "M": "month", "Y": "year"}
EXACT = {"D": 7, "W": 31, "M": 366}
LONG = 36525
"""Days: how roughly a date may be told for so many days, weeks, months, years from it to say something."""
HOURS = re.compile(r"PT[\dX.]+[SM]")
"""So little after an event that it is the same day, mostly; hours may pass midnight."""
BEHIND = {"after": 1, "before": -1}
FROM_ITS_START = frozenset({"since", "after"})
"""What is told from something that goes on, is told from its start: "since protests began"."""
APART = 3
"""Code points at most between a date and the time that says the same from an event ("March 10, three days after")."""


def anchored(times: Sequence[When], events: Sequence[Event]) -> tuple[When, ...]:
    """The times, those placed that are told from an event whose day a telling of it gives."""
    return tuple(_placed(when, events) for when in times)


def dated(events: Sequence[Event], times: Sequence[When]) -> tuple[Event, ...]:
    """The events, those dated that a time which stands on a date of its own is told from."""
    return tuple(e if e.when and e.when.edtf else _dated(e, times) for e in events)


def _placed(when: When, events: Sequence[Event]) -> When:
    if when.kind != "event" or when.edtf is not None:
        return when
    known = (event.when.edtf for event in _within(when, events) if event.when and event.when.edtf)
    edtf = next((found for day in known if (found := _from(day, when))), None)
    return when if edtf is None else replace(when, edtf=edtf)


def _within(when: When, events: Sequence[Event]) -> Iterator[Event]:
    """The events that a time is told from: one of their tellings stands within its words."""
    for event in events:
        spans = [event.trigger, *(t.evidence for t in event.told)]
        if any(s <= one[0][0] and one[-1][1] <= e for one in spans for s, e in when.spans):
            yield event


def _from(day: str, when: When) -> str | None:
    """The time that stands so to a date: none where the words do not say how far from it."""
    bounds = _period(day.removesuffix("/.."))
    if bounds is None or (day.endswith("/..") and when.relation not in FROM_ITS_START):
        return None
    if when.duration is None:
        return _open(bounds, when.relation)
    if HOURS.fullmatch(when.duration):
        return written(bounds)
    shifted = _moved(bounds, when, BEHIND.get(when.relation or "", 0))
    return written(shifted) if shifted else None


def _open(day: Period, relation: str | None) -> str | None:
    if relation in {"after", "since"}:
        return f"{written(Period(day.first, day.last))}/.."
    if relation == "before":
        return f"../{written(Period(day.first - DAY, day.first - DAY))}"
    if relation == "until":
        return f"../{written(day)}"
    return written(day) if relation == "during" else None


def _moved(day: Period, when: When, way: int) -> Period | None:
    counted = COUNTED.fullmatch(when.duration or "")
    if counted is None or not way:
        return None
    # "Three days after" a year that is all we know of a date says nothing to the day.
    if (day.last - day.first).days > EXACT.get(counted[2], LONG):
        return None
    return moved(day, way * int(counted[1]), UNITS[counted[2]])


def _dated(event: Event, times: Sequence[When]) -> Event:
    for when in times:
        if when.kind == "event" and when.duration and any(e is event for e in _within(when, [event])):
            day = _period(_beside(when, times) or "")
            back = _moved(day, when, -BEHIND.get(when.relation or "", 0)) if day else None
            if back:
                return replace(event, when=replace(when, edtf=written(back), relation="same", duration=None))
    return event


def _beside(when: When, times: Sequence[When]) -> str | None:
    """The date that stands right before a time, and so is the same."""
    start = when.spans[0][0]
    return next((w.edtf for w in times if w.kind == "date" and 0 < start - w.spans[-1][1] <= APART), None)


def _period(edtf: str) -> Period | None:
    """The days of one date; none for a stretch of time or a day of an unknown year."""
    if not edtf or "/" in edtf or "X" in edtf:
        return None
    interval = from_edtf(edtf)
    return Period(interval.earliest_start, interval.latest_end - DAY)
