"""Times in quotations, told from the day on which the words were said; the report is of Wednesday 20 March 2024."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.reports import DAY, found, whens

TOLD_FROM_TODAY = [
    "today",
    "tonight",
    "yesterday",
    "last night",
    "tomorrow",
    "two days ago",
    "48 hours ago",
    "three weeks ago",
    "two days from now",
    "over the past ten days",
    "since yesterday",
    "until tonight",
    "before tomorrow",
    "the day before yesterday",
]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("“We leave today,” Keyl said on Monday.", "today", "2024-03-18"),
        ("“We leave,” Keyl said on Monday. “We came two days ago.”", "two days ago", "2024-03-16"),
        ("On Monday, Keyl, the commander, wrote of “tomorrow's vote”.", "tomorrow", "2024-03-19"),
        ("In a statement on Monday he said: “It began last night.”", "last night", "2024-03-17"),
        ("Keyl said on 4 March: “We will leave on Friday.”", "Friday", "2024-03-08"),
        ("“We leave,” Keyl said on Monday. He left today.", "today", "2024-03-20"),
        ("Keyl said today he would leave.", "today", "2024-03-20"),
        ("“It was hard this year,” Keyl said.", "this year", "2024"),
        ("“He came two years ago,” Keyl said.", "two years ago", "2022"),
    ],
)
def test_they_are_told_from_the_day_of_the_saying(text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in found(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We leave today,” Keyl said.", "today"),
        ("“We leave tonight,” said Keyl, who came on Monday.", "tonight"),
        ("Keyl, who came on Monday, said: “We leave today.”", "today"),
        ("Keyl, wounded on Monday, said: “We leave today.”", "today"),
        ("“We leave tomorrow,” said Keyl, due there on Friday.", "tomorrow"),
        ("“We came two days ago,” Keyl said.", "two days ago"),
        ("“We won over the past two weeks,” Keyl said.", "the past two weeks"),
    ],
)
def test_where_that_day_is_not_told_they_are_no_date(text: str, words: str) -> None:
    (when,) = [w for w in whens(text) if text[slice(*w.spans[0])] == words]
    assert (when.edtf, when.anchor) == (None, "quotation")


def test_now_is_no_time_of_its_own() -> None:
    assert found("He now leads it. “It is time now,” Keyl said on Monday.") == [("Monday", "2024-03-18")]
    assert found("It has held until now.") == [("until now", None)]


def test_what_is_counted_from_now_is_counted_from_that_day() -> None:
    assert found("The vote is three days from now.") == [("three days from now", "2024-03-23")]


@given(st.sampled_from(TOLD_FROM_TODAY), st.integers(0, 400))
def test_a_quotation_reads_as_a_report_of_its_own_day_would(words: str, ago: int) -> None:
    said = DAY - timedelta(days=ago)
    (plain,) = found(f"We left {words}.", published=said)
    assert found(f"On {said}, Keyl said: “We left {words}.”")[-1] == plain


@given(st.sampled_from(TOLD_FROM_TODAY))
def test_a_quotation_of_an_unknown_day_names_no_day(words: str) -> None:
    assert found(f"“We left {words},” Keyl said.")[-1][1] is None
