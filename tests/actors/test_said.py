from __future__ import annotations

import pytest

from onrecord.actors import actors
from onrecord.types import Phrase, Source, SourceKind
from tests.actors.plain import found, one, reasons
from tests.actors.test_naming import words
from tests.actors.written import encoding, report, span

ENVOY = """
Idris NNP 14 nsubj person =vantor
Vantor NNP 0 flat
, , 0 punct
62 CD 0 appos
, , 0 punct
the DT 6 det
envoy NN 0 appos person
in IN 8 case
Ombrel NNP 6 nmod place
, , 0 punct
who WP 11 nsubj
ran VBD 0 acl:relcl
it PRP 11 obj
, , 0 punct
fell VBD - root
. . 14 punct

The DT 1 det
envoy NN 2 nsubj person
died VBD - root
. . 2 punct
"""
FRONT = """
Their PRP$ 2 nmod:poss
umbrella NN 2 compound
group NN 7 nsubj organization
, , 2 punct
the DT 6 det
Tidal NNP 6 compound
Front NNP 2 appos organization
said VBD - root
. . 7 punct
"""
IS = """
The DT 2 det
Tidal NNP 2 compound
Front NNP 5 nsubj organization
is VBZ 5 cop
an DT 5 det
alliance NN - root organization
of IN 7 case
men NNS 5 nmod person
. . 5 punct
"""
BEFORE = """
The DT 3 det
populist JJ 3 amod
cleric NN 3 nmod:desc
Mokta NNP 5 nsubj person
Sarrin NNP 3 flat
spoke VBD - root
. . 5 punct
"""


@pytest.mark.parametrize(
    ("table", "name", "expected"),
    [
        (ENVOY, "Idris Vantor", ["62", "the envoy in Ombrel", "who ran it"]),
        (FRONT, "Tidal Front", ["Their umbrella group"]),
        (IS, "Tidal Front", ["an alliance of men"]),
        (
            IS.replace("an DT 5 det", "not RB 5 advmod\nan DT 6 det").replace("alliance NN -", "alliance NN -"),
            "Tidal Front",
            [],
        ),
        (BEFORE, "Mokta Sarrin", ["The populist cleric"]),
    ],
)
def test_what_actors_are_said_to_be(table: str, name: str, expected: list[str]) -> None:
    kinds = {"Idris Vantor": "Person", "Tidal Front": "Organization", "Mokta Sarrin": "Person", "Ombrel": "Location"}
    made = encoding(table, kinds)
    actor = one(found(made), name)
    assert [phrase.text for phrase in actor.descriptions] == expected
    assert all(phrase.text == made.text[slice(*phrase.spans[0])] for phrase in actor.descriptions)


def test_a_description_goes_back_by_its_noun_and_an_apposition_is_no_mention() -> None:
    made = encoding(ENVOY, {"Idris Vantor": "Person"})
    vantor = one(found(made), "Idris Vantor")
    assert [made.text[s:e] for s, e in vantor.mentions] == ["Idris Vantor", "The envoy"]
    assert reasons(made, vantor) == {"The envoy": ("own-noun", 0.75)}


NAMES = {"Ada Renwick": "Person", "Tom Renwick": "Person", "Tidal Front": "Organization", "Norvane": "Location"}


@pytest.mark.parametrize(
    ("kind", "name", "actor"),
    [
        ("person", "Ada Renwick", "Ada Renwick"),
        ("person", "Dr Tom Renwick", "Tom Renwick"),
        ("institution", "the Tidal Front", "Tidal Front"),
        ("media", "Tidal Front", "Tidal Front"),
        ("document", "Tidal Front", "Tidal Front"),
        ("institution", "Norvane", "Norvane"),
        ("institution", "Ada Renwick", None),
        ("person", "Norvane", None),
        ("person", "Jon Halvik", None),
        ("person", None, None),
        ("unnamed", "Ada Renwick", None),
        ("unnamed", None, None),
        ("witness", "Ada Renwick", None),
    ],
)
def test_which_source_is_which_actor(kind: SourceKind, name: str | None, actor: str | None) -> None:
    made = words("Ada Renwick, Tom Renwick, Tidal Front, Norvane", NAMES)
    found_, (source,) = actors(report(made), (made,), (), (Source(id="s", kind=kind, name=name, actor_id="p9"),))
    ids = {a.name: a.id for a in found_}
    assert source == Source(id="s", kind=kind, name=name, actor_id=ids[actor] if actor else None)


@pytest.mark.parametrize(
    ("kind", "told", "actor"),
    [
        ("institution", "the Norvane government", "Norvane"),
        ("institution", "the armed Tidal Front", "Tidal Front"),
        ("media", "the weekly Tidal Front", "Tidal Front"),
        ("institution", "a rival of the Tidal Front", None),
        ("media", "the report by Tidal Front", None),
        ("institution", "the weekly Ada Renwick", None),
        ("media", "the radio Norvane", None),
        ("document", "the armed Tidal Front", None),
        ("unnamed", "the armed Tidal Front", None),
    ],
)
def test_a_named_source_is_the_actor_that_stands_there(kind: SourceKind, told: str, actor: str | None) -> None:
    made = words(f"Norvane’s embassy; {told} spoke", NAMES)
    source = Source(id="s", kind=kind, name="X", mentions=(span(made, told),))
    found_, (linked,) = actors(report(made), (made,), (), (source,))
    assert linked.actor_id == next((a.id for a in found_ if a.name == actor), None)


def test_a_source_with_a_cut_name_is_the_actor_whose_name_begins_so() -> None:
    made = words("the report by Tidal Front spoke", NAMES)
    source = Source(id="s", kind="media", name="Tidal", mentions=((0, 25),))
    (front,), (linked,) = actors(report(made), (made,), (), (source,))
    assert linked.actor_id == front.id


def test_a_body_of_a_state_is_not_the_state() -> None:
    made = words("Norvane’s embassy said. Norvane’s foreign ministry spoke", NAMES)
    source = Source(id="s", kind="institution", name="Norvane’s state archive", mentions=((24, 50),))
    assert actors(report(made), (made,), (), (source,))[1][0].actor_id is None


@pytest.mark.parametrize(
    ("words_", "expected"),
    [
        ("Haldmark Secretary of State", ["Haldmark Secretary of State"]),
        ("ambassador to Norvane", ["ambassador to Norvane"]),
        ("Norvane", []),
    ],
)
def test_what_a_named_source_is_said_to_be_its_actor_is(words_: str, expected: list[str]) -> None:
    made = words(f"{words_} Ada Renwick", NAMES)
    phrase = Phrase(text=words_, spans=((0, len(words_)),))
    sources = (Source(id="s", kind="person", name="Ada Renwick", description=phrase),)
    renwick = one(found(made, sources), "Ada Renwick")
    assert [p.text for p in renwick.descriptions] == expected


def test_what_an_unnamed_source_is_said_to_be_is_nobodys() -> None:
    made = words("the ambassador to Norvane Ada Renwick", NAMES)
    phrase = Phrase(text="the ambassador to Norvane", spans=((0, 25),))
    sources = (Source(id="s", kind="unnamed", name="Ada Renwick", description=phrase),)
    assert [a.descriptions for a in found(made, sources) if a.name == "Ada Renwick"] == [()]


LEADER = """
Mokta NNP 9 nsubj person
Sarrin NNP 0 flat
, , 0 punct
{the}
Supreme NNP 5 amod
Leader NNP 0 appos person
of IN 7 case
Norvane NNP 5 nmod place
, , 0 punct
spoke VBD - root
. . 9 punct
"""


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (LEADER.format(the="the DT 5 det"), ["the Supreme Leader of Norvane"]),
        (LEADER.format(the="the DT 5 det").replace("Leader", "Council"), []),
        (LEADER.format(the="the DT 5 det").replace("of IN 7 case", "Tomas NNP 5 flat"), []),
        (LEADER.format(the="in IN 5 case").replace("NNP 0 appos", "NN 9 obl"), []),
        (
            LEADER.format(the="backing VBG 9 advcl")
            .replace("Supreme NNP", "armed JJ")
            .replace("Leader NNP 0 appos", "leader NN 3 obj"),
            [],
        ),
    ],
)
def test_an_office_with_a_capital_describes_and_a_circumstance_does_not(table: str, expected: list[str]) -> None:
    made = encoding(table, {"Mokta Sarrin": "Person", "Norvane": "Location"})
    assert [phrase.text for phrase in one(found(made), "Mokta Sarrin").descriptions] == expected


FAMILY = """
    The DT 1 det
    vice NN 1 compound
    president NN 6 nsubj person
    of IN 4 case
    family NN 2 nmod
    affairs NNS 6 nmod:desc
    Ada NNP 8 nsubj person
    Renwick NNP 6 flat
    left VBD - root
    . . 8 punct

    Orsel NNP 3 nsubj person
    , , 0 punct
    the DT 3 det
    president NN 4 nsubj person
    left VBD - root
"""


def test_an_office_with_what_it_is_of_stands_before_a_name() -> None:
    actor = one(found(encoding(FAMILY, {"Ada Renwick": "Person"})), "Ada Renwick")
    assert [phrase.text for phrase in actor.descriptions] == ["The vice president of family affairs"]
    assert len(actor.mentions) == 1


@pytest.mark.parametrize("tag", ["NN", "JJ", "NNP"])
def test_a_small_noun_before_a_name_counts_whatever_its_tag(tag: str) -> None:
    table = f"""
        They PRP 1 nsubj
        mourned VBD - root
        the DT 4 det
        general {tag} 4 amod
        Idris NNP 1 obj person
        Vantor NNP 4 flat
        . . 1 punct
    """
    actor = one(found(encoding(table, {"Idris Vantor": "Person"})), "Idris Vantor")
    assert [phrase.text for phrase in actor.descriptions] == ["the general"]


def test_a_noun_before_a_name_keeps_its_own_words_where_the_parse_hangs_them_elsewhere() -> None:
    table = """
        They PRP 1 nsubj
        saw VBD - root
        officials NNS 1 obj
        , , 2 punct
        deputy JJ 2 amod
        health NN 2 nmod
        minister NN 7 nmod:desc
        Davit NNP 2 nmod person
        Orsel NNP 7 flat
    """
    actor = one(found(encoding(table, {"Davit Orsel": "Person"})), "Davit Orsel")
    assert [phrase.text for phrase in actor.descriptions] == ["deputy health minister"]


def test_no_description_ends_within_a_title() -> None:
    table = """
        He PRP 4 nsubj
        was VBD 4 cop
        the DT 4 det
        school NN 4 compound
        pupil NN - root
        of IN 6 case
        Imam NNP 4 nmod
        Vantor NNP 4 appos person
        . . 4 punct
    """
    actor = one(found(encoding(table, {"Imam Vantor": "Person"})), "Vantor")
    assert (actor.titles, actor.descriptions) == (("Imam",), ())
