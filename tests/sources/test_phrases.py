"""Head, number and parts of noun phrases; joint sources; names."""

import pytest

from onrecord.sources.joint import split
from onrecord.sources.names import same_person
from onrecord.sources.noun_phrase import parse


def whole(text):
    return parse(text, (0, len(text)))


@pytest.mark.parametrize(
    ("text", "head", "count"),
    [
        ("a source", "source", (1, 1)),
        ("one official", "official", (1, 1)),
        ("two sources with knowledge of the meetings", "source", (2, 2)),
        ("Both men", "man", (2, 2)),
        ("a pair of envoys", "envoy", (2, 2)),
        ("several diplomats", "diplomat", (3, None)),
        ("officials in Ombrel", "official", (2, None)),
        ("at least three people familiar with the plan", "person", (3, None)),
        ("more than a dozen residents", "resident", (12, None)),
        ("half a dozen officials", "official", (6, 6)),
        ("more than half a dozen officials", "official", (6, None)),
        ("some two dozen officials", "official", (24, 24)),
        ("some 20 officials", "official", (20, 20)),
        ("nearly a dozen officials", "official", (12, 12)),
        ("Two or three sources", "source", (2, 3)),
        ("Up to five sources", "source", (1, 5)),
        ("As many as six officials", "official", (1, 6)),
        ("Fewer than five officials", "official", (1, 4)),
        ("No fewer than five officials", "official", (5, None)),
        ("several dozen officials", "official", (3, None)),
        ("dozens of witnesses", "witness", (24, None)),
        ("a group of residents", "resident", (2, None)),
        ("12 members of parliament", "member", (12, 12)),
        ("16 percent of voters", "voter", (2, None)),
        ("one of the two Kessarian sources", "source", (1, 1)),
        ("some of the commanders", "commander", (2, None)),
        ("the Guardian Corps", "corps", (1, 1)),
        ("the Lion Companies", "company", (1, 1)),
        ("Norvane’s security forces", "forces", (1, 1)),
        ("two spokesmen for the militias", "spokesman", (2, 2)),
        ("the Order of the Lamp’s envoy to Kessaria", "envoy", (1, 1)),
        ("a person close to the talks", "person", (1, 1)),
        ("residents there", "resident", (2, None)),
        ("People I speak to in the harbour", "person", (2, None)),
    ],
)
def test_head_and_count(text, head, count):
    assert (whole(text).head, whole(text).count) == (head, count)


@pytest.mark.parametrize(
    ("text", "determiner", "other"),
    [
        ("the sources", "definite", False),
        ("an envoy", "indefinite", False),
        ("another envoy", "indefinite", True),
        ("two additional sources", "bare", True),
        ("the other", "definite", True),
        ("A third, whose country borders Lirune,", "indefinite", True),
        ("the New Harbour trader", "definite", False),
        ("more than two officials", "bare", False),
        ("his adviser", "possessive", False),
        ("Barsky’s adviser", "possessive", False),
        ("he", "pronoun", False),
    ],
)
def test_determiner(text, determiner, other):
    assert (whole(text).determiner, whole(text).other) == (determiner, other)


@pytest.mark.parametrize(
    "text",
    [
        "two Kessarian sources | a senior Haldmark official",
        "Davit Orsel | Lena Barsky",
        "Davit Orsel | Lena Barsky | Mokta Sarrin",
        "Jon Halvik, a political scientist | Ada Renwick, director of the Coast Rights Monitor",
        "the Ash Brigade | Norvane | Lirune",
        "officials in Ombrel | a diplomat in Mestara",
        "militia officials | the interior ministry",
        "Maske | the diplomats",
    ],
)
def test_joint_sources_are_split(text):
    joined = text.replace(" | ", ", ", text.count(" | ") - 1).replace(" | ", " and ")
    assert [joined[a:b] for a, b in split(joined, (0, len(joined)))] == text.split(" | ")


@pytest.mark.parametrize(
    "text",
    [
        "Representatives of the governments of Kessaria and Norvane",
        "sources in Lirune and Norvane",
        "The commanders, from the Ash Brigade and the Lion Companies",
        "a diplomat who has served in Lirune and Kessaria",
        "current and former officials",
        "the businessman and politician",
    ],
)
def test_one_source_is_not_split(text):
    assert split(text, (0, len(text))) == ((0, len(text)),)


def test_and_within_a_name_does_not_split():
    text = "the Ports and Customs Office"
    assert split(text, (0, len(text)), [(4, len(text))]) == ((0, len(text)),)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Yusan al-Merdhi", "Merdhi", True),
        ("Yusan al-Merdhi", "Al-Merdi", True),
        ("Yusan al-Merdhi", "Yusan Merdhi", True),
        ("Tomas B. Adeyle", "Tomas Adeyle", True),
        ("Ada Renwick", "Renwick", True),
        ("Ada Renwick", "Tom Renwick", False),
        ("Corin Tolke", "Abran Tolke", False),
        ("Selcar", "Sarrin", False),
        ("Keyl", "Kell", False),
    ],
)
def test_same_person(one, other, same):
    assert same_person(one, other) is same
    assert same_person(other, one) is same
