"""What a sentence tells of its nominals: how they are tied, what happens, who has which part in it, and how surely.

Words are scored as events and for certainty by themselves. Two words, two nominals or an event and a nominal, are
scored together: from a projection of each, the mean of a third over the words between them, and their distance. Each
label is asked by itself, so several may hold, and a confidence is how likely one does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec.structs import replace

from onrecord.encoder.heads import CERTAIN, EVENT_TAGS, PAIR_WIDTH, PARTS, TIES
from onrecord.encoder.pairs import arc_distance
from onrecord.encoder.parsing import product
from onrecord.types import Link, Trigger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from onrecord.types import Encoding, Nominal, Parse

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float32]

READ = ("ties", "events", "arguments", "certainty")
"""The scores that are read here."""
ENDS = frozenset({"person", "organization", "place"})
"""The kinds of nominals between which ties are looked for."""
REACH = 40
"""Nominals farther apart than this in one sentence, counted in nominals, are not asked about."""
LEAST_TIE, LEAST_EVENT, LEAST_PART = 0.2, 0.3, 0.2
"""What is less likely is left out here; what is shown is decided later, by higher bars."""


class RelationReader:
    """Reads ties, events, their participants and certainty with the weights of one network."""

    def __init__(self, tables: dict[str, Floats]) -> None:
        self._ties, self._arguments = PairScorer(tables, "ties"), PairScorer(tables, "arguments")

    def read(self, found: Encoding, first: Ints, scores: Sequence[Floats]) -> Encoding:
        """What is found, with what is told of it. first: the first word of each token; scores: `READ`, of each word."""
        ties, events, arguments, sure = scores
        happens = triggers(first, events)
        return replace(
            found,
            triggers=happens,
            ties=self.ties(found.parse, first, found.nominals, ties),
            arguments=self.arguments(found.parse, first, happens, found.nominals, arguments),
            certainty=certainty(first, sure),
        )

    def ties(self, parse: Parse, first: Ints, nominals: Sequence[Nominal], states: Floats) -> tuple[Link, ...]:
        """The ties between nominals of one sentence. first: the first word of each token; states: of each word."""
        heads = np.array([n.head for n in nominals if n.kind in ENDS], dtype=np.int64)
        one, two = neighbours(sentence_of(parse)[heads])
        pairs = heads[np.concatenate([one, two])], heads[np.concatenate([two, one])]
        return links(*pairs, self._ties.score(states, first[pairs[0]], first[pairs[1]]), TIES, LEAST_TIE)

    def arguments(
        self, parse: Parse, first: Ints, triggers: Sequence[Trigger], nominals: Sequence[Nominal], states: Floats
    ) -> tuple[Link, ...]:
        """Which nominals of its sentence have a part in each event."""
        heads = np.array([n.head for n in nominals], dtype=np.int64)
        events = np.array([t.word for t in triggers], dtype=np.int64)
        sentences = sentence_of(parse)
        one, two = around(events, sentences[events], heads, sentences[heads])
        return links(one, two, self._arguments.score(states, first[one], first[two]), PARTS, LEAST_PART)


class PairScorer:
    """Scores two words together with the weights of one head: "ties" or "arguments"."""

    def __init__(self, tables: dict[str, Floats], name: str) -> None:
        self._length, self._bias = tables[f"{name}_length"], tables[f"{name}_bias"]
        self._labels, self._product = tables[f"{name}_labels"].T.copy(), tables[f"{name}_product"].T.copy()

    def score(self, states: Floats, one: Ints, two: Ints) -> Floats:
        """(W, 3 * PAIR_WIDTH), (N,) and (N,) words -> (N, labels): how likely each label holds."""
        first, second, between = np.split(states, [PAIR_WIDTH, 2 * PAIR_WIDTH], axis=1)
        a, b = first.take(one, axis=0), second.take(two, axis=0)
        hidden = means(between, one, two)
        hidden += a
        hidden += b
        hidden += self._length.take(arc_distance(one, two), axis=0)
        hidden.clip(0, np.inf, out=hidden)
        scores: Floats = product(hidden, self._labels) + self._bias
        scores += product(np.multiply(a, b, out=a), self._product)
        odds: Floats = np.tanh(scores / np.float32(2)) / np.float32(2) + np.float32(0.5)
        return odds


def means(states: Floats, one: Ints, two: Ints) -> Floats:
    """(W, D), (N,) and (N,) words -> (N, D): the mean over the words between each two, 0 where there is none.

    >>> means(np.array([[1], [2], [4], [8]], dtype=np.float32), np.array([0, 3, 1]), np.array([3, 0, 2])).tolist()
    [[3.0], [3.0], [0.0]]
    """
    sums = np.zeros((len(states) + 1, states.shape[1]), dtype=np.float32)
    sums[1:] = states.cumsum(0, dtype=np.float64)
    low = np.minimum(one, two) + 1
    high = np.maximum(np.maximum(one, two), low)
    found: Floats = sums.take(high, axis=0)
    found -= sums.take(low, axis=0)
    found *= (1 / np.maximum(high - low, 1)).astype(np.float32)[:, None]
    return found


def triggers(first: Ints, events: Floats) -> tuple[Trigger, ...]:
    """The tokens that tell an event. events: (W, tags) of each word."""
    odds = np.exp(events[first] - events[first].max(1, keepdims=True))
    odds /= odds.sum(1, keepdims=True)
    sure = 1 - odds[:, 0]
    kinds = odds[:, 1:].argmax(1) + 1
    return tuple(
        Trigger(word=word, type=EVENT_TAGS[kinds[word]], confidence=round(float(sure[word]), 4))
        for word in np.flatnonzero(sure >= LEAST_EVENT).tolist()
    )


def certainty(first: Ints, scores: Floats) -> tuple[float, ...]:
    """How certain each token is, from -3 to 3. scores: (W, 1) of each word."""
    return tuple(np.clip(scores[first, 0], -CERTAIN, CERTAIN).round(2).tolist())


def links(one: Ints, two: Ints, odds: Floats, labels: Sequence[str], least: float) -> tuple[Link, ...]:
    """The labels that are likely enough, by pair and in text order."""
    rows, columns = np.nonzero(odds >= least)
    found = zip(one[rows].tolist(), two[rows].tolist(), columns.tolist(), odds[rows, columns].tolist(), strict=True)
    return tuple(
        Link(first=a, second=b, label=labels[label], confidence=round(p, 4)) for a, b, label, p in sorted(found)
    )


def sentence_of(parse: Parse) -> Ints:
    """The sentence of each token."""
    return np.repeat(np.arange(len(parse.sentences)), [b - a for a, b in parse.sentences])


def neighbours(sentences: Ints) -> tuple[Ints, Ints]:
    """Every two places at most `REACH` apart that are of one sentence, the earlier and the later.

    >>> [places.tolist() for places in neighbours(np.array([0, 0, 0, 1]))]
    [[0, 1, 0], [1, 2, 2]]
    """
    earlier, later = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for apart in range(1, min(REACH, len(sentences) - 1) + 1):
        same = np.flatnonzero(sentences[apart:] == sentences[:-apart])
        if not len(same):
            break
        earlier.append(same)
        later.append(same + apart)
    return np.concatenate(earlier), np.concatenate(later)


def around(events: Ints, event_sentences: Ints, heads: Ints, head_sentences: Ints) -> tuple[Ints, Ints]:
    """Each event with the nominals of its sentence, at most `REACH` on each side, itself left out; heads in order."""
    at = np.searchsorted(heads, events)
    low = np.maximum(np.searchsorted(head_sentences, event_sentences), at - REACH)
    high = np.minimum(np.searchsorted(head_sentences, event_sentences, "right"), at + REACH)
    one = np.repeat(events, np.maximum(high - low, 0))
    two = [heads[a:b] for a, b in zip(low.tolist(), high.tolist(), strict=True)]
    found = np.concatenate([np.zeros(0, dtype=np.int64), *two])
    return one[one != found], found[one != found]
