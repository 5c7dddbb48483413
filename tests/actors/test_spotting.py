from __future__ import annotations

import pytest

from tests.actors.marked import words
from tests.actors.plain import mentions

ORG = "Organization"


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        (
            "They met in Dunmere, Kessaria, and left Dunmere.",
            {"Dunmere, Kessaria": "Location", "Dunmere": "Location"},
            {"Dunmere": ["Dunmere", "Dunmere"], "Kessaria": ["Kessaria"]},
        ),
        ("They met in Ombrel, DC.", {"Ombrel, DC": "Location"}, {"Ombrel, DC": ["Ombrel, DC"]}),
        (
            "He fought [Yusan al] Merdhi. Merdhi won.",
            {"Yusan al": "Person", "Merdhi": "Person"},
            {"Yusan al Merdhi": ["Yusan al] Merdhi", "Merdhi"]},
        ),
        (
            "He met Idris [Vantor] there.",
            {"Idris": "Person", "Vantor": "Person"},
            {"Idris Vantor": ["Idris [Vantor"]},
        ),
        (
            "He met [Idris] and [Tolke] there.",
            {"Idris": "Person", "Tolke": "Person"},
            {"Idris": ["Idris"], "Tolke": ["Tolke"]},
        ),
        (
            "President Davit Orsel spoke. They backed Orsel.",
            {"Davit Orsel": "Person"},
            {"Davit Orsel": ["Davit Orsel", "Orsel"]},
        ),
        (
            "Davit Orsel met the Orsel Brigade.",
            {"Davit Orsel": "Person", "Orsel Brigade": ORG},
            {"Davit Orsel": ["Davit Orsel"], "Orsel Brigade": ["Orsel Brigade"]},
        ),
        ("Idris Beirut left Beirut.", {"Idris Beirut": "Person"}, {"Idris Beirut": ["Idris Beirut"]}),
        (
            "They left Ombrel Airport and Ombrel International Airport.",
            {"Ombrel Airport": "Facility", "Ombrel International Airport": "Facility"},
            {"Ombrel International Airport": ["Ombrel Airport", "Ombrel International Airport"]},
        ),
        (
            "The Kessarian Security Forces left. Then Kessarian security forces came.",
            {"Kessarian Security Forces": ORG},
            {"Kessarian Security Forces": ["Kessarian Security Forces", "Kessarian security forces"]},
        ),
        (
            "The Tidal Front met. It was a Tidal front of rain.",
            {"Tidal Front": ORG},
            {"Tidal Front": ["Tidal Front"]},
        ),
    ],
    ids=[
        "place-in-place",
        "place-with-letters",
        "bracket-before",
        "bracket-behind",
        "two-people",
        "family-again",
        "family-in-body",
        "family-and-city",
        "site-twice",
        "written-small",
        "two-words",
    ],
)
def test_how_a_name_may_be_written(text: str, marks: dict[str, str], expected: dict[str, list[str]]) -> None:
    assert mentions(words(text, marks)) == expected


def test_a_lone_word_for_a_body_is_the_body_of_that_word() -> None:
    made = words(
        "The U.S. Embassy was shut. Men left the United States Embassy. The Embassy burned.",
        {"U.S. Embassy": "Facility", "United States Embassy": ORG, "Embassy": ORG},
    )
    assert mentions(made) == {"United States Embassy": ["U.S. Embassy", "United States Embassy", "Embassy"]}


@pytest.mark.parametrize(
    ("second", "names"),
    [("The Courier left.", ["Ombrel Courier"]), ("Courier left.", ["Ombrel Courier", "Courier"])],
)
def test_a_lone_word_behind_the_is_no_person(second: str, names: list[str]) -> None:
    made = words(f"The Ombrel Courier wrote. {second}", {"Ombrel Courier": ORG, "Courier": "Person"})
    assert list(mentions(made)) == names
