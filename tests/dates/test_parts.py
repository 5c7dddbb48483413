"""Parts of longer times; the reports are of Wednesday 20 March 2024."""

import pytest

from tests.dates.reports import found


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It opened in early 2019.", "early 2019", "2019"),
        ("It opened in late May 2019.", "late May 2019", "2019-05"),
        ("It opened in mid-2018.", "mid-2018", "2018"),
        ("It ends at the end of 2018.", "the end of 2018", "2018"),
        ("It fell in the first week of March.", "the first week of March", "[2024-03-01..2024-03-07]"),
        ("It fell in the last week of July 2023.", "the last week of July 2023", "[2023-07-25..2023-07-31]"),
        ("It fell in the last three months of 2022.", "the last three months of 2022", "2022-36"),
        ("It fell in the final months of 2023.", "the final months of 2023", "2023"),
        ("the first half of 2019", "the first half of 2019", "[2019-01..2019-06]"),
        ("They leave at the end of the month.", "the end of the month", "2024-03"),
        ("It fell early in the year.", "early in the year", "2024"),
        ("It has grown since early June 2019.", "since early June 2019", "2019-06/.."),
        ("It fell after early June 2019.", "after early June 2019", "[2019-06..]"),
        ("It fell after the end of 2018.", "after the end of 2018", "[2019..]"),
        ("It fell before mid-2018.", "before mid-2018", "[..2018]"),
        ("It fell in October of last year.", "October of last year", "2023-10"),
    ],
)
def test_a_part_is_placed_in_the_whole(text: str, words: str, edtf: str) -> None:
    assert found(text) == [(words, edtf)]
