from itertools import pairwise, product

import numpy as np
import pytest

from bench.tagger import BUCKETS, Document, cut, expectations, learn, letters, tag_numbers
from onrecord.encoder.viterbi import allowed, marginals

TAGS = ("O", "B-x", "I-x")


def document(words: list[str], gold: tuple[tuple[str, int, int], ...] = (), seed: int = 0) -> Document:
    states = np.random.default_rng(seed).normal(size=(len(words), 60)).astype(np.float32)
    starts = np.cumsum([0, *(len(w) + 1 for w in words[:-1])])
    return Document(states, words, starts, starts + [len(w) for w in words], gold)


def test_expectations_are_those_of_all_paths_counted_one_by_one() -> None:
    rng = np.random.default_rng(1)
    scores = rng.normal(size=(1, 4, 3)).astype(np.float32)
    moves = rng.normal(size=(4, 3)).astype(np.float32)
    likely, moved = expectations(scores, moves)
    weights = {}
    for path in product(range(3), repeat=4):
        steps = sum(moves[a, b] for a, b in pairwise(path))
        weights[path] = np.exp(moves[3, path[0]] + steps + sum(scores[0, t, tag] for t, tag in enumerate(path)))
    whole = sum(weights.values())
    one = sum(w for path, w in weights.items() if path[2] == 1) / whole
    pairs = sum(w * sum(p == (0, 1) for p in pairwise(path)) for path, w in weights.items()) / whole
    assert likely[0, 2, 1] == pytest.approx(one, rel=1e-4)
    assert moved[0, 1] == pytest.approx(pairs, rel=1e-4)
    assert moved[3].sum() == pytest.approx(1, rel=1e-4)


def test_expectations_agree_with_the_run_time() -> None:
    rng = np.random.default_rng(2)
    scores = rng.normal(size=(3, 9, 3)).astype(np.float32)
    moves = (rng.normal(size=(4, 3)) + allowed(TAGS)).astype(np.float32)
    np.testing.assert_allclose(expectations(scores, moves)[0], marginals(scores, moves), atol=1e-4)


def test_spans_become_tags() -> None:
    read = document(["the", "Ash", "Brigade", "left"], (("x", 1, 3),))
    assert tag_numbers(read, TAGS).tolist() == [0, 1, 2, 0]


def test_pieces_hold_every_word_once_and_cut_no_span() -> None:
    gold = np.array([0] * 31 + [1, 2, 2] + [0] * 40)
    rows = np.arange(len(gold))[:, None]
    pieces = cut(rows.astype(np.float32), rows, gold)
    assert np.concatenate([s for _, s, _ in pieces]).ravel().tolist() == rows.ravel().tolist()
    assert len(pieces) > 1
    assert all(g[0] == 0 and g[-1] == 0 for _, _, g in pieces)


@pytest.mark.parametrize("words", [["one"], ["a", "b"], []])
def test_letters_of_short_documents(words: list[str]) -> None:
    found = letters(words)
    assert len(found) == len(words)
    assert ((found >= 0) & (found < BUCKETS)).all()


def test_what_the_letters_tell_is_learned_and_found_again() -> None:
    words = [
        "militias",
        "of",
        "Norvane",
        "met",
        "the",
        "envoy",
        "in",
        "Ombrel",
        "while",
        "protesters",
        "stayed",
        "away",
    ]
    taught = [document(words, (("x", 0, 1), ("x", 9, 10)), seed) for seed in range(40)]
    tagger = learn(taught, ["x"])
    found = tagger.find(document(words, seed=99))
    assert [f[:3] for f in found] == [("x", 0, 1), ("x", 9, 10)]
