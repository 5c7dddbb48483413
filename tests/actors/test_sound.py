from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.sound import Names, sound

MERDHI = "Yusan al-Merdhi"


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("the Order’s representative", "the Order’s representative"),
        ("and militia commander", "militia commander"),
        ("according to the agency", None),
        ("in a statement", None),
        ("who depended", None),
        ("who fell", None),
        ("who fell at Ombrel", "who fell at Ombrel"),
        ("who fell ill. Tolke led the Front", "who fell ill"),
        ("head of the U.S. mission", "head of the U.S. mission"),
        ("an aide to Gen. Vantor", "an aide to Gen. Vantor"),
        ("deputy head of the Tidal Front (TF", "deputy head of the Tidal Front"),
        ("the envoy (since 2009)", "the envoy (since 2009)"),
        ("the envoy Yusan", None),
        ("", None),
    ],
)
def test_what_a_description_may_be(told: str, left: str | None) -> None:
    text = f"{told} al-Merdhi spoke" if told.endswith("Yusan") else f"{told}; {MERDHI} spoke"
    at = text.index("Yusan al-Merdhi")
    found = sound(text, (0, len(told)), Names([(at, at + len(MERDHI))]))
    assert (found and text[slice(*found)]) == left


@given(st.text(alphabet="ab .(),;whotni", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_what_is_left_lies_within_and_cuts_no_name(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    names = [(i, i + 3) for i in range(0, len(text), 5)]
    found = sound(text, (start, end), Names(names))
    if found is not None:
        assert start <= found[0] < found[1] <= end
        assert not any(s < edge < e for edge in found for s, e in names)
