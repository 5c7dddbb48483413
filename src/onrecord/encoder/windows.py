"""Windows: a long text as overlapping stretches that the network can read, each owning the words in its middle."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.encoder.viterbi import Found
    from onrecord.encoder.words import Words

SIZE = 510
"""Word pieces in a window: what the positions of the base model allow, less its two special tokens."""
MARGIN = 40
"""Word pieces of context on each side of what a window owns; about a sentence and a half."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` to `end` are read together; what begins in `own_start` to `own_end` is decided here."""

    start: int
    end: int
    own_start: int
    own_end: int

    def owned(self, found: list[Found]) -> list[Found]:
        """Those that begin, in words of this window, among what it owns."""
        return [f for f in found if self.own_start <= self.start + f.start < self.own_end]


def windows(words: Words, size: int = SIZE, margin: int = MARGIN) -> list[Window]:
    """Cut `words` into windows that together own each word exactly once.

    Windows share the text evenly, so the last is as well informed as the first.
    """
    count = len(words)
    if count == 0:
        return []
    first = [*words.first.tolist(), len(words.pieces)]
    total = first[-1]
    cuts = [0]
    if total > size:
        number = -(-(total - 2 * margin) // (size - 2 * margin))
        step = (total - 2 * margin) / number
        cuts += [_word_at(first, margin + step * i) for i in range(1, number)]
    cuts.append(count)
    found = []
    for own_start, own_end in pairwise(cuts):
        start = own_start if own_start == 0 else _word_at(first, first[own_start] - margin)
        end = own_end if own_end == count else _word_at(first, first[own_end] + margin)
        while first[end] - first[start] > size and end > own_end:
            end -= 1
        while first[end] - first[start] > size and start < own_start:
            start += 1
        found.append(Window(start, end, own_start, own_end))
    return found


def _word_at(first: list[int], piece: float) -> int:
    """The first word that begins at or after `piece`."""
    low, high = 0, len(first) - 1
    while low < high:
        middle = (low + high) // 2
        if first[middle] < piece:
            low = middle + 1
        else:
            high = middle
    return low
