"""Days and months; the reports are of Wednesday 20 March 2024 unless said otherwise."""

from datetime import date

import pytest

from tests.dates.reports import found


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("He died on 2020-01-03.", "2020-01-03", "2020-01-03"),
        ("He died on 3 January 2020.", "3 January 2020", "2020-01-03"),
        ("He died on January 3, 2020, in Ombrel.", "January 3, 2020", "2020-01-03"),
        ("He died on the 3rd of January, 2020.", "the 3rd of January, 2020", "2020-01-03"),
        ("He died on Friday, Jan. 3, 2020.", "Friday, Jan. 3, 2020", "2020-01-03"),
        ("in the Jan. 3 attack", "Jan. 3", "2024-01-03"),
        ("He left on 13/01/2020.", "13/01/2020", "2020-01-13"),
        ("He left on 03/01/2020.", "03/01/2020", "[2020-01-03,2020-03-01]"),
        ("He left on 3.1.2020.", "3.1.2020", "2020-01-03"),
        ("It opened in January.", "January", "2024-01"),
        ("It opened in May.", "May", "2023-05"),
        ("It will open in May.", "May", "2024-05"),
        ("It opened in May 2019.", "May 2019", "2019-05"),
        ("They met on Christmas Day.", "Christmas Day", "2023-12-25"),
        ("They met on Sunday.", "Sunday", "2024-03-17"),
        ("They met on Wednesday.", "Wednesday", "2024-03-20"),
        ("They will meet on Sunday.", "Sunday", "2024-03-24"),
        ("They will meet, he said on Sunday.", "Sunday", "2024-03-17"),
        ("He said it will be held on Sunday.", "Sunday", "2024-03-24"),
        ("The vote, to be held on Sunday, is off.", "Sunday", "2024-03-24"),
        ("Curfew begins on Sunday.", "Sunday", "2024-03-24"),
        ("They fled on the 7th.", "the 7th", "2024-03-07"),
        ("They will meet on the 7th.", "the 7th", "2024-04-07"),
        ("He left on Tuesday the 19th.", "Tuesday the 19th", "2024-03-19"),
        ("The vote is expected in May.", "May", "2024-05"),
        ("He will speak at 6 p.m. on Thursday.", "6 p.m. on Thursday", "2024-03-21"),
        ("He left on 2020/01/03.", "2020/01/03", "2020-01-03"),
        ("He left on 2-Apr-2024.", "2-Apr-2024", "2024-04-02"),
        ("They marched on 19 and 20 January.", "19 and 20 January", "2024-01-19/2024-01-20"),
        ("They marched on March 10, 11 and 12.", "March 10, 11 and 12", "2024-03-10/2024-03-12"),
    ],
)
def test_a_date_is_found_and_placed(text: str, words: str, edtf: str) -> None:
    assert found(text) == [(words, edtf)]


def test_a_year_counts_for_each_month_of_a_row() -> None:
    assert found("They met in March and April 2023.") == [("March", "2023-03"), ("April 2023", "2023-04")]


def test_the_year_of_a_date_just_told_goes_on() -> None:
    text = "On 31 May 1832 he fought a duel. He was buried on 2 June."
    assert found(text) == [("31 May 1832", "1832-05-31"), ("2 June", "1832-06-02")]


def test_a_role_since_a_year_gives_no_year_to_what_follows() -> None:
    assert found("Head since 2009, he was killed on 7 March.")[1] == ("7 March", "2024-03-07")


@pytest.mark.parametrize(
    ("published", "edtf"), [(date(2024, 12, 30), "2025-01-03"), (date(2024, 1, 2), "2024-01-03"), (None, "XXXX-01-03")]
)
def test_a_day_without_its_year_is_the_nearest(published: date | None, edtf: str) -> None:
    assert found("It will open on Jan. 3.", published) == [("Jan. 3", edtf)]


def test_a_row_of_days_with_gaps_is_no_stretch() -> None:
    assert found("They met on 3, 8 and 12 March.") == [("12 March", "2024-03-12")]
    assert ("3, 8-10 March", "2024-03-03/2024-03-10") not in found("They met on 3, 8-10 March.")


def test_there_is_no_thirtieth_of_february() -> None:
    assert ("30 February 2020", "2020-02-30") not in found("He left on 30 February 2020.")
