"""A report whose day is not known."""

import pytest

from onrecord.dates import would_help
from tests.dates.reports import found, whens


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("the Jan. 3 attack", "XXXX-01-03"),
        ("It began in January.", "XXXX-01"),
        ("It fell since January.", "XXXX-01/.."),
        ("They met March 3-5.", "XXXX-03-03/XXXX-03-05"),
        ("They met last week.", None),
        ("They met on Sunday.", None),
        ("They met two years ago.", None),
        ("They met by Friday.", None),
        ("They met this autumn.", None),
        ("They met in the first quarter.", None),
    ],
)
def test_it_stays_partial_and_a_date_would_help(text: str, edtf: str | None) -> None:
    assert [one for _, one in found(text, None)] == [edtf]
    assert would_help(whens(text, None))


@pytest.mark.parametrize(
    "text",
    ["He led it since 1998.", "He stayed for two years.", "Two years later he left.", "after Vantor’s death", "No."],
)
def test_a_date_would_not_help(text: str) -> None:
    assert not would_help(whens(text, None))


def test_where_the_date_is_known_none_is_asked_for() -> None:
    assert not would_help(whens("the Jan. 3 attack, last week, on Sunday, recently"))
