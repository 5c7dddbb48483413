"""No value says more than the words do: what is told from a date is no finer than that date, and not beyond it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intervals import from_edtf
from onrecord.intervals.interval import Interval
from tests.dates.reports import found, whens

DATES = [
    "On 7 March 2023",
    "Last week",
    "In May 2022",
    "In the spring of 2021",
    "In 2016",
    "In early 2016",
    "About 2016",
    "A decade ago",
    "Three weeks ago",
    "In the 1990s",
    "In the nineteenth century",
    "Over the past two years",
]
UNITS = ["day", "night", "week", "month", "year", "decade"]
TELLERS = [
    *(
        f"{which} {unit}"
        for which in ("That", "The same", "The next", "The following", "The previous")
        for unit in UNITS
    ),
    *(f"{count} {unit}s {which}" for count in ("Two", "Six") for unit in UNITS[2:] for which in ("later", "earlier")),
    *(f"{which} in the {unit}" for which in ("Earlier", "Later") for unit in UNITS[2:5]),
    *("The previous autumn", "The following March", "The same March", "By then"),
]
"""Each tells a time from the date before it."""


def width(days: Interval) -> int:
    """From the first day that it may have to the last."""
    return (days.latest_end - days.earliest_start).days


@given(st.sampled_from(DATES), st.lists(st.sampled_from(TELLERS), min_size=1, max_size=3))
def test_a_time_is_no_finer_than_what_it_is_told_from(date: str, tellers: list[str]) -> None:
    for when in whens(f"{date} he left. " + " ".join(f"{teller} they met." for teller in tellers))[1:]:
        if when.edtf is None or when.anchor is None or when.anchor.startswith("2024-03-20"):
            continue
        told, anchor = from_edtf(when.edtf), from_edtf(when.anchor)
        if when.relation in {"same", "after"}:
            assert told.latest_end > anchor.earliest_start
        assert width(told) >= min(width(anchor), 27)
        assert width(told) >= width(anchor) - 3, (when, "months and years are not of one length")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 2016 he left. That month the talks began.", "That month"),
        ("In 2016 he left. The next day the talks began.", "The next day"),
        ("In May 2016 he left. That Friday the talks began.", "That Friday"),
        ("In 2016 he left. The following Friday they met.", "The following Friday"),
        ("In 2016 he left. The previous autumn they had met.", "The previous autumn"),
        ("He ruled in the 1990s. Early in the year he fell.", "Early in the year"),
        ("He ruled from 2016 on. They met on the 7th.", "the 7th"),
        ("In 2016 he fell. Earlier in the month they met.", "Earlier in the month"),
        ("On 7 March he fell. Two days after the vote they met. That day he left.", "That day"),
    ],
)
def test_a_coarse_date_or_an_open_one_tells_nothing_finer(text: str, words: str) -> None:
    assert found(text)[-1] == (words, None)


def test_what_is_counted_from_a_coarse_date_is_as_coarse() -> None:
    assert found("In 2016 he left. Two months later he was back.")[-1] == ("Two months later", "[2016-03..2017-02]")
    assert found("In 2016 he left. A week later he was back.")[-1] == ("A week later", "[2016-01-08..2017-01-07]")


def test_about_stays_about() -> None:
    assert found("It was founded in about 2016. That year he left.")[-1] == ("That year", "2016~")


def test_a_date_in_another_paragraph_is_not_what_the_month_is_of() -> None:
    text = "It was founded in 1992.\n\nThe move comes as he left earlier in the month."
    assert found(text)[-1] == ("earlier in the month", "[2024-03-01..2024-03-20]")
