"""Whose an infinitive is, and what it is about."""

import pytest

from tests.events.test_reports import reading, telling


@pytest.mark.parametrize(
    ("sentence", "word", "kind", "who"),
    [
        ("The goal of the Ash Brigade was to expel Rostam Keyl.", "expel", "coerce", "Ash Brigade"),
        ("Goran Pell was the latest to resign.", "resign", "resigned", "Goran Pell"),
        ("The Supreme Council decided to expel Rostam Keyl.", "expel", "coerce", "Rostam Keyl"),
        ("The police failed to contain the rebellion in Dunmere.", "contain", "coerce", "police"),
    ],
)
def test_who_does_it(sentence: str, word: str, kind: str, who: str) -> None:
    read = reading(sentence)
    (event,) = telling(read, word)
    names = {actor.name for actor in read.actors if actor.id in {p.actor for p in event.participants}}
    assert (event.type, who in names) == (kind, True)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Davit Orsel always meets Lena Barsky.", "meets"),
        ("Idris Vantor depended on Yusan al-Merdhi and called on him to help.", "called"),
        ("Goran Pell fought in support of Lena Barsky in Kessaria.", "fought"),
        ("The Ash Brigade had a plan to attack Dunmere.", "attack"),
    ],
)
def test_what_is_a_habit_or_a_plan_is_no_event(sentence: str, word: str) -> None:
    assert telling(reading(sentence), word) == []
