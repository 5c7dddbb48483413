"""Who does what to whom, on parses written by hand: `word/TAG/head/relation`, the head by its place in the line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clauses import Clauses
from onrecord.syntax import Tree
from onrecord.types import Parse

RELATIONS = (
    "nsubj",
    "nsubj:pass",
    "obj",
    "iobj",
    "obl",
    "obl:agent",
    "nmod",
    "conj",
    "xcomp",
    "advcl",
    "acl",
    "acl:relcl",
    "ccomp",
    "cop",
    "aux",
    "aux:pass",
    "case",
    "mark",
    "appos",
    "root",
)
TAGS = ("NN", "NNP", "VBD", "VBN", "VBG", "VB", "WP", "WDT", "IN", "TO", "POS", ",", "PRP", "MD")
WORDS = ("who", "that", "and", "to", "by", "’s", ",", "led", "Vantor", "Corps", "militias")


def clauses(line: str) -> Clauses:
    rows = [piece.split("/") for piece in line.split()]
    text = " ".join(row[0] for row in rows)
    starts = [len(" ".join(row[0] for row in rows[:n])) + bool(n) for n in range(len(rows))]
    parse = Parse(
        spans=tuple((start, start + len(row[0])) for start, row in zip(starts, rows, strict=True)),
        tags=tuple(row[1] for row in rows),
        heads=tuple(int(row[2]) for row in rows),
        relations=tuple(row[3] for row in rows),
        sentences=((0, len(rows)),),
    )
    return Clauses(text, Tree(parse))


ACTIVE = "Norvane/NNP/1/nsubj backs/VBZ/-1/root militias/NNS/1/obj"
PASSIVE = "Vantor/NNP/2/nsubj:pass was/VBD/2/aux:pass killed/VBN/-1/root by/IN/4/case Haldmark/NNP/2/obl:agent"
PARTICIPLE = "Corps/NNP/4/nsubj headed/VBN/0/acl by/IN/3/case Vantor/NNP/1/obl:agent withdrew/VBD/-1/root"
SHARED = "Keyl/NNP/1/nsubj came/VBD/-1/root and/CC/3/cc met/VBD/1/conj Selcar/NNP/3/obj"
CONTROL = "Order/NNP/1/nsubj began/VBD/-1/root to/TO/3/mark guide/VB/1/xcomp militias/NNS/3/obj"
OBJECT_CONTROL = "Norvane/NNP/1/nsubj named/VBD/-1/root Keyl/NNP/1/obj to/TO/4/mark lead/VB/1/xcomp Corps/NNP/4/obj"
GERUND = "Keyl/NNP/1/nsubj barred/VBD/-1/root guards/NNS/1/obj from/IN/4/mark killing/VBG/1/advcl Tolke/NNP/4/obj"
WITHOUT = "Keyl/NNP/1/nsubj met/VBD/-1/root Orsel/NNP/1/obj without/IN/4/mark telling/VBG/1/advcl Tolke/NNP/4/obj"
WHOM_GERUND = (
    "Keyl/NNP/-1/root ,/,/4/punct whom/WP/0/nsubj Orsel/NNP/4/nsubj accused/VBD/2/acl:relcl of/IN/6/mark"
    " leading/VBG/4/advcl Corps/NNP/6/obj"
)
SUBJECT_RELATIVE = "Keyl/NNP/5/nsubj ,/,/3/punct who/WP/3/nsubj ran/VBD/0/acl:relcl Corps/NNP/3/obj left/VBD/-1/root"
OBJECT_RELATIVE = "alliance/NN/-1/root that/WDT/3/obj Norvane/NNP/3/nsubj backs/VBZ/0/acl:relcl"
GAP = "alliance/NN/-1/root Norvane/NNP/2/nsubj backs/VBZ/0/acl:relcl"
WHOM = "Orsel/NNP/4/nsubj ,/,/4/punct whom/WP/4/obj Adeyle/NNP/4/nsubj chose/VBD/-1/root"
LIST = "Haldmark/NNP/1/nsubj killed/VBD/-1/root Vantor/NNP/1/obj and/CC/4/cc Tolke/NNP/2/conj"
GIVEN = "Sarrin/NNP/1/nsubj gave/VBD/-1/root Orsel/NNP/1/iobj support/NN/1/obj"
COPULA = "Selcar/NNP/3/nsubj is/VBZ/3/cop the/DT/3/det leader/NN/-1/root"
PARTICLE = "Keyl/NNP/1/nsubj took/VBD/-1/root over/RP/1/compound:prt from/IN/4/case Vantor/NNP/1/obl"
MISTAGGED = "five/CD/1/nummod people/NNS/3/nsubj had/VBD/3/aux died/NN/-1/root"
BESIDE_A_NOUN = "Order/NNP/1/nsubj gives/VBZ/-1/root advice/NN/1/obj but/CC/4/cc sends/VBZ/2/conj none/NN/4/obj"
OWNER = "Haldmark/NNP/1/nsubj hit/VBD/-1/root Norvane/NNP/1/obj ’s/POS/2/case Corps/NNP/2/flat"


@pytest.mark.parametrize(
    ("line", "verb", "subjects", "objects", "how"),
    [
        (ACTIVE, "backs", ["Norvane"], ["militias"], "own"),
        (PASSIVE, "killed", ["Haldmark"], ["Vantor"], "passive"),
        (PARTICIPLE, "headed", ["Vantor"], ["Corps"], "passive"),
        (PARTICIPLE, "withdrew", ["Corps"], [], "own"),
        (SHARED, "met", ["Keyl"], ["Selcar"], "shared"),
        (CONTROL, "guide", ["Order"], ["militias"], "control"),
        (OBJECT_CONTROL, "lead", ["Keyl"], ["Corps"], "control"),
        (GERUND, "killing", ["guards"], ["Tolke"], "control"),
        (WITHOUT, "telling", ["Keyl"], ["Tolke"], "control"),
        (WHOM_GERUND, "leading", ["Keyl"], ["Corps"], "control"),
        (SUBJECT_RELATIVE, "ran", ["Keyl"], ["Corps"], "relative"),
        (OBJECT_RELATIVE, "backs", ["Norvane"], ["that"], "own"),
        (GAP, "backs", ["Norvane"], ["alliance"], "own"),
        (WHOM, "chose", ["Adeyle"], ["Orsel"], "own"),
        (LIST, "killed", ["Haldmark"], ["Vantor", "Tolke"], "own"),
        (GIVEN, "gave", ["Sarrin"], ["support"], "own"),
        (COPULA, "leader", ["Selcar"], [], "own"),
        (MISTAGGED, "died", ["people"], [], "own"),
        (BESIDE_A_NOUN, "sends", ["Order"], ["none"], "shared"),
        (OWNER, "hit", ["Haldmark"], ["Corps"], "own"),
    ],
)
def test_who_does_what_to_whom(line, verb, subjects, objects, how):
    found = clauses(line)
    words = [piece.split("/")[0] for piece in line.split()]
    clause = found.by_verb[words.index(verb)]
    assert [words[w] for w in clause.subjects] == subjects
    assert [words[w] for w in clause.objects] == objects
    assert clause.how == how


@pytest.mark.parametrize(
    ("line", "subjects"),
    [
        ("Kessaria/NNP/2/nsubj Adeyle/NNP/2/nsubj won/VBD/-1/root", ["Adeyle"]),
        ("Adeyle/NNP/4/nsubj ,/,/0/punct president/NN/4/nsubj ,/,/2/punct won/VBD/-1/root", ["Adeyle"]),
        ("party/NN/4/nsubj ,/,/0/punct Front/NNP/4/nsubj ,/,/2/punct lost/VBD/-1/root", ["Front"]),
        ("Norvane/NNP/3/nsubj ,/,/0/punct Lirune/NNP/3/nsubj join/VBP/-1/root", ["Norvane", "Lirune"]),
        ("after/IN/1/mark Adeyle/NNP/5/nsubj ,/,/1/punct men/NNS/5/nsubj have/VBP/5/aux left/VBN/-1/root", ["men"]),
        ("OMBREL/NNP/3/nsubj –/:/3/punct Keyl/NNP/3/nsubj left/VBD/-1/root", ["Keyl"]),
        ("Barsky/NNP/4/nsubj steps/VBZ/-1/root with/IN/4/mark Orsel/NNP/4/nsubj succeeding/VBG/1/advcl", ["Orsel"]),
    ],
)  # fmt: skip
def test_of_several_that_a_parse_takes_for_subjects_the_one_that_is(line, subjects):
    found = clauses(line)
    words = [piece.split("/")[0] for piece in line.split()]
    clause = next(c for c in reversed(found.all))
    assert [words[w] for w in clause.subjects] == subjects


def test_whom_something_is_given():
    clause = clauses(GIVEN).by_verb[1]
    assert clause.recipients == (2,)


def test_a_particle_and_a_preposition():
    clause = clauses(PARTICLE).by_verb[1]
    assert clause.particles == ("over",)
    assert clause.obliques == (("from", 4),)


def test_a_copula_is_told_from_a_verb():
    found = clauses(COPULA)
    assert [clause.verb for clause in found.all] == [3]
    assert found.by_verb[3].copula
    assert not clauses(ACTIVE).by_verb[1].copula


@pytest.mark.parametrize("relation", ["aux", "cop", "amod", "compound", "case", "mark", "fixed"])
def test_a_verb_that_serves_another_word_is_no_predicate(relation):
    line = f"Keyl/NNP/2/nsubj was/VBD/2/{relation} leader/NN/-1/root"
    assert 1 not in clauses(line).by_verb


def test_prepositions_of_several_words_are_joined_and_owners_left_out():
    found = clauses("out/IN/2/case of/IN/2/case Ombrel/NNP/-1/root ’s/POS/2/case")
    assert found.preposition(2) == "out of"
    assert found.preposition(0) == ""


def test_alike_leaves_out_verbs_set_beside_a_noun():
    found = clauses(BESIDE_A_NOUN)
    assert found.alike(2) == [2]
    assert clauses(LIST).alike(2) == [2, 4]


def test_words_alike_in_a_ring_come_to_an_end():
    assert clauses("Corps/NNP/1/conj militias/NN/0/conj").alike(0) == [0, 1]


@st.composite
def parses(draw):
    size = draw(st.integers(1, 9))
    heads = [draw(st.integers(-1, size - 1)) for _ in range(size)]
    return tuple(
        "/".join(
            (draw(st.sampled_from(WORDS)), draw(st.sampled_from(TAGS)), str(head), draw(st.sampled_from(RELATIONS)))
        )
        for head in heads
    )


@given(parses())
def test_no_clause_has_words_outside_the_parse_and_rings_of_heads_come_to_an_end(pieces):
    found = clauses(" ".join(pieces))
    for clause in found.all:
        words = {clause.verb, *clause.subjects, *clause.objects, *clause.recipients, *(w for _, w in clause.obliques)}
        assert words <= set(range(len(pieces)))
        for part in (clause.subjects, clause.objects, clause.recipients):
            assert len(part) == len(set(part))
    assert set(found.by_verb) == {clause.verb for clause in found.all}
