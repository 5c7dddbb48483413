"""A time so long before or after another: what "ago", "later", "from now" and "three days after March 7" share.

>>> from datetime import date
>>> from onrecord.intervals.period import day
>>> counted(Length(count=6, unit="week"), 1, day(date(2024, 3, 7)), "2024-03-07").edtf
'2024-04-18~'
"""

from __future__ import annotations

from typing import Final

from onrecord.dates.values import Length, Point, iso, units
from onrecord.intervals.period import Period, Unit, moved

STEPS: Final = {-1: "before", 0: "same", 1: "after"}
"""How a time stands to what it is told from, by the way that one steps."""

HOURS: Final = {"minute": 24 * 60, "hour": 24}
"""Units shorter than a day, and how many make one."""

_FINER: Final[dict[Unit, Unit]] = {"decade": "year", "century": "decade"}
"""How exactly a time is told that is counted in long units: "two decades ago" is a year, or about."""


def in_days(count: float | None, unit: Unit) -> tuple[float | None, Unit]:
    """An amount, hours and minutes as the whole days that they make."""
    return (count // HOURS[unit], "day") if count is not None and unit in HOURS else (count, unit)


def counted(one: Length, step: int, start: Period | None, anchor: str | None, about: bool = False) -> Point:
    """The time so long before (`step` -1) or after (1) some days; no date where they, or the length, are not known.

    It is no more exact than the unit that is counted in, nor than its start (`about`: that is about); about, where it
    is written more exactly than that.
    """
    count, unit = in_days(*units(one))
    if start is None or count is None:
        return Point(anchor=anchor, relation=STEPS[step], duration=iso(one))
    days = moved(start, step * count, unit, _FINER.get(unit))
    about = about or one.about or (unit == "week" and start.first == start.last) or unit in _FINER
    return Point(days=days, about=about, anchor=anchor, relation=STEPS[step], duration=iso(one))
