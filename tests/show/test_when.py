from __future__ import annotations

from datetime import date

import pytest

from onrecord.show.views import view
from onrecord.show.when import moments, would_help
from onrecord.types import Event, When
from tests.show.readings import reading, spans

TEXT = "In 1998 and on May 3 they met, after the vote.\n\nThree days later, a year ago, on May 3, for years, they left."


def when(words: str, edtf: str | None = None, **more: str) -> When:
    start = TEXT.index(words)
    return When(edtf=edtf, spans=((start, start + len(words)),), **more)  # type: ignore[arg-type]


def test_times_stand_along_the_calendar_and_those_that_come_to_the_same_together() -> None:
    dates = [
        when("for years", kind="duration", duration="PXY"),
        when("after the vote", anchor="the vote", relation="after", kind="event"),
        when("on May 3,", "2024-05-03"),
        when("May 3", "2024-05-03"),
        when("In 1998", "1998"),
        when("a year ago", "XXXX-05"),
    ]
    found = moments(view(reading(TEXT, dates=dates)))
    assert [(m.label, m.edtf, [(t.words, t.place) for t in m.told]) for m in found] == [
        ("1998", "1998", [("In 1998", "¶1")]),
        ("3 May 2024", "2024-05-03", [("May 3", "¶1"), ("on May 3,", "¶2")]),
        ("May, year not known", "XXXX-05", [("a year ago", "¶2")]),
        ("", None, [("after the vote", "¶1")]),
        ("", None, [("for years", "¶2")]),
    ]
    assert [m.number for m in found] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (when("after the vote", anchor="the vote", relation="after"), ""),
        (when("Three days later", anchor="the vote", relation="after", duration="P3D"), "three days after “the vote”"),
        (
            when("Three days later", "2024-05-06", anchor="2024-05-03", relation="after", duration="P3D"),
            "three days after 3 May 2024",
        ),
        (when("a year ago", "2023~", anchor="2024-05-03", relation="before"), "counted from 3 May 2024"),
        (when("a year ago", "2012", anchor="2011", relation="after"), "counted from 2011"),
        (when("a year ago", anchor="the vote", relation="before"), "before “the vote”"),
        (when("a year ago", anchor="the vote", relation="until"), "counted from “the vote”"),
        (when("a year ago", anchor="the vote"), "counted from “the vote”"),
        (when("a year ago", anchor="e1", relation="after"), "after “they met”"),
        (when("a year ago", anchor="publication"), "counted from the report’s own day, which is not known"),
        (when("In 1998", "1998", anchor="1998", relation="same"), ""),
        (when("In 1998", "1998"), ""),
    ],
)
def test_what_a_time_is_counted_from(told: When, expected: str) -> None:
    event = Event(id="e1", type="consult", trigger=spans(TEXT, "they met"), told=())
    (moment,) = moments(view(reading(TEXT, dates=[told], events=[event])))
    assert moment.told[0].counted == expected


@pytest.mark.parametrize(
    ("told", "lacking"),
    [
        (when("In 1998", "1998"), 0),
        (when("on May 3", "XXXX-05-03", anchor="publication"), 1),
        (when("on May 3", "XXXX-05-03"), 1),
        (when("a year ago", anchor="publication", relation="before"), 1),
        (when("after the vote", anchor="the vote", relation="after"), 0),
        (when("for years", kind="duration"), 0),
    ],
)
def test_a_date_would_help_where_only_the_report_s_day_is_missing(told: When, lacking: int) -> None:
    assert would_help(view(reading(TEXT, dates=[told]))) == lacking
    assert would_help(view(reading(TEXT, dates=[told], published=date(2024, 5, 3)))) == 0


def test_a_time_without_words_has_no_place() -> None:
    (moment,) = moments(view(reading(TEXT, dates=[When(edtf="2024", spans=((7, 8),))])))
    assert (moment.label, moment.told[0].words, moment.told[0].place, moment.told[0].spans) == ("2024", "", "", ())
