"""Who only tells of a deed has no part in it."""

import pytest

from onrecord import read_text


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("Keyl, according to Orsel, was arrested on Monday.", "Orsel"),
        ('"Norvane," Orsel said, "killed Vantor."', "Orsel"),
        ("Kessaria has accused Norvane of killing Vantor.", "Kessaria"),
    ],
)
def test_a_teller_is_no_party(text: str, teller: str) -> None:
    reading = read_text(text)
    names = {actor.id: actor.name for actor in reading.actors}
    deeds = [event for event in reading.events if event.type in {"killed", "arrested"}]
    assert deeds
    assert teller not in {names[p.actor] for event in deeds for p in event.participants}


@pytest.mark.parametrize("text", ["Davit Orsel promised to meet Rostam Keyl.", "Davit Orsel met Rostam Keyl."])
def test_who_tells_of_his_own_deed_is_a_party(text: str) -> None:
    reading = read_text(text)
    names = {actor.id: actor.name for actor in reading.actors}
    assert any("Orsel" in names[p.actor] for event in reading.events for p in event.participants)
