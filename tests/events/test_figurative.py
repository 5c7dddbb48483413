"""Words of violence that hurt nobody tell no violence; the same words of an attack do."""

import pytest

from onrecord import read_text

VIOLENT = {"assault", "killed", "coerce"}


def violence(sentence: str) -> list[str]:
    reading = read_text(sentence)
    return [reading.words(event.trigger) for event in reading.events if event.type in VIOLENT]


@pytest.mark.parametrize(
    "sentence",
    [
        "Barsky is in a re-election battle of her own in Dunmere.",
        "Orsel wants to make the vote a battle about competence.",
        "Vice President Orsel on Monday hit the 2024 campaign trail with Barsky, trashing Sarrin.",
        "Sarrin launched a pre-emptive attack against Orsel, calling him the most ignorant minister ever.",
        "That is, perhaps, Orsel’s best shot at the nomination.",
        "As Hurricane Lorna hit Ombrel, the Coast Guard issued alerts.",
        "Police officer Tim Orsel holds up the gun.",
        "Sarrin died of a heart attack in Dunmere.",
        "Keyl recently hit another milestone with the town’s hundredth bridge.",
        "Davit Orsel hit back at Norvane on Monday.",
        "Sarrin has won with his attacks on Davit Orsel as a liberal. The vote is in May.",
        "Her attacks on Tomas Adeyle helped Lena Barsky in the debate.",
        "Orsel finished third, nearly beating Lena Barsky for second.",
    ],
)
def test_a_figure_of_speech_hurts_nobody(sentence: str) -> None:
    assert violence(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Ash Brigade and the Guardian Corps fought a battle for Dunmere on Monday.", ["battle"]),
        ("The Ash Brigade hit Ombrel with rockets on Monday.", ["hit"]),
        (
            "Haldmark launched an attack against the Ash Brigade on Monday, killing nine fighters.",
            ["launched attack", "killing"],
        ),
        ("The attack on Davit Orsel was the second. Two men were shot dead.", ["attack", "shot dead"]),
        ("The Ash Brigade executed nine soldiers on Monday.", ["executed"]),
        ("Norvane launched an assault on Dunmere on Monday, saying it had been provoked.", ["launched assault"]),
    ],
)
def test_an_attack_is_one(sentence: str, told: list[str]) -> None:
    assert violence(sentence) == told


def test_what_follows_a_quotation_is_not_what_its_verb_takes() -> None:
    reading = read_text("“I don't believe that Vantor was killed,” Orsel said.")
    (event,) = reading.events
    (taker,) = event.participants
    assert next(actor.name for actor in reading.actors if actor.id == taker.actor) == "Vantor"
