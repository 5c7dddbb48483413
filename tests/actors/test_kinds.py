from __future__ import annotations

import pytest

from onrecord.types import Source
from tests.actors.marked import words
from tests.actors.plain import found, mentions, one
from tests.actors.written import encoding

AIRLINE = """
    Mestara NNP 1 compound =airline organization
    Air     NNP 2 nsubj
    flew    VBD - root

    Mestara NNP 1 nsubj person <airline:{chance}
    left    VBD - root
"""
MARKS = {"Mestara Air": "Organization", "Mestara": "Person"}


@pytest.mark.parametrize(("chance", "joined"), [(0.76, True), (0.74, False)])
def test_the_first_word_of_a_body_is_its_short_name_where_the_coreference_head_says_so(
    chance: float, joined: bool
) -> None:
    assert ("Mestara" not in mentions(encoding(AIRLINE.format(chance=chance), MARKS))) is joined


def test_a_place_is_no_short_name_of_a_body_that_begins_with_it() -> None:
    made = encoding(AIRLINE.format(chance=0.9), MARKS | {"Mestara": "Location"})
    assert mentions(made)["Mestara"] == ["Mestara"]


NOUN = """
    the    DT  2 det
    Selcar NNP 2 compound
    {noun} NN  3 nsubj
    grew   VBD - root
"""


@pytest.mark.parametrize(
    ("noun", "confidence", "kind"),
    [("movement", 0.6, "organisation"), ("rebels", 0.6, "organisation"), ("house", 0.6, "person"),
     ("movement", 0.9, "person")],
)  # fmt: skip
def test_the_noun_behind_a_name(noun: str, confidence: float, kind: str) -> None:
    made = encoding(NOUN.format(noun=noun), {"Selcar": "Person"}, confidence)
    assert one(found(made), "Selcar").kind == kind


@pytest.mark.parametrize(
    ("text", "marks", "confidence", "expected"),
    [
        ("They met Basra.", {"Basra": "Person"}, 0.55, "place"),
        ("They met Basra.", {"Basra": "Person"}, 0.65, "person"),
        ("They met Dunmere.", {"Dunmere": "Person"}, 0.55, "person"),
        ("Ada Basra came. They met Basra.", {"Ada Basra": "Person", "Basra": "Person"}, 0.55, None),
        ("They met the Kurds.", {"Kurds": "Location"}, 0.55, "group"),
        ("They left Ombrel Times.", {"Ombrel Times": "Location"}, 0.9, "organisation"),
        ("They met in Alps.", {"Alps": "Location"}, 0.55, "place"),
    ],
)
def test_places_people_and_peoples(text: str, marks: dict[str, str], confidence: float, expected: str | None) -> None:
    kinds = {actor.name: actor.kind for actor in found(words(text, marks, confidence))}
    assert kinds.get(min(marks, key=len)) == expected


@pytest.mark.parametrize(("kind", "expected"), [("media", "organisation"), ("institution", "person")])
def test_who_reports_is_a_body(kind: str, expected: str) -> None:
    made = words("Coast Insider reported it.", {"Coast Insider": "Person"})
    source = Source(id="s1", kind=kind, name="Coast Insider", mentions=((0, 13),))  # type: ignore[arg-type]
    assert one(found(made, (source,)), "Coast Insider").kind == expected


@pytest.mark.parametrize(
    "said", ["Merdhi’s government fell.", "Al-Merdhi’s foreign ministry spoke.", "Merdi’s army fled."]
)
def test_a_family_name_is_no_state(said: str) -> None:
    name = said.partition("’")[0]
    made = words(f"Yusan al-Merdhi spoke. {said}", {"Yusan al-Merdhi": "Person", name: "Person"})
    assert mentions(made) == {"Yusan al-Merdhi": ["Yusan al-Merdhi", name]}


@pytest.mark.parametrize("thing", ["constitution", "borders"])
def test_what_bodies_have_too_makes_no_state(thing: str) -> None:
    made = words(f"Portwatch spoke. It is in Portwatch’s {thing}. Portwatch left.", {"Portwatch": "Organization"})
    assert one(found(made), "Portwatch").kind == "organisation"


REPORT = """
    Meridia NNP 1 nsubj
    {verb}  VBD - root
    it      PRP 1 obj
"""


@pytest.mark.parametrize(
    ("verb", "introduced", "kind"),
    [("reported", False, "organisation"), ("reports", False, "organisation"), ("denied", False, "person"),
     ("reported", True, "person")],
)  # fmt: skip
def test_a_lone_name_that_reports_is_an_outlet(verb: str, introduced: bool, kind: str) -> None:
    table = "Ada NNP - root\nMeridia NNP 0 flat\n\n" if introduced else ""
    made = encoding(table + REPORT.format(verb=verb), {"Ada Meridia": "Person", "Meridia": "Person"})
    assert [actor.kind for actor in found(made) if "Meridia" in actor.name] == [kind]


@pytest.mark.parametrize(("region", "kind"), [("Anselm Province", "place"), ("Anselm Brigade", "person")])
def test_a_lone_name_that_a_region_goes_by_is_a_place(region: str, kind: str) -> None:
    made = words(
        f"They fled {region}. In fear they left Anselm.",
        {region: "Location" if kind == "place" else "Organization", "Anselm": "Person"},
    )
    assert one(found(made), "Anselm").kind == kind


@pytest.mark.parametrize("name", ["Kurdish Members", "Coast Officials", "Members of Parliament"])
def test_many_people_are_no_ones_name(name: str) -> None:
    assert found(words(f"They asked {name} twice.", {name: "Person"})) == ()
