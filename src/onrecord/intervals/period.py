"""Stretches of whole days on the calendar, and the small arithmetic on them.

>>> month(2020, 2)
Period(first=datetime.date(2020, 2, 1), last=datetime.date(2020, 2, 29))
>>> shift(date(2020, 3, 31), -1, "month")
datetime.date(2020, 2, 29)
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

Unit = Literal["minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "year", "decade", "century"]

SEASON_STARTS: Final = {21: 3, 22: 6, 23: 9, 24: 12}
"""EDTF's codes of the seasons and the month each starts in: whole months, north of the equator, as news counts them."""

QUARTER_STARTS: Final = {33: 1, 34: 4, 35: 7, 36: 10}
"""EDTF's codes of the quarters of a year, and the month each starts in."""

_MONTHS: Final = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}
_MONTH: Final[Unit] = "month"
_DAYS: Final = {"day": 1, "weekend": 7, "week": 7}


class Period(NamedTuple):
    """Days from the first to the last, both included."""

    first: date
    last: date


def day(one: date) -> Period:
    """A single day."""
    return Period(one, one)


def month(year: int, number: int) -> Period:
    """A month. Raises `ValueError` where there is none such."""
    return Period(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def dated(year: int, number: int, of_month: int = 0) -> Period | None:
    """A month of a year, or a day of it; `None` where there is none such.

    >>> dated(2019, 2, 29) is None
    True
    """
    try:
        return day(date(year, number, of_month)) if of_month else month(year, number)
    except ValueError:
        return None


def months(year: int, start: int, count: int) -> Period:
    """Some months in a row from the month `start` of a year."""
    first = date(year, start, 1)
    return Period(first, shift(first, count, "month") - timedelta(days=1))


def season(year: int, code: int) -> Period:
    """A season or quarter by EDTF's code; a winter has the year that it starts in."""
    return months(year, (SEASON_STARTS | QUARTER_STARTS)[code], 3)


def years(start: int, count: int = 1) -> Period:
    """Some whole years in a row."""
    return Period(date(start, 1, 1), date(start + count - 1, 12, 31))


def shift(start: date, count: int, unit: Unit) -> date:
    """The day so many units away; the last of the month where the month is too short.

    Raises `OverflowError` or `ValueError` outside the years 1 to 9999.
    """
    if unit in _MONTHS:
        years_on, at = divmod(start.year * 12 + start.month - 1 + count * _MONTHS[unit], 12)
        return date(years_on, at + 1, min(start.day, monthrange(years_on, at + 1)[1]))
    return start + timedelta(days=count * _DAYS.get(unit, 0))


def around(one: date, unit: Unit) -> Period:
    """The unit of the calendar that a day lies in; weeks start on Monday."""
    if unit in {"week", "weekend"}:
        monday = one - timedelta(days=one.weekday())
        return Period(monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6))
    if unit in {"month", "quarter"}:
        size = _MONTHS[unit]
        return months(one.year, (one.month - 1) // size * size + 1, size)
    if unit == "season":
        start = one.month // 3 * 3
        return months(one.year, start, 3) if start else months(one.year - 1, 12, 3)
    if unit in _MONTHS:
        size = _MONTHS[unit] // 12
        return years(max(one.year // size * size, 1), size if one.year >= size else size - 1)
    return day(one)


def unit_of(period: Period) -> Unit:
    """The smallest unit that a period fits into: how exactly it is told."""
    length = (period.last - period.first).days + 1
    bounds: tuple[tuple[int, Unit], ...] = (
        (1, "day"),
        (2, "weekend"),
        (7, "week"),
        (31, "month"),
        (92, "season"),
        (366, "year"),
        (3653, "decade"),
    )
    return next((unit for longest, unit in bounds if length <= longest), "century")


def moved(days: Period, count: float, unit: Unit, told_in: Unit | None = None) -> Period | None:
    """A period moved by so many units: by days to the day, by longer units no more exactly than by those or by its own.

    `told_in` is the unit of the result, where that is another one. `None` outside the years 1 to 9999.

    >>> moved(day(date(2018, 3, 7)), 2, "year")
    Period(first=datetime.date(2020, 1, 1), last=datetime.date(2020, 12, 31))
    >>> moved(years(2016), 2, "month")
    Period(first=datetime.date(2016, 3, 1), last=datetime.date(2017, 2, 28))
    """
    amount, step = (round(count * 12), _MONTH) if unit == "year" else (round(count), unit)
    try:
        first, last = shift(days.first, amount, step), shift(days.last, amount, step)
    except (OverflowError, ValueError):
        return None
    if unit in {"day", "week"}:
        return Period(first, last)
    return Period(around(first, told_in or unit).first, around(last, told_in or unit).last)


def part(period: Period, which: int, parts: int = 3) -> Period:
    """One of the equal parts of a period, counted from 0; of years in whole months, of decades in whole years.

    >>> part(years(2019), 0)
    Period(first=datetime.date(2019, 1, 1), last=datetime.date(2019, 4, 30))
    """
    length = (period.last - period.first).days + 1
    unit: Unit = "day" if length < 60 else "month" if length < 1000 else "year"
    total = {"day": length, "month": round(length / 30.44), "year": round(length / 365.25)}[unit]
    start = shift(period.first, round(total * which / parts), unit)
    after = shift(period.first, round(total * (which + 1) / parts), unit)
    return Period(start, after - timedelta(days=1))
