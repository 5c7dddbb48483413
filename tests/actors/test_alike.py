from __future__ import annotations

import pytest

from onrecord.names import body, compare
from tests.actors.marked import words
from tests.actors.plain import found, mentions, one, reasons

ORG = "Organization"


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        (
            "The Harbour People’s Front (GZN) met. GZN left.",
            {"Harbour People’s Front": ORG, "GZN": ORG},
            {"Harbour People’s Front": ["Harbour People’s Front", "GZN", "GZN"]},
        ),
        (
            "GZN (the Harbour People’s Front, banned since 1994) met.",
            {"Harbour People’s Front": ORG, "GZN": ORG},
            {"Harbour People’s Front": ["GZN", "Harbour People’s Front"]},
        ),
        (
            "The Harbour Front (GZN) and the Dunmere League (GZN) met.",
            {"Harbour Front": ORG, "Dunmere League": ORG, "GZN": ORG},
            {"Harbour Front": ["Harbour Front"], "GZN": ["GZN", "GZN"], "Dunmere League": ["Dunmere League"]},
        ),
        (
            "Ombrel Bay (AFP) was calm. Dunmere Market (AFP) too.",
            {"Ombrel Bay": "Location", "Dunmere Market": ORG, "AFP": ORG},
            {"Ombrel Bay": ["Ombrel Bay"], "AFP": ["AFP", "AFP"], "Dunmere Market": ["Dunmere Market"]},
        ),
        (
            "Davit Orsel (GZN) won.",
            {"Davit Orsel": "Person", "GZN": ORG},
            {"Davit Orsel": ["Davit Orsel"], "GZN": ["GZN"]},
        ),
        (
            "The Tidal Lamp Forces fought. The TLF won. Then the TLF left.",
            {"Tidal Lamp Forces": ORG, "The TLF": ORG, "TLF": ORG},
            {"Tidal Lamp Forces": ["Tidal Lamp Forces", "The TLF", "TLF"]},
        ),
    ],
    ids=["foreign", "long-inside", "two-names", "credit", "person", "article"],
)
def test_short_forms(text: str, marks: dict[str, str], expected: dict[str, list[str]]) -> None:
    assert mentions(words(text, marks)) == expected


def test_a_bracket_is_the_reason() -> None:
    made = words("The Harbour People’s Front (GZN) met.", {"Harbour People’s Front": ORG, "GZN": ORG})
    assert reasons(made, one(found(made), "Harbour People’s Front")) == {"GZN": ("in-brackets", 0.95)}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Iraqi Parliament", "Parliament of Iraq", True),
        ("Iraqi Parliament", "Parliament of Jordan", False),
        ("U.S. Embassy", "United States Embassy", True),
        ("Jordanian Army", "Iranian Army", False),
        ("Mestara Air of Jordan", "Mestara Air", True),
        ("Hezbollah of Iraq", "Hezbollah", False),
        ("Islamic Bank of Jordan", "Islamic Bank of Iraq", False),
        ("Transport Ministry of Jordan and Iraq", "Iraqi Transport Ministry", True),
        ("United States Office of State", "State Office", True),
        ("Jordanian Workers’ Party", "Dunmere Workers’ Party", False),
        ("Norvanian Navy", "Navy of Norvane", True),
        ("Norvanian Navy", "Iranian Navy", False),
    ],
)
def test_states_in_names(one: str, other: str, same: bool) -> None:
    marks = {one: ORG, other: ORG, "Norvane": "Location"}
    made = words(f"Here is {one}. Norvane’s foreign ministry spoke. There is {other}.", marks)
    bodies = [actor for actor in found(made) if actor.kind == "organisation" and "ministry" not in actor.name]
    assert len(bodies) == (1 if same else 2)


def test_the_same_initials_and_a_bracket() -> None:
    marks = {"Jordanian Coast Guard Corps": ORG, "Joint Coast Guard Corps": ORG, "JCGC": ORG}
    spoken = "The Joint Coast Guard Corps spoke. "
    assert len(found(words(f"{spoken}The Jordanian Coast Guard Corps (JCGC) left.", marks))) == 1
    assert len(found(words(f"{spoken}The Jordanian Coast Guard Corps left.", marks))) == 2


def test_known_bodies_have_several_names() -> None:
    made = words("ISIS fell. ISIL fell. Daesh fell.", {"ISIS": ORG, "ISIL": ORG, "Daesh": ORG})
    assert list(mentions(made).values()) == [["ISIS", "ISIL", "Daesh"]]


@pytest.mark.parametrize("text", ["The GC", "the GC", "GC"])
def test_an_article_before_an_acronym_counts_for_nothing(text: str) -> None:
    assert compare(body("Guardian Corps"), body(text)).relation == "acronym"
