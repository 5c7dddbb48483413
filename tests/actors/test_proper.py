from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.types import Mention
from tests.actors.marked import words
from tests.actors.plain import found, mentions
from tests.actors.written import encoding, span

TAKEN = """
    The    DT  1 det
    {main} NNP 2 nsubj {kind}
    ended  VBD - root
"""


@pytest.mark.parametrize(
    ("main", "kind", "seen", "expected"),
    [
        ("Lanternfall", "place", "", ["Lanternfall"]),
        ("Lanternfall", "place", "Misc", []),
        ("Lanternfall", "place", "Product", []),
        ("Lanternfall", "place", "Location", ["Lanternfall"]),
        ("government", "organization", "", []),
        ("al-Merdhi", "person", "", ["al-Merdhi"]),
    ],
)
def test_what_a_nominal_names(main: str, kind: str, seen: str, expected: list[str]) -> None:
    made = encoding(TAKEN.format(main=main, kind=kind), {main: seen} if seen else {})
    assert [actor.name for actor in found(made)] == expected


def test_a_name_swallows_no_other_that_the_entity_head_is_sure_of() -> None:
    table = """
        Envoy   NNP 2 compound
        Norvane NNP 2 compound
        Stroud  NNP 3 nsubj person
        spoke   VBD - root
    """
    made = encoding(table, {"Norvane": "Organization"})
    assert mentions(made) == {"Norvane": ["Norvane"], "Stroud": ["Stroud"]}


def test_a_name_ends_before_of_and_a_state() -> None:
    table = """
        Mestara NNP 1 compound
        Air     NNP 4 nsubj organization
        of      IN  3 case
        {state} NNP 1 nmod place
        left    VBD - root
    """
    assert set(mentions(encoding(table.format(state="Jordan")))) == {"Mestara Air", "Jordan"}
    assert "Mestara Air" not in mentions(encoding(table.format(state="Dunmere")))


@pytest.mark.parametrize(
    ("text", "name", "kind", "expected"),
    [
        ("The Second Dunmere War ended.", "Second Dunmere War", "Location", []),
        ("The Council of War met.", "Council of War", "Organization", ["Council of War"]),
        ("Operation Lantern began.", "Operation Lantern", "Organization", []),
        ("The Jordanian Government met.", "Jordanian Government", "Organization", []),
        ("The United Kingdom government met.", "United Kingdom government", "Organization", ["United Kingdom"]),
        ("[United] Kingdom government met.", "United] Kingdom government", "Organization", ["United Kingdom"]),
        ("The Ombrel Port Administration met.", "Ombrel Port Administration", "Organization", None),
        ("It is a Haldmark-designated Grey List.", "Grey List", "Organization", []),
        ("Members of Assembly met.", "Members of Assembly", "Organization", []),
        ("The Sons of Dunmere met.", "Sons of Dunmere", "Organization", ["Sons of Dunmere"]),
        ("UK Special Envoy Stroud met.", "UK Special", "Organization", ["UK"]),
        ("God is great.", "God", "Person", []),
    ],
)
def test_what_is_no_name(text: str, name: str, kind: str, expected: list[str] | None) -> None:
    made = [actor.name for actor in found(words(text, {name: kind}))]
    assert made == ([name] if expected is None else expected)


def test_a_state_before_government_may_be_broken_by_the_end_of_a_line() -> None:
    text = "For the third time this week, and in as many cities, men of the United\nKingdom government met."
    assert mentions(words(text, {"United\nKingdom government": "Organization"})) == {
        "United Kingdom": ["United\nKingdom"]
    }


def test_a_known_body_is_found_whole() -> None:
    made = words("Men of the Islamic State of Iraq and Syria (ISIS) fled.", {"ISIS": "Organization"})
    whole = "Islamic State of Iraq and Syria"
    made = replace(made, mentions=(Mention(span=span(made, "Iraq"), kind="Location", confidence=0.9), *made.mentions))
    assert mentions(made) == {whole: [whole, "ISIS"]}


BESIDE = """
    They PRP 1 nsubj
    left VBD - root
    {one} NNP 1 obj place
    {other} NNP 1 obj place
    . . 1 punct
"""


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ({}, [["Harbour Gate"]]),
        ({"Harbour Gate": "Location"}, [["Harbour Gate"]]),
        ({"Harbour": "Location", "Gate": "Person"}, [["Harbour"], ["Gate"]]),
    ],
)
def test_two_words_that_hang_alike_are_one_name(seen: dict[str, str], expected: list[list[str]]) -> None:
    assert list(mentions(encoding(BESIDE.format(one="Harbour", other="Gate"), seen)).values()) == expected


def test_the_first_word_of_a_sentence_is_no_name_though_its_phrase_runs_on() -> None:
    table = """
        Nothing NNP 2 nsubj person
        better JJ 0 amod
        came VBD - root
        . . 2 punct
    """
    assert found(encoding(table)) == ()
