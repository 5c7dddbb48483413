"""How alike two reports are, and whether one is a copy of the other.

Two measures of their own words, quotations left out, each as a share of the report that has fewer: the **shingles**
that stand in both, wherever; and the **order**, the longest run of telling words (names, numbers, what is no filler)
that both have one after another, with whatever between them. What was cut, retitled or put in another order keeps its
shingles; what was rewritten keeps the order of what it tells. Their sum decides.

>>> from onrecord.copies.sketch import sketched
>>> from onrecord.copies.words import words
>>> text = " ".join(f"Envoy {n} met general {n + 7} in town {n * 31} with {n + 5} aides." for n in range(12))
>>> spun = text.replace("met", "has seen").replace("aides", "men").replace(". Envoy", ", envoy")
>>> likeness(sketched(words(text)), sketched(words(spun))).kind
'rewritten'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from onrecord.copies.sketch import SHINGLE
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from onrecord.copies.sketch import Marks, Numbers, Sketch

Kind = Literal["near", "cut", "rewritten", "passage", "quotation"]
"""What two reports share. The first three are copies: nearly all, what is left of one, what it tells in other words."""

ALIKE: Final = 0.75
"""Shingles and order together from which a report is a copy. Chosen on the odd topics of ECB+ (`bench/copies.py`):
what people there wrote of one event by themselves has up to 0.73, nearly all copies that were rewritten have more."""
VERBATIM: Final = 0.5
"""The share of shingles from which what was copied was not rewritten."""
NEAR: Final = 0.6
"""The share of the longer report, too, from which next to nothing was cut."""
FEWEST: Final = 24
"""Shingles of its own that a report must have: fewer are alike by chance."""
LONG: Final = 24
"""Shingles in a row from which a passage that both have, such as an agency's background, is left out of account."""
BEYOND: Final = 0.6
"""Shingles and order that a copy has besides such a passage."""
STRETCH: Final = 120
"""Shingles in a row from which it is no passage but a report that was copied so far."""
WHOLE: Final = 0.7
"""The share of the shorter report from which it is that report."""
PASSAGE: Final = 12
"""Shingles in a row that make a passage: fifteen words."""
CHANGED: Final = 5
"""Shingles that a changed word takes out of a row, and one: what follows is the same passage."""


class Likeness(Record, frozen=True, kw_only=True):
    """What two reports share. `kind` is none where that is nothing to speak of.

    `shingles` and `order` are shares of the one with fewer, `order` 0 where it can make no copy of it; `of_first` and
    `of_second` how much of each report, its quotations too, stands in the other word for word.
    """

    shingles: float = 0.0
    order: float = 0.0
    of_first: float = 0.0
    of_second: float = 0.0
    kind: Kind | None = None

    @property
    def copied(self) -> bool:
        """Whether one is a copy of the other."""
        return self.kind in {"near", "cut", "rewritten"}


def likeness(first: Sketch, second: Sketch) -> Likeness:
    """How alike two reports are; the same either way but for `of_first` and `of_second`."""
    if not len(first.shingles) or not len(second.shingles):
        return Likeness()
    there, here = np.isin(first.shingles, second.shingles), np.isin(second.shingles, first.shingles)
    of_first, of_second = _share(there), _share(here)
    own = min(first, second, key=lambda one: (one.size, len(one.shingles), one.shingles.tobytes()))
    marks = there if own is first else here
    shared = marks & ~own.quoted
    if own.size < FEWEST:
        kind: Kind | None = _lesser(there, here, first, second)
        return Likeness(of_first=of_first, of_second=of_second, kind=kind)
    share = float(shared.sum() / own.size)
    ordered = order(first.stems, second.stems, at_least=ALIKE - share)
    alike = share + ordered >= ALIKE and _beyond(_rows(shared), share, ordered, own.size) >= BEYOND
    kind = _copy(share, (of_first, of_second)) if alike else _lesser(there, here, first, second)
    return Likeness(shingles=share, order=ordered, of_first=of_first, of_second=of_second, kind=kind)


def order(first: Numbers, second: Numbers, at_least: float = 0.0) -> float:
    """The longest common subsequence, as a share of the shorter one; 0 where it cannot be `at_least` so much."""
    shorter, longer = sorted((first, second), key=lambda stems: (len(stems), stems.tobytes()))
    if not len(shorter) or np.isin(shorter, longer).mean() < at_least:
        return 0.0
    return longest(shorter.tolist(), longer.tolist()) / len(shorter)


def longest(first: Sequence[Hashable], second: Sequence[Hashable]) -> int:
    """How long the longest common subsequence is (Hyyrö 2004: a column of the table at once, as bits of one number).

    >>> longest([1, 2, 3, 4, 5], [2, 9, 4, 3, 5])
    3
    """
    places: dict[Hashable, int] = {}
    for place, item in enumerate(first):
        places[item] = places.get(item, 0) | 1 << place
    whole = (1 << len(first)) - 1
    row = whole
    for item in second:
        if match := row & places.get(item, 0):
            row = ((row + match) | (row - match)) & whole
    return len(first) - row.bit_count()


def _beyond(rows: Sequence[int], share: float, ordered: float, shingles: int) -> float:
    """How alike two reports are besides passages that both have word for word.

    Where less than half is shared, all passages are left out, else the longest; none that is a copy by itself.
    """
    longest_row = max(rows, default=0)
    if longest_row >= min(STRETCH, WHOLE * shingles):
        return share + ordered
    passages = sum(row for row in rows if row >= PASSAGE) if share < VERBATIM else longest_row * (longest_row >= LONG)
    part = passages / shingles
    return (share - part + max(0.0, ordered - part)) / (1 - part)


def _copy(share: float, of: tuple[float, float]) -> Kind:
    if share < VERBATIM:
        return "rewritten"
    return "near" if min(of) >= NEAR else "cut"


def _lesser(there: Marks, here: Marks, first: Sketch, second: Sketch) -> Kind | None:
    """What they share although neither is a copy."""
    if min(max(_rows(there & ~first.quoted), default=0), max(_rows(here & ~second.quoted), default=0)) >= PASSAGE:
        return "passage"
    return "quotation" if min((there & first.quoted).sum(), (here & second.quoted).sum()) >= SHINGLE else None


def _rows(mark: Marks) -> list[int]:
    """How many shingles each row has, with a changed word between here and there."""
    found = np.flatnonzero(mark)
    return [len(row) for row in np.split(found, np.flatnonzero(np.diff(found) > CHANGED) + 1)]


def _share(mark: Marks) -> float:
    return float(mark.mean())
