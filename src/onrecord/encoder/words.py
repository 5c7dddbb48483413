"""Words: a text cut into word pieces and words, with the shape of each word.

The tokenizer is uncased, so each word carries its **shape** (case, what stands before it, whether it lies within
quotation marks) as one small number that the network embeds. Offsets are Unicode code points of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import combining

import numpy as np

from onrecord.text import quotations

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

CASES = ("other", "lower", "title", "upper", "digits", "mixed")
GAPS = ("glued", "space", "break")
SHAPES = len(CASES) * len(GAPS) * 2
"""How many shapes there are: case x gap before x inside quotation marks."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one text. `P` pieces, `W` words; every word has at least one piece.

    pieces: vocabulary ids, shape (P,). first: the index of each word's first piece, shape (W,).
    starts, ends: code-point offsets of each word, shape (W,). shapes: the shape of each word, shape (W,).
    """

    pieces: NDArray[np.int64]
    first: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    shapes: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.starts)


def split(text: str, tokenizer: Tokenizer) -> Words:
    """Cut `text` into words and word pieces.

    >>> from onrecord.encoder.model import tokenizer
    >>> words = split("Hezbollah met them.", tokenizer())
    >>> [("Hezbollah met them."[s:e]) for s, e in zip(words.starts, words.ends)]
    ['Hezbollah', 'met', 'them', '.']
    """
    encoding = tokenizer.encode(text, add_special_tokens=False)
    word_of = np.array(encoding.word_ids, dtype=np.int64)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    first = np.flatnonzero(np.diff(word_of, prepend=-1)) if len(word_of) else word_of
    last = np.append(first[1:], len(word_of)) - 1 if len(first) else first
    starts, ends = offsets[first, 0], _with_accents(text, offsets[last, 1])
    return Words(np.array(encoding.ids, dtype=np.int64), first, starts, ends, shapes(text, starts, ends))


def _with_accents(text: str, ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """Ends moved over the combining marks that follow them, which the tokenizer drops."""
    if not any(map(combining, text)):
        return ends
    return np.array([end + _marks_at(text, end) for end in ends.tolist()], dtype=np.int64)


def _marks_at(text: str, place: int) -> int:
    return next((n for n, c in enumerate(text[place:]) if not combining(c)), len(text) - place)


def shapes(text: str, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """The shape of each word: a number below `SHAPES`."""
    quoted = np.zeros(len(text), dtype=bool)
    for start, end in quotations(text):
        quoted[start:end] = True
    found, before = [], 0
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        gap = text[before:start]
        kind = 0 if not gap else 2 if "\n" in gap else 1
        found.append(_case(text[start:end]) * len(GAPS) + kind)
        before = end
    return np.array(found, dtype=np.int64) * 2 + quoted[starts]


def _case(word: str) -> int:
    if word.isdigit():
        return 4
    if not word.isalpha():
        return 0
    if word.islower():
        return 1
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 2
    return 3 if word.isupper() else 5
