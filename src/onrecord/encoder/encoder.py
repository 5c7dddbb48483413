"""The encoder: a text in; words, cues with their sources and contents, and names out.

This package is the only place that knows the model. One pass over overlapping windows gives every head's scores;
the best tags are found with each head's CRF.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.encoder.heads import CUE_TAGS, ENTITY_TAGS, LINK_REACH, LINK_TAGS
from onrecord.encoder.model import Network, Shipped, distance, tokenizer
from onrecord.encoder.viterbi import Found, allowed, decode
from onrecord.encoder.windows import Window, windows
from onrecord.encoder.words import Words, split
from onrecord.types import Encoding, Frame, Mention

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from onrecord.encoder.model import Scores

CUE_BIAS = 0.0
"""Added to the score of every cue tag: above zero finds more cues, below zero fewer."""


class Encoder:
    """Reads texts with one network. Loading takes a fraction of a second; keep one and use it again.

    >>> encoding = Encoder().encode("Talks have failed, the minister said.")
    >>> [(f.start, f.end) for f in encoding.frames]
    [(6, 7)]
    """

    def __init__(self, network: Network | None = None, pieces: Tokenizer | None = None) -> None:
        self._network = network or Shipped()
        self._tokenizer = pieces or tokenizer()
        tags = {"cues": CUE_TAGS, "links": LINK_TAGS, "entities": ENTITY_TAGS}
        self._moves = {name: self._network.moves[name] + allowed(tags[name]) for name in tags}

    def encode(self, text: str) -> Encoding:
        """Find the cues, what belongs to them, and the names in `text`."""
        words = split(text, self._tokenizer)
        frames: list[Frame] = []
        mentions: list[Mention] = []
        for window in windows(words):
            scores = self._score(words, window)
            frames += self._frames(scores, window, words)
            mentions += self._mentions(scores, window, words)
        return Encoding(frames=tuple(frames), mentions=tuple(mentions))

    def _score(self, words: Words, window: Window) -> Scores:
        first = np.append(words.first, len(words.pieces))
        low, high = first[window.start], first[window.end]
        shapes = np.repeat(words.shapes[window.start : window.end], np.diff(first[window.start : window.end + 1]))
        return self._network.window(words.pieces[low:high], shapes, first[window.start : window.end] - low)

    def _frames(self, scores: Scores, window: Window, words: Words) -> list[Frame]:
        biased = scores.cues + np.array([0, CUE_BIAS, CUE_BIAS], dtype=np.float32)
        cues = [
            cue
            for cue in decode([biased], self._moves["cues"], CUE_TAGS)[0]
            if window.own_start <= window.start + cue.start < window.own_end
        ]
        lows = [max(0, cue.start - LINK_REACH) for cue in cues]
        tags = [self._link(scores, cue, low) for cue, low in zip(cues, lows, strict=True)]
        parts = decode(tags, self._moves["links"], LINK_TAGS)
        return [
            _frame(words, cue, own, window.start, window.start + low)
            for cue, low, own in zip(cues, lows, parts, strict=True)
        ]

    def _link(self, scores: Scores, cue: Found, low: int) -> NDArray[np.float32]:
        """The link head's scores for the words near one cue, from word `low` on."""
        high = min(len(scores.near), cue.end + LINK_REACH)
        state = scores.cue[cue.start : cue.end].mean(0)
        return self._network.links(scores.near[low:high], state, distance(np.arange(low, high), cue.start, cue.end))

    def _mentions(self, scores: Scores, window: Window, words: Words) -> list[Mention]:
        found = decode([scores.entities], self._moves["entities"], ENTITY_TAGS)[0]
        return [
            Mention(span=_span(words, f, window.start), kind=f.label, confidence=f.confidence)
            for f in found
            if window.own_start <= window.start + f.start < window.own_end
        ]


def _frame(words: Words, cue: Found, parts: list[Found], cue_offset: int, part_offset: int) -> Frame:
    """A cue and its parts in code points; as sure as the cue and its least sure part together."""
    return Frame(
        cue=_span(words, cue, cue_offset),
        source=tuple(_span(words, p, part_offset) for p in parts if p.label == "source"),
        content=tuple(_span(words, p, part_offset) for p in parts if p.label == "content"),
        confidence=round(cue.confidence * min((p.confidence for p in parts), default=1.0), 4),
    )


def _span(words: Words, found: Found, offset: int) -> tuple[int, int]:
    return int(words.starts[offset + found.start]), int(words.ends[offset + found.end - 1])
