"""Hits among what is predicted and what is gold: precision, recall, F1."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """Hits among what was predicted and what is gold."""

    hits: float = 0
    predicted: float = 0
    gold: float = 0

    def add(self, hits: float, predicted: float, gold: float) -> None:
        """Count some more.

        >>> tally = Tally()
        >>> tally.add(hits=3, predicted=4, gold=6)
        >>> tally.precision, tally.recall, tally.f1
        (0.75, 0.5, 0.6)
        """
        self.hits, self.predicted, self.gold = self.hits + hits, self.predicted + predicted, self.gold + gold

    @property
    def precision(self) -> float:
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0
