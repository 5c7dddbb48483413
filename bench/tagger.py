"""A light tagger on frozen word states: a linear-chain CRF (Lafferty et al., 2001) over linear scores, in NumPy.

It answers how much of a task lies in the encoder's states already; it is learned in seconds and ships nowhere. A word
is told by its states, by those of its neighbours cut down to their main directions, and by its own letters.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.encoder.viterbi import FORBIDDEN, Found, allowed, decode

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

NEIGHBOURS = (-2, -1, 1, 2)
DIRECTIONS = 24
"""How many main directions of the states are kept of each neighbour."""
BUCKETS = 1 << 14
PIECE, BATCH = 32, 32
"""Words a training piece has at least, and pieces a step."""
EPOCHS, RATE, DROPOUT, DECAY = 40, 5e-3, 0.3, 1e-4
"""These and the two numbers above were chosen among 17 settings by four-fold F1 on re3d's last four folds, where it
went from 58.6 to 63.6; a figure on those folds is that much too kind, though the best eight lie within 1.2."""


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """W words: the encoder's states (W, D), the words as written with their code points, and what is marked.

    gold: (label, first word, one past the last), in order, none inside another.
    """

    states: Floats
    words: Sequence[str]
    starts: Ints
    ends: Ints
    gold: Sequence[tuple[str, int, int]] = ()


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """How states are seen: moved and scaled to mean 0 and deviation 1, and their main directions (D, `DIRECTIONS`)."""

    mean: Floats
    scale: Floats
    directions: Floats

    @classmethod
    def of(cls, states: Floats) -> View:
        """Learned from the states of many words."""
        mean, scale = states.mean(0), states.std(0) + 1e-3
        seen = (states - mean) / scale
        _, vectors = np.linalg.eigh(seen.T @ seen / len(seen))
        kept = vectors[:, ::-1][:, :DIRECTIONS]
        return cls(mean, scale, kept / np.maximum((seen @ kept).std(0), 1e-3))

    def features(self, states: Floats) -> Floats:
        """(W, features): each word's own states, then its neighbours', zeros beyond the ends, then a constant."""
        seen = (states - self.mean) / self.scale
        main = (seen @ self.directions).astype(np.float32, copy=False)
        around = [shifted(main, by) for by in NEIGHBOURS]
        return np.concatenate([seen, *around, np.ones((len(seen), 1), dtype=np.float32)], axis=1, dtype=np.float32)


def shifted(rows: Floats, by: int) -> Floats:
    """The rows `by` places on, zeros where there is none.

    >>> shifted(np.array([[1.0], [2.0], [3.0]]), 1).ravel().tolist()
    [2.0, 3.0, 0.0]
    """
    found = np.zeros_like(rows)
    if by > 0:
        found[:-by] = rows[by:]
    else:
        found[-by:] = rows[:by]
    return found


def letters(words: Sequence[str]) -> Ints:
    """(W, features): numbers below `BUCKETS` for each word and its neighbours, their endings and their case."""
    told = [[f"w={w.lower()}", f"e={w.lower()[-3:]}", f"c={case(w)}", f"b={w.lower()[:3]}"] for w in words]
    edge = ["w=", "e=", "c=", "b="]
    rows = []
    for i in range(len(told)):
        around = {by: told[i + by] if 0 <= i + by < len(told) else edge for by in (-2, -1, 0, 1, 2)}
        texts = [f"{by}{t}" for by, own in around.items() for t in (own if abs(by) < 2 else own[:1])]
        texts += [f"{around[-1][0]} {around[0][0]}", f"{around[0][0]} {around[1][0]}"]
        rows.append([zlib.crc32(t.encode()) % BUCKETS for t in texts])
    return np.array(rows, dtype=np.int64).reshape(len(words), len(rows[0]) if rows else 0)


def case(word: str) -> str:
    """The case of a word's first letters, and whether it has digits.

    >>> case("Ash"), case("UN"), case("2016"), case("they")
    ('Xx', 'XX', '99', 'xx')
    """
    return "".join("9" if c.isdigit() else "X" if c.isupper() else "x" if c.islower() else c for c in word[:2])


def tag_numbers(document: Document, tags: Sequence[str]) -> Ints:
    """(W,) the BIO tags of a document's gold spans."""
    numbers = {tag: i for i, tag in enumerate(tags)}
    found = np.zeros(len(document.words), dtype=np.int64)
    for label, start, end in document.gold:
        found[start:end] = numbers[f"I-{label}"]
        found[start] = numbers[f"B-{label}"]
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Tagger:
    """A tagger that has been learned: weights of the states (F, K), of the letters (`BUCKETS`, K), of tag after tag."""

    tags: tuple[str, ...]
    view: View
    dense: Floats
    sparse: Floats
    moves: Floats

    def find(self, document: Document) -> list[Found]:
        """The labelled spans of a document."""
        scores = self.view.features(document.states) @ self.dense + self.sparse[letters(document.words)].sum(1)
        return decode([scores], self.moves + allowed(self.tags), self.tags)[0]


def learn(documents: Sequence[Document], labels: Sequence[str], seed: int = 0) -> Tagger:
    """Learn from marked documents, by Adam (Kingma and Ba, 2015) on pieces of them; the last half's mean weights."""
    tags = ("O", *(f"{mark}-{label}" for label in labels for mark in "BI"))
    view = View.of(np.concatenate([d.states for d in documents]))
    pieces = [
        piece for d in documents for piece in cut(view.features(d.states), letters(d.words), tag_numbers(d, tags))
    ]
    rng = np.random.default_rng(seed)
    width, k = pieces[0][0].shape[1], len(tags)
    weights = [np.zeros((rows, k), dtype=np.float32) for rows in (width, BUCKETS, k + 1)]
    steps = Adam(weights)
    total, counted = [np.zeros_like(w) for w in weights], 0
    for epoch in range(EPOCHS):
        order = rng.permutation(len(pieces))
        for at in range(0, len(order), BATCH):
            batch = laid_out([pieces[i] for i in order[at : at + BATCH]])
            steps.step(gradients(batch, weights, allowed(tags), rng), RATE * (1 - epoch / EPOCHS))
        if epoch >= EPOCHS // 2:
            total, counted = [t + w for t, w in zip(total, weights, strict=True)], counted + 1
    dense, sparse, moves = (t / np.float32(counted) for t in total)
    return Tagger(tags, view, dense, sparse, moves)


Piece = tuple[Floats, Ints, Ints]


def cut(dense: Floats, sparse: Ints, gold: Ints) -> list[Piece]:
    """A document in pieces of `PIECE` words or a few more, cut where gold has no span on either side."""
    cuts = [0]
    for i in range(1, len(gold)):
        if i - cuts[-1] >= PIECE and gold[i] == 0 == gold[i - 1]:
            cuts.append(i)
    cuts.append(len(gold))
    return [(dense[a:b], sparse[a:b], gold[a:b]) for a, b in pairwise(cuts) if a < b]


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """N pieces side by side, T words each; `real` is false where a piece is shorter, which counts as outside."""

    dense: Floats
    sparse: Ints
    gold: Ints
    real: NDArray[np.bool_]


def laid_out(pieces: Sequence[Piece]) -> Batch:
    """Pieces side by side."""
    n, t = len(pieces), max(len(gold) for _, _, gold in pieces)
    dense = np.zeros((n, t, pieces[0][0].shape[1]), dtype=np.float32)
    sparse = np.zeros((n, t, pieces[0][1].shape[1]), dtype=np.int64)
    gold, real = np.zeros((n, t), dtype=np.int64), np.zeros((n, t), dtype=bool)
    for i, (d, s, g) in enumerate(pieces):
        dense[i, : len(g)], sparse[i, : len(g)], gold[i, : len(g)], real[i, : len(g)] = d, s, g, True
    return Batch(dense, sparse, gold, real)


def gradients(batch: Batch, weights: Sequence[Floats], bars: Floats, rng: np.random.Generator) -> list[Floats]:
    """How the likelihood of the gold tags rises with each weight, with some of the features left out at random."""
    dense, sparse, moves = weights
    kept = np.greater_equal(rng.random(batch.dense.shape[2]), DROPOUT).astype(np.float32) / np.float32(1 - DROPOUT)
    told = batch.dense[batch.real] * kept
    rows = batch.sparse[batch.real]
    scores = np.full((*batch.gold.shape, moves.shape[1]), FORBIDDEN, dtype=np.float32)
    scores[:, :, 0] = 0.0
    scores[batch.real] = told @ dense + sparse[rows].sum(1)
    likely, moved = expectations(scores, moves + bars)
    error = -likely
    np.put_along_axis(error, batch.gold[:, :, None], np.take_along_axis(error, batch.gold[:, :, None], 2) + 1, 2)
    wrong = error[batch.real]
    letters_rise = np.zeros_like(sparse)
    np.add.at(letters_rise, rows.ravel(), np.repeat(wrong, rows.shape[1], axis=0))
    gold_moves = np.zeros_like(moves)
    np.add.at(gold_moves, (batch.gold[:, :-1], batch.gold[:, 1:]), 1)
    np.add.at(gold_moves, (np.full(len(batch.gold), len(moves) - 1), batch.gold[:, 0]), 1)
    rises: list[Floats] = [told.T @ wrong, letters_rise, gold_moves - moved]
    return [rise / len(wrong) - DECAY * w for rise, w in zip(rises, weights, strict=True)]


def expectations(scores: Floats, moves: Floats) -> tuple[Floats, Floats]:
    """How probable each tag is at each word, (N, T, K), and how many of each move are to be expected, (K + 1, K)."""
    local = np.exp(scores - scores.max(-1, keepdims=True)).transpose(1, 0, 2)
    step = np.exp(moves[:-1])
    ahead, behind = np.empty_like(local), np.ones_like(local)
    ahead[0] = _shares(local[0] * np.exp(moves[-1]))
    for t in range(1, len(local)):
        ahead[t] = _shares((ahead[t - 1] @ step) * local[t])
    for t in range(len(local) - 2, -1, -1):
        behind[t] = _shares((behind[t + 1] * local[t + 1]) @ step.T)
    likely = _shares(ahead * behind)
    k = step.shape[0]
    before, after = ahead[:-1].reshape(-1, k), (local * behind)[1:].reshape(-1, k)
    sums = ((before @ step) * after).sum(1, keepdims=True)
    moved = step * (before.T @ (after / np.maximum(sums, 1e-30)))
    return likely.transpose(1, 0, 2), np.vstack([moved, likely[0].sum(0)])


def _shares(p: Floats) -> Floats:
    shares: Floats = p / np.maximum(p.sum(-1, keepdims=True), 1e-30)
    return shares


class Adam:
    """Steps uphill, each weight by its own measure; the weights are changed in place."""

    def __init__(self, weights: Sequence[Floats]) -> None:
        self._weights = weights
        self._first = [np.zeros_like(w) for w in weights]
        self._second = [np.zeros_like(w) for w in weights]
        self._steps = 0

    def step(self, rises: Sequence[Floats], rate: float) -> None:
        """One step."""
        self._steps += 1
        b1, b2 = 0.9, 0.99
        for i, rise in enumerate(rises):
            self._first[i] += (1 - b1) * (rise - self._first[i])
            self._second[i] += (1 - b2) * (rise * rise - self._second[i])
            size = np.sqrt(self._second[i] / (1 - b2**self._steps)) + 1e-8
            self._weights[i][:] += rate * (self._first[i] / (1 - b1**self._steps)) / size
