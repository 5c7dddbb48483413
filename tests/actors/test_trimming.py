from __future__ import annotations

import pytest

from onrecord.actors.trimming import titles_before, without_possessor


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Norvane’s Lantern Corps", ["Norvane", "Lantern Corps"]),
        ("Norvane 's Lantern Corps", ["Norvane ", "Lantern Corps"]),
        ("People’s Assembly", ["People’s Assembly"]),
        ("Norvane’s army", ["Norvane’s army"]),
        (" ’s Lantern Corps", [" ’s Lantern Corps"]),
    ],
)
def test_an_owner_stands_apart(text: str, pieces: list[str]) -> None:
    assert [text[start:end] for start, end in without_possessor(text, (0, len(text)))] == pieces


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("by Secretary of State Paul Brandt", ("Secretary of State",)),
        ("by US Secretary of State Paul Brandt", ("Secretary of State",)),
        ("the Minister for the Interior Paul Brandt", ("Minister for the Interior",)),
        ("the Bank of Ombrel Paul Brandt", ()),
        ("the secretary of Paul Brandt", ()),
    ],
)
def test_a_title_may_have_small_words_inside(text: str, titles: tuple[str, ...]) -> None:
    assert titles_before(text, text.index("Paul")) == titles
