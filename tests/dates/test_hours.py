"""Hours and parts of a day; the reports are of Wednesday 20 March 2024."""

import pytest

from tests.dates.reports import found


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("They met on Tuesday evening.", "Tuesday evening", "2024-03-19"),
        ("They met early on Monday.", "early on Monday", "2024-03-18"),
        ("They met on the night of 7 March.", "the night of 7 March", "2024-03-07"),
        ("They fled before dawn on Friday.", "before dawn on Friday", "2024-03-15"),
        ("They will fly at noon tomorrow.", "noon tomorrow", "2024-03-21"),
        ("It struck in the early hours of Friday.", "the early hours of Friday", "2024-03-15"),
        ("At 14.30 on Tuesday police fired.", "14.30 on Tuesday", "2024-03-19"),
        ("It struck on Tuesday at a base. The base was hit at noon.", "noon", "2024-03-19"),
        ("On 7 March police came. They fired at 16.38.", "16.38", "2024-03-07"),
        (
            "In the attack that day on 7 March one fell.\n\nIt took place at 7:45 p.m., he said.",
            "7:45 p.m.",
            "2024-03-07",
        ),
        (
            "The attack on 7 March on a base of U.S. soldiers cost no life.\n\nIt took place at 7:45 p.m., he said.",
            "7:45 p.m.",
            "2024-03-07",
        ),
        ("Police came at 4 o’clock on Sunday.", "4 o’clock on Sunday", "2024-03-17"),
        ("They left at 0415 local time on Sunday.", "0415 local time on Sunday", "2024-03-17"),
        ("On Monday curfew ran from 10 p.m. to 5 a.m.", "from 10 p.m. to 5 a.m.", "2024-03-18"),
        ("10:30\n\nPolice are there.", "10:30", "2024-03-20"),
    ],
)
def test_it_has_its_day(text: str, words: str, edtf: str) -> None:
    assert found(text)[-1] == (words, edtf)


@pytest.mark.parametrize(
    "text",
    [
        "It struck at noon.",
        "He left in May 2016. Police came at 10 p.m.",
        "On 7 March he left. Police came. They fired. One fell. It was at 10 p.m.",
        "On Saturday they fired, with three dead by Monday. It began at 10:39 a.m., he said.",
        "He came in 2019. They fired from 10 p.m. to 5 a.m.",
    ],
)
def test_an_hour_whose_day_is_not_told_near_it_has_none(text: str) -> None:
    assert found(text)[-1][1] is None


def test_the_hour_of_an_entry_is_of_the_report_s_day_whatever_was_told_before() -> None:
    assert found("16.49\nHe had left on 7 March.\n\n16.38\nPolice came.")[-1] == ("16.38", "2024-03-20")


def test_an_hour_with_a_full_stop_is_known_by_the_entry_of_a_page_that_it_heads() -> None:
    page = "16.49\nPolice are there.\n\nAn earlier entry (16.49) was wrong: it rose by 14.06 points."
    assert [words for words, _ in found(page)] == ["16.49", "16.49"]
