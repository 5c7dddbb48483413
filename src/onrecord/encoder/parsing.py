"""The parse: which words are one token, which word each hangs on, and how.

Every word and every possible head is scored (Dozat and Manning, 2017); the best heads that form a tree are taken,
sentence by sentence, a root hanging on itself. What a word of a closed class cannot be is never its tag.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onrecord.encoder.closed import apart, clitic, settled
from onrecord.encoder.heads import ARC_WIDTH, INSIDE, RELATION_WIDTH, RELATIONS, TAGS
from onrecord.encoder.pairs import arc_distance
from onrecord.types import Parse

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onrecord.encoder.words import Words
    from onrecord.types import Spans

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float32]

_INSIDE, _ROOT = RELATIONS.index(INSIDE), RELATIONS.index("root")
_NEVER = np.float32(-1e9)
SMALL = 2**18
"""Multiplications in one product of matrices: OpenBLAS shares out larger ones among threads, which then wait for more,
spinning, for tens of milliseconds; and what a report scores must not depend on how many threads there are."""


class Parser:
    """Parses with the weights of one network."""

    def __init__(self, tables: dict[str, Floats]) -> None:
        self._headness = tables["headness"][0]
        self._length = tables["length"][:, 0]
        self._relation_length = tables["relation_length"]
        self._relations = tables["relations"].T
        self._relations_bias = tables["relations_bias"]

    def parse(self, text: str, words: Words, tags: Floats, syntax: Floats, sentences: Spans) -> tuple[Parse, Ints]:
        """The parse of a text, and for each of its tokens the first word.

        tags: (W, tags). syntax: (W, states) as `Scores.syntax`. sentences: code points, in order.
        """
        cuts = np.cumsum([ARC_WIDTH, ARC_WIDTH, RELATION_WIDTH])
        dependent, head, labelled, labelling = np.split(syntax, cuts, axis=1)
        starts = np.array([start for start, _ in sentences], dtype=np.int64)
        sentence = np.searchsorted(starts, words.starts, "right") - 1
        first = self._firsts(text, words, sentence, labelled, labelling)
        bounds = np.flatnonzero(np.diff(sentence[first], prepend=-2))
        ranges = list(zip(bounds.tolist(), [*bounds[1:].tolist(), len(first)], strict=True))
        heads = np.zeros(len(first), dtype=np.int64)
        for a, b in ranges:
            own = first[a:b]
            heads[a:b] = a + tree(self._arcs(dependent[own], head[own], own))
        relations = self._labels(labelled[first], labelling[first[heads]], first, first[heads])
        relations[:, _INSIDE] = _NEVER
        roots = heads == np.arange(len(heads))
        relations[~roots, _ROOT] = _NEVER
        ends = words.ends[np.append(first[1:], len(words)) - 1]
        spans = _with_negations(text, tuple(zip(words.starts[first].tolist(), ends.tolist(), strict=True)))
        settling = settled(tags[first], [text[a:b] for a, b in spans], bounds.tolist())
        parse = Parse(
            spans=spans,
            tags=tuple(TAGS[i] for i in settling.argmax(1).tolist()),
            heads=tuple(np.where(roots, -1, heads).tolist()),
            relations=tuple(RELATIONS[i] for i in np.where(roots, _ROOT, relations.argmax(1)).tolist()),
            sentences=tuple(ranges),
        )
        return parse, first

    def _firsts(self, text: str, words: Words, sentence: Ints, labelled: Floats, labelling: Floats) -> Ints:
        """The words that begin a token: all but those glued to the one before by the relation `INSIDE`."""
        if not len(words):
            return np.zeros(0, dtype=np.int64)
        glued = np.flatnonzero((words.starts[1:] == words.ends[:-1]) & (sentence[1:] == sentence[:-1])) + 1
        labels = self._labels(labelled[glued], labelling[glued - 1], glued, glued - 1).argmax(1)
        begins = np.ones(len(words), dtype=bool)
        inside = glued[labels == _INSIDE]
        begins[inside[~_apart(text, words, inside)]] = False
        for word in glued[:-1].tolist():
            if clitic(_words(text, words, word - 1, word), _words(text, words, word, word + 2)) is not None:
                begins[word], begins[word + 1] = True, False
        return np.flatnonzero(begins)

    def _arcs(self, dependent: Floats, head: Floats, places: Ints) -> Floats:
        lengths = arc_distance(places[:, None], places[None, :])
        alike = product(dependent, head.T) / np.float32(ARC_WIDTH**0.5)
        scores: Floats = alike + (head @ self._headness)[None, :] + self._length[lengths]
        return scores

    def _labels(self, dependent: Floats, head: Floats, places: Ints, heads: Ints) -> Floats:
        told = self._relation_length[arc_distance(places, heads)]
        return product(np.maximum(dependent + head + told, 0), self._relations) + self._relations_bias


def _words(text: str, words: Words, first: int, last: int) -> str:
    """The text of some words, the last left out."""
    return text[words.starts[first] : words.ends[last - 1]]


def _apart(text: str, words: Words, glued: Ints) -> NDArray[np.bool_]:
    """Which of some words that are glued to the one before are no part of it all the same."""
    spans = [*zip(words.starts.tolist(), words.ends.tolist(), strict=True), (len(text), len(text))]
    found = []
    for word in glued.tolist():
        (a, b), (start, end), (c, d) = spans[word - 1 : word + 2]
        found.append(apart(text[a:b], text[start:end], text[c:d] if c == end else ""))
    return np.array(found, dtype=bool)


def _with_negations(text: str, spans: Spans) -> Spans:
    """Tokens as treebanks cut them: "did" and "n’t", where the words are cut at the apostrophe."""
    found = list(spans)
    for here, ((a, b), (c, d)) in enumerate(pairwise(spans)):
        if b == c and (more := clitic(text[a:b], text[c:d])):
            found[here], found[here + 1] = (a, b - more), (b - more, d)
    return tuple(found)


def product(left: Floats, right: Floats) -> Floats:
    """`left @ right`, so many rows at a time that each product is `SMALL`."""
    found = np.empty((len(left), right.shape[1]), dtype=np.float32)
    rows = max(1, SMALL // right.size)
    for low in range(0, len(left), rows):
        np.matmul(left[low : low + rows], right, out=found[low : low + rows])
    return found


def tree(scores: Floats) -> Ints:
    """(n, n) scores of each word hanging on each, on itself as the root -> the head of each, one root, no cycle.

    The best head of each word, where that gives a tree. Else one root is kept, the one that loses most by hanging
    elsewhere, and each cycle is broken where that costs least (the first step of Chu and Liu, 1965, and Edmonds, 1967).

    >>> tree(np.array([[0, 9, 0], [9, 5, 0], [0, 9, 0]], dtype=np.float32)).tolist()
    [1, 1, 1]
    """
    scores = scores.copy()
    here = np.arange(len(scores))
    own = scores[here, here].copy()
    others = np.where(here[:, None] == here[None, :], _NEVER, scores).max(1, initial=_NEVER)
    root = int(np.argmax(own - others))
    scores[here != root, here[here != root]] = _NEVER
    heads = scores.argmax(1)
    heads[root] = root
    while len(cycle := _cycle(heads, root)):
        best = np.where(_hanging(heads, cycle), _NEVER, scores[cycle])
        word = int(np.argmax(best.max(1) - scores[cycle, heads[cycle]]))
        heads[cycle[word]] = best[word].argmax()
    found: Ints = heads
    return found


def _cycle(heads: Ints, root: int) -> Ints:
    """The words of one cycle, none where all lead to the root."""
    up = heads
    for _ in range(max(1, len(heads)).bit_length()):
        up = up[up]
    lost = np.flatnonzero(up != root)
    if not len(lost):
        return lost
    at, members = int(up[lost[0]]), list[int]()
    while at not in members:
        members.append(at)
        at = int(heads[at])
    return np.array(members)


def _hanging(heads: Ints, words: Ints) -> NDArray[np.bool_]:
    """Whether each word leads to any of these; these do."""
    reached = np.zeros(len(heads), dtype=bool)
    reached[words] = True
    while (wider := reached | reached[heads]).sum() > reached.sum():
        reached = wider
    return reached
