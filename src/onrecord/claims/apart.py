"""What keeps two events of a report apart: how far from one another they are told, and what both tell otherwise."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, TypeVar

from onrecord.intervals import from_edtf
from onrecord.text import paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.types import Event

NEAR = 3
"""Paragraphs that two versions of one happening stand apart at most; in the example reports two."""
DAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|tomorrow|(?:jan|feb|mar|apr|may|jun|jul|aug|sep"
    r"|oct|nov|dec)[a-z]*\b|\d{4}|week|month|year|day|night|morning|evening",
    re.IGNORECASE,
)
"""Words that say a day; a bare hour ("around 2 p.m.") lies on no day that its report is sure of."""

T = TypeVar("T")


class Apart:
    """The events of one report, compared by twos."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [start for start, _ in paragraphs(text)]

    def near(self, one: Event, other: Event) -> bool:
        """Whether both are told within `NEAR` paragraphs."""
        first, second = (self._paragraph(event.told[0].evidence[0][0]) for event in (one, other))
        return abs(first - second) <= NEAR

    def before(self, event: Event, place: int) -> bool:
        """Whether an event is told before a place, within `NEAR` paragraphs."""
        start = event.told[0].evidence[0][0]
        return start < place and self._paragraph(place) - self._paragraph(start) <= NEAR

    def _paragraph(self, place: int) -> int:
        return bisect_right(self._starts, place)

    def clash(self, one: Event, other: Event) -> bool:
        """Whether both have a place, a day or somebody whom it happens to, and none in common."""
        return self.places_clash(one, other) or self.days_clash(one, other) or patients_clash(one, other)

    def days_clash(self, one: Event, other: Event) -> bool:
        """Whether both have a date and no day in common."""
        edtf = [self._date(event) for event in (one, other)]
        return bool(edtf[0] and edtf[1]) and from_edtf(edtf[0] or "").overlaps(from_edtf(edtf[1] or "")) == "not"

    @staticmethod
    def places_clash(one: Event, other: Event) -> bool:
        """Whether both have a place, and none in common."""
        return bool(one.where and other.where) and not set(one.where) & set(other.where)

    @staticmethod
    def same_voice(one: Event, other: Event) -> bool:
        """Whether one voice tells both."""
        return bool({t.voice for t in one.told} & {t.voice for t in other.told})

    def _date(self, event: Event) -> str | None:
        """The date of an event, where its words say a day."""
        if event.when is None or event.when.kind != "time":
            return event.when.edtf if event.when else None
        words = " ".join(self._text[start:end] for start, end in event.when.spans)
        return event.when.edtf if DAY.search(words) else None


def patients_clash(one: Event, other: Event) -> bool:
    """Whether both name whom they happen to, and nobody in common."""
    mine, theirs = ({p.actor for p in event.participants if p.part == "patient"} for event in (one, other))
    return bool(mine and theirs) and not mine & theirs


def joined(pairs: Sequence[tuple[T, T]]) -> list[list[T]]:
    """What pairs lead from one to another, together, in the order in which they come.

    >>> joined([(1, 2), (4, 5), (2, 3)])
    [[4, 5], [1, 2, 3]]
    """
    groups: list[list[T]] = []
    for pair in pairs:
        held = [group for group in groups if any(one in group for one in pair)]
        together = [one for group in held for one in group]
        together += [one for one in pair if one not in together]
        groups = [group for group in groups if group not in held] + [together]
    return groups
