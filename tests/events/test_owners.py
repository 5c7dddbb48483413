"""Whose a death or an appointment is that a pronoun owns."""

from tests.claims.test_told import reading

SEEN = "Rostam Keyl was appointed on April 2 in Sel Harat, where General Idris Vantor had once begun."


def whose(text: str, kind: str) -> list[str]:
    read = reading(text)
    names = {actor.id: actor.name for actor in read.actors}
    return [names[p.actor] for event in read.events if event.type == kind for p in event.participants]


def test_what_is_said_again_is_said_of_the_same_man() -> None:
    assert whose(f"{SEEN} His appointment filled a post that had stood empty.", "appointed") == ["Rostam Keyl"]


def test_a_death_taken_for_granted_is_that_of_one_who_is_told_to_have_died() -> None:
    text = (
        "A drone strike killed General Idris Vantor on March 7. A cousin of his, Goran Tolke, leads the brigade now. "
        "Tolke could not be reached. They have kept a truce since he was killed."
    )
    assert "Goran Tolke" not in whose(text, "killed")
