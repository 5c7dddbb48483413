"""What the model scores of one text, with its parse, so that mentions and events that are given can be asked about."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.encoder.encoder import score
from onrecord.encoder.model import Scores, Shipped
from onrecord.encoder.parsing import Parser
from onrecord.encoder.windows import windows
from onrecord.encoder.words import split
from onrecord.text import all_sentences
from onrecord.types import Parse, Span

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """A text as read: its parse, the first word of each token, and the scores of all its words."""

    parse: Parse
    first: Ints
    scores: Scores

    def main_token(self, span: Span) -> int:
        """The main token of a mention: the first that hangs on one outside it."""
        starts = [start for start, _ in self.parse.spans]
        low = max(int(np.searchsorted(starts, span[0], "right")) - 1, 0)
        high = max(int(np.searchsorted(starts, span[1], "left")), low + 1)
        return next((i for i in range(low, high) if not low <= self.parse.heads[i] < high), low)

    def words(self, tokens: list[int]) -> Ints:
        """The first words of some tokens."""
        return self.first[np.array(tokens, dtype=np.int64)]


def read(text: str, network: Shipped, pieces: Tokenizer) -> Read:
    """One pass over a text."""
    words = split(text, pieces)
    own: list[list[NDArray[np.float32]]] = []
    for window in windows(words):
        scores = score(network, words, window)
        kept = slice(window.own_start - window.start, window.own_end - window.start)
        own.append([getattr(scores, field.name)[kept] for field in fields(Scores)])
    whole = Scores(*map(np.concatenate, zip(*own, strict=True)))
    parse, first = Parser(network.tables).parse(text, words, whole.tags, whole.syntax, all_sentences(text))
    return Read(parse, first, whole)
