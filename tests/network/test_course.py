from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.intervals import holding
from onrecord.network.course import course, denied_on
from onrecord.network.records import Days, Said
from onrecord.types import TieType
from tests.network.told import on, ongoing, said

LED = said("2009/2024-03-07", "2024-04-14")


@pytest.mark.parametrize(
    ("told", "day", "holds"),
    [
        ([LED], "2009-06-01", "possibly"),
        ([LED], "2024-03-07", "surely"),
        ([LED], "2024-03-08", "not"),
        ([ongoing("2024-01-10")], "2024-01-10", "surely"),
        ([ongoing("2024-01-10")], "2024-03-08", "possibly"),
        # what one leaves open, another closes
        ([ongoing("2024-01-10"), LED], "2024-03-08", "not"),
        ([ongoing("2024-05-02"), ongoing("2024-04-14", edtf="2024-04-02/..")], "2024-03-08", "not"),
        # unless somebody vouches for a day beyond
        ([ongoing("2024-05-02"), LED], "2024-04-01", "possibly"),
        # told twice as lasting, not a quarter apart
        ([ongoing("2024-01-10"), ongoing("2024-03-10")], "2024-02-10", "surely"),
        ([ongoing("2024-01-10"), ongoing("2024-09-10")], "2024-05-10", "possibly"),
        # over by the day it is told as past
        ([ongoing("2024-01-10"), said(None, "2024-03-26")], "2024-03-27", "not"),
        # hedged is possible at most
        ([ongoing("2024-01-10", certainty="probable")], "2024-01-10", "possibly"),
        ([said(None, "2024-03-26", status="planned")], "2024-03-26", "possibly"),
        ([said("XXXX-01-03", None)], "2020-01-03", "possibly"),
        ([said("XXXX-01-03", None)], "2020-01-04", "not"),
    ],
)
def test_when_an_office_is_held(told: list[Said], day: str, holds: str) -> None:
    assert course("leads", told).on(on(day)) == holds


def test_a_stand_taken_once_does_not_end_what_lasts() -> None:
    told = [ongoing("2024-01-10"), said(None, "2024-03-26")]
    assert course("supports", told).on(on("2024-04-01")) == "possibly"


@pytest.mark.parametrize(("day", "holds"), [("2023-11-01", "not"), ("2024-01-10", "possibly"), ("2024-03-27", "not")])
def test_a_deed_without_a_day_is_news(day: str, holds: str) -> None:
    assert course("opposes", [said(None, "2024-03-26")]).on(on(day)) == holds


@pytest.mark.parametrize(("type_", "holds"), [("leads", "not"), ("sanctions", "not"), ("related-to", "surely")])
def test_the_dead_hold_nothing_but_kin(type_: TieType, holds: str) -> None:
    told = [ongoing("2024-04-14", edtf="2013/..")]
    assert course(type_, told, died=date(2024, 3, 8)).on(on("2024-03-20")) == holds


def test_a_death_does_not_end_what_was_over_before() -> None:
    died = date(2024, 3, 8)
    told = said(None, "2024-03-26", words="the former head of the corps")
    assert course("leads", [told], died).ended is None
    assert course("leads", [replace(told, words="the head of the corps")], died).ended == died


def test_who_founded_something_has_done_so_ever_after() -> None:
    told = [said("1994")]
    assert [course("founded", told).on(on(day)) for day in ("1993-12-31", "1994-06-01", "2024-03-08")] == [
        "not",
        "possibly",
        "surely",
    ]


@pytest.mark.parametrize(
    ("when", "ended"), [("2009/2024-03-07", date(2024, 3, 8)), ("2015/2023", None), ("2023", None), (None, None)]
)
def test_an_end_is_one_where_it_is_told_closely(when: str | None, ended: date | None) -> None:
    assert course("leads", [said(when)]).ended == ended


def test_between_days_it_holds_where_it_does_on_one_of_them() -> None:
    found = course("leads", [LED])
    assert found.on(Days(first=date(2024, 3, 7), last=date(2024, 4, 1))) == "surely"
    assert found.on(Days(first=date(2024, 3, 8), last=date(2024, 4, 1))) == "not"


def test_a_denial_is_of_its_days() -> None:
    nay = said("2024-03", polarity="-")
    assert denied_on([nay, LED], on("2024-03-10")) == (nay,)
    assert denied_on([nay], on("2024-05-10")) == ()


edtfs = st.sampled_from([None, "2009/..", "2009/2024-03-07", "/2024-03", "2024-03", "2024-03-07", "2019/2023"])
tellings: Any = st.builds(
    said,
    edtfs,
    st.dates(date(2023, 1, 1), date(2024, 12, 31)).map(date.isoformat),
    status=st.sampled_from(["happened", "ongoing", "planned"]),
    certainty=st.sampled_from(["certain", "probable"]),
    polarity=st.sampled_from(["+", "+", "-"]),
)


@given(st.lists(tellings, max_size=4), st.dates(date(2022, 1, 1), date(2025, 1, 1)))
def test_together_they_say_no_less_surely_and_no_more_possibly(told: list[Said], day: date) -> None:
    plain = [holding(s.edtf, s.status, s.published).on(day) for s in told if s.plain]
    every = [holding(s.edtf, s.status, s.published).on(day) for s in told if s.polarity == "+"]
    holds = course("supports", told).on(Days.of(day))
    assert holds == "surely" or "surely" not in plain
    assert holds != "possibly" or set(every) - {"not"}


@given(st.permutations([LED, ongoing("2024-01-10"), ongoing("2024-05-02"), said(None, "2024-03-26")]))
def test_no_order_changes_it(told: list[Said]) -> None:
    assert course("leads", told) == course("leads", [LED, *told])
