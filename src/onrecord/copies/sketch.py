"""What is kept of a report to tell copies by: numbers, and no words.

The **shingles** are every four words in a row, in order, each as a number; those that lie in quotations are marked, for
two reporters who heard the same man quote the same words. The **stems** are the words outside quotations that say
something, names and numbers above all: a careless rewriter changes the words between them and keeps their order. The
**prints** are some of the shingles, chosen by winnowing (Schleimer, Wilkerson and Aiken 2003): of every eight in a row
the least. Who shares eleven words in a row shares a print, wherever they stand and however much was cut around them.

The numbers are the same on every machine and in every version: a desk keeps them.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from onrecord.copies.words import Word, body, stem, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from onrecord.types import Report

    Numbers = NDArray[np.uint32]
    Marks = NDArray[np.bool_]

SHINGLE: Final = 4
"""Words in a shingle. With three, other reporters' texts on one event shared twice as many; with five, rewritten copies
kept too few (`bench/copies.py`, dev topics)."""
WINDOW: Final = 8
"""Shingles in a row of which one is a print; SHINGLE + WINDOW - 1 shared words are always seen."""
WORDS_KEPT: Final = 50_000
"""Different words whose numbers are kept at hand."""
_ODD: Final = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)
_MIX: Final = tuple(np.uint64(number) for number in _ODD)
"""Odd numbers with bits well spread, one for each place in a shingle, so that their order counts."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A report as it is compared; `quoted` says of each shingle whether it lies within a quotation."""

    shingles: Numbers
    quoted: Marks
    stems: Numbers

    @property
    def size(self) -> int:
        """How many of the shingles are the report's own."""
        return len(self.quoted) - int(np.count_nonzero(self.quoted))


def sketch(report: Report) -> Sketch:
    """The sketch of a report's body."""
    return sketched(words(report.text, body(report)))


def sketched(found: Sequence[Word]) -> Sketch:
    """The sketch of these words.

    >>> from onrecord.copies.words import words
    >>> texts = "He met two envoys. Both left.", "He met. Two envoys both left."
    >>> first, second = (sketched(words(text)) for text in texts)
    >>> bool((first.shingles == second.shingles).all()), len(first.shingles), len(first.stems)
    (True, 3, 2)
    """
    numbers = np.array([_number(word.form) for word in found], np.uint64)
    inside = np.array([word.quoted for word in found], np.bool_)
    told = [s for word in found if not word.quoted and (s := stem(word.form))]
    count = max(0, len(found) - SHINGLE + 1)
    mixed, quoted = np.zeros(count, np.uint64), np.ones(count, np.bool_)
    for place, mix in enumerate(_MIX):
        mixed ^= numbers[place : place + count] * mix
        quoted &= inside[place : place + count]
    mixed ^= mixed >> np.uint64(29)
    shingles = ((mixed * _MIX[0]) >> np.uint64(32)).astype(np.uint32)
    return Sketch(shingles, quoted, np.array([_number(s) for s in told], np.uint32))


def prints(shingles: Numbers) -> list[int]:
    """The least of every eight shingles in a row, each once."""
    if not len(shingles):
        return []
    if len(shingles) <= WINDOW:
        return [int(shingles.min())]
    least = np.lib.stride_tricks.sliding_window_view(shingles, WINDOW).min(axis=1)
    return [int(n) for n in np.unique(least)]


@lru_cache(WORDS_KEPT)
def _number(form: str) -> int:
    return zlib.crc32(form.encode())
