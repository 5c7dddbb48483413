"""Intervals with uncertain ends, as claims need them: does this hold on that day surely, possibly or not?

An interval holds from its start up to, but without, its end. Neither need be known to the day, so each has an earliest
and a latest. `datetime.date.min` and `.max` stand for no bound.

>>> from onrecord.intervals.edtf import from_edtf
>>> led = from_edtf("1998/2020-01-03")
>>> [led.holds_on(day) for day in (date(1998, 6, 1), date(2020, 1, 3), date(2020, 1, 4))]
['possibly', 'surely', 'not']
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal

from onrecord.types import Record

if TYPE_CHECKING:
    from onrecord.intervals.period import Period

Holds = Literal["surely", "possibly", "not"]

BEFORE_ALL: Final = date.min
AFTER_ALL: Final = date.max
DAY: Final = timedelta(days=1)


class Interval(Record, frozen=True, kw_only=True):
    """The bounds of a start and of an end, as days: the start is the first day in, the end the first day out.

    Raises `ValueError` where the earliest comes after the latest, or no day is left between start and end.
    """

    earliest_start: date
    latest_start: date
    earliest_end: date
    latest_end: date

    def __post_init__(self) -> None:
        if self.earliest_start > self.latest_start or self.earliest_end > self.latest_end:
            raise ValueError(f"earliest after latest: {self}")
        if self.earliest_start >= self.latest_end:
            raise ValueError(f"ends before it starts: {self}")

    def holds_on(self, day: date) -> Holds:
        """Whether it holds on a day: surely from the latest start to the earliest end."""
        if self.latest_start <= day < self.earliest_end:
            return "surely"
        return "possibly" if self.earliest_start <= day < self.latest_end else "not"

    def within(self, other: Interval) -> Holds:
        """Whether it lies in another from its first day to its last."""
        if self.earliest_start >= other.latest_start and self.latest_end <= other.earliest_end:
            return "surely"
        possible = self.latest_start >= other.earliest_start and self.earliest_end <= other.latest_end
        return "possibly" if possible and self.overlaps(other) != "not" else "not"

    def overlaps(self, other: Interval) -> Holds:
        """Whether the two have a day in common.

        >>> from onrecord.intervals.edtf import from_edtf
        >>> from_edtf("2019").overlaps(from_edtf("2019-06/.."))
        'possibly'
        """
        if self.latest_start < other.earliest_end and other.latest_start < self.earliest_end:
            return "surely"
        possible = self.earliest_start < other.latest_end and other.earliest_start < self.latest_end
        return "possibly" if possible else "not"


def sometime(period: Period) -> Interval:
    """Something that happened at some time in a period; on a single day, that whole day."""
    return Interval(
        earliest_start=period.first,
        latest_start=period.last,
        earliest_end=period.first + DAY,
        latest_end=period.last + DAY,
    )
