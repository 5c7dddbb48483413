from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from onrecord.encoder import Encoder
from onrecord.encoder.parsing import SMALL, product, tree
from onrecord.types import Parse

TEXT = "The U.S. envoy met militia leaders in Ombrel. They didn’t speak afterwards, 2,000 protesters did."


@pytest.fixture(scope="module")
def parse() -> Parse:
    return Encoder().encode(TEXT).parse


def square(side: int) -> st.SearchStrategy[np.ndarray]:
    return arrays(np.float32, (side, side), elements=st.floats(-50, 50, width=32))


@given(st.integers(1, 12).flatmap(square))
def test_whatever_the_scores_there_is_one_root_and_all_lead_to_it(scores: np.ndarray) -> None:
    heads = tree(scores)
    roots = [i for i, head in enumerate(heads) if head == i]
    assert len(roots) == 1
    for word in range(len(heads)):
        at = word
        for _ in heads:
            at = int(heads[at])
        assert at == roots[0]


@pytest.mark.parametrize("rows", [0, 1, SMALL // 64, SMALL // 64 + 1, SMALL // 20])
def test_a_product_in_parts_is_the_product(rows: int) -> None:
    rng = np.random.default_rng(rows)
    left, right = (rng.normal(size=size).astype(np.float32) for size in ((rows, 8), (8, 8)))
    assert product(left, right) == pytest.approx(left @ right, abs=1e-5)


def test_a_wide_product_goes_row_by_row() -> None:
    left, right = np.ones((3, 2), dtype=np.float32), np.ones((2, SMALL), dtype=np.float32)
    assert (product(left, right) == 2).all()


def test_no_thread_but_ours_works_or_waits_at_work() -> None:
    encoder, text = Encoder(), " ".join([TEXT] * 30)
    time.sleep(0.2)
    before = time.process_time() - time.thread_time()
    encoder.encode(text, ((0, len(text)),))
    time.sleep(0.1)
    assert time.process_time() - time.thread_time() - before < 0.02


def test_scores_that_are_a_tree_already_are_taken_as_they_are() -> None:
    heads = [1, 1, 3, 1, 3]
    scores = np.zeros((5, 5), dtype=np.float32)
    scores[range(5), heads] = 5
    assert tree(scores).tolist() == heads


def test_a_cycle_is_broken_where_that_costs_least() -> None:
    scores = np.full((3, 3), -10, dtype=np.float32)
    scores[0, 0] = 9
    scores[1, 2], scores[2, 1] = 8, 8
    scores[1, 0], scores[2, 0] = 2, 7
    assert tree(scores).tolist() == [0, 2, 0]


def test_words_that_lead_to_a_cycle_are_no_way_out_of_it() -> None:
    scores = np.full((4, 4), -10, dtype=np.float32)
    scores[0, 0] = 9
    scores[1, 2], scores[2, 1], scores[3, 1] = 8, 8, 9
    scores[1, 3], scores[2, 0] = 7, 2
    assert tree(scores).tolist() == [0, 2, 0, 1]


def test_one_of_two_roots_is_kept() -> None:
    scores = np.array([[5, 0], [4, 5]], dtype=np.float32)
    assert tree(scores).tolist() == [0, 0]


def test_tokens_are_words_of_the_text_in_order(parse: Parse) -> None:
    ends = [0, *(end for _, end in parse.spans)]
    assert all(before <= start < end for before, (start, end) in zip(ends, parse.spans, strict=False))
    assert "".join(TEXT[s:e] for s, e in parse.spans) == TEXT.replace(" ", "")


def test_every_sentence_has_one_root_and_its_words_stay_within_it(parse: Parse) -> None:
    assert len(parse.sentences) == 2
    for a, b in parse.sentences:
        assert sum(head == -1 for head in parse.heads[a:b]) == 1
        assert all(a <= head < b for head in parse.heads[a:b] if head >= 0)


def test_an_abbreviation_and_a_number_are_one_token(parse: Parse) -> None:
    tokens = [TEXT[s:e] for s, e in parse.spans]
    assert "U.S." in tokens
    assert "2,000" in tokens


def test_a_plain_clause_is_parsed_as_a_reader_would(parse: Parse) -> None:
    tokens = [TEXT[s:e] for s, e in parse.spans]
    met = tokens.index("met")
    assert parse.heads[met] == -1
    envoy, leaders = tokens.index("envoy"), tokens.index("leaders")
    assert (parse.heads[envoy], parse.relations[envoy]) == (met, "nsubj")
    assert (parse.heads[leaders], parse.relations[leaders]) == (met, "obj")
    assert parse.tags[met] == "VBD"


def test_sentences_may_be_given() -> None:
    whole = Encoder().encode(TEXT, ((0, len(TEXT)),)).parse
    assert len(whole.sentences) == 1


@pytest.mark.parametrize("text", ["", " \n ", ".", "’", "Talks."])
def test_hardly_any_text_is_parsed(text: str) -> None:
    found = Encoder().encode(text).parse
    assert len(found.spans) == len(found.heads) == len(found.tags) == len(found.relations)
