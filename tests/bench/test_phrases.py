"""Main words and forms of phrases, told from their letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.phrases import FORMS, form, main_word, overlap, unarticled


@pytest.mark.parametrize(
    ("phrase", "word"),
    [
        ("Vantor", "Vantor"),
        ("General Idris Vantor", "Vantor"),
        ("the Order of the Lamp", "Order"),
        ("the Order of the Lamp’s envoy to Kessaria", "envoy"),
        ("the chiefs of Kessaria’s militias", "chiefs"),
        ("Kessaria's militias", "militias"),
        ("Norvane’s Lantern Corps", "Corps"),
        ("Yusan al-Merdhi, the Order’s representative", "al-Merdhi"),
        ("somebody he must still deal with", "somebody"),
        ("militias close to Norvane", "militias"),
        ("protesters (some of them armed)", "protesters"),
        ("the U.S. embassy", "embassy"),
        ("the U.S.", "U.S"),
        ("they", "they"),
        ("the", "the"),
        ("…", "…"),
    ],
)
def test_main_word(phrase: str, word: str) -> None:
    start, end = main_word(phrase, (0, len(phrase)))
    assert phrase[start:end] == word


def test_a_span_is_read_within_its_bounds() -> None:
    text = "Norvane-backed militias of Kessaria"
    assert main_word(text, (0, 7)) == (0, 7)
    assert main_word(text, (15, 23)) == (15, 23)


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("Idris Vantor fell.", "Idris Vantor", "name"),
        ("He met al-Merdhi.", "al-Merdhi", "name"),
        ("He met them.", "them", "pronoun"),
        ("She saw General Vantor, a hero.", "a hero", "description"),
        ("Protesters came. The protesters left.", "Protesters", "description"),
        ("He came. “Protesters did it.” The protesters left.", "Protesters", "description"),
        ("The Order gave an order.", "Order", "name"),
        ("Kessarian militias came.", "Kessarian militias", "description"),
        ("The office of Lena Barsky closed its office.", "The office of Lena Barsky", "description"),
    ],
)
def test_form(text: str, phrase: str, expected: str) -> None:
    start = text.index(phrase)
    assert form(text, (start, start + len(phrase))) == expected


@pytest.mark.parametrize(("phrase", "start"), [("the Order", 4), ("An envoy", 3), ("Anka", 0), ("the", 0)])
def test_the_article_is_set_aside(phrase: str, start: int) -> None:
    assert unarticled(phrase, (0, len(phrase))) == (start, len(phrase))


@given(st.text("Aab ,.'’-(", min_size=1), st.integers(0, 20), st.integers(1, 20))
def test_a_main_word_lies_in_its_phrase(text: str, start: int, size: int) -> None:
    start = min(start, len(text) - 1)
    span = (start, min(len(text), start + size))
    first, last = main_word(text, span)
    assert span[0] <= first < last <= span[1]
    assert form(text, span) in FORMS


def test_overlap_is_of_both_together() -> None:
    assert overlap([(0, 2), (4, 6)], [(0, 4)]) == pytest.approx(2 / 6)
    assert overlap([], []) == 0
