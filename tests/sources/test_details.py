"""Description, affiliations, basis, terms and via: the exact words."""

import pytest

from tests.sources.marked import read


def text_of(phrase):
    return phrase and phrase.text


@pytest.mark.parametrize(
    ("source", "description"),
    [
        ("two sources with knowledge of the talks", "two sources with knowledge of the talks"),
        ("A Lirunese diplomat, who lives in Dunmere,", "A Lirunese diplomat, who lives in Dunmere"),
        ("One of the sources, a military commander,", "One of the sources, a military commander"),
        ("An official, who asked not to be named,", "An official"),
        ("two members of the Ash Brigade, one of the militias,", "two members of the Ash Brigade"),
        ("An official, speaking by telephone from Dunmere,", "An official"),
        ("One commander, quoted by Northwire,", "One commander"),
        ("A former aide, now abroad,", "A former aide, now abroad"),
        ("a source", None),
        ("Jon Halvik, a political scientist,", "a political scientist"),
        ("Prime Minister Davit Orsel", "Prime Minister"),
        ("the defence secretary, Paul Brandt,", "the defence secretary"),
    ],
)
def test_description(source, description):
    found = read(f"{{{source}}} <said> that it rained.", people="Jon Halvik, Davit Orsel, Paul Brandt")
    assert text_of(found.sources[0].description) == description


@pytest.mark.parametrize(
    ("source", "affiliations"),
    [
        ("a Kessarian official", ["Kessarian"]),
        ("a senior Tidal Front commander", ["Tidal Front"]),
        ("a pro-Norvane envoy", ["pro-Norvane"]),
        ("an airport security official", ["airport"]),
        ("officers of the Guardian Corps", ["the Guardian Corps"]),
        ("sources from a regional alliance that Norvane backs", ["a regional alliance that Norvane backs"]),
        ("a source close to the militias", ["the militias"]),
        ("commanders from the Ash Brigade and the Lion Companies", ["the Ash Brigade", "the Lion Companies"]),
        ("an aide to Sarrin", ["Sarrin"]),
        ("an adviser to the prime minister", ["the prime minister"]),
        ("an official of the State Office not authorised to speak", ["the State Office"]),
        ("an official, speaking by telephone from Dunmere,", []),
        ("one commander, quoted by Northwire,", []),
        ("a diplomat in Mestara", []),
        ("people with knowledge of the Order", []),
        ("a senior official", []),
        ("Lirunese officials", ["Lirunese"]),
        ("Younger traders", []),
    ],
)
def test_affiliations(source, affiliations):
    found = read(f"{{{source}}} <said> that it rained. They were younger then.").sources[0]
    assert [a.text for a in found.affiliations] == affiliations


@pytest.mark.parametrize(
    ("source", "basis"),
    [
        ("two sources with direct knowledge of the talks", "with direct knowledge of the talks"),
        ("a person familiar with the plan", "familiar with the plan"),
        ("a diplomat briefed on the meeting", "briefed on the meeting"),
        ("an official who attended the talks", "who attended the talks"),
        ("a source close to the militias", "close to the militias"),
        ("a diplomat in Mestara", None),
    ],
)
def test_basis(source, basis):
    assert text_of(read(f"{{{source}}} <said> that it rained.").only.basis) == basis


OFFICIAL = "{An official} <said> it rained, "


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        (OFFICIAL + "speaking on condition of anonymity.", "on condition of anonymity", None),
        (
            OFFICIAL + "requesting anonymity because he was not authorised to speak publicly.",
            "requesting anonymity",
            "because he was not authorised to speak publicly",
        ),
        (
            "{An official, who asked not to be named for fear of reprisal,} <said> it rained.",
            "asked not to be named",
            "for fear of reprisal",
        ),
        (
            "{An official} <said> it rained. The official declined to be identified, citing the inquiry.",
            "declined to be identified",
            "citing the inquiry",
        ),
        (
            "{An official} <said> it rained. The official asked not to be named, saying only the ministry may speak.",
            "asked not to be named",
            "only the ministry may speak",
        ),
        (OFFICIAL + "and would not give his name.", "would not give his name", None),
        ("{An official} <said> it rained.", None, None),
        ("{An official} <said>: “He spoke on condition of anonymity.”", None, None),
    ],
)
def test_terms(text, words, reason):
    terms = read(text).only.terms
    assert (text_of(terms), text_of(terms.reason) if terms else None) == (words, reason)


def test_a_blanket_statement_reaches_all_unnamed_sources_and_only_them():
    found = read(
        "{Two sources} <said> it rained. {Jon Halvik} <denied> it. {The protesters} <left>. {A diplomat} <agreed>, "
        "requesting anonymity. All sources for this article spoke on condition of anonymity to discuss the weather.",
        people="Jon Halvik",
    )
    assert [text_of(s.terms) for s in found.sources] == [
        "on condition of anonymity",
        None,
        None,
        "requesting anonymity",
    ]
    assert text_of(found.sources[0].terms.reason) == "to discuss the weather"


def test_a_blanket_statement_may_name_whom_it_reaches():
    found = read(
        "{Two officials} <said> so. {A diplomat} <agreed> with them. All the officials spoke on condition of anonymity."
    )
    assert [bool(s.terms) for s in found.sources] == [True, False]


def test_terms_in_a_sentence_of_their_own_are_a_mention():
    found = read("{Two diplomats} <said> so. They asked not to be named because it was early.")
    assert found.mentions(found.only) == ["Two diplomats", "They"]
    assert text_of(found.only.terms.reason) == "because it was early"


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("It rained, {a source} <told> Transmarine.", "Transmarine"),
        ("{A source} <told> state television on Monday that it rained.", "state television"),
        ("{A source} <told> reporters in Ombrel that it rained.", "reporters"),
        ("{A source} <said> in an interview with the Coast Times that it rained.", "the Coast Times"),
        ("In a statement to the Coast Times, {the office} <said> that it had rained.", "the Coast Times"),
        ("{A source} <said> on Monday that it rained.", None),
    ],
)
def test_via(text, via):
    assert text_of(read(text).only.via) == via


def test_via_the_medium_that_cites_a_source():
    found = read("{Transmarine} <reported> on Monday that rain had come.", credit="Transmarine")
    assert found.only.via is None
