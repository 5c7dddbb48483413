from __future__ import annotations

import numpy as np
import pytest

from onrecord.encoder import Encoder
from onrecord.encoder.pairs import alike, arc_distance, likeness, nearness, numbered
from onrecord.encoder.references import APART, phrase
from onrecord.syntax import Tree
from onrecord.types import Encoding, Parse

TEXT = "Davit Orsel met the militias on Monday. He told them that the envoy of Norvane would leave."


@pytest.fixture(scope="module")
def encoding() -> Encoding:
    return Encoder().encode(TEXT)


def test_antecedents_stand_before_what_refers_back(encoding: Encoding) -> None:
    for i, nominal in enumerate(encoding.nominals):
        assert all(j < i and 0 < p <= 1 for j, p in nominal.antecedents)
        assert sum(p for _, p in nominal.antecedents) <= 1.001
        assert list(nominal.antecedents) == sorted(nominal.antecedents, key=lambda a: -a[1])


def test_a_phrase_holds_its_main_word(encoding: Encoding) -> None:
    for nominal in encoding.nominals:
        start, end = encoding.parse.spans[nominal.head]
        assert nominal.span[0] <= start < end <= nominal.span[1]


def test_a_pronoun_leads_to_the_man_it_means(encoding: Encoding) -> None:
    words = [TEXT[slice(*nominal.span)] for nominal in encoding.nominals]
    he = encoding.nominals[words.index("He")]
    assert words[he.antecedents[0][0]] == "Davit Orsel"
    assert he.kind == "person"


def test_the_same_text_gives_the_same_nominals(encoding: Encoding) -> None:
    assert Encoder().encode(TEXT).nominals == encoding.nominals


def test_a_long_text_is_read_in_blocks() -> None:
    found = Encoder().encode("\n\n".join([TEXT] * 60)).nominals
    assert len(found) > 300
    assert all(j < i for i, nominal in enumerate(found) for j, _ in nominal.antecedents)


def test_a_phrase_is_the_stretch_around_its_main_word() -> None:
    # the envoy , Merdhi , of Norvane 's corps
    parse = Parse(
        spans=((0, 3), (4, 9), (9, 10), (11, 17), (17, 18), (19, 21), (22, 29), (29, 31), (32, 37)),
        tags=("DT", "NN", ",", "NNP", ",", "IN", "NNP", "POS", "NN"),
        heads=(1, -1, 3, 1, 3, 8, 8, 6, 1),
        relations=("det", "root", "punct", "appos", "punct", "case", "nmod:poss", "case", "nmod"),
        sentences=((0, 9),),
    )
    walk = Tree(parse)
    assert phrase(walk, 1) == (0, 9)
    assert phrase(walk, 6) == (22, 31)
    assert phrase(walk, 8) == (22, 37)


@pytest.mark.parametrize(
    ("apart", "step"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (7, 3), (8, 4), (300, 9), (10**6, 9)]
)
def test_nearness_doubles(apart: int, step: int) -> None:
    assert nearness(np.array([apart]), np.array([0])).tolist() == [[step]]


def test_likeness_knows_pronouns() -> None:
    assert likeness(["THEY", "militia"], ["they", "Militia"]).tolist() == [[2, 0], [0, 1]]


def test_words_numbered_once_are_alike_wherever_they_are_cut() -> None:
    words = ["They", "militia", "he", "MILITIA", "they", "He", "envoy"]
    numbers = numbered(words)
    for cut in range(len(words) + 1):
        assert alike(numbers[:cut], numbers[cut:]).tolist() == likeness(words[:cut], words[cut:]).tolist()


def test_what_stands_apart_does_so_in_all_subtypes() -> None:
    assert {"acl:relcl", "nmod:poss", "det"}.isdisjoint(APART)
    assert {"nsubj", "nsubj:pass", "aux:pass", "cc:preconj"} <= APART


def test_arcs_are_measured_both_ways() -> None:
    assert arc_distance(np.array([40, 0, 0]), np.array([0, 0, 40])).tolist() == [0, 31, 62]
