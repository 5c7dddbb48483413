"""Words that were taken for names."""

import pytest

from onrecord.ties.tags import settled


@pytest.mark.parametrize(
    ("words", "tags"),
    [
        ("The envoy said that he had left", "DT NN VBD IN PRP VBD VBD"),
        ("a retired nurse , the spokeswomen", "DT JJ NN , DT NN"),
        ("Idris Vantor 's U.S. office", "NNP NNP NNP NNP NN"),
        ("May Will stay", "NNP NNP NN"),
        ("they will be leaving quickly", "PRP MD VB VBG RB"),
    ],
)
def test_a_word_that_is_no_name(words: str, tags: str) -> None:
    assert settled(("NNP",) * len(words.split()), words.split()) == tuple(tags.split())


def test_other_tags_are_kept() -> None:
    assert settled(("NN", "VBZ", "JJ"), ("the", "envoy", "said")) == ("NN", "VBZ", "JJ")
