"""What "its" tells of a name that looks like a person's, read from the text on."""

from __future__ import annotations

import pytest

from onrecord import read_text


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Asked whether Melgor would join the sanctions, its ambassador, Hedvig Raa, smiled.", "Melgor", "state"),
        ("Relations between Sumbara and its former client, the Red Delta Movement, soured.", "Sumbara", "organisation"),
        ("When Harun Selcar, its leader, spoke, the Order of the Lamp was banned.", "Harun Selcar", "person"),
        ("Selcar left. His ambassador stayed.", "Selcar", "person"),
    ],
)
def test_what_has_its_own_is_no_person(text: str, name: str, kind: str) -> None:
    assert [actor.kind for actor in read_text(text).actors if actor.name == name] == [kind]
