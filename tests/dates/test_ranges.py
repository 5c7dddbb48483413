"""From and to, and open times; the report is of Wednesday 20 March 2024."""

import pytest

from tests.dates.reports import found


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("He led it since 1998.", "since 1998", "1998/.."),
        ("It has run since last October.", "since last October", "2023-10/.."),
        ("He led it from 2009 on.", "from 2009 on", "2009/.."),
        ("He led it until 2021.", "until 2021", "/2021"),
        ("He led it before 2019.", "before 2019", "[..2018]"),
        ("It grew after 2016.", "after 2016", "[2017..]"),
        ("It must end by Friday.", "by Friday", "[..2024-03-22]"),
        ("He led it from 1998 to 2020.", "from 1998 to 2020", "1998/2020"),
        ("He led it from 2009 until March 7.", "from 2009 until March 7", "2009/2024-03-07"),
        ("It ran between March and May 2019.", "between March and May 2019", "2019-03/2019-05"),
        ("It ran from November to May 2019.", "from November to May 2019", "2018-11/2019-05"),
        ("It ends no later than June.", "no later than June", "[..2024-06]"),
        ("It opens not before July.", "not before July", "[2024-07..]"),
        ("It ends before the end of March.", "before the end of March", "[..2024-03]"),
        ("It stays shut until Friday.", "until Friday", "/2024-03-22"),
        ("It stays shut until at least Friday.", "until at least Friday", "/2024-03-22"),
        ("They left shortly before midnight on Thursday.", "shortly before midnight on Thursday", "2024-03-14"),
        ("a letter from 2021", "2021", "2021"),
        ("They work Monday to Friday.", "Monday to Friday", "2024-03-18/2024-03-22"),
        ("They met between 10 and 18 March.", "between 10 and 18 March", "2024-03-10/2024-03-18"),
        ("They met March 3-5.", "March 3-5", "2024-03-03/2024-03-05"),
        ("the 2019-20 season", "2019-20", "2019/2020"),
        ("Vantor (1962–2024) led it.", "1962–2024", "1962/2024"),
    ],
)
def test_a_stretch_has_its_ends(text: str, words: str, edtf: str) -> None:
    assert found(text) == [(words, edtf)]
