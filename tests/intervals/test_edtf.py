from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import EdtfError
from onrecord.intervals import Interval, from_edtf, to_edtf
from onrecord.intervals.interval import DAY
from tests.intervals.edtf_check import is_edtf

days = st.dates(date(1000, 1, 1), date(2999, 12, 31))
atoms = st.one_of(
    days.map(lambda d: d.isoformat()),
    days.map(lambda d: d.isoformat()[:7]),
    days.map(lambda d: d.isoformat()[:4]),
    days.map(lambda d: d.isoformat()[:3] + "X"),
    days.map(lambda d: d.isoformat()[:2] + "XX"),
    st.tuples(days, st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36])).map(lambda t: f"{t[0].isoformat()[:4]}-{t[1]}"),
)


@st.composite
def canonical(draw: st.DrawFn) -> str:
    """An EDTF text in the form that is written: what is open, two ends in order, or one date."""
    first, second = sorted((draw(atoms), draw(atoms)), key=lambda one: from_edtf(one).earliest_start)
    apart = from_edtf(first).latest_end <= from_edtf(second).earliest_start
    stretch = f"{first}/{second}" if apart else first
    return draw(st.sampled_from([first, stretch, f"{first}/..", f"{first}/", f"../{first}", f"/{first}"]))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    first, latest, end, last = sorted(draw(st.lists(days, min_size=4, max_size=4)))
    return Interval(earliest_start=first, latest_start=latest, earliest_end=end + DAY, latest_end=last + DAY)


@given(canonical())
def test_what_is_read_is_written_back(text: str) -> None:
    assert to_edtf(from_edtf(text)) == text


@given(canonical())
def test_what_is_written_is_edtf(text: str) -> None:
    assert is_edtf(text)
    assert is_edtf(to_edtf(from_edtf(text)))


def covers(one: Interval, other: Interval) -> bool:
    """Whether it allows for every start and end that the other allows for."""
    starts = one.earliest_start <= other.earliest_start and other.latest_start <= one.latest_start
    return starts and one.earliest_end <= other.earliest_end and other.latest_end <= one.latest_end


@given(intervals())
def test_what_edtf_cannot_write_is_widened_never_narrowed(interval: Interval) -> None:
    text = to_edtf(interval)
    assert is_edtf(text)
    assert covers(from_edtf(text), interval)


@given(days, st.integers(0, 5000))
def test_some_day_between_two_is_written_exactly(start: date, length: int) -> None:
    last = start + timedelta(days=length)
    one = Interval(earliest_start=start, latest_start=last, earliest_end=start + DAY, latest_end=last + DAY)
    assert from_edtf(to_edtf(one)) == one


@given(atoms)
def test_about_is_wider_and_uncertain_is_not(text: str) -> None:
    assert covers(from_edtf(text + "~"), from_edtf(text))
    assert from_edtf(text + "~") != from_edtf(text)
    assert from_edtf(text + "?") == from_edtf(text)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1998/2020-01-03", ("1998-01-01", "1998-12-31"), ("2020-01-04", "2020-01-04")),
        ("2020-01-03", ("2020-01-03", "2020-01-03"), ("2020-01-04", "2020-01-04")),
        ("1982", ("1982-01-01", "1982-12-31"), ("1982-01-02", "1983-01-01")),
        ("2020-02", ("2020-02-01", "2020-02-29"), ("2020-02-02", "2020-03-01")),
        ("2019-24", ("2019-12-01", "2020-02-29"), ("2019-12-02", "2020-03-01")),
        ("2019-34", ("2019-04-01", "2019-06-30"), ("2019-04-02", "2019-07-01")),
        ("199X", ("1990-01-01", "1999-12-31"), ("1990-01-02", "2000-01-01")),
        ("2014/..", ("2014-01-01", "2014-12-31"), ("9999-12-31", "9999-12-31")),
        ("1982/", ("1982-01-01", "1982-12-31"), ("1982-01-02", "9999-12-31")),
        ("../2021", ("0001-01-01", "0001-01-01"), ("2021-01-02", "2022-01-01")),
        ("/2021-03-07", ("0001-01-01", "2021-03-07"), ("2021-03-08", "2021-03-08")),
        ("[2024-03-18..2024-03-24]", ("2024-03-18", "2024-03-24"), ("2024-03-19", "2024-03-25")),
        ("[..2018]", ("0001-01-01", "2018-12-31"), ("0001-01-02", "2019-01-01")),
        ("[2020-01-03,2020-03-01]", ("2020-01-03", "2020-03-01"), ("2020-01-04", "2020-03-02")),
        ("2018~", ("2017-01-01", "2019-12-31"), ("2017-01-02", "2020-01-01")),
        ("2020-XX", ("2020-01-01", "2020-12-31"), ("2020-01-02", "2021-01-01")),
    ],
)
def test_the_bounds(text: str, start: tuple[str, str], end: tuple[str, str]) -> None:
    one = from_edtf(text)
    assert (one.earliest_start.isoformat(), one.latest_start.isoformat()) == start
    assert (one.earliest_end.isoformat(), one.latest_end.isoformat()) == end


@pytest.mark.parametrize("text", ["XXXX-01-03", "XXXX-02-29", "XXXX-03", "XXXX"])
def test_without_a_year_it_may_be_any_time(text: str) -> None:
    assert {from_edtf(text).holds_on(day) for day in (date(1, 1, 1), date(2020, 1, 3))} == {"possibly"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "2020-13",
        "2020-02-30",
        "20200103",
        "2020-1-3",
        "2020-21-03",
        "today",
        "2021/2020",
        "[]",
        "2020/x",
        "XXXX-13-01",
    ],
)
def test_what_is_no_edtf_is_named(text: str) -> None:
    with pytest.raises(EdtfError, match="'"):
        from_edtf(text)
