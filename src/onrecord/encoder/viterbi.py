"""Best tag sequences and how sure they are: a linear-chain CRF's two questions (Lafferty et al., 2001), in NumPy.

Scores have shape (N, T, K): N sequences of T words with K tags. Moves have shape (K + 1, K): `moves[a, b]` is the
score of tag b after tag a, and the last row the score of a sequence that begins with b.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

FORBIDDEN = -1e4


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
    n, length, _ = scores.shape
    if not n or not length:
        return np.zeros((n, length), dtype=np.int64)
    best = scores[:, 0] + moves[-1]
    back = np.zeros(scores.shape, dtype=np.int64)
    for t in range(1, length):
        through = best[:, :, None] + moves[None, :-1]
        back[:, t] = through.argmax(1)
        best = through.max(1) + scores[:, t]
    path = np.zeros((n, length), dtype=np.int64)
    path[:, -1] = best.argmax(1)
    for t in range(length - 1, 0, -1):
        path[:, t - 1] = np.take_along_axis(back[:, t], path[:, t, None], 1)[:, 0]
    return path


def marginals(scores: NDArray[np.float32], moves: NDArray[np.float32]) -> NDArray[np.float64]:
    """How probable each tag is at each word, all sequences considered, shape (N, T, K)."""
    n, length, k = scores.shape
    if not n or not length:
        return np.zeros((n, length, k))
    # In probabilities rather than logarithms, each word's scores scaled to a maximum of one.
    local = np.exp(scores - scores.max(-1, keepdims=True)).astype(np.float64)
    step = np.exp(moves[:-1]).astype(np.float64)
    ahead, behind = np.empty_like(local), np.ones_like(local)
    ahead[:, 0] = _scaled(local[:, 0] * np.exp(moves[-1]))
    for t in range(1, length):
        ahead[:, t] = _scaled((ahead[:, t - 1] @ step) * local[:, t])
    for t in range(length - 2, -1, -1):
        behind[:, t] = _scaled((behind[:, t + 1] * local[:, t + 1]) @ step.T)
    both = ahead * behind
    return both / both.sum(-1, keepdims=True)


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
