"""Nominals: the phrases that mention something, and which earlier one each may refer back to.

A nominal is known by its main word; its phrase is what hangs on that word. Pairs of main words are scored (after
Dobrovolskii, 2021); of each nominal the likeliest antecedents are kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.encoder.heads import NEARNESSES, NOMINAL_TAGS, REFERENCE_WIDTH, RELATIONS
from onrecord.encoder.pairs import LIKENESSES, alike, nearness, numbered
from onrecord.syntax import Tree, is_a
from onrecord.types import Nominal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from onrecord.types import Parse, Span

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float32]
    Antecedents = tuple[tuple[int, float], ...]

REACH = 150
"""How many nominals back an antecedent is looked for. On GUM dev the CoNLL score is within 0.3 from 100 to 300."""
BLOCK = 16
"""Nominals scored at once: few enough for their pairs to stay in a processor's cache."""
KEPT, LEAST = 3, 0.05
"""At most so many antecedents of each nominal are kept, and none that is less likely."""
_APART = "case cc mark conj appos parataxis nsubj csubj cop advcl discourse dep aux punct orphan reparandum vocative"
APART = frozenset(relation for relation in RELATIONS if is_a(relation, *_APART.split()))
"""What hangs on a main word and is no part of its phrase: chosen on GUM's training documents, by how many phrases come
out as they are marked. A possessive ending and an adverb within the phrase are part of it."""


class ReferenceReader:
    """Reads nominals and their antecedents with the weights of one network."""

    def __init__(self, tables: dict[str, Floats]) -> None:
        near, sentences, like = (tables[name] for name in ("nearness", "sentences", "likeness"))
        told = near[:, None, None] + sentences[None, :, None] + like[None, None, :]
        self._told = told.reshape(-1, REFERENCE_WIDTH)
        self._pair, self._bias = tables["pair"][0], tables["pair_bias"][0]

    def read(self, text: str, parse: Parse, first: Ints, nominals: Floats, states: Floats) -> tuple[Nominal, ...]:
        """The nominals of a text. first: the first word of each token; nominals, states: of each word, as `Scores`."""
        odds = np.exp(nominals[first] - nominals[first].max(1, keepdims=True))
        odds /= odds.sum(1, keepdims=True)
        heads = np.flatnonzero(odds[:, 0] < 0.5)
        if not len(heads):
            return ()
        kinds = odds[heads, 1:].argmax(1) + 1
        walk = Tree(parse)
        words = [text[slice(*parse.spans[i])] for i in heads.tolist()]
        sentence_of = np.repeat(np.arange(len(parse.sentences)), [b - a for a, b in parse.sentences])
        back = self._antecedents(states[first[heads]], sentence_of[heads], words)
        return tuple(
            Nominal(
                head=head,
                span=phrase(walk, head),
                kind=NOMINAL_TAGS[kind],
                confidence=round(1 - float(odds[head, 0]), 4),
                antecedents=found,
            )
            for head, kind, found in zip(heads.tolist(), kinds.tolist(), back, strict=True)
        )

    def _antecedents(self, states: Floats, sentences: Ints, words: list[str]) -> Iterator[Antecedents]:
        later, earlier = np.split(states, [REFERENCE_WIDTH], axis=1)
        places, numbers = np.arange(len(states)), numbered(words)
        for low in range(0, len(states), BLOCK):
            own, seen = slice(low, low + BLOCK), slice(max(0, low - REACH), low + BLOCK)
            kinds = nearness(places[own], places[seen]) * NEARNESSES + nearness(sentences[own], sentences[seen])
            told = self._told.take(kinds * LIKENESSES + alike(numbers[own], numbers[seen]), axis=0)
            scores = self._score(later[own], earlier[seen], told)
            scores[places[own, None] <= places[None, seen]] = -np.inf
            yield from _likeliest(scores, seen.start)

    def _score(self, later: Floats, earlier: Floats, told: Floats) -> Floats:
        """(N, width), (M, width), (N, M, width) -> (N, M); `told` is used up."""
        told += later[:, None]
        told += earlier[None]
        product = later @ earlier.T / np.float32(REFERENCE_WIDTH**0.5)
        told.clip(0, np.inf, out=told)  # three times as fast as np.maximum
        scores: Floats = product + told @ self._pair + self._bias
        return scores


def _likeliest(scores: Floats, offset: int) -> Iterator[Antecedents]:
    """The likeliest antecedents of each nominal of a block; that it has none is scored 0."""
    top = np.maximum(scores.max(1, keepdims=True), 0)
    odds = np.exp((scores - top).astype(np.float64))
    odds /= odds.sum(1, keepdims=True) + np.exp(-top)
    rows, columns = np.nonzero(odds >= LEAST)
    found: list[list[tuple[int, float]]] = [[] for _ in odds]
    for row, column, p in zip(rows.tolist(), columns.tolist(), odds[rows, columns].tolist(), strict=True):
        found[row].append((offset + column, round(p, 4)))
    for antecedents in found:
        yield tuple(sorted(antecedents, key=lambda a: -a[1])[:KEPT])


def phrase(walk: Tree, head: int) -> Span:
    """The phrase of a main word: the unbroken stretch around it of what hangs on it and is part of it."""
    inside = {head}
    for child in walk.children[head]:
        if walk.parse.relations[child] not in APART or walk.parse.tags[child] == "POS":
            inside.update(walk.below(child))
    inside = _within_marks(walk, head, inside)
    start = end = head
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    return walk.parse.spans[start][0], walk.parse.spans[end][1]


def _within_marks(walk: Tree, head: int, inside: set[int]) -> set[int]:
    """With the marks that hang on the main word and stand between words of the phrase."""
    marks = walk.on(head, "punct")
    if not marks:
        return inside
    low, high = min(inside), max(inside)
    return inside | {mark for mark in marks if low < mark < high}
