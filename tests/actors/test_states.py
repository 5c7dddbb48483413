from __future__ import annotations

import pytest

from onrecord import read_text
from onrecord.types import Encoding
from tests.actors.plain import found, one, reasons
from tests.actors.test_naming import words
from tests.actors.written import encoding


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norvane’s foreign ministry spoke. Norvane left.", "state"),
        ("Norvane fell. The Norvanian capital is calm.", "state"),
        ("The envoy to Norvane met Norvane’s troops.", "state"),
        ("Norvane’s State Office spoke.", "state"),
        ("Norvane-backed men met the Norvane army.", "state"),
        ("Men met in Norvane on Friday.", "place"),
        ("Norvane’s supporters met.", "place"),
    ],
)
def test_a_state_in_no_table_is_known_by_how_the_report_speaks_of_it(text: str, kind: str) -> None:
    (norvane, *_) = [a for a in found(words(text, {"Norvane": "Location"})) if a.name == "Norvane"]
    assert norvane.kind == kind


@pytest.mark.parametrize(
    "text", ["General Norvane’s foreign ministry spoke.", "Idris Norvane spoke. Norvane’s foreign ministry is his."]
)
def test_a_person_is_no_state(text: str) -> None:
    actors = found(words(text, {"General Norvane": "Person", "Idris Norvane": "Person", "Norvane": "Person"}))
    assert {a.kind for a in actors if "Norvane" in a.name and "ministry" not in a.name} == {"person"}


def test_the_adjective_of_a_country_is_no_mention() -> None:
    made = words("Norvane’s foreign ministry and the Norvanian army.", {"Norvane": "Location", "Norvanian": "Location"})
    assert [made.text[s:e] for s, e in one(found(made), "Norvane").mentions] == ["Norvane"]


@pytest.mark.parametrize(
    ("text", "name", "country", "lies_in"),
    [
        ("They met in Beirut.", "Beirut", "LB", "Lebanon"),
        ("They met in Dunmere.", "Dunmere", None, None),
        ("Lirune’s foreign ministry is in Mestara, the Lirunese capital.", "Mestara", None, "Lirune"),
        ("They fled to Northern Lirune from Lirune’s foreign ministry.", "Northern Lirune", None, "Lirune"),
        ("They landed at Baghdad International Airport.", "Baghdad International Airport", "IQ", "Iraq"),
        ("They met in Beirut province.", "Beirut province", "LB", "Lebanon"),
        ("They lay in Orchard hospital in the capital, Beirut.", "Orchard hospital", "LB", "Lebanon"),
        ("They met in Northern Dunmere.", "Northern Dunmere", None, None),
    ],
)
def test_places_know_what_they_lie_in(text: str, name: str, country: str | None, lies_in: str | None) -> None:
    actor = one(found(words(text, {name: "Location", "Lirune": "Location", "Beirut": "Location"})), name)
    assert (actor.kind, actor.country, actor.lies_in) == ("place", country, lies_in)


def test_two_names_of_one_state_are_one_actor() -> None:
    made = words(
        "The United States and the US and U.S. troops.", dict.fromkeys(["United States", "US", "U.S."], "Location")
    )
    (state,) = [a for a in found(made) if a.kind == "state"]
    assert (state.name, state.country, len(state.mentions)) == ("United States", "US", 3)


TEHRAN = """
Tehran NNP 1 nsubj place
sought VBD - root
peace  NN  1 obj
.      .   1 punct

They   PRP 1 nsubj
met    VBD - root
in     IN  3 case
Tehran NNP 1 obl place
.      .   1 punct
"""
GOVERNMENT = """
The    DT  2 det
Iraqi  JJ  2 amod
government NN 3 nsubj organization
fell   VBD - root
.      .   3 punct

The    DT  1 det
government NN 2 nsubj organization
left   VBD - root
Iraq   NNP 2 obj place
.      .   2 punct

A      DT  2 det
new    JJ  2 amod
government NN 3 nsubj organization
came   VBD - root
.      .   3 punct
"""


def test_a_capital_that_acts_is_its_state_and_the_place_stays_a_place() -> None:
    made = encoding(TEHRAN, {"Tehran": "Location"})
    state, city = found(made)
    assert (state.name, state.kind, state.country) == ("Iran", "state", "IR")
    assert reasons(made, state) == {"Tehran": ("capital-for-state", 0.75)}
    assert (city.name, city.kind, city.lies_in) == ("Tehran", "place", "Iran")
    assert [s for s, _ in (*state.mentions, *city.mentions)] == [0, made.text.rindex("Tehran")]


def test_a_government_is_its_state_but_a_new_one_is_not() -> None:
    made = encoding(GOVERNMENT, {"Iraq": "Location"})
    (iraq,) = found(made)
    assert (iraq.name, iraq.kind) == ("Iraq", "state")
    assert [made.text[s:e] for s, e in iraq.mentions] == ["The Iraqi government", "The government", "Iraq"]
    why = reasons(made, iraq)
    assert why["The Iraqi government"] == ("government-for-state", 0.9)
    assert why["The government"][1] < why["The Iraqi government"][1]


def test_without_words_there_is_nobody() -> None:
    assert found(Encoding(text="")) == ()


def test_an_adjective_that_backs_or_leads_stands_for_its_state() -> None:
    reading = read_text("Turkish-backed rebels shelled the town.")
    state = reading.actors[0]
    assert (state.name, state.kind) == ("Turkey", "state")
    (tie,) = reading.ties
    assert (tie.type, tie.subject) == ("supports", state.id)
