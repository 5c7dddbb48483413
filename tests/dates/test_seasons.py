"""Seasons and quarters; the reports are of Wednesday 20 March 2024."""

import pytest

from tests.dates.reports import found


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It opened in spring 2019.", "spring 2019", "2019-21"),
        ("It opened in the autumn of 2019.", "the autumn of 2019", "2019-23"),
        ("It fell in the third quarter of 2019.", "the third quarter of 2019", "2019-35"),
        ("They met in the spring of\n2019.", "the spring of\n2019", "2019-21"),
        ("They wait until the summer.", "until the summer", "/2024-22"),
        ("It fell in the third quarter of last year.", "the third quarter of last year", "2023-35"),
        ("Q3 2019 results", "Q3 2019", "2019-35"),
    ],
)
def test_a_season_or_quarter_is_placed(text: str, words: str, edtf: str | None) -> None:
    assert found(text) == [(words, edtf)]
