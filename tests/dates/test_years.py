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
        ("It began in the mid-eighties.", "the mid-eighties", "198X"),
        ("It was built in the twentieth century.", "the twentieth century", "19XX"),
        ("The war of 1998-99 cost much.", "1998-99", "1998/1999"),
        ("Vantor (2009-24) led it.", "2009-24", "2009/2024"),
        ("They have been there since at least 2014.", "since at least 2014", "2014/.."),
        ("In AD 70 the city burned.", "AD 70", "0070"),
        ("It fell in 476 CE.", "476 CE", "0476"),
        ("In 2020 people died.", "2020", "2020"),
        ("He came around 1900.", "1900", "1900~"),
        ("In FY2020 it spent more.", "2020", "2020"),
        ("the 2023/24 season", "2023/24", "2023/2024"),
        ("the 1990s-era law", "the 1990s", "199X"),
    ],
)
def test_a_year_is_placed(text: str, words: str, edtf: str | None) -> None:
    assert found(text) == [(words, edtf)]
