"""Quotations that a copy altered: other words within the marks, sentences cut short, words put in marks that had none.

A quotation is what somebody is held to have said: whoever copies it has no business with its words. Whole sentences
left out of one are no alteration.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from onrecord.copies.likeness import longest
from onrecord.copies.words import Word, body, words
from onrecord.text import quotations
from onrecord.types import Phrase, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.types import Report, Span

FEWEST: Final = 3
"""Words that a quotation has at least: a word or two in marks are no one's statement."""
ALTERED: Final = 0.6
"""How much of a quotation's words, in their order, another has of which it is an alteration."""
MADE: Final = 0.8
"""How much of a quotation stands in one place of the original, outside of marks, where the copy put it in them."""
_ENDS: Final = re.compile(r"[.!?“”\"„«»:]")


class Quoted(Record, frozen=True, kw_only=True):
    """A quotation of the copy and what it was: other words, more words in its sentence, or no quotation at all."""

    kind: Literal["altered", "shortened", "made"]
    original: Phrase
    copy: Phrase


def quoted(original: Report, copy: Report) -> tuple[Quoted, ...]:
    """The quotations of a copy that are not its original's."""
    first = _Original(original)
    return tuple(found for span in _spans(copy) if (found := first.judge(copy.text, span)) is not None)


def _spans(report: Report) -> Iterator[Span]:
    """The quotations of a body that are long enough."""
    inside = words(report.text, body(report))
    for span in quotations(report.text):
        if sum(_in(word.span, span) for word in inside) >= FEWEST:
            yield span


class _Original:
    """The words of an original, those in marks and those outside."""

    def __init__(self, report: Report) -> None:
        found = words(report.text, body(report))
        self.text = report.text
        self.bare = [word for word in found if not word.quoted]
        self.said = [word for word in found if word.quoted]
        self.spans = [span for span in quotations(report.text) if any(_in(word.span, span) for word in self.said)]

    def judge(self, text: str, span: Span) -> Quoted | None:
        """What was done to the quotation at `span` of a copy; none where it is as it was, or new."""
        forms, mine = [word.form for word in words(text, [span])], Phrase(text[slice(*span)], (span,))
        at = _place(forms, [word.form for word in self.said])
        if at is not None:
            return self._shortened(self.said[at : at + len(forms)], mine)
        likest = max(((self._common(forms, one), one) for one in self.spans), default=(0, None))
        if likest[1] is not None and likest[0] >= ALTERED * len(forms):
            return Quoted(kind="altered", original=self._phrase([likest[1]]), copy=mine)
        return self._made(forms, mine)

    def _common(self, forms: Sequence[str], span: Span) -> int:
        return longest(forms, [word.form for word in words(self.text, [span])])

    def _shortened(self, run: Sequence[Word], mine: Phrase) -> Quoted | None:
        """Where a sentence of it goes on, before or after."""
        if _begins(self.text, run[0].span[0]) and _ends(self.text, run[-1].span[1]):
            return None
        whole = self._phrase([span for span in self.spans if any(_in(word.span, span) for word in run)])
        return Quoted(kind="shortened", original=whole, copy=mine)

    def _made(self, forms: Sequence[str], mine: Phrase) -> Quoted | None:
        """Where the words stand outside of marks, with a word or two between."""
        for at in range(len(self.bare) - len(forms) + 1):
            run = self.bare[at : at + len(forms) + 2]
            if run[0].form in forms and longest(forms, [word.form for word in run]) >= MADE * len(forms):
                return Quoted(kind="made", original=self._phrase([(run[0].span[0], run[-1].span[1])]), copy=mine)
        return None

    def _phrase(self, spans: Sequence[Span]) -> Phrase:
        return Phrase(" ".join(self.text[start:end] for start, end in spans), tuple(spans))


def _place(forms: Sequence[str], within: Sequence[str]) -> int | None:
    """Where these words stand in a row."""
    starts = range(len(within) - len(forms) + 1)
    return next((at for at in starts if within[at] == forms[0] and within[at : at + len(forms)] == forms), None)


def _begins(text: str, start: int) -> bool:
    return start == 0 or _ENDS.search(text[max(0, start - 3) : start]) is not None


def _ends(text: str, end: int) -> bool:
    return end >= len(text) or _ENDS.search(text[end : end + 2]) is not None


def _in(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
