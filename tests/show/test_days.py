from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.days import in_words, length_in_words, order, year_missing


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-03-07", "7 March 2024"),
        ("2024-02-29", "29 February 2024"),
        ("2024-03", "March 2024"),
        ("2024", "2024"),
        ("0622", "622"),
        ("XXXX-01-03", "3 January, year not known"),
        ("XXXX-02-29", "29 February, year not known"),
        ("XXXX-01", "January, year not known"),
        ("XXXX", "year not known"),
        ("2024-XX", "a month in 2024"),
        ("2024-03-XX", "a day in March 2024"),
        ("2024-XX-XX", "a day in 2024"),
        ("2016~", "about 2016"),
        ("2016?", "perhaps 2016"),
        ("2016-04-05%", "perhaps about 5 April 2016"),
        ("2023-21", "spring 2023"),
        ("2023-24", "winter 2023"),
        ("XXXX-23", "autumn, year not known"),
        ("2024-36", "the last quarter of 2024"),
        ("2024-40", "the first half of 2024"),
        ("199X", "the 1990s"),
        ("199X-07", "July of the 1990s"),
        ("19XX", "a year between 1900 and 1999"),
    ],
)
def test_a_date_in_words(edtf: str, expected: str) -> None:
    assert in_words(edtf) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("1998/..", "since 1998"),
        ("2024-03-19/..", "since 19 March 2024"),
        ("1982/", "from 1982, end not known"),
        ("../2024-03-24", "until 24 March 2024"),
        ("/2024-03-07", "until 7 March 2024, start not known"),
        (
            "/[2024-03-07..2024-03-10]",
            "until some day between 7 and 10 March 2024, start not known",
        ),
        ("2014/2017", "from 2014 to 2017"),
        ("2024-01/2024-03", "from January to March 2024"),
        ("2024-03-10/2024-03-17", "from 10 to 17 March 2024"),
        ("2024-03-10/2024-04-02", "from 10 March to 2 April 2024"),
        ("2023-12-30/2024-01-02", "from 30 December 2023 to 2 January 2024"),
        ("2023-03/2024-03", "from March 2023 to March 2024"),
        ("2009/2024-03-07", "from 2009 to 7 March 2024"),
        ("2023-23/2024-03-27", "from autumn 2023 to 27 March 2024"),
        ("2024-03-07/2024-03-07", "7 March 2024"),
        ("XXXX-01-03/XXXX-01-05", "from 3 to 5 January, year not known"),
        ("XXXX-01-03/2024-01-05", "from 3 January, year not known to 5 January 2024"),
        ("2016~/2018", "from about 2016 to 2018"),
        ("199X/200X", "from the 1990s to the 2000s"),
        ("[2024-03-18..2024-03-24]", "between 18 and 24 March 2024"),
        ("[..2018]", "by 2018"),
        ("[2016..]", "in or after 2016"),
        ("[2024-03-07..]", "on or after 7 March 2024"),
        ("[2024-03..]", "in or after March 2024"),
        ("[2024-03-07,2024-03-09]", "7 March 2024 or 9 March 2024"),
    ],
)
def test_an_interval_in_words(edtf: str, expected: str) -> None:
    assert in_words(edtf) == expected


@pytest.mark.parametrize(
    "edtf",
    [
        *("", "/", "../..", "[]", "[..]", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "2024-23-04", "2024-3-7"),
        *("soon/2024", "2024/soon", "[2024,soon]", "[2024..soon]", "[soon..2024]", "XXXX-XX-XX", "2024-03-07T09"),
        *("P3D", "-0043", "Y17000", "٢٠٢٤"),
    ],
)
def test_what_cannot_be_said_is_shown_as_it_stands(edtf: str) -> None:
    assert in_words(edtf) == edtf


@given(st.text(st.sampled_from("0129X-/.~?%[],T")))
def test_whatever_stands_there_is_said_or_shown(edtf: str) -> None:
    assert in_words(edtf) or not edtf
    assert len(order(edtf)) == len(order(""))


@given(st.dates(), st.dates())
def test_days_stand_in_the_order_of_the_calendar(one: date, other: date) -> None:
    assert (order(one.isoformat()) < order(other.isoformat())) == (one < other)


def test_times_stand_along_the_calendar() -> None:
    given = ["1994", "1998/..", "../1999", "2023-23/..", "[2024-03-01..]", "2024-03", "2024-03-07", "2024-24"]
    given += ["XXXX-01-03", "XXXX-02", "soon"]
    assert sorted(sorted(given), key=order) == [
        *("1994", "1998/..", "../1999", "2023-23/..", "2024-03", "[2024-03-01..]", "2024-03-07", "2024-24"),
        *("XXXX-01-03", "XXXX-02", "soon"),
    ]


@pytest.mark.parametrize(
    ("duration", "expected"),
    [
        ("P1Y", "one year"),
        ("P20Y", "20 years"),
        ("P3W", "three weeks"),
        ("P1M", "one month"),
        ("PT1M", "one minute"),
        ("PTXH", "some hours"),
        ("PXD", "some days"),
        ("PT3D", ""),
        ("P3H", ""),
        ("P1Y2M", ""),
        ("", ""),
    ],
)
def test_how_long_in_words(duration: str, expected: str) -> None:
    assert length_in_words(duration) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [("XXXX-01-03", True), ("/XXXX-01", True), ("[XXXX-23..]", True), ("XXXX", False), ("2024-XX", False)],
)
def test_only_the_year_is_missing(edtf: str, expected: bool) -> None:
    assert year_missing(edtf) is expected
