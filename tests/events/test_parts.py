"""Who takes part, where the words right beside a verb name somebody else."""

from __future__ import annotations

import pytest

from onrecord import read_text

ROWS = [
    ("The man who shot Davit Orsel was killed.", "killed", set()),
    ("The woman who met Davit Orsel in Dunmere was arrested.", "arrested", set()),
    ("Goran Pell, who met Davit Orsel, was arrested.", "arrested", {("patient", "Goran Pell")}),
    ("Norvane arrests aide to Davit Orsel", "arrested", {("agent", "Norvane")}),
    ("An aide to Lena Barsky was killed.", "killed", set()),
    ("Abran Tolke’s bodyguard was arrested in Dunmere.", "arrested", {("patient", "Abran Tolke’s bodyguard")}),
    ("Lena Barsky’s deputy met Davit Orsel.", "consult", {("recipient", "Davit Orsel")}),
    ("Goran Pell – arrested on Monday – denied killing Abran Tolke.", "arrested", {("patient", "Goran Pell")}),
    ("Lena Barsky had Davit Orsel arrested.", "arrested", {("patient", "Davit Orsel")}),
    ("It was Lena Barsky who was arrested, not Davit Orsel.", "arrested", {("patient", "Lena Barsky")}),
    ("Idris Vantor was killed by Haldmark, not by Norvane.", "killed", {("patient", "Idris Vantor")}),
    ("All but Davit Orsel were arrested.", "arrested", set()),
    ("Davit Orsel urged the Ash Brigade to attack Haldmark.", "assault", {("agent", "Ash Brigade")}),
    ("Davit Orsel stopped the Ash Brigade from attacking Dunmere.", "assault", {("agent", "Ash Brigade")}),
    ("Police arrested a man for threatening to kill Lena Barsky.", "killed", {("patient", "Lena Barsky")}),
    (
        "Gunmen killed Tidal Front commander Abran Tolke in Dunmere.",
        "killed",
        {("agent", "gunmen"), ("patient", "Abran Tolke")},
    ),
    ("Davit Orsel was named prime minister.", "appointed", {("patient", "Davit Orsel")}),
    ("Rostam Keyl was appointed commander of the force.", "appointed", {("patient", "Rostam Keyl")}),
    (
        "President Tomas Adeyle named Davit Orsel prime minister.",
        "appointed",
        {("agent", "Tomas Adeyle"), ("patient", "Davit Orsel")},
    ),
    ("Mokta Sarrin was elected leader of the opposition.", "appointed", {("patient", "Mokta Sarrin")}),
    (
        "Parliament elected a new speaker, Lena Barsky.",
        "appointed",
        {("agent", "Parliament"), ("patient", "Lena Barsky")},
    ),
    (
        "President Tomas Adeyle and army chief Ines Calloran signed an accord.",
        "agree",
        {("agent", "Tomas Adeyle"), ("agent", "Ines Calloran")},
    ),
    (
        "Officials said General Idris Vantor and militia commander Abran Tolke were killed.",
        "killed",
        {("patient", "Idris Vantor"), ("patient", "Abran Tolke")},
    ),
    (
        "Former minister Davit Orsel and his deputy, Lena Barsky, were arrested.",
        "arrested",
        {("patient", "Davit Orsel"), ("patient", "Lena Barsky")},
    ),
    (
        "The son of Idris Vantor and Lena Barsky was arrested on Monday.",
        "arrested",
        {("patient", "son of Idris Vantor")},
    ),
    ("The lawyers of Lena Barsky and Davit Orsel resigned.", "resigned", set()),
]
"""A sentence, an event that it tells, and all of those named who take part; an agent may be missed."""


@pytest.mark.parametrize(("sentence", "type_", "parts"), ROWS)
def test_nobody_takes_part_whom_the_words_leave_out(sentence: str, type_: str, parts: set[tuple[str, str]]) -> None:
    read = read_text(sentence)
    names = {actor.id: actor.name for actor in read.actors}
    [event] = [event for event in read.events if event.type == type_]
    assert {(p.part, names[p.actor]) for p in event.participants} == parts


def test_who_is_called_a_puppet_is_not_dismissed() -> None:
    read = read_text("Davit Orsel dismissed Lena Barsky as a puppet.")
    assert [event for event in read.events if event.type == "dismissed"] == []
