"""The coreference metrics, against published worked examples and their own definitions."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bench.assignment import heaviest
from bench.clusters import Score, b_cubed, ceaf, muc

KEY = "a bc def"
EXACT = pytest.approx


def things(written: str) -> list[set[str]]:
    """Each letter a mention, each word a thing."""
    return [set(word) for word in written.split()]


# The cases of the CoNLL reference scorer (github.com/conll/reference-coreference-scorers, test/TestCases.README) and,
# for MUC and B³, of CoVal (github.com/ns-moosavi/coval, unittests.py): recall and precision.
@pytest.mark.parametrize(
    ("predicted", "muc_", "b_cubed_", "ceaf_"),
    [
        pytest.param("a bc def", (1, 1), (1, 1), (1, 1), id="the same"),
        pytest.param("a de", (1 / 3, 1), (7 / 18, 1), (0.6, 0.9), id="missing"),
        pytest.param("a bcx defy z", (1, 3 / 5), (1, (4 + 7 / 12) / 9), (0.88571, 0.66429), id="invented"),
        pytest.param("a bcx dy z", (1 / 3, 1 / 3), (10 / 18, 17 / 42), (0.73333, 0.55), id="both"),
        pytest.param("a bcxB dy z", (1 / 3, 1 / 4), (10 / 18, 2.5 / 8), (0.68889, 0.51667), id="overlapping"),
        pytest.param("a bcx dy Bz", (1 / 3, 1 / 4), (10 / 18, 17 / 48), (0.73333, 0.55), id="overlapping elsewhere"),
        pytest.param("a b c d e f", (0, 0), (3 / 6, 1), None, id="all apart"),
        pytest.param("abcdef", (1, 3 / 5), (1, 14 / 36), None, id="all together"),
    ],
)
def test_reference_cases(
    predicted: str,
    muc_: tuple[float, float],
    b_cubed_: tuple[float, float],
    ceaf_: tuple[float, float] | None,
) -> None:
    gold, found = things(KEY), things(predicted)
    assert (muc(gold, found).recall, muc(gold, found).precision) == EXACT(muc_)
    assert (b_cubed(gold, found).recall, b_cubed(gold, found).precision) == EXACT(b_cubed_)
    if ceaf_:
        assert (ceaf(gold, found).recall, ceaf(gold, found).precision) == EXACT(ceaf_, abs=1e-5)


@pytest.mark.parametrize(
    ("gold", "predicted", "recall", "precision"),
    [
        ("abcdefg", "abh cdi efj", 3 / 6, 3 / 6),
        ("abc defg", "ab cd fgh", 2 / 5, 2 / 4),
        ("abc defg", "ab cd fghi", 2 / 5, 2 / 5),  # Pradhan et al. (2014), section 4
    ],
)
def test_muc_counts_the_links_kept(gold: str, predicted: str, recall: float, precision: float) -> None:
    share = muc(things(gold), things(predicted))
    assert (share.recall, share.precision) == EXACT((recall, precision))


def test_conll_is_the_mean_of_the_three() -> None:
    score = Score()
    score.add(things("abc defg"), things("ab cd fghi"))
    f1 = [2 * r * p / (r + p) for r, p in ((0.4, 0.4), (35 / 84, 0.5), (0.65, 1.3 / 3))]
    assert score.conll == EXACT(sum(f1) / 3)
    assert (score.mentions.recall, score.mentions.precision) == EXACT((6 / 7, 6 / 8))


def test_documents_are_summed_not_averaged() -> None:
    score = Score()
    score.add(things("ab"), things("ab"))
    score.add(things("cdef"), [])
    assert score.muc.recall == EXACT(1 / 4)
    assert score.b_cubed.recall == EXACT(2 / 6)
    assert score.ceaf.recall == EXACT(1 / 2)
    assert score.muc.precision == 1


def test_nothing_scores_nothing() -> None:
    score = Score()
    score.add([], [])
    assert score.conll == 0


def test_a_mention_in_two_clusters_is_refused() -> None:
    with pytest.raises(ValueError, match="two clusters"):
        muc(things("ab"), things("ab bc"))


clusterings = st.dictionaries(st.integers(0, 9), st.integers(0, 4)).map(
    lambda of: [{m for m in of if of[m] == thing} for thing in sorted(set(of.values()))]
)


@given(clusterings, clusterings)
def test_turning_the_sides_round_turns_recall_into_precision(gold: list[set[int]], predicted: list[set[int]]) -> None:
    for metric in (muc, b_cubed, ceaf):
        there, back = metric(gold, predicted), metric(predicted, gold)
        assert (there.recall, there.precision) == EXACT((back.precision, back.recall))
        assert 0 <= there.f1 <= 1 + 1e-9


@given(clusterings, clusterings)
def test_only_the_same_clusters_are_perfect(gold: list[set[int]], predicted: list[set[int]]) -> None:
    same = sorted(map(sorted, gold)) == sorted(map(sorted, predicted))
    if gold:
        assert (b_cubed(gold, predicted).f1 == EXACT(1)) == same
        assert (ceaf(gold, predicted).f1 == EXACT(1)) == same


weights = arrays(np.float64, st.tuples(st.integers(1, 5), st.integers(1, 5)), elements=st.sampled_from([0, 0.5, 1, 2]))


@given(weights)
def test_no_other_pairing_is_heavier(table: np.ndarray) -> None:
    pairs = heaviest(table)
    rows, columns = table.shape
    assert len({r for r, _ in pairs}) == len({c for _, c in pairs}) == len(pairs) == min(rows, columns)
    wide = table if rows <= columns else table.T
    best = max(sum(wide[i, c] for i, c in enumerate(order)) for order in permutations(range(wide.shape[1]), len(wide)))
    assert sum(table[pair] for pair in pairs) == EXACT(best)


def test_nothing_to_pair() -> None:
    assert heaviest(np.zeros((0, 3))) == []
