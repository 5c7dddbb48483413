"""Years, decades and centuries; the reports are of Wednesday 20 March 2024."""

import pytest

from tests.dates.reports import found


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("He was born in 1982.", "1982", "1982"),
        ("The 2019 elections were late.", "2019", "2019"),
        ("Haldmark (1994) and others", "1994", "1994"),
        ("It was common in the 1990s.", "the 1990s", "199X"),
        ("It was common in the ’80s.", "the ’80s", "198X"),
        ("It began in the mid-eighties.", "the mid-eighties", "[1983..1986]"),
        ("It was built in the twentieth century.", "the twentieth century", "19XX"),
        ("He came around 1900.", "1900", "1900~"),
        ("In FY2020 it spent more.", "2020", "2020"),
        ("the 2023/24 season", "2023/24", "2023/2024"),
        ("the 1990s-era law", "the 1990s", "199X"),
    ],
)
def test_a_year_is_placed(text: str, words: str, edtf: str | None) -> None:
    assert found(text) == [(words, edtf)]
