"""On which days a claim holds: surely, possibly or not, by its date, its status and the day of its report.

A report speaks from its own day and vouches for nothing after it:

| told as | with this date | holds |
|---|---|---|
| ongoing | none | surely on the report's day, possibly before and after |
| ongoing | `2014`, `2014/..` (open) or `1982/` (no end known) | surely from its latest start to the report's day |
| happened | `2014/..` | so too: a beginning was told, and no end |
| happened | `1998/2020-01-03` | as written |
| happened | `2024-03` | possibly on each of its days up to the report's; a day alone, surely |
| happened | none, or no year (`XXXX-01-03`) | possibly on each such day up to the report's, not after |
| planned, predicted, conditional | none | possibly from the report's day on |
| planned, predicted, conditional | any | possibly where it is written, nowhere surely |

Where the report's day is not known, an open end vouches for the start alone.

>>> led = holding("1998/..", "ongoing", published=date(2020, 1, 3))
>>> [led.on(day) for day in (date(1997, 1, 1), date(1998, 5, 1), date(2020, 1, 3), date(2020, 1, 4))]
['not', 'possibly', 'surely', 'possibly']
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from onrecord.intervals.edtf import from_edtf
from onrecord.intervals.interval import AFTER_ALL, BEFORE_ALL, DAY, Holds, Interval
from onrecord.types import TO_COME, Record

if TYPE_CHECKING:
    from onrecord.types import Event, Status, Tie

_YEARLESS: Final = re.compile(r"XXXX-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?[?~%]?")
_ORDER: Final[tuple[Status, ...]] = ("ongoing", "happened", "planned", "predicted", "conditional")
_EVER: Final = Interval(
    earliest_start=BEFORE_ALL, latest_start=AFTER_ALL - DAY, earliest_end=BEFORE_ALL + DAY, latest_end=AFTER_ALL
)


class Holding(Record, frozen=True, kw_only=True):
    """When something holds, as one report tells it.

    `yearly` is the month and day (0: any) of a date without a year: other days are none of its. `sure` is whether it is
    told as having come about at all.
    """

    interval: Interval
    yearly: tuple[int, int] | None = None
    sure: bool = True

    def on(self, day: date) -> Holds:
        """Whether it holds on a day."""
        if self.yearly and not _falls(day, *self.yearly):
            return "not"
        return self._at_most(self.interval.holds_on(day))

    def during(self, other: Interval) -> Holds:
        """Whether it holds on some day of another interval; a date without a year possibly does."""
        return self._at_most(self.interval.overlaps(other))

    def _at_most(self, holds: Holds) -> Holds:
        return "possibly" if holds == "surely" and not self.sure else holds


def holding(edtf: str | None, status: Status, published: date | None = None) -> Holding:
    """When a claim holds that is told with this date (`When.edtf`) and status in a report of that day.

    Raises `EdtfError` on what is no EDTF that is read here.

    >>> holding(None, "ongoing", date(2024, 3, 7)).on(date(2024, 3, 7)), holding(None, "happened").on(date(2024, 3, 7))
    ('surely', 'possibly')
    >>> [holding("XXXX-01-03", "happened").on(date(2020, 1, day)) for day in (2, 3)]
    ['not', 'possibly']
    """
    yearless = _YEARLESS.fullmatch(edtf or "")
    yearly = (int(yearless["month"]), int(yearless["day"] or 0)) if yearless else None
    written, lone = (from_edtf(edtf) if edtf else _EVER), "/" not in (edtf or "")
    if status in TO_COME:
        return Holding(interval=_from(written, published) if written == _EVER else written, yearly=yearly, sure=False)
    if status == "ongoing" or written.earliest_end == AFTER_ALL:
        return Holding(interval=_through(replace(written, latest_end=AFTER_ALL) if lone else written, published))
    return Holding(interval=_by(written, published) if lone else written, yearly=yearly)


def of_claim(claim: Tie | Event, published: date | None = None) -> Holding | None:
    """When a tie or an event holds by its best telling: what goes on, then what is over, then what may come.

    Tellings that deny it do not count; `None` where all do.
    """
    told = [telling.status for telling in claim.told if telling.polarity == "+"]
    status = min(told, key=_ORDER.index, default=None)
    return status and holding(claim.when.edtf if claim.when else None, status, published)


def _through(written: Interval, published: date | None) -> Interval:
    """What is told as lasting, as far as one report vouches for it: through its own day, without one for the start."""
    seen = published is not None and written.earliest_start <= published < written.latest_end
    start = min(written.latest_start, published if published and seen else AFTER_ALL - DAY)
    end = start + DAY if written.earliest_end == AFTER_ALL else written.earliest_end
    end = max(end, published + DAY) if published and seen else end
    return replace(written, latest_start=start, earliest_end=end)


def _by(at: Interval, published: date | None) -> Interval:
    """What has happened at some time did so by the day of the report, unless its date says otherwise."""
    if published is None or not at.earliest_start <= published < at.latest_end - DAY:
        return at
    return replace(
        at,
        latest_start=min(at.latest_start, published),
        earliest_end=min(at.earliest_end, published + DAY),
        latest_end=published + DAY,
    )


def _from(at: Interval, published: date | None) -> Interval:
    return at if published is None else replace(at, earliest_start=published, earliest_end=published + DAY)


def _falls(day: date, month: int, of_month: int) -> bool:
    return day.month == month and of_month in {0, day.day}
