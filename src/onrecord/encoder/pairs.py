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


def nearness(later: Ints, earlier: Ints) -> Ints:
    """(N,) and (M,) places -> (N, M): how far they lie apart, in doubling steps; 0 is the same place.

    >>> nearness(np.array([3]), np.array([0, 1, 3])).tolist()
    [[2, 2, 0]]
    """
    apart = np.abs(later[:, None] - earlier[None, :])
    found: Ints = np.minimum(np.ceil(np.log2(apart + 1)).astype(np.int64), NEARNESSES - 1)
    return found


def likeness(later: Sequence[str], earlier: Sequence[str]) -> Ints:
    """(N, M): whether two nominals have the same main word, and whether that is a pronoun.

    >>> likeness(["Envoy", "he"], ["envoy", "he"]).tolist() == [[SAME_NOUN, DIFFERENT], [DIFFERENT, SAME_PRONOUN]]
    True
    """
    plain = [word.casefold() for word in (*later, *earlier)]
    numbers = {word: i for i, word in enumerate(dict.fromkeys(plain))}
    ids = np.array([numbers[word] for word in plain], dtype=np.int64)
    kinds = np.array([SAME_PRONOUN if word in PRONOUNS else SAME_NOUN for word in plain], dtype=np.int64)
    cut = len(later)
    found: Ints = np.where(ids[:cut, None] == ids[None, cut:], kinds[:cut, None], DIFFERENT)
    return found
