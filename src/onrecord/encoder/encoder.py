"""The encoder: a text in; cues with their sources and contents, names, the parse, nominals, and what ties them out.

This package is the only place that knows the model. One pass over overlapping windows gives every head's scores; the
best tags are found with each head's CRF. Sentences and references go across windows: for them, each word's scores are
those of the window that owns it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.encoder.frames import FrameReader, WordFrame
from onrecord.encoder.heads import ENTITY_TAGS
from onrecord.encoder.model import Network, Shipped, tokenizer
from onrecord.encoder.parsing import Parser
from onrecord.encoder.references import ReferenceReader
from onrecord.encoder.relations import READ, RelationReader
from onrecord.encoder.viterbi import Found, allowed, decode
from onrecord.encoder.windows import Window, windows
from onrecord.encoder.words import Words, split
from onrecord.text import all_sentences
from onrecord.types import Encoding, Frame, Mention

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from onrecord.encoder.model import Scores
    from onrecord.types import Spans

    Floats = NDArray[np.float32]

ACROSS = ("tags", "syntax", "nominals", "references", *READ)
"""The scores that are read across windows."""
TOGETHER = 4
"""Windows whose tags are found together: more cost less each, and more memory."""


class Encoder:
    """Reads texts with one network. Loading takes a fraction of a second; keep one and use it again.

    >>> encoding = Encoder().encode("Talks have failed, the minister said.")
    >>> [f.cue for f in encoding.frames if f.confidence > 0.3]
    [(32, 36)]
    """

    def __init__(self, network: Network | None = None, pieces: Tokenizer | None = None) -> None:
        self._network = network or Shipped()
        self._tokenizer = pieces or tokenizer()
        self._frames = FrameReader(self._network)
        self._parser = Parser(self._network.tables)
        self._references = ReferenceReader(self._network.tables)
        self._relations = RelationReader(self._network.tables)
        self._entity_moves = self._network.moves["entities"] + allowed(ENTITY_TAGS)

    def encode(self, text: str, sentences: Spans | None = None) -> Encoding:
        """Find the cues, what belongs to them, names, the parse, the nominals and what is told of them in `text`.

        `sentences` are code-point spans in order, where they are known better than from the text.
        """
        words = split(text, self._tokenizer)
        frames: list[Frame] = []
        mentions: list[Mention] = []
        own: list[tuple[Floats, ...]] = []
        every = windows(words)
        for some in (every[i : i + TOGETHER] for i in range(0, len(every), TOGETHER)):
            scores = [score(self._network, words, window) for window in some]
            frames += self._frames_of(scores, some, words)
            mentions += self._mentions(scores, some, words)
            own += map(_owned, scores, some)
        if not own:
            return Encoding(text=text)
        tags, syntax, nominals, references, *told = map(np.concatenate, zip(*own, strict=True))
        sentences = all_sentences(text) if sentences is None else sentences
        parse, first = self._parser.parse(text, words, tags, syntax, sentences)
        phrases = self._references.read(text, parse, first, nominals, references)
        found = Encoding(text=text, frames=tuple(frames), mentions=tuple(mentions), parse=parse, nominals=phrases)
        return self._relations.read(found, first, told)

    def _frames_of(self, scores: list[Scores], some: list[Window], words: Words) -> list[Frame]:
        found = self._frames.read(scores, some)
        return [
            in_code_points(words, frame, window.start)
            for window, frames in zip(some, found, strict=True)
            for frame in frames
        ]

    def _mentions(self, scores: list[Scores], some: list[Window], words: Words) -> list[Mention]:
        found = decode([own.entities for own in scores], self._entity_moves, ENTITY_TAGS)
        return [
            Mention(span=_span(words, f, window.start), kind=f.label, confidence=f.confidence)
            for window, names in zip(some, found, strict=True)
            for f in window.owned(names)
        ]


def score(network: Network, words: Words, window: Window) -> Scores:
    """What the heads say of one window."""
    first = np.append(words.first, len(words.pieces))
    low, high = first[window.start], first[window.end]
    shapes = np.repeat(words.shapes[window.start : window.end], np.diff(first[window.start : window.end + 1]))
    return network.window(words.pieces[low:high], shapes, first[window.start : window.end] - low)


def _owned(scores: Scores, window: Window) -> tuple[Floats, ...]:
    """What is read across windows, of the words that one owns."""
    kept = slice(window.own_start - window.start, window.own_end - window.start)
    return tuple(getattr(scores, name)[kept] for name in ACROSS)


def in_code_points(words: Words, frame: WordFrame, offset: int) -> Frame:
    """A frame in code points."""
    return Frame(
        cue=_span(words, frame.cue, offset),
        source=tuple(_span(words, p, offset) for p in frame.parts if p.label == "source"),
        content=tuple(_span(words, p, offset) for p in frame.parts if p.label == "content"),
        confidence=frame.confidence,
    )


def _span(words: Words, found: Found, offset: int) -> tuple[int, int]:
    return int(words.starts[offset + found.start]), int(words.ends[offset + found.end - 1])
