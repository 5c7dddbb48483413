"""The arithmetic of whole days."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intervals.period import Period, Unit, around, dated, day, month, part, shift, unit_of, years

days = st.dates(date(1000, 1, 1), date(2900, 12, 31))
UNITS: tuple[Unit, ...] = ("day", "weekend", "week", "month", "quarter", "season", "year", "decade", "century")


@given(days, st.sampled_from(UNITS))
def test_units_cover_the_calendar_without_gap_or_overlap(one: date, unit: Unit) -> None:
    period = around(one, unit)
    assert unit == "weekend" or period.first <= one <= period.last
    following = around(shift(period.last, 1, "day"), unit)
    assert following.first > period.last
    assert unit == "weekend" or following.first == shift(period.last, 1, "day")


@given(days, days, st.integers(2, 5))
def test_parts_make_up_the_whole(one: date, other: date, parts: int) -> None:
    first, last = sorted((one, other))
    whole = Period(shift(first.replace(day=1), 0, "day"), month(last.year, last.month).last)
    pieces = [part(whole, at, parts) for at in range(parts)]
    assert pieces[0].first == whole.first
    assert all(shift(a.last, 1, "day") == b.first for a, b in pairwise(pieces))


@pytest.mark.parametrize(
    ("start", "count", "unit", "there"),
    [
        (date(2020, 3, 31), -1, "month", date(2020, 2, 29)),
        (date(2020, 2, 29), 1, "year", date(2021, 2, 28)),
        (date(2020, 12, 31), 1, "quarter", date(2021, 3, 31)),
        (date(2024, 3, 7), 2, "week", date(2024, 3, 21)),
        (date(2024, 3, 7), 5, "hour", date(2024, 3, 7)),
    ],
)
def test_a_day_moves_by_units(start: date, count: int, unit: Unit, there: date) -> None:
    assert shift(start, count, unit) == there


@pytest.mark.parametrize(
    ("period", "unit"),
    [
        (day(date(2024, 3, 7)), "day"),
        (month(2024, 2), "month"),
        (years(2024), "year"),
        (years(1990, 10), "decade"),
        (years(1900, 100), "century"),
    ],
)
def test_a_period_tells_how_exact_it_is(period: Period, unit: Unit) -> None:
    assert unit_of(period) == unit


@pytest.mark.parametrize(("year", "number", "of_month"), [(2019, 2, 29), (2019, 13, 0), (2019, 4, 31), (0, 1, 1)])
def test_there_is_no_such_day(year: int, number: int, of_month: int) -> None:
    assert dated(year, number, of_month) is None
