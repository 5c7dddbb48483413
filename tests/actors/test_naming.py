from __future__ import annotations

import pytest

from onrecord.types import Encoding, Mention
from tests.actors.marked import words
from tests.actors.plain import found, mentions, one, reasons


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        (
            "Vantor fell. Idris Vantor ran it. Vantor’s men",
            {"Idris Vantor": "Person", "Vantor": "Person"},
            {"Idris Vantor": ["Vantor", "Idris Vantor", "Vantor"]},
        ),
        (
            "Yusan al-Merdhi and Al-Merdhi and Merdi and Merdhi",
            {"Yusan al-Merdhi": "Person", "Al-Merdhi": "Person", "Merdi": "Person", "Merdhi": "Person"},
            {"Yusan al-Merdhi": ["Yusan al-Merdhi", "Al-Merdhi", "Merdi", "Merdhi"]},
        ),
        (
            "Abran Tolke and Corin Tolke",
            {"Abran Tolke": "Person", "Corin Tolke": "Person"},
            {"Abran Tolke": ["Abran Tolke"], "Corin Tolke": ["Corin Tolke"]},
        ),
        (
            "Vantor and the Vantor Company",
            {"Vantor Company": "Organization", "Vantor": "Person"},
            {"Vantor": ["Vantor"], "Vantor Company": ["Vantor Company"]},
        ),
        ("OMBREL - Ombrel", {"OMBREL": "Location", "Ombrel": "Location"}, {"Ombrel": ["OMBREL", "Ombrel"]}),
        (
            "The Tidal Front met. The Front then left.",
            {"Tidal Front": "Organization"},
            {"Tidal Front": ["Tidal Front", "Front"]},
        ),
        (
            "The Order of the Lamp said the Order was calm.",
            {"Order of the Lamp": "Organization"},
            {"Order of the Lamp": ["Order of the Lamp", "Order"]},
        ),
        (
            "The Order of the Lamp. A member of the order of things.",
            {"Order of the Lamp": "Organization"},
            {"Order of the Lamp": ["Order of the Lamp"]},
        ),
        (
            "The Coast Rights Monitor (CRM) counts. CRM adds.",
            {"Coast Rights Monitor": "Organization", "CRM": "Organization"},
            {"Coast Rights Monitor": ["Coast Rights Monitor", "CRM", "CRM"]},
        ),
        (
            "The Ministry of Roads. The Ministry of Ports.",
            {"Ministry of Roads": "Organization", "Ministry of Ports": "Organization"},
            {"Ministry of Roads": ["Ministry of Roads"], "Ministry of Ports": ["Ministry of Ports"]},
        ),
        (
            "Norvane’s Lantern Corps",
            {"Norvane’s Lantern Corps": "Organization", "Norvane": "Location"},
            {"Norvane": ["Norvane"], "Lantern Corps": ["Lantern Corps"]},
        ),
        ("It fell in March on a Monday.", {"March": "Date", "Monday": "Date"}, {}),
        ("General! The commander!", {"General": "Person", "commander": "Person"}, {}),
        ("", {}, {}),
    ],
)
def test_whose_names_they_are(text: str, marks: dict[str, str], expected: dict[str, list[str]]) -> None:
    assert mentions(words(text, marks)) == expected


def test_a_name_that_is_sure_in_one_place_is_one_in_all() -> None:
    made = words("Vantor fell. Vantor’s men fled. Vantors came.", {})
    made = Encoding(text=made.text, mentions=(Mention(span=(0, 6), kind="Person", confidence=0.9),))
    assert mentions(made) == {"Vantor": ["Vantor", "Vantor"]}


@pytest.mark.parametrize(("confidence", "there"), [(0.39, False), (0.4, True)])
def test_what_is_too_unsure_is_no_name(confidence: float, there: bool) -> None:
    assert bool(mentions(words("Vantor fell.", {"Vantor": "Person"}, confidence))) is there


def test_a_family_name_of_two_goes_to_the_one_first_named_and_says_that_it_is_unsure() -> None:
    text = "Abran Tolke died. Tolke was loved. His daughter Corin Tolke lives.\n\nTolke is mourned."
    made = words(text, {"Abran Tolke": "Person", "Corin Tolke": "Person", "Tolke": "Person"})
    abran, corin = found(made)
    assert not corin.joins
    assert [join.span[0] for join in abran.joins] == [text.index("Tolke was"), text.index("Tolke is")]
    assert all((j.reason.name, j.confidence < 0.5) == ("first-named-of-several", True) for j in abran.joins)


def test_a_title_tells_two_of_one_family_apart() -> None:
    text = "Abran Tolke died. Mayor Corin Tolke came. Tolke was loved. Mayor Tolke wept."
    made = words(text, {"Abran Tolke": "Person", "Mayor Corin Tolke": "Person", "Mayor Tolke": "Person"})
    abran, corin = found(made)
    assert [join.reason.name for join in corin.joins] == ["title"]
    assert [join.reason.name for join in abran.joins] == ["first-named-of-several"]


@pytest.mark.parametrize(
    ("text", "marked", "name"),
    [
        ("Podcaster Rostam Keyl spoke.", "Podcaster Rostam Keyl", "Rostam Keyl"),
        ("Both Keyl and Orsel spoke.", "Both Keyl", "Keyl"),
        ("Democrat Jon Halvik spoke.", "Democrat Jon Halvik", "Jon Halvik"),
        ("Secretary of State Paul Brandt spoke.", "State Paul Brandt", "Paul Brandt"),
        ("President of the United States Lena Barsky spoke.", "States Lena Barsky", "Lena Barsky"),
        ("District Judge Ines Calloran spoke.", "District Judge Ines Calloran", "Ines Calloran"),
        ("Senators Paul Brandt spoke.", "Senators Paul Brandt", "Paul Brandt"),
        ("He met Paul Brandt.", "Paul Brandt.", "Paul Brandt"),
        ("Keyl tweeted it.", "Keyl tweeted", "Keyl"),
        ("Violinist Ines Calloran plays.", "Violinist Ines Calloran", "Ines Calloran"),
        ("Coast Times’ Ada Renwick asks.", "Coast Times’ Ada Renwick", "Ada Renwick"),
        ("Mme Ada Renwick came.", "Mme Ada Renwick", "Ada Renwick"),
    ],
)
def test_what_is_glued_to_a_name_is_none_of_it(text: str, marked: str, name: str) -> None:
    assert name in mentions(words(text, {marked: "Person"}))


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Hurricane Orsa neared. Orsa struck.", {"Hurricane Orsa": "Person", "Orsa": "Person"}),
        ("The MV Rostam sank.", {"MV Rostam": "Person"}),
        ("He spoke Norvanian.", {"Norvanian": "NORP"}),
        ("A Democrat won.", {"Democrat": "Person"}),
        ("Each citizen, or a Citizen, may.", {"Citizen": "Person"}),
    ],
)
def test_what_names_nobody(text: str, marks: dict[str, str]) -> None:
    assert mentions(words(text, marks)) == {}


@pytest.mark.parametrize(
    ("text", "marks", "names"),
    [
        (
            "The Dunmere Sheriff’s Office asks.",
            {"Dunmere Sheriff’s Office": "Organization"},
            ["Dunmere Sheriff’s Office"],
        ),
        ("Harbour Office records show it.", {"Harbour Office records": "Organization"}, ["Harbour Office"]),
        ("He left the Democratic party.", {}, ["Democratic party"]),
        ("US Ambassador to Norvane", {"US Ambassador": "Location"}, ["US"]),
        (
            "The University of Mestara and Coast Rights Monitor agree.",
            {"University of Mestara": "Organization", "Coast Rights Monitor": "Organization"},
            ["Coast Rights Monitor", "University of Mestara"],
        ),
        ("The Harbour Pact (HARP) holds. HARP binds.", {"HARP": "Organization"}, []),
        ("A guardrail broke. Guardrails break.", {"Guardrails": "Organization"}, []),
    ],
)
def test_names_of_bodies_and_places(text: str, marks: dict[str, str], names: list[str]) -> None:
    assert sorted(mentions(words(text, marks))) == names


def test_the_word_before_of_is_the_body() -> None:
    text = "The Haldmark House of Assembly sat. The House voted."
    (house,) = (a for a in found(words(text, {"Haldmark House of Assembly": "Organization", "House": "Organization"})))
    assert house.aliases == ("House",)


@pytest.mark.parametrize("kind", ["Person", "Organization", "NORP"])
def test_people_of_a_party_are_a_group(kind: str) -> None:
    (actor,) = found(words("The vote was lost by Democrats.", {"Democrats": kind}))
    assert actor.kind == "group"


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        ("General Idris Vantor fell.", "Idris Vantor", ("General",)),
        ("Major General Idris Vantor fell.", "Idris Vantor", ("Major General",)),
        ("Prime Minister-designate Davit Orsel spoke.", "Davit Orsel", ("Prime Minister-designate",)),
        ("Sheikh Yusan al-Merdhi spoke.", "Yusan al-Merdhi", ("Sheikh",)),
        ("Then Idris Vantor spoke.", "Idris Vantor", ()),
    ],
)
def test_titles_are_apart_from_names(text: str, name: str, titles: tuple[str, ...]) -> None:
    for marked in (name, f"{' '.join(titles)} {name}".strip()):
        (actor,) = found(words(text, {marked: "Person"}))
        assert (actor.name, actor.titles) == (name, titles)
        assert [text[s:e] for s, e in actor.mentions] == [name]


def test_what_is_no_full_name_says_why_it_is_one() -> None:
    made = words(
        "Yusan al-Merdhi. Merdi. The Tidal Front. The Front.",
        {"Yusan al-Merdhi": "Person", "Merdi": "Person", "Tidal Front": "Organization"},
    )
    person, front = found(made)
    assert reasons(made, person)["Merdi"][0] == "shorter-name"
    assert reasons(made, front) == {"Front": ("short-name", 0.9)}


def test_one_name_has_the_kind_that_its_mentions_are_surest_of() -> None:
    text = "Dunmere Dunmere Dunmere"
    marks = [((0, 7), "Person", 0.5), ((8, 15), "Location", 0.9), ((16, 23), "Person", 0.45)]
    kinds = []
    for n in (2, 3):
        made = Encoding(text=text, mentions=tuple(Mention(span=s, kind=k, confidence=c) for s, k, c in marks[:n]))
        kinds.append(one(found(made), "Dunmere").kind)
    assert kinds == ["place", "person"]
