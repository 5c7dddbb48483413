"""People, pronouns, institutions, documents and media."""

import pytest

from tests.sources.marked import read

PEOPLE = "Yusan al-Merdhi, Al-Merdhi, Merdhi, Ines Calloran, Calloran, Jon Halvik, Halvik, Tomas Adeyle"


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("{Yusan al-Merdhi} <said> so. {Al-Merdhi} <left>. {Merdi} <called>.", ["s1", "s1", "s1"]),
        ("{Foreign Minister Ines Calloran} <said> so. {Mrs Calloran} <left>. {The minister} <called>.", ["s1"] * 3),
        ("{Ines Calloran} <said> so. {She} <left>.", ["s1", "s1"]),
        ("{Ines Calloran} <said> so. {Jon Halvik} <denied> it. {He} <left>.", ["s1", "s2", "s2"]),
        ("Calloran opened her office. {Jon Halvik} <asked> Calloran for time. “No,” {she} <replied>.", ["s1", "s2"]),
        ("{Ada Renwick} <said> so. {Tom Renwick} <denied> it. {Renwick} <left>.", ["s1", "s2", "s2"]),
        ("{The Order of the Lamp} <said> so. {The Order} <left>. {It} <called>.", ["s1", "s1", "s1"]),
        ("{The Harbour Policy Centre} <said> so. {The Policy Fund} <left>.", ["s1", "s2"]),
        ("{Norvane’s foreign ministry} <said> so. {The ministry} <left>.", ["s1", "s1"]),
        ("{The Coast Rights Monitor (CRM)} <said> so. {CRM} <left>. {The group} <called>.", ["s1", "s1", "s1"]),
        ("{The Tidal Front} <said> so. {A spokesman for the Tidal Front} <left>.", ["s1", "s1"]),
        ("{The Tidal Front} <said> so. {Its spokesman} <left>.", ["s1", "s1"]),
        ("{A report by the Monitor} <said> so. {The report} <adds> more. {A report} <denies> it.", ["s1", "s1", "s2"]),
        ("{A statement by the interior ministry} <said> so. {The ministry} <left>.", ["s1", "s1"]),
        ("{The interior ministry} <said> so. {The statement} <gave> no names.", ["s1", "s1"]),
        ("{Jon Halvik}, in a statement, <said> so. The Tidal Front met. {The statement} <adds> more.", ["s1", "s1"]),
        ("{Jon Halvik} <said> so. The Tidal Front met Halvik. {The statement} <adds> more.", ["s1", "s2"]),
        ("{Protesters} <said> so. {The protesters} <left>.", ["s1", "s1"]),
    ],
)
def test_who_is_meant(text, by):
    bodies = "Order of the Lamp, Tidal Front, Coast Rights Monitor, CRM"
    assert read(text, people=PEOPLE + ", Ada Renwick, Tom Renwick, Renwick", bodies=bodies).by == by


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("Jon Halvik, {who} <said> that it rained, left.", "Jon Halvik", (1, 1)),
        ("It angered two commanders in the capital {who} <said> that it rained.", None, (2, 2)),
    ],
)
def test_who_means_what_stands_before_it(text, name, count):
    found = read(text, people=PEOPLE).only
    assert (found.name, found.count) == (name, count)


def test_the_full_name_stands_before_the_source():
    found = read("Yusan al-Merdhi, the Order’s envoy in Kessaria, came. “No,” {Merdhi} <said>.", people=PEOPLE)
    assert found.only.name == "Yusan al-Merdhi"
    assert found.only.description.text == "the Order’s envoy in Kessaria"
    assert [a.text for a in found.only.affiliations] == ["Order"]


def test_he_in_indirect_speech_is_the_speaker():
    found = read("{Jon Halvik} <said> that {he} <believed> in nothing.", people=PEOPLE)
    assert found.by == ["s1", "s1"]


@pytest.mark.parametrize(
    ("source", "kind", "name", "count"),
    [
        ("Prime Minister Davit Orsel", "person", "Davit Orsel", (1, 1)),
        ("Haldmark’s defence secretary, Paul Brandt,", "person", "Paul Brandt", (1, 1)),
        ("a retired trader named Olen Prast", "person", "Olen Prast", (1, 1)),
        ("Mr King", "person", "King", (1, 1)),
        ("Carla King, a Haldmark lawyer,", "person", "Carla King", (1, 1)),
        ("The 1951 Harbour Treaty", "document", "Harbour Treaty", (1, 1)),
        ("the interior ministry", "institution", "interior ministry", (1, 1)),
        ("Business Insider", "media", "Business Insider", (1, 1)),
        ("a spokesman for the militias", "institution", None, (1, 1)),
        ("the ministry’s spokesman", "institution", "ministry", (1, 1)),
        ("a spokesman for Ines Calloran", "institution", None, (1, 1)),
        ("Representatives of the government", "institution", "government", (2, None)),
        ("the state-run Sel Harat Daily", "media", "Sel Harat Daily", (1, 1)),
        ("the Norvanian news agency", "media", "Norvanian news agency", (1, 1)),
        ("Reuters", "media", "Reuters", (1, 1)),
        ("a leaked memo", "document", None, (1, 1)),
        ("court filings", "document", None, (2, None)),
        ("a poll", "document", None, (1, 1)),
        ("Witnesses", "witness", None, (2, None)),
        ("residents of Dunmere", "witness", None, (2, None)),
        ("protesters", "institution", None, (2, None)),
        ("a protester", "unnamed", None, (1, 1)),
        ("officials", "unnamed", None, (2, None)),
        ("a person familiar with the talks", "unnamed", None, (1, 1)),
        ("a dock lobbyist", "unnamed", None, (1, 1)),
        ("Lirune", "institution", "Lirune", (1, 1)),
        ("the NHO", "institution", "NHO", (1, 1)),
    ],
)
def test_kind_name_and_count(source, kind, name, count):
    people = "Davit Orsel, Paul Brandt, Ines Calloran, Carla King"
    found = read(f"{{{source}}} <said> that it rained.", people=people, places="Lirune").only
    assert (found.kind, found.name, found.count) == (kind, name, count)


def test_the_medium_s_own_report_carries_the_name_of_the_credit():
    found = read("{Transmarine} <could not confirm> it. As {Transmarine} <reported>, it rained.", credit="Transmarine")
    assert (found.only.kind, found.only.name) == ("media", "Transmarine")


@pytest.mark.parametrize("words", ["We", "This newspaper", "The Courier", "An earlier version of this article"])
def test_the_outlet_itself(words):
    found = read(f"{{{words}}} <said> that it rained.", outlet="The Ombrel Courier")
    assert (found.only.kind, found.only.name) == ("media", "The Ombrel Courier")


def test_an_interview():
    found = read("We met Jon Halvik.\n\n{Q}<:> Why?\n\n{A}<:> I know.", people="Jon Halvik", outlet="Lirune Today")
    assert [s.name for s in found.sources] == ["Lirune Today", "Jon Halvik"]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("It rained, {Jon Halvik} <said>, {}<adding> that it snowed.", ["s1", "s1"]),
        ("{Jon Halvik} <left>. It {}<was described> as rain.", ["s1", ""]),
    ],
)
def test_an_implied_source(text, by):
    assert read(text, people=PEOPLE).by == by
