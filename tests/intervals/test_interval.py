from datetime import date

import pytest
from hypothesis import given

from onrecord.intervals import Interval, from_edtf
from tests.intervals.test_edtf import days, intervals


@pytest.mark.parametrize(
    ("text", "day", "holds"),
    [
        ("1998/2020-01-03", date(1997, 12, 31), "not"),
        ("1998/2020-01-03", date(1998, 1, 1), "possibly"),
        ("1998/2020-01-03", date(1998, 12, 30), "possibly"),
        ("1998/2020-01-03", date(1998, 12, 31), "surely"),
        ("1998/2020-01-03", date(2020, 1, 3), "surely"),
        ("1998/2020-01-03", date(2020, 1, 4), "not"),
        ("2014/..", date(2014, 12, 31), "surely"),
        ("2014/..", date(2999, 1, 1), "surely"),
        ("1982/", date(1983, 1, 1), "possibly"),
        ("2020-01-03", date(2020, 1, 3), "surely"),
        ("2020-01", date(2020, 1, 3), "possibly"),
        ("/2024-03-07", date(2024, 3, 7), "surely"),
        ("/2024-03-07", date(2024, 3, 6), "possibly"),
        ("/2024-03-07", date(2024, 3, 8), "not"),
    ],
)
def test_as_of_a_day(text: str, day: date, holds: str) -> None:
    assert from_edtf(text).holds_on(day) == holds


@pytest.mark.parametrize(
    ("one", "other", "within", "overlaps"),
    [
        ("2020-01-03", "2019/..", "surely", "surely"),
        ("2020-01-03", "2019/2020-01-02", "not", "not"),
        ("2020-01-03", "2020", "possibly", "possibly"),
        ("2019/2021", "2020", "not", "surely"),
        ("2019", "2020", "not", "not"),
        ("2020-01", "2019/2020-01-31", "surely", "surely"),
        ("2020-02", "2019/2020-01-31", "not", "not"),
        ("2020", "/2020-06", "possibly", "possibly"),
    ],
)
def test_one_beside_another(one: str, other: str, within: str, overlaps: str) -> None:
    assert (from_edtf(one).within(from_edtf(other)), from_edtf(one).overlaps(from_edtf(other))) == (within, overlaps)


@given(intervals(), intervals())
def test_overlap_goes_both_ways_and_what_lies_within_overlaps(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.within(other) == "surely":
        assert one.overlaps(other) == "surely"
    if one.overlaps(other) == "not":
        assert one.within(other) == "not"


@given(intervals(), days)
def test_an_interval_holds_on_a_day_as_it_overlaps_it(one: Interval, day: date) -> None:
    assert one.holds_on(day) == one.overlaps(from_edtf(day.isoformat()))


@pytest.mark.parametrize("order", [(2, 1, 3, 4), (1, 2, 4, 3), (4, 5, 1, 2)])
def test_bounds_out_of_order_are_refused(order: tuple[int, int, int, int]) -> None:
    a, b, c, d = (date(2020, 1, n) for n in order)
    with pytest.raises(ValueError, match=r"latest|ends before"):
        Interval(earliest_start=a, latest_start=b, earliest_end=c, latest_end=d)
