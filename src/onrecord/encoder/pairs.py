"""What is told of two words apart from their states: how far apart they are, and whether they are the same word.

The network is trained with these numbers and reads with them, so both take them from here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.encoder.heads import ARC_REACH, NEARNESSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

_PRONOUNS = """
i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours
ourselves they them their theirs themselves this that these those who whom whose which one
"""
PRONOUNS = frozenset(_PRONOUNS.split())
DIFFERENT, SAME_NOUN, SAME_PRONOUN = range(3)
LIKENESSES = 3


def arc_distance(words: Ints, heads: Ints) -> Ints:
    """How far heads lie from their words: `ARC_REACH` is the word itself, 0 is `ARC_REACH` words or more before it.

    >>> arc_distance(np.array([5, 5]), np.array([5, 7])).tolist() == [ARC_REACH, ARC_REACH + 2]
    True
    """
    found: Ints = np.clip(heads - words, -ARC_REACH, ARC_REACH) + ARC_REACH
    return found


_STEPS = np.minimum(np.ceil(np.log2(np.arange(2 ** (NEARNESSES - 2) + 1) + 1)), NEARNESSES - 1).astype(np.int64)


def nearness(later: Ints, earlier: Ints) -> Ints:
    """(N,) and (M,) places -> (N, M): how far they lie apart, in doubling steps; 0 is the same place.

    >>> nearness(np.array([3]), np.array([0, 1, 3])).tolist()
    [[2, 2, 0]]
    """
    apart = np.abs(later[:, None] - earlier[None, :])
    found: Ints = _STEPS[np.minimum(apart, len(_STEPS) - 1)]
    return found


def numbered(words: Sequence[str]) -> Ints:
    """A number for each word, the same for the same word whatever its case; a pronoun's is negative.

    >>> numbered(["Envoy", "he", "envoy"]).tolist()
    [0, -2, 0]
    """
    numbers: dict[str, int] = {}
    for word in words:
        plain = word.casefold()
        numbers.setdefault(plain, ~len(numbers) if plain in PRONOUNS else len(numbers))
    return np.array([numbers[word.casefold()] for word in words], dtype=np.int64)


def alike(later: Ints, earlier: Ints) -> Ints:
    """(N,) and (M,) numbers of words -> (N, M): see `likeness`."""
    kinds = np.where(later < 0, SAME_PRONOUN, SAME_NOUN)
    found: Ints = np.where(later[:, None] == earlier[None, :], kinds[:, None], DIFFERENT)
    return found


def likeness(later: Sequence[str], earlier: Sequence[str]) -> Ints:
    """(N, M): whether two nominals have the same main word, and whether that is a pronoun.

    >>> likeness(["Envoy", "he"], ["envoy", "he"]).tolist() == [[SAME_NOUN, DIFFERENT], [DIFFERENT, SAME_PRONOUN]]
    True
    """
    numbers = numbered([*later, *earlier])
    return alike(numbers[: len(later)], numbers[len(later) :])
