"""What is so long before or after some days, and how exactly that is told."""

from datetime import date

import pytest

from onrecord.dates.counting import counted
from onrecord.dates.values import Length
from onrecord.intervals.period import Period, day, years

STRIKE = day(date(2024, 3, 7))


@pytest.mark.parametrize(
    ("start", "count", "unit", "step", "edtf"),
    [
        (STRIKE, 3, "day", 1, "2024-03-10"),
        (STRIKE, 3, "day", -1, "2024-03-04"),
        (STRIKE, 23, "hour", 1, "2024-03-07"),
        (STRIKE, 24, "hour", 1, "2024-03-08"),
        (STRIKE, 48 * 60, "minute", -1, "2024-03-05"),
        (STRIKE, 6, "week", 1, "2024-04-18~"),
        (STRIKE, 1, "fortnight", 1, "2024-03-21~"),
        (STRIKE, 2, "month", -1, "2024-01"),
        (STRIKE, 1.5, "year", -1, "2022"),
        (STRIKE, 1, "decade", -1, "2014~"),
        (years(2018), 1, "year", 1, "2019"),
        (STRIKE, None, "day", 1, None),
        (STRIKE, None, "hour", 1, None),
        (None, 2, "day", 1, None),
        (STRIKE, 3000, "year", -1, None),
    ],
)
def test_it_is_no_more_exact_than_its_unit(
    start: Period | None, count: float | None, unit: str, step: int, edtf: str | None
) -> None:
    assert counted(Length(count=count, unit=unit), step, start, None).edtf == edtf


def test_an_inexact_length_gives_an_inexact_date() -> None:
    assert counted(Length(count=3, unit="day", about=True), 1, STRIKE, None).edtf == "2024-03-10~"
