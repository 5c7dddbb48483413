"""How well mentions are gathered into things: MUC, B³ and CEAFφ4, and their mean, the CoNLL score.

As Pradhan et al. (2014) define them for mentions that were found rather than given: a mention that only one side has
counts against that side. A mention is any value; the same mention is the same value on both sides. Numerators and
denominators are summed over documents, as the reference scorer sums them.

>>> score = Score()
>>> score.add([{"a", "b", "c"}, {"d", "e", "f", "g"}], [{"a", "b"}, {"c", "d"}, {"f", "g", "h", "i"}])
>>> [(name, round(share.recall, 2), round(share.precision, 2)) for name, share in score.metrics()]
[('MUC', 0.4, 0.4), ('B³', 0.42, 0.5), ('CEAFφ4', 0.65, 0.43)]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

import numpy as np

from bench.assignment import heaviest
from bench.tally import Tally

Things = Sequence[AbstractSet[Hashable]]
"""Clusters of mentions; no mention lies in two."""


@dataclass(slots=True)
class Share:
    """Sums for one metric: `found` of what is `gold`, `right` of what is `predicted`."""

    found: float = 0
    gold: float = 0
    right: float = 0
    predicted: float = 0

    def add(self, other: Share) -> None:
        self.found, self.gold = self.found + other.found, self.gold + other.gold
        self.right, self.predicted = self.right + other.right, self.predicted + other.predicted

    @property
    def recall(self) -> float:
        return self.found / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Score:
    """The three metrics and the mentions themselves, over many documents."""

    muc: Share = field(default_factory=Share)
    b_cubed: Share = field(default_factory=Share)
    ceaf: Share = field(default_factory=Share)
    mentions: Tally = field(default_factory=Tally)

    def add(self, gold: Things, predicted: Things) -> None:
        """Count one document."""
        self.muc.add(muc(gold, predicted))
        self.b_cubed.add(b_cubed(gold, predicted))
        self.ceaf.add(ceaf(gold, predicted))
        wanted, found = set().union(*gold), set().union(*predicted)
        self.mentions.add(len(wanted & found), len(found), len(wanted))

    def metrics(self) -> Iterable[tuple[str, Share]]:
        return ("MUC", self.muc), ("B³", self.b_cubed), ("CEAFφ4", self.ceaf)

    @property
    def conll(self) -> float:
        """The mean of the three F1."""
        return sum(share.f1 for _, share in self.metrics()) / 3


def muc(gold: Things, predicted: Things) -> Share:
    """Links (Vilain et al., 1995): a thing of n mentions has n - 1; it loses one for each piece it is broken into."""
    shared = _shared(gold, predicted)
    kept = sum(shared.values()) - len(shared)
    return Share(kept, _links(gold), kept, _links(predicted))


def b_cubed(gold: Things, predicted: Things) -> Share:
    """Mentions (Bagga and Baldwin, 1998): for each, how much of its thing is in the other side's thing with it."""
    shared = _shared(gold, predicted)
    found = sum(n * n / len(gold[i]) for (i, _), n in shared.items())
    right = sum(n * n / len(predicted[j]) for (_, j), n in shared.items())
    return Share(found, sum(map(len, gold)), right, sum(map(len, predicted)))


def ceaf(gold: Things, predicted: Things) -> Share:
    """Things (Luo, 2005): paired so that their likeness φ4 (twice what they share, over the sizes) is greatest."""
    likeness = np.zeros((len(gold), len(predicted)))
    for (i, j), n in _shared(gold, predicted).items():
        likeness[i, j] = 2 * n / (len(gold[i]) + len(predicted[j]))
    best = float(sum(likeness[pair] for pair in heaviest(likeness)))
    return Share(best, len(gold), best, len(predicted))


def _links(things: Things) -> int:
    return sum(len(thing) - 1 for thing in things)


def _shared(gold: Things, predicted: Things) -> Counter[tuple[int, int]]:
    """How many mentions a gold thing and a predicted thing have in common, for each pair that has some."""
    at, other = _thing_of(gold), _thing_of(predicted)
    return Counter((at[mention], other[mention]) for mention in at.keys() & other.keys())


def _thing_of(things: Things) -> dict[Hashable, int]:
    found = {mention: i for i, thing in enumerate(things) for mention in thing}
    if len(found) < sum(map(len, things)):
        raise ValueError("a mention lies in two clusters: give each mention to one")
    return found
