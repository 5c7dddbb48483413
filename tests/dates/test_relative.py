"""Times told from the report's day or from a date before; the report is of Wednesday 20 March 2024."""

import pytest

from onrecord.types import Zone
from tests.dates.reports import DAY, found, report, whens


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("He is there today.", "today", "2024-03-20"),
        ("He came yesterday.", "yesterday", "2024-03-19"),
        ("He came the day before yesterday.", "the day before yesterday", "2024-03-18"),
        ("He will come tomorrow.", "tomorrow", "2024-03-21"),
        ("For now he leads.", "now", "2024-03-20"),
        ("He came last week.", "last week", "[2024-03-11..2024-03-17]"),
        ("He came last Friday.", "last Friday", "2024-03-15"),
        ("He comes next Wednesday.", "next Wednesday", "2024-03-27"),
        ("He came last month.", "last month", "2024-02"),
        ("He came last October.", "last October", "2023-10"),
        ("He comes next year.", "next year", "2025"),
        ("It rained last summer.", "last summer", "2023-22"),
        ("He came earlier this month.", "earlier this month", "[2024-03-01..2024-03-20]"),
        ("He came two days ago.", "two days ago", "2024-03-18"),
        ("He came three weeks ago.", "three weeks ago", "2024-02-28~"),
        ("He came two years ago.", "two years ago", "2022"),
        ("He came a decade ago.", "a decade ago", "2014~"),
        ("He came about two years ago.", "about two years ago", "2022~"),
        ("He came 48 hours ago.", "48 hours ago", "2024-03-18"),
        ("He fled over the past 24 hours.", "the past 24 hours", "2024-03-19/2024-03-20"),
        ("He led it over the past two years.", "the past two years", "2022-03-20/2024-03-20"),
        ("It has grown in recent years.", "recent years", None),
        ("It has grown recently.", "recently", None),
    ],
)
def test_it_is_told_from_the_report_s_day(text: str, words: str, edtf: str | None) -> None:
    (when,) = whens(text)
    assert found(text) == [(words, edtf)]
    assert when.anchor == DAY.isoformat()


@pytest.mark.parametrize(
    ("text", "words", "edtf", "anchor"),
    [
        ("It was named in 2018. A year after that it fell.", "A year after that", "2019", "2018"),
        ("He came in 2015, and four years later he left.", "four years later", "2019", "2015"),
        ("He flew on April 5, 2023. The next day he met Keyl.", "The next day", "2023-04-06", "2023-04-05"),
        ("He came in 2015. That year the Front split.", "That year", "2015", "2015"),
        (
            "He came on 7 March 2024, three days before 10 March.",
            "three days before 10 March",
            "2024-03-07",
            "2024-03-10",
        ),
    ],
)
def test_it_is_told_from_a_date_before(text: str, words: str, edtf: str, anchor: str) -> None:
    when = whens(text)[-1]
    assert found(text)[-1] == (words, edtf)
    assert when.anchor == anchor


def test_it_stays_open_where_no_date_is_near() -> None:
    (when,) = whens("Two years later he left.")
    assert (when.edtf, when.anchor, when.relation, when.duration) == (None, None, "after", "P2Y")


def test_since_then_is_told_from_the_date_before_it() -> None:
    text = "He called for it on 10 March. Since then, Orsel has been named."
    assert found(text)[-1] == ("Since then", "2024-03-10/..")
    assert found("He called for unity. Since then, Orsel has been named.") == [("Since then", None)]


def test_the_day_of_a_dateline_counts_where_a_report_is_printed_later() -> None:
    from onrecord.dates import dates

    text = "OMBREL, March 18 (Transmarine) - The envoy came on Sunday and left today."
    one = report(text, zones=(Zone(span=(0, 33), kind="dateline"),))
    assert [w.edtf for w in dates(one, text)] == ["2024-03-18", "2024-03-17", "2024-03-18"]
    old = report(text.replace("March 18", "January 8"), zones=(Zone(span=(0, 34), kind="dateline"),))
    assert dates(old, old.text)[-1].edtf == "2024-03-20"
