"""What the certainty head makes of claims on which the rules are silent."""

import pytest
from msgspec.structs import replace

from onrecord.claims.doubt import IN_DOUBT
from onrecord.claims.effects import Factuality
from onrecord.claims.factuality import factuality
from onrecord.scene import Scene
from tests.claims.written import scene

MET = "Selcar/NNP/2/nsubj met/VBD/0/root Orsel/NNP/2/obj"
FAILED = "Norvane/NNP/2/nsubj failed/VBD/0/root to/TO/4/mark meet/VB/2/xcomp Orsel/NNP/4/obj"
TALKS = "Selcar/NNP/2/nsubj left/VBD/0/root the/DT/4/det talks/NNS/2/obj"


def told(line: str, word: str, value: float) -> Factuality:
    plain = scene(line)
    sure = tuple(value if w == word else 3.0 for w in plain.sheet.words)
    one = Scene(replace(plain.encoding, certainty=sure), tuple(plain.actors.values()))
    return factuality(one, one.sheet.words.index(word), frozenset())


@pytest.mark.parametrize(("value", "certainty"), [(IN_DOUBT - 0.01, "possible"), (IN_DOUBT, "certain")])
def test_a_verb_that_the_head_doubts_is_possible(value: float, certainty: str) -> None:
    found = told(MET, "met", value)
    assert (found.polarity, found.certainty, found.status) == ("+", certainty, None)


def test_the_words_that_the_rules_know_decide_before_the_head() -> None:
    assert told(FAILED, "meet", -3.0) == told(FAILED, "meet", 3.0)


def test_nouns_are_not_doubted() -> None:
    assert told(TALKS, "talks", -3.0).certainty == "certain"


def test_without_the_head_nothing_changes() -> None:
    one = scene(MET)
    assert factuality(one, 1, frozenset()).certainty == "certain"
