from __future__ import annotations

import random

import numpy as np
import pytest

from onrecord.encoder.heads import EVENT_TAGS, NOMINAL_TAGS, PARTS, TIES
from onrecord.encoder.model import tokenizer
from onrecord.encoder.words import split
from training.told import Pair, Told, apart, facts, gathered, held_out, joined, main_word, packed, within

TEXT = "Idris Vantor led the Lantern Corps. He was killed at Ombrel airport."


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


@pytest.fixture
def told() -> Told:
    return Told(
        "one",
        TEXT,
        ties=(Pair(span("Idris Vantor"), span("the Lantern Corps"), {"leads": True, "founded": False}),),
        triggers=((*span("killed"), "killed"),),
        event_types=frozenset({"killed", "assault"}),
        arguments=(Pair(span("killed"), span("He"), {"patient": True}),),
        certainty=((*span("led"), 3.0),),
    )


def word(words: str) -> int:
    found = split(TEXT, tokenizer())
    return found.starts.tolist().index(TEXT.index(words))


@pytest.mark.parametrize(
    ("phrase", "main"),
    [
        ("the Lantern Corps", "Corps"),
        ("the foreign minister of Kessaria", "minister"),
        ("Yusan al-Merdhi, the envoy", "al-Merdhi"),
        ("Norvane's", "Norvane's"),
        ("militias who fled", "militias"),
        ("of Norvane", "Norvane"),
        ("(SDF)", "(SDF)"),
        (" ", " "),
    ],
)
def test_the_main_word_of_a_phrase(phrase: str, main: str) -> None:
    text = f"They said {phrase} x"
    start, end = main_word(text, (10, 10 + len(phrase)))
    assert text[start:end] == main


def test_a_short_name_is_known_by_its_first_word_or_its_last() -> None:
    rng = random.Random(1)  # noqa: S311
    found = {TEXT[slice(*main_word(TEXT, span("Idris Vantor"), rng))] for _ in range(30)}
    assert found == {"Idris", "Vantor"}
    assert {TEXT[slice(*main_word(TEXT, span("the Lantern Corps"), rng))] for _ in range(30)} == {"Corps"}


def test_facts_know_what_is_marked_and_no_more(told: Told) -> None:
    found = facts(told, split(TEXT, tokenizer()))
    assert found.ties[:, :2].tolist() == [[word("Vantor"), word("Corps")]]
    labels = dict(zip(TIES, found.ties[0, 2:].tolist(), strict=True))
    assert (labels.pop("leads"), labels.pop("founded")) == (1, 0)
    assert set(labels.values()) == {-1}
    assert found.arguments[0, 2 + PARTS.index("patient")] == 1
    assert found.events.tolist().count(0) == len(found.events) - 1
    assert EVENT_TAGS[found.events[word("killed")]] == "killed"
    assert [tag for tag, marked in zip(EVENT_TAGS, found.event_types, strict=True) if marked] == [
        "O",
        "assault",
        "killed",
    ]
    assert np.flatnonzero(~np.isnan(found.certainty)).tolist() == [word("led")]


def test_a_text_without_events_marked_says_nothing_of_them(told: Told) -> None:
    found = facts(Told("two", TEXT, ties=told.ties), split(TEXT, tokenizer()))
    assert set(found.events.tolist()) == {-1}


def test_a_window_keeps_the_pairs_that_lie_in_it(told: Told) -> None:
    whole = facts(told, split(TEXT, tokenizer()))
    cut = word("He")
    before, after = within(whole, 0, cut), within(whole, cut, len(whole.events))
    assert (len(before.ties), len(before.arguments)) == (1, 0)
    assert (len(after.ties), len(after.arguments)) == (0, 1)
    assert after.arguments[0, :2].tolist() == [word("killed") - cut, 0]


def test_texts_packed_together_keep_their_marks(told: Told) -> None:
    other = Told("two", "Talks failed.", triggers=((6, 12, "other"),), event_types=told.event_types)
    whole = joined([other, told])
    assert [whole.text[s:e] for s, e, _ in whole.triggers or ()] == ["failed", "killed"]
    assert whole.text[slice(*whole.ties[0].second)] == "the Lantern Corps"
    assert whole.text[slice(*whole.arguments[0].second)] == "He"
    assert [whole.text[s:e] for s, e, _ in whole.certainty] == ["led"]


def test_every_text_is_packed_once(told: Told) -> None:
    texts = [Told(str(i), f"Militia {i} left.") for i in range(50)]
    groups = packed(texts, random.Random(0), size=100)  # noqa: S311
    assert sorted(line for g in groups for line in g.text.split("\n\n")) == sorted(t.text for t in texts)
    assert all(len(g.text) <= 120 for g in groups)


def test_a_batch_names_the_row_of_each_pair(told: Told) -> None:
    found = facts(told, split(TEXT, tokenizer()))
    at, labels, argument_at, _, events, marked, certainty = gathered([None, found], 40)
    assert at.tolist() == [[1, word("Vantor"), word("Corps")]]
    assert labels.shape == (1, len(TIES))
    assert argument_at[:, 0].tolist() == [1]
    assert events[0].max() == -1
    assert events[1].max() == EVENT_TAGS.index("killed")
    assert marked[0].all()
    assert not marked[1].all()
    assert np.isnan(certainty[0]).all()


def test_one_document_in_ten_or_so_is_held_out() -> None:
    assert 60 < sum(held_out(f"document {i}") for i in range(1000)) < 145


def test_a_treebank_speaks_against_ties_and_for_none() -> None:
    kinds = np.array([NOMINAL_TAGS.index(k) for k in ("person", "O", "person", "place", "time", "person")])
    found = apart(kinds, np.array([1, -1, 1, 2, 3, 1]), np.array([0, 0, 0, 0, 0, 1]))
    rows = {(a, b): dict(zip(TIES, labels, strict=True)) for a, b, *labels in found.ties.tolist()}
    assert set(rows) == {(0, 2), (2, 0), (0, 3), (3, 0), (2, 3), (3, 2)}
    assert {v for k, v in rows[0, 2].items() if k != "same-as"} == {0}
    assert {k for k, v in rows[0, 3].items() if v == 0} == {"founded", "related-to"}
    assert not (found.ties[:, 2:] == 1).any()
