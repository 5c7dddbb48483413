"""Where an office leads to a name, and where the words for a source only hold somebody else's."""

import pytest

from tests.sources.marked import read

PEOPLE = (
    "Paul Brandt, Miriam Stroud, Tomas Adeyle, Davit Orsel, Ines Calloran, Lena Barsky, Harun Selcar, Abran Tolke, "
    "Idris Vantor, Rostam Keyl, Yusan al-Merdhi, Farid Nosrin, Mokta Sarrin, Ada Renwick, Jon Halvik, Sarrin, Vantor"
)
BODIES = "Tidal Front, Order of the Lamp, Lantern Corps, United Coast, Supreme Council"
PLACES = "Kessaria, Norvane, Lirune, Haldmark, Ombrel, Germany"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Haldmark Secretary of State Paul Brandt", "Paul Brandt"),
        ("Secretary of State Paul Brandt", "Paul Brandt"),
        ("the secretary of state Paul Brandt", "Paul Brandt"),
        ("Haldmark Ambassador to Germany Miriam Stroud", "Miriam Stroud"),
        ("Former Haldmark Ambassador to the United Coast Miriam Stroud", "Miriam Stroud"),
        ("Adeyle’s ambassador to Lirune Miriam Stroud", "Miriam Stroud"),
        ("President of Kessaria Tomas Adeyle", "Tomas Adeyle"),
        ("the president of Kessaria Tomas Adeyle", "Tomas Adeyle"),
        ("speaker of the parliament Lena Barsky", "Lena Barsky"),
        ("Speaker of the Supreme Council Lena Barsky", "Lena Barsky"),
        ("Haldmark Special Representative for Norvane Miriam Stroud", "Miriam Stroud"),
        ("Prime Minister-designate of Kessaria Davit Orsel", "Davit Orsel"),
        ("acting Prime Minister of Kessaria Davit Orsel", "Davit Orsel"),
        ("Minister of Foreign Affairs Ines Calloran", "Ines Calloran"),
        ("Secretary of State for Defence Paul Brandt", "Paul Brandt"),
        ("Minister of Trade and Energy Davit Orsel", "Davit Orsel"),
        ("leader of the Order of the Lamp Harun Selcar", "Harun Selcar"),
        ("the commander of the Lantern Corps Rostam Keyl", "Rostam Keyl"),
        ("the Order’s representative in Kessaria Yusan al-Merdhi", "Yusan al-Merdhi"),
        ("Spokesman for the foreign ministry Farid Nosrin", "Farid Nosrin"),
        ("Haldmark Senator from Ombrel Lena Barsky", "Lena Barsky"),
        ("Mayor of Ombrel Lena Barsky", "Lena Barsky"),
        ("the head of state Tomas Adeyle", "Tomas Adeyle"),
    ],
)
def test_an_office_with_whose_it_is_leads_to_its_name(source, name):
    found = read(f"{{{source}}} <said> it rained.", people=PEOPLE, bodies=BODIES, places=PLACES).only
    assert (found.kind, found.name) == ("person", name)
    assert found.description.text == source.removesuffix(f" {name}")


@pytest.mark.parametrize(
    "source",
    [
        "a source close to Paul Brandt",
        "a source close to Secretary of State Paul Brandt",
        "an aide to Sarrin",
        "an aide to Prime Minister Davit Orsel",
        "an aide to the leader of the Order of the Lamp Harun Selcar",
        "the aide to cleric Mokta Sarrin",
        "an adviser to President of Kessaria Tomas Adeyle",
        "a friend of General Vantor",
        "a friend of General Idris Vantor",
        "the brother of militia commander Abran Tolke",
        "the widow of the leader of the Tidal Front Abran Tolke",
        "an official of the ministry",
        "an official in the office of Secretary of State Paul Brandt",
        "the head of the office of President Tomas Adeyle",
        "the head of the office of Secretary of State Paul Brandt",
        "the head of security for Harun Selcar",
        "the chief of staff of Davit Orsel",
        "the chief of staff to Prime Minister-designate Davit Orsel",
        "the envoy of Norvane’s Farid Nosrin",
        "the envoy of President-elect Tomas Adeyle",
        "the envoy of Grand Mufti Mokta Sarrin",
        "the envoy of Comrade Abran Tolke",
        "the lawyer of Kessaria Tomas Adeyle",
        "the representative of Swiss Ada Renwick",
        "the representative of Harun Selcar",
        "the representative of Sarrin",
        "the director of the film Idris Vantor",
        "the director of the foundation Ada Renwick",
        "the director of the Institute Jon Halvik",
        "a senator from Ombrel Lena Barsky",
        "the man from Ombrel Lena Barsky",
        "the message from Secretary of State Paul Brandt",
        "a minister of state Davit Orsel",
        "a spokesman for the ministry Farid Nosrin",
        "another ambassador to Lirune Miriam Stroud",
        "one of the ministers of state Davit Orsel",
        "two ambassadors to Lirune Miriam Stroud",
        "the ministers of state Davit Orsel",
        "the leader of the militia Sarrin",
        "the commander of the Lantern Corps General Idris Vantor",
        "the ambassador to Norvane and envoy Paul Brandt",
        "the head of the group of friends Davit Orsel",
        "the head of the agency Davit Orsel founded",
        "an unnamed secretary of state Paul Brandt",
        "Secretary of State Paul Brandt and Davit Orsel",
    ],
)
def test_a_name_that_is_not_the_speakers_names_nobody(source):
    found = read(f"{{{source}}} <said> it rained.", people=PEOPLE, bodies=BODIES, places=PLACES).sources
    assert not {s.name for s in found} & {n.strip() for n in PEOPLE.split(",")}
    assert all(s.kind != "person" for s in found)


def test_without_a_mark_of_the_name_nobody_is_named():
    assert read("{Secretary of State Paul Brandt} <said> it rained.").only.name is None


def test_whose_aide_speaks_is_not_the_one_who_speaks_elsewhere():
    text = "{Secretary of State Paul Brandt} <said> it rained. {An aide to Paul Brandt} <denied> it."
    found = read(text, people=PEOPLE)
    assert found.by == ["s1", "s2"]
    assert [(s.kind, s.name) for s in found.sources] == [("person", "Paul Brandt"), ("unnamed", None)]
