"""Best tag sequences and how sure they are: a linear-chain CRF's two questions (Lafferty et al., 2001), in NumPy.

Scores have shape (N, T, K): N sequences of T words with K tags. Moves have shape (K + 1, K): `moves[a, b]` is the
score of tag b after tag a, and the last row the score of a sequence that begins with b.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

FORBIDDEN = -1e4
STRIDE = 8
"""Words between two scalings of the sums over paths: a step changes them by a factor of e^20 at most, and floats hold
e^700."""
SURE = 8.0
"""A word whose O leads every other tag by this much is taken as O: odds of 3,000 to 1 before its neighbours speak.
At 8 the spans found on PolNeAR dev are the same as without this short cut."""


def allowed(tags: Sequence[str]) -> NDArray[np.float32]:
    """Zero where a move keeps BIO order, `FORBIDDEN` where it breaks it, shape (K + 1, K).

    >>> allowed(("O", "B", "I"))[:, 2]
    array([-10000.,      0.,      0., -10000.], dtype=float32)
    """
    penalty = np.zeros((len(tags) + 1, len(tags)), dtype=np.float32)
    for b, tag in enumerate(tags):
        if tag[0] == "I":
            before = {i for i, t in enumerate(tags) if t[0] in "BI" and t[1:] == tag[1:]}
            for a in set(range(len(tags) + 1)) - before:
                penalty[a, b] = FORBIDDEN
    return penalty


def best_path(scores: NDArray[np.float32], moves: NDArray[np.float32]) -> NDArray[np.int64]:
    """The best tag of each word, shape (N, T)."""
    n, length, tags = scores.shape
    if not n or not length:
        return np.zeros((n, length), dtype=np.int64)
    steps = np.ascontiguousarray(scores.transpose(1, 0, 2))
    into = np.ascontiguousarray(moves[:-1].T)[None]
    best = steps[0] + moves[-1]
    back = np.zeros((length, n, tags), dtype=np.int64)
    for t in range(1, length):
        through = best[:, None, :] + into
        through.argmax(2, out=back[t])
        best = through.max(2) + steps[t]
    path = np.zeros((length, n), dtype=np.int64)
    path[-1] = best.argmax(1)
    rows = np.arange(n)
    for t in range(length - 1, 0, -1):
        path[t - 1] = back[t][rows, path[t]]
    return path.T


def marginals(scores: NDArray[np.float32], moves: NDArray[np.float32]) -> NDArray[np.float64]:
    """How probable each tag is at each word, all sequences considered, shape (N, T, K)."""
    n, length, k = scores.shape
    if not n or not length:
        return np.zeros((n, length, k))
    # In probabilities rather than logarithms, each word's scores scaled to a maximum of one, all words' now and then.
    local = np.exp((scores - scores.max(-1, keepdims=True)).transpose(1, 0, 2)).astype(np.float64)
    step, back = np.exp(moves[:-1]).astype(np.float64), np.exp(moves[:-1]).astype(np.float64).T
    ahead, behind = np.empty_like(local), np.ones_like(local)
    ahead[0] = _scaled(local[0] * np.exp(moves[-1]))
    for t in range(1, length):
        np.multiply(ahead[t - 1] @ step, local[t], out=ahead[t])
        if t % STRIDE == 0:
            ahead[t] = _scaled(ahead[t])
    for t in range(length - 2, -1, -1):
        np.matmul(behind[t + 1] * local[t + 1], back, out=behind[t])
        if t % STRIDE == 0:
            behind[t] = _scaled(behind[t])
    return _scaled(ahead * behind).transpose(1, 0, 2)


class Found(NamedTuple):
    """A labelled span of words `[start, end)` in one sequence, and how sure its edges are."""

    label: str
    start: int
    end: int
    confidence: float


def decode(
    sequences: Sequence[NDArray[np.float32]], moves: NDArray[np.float32], tags: Sequence[str]
) -> list[list[Found]]:
    """The labelled spans of the best tags of each sequence, scores of shape (T, K), the first tag being O.

    A span's confidence is the lowest marginal probability among its first word, its last, and the word after it.

    >>> import numpy as np
    >>> scores = np.array([[9, 0, 0], [0, 9, 0], [0, 0, 9], [9, 0, 0]], dtype=np.float32)
    >>> [found[:3] for found in decode([scores], allowed(("O", "B-x", "I-x")), ("O", "B-x", "I-x"))[0]]
    [('x', 1, 3)]
    """
    places = [(row, a, b) for row, scores in enumerate(sequences) for a, b in _stretches(scores)]
    found: list[list[Found]] = [[] for _ in sequences]
    if not places:
        return found
    longest = 1 + max(b - a for _, a, b in places)  # an O after every end, so that company changes nothing
    together = np.full((len(places), longest, len(tags)), FORBIDDEN, dtype=np.float32)
    together[:, :, 0] = 0.0
    for i, (row, a, b) in enumerate(places):
        together[i, : b - a] = sequences[row][a:b]
    paths = best_path(together, moves)
    sure = np.take_along_axis(marginals(together, moves), paths[:, :, None], 2)[:, :, 0]
    for (row, a, b), path, p in zip(places, paths, sure, strict=True):
        for label, s, e in spans(path[: b - a], tags):
            edges = p[[s, e - 1, e]]
            found[row].append(Found(label, a + s, a + e, round(float(edges.min()), 4)))
    return found


def _stretches(scores: NDArray[np.float32]) -> list[tuple[int, int]]:
    """The stretches of words that are not surely O, each with its two neighbours.

    What lies between is O whatever the rest is, so that each stretch can be decided alone, many at a time.
    """
    if not len(scores):
        return []
    open_ = np.flatnonzero(scores[:, 1:].max(1) > scores[:, 0] - SURE)
    joined: list[tuple[int, int]] = []
    for i in open_.tolist():
        a, b = max(0, i - 1), min(len(scores), i + 2)
        if joined and a <= joined[-1][1]:
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return joined


def spans(path: NDArray[np.int64], tags: Sequence[str]) -> list[tuple[str, int, int]]:
    """The labelled spans of one path as (label, first word, one past the last).

    >>> import numpy as np
    >>> spans(np.array([0, 1, 2, 1]), ("O", "B-x", "I-x"))
    [('x', 1, 3), ('x', 3, 4)]
    """
    found: list[tuple[str, int, int]] = []
    start = -1
    for i, tag in enumerate([*(tags[k] for k in path.tolist()), "O"]):
        if tag[0] != "I" and start >= 0:
            found.append((tags[int(path[start])][2:], start, i))
            start = -1
        if tag[0] == "B":
            start = i
    return found


def _scaled(p: NDArray[np.float64]) -> NDArray[np.float64]:
    scaled: NDArray[np.float64] = p / np.maximum(p.sum(-1, keepdims=True), 1e-300)
    return scaled
