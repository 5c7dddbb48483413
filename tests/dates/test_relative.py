"""Times told from the report's day; the report is of Wednesday 20 March 2024."""

import pytest

from tests.dates.reports import DAY, found, whens


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("He is there today.", "today", "2024-03-20"),
        ("He came yesterday.", "yesterday", "2024-03-19"),
        ("He came the day before yesterday.", "the day before yesterday", "2024-03-18"),
        ("He will come tomorrow.", "tomorrow", "2024-03-21"),
        ("He came last week.", "last week", "[2024-03-11..2024-03-17]"),
        ("He came last Friday.", "last Friday", "2024-03-15"),
        ("He comes next Wednesday.", "next Wednesday", "2024-03-27"),
        ("He came last month.", "last month", "2024-02"),
        ("He came last October.", "last October", "2023-10"),
        ("He comes next year.", "next year", "2025"),
        ("It rained last summer.", "last summer", "2023-22"),
        ("He came earlier this month.", "earlier this month", "[2024-03-01..2024-03-20]"),
        ("He came two days ago.", "two days ago", "2024-03-18"),
        ("Two days back he came.", "Two days back", "2024-03-18"),
        ("He came a few days back.", "a few days back", None),
        ("He came three weeks ago.", "three weeks ago", "2024-02-28~"),
        ("He came two years ago.", "two years ago", "2022"),
        ("He came a decade ago.", "a decade ago", "2014~"),
        ("He came about two years ago.", "about two years ago", "2022~"),
        ("He came 48 hours ago.", "48 hours ago", "2024-03-18"),
        ("He fled over the past 24 hours.", "the past 24 hours", "2024-03-19/2024-03-20"),
        ("He led it over the past two years.", "the past two years", "2022-03-20/2024-03-20"),
        ("They will meet in two weeks’ time.", "in two weeks’ time", "2024-04-03~"),
        ("They will meet in three days.", "in three days", "2024-03-23"),
        ("It has grown in recent years.", "recent years", None),
        ("It has grown recently.", "recently", None),
    ],
)
def test_it_is_told_from_the_report_s_day(text: str, words: str, edtf: str | None) -> None:
    (when,) = whens(text)
    assert found(text) == [(words, edtf)]
    assert when.anchor == DAY.isoformat()
