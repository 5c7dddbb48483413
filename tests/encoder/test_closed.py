from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.encoder import Encoder
from onrecord.encoder.closed import apart, settled
from onrecord.encoder.heads import TAGS


def tag(words: list[str], place: int, starts: tuple[int, ...] = (0,), likeliest: str = "NNP") -> str:
    """The tag of a word where the network finds one tag likeliest for every word, and the others alike."""
    scores = np.zeros((len(words), len(TAGS)), dtype=np.float32)
    scores[:, TAGS.index(likeliest)] = 1
    return TAGS[settled(scores, words, starts)[place].argmax()]


@pytest.mark.parametrize(
    ("words", "place", "name"),
    [
        (["the"], 0, False),
        (["The"], 0, False),
        (["THE", "STRIKE"], 0, False),
        (["Over", "The", "Harbour"], 1, False),
        (["He", "left"], 0, False),
        (["“", "He", "left"], 1, False),
        (["Said", "He"], 1, True),
        (["In", "May"], 1, True),
        (["May", "begins"], 0, True),
        (["it", "may", "begin"], 1, False),
        (["Will", "Renwick"], 0, True),
        (["they", "will", "go"], 1, False),
        (["US", "forces"], 0, True),
        (["us"], 0, False),
        (["IT", "staff"], 0, True),
        (["It", "staff"], 0, False),
        (["it"], 0, False),
        (["U.S.", "forces"], 0, True),
        (["St.", "Louis"], 0, True),
        (["protesters"], 0, False),
        (["al", "-", "Merdhi"], 0, True),
        (["al-Merdhi"], 0, True),
        (["de", "Orsel"], 0, True),
        (["Ombrel"], 0, True),
        (["'s"], 0, False),
        (["’s"], 0, False),
        (["”"], 0, False),
        ([","], 0, False),
    ],
)
def test_what_may_be_a_name(words: list[str], place: int, name: bool) -> None:
    assert (tag(words, place) == "NNP") is name


def test_a_word_with_a_capital_within_a_sentence_may_be_a_name_and_one_that_begins_the_next_not() -> None:
    words = ["Talks", "failed", "They", "left"]
    assert tag(words, 2) == "NNP"
    assert tag(words, 2, (0, 2)) == "PRP"


@pytest.mark.parametrize(
    ("word", "likeliest", "wanted"),
    [
        ("the", "JJ", "DT"),
        ("of", "RB", "IN"),
        ("may", "VB", "MD"),
        ("her", "PRP", "PRP"),
        ("her", "PRP$", "PRP$"),
        ("that", "WDT", "WDT"),
        ("was", "VBN", "VBD"),
        ("(", "NN", "-LRB-"),
        ("militia", "VB", "VB"),
    ],
)
def test_a_known_word_has_a_tag_of_its_class_and_of_those_the_likeliest(word: str, likeliest: str, wanted: str) -> None:
    assert tag(["so", word], 1, likeliest=likeliest) == wanted


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=6))
def test_whatever_the_words_each_may_have_a_tag_and_the_scores_are_those_given(words: list[str]) -> None:
    scores = np.random.default_rng(0).normal(size=(len(words), len(TAGS))).astype(np.float32)
    before = scores.copy()
    found = settled(scores, words, (0,))
    kept = found == scores
    assert kept.any(axis=1).all()
    assert (found[~kept] < scores.min()).all()
    assert (scores == before).all()


def test_no_words_have_no_tags() -> None:
    assert settled(np.zeros((0, len(TAGS)), dtype=np.float32), [], ()).shape == (0, len(TAGS))


def test_a_sentence_may_be_a_quotation_mark_alone() -> None:
    assert tag(["Go", "“"], 1, (0, 1)) in {"``", "''"}


@pytest.mark.parametrize(
    ("before", "word", "after", "wanted"),
    [
        ("president", "'", "s", True),
        ("president", "’", "s", True),
        ("officials", "’", "", True),
        ("Mas", "'", "ud", False),
        ("O", "'", "Brien", False),
        ("Sana", "'", "a", False),
        ("don", "'", "t", False),
        ("don", "’", "t", False),
        ("'", "s", "", False),
        ("3", ":", "30", False),
        (":", "30", "", False),
        ("said", ":", "", True),
        ("https", ":", "/", False),
        ("1", ",", "200", False),
        (",", "200", "", False),
        ("50", ",", "000th", False),
        ("2019", ",", "", True),
        ("failed", ",", "", True),
        ("failed", ",", "”", True),
        ("U", ".", "S", False),
        ("St", ".", "", False),
        ("Corp", ".", "", False),
        ("dept", ".", "", False),
        ("leaders", ".", "", True),
        ("example", ".", "org", False),
        ("“", "Talks", "", True),
        ("failed", "”", "", True),
        ("(", "Ombrel", ")", False),
        ("left", "(", "Ombrel", True),
        ("Ombrel", ")", "", True),
        ("?", "!", "", False),
        (".", "”", "", True),
        ("”", ".", "", True),
        (")", ".", "", True),
        ("al", "-", "Merdhi", False),
    ],
)
def test_what_is_never_part_of_the_word_before(before: str, word: str, after: str, wanted: bool) -> None:
    assert apart(before, word, after) is wanted


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The U.S. envoy left St. Louis at 3:30.", ["U.S.", "St.", "3:30", "."]),
        ("The president's envoy met 1,200 men.", ["president", "'s", "1,200"]),
        ("“Talks,” he said, “don’t help.”", ["“", "Talks", ",", "”", "said", "help"]),
        ("Militias' leaders left (by night).", ["Militias", "'", ")", "."]),
        ("They didn’t, can't and won’t.", ["They", "did", "n’t", ",", "ca", "n't", "and", "wo", "n’t", "."]),
        ("The Brigade doesn’t kill.", ["The", "Brigade", "does", "n’t", "kill", "."]),
    ],
)
def test_tokens_of_a_text(text: str, tokens: list[str]) -> None:
    found = [text[a:b] for a, b in Encoder().encode(text).parse.spans]
    assert [token for token in tokens if token not in found] == []


def test_an_article_in_a_text_is_no_name() -> None:
    text = "The Tidal Front, the Ash Brigade And The Harbour Guard Say The Talks Of The Order Failed."
    parse = Encoder().encode(text).parse
    tags = [tag for (a, b), tag in zip(parse.spans, parse.tags, strict=True) if text[a:b].lower() == "the"]
    assert tags == ["DT"] * 5
