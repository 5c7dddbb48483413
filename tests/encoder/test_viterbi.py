from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.encoder.viterbi import FORBIDDEN, SURE, allowed, best_path, decode, marginals, spans

TAGS = ("O", "B-x", "I-x")


def problem(length: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    moves = rng.normal(size=(4, 3)).astype(np.float32) + allowed(TAGS)
    return rng.normal(scale=2, size=(1, length, 3)).astype(np.float32), moves


def weigh(scores: np.ndarray, moves: np.ndarray, path: tuple[int, ...]) -> float:
    total = moves[-1, path[0]] + scores[0, path[0]]
    return float(total + sum(moves[a, b] + scores[t + 1, b] for t, (a, b) in enumerate(pairwise(path))))


@given(st.integers(1, 5), st.integers(0, 10_000))
def test_best_path_is_the_best_of_all(length: int, seed: int) -> None:
    scores, moves = problem(length, seed)
    every = {path: weigh(scores[0], moves, path) for path in product(range(3), repeat=length)}
    found = tuple(best_path(scores, moves)[0].tolist())
    assert every[found] == pytest.approx(max(every.values()), abs=1e-3)


@given(st.integers(1, 5), st.integers(0, 10_000))
def test_marginals_are_sums_over_all_paths(length: int, seed: int) -> None:
    scores, moves = problem(length, seed)
    weights = {p: np.exp(weigh(scores[0], moves, p)) for p in product(range(3), repeat=length)}
    total = sum(weights.values())
    expected = [[sum(w for p, w in weights.items() if p[t] == k) / total for k in range(3)] for t in range(length)]
    assert marginals(scores, moves)[0] == pytest.approx(np.array(expected), abs=1e-5)


@given(st.lists(st.integers(0, 2), max_size=30))
def test_spans_never_lose_one_that_is_open_at_the_end(path: list[int]) -> None:
    found = spans(np.array(path, dtype=np.int64), TAGS)
    assert sum(end - start for _, start, end in found) >= path.count(1)
    assert all(path[start] == 1 for _, start, _ in found)


def test_allowed_forbids_an_inside_without_its_beginning() -> None:
    table = allowed(("O", "B-a", "I-a", "B-b", "I-b"))
    assert table[0, 2] == table[1, 4] == table[-1, 2] == FORBIDDEN
    assert table[1, 2] == table[2, 2] == table[2, 1] == 0


@given(st.integers(2, 40), st.integers(0, 10_000))
def test_decoding_in_stretches_finds_what_the_whole_finds(length: int, seed: int) -> None:
    scores, moves = problem(length, seed)
    scores = scores.clip(-SURE / 2.1, SURE / 2.1)  # none sure
    gold = best_path(scores, moves)[0]
    sure = np.random.default_rng(seed).random(length) < 0.5
    scores[0, sure, gold[sure]] += 40
    scores[0, -1] = (99, 0, 0)
    whole = spans(best_path(scores, moves)[0], TAGS)
    assert [found[:3] for found in decode([scores[0]], moves, TAGS)[0]] == whole


def test_decoding_together_is_decoding_alone() -> None:
    (a, moves), (b, _) = problem(12, 1), problem(30, 2)
    together = decode([a[0], b[0]], moves, TAGS)
    assert together == [decode([a[0]], moves, TAGS)[0], decode([b[0]], moves, TAGS)[0]]


@given(st.lists(st.integers(1, 12), min_size=1, max_size=5), st.integers(0, 10_000))
def test_sequences_of_several_lengths_are_as_each_alone(lengths: list[int], seed: int) -> None:
    lengths.sort(reverse=True)
    scores, moves = problem(lengths[0] * len(lengths), seed)
    together = scores.reshape(len(lengths), lengths[0], 3)
    paths, odds = (f(together, moves, np.array(lengths)) for f in (best_path, marginals))
    for row, length in enumerate(lengths):
        alone = together[row : row + 1, :length]
        assert paths[row, :length].tolist() == best_path(alone, moves)[0].tolist()
        assert odds[row, :length] == pytest.approx(marginals(alone, moves)[0])


def test_a_stretch_at_an_edge_stays_in_its_sequence() -> None:
    open_ended, sure = np.array([[0, 1, 0]], dtype=np.float32), np.array([[0, 0, 99]], dtype=np.float32)
    none = np.zeros((0, 3), dtype=np.float32)
    found = decode([open_ended, none, sure, open_ended], allowed(TAGS), TAGS)
    assert [[f[:3] for f in own] for own in found] == [[("x", 0, 1)], [], [], [("x", 0, 1)]]


def test_nothing_in_nothing_out() -> None:
    assert decode([], allowed(TAGS), TAGS) == []
    assert decode([np.zeros((0, 3), dtype=np.float32)], allowed(TAGS), TAGS) == [[]]
