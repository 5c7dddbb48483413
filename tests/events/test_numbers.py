"""How many, in figures or written out."""

import pytest

from onrecord.events.numbers import numbers


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("61 dead", [61]),
        ("Sixty-one people", [61]),
        ("ninety men", [90]),
        ("1,200 hurt, nineteen badly", [1200, 19]),
        ("someone, nobody, often", []),
    ],
)
def test_numbers(words: str, found: list[int]) -> None:
    assert list(numbers(words)) == found
