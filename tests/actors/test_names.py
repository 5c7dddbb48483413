from __future__ import annotations

import pytest

from onrecord.actors.names import LEAST_CONFIDENCE, bare, key, names
from tests.actors.marked import marked


@pytest.mark.parametrize(
    ("words", "person", "title", "name"),
    [
        ("Idris Vantor", True, "", "Idris Vantor"),
        ("General Idris Vantor", True, "General", "Idris Vantor"),
        ("Gen. Vantor’s", True, "Gen.", "Vantor"),
        ("Prime Minister-designate Davit Orsel,", True, "Prime Minister-designate", "Davit Orsel"),
        ("the President Tomas Adeyle", True, "President", "Tomas Adeyle"),
        ("“Sheikh Yusan al-Merdhi", True, "Sheikh", "Yusan al-Merdhi"),
        ("Generalov", True, "", "Generalov"),
        ("General", True, "General", ""),
        ("the Tidal Front", False, "", "Tidal Front"),
        ("The Ombrel Courier’s", False, "", "The Ombrel Courier"),
        ("General Staff", False, "", "General Staff"),
        ("Lion Companies’", False, "", "Lion Companies"),
        (" (Norvane) ", False, "", "Norvane"),
        ("’s", True, "", ""),
        ("", True, "", ""),
    ],
)
def test_a_name_stands_without_its_title_article_and_possessive(
    words: str, person: bool, title: str, name: str
) -> None:
    before, (start, end) = bare(words, person=person)
    assert (before, words[start:end]) == (title, name)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Yusan al-Merdhi", "Yusan Al-Merdhi", True),
        ("Merdhi", "al-Merdhi", True),
        ("OMBREL", "Ombrel", True),
        ("The Tidal Front", "Tidal Front", True),
        ("K.C. Orsel", "KC Orsel", True),
        ("Vantor’s", "Vantor", True),
        ("Merdhi", "Merdi", False),
        ("Alard", "Ard", False),
        ("Tidal Front", "Front", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert (key(one) == key(other)) is same


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("[Person:Idris Vantor] fell", [("Idris Vantor", "person")]),
        ("[Organization:Tidal Front]", [("Tidal Front", "organisation")]),
        ("[Location:Ombrel] and [Facility:Mill Bridge]", [("Ombrel", "place"), ("Mill Bridge", "place")]),
        ("[NORP:Kessarian]", [("Kessarian", "group")]),
        ("[Date:March] [Money:$3] [Product:Lamp 2] [Misc:Accord]", []),
        ("[Person:the commander]", []),
        ("[Person:General]", []),
        ("[Person:Idris\nVantor]", [("Idris Vantor", "person")]),
        ("[Organization:Transmarine\n \nOMBREL]", []),
        ("[Person:]", []),
    ],
)
def test_which_mentions_are_names(words: str, found: list[tuple[str, str]]) -> None:
    assert [(n.text, n.kind) for n in names(*marked(words))] == found


@pytest.mark.parametrize(
    ("confidence", "kept"), [(LEAST_CONFIDENCE, 1), (LEAST_CONFIDENCE - 0.01, 0), (1.0, 1), (0.0, 0)]
)
def test_what_is_too_unsure_is_left_out(confidence: float, kept: int) -> None:
    assert len(names(*marked("[Person:Idris Vantor]", confidence=confidence))) == kept


@pytest.mark.parametrize("furniture", ["READ MORE: Orsel", "Orsel", "sel wins"])
def test_furniture_is_left_out(furniture: str) -> None:
    report, mentions = marked("[Person:Vantor] fell. READ MORE: [Person:Orsel] wins", furniture=furniture)
    assert [n.text for n in names(report, mentions)] == ["Vantor"]


def test_a_span_is_the_name_alone() -> None:
    report, mentions = marked("Then [Person:General Idris Vantor’s] men")
    (name,) = names(report, mentions)
    assert report.text[name.span[0] : name.span[1]] == "Idris Vantor"
