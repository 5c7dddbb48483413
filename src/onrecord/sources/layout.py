"""A report's text laid out: its sentences, paragraphs and quotations, each found once and asked for by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from onrecord.text import all_sentences, paragraphs, quotations
from onrecord.types import Span


class Layout:
    """Where the sentences, paragraphs and quotations of a text stand, as spans in text order.

    >>> layout = Layout("He left. “We stay,” she said.")
    >>> layout.sentence_at(10), layout.quoted(10), layout.quoted(20)
    ((9, 29), True, False)
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences = all_sentences(text)
        self._paragraphs = [start for start, _ in paragraphs(text)]
        self._starts = [start for start, _ in self.sentences]
        self._quotations = quotations(text)
        self._opened = [start for start, _ in self._quotations]

    def sentence(self, place: int) -> int:
        """The number of the sentence that a place lies in, from 0; between two, the one before."""
        return max(bisect_right(self._starts, place) - 1, 0)

    def sentence_at(self, place: int) -> Span:
        """The sentence that a place lies in; of a text without words, all of it."""
        return self.sentences[self.sentence(place)] if self.sentences else (0, len(self.text))

    def sentence_after(self, sentence: Span) -> Span | None:
        """The next sentence of the same paragraph."""
        number = self.sentence(sentence[0]) + 1
        following = self.sentences[number : number + 1]
        same = following and self.paragraph(following[0][0]) == self.paragraph(sentence[0])
        return following[0] if same else None

    def paragraph(self, place: int) -> int:
        """The number of the paragraph that a place lies in."""
        return bisect_right(self._paragraphs, place) - 1

    def quoted(self, place: int) -> bool:
        """Whether a place lies in a quotation."""
        opened = bisect_left(self._opened, place)
        return opened > 0 and place < self._quotations[opened - 1][1]
