"""Whoever is brought in without a name and acts is not passed over on the way to somebody with one."""

from __future__ import annotations

import pytest

from onrecord.pipeline import read_text

OPENING = "Ministers visit Dunmere\n\nGeneral Idris Vantor wrote a letter on Monday. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Three commanders of the Tidal Front read it. The third, who serves in the Harbour Guard, disagreed. "
        "“Vantor has no money to give,” he said.",
        "One commander of the Ash Brigade calls it a threat, though he asks that this not be printed.",
        "A commander of the Ash Brigade tore it up. He had lost two brothers.",
        "According to somebody who was there, Vantor wept. He said it would be denied.",
        "Two men read it: an envoy and a clerk. “Vantor is finished,” he said.",
    ],
)
def test_a_pronoun_behind_a_stranger_is_led_to_nobody_by_name(sentence: str) -> None:
    reading = read_text(OPENING + sentence + "\n")
    at = {reading.report.text[slice(*span)]: a.name for a in reading.actors for span in a.mentions}
    assert "he" not in at
    assert "He" not in at


def test_who_tells_him_something_is_not_passed_over_to_him() -> None:
    reading = read_text("Davit Orsel came to the gate at dawn. A guard told him that he had his orders.")
    (actor,) = reading.actors
    assert [reading.report.text[slice(*span)] for span in actor.mentions] == ["Davit Orsel"]


def test_who_is_named_in_a_quotation_does_not_speak_it() -> None:
    text = "Jon Halvik met the leader of the Order of the Lamp, Harun Selcar, on Monday. “Selcar joked,” he said.\n"
    reading = read_text(text)
    assert all(
        reading.report.text[slice(*span)] != "he"
        for actor in reading.actors
        if actor.name == "Harun Selcar"
        for span in actor.mentions
    )


@pytest.mark.parametrize("noun", ["militiamen", "gunmen", "fighters"])
def test_some_people_who_speak_are_no_group(noun: str) -> None:
    text = f"Trucks burned near Dunmere on Friday, a doctor and two {noun} said. One of the {noun} counted six.\n"
    assert all(noun not in actor.name for actor in read_text(text).actors)
