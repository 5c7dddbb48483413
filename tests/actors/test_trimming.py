from __future__ import annotations

import pytest

from onrecord.actors.trimming import without_possessor


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
