"""Numbers that words tell, in figures or written out, so that "61 dead" and "sixty-one people" are one number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.counts import SMALL, TENS

UNITS = {word: number for word, number in SMALL.items() if number}
_FIGURES = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d+\b")
_WRITTEN = re.compile(rf"\b(?:({'|'.join(TENS)})(?:[ -]({'|'.join(UNITS)}))?|({'|'.join(UNITS)}))\b", re.IGNORECASE)


def numbers(text: str) -> Iterator[int]:
    """The whole numbers of a text below a hundred, written out, and all in figures.

    >>> sorted(numbers("Sixty-one were killed, 1,200 hurt, three of them badly"))
    [3, 61, 1200]
    """
    yield from (int(found[0].replace(",", "")) for found in _FIGURES.finditer(text))
    for found in _WRITTEN.finditer(text):
        tens, unit, alone = ((word or "").casefold() for word in found.groups())
        yield TENS.get(tens, 0) + UNITS.get(unit or alone, 0)
