"""How large words are, near enough, before anything draws them: no font is at hand, and none is the same everywhere.

Lengths are in the picture's units, which are CSS pixels where it is shown at its own size.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

NARROW, WIDE = "iljtfrI.,;:'’‘|!()[]- ", "mwMWQO@%—…"
WIDTHS = {"narrow": 0.36, "wide": 0.92, "capital": 0.7, "full": 1.05, "plain": 0.58}
"""Widths in ems: a little above those of Helvetica and Noto Sans, so that what is measured here fits there."""


class Box(NamedTuple):
    """A rectangle by its middle and its size."""

    x: float
    y: float
    width: float
    height: float

    def apart(self, other: Box, gap: float = 0.0) -> bool:
        """Whether there is at least `gap` between this and another."""
        return (
            abs(self.x - other.x) >= (self.width + other.width) / 2 + gap
            or abs(self.y - other.y) >= (self.height + other.height) / 2 + gap
        )


def width(words: str, size: float) -> float:
    """How wide words are at a font size.

    >>> width("Norvane", 10) < width("Kessarian militias", 10)
    True
    """
    return size * sum(WIDTHS[_class(char)] for char in words)


def wrapped(words: str, most: float, size: float, lines: int = 3) -> tuple[str, ...]:
    """Words on lines no wider than `most` where they can be; what is more than so many lines is cut.

    >>> wrapped("Order of the Lamp", 60, 10)
    ('Order of the', 'Lamp')
    """
    found: list[str] = []
    for word in words.split():
        if found and width(f"{found[-1]} {word}", size) <= most:
            found[-1] += f" {word}"
        else:
            found.append(_fitted(word, most, size))
    if len(found) > lines:
        found = [*found[: lines - 1], _fitted(f"{found[lines - 1]} …", most, size)]
    return tuple(found)


def _fitted(word: str, most: float, size: float) -> str:
    """A word, cut where it alone is wider than a line may be."""
    if width(word, size) <= most:
        return word
    while word and width(f"{word}…", size) > most:
        word = word[:-1]
    return f"{word}…"


def _class(char: str) -> str:
    if unicodedata.east_asian_width(char) in "WF":
        return "full"
    if char in NARROW:
        return "narrow"
    if char in WIDE:
        return "wide"
    return "capital" if char.isupper() else "plain"
