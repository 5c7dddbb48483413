from __future__ import annotations

import pytest

from tests.actors.plain import found, one, reasons
from tests.actors.written import encoding, span

BEFORE = """
Abran NNP 2 nsubj person =tolke
Tolke NNP 0 flat
fell VBD - root
. . 2 punct
"""
OPENED = """
{opener} {tag} {head} {relation}
his PRP$ 2 nmod:poss person <tolke:0.6
{noun} NN {owner} obl
, , 2 punct
Davit NNP 6 nsubj person
Orsel NNP 4 flat
spoke VBD - root
. . 6 punct
"""
NAMES = {"Abran Tolke": "Person", "Davit Orsel": "Person"}


@pytest.mark.parametrize(
    ("opener", "tag", "head", "relation", "owner", "noun", "whose"),
    [
        ("In", "IN", 2, "case", 6, "statement", "Davit Orsel"),
        ("In", "IN", 2, "case", 6, "speech", "Davit Orsel"),
        ("Offering", "VBG", 6, "advcl", 0, "sympathy", "Davit Orsel"),
        ("In", "IN", 2, "case", 6, "absence", "Abran Tolke"),
        ("After", "IN", 2, "case", 6, "death", "Abran Tolke"),
        ("With", "IN", 2, "case", 6, "statement", "Abran Tolke"),
    ],
)
def test_whose_statement_it_is_the_subject_ahead_says(
    opener: str, tag: str, head: int, relation: str, owner: int, noun: str, whose: str
) -> None:
    rest = OPENED.format(opener=opener, tag=tag, head=head, relation=relation, owner=owner, noun=noun)
    made = encoding(BEFORE + "\n" + rest, NAMES)
    (actor,) = [actor for actor in found(made) if span(made, f"{opener} [his]") in actor.mentions]
    assert actor.name == whose


def test_she_is_not_a_man_ahead() -> None:
    rest = OPENED.format(opener="In", tag="IN", head=2, relation="case", owner=6, noun="statement")
    made = encoding(
        BEFORE
        + "\n"
        + rest.replace("Davit NNP 6 nsubj person", "Norvane NNP 6 nsubj place").replace(
            "Orsel NNP 4 flat\n", "still RB 6 advmod\n"
        ),
        {**NAMES, "Norvane": "Location"},
    )
    assert "his" in reasons(made, one(found(made), "Abran Tolke"))


HE = """
he PRP 1 nsubj person <tolke:0.8
{verb} VBD - root
{object} NNP 1 obj person
. . 1 punct
"""


@pytest.mark.parametrize(("object_", "mentioned"), [("Tolke", False), ("Orsel", True)])
def test_he_is_nobody_whom_his_own_clause_names(object_: str, mentioned: bool) -> None:
    made = encoding(BEFORE + "\n" + HE.format(verb="praised", object=object_), {**NAMES, "Tolke": "Person"})
    tolke = one(found(made), "Abran Tolke")
    assert (span(made, "he") in tolke.mentions) is mentioned


def test_it_is_to_means_nobody() -> None:
    table = """
    The DT 2 det
    Tidal NNP 2 compound
    Front NNP 3 nsubj organization =front
    said VBD - root
    {it} PRP 5 nsubj organization <front:0.9
    is VBZ 3 ccomp
    {to} TO 7 mark
    protect VB 5 xcomp
    """
    for to, expected in (("to", False), ("there", True)):
        made = encoding(table.format(it="it", to=to), {"Tidal Front": "Organization"})
        assert (span(made, "[it] is") in one(found(made), "Tidal Front").mentions) is expected


def test_a_chain_is_no_surer_than_its_first_link() -> None:
    table = BEFORE + "\nhe PRP 1 nsubj person <tolke:0.4 =he\nleft VBD - root\n. . 1 punct\n"
    table += "\nhe PRP 1 nsubj person <he:0.95\nwept VBD - root\n. . 1 punct\n"
    made = encoding(table, NAMES)
    assert [join.confidence for join in one(found(made), "Abran Tolke").joins] == [0.4, 0.4]


STATES = """
Norvane NNP 1 nsubj place
asked VBD - root
Lebanon NNP 3 compound place =lebanon
troops NNS 1 obj person
to TO 5 mark
leave VB 1 xcomp
{apart}the DT {det} det
country NN {verb} obj place <lebanon:0.7
{rest}
"""


@pytest.mark.parametrize(
    ("apart", "det", "verb", "rest", "meant"),
    [("", 7, 5, ". . 1 punct", False), (". . 1 punct\n\n", 1, 2, "fell VBD - root", True)],
)
def test_the_country_is_not_the_state_that_only_says_whose(
    apart: str, det: int, verb: int, rest: str, meant: bool
) -> None:
    table = STATES.format(apart=apart, det=det, verb=verb, rest=rest)
    made = encoding(table, {"Norvane": "Location", "Lebanon": "Location"})
    meant_by = [actor.name for actor in found(made) if span(made, "the country") in actor.mentions]
    assert ("Lebanon" in meant_by) is meant
