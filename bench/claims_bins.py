"""How far the confidence of claims can be believed: of those given 0.8, eight in ten should be right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from onrecord.types import Event, Tie

BINS = 10


@dataclass(slots=True)
class Bins:
    """Claims by confidence, each with whether it is right.

    >>> bins = Bins()
    >>> for right in (True, True, True, False):
    ...     bins.add_one(0.81, right)
    >>> [(low, count, round(mean, 2), share) for low, count, mean, share in bins.rows()], round(bins.error, 2)
    ([(0.8, 4, 0.81, 0.75)], 0.06)
    """

    given: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, claims: Iterable[Tie | Event], right: set[str]) -> None:
        """Add claims; `right` are the ids of those that are. A claim is as sure as the surest of its tellings."""
        for claim in claims:
            self.add_one(max((t.confidence for t in claim.told), default=0.0), claim.id in right)

    def add_one(self, confidence: float, right: bool) -> None:
        self.given.append((confidence, right))

    def rows(self) -> Iterator[tuple[float, int, float, float]]:
        """Of each bin that holds any: its lower bound, how many, their mean confidence, the share that is right."""
        for n in range(BINS):
            held = [one for one in self.given if min(int(one[0] * BINS + 1e-9), BINS - 1) == n]
            if held:
                mean, share = (sum(column) / len(held) for column in zip(*held, strict=True))
                yield n / BINS, len(held), mean, share

    @property
    def error(self) -> float:
        """The expected calibration error: how far mean confidence and share lie apart, by claims."""
        total = len(self.given)
        return sum(count * abs(mean - share) for _, count, mean, share in self.rows()) / total if total else 0.0

    def merge(self, other: Bins) -> None:
        self.given += other.given

    def table(self) -> str:
        lines = [f"{'confidence':18}{'given':>10}{'right':>10}{'claims':>8}"]
        for low, count, mean, share in self.rows():
            lines.append(f"{low:.1f} to {low + 1 / BINS:.1f}{'':8}{100 * mean:10.1f}{100 * share:10.1f}{count:8}")
        return "\n".join((*lines, f"{'lie apart by':18}{100 * self.error:10.1f}"))
