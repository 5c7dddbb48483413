"""A report whose day is not known."""

import pytest

from tests.dates.reports import found


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
def test_it_stays_partial(text: str, edtf: str | None) -> None:
    assert [one for _, one in found(text, None)] == [edtf]
