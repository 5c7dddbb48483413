"""Between EDTF, the written form of dates (ISO 8601-2), and intervals of days.

Level 1, and of level 2 what news needs: `XXXX-01-03` (a day of an unknown year), quarters (`2019-33`), and one day out
of several: `[2024-03-18..2024-03-24]`, `[..2018]` (at some time up to), `[2016..]`, `[2020-01-03,2020-03-01]`.
EDTF's ends are inclusive, those of an `Interval` are not. A lone date means *at some time in it*.

>>> from_edtf("1998/..").earliest_start, to_edtf(from_edtf("199X"))
(datetime.date(1998, 1, 1), '199X')
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from onrecord.errors import EdtfError
from onrecord.intervals.interval import AFTER_ALL, BEFORE_ALL, DAY, Interval, sometime
from onrecord.intervals.period import QUARTER_STARTS, SEASON_STARTS, Period, day, month, season, shift, unit_of, years

_ATOM: Final = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[?~%])?"
)
_ISO: Final = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
_EVER: Final = Period(BEFORE_ALL, AFTER_ALL - DAY)


def from_edtf(text: str) -> Interval:
    """The interval that an EDTF text means.

    `~` and `%` (about) widen by one unit of what is written on either side; `?` (uncertain) leaves the bounds. A day
    or month of an unknown year is at some time ever. Raises `EdtfError` on what is not read here.
    """
    if text.startswith("[") and text.endswith("]"):
        return sometime(_one_of(text[1:-1]))
    if "/" in text and text != "/":
        start, _, end = text.partition("/")
        return _between(start, end, text)
    return sometime(period(text))


def to_edtf(interval: Interval) -> str:
    """The EDTF text of an interval: exactly its bounds where EDTF can write them, else the closest that covers them."""
    last = (interval.earliest_end - DAY, interval.latest_end - DAY)
    if (interval.earliest_start, interval.latest_start) == last:
        return written(Period(*last))
    start, end = _start(interval), _end(interval)
    return f"{start}/{end}" if start or end else "XXXX"


def written(span: Period, told: str = "") -> str:
    """A period as EDTF: one date where one has just these days, else one out of several.

    It is as precise as `told`, the EDTF that it was counted from: from January 2020 on is not from 2020 on.

    >>> written(Period(date(2019, 1, 1), date(2019, 4, 30)))
    '[2019-01..2019-04]'
    >>> written(Period(date(2020, 1, 1), AFTER_ALL - DAY), told="2020-01")
    '[2020-01..]'
    """
    if one := atom(span):
        return one
    length = max(_precision(span), _precise(told))
    first = "" if span.first == BEFORE_ALL else span.first.isoformat()[:length]
    last = "" if span.last == _EVER.last else span.last.isoformat()[:length]
    return f"[{first}..{last}]"


def atom(span: Period) -> str | None:
    """The one EDTF date that has just these days: a day, month, season, quarter, year, decade or century."""
    first, last = span
    if first == last:
        return first.isoformat()
    if span == _EVER:
        return "XXXX"
    year = f"{first.year:04}"
    candidates = {
        "month": f"{year}-{first.month:02}",
        "year": year,
        "decade": f"{year[:3]}X",
        "century": f"{year[:2]}XX",
    }
    codes = {start: code for code, start in (SEASON_STARTS | QUARTER_STARTS).items()}
    candidates["season"] = f"{year}-{codes.get(first.month, 'XX')}"
    one = candidates.get(unit_of(span))
    return one if one and "-XX" not in one and _fits(one, span) else None


def period(text: str) -> Period:
    """The days of one EDTF date, qualified or not. Raises `EdtfError` on what is not read here."""
    m = _ATOM.fullmatch(text)
    if not m:
        raise EdtfError(f"no EDTF date that is read here: {text!r}")
    try:
        span = _days(m["year"], m["month"], m["day"])
        return widened(span) if m["mark"] in {"~", "%"} else span
    except (ValueError, KeyError) as error:
        raise EdtfError(f"no such day, month or season: {text!r}") from error


def _days(year: str, month_: str | None, day_: str | None) -> Period:
    if year == "XXXX":
        if month_ and month_ != "XX":
            _day(2000, int(month_), day_)
        return _EVER
    if "X" in year:
        size = 10 ** year.count("X")
        start = int(year.replace("X", "0"))
        return Period(date(max(start, 1), 1, 1), date(start + size - 1, 12, 31))
    if month_ is None or month_ == "XX":
        return years(int(year))
    return _day(int(year), int(month_), day_)


def _day(year: int, number: int, day_: str | None) -> Period:
    if number > 12:
        if day_:
            raise ValueError(f"a day of a season: {day_}")
        return season(year, number)
    return month(year, number) if day_ in {None, "XX"} else day(date(year, number, int(day_ or 0)))


def widened(span: Period) -> Period:
    """The days that a period may have which is told about: one unit of its own more on either side."""
    if span == _EVER:
        return span
    unit = unit_of(span)
    return Period(shift(span.first, -1, unit), shift(span.last + DAY, 1, unit) - DAY)


def _one_of(text: str) -> Period:
    start, dots, end = text.partition("..")
    if dots:
        return Period(period(start).first if start else BEFORE_ALL, period(end).last if end else _EVER.last)
    several = [period(one) for one in text.split(",")]
    return Period(min(several)[0], max(one.last for one in several))


def _between(start: str, end: str, text: str) -> Interval:
    first = None if start in {"", ".."} else period(start)
    last = None if end in {"", ".."} else period(end)
    latest_end = last.last + DAY if last else AFTER_ALL
    earliest_start = first.first if first else BEFORE_ALL
    try:
        return Interval(
            earliest_start=earliest_start,
            latest_start=first.last if first else (BEFORE_ALL if start else latest_end - DAY),
            earliest_end=last.first + DAY if last else (AFTER_ALL if end else earliest_start + DAY),
            latest_end=latest_end,
        )
    except ValueError as error:
        raise EdtfError(f"the interval ends before it starts: {text!r}") from error


def _start(interval: Interval) -> str:
    bounds = Period(interval.earliest_start, interval.latest_start)
    if bounds.first == BEFORE_ALL:
        return ".." if bounds.last == BEFORE_ALL else ""
    return atom(bounds) or _enclosing(bounds) or ""


def _end(interval: Interval) -> str:
    if interval.latest_end == AFTER_ALL:
        return ".." if interval.earliest_end == AFTER_ALL else ""
    bounds = Period(interval.earliest_end - DAY, interval.latest_end - DAY)
    return atom(bounds) or _enclosing(bounds) or ""


def _enclosing(span: Period) -> str | None:
    """The smallest month, year, decade or century that holds a period, if one does."""
    year = f"{span.first.year:04}"
    for one in (f"{year}-{span.first.month:02}", year, f"{year[:3]}X", f"{year[:2]}XX"):
        if period(one).last >= span.last:
            return one
    return None


def _fits(one: str, span: Period) -> bool:
    try:
        return period(one) == span
    except (EdtfError, OverflowError):
        return False


def _precise(told: str) -> int:
    """Characters of an ISO day that the first date of an EDTF text has; 0 where it has none."""
    first = _ISO.search(told)
    return len(first.group()) if first else 0


def _precision(span: Period) -> int:
    """Characters of an ISO day that tell both ends: all, or as far as the month or the year where those are whole."""
    first, last = span
    open_start, open_end = first == BEFORE_ALL, last == _EVER.last
    if not ((open_start or first.day == 1) and (open_end or last.day == monthrange(last.year, last.month)[1])):
        return 10
    return 4 if (open_start or first.month == 1) and (open_end or last.month == 12) else 7
