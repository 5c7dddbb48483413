"""Words and phrases of a report's text, always with their spans in Unicode code points."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.sources.lexicon import PARTICLES
from onrecord.types import Phrase, Span

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'&/\-‑.][^\W_]+)*|[^\w\s]")
_PLURAL_ENDING = re.compile(r"[’']\s+\w")
_POSSESSIVE = re.compile(r"[’']s$", re.IGNORECASE)


class Word(NamedTuple):
    """One word or mark of the text. A possessive ending is no part of `text`, but `end` is after it."""

    text: str
    start: int
    end: int
    possessive: bool = False

    @property
    def low(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def is_word(self) -> bool:
        """Whether it is a word rather than a mark."""
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter, or has one after a name's particle ("al-Merdhi")."""
        before, _, after = self.text.partition("-")
        return self.text[0].isupper() or (before in PARTICLES and after[:1].isupper())

    @property
    def bare(self) -> Span:
        """Where it stands, without a possessive ending."""
        return self.start, self.start + len(self.text)


def words(text: str, span: Span) -> tuple[Word, ...]:
    """The words and marks within a span.

    >>> [(w.text, w.possessive) for w in words("the Order’s envoy, the militias’ own", (0, 36))][1:]
    [('Order', True), ('envoy', False), (',', False), ('the', False), ('militias', True), ('own', False)]
    """
    found: list[Word] = []
    for match in _WORD.finditer(text, *span):
        word, (start, end) = match.group(), match.span()
        if found and found[-1].possessive and start < found[-1].end:
            continue
        if word[-1] in "sS" and _PLURAL_ENDING.match(text, end, span[1]):
            found.append(Word(word, start, end + 1, True))
        else:
            bare = _POSSESSIVE.sub("", word) if "’" in word or "'" in word else word
            found.append(Word(bare or word, start, end, bool(bare) and bare != word))
    return tuple(found)


def phrase(text: str, *spans: Span) -> Phrase:
    """The words at these spans as a phrase."""
    return Phrase(" ".join(text[start:end] for start, end in spans), tuple(spans))


def trim(text: str, span: Span, marks: str = " \t\r\n\u00a0,;:–—-") -> Span:
    """The span without these marks at its ends.

    >>> trim("the Order, ", (0, 11))
    (0, 9)
    """
    start, end = span
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return start, end


def one_line(text: str, span: Span) -> str:
    """The words at a span with single blanks between them, as a name is kept."""
    return " ".join(text[span[0] : span[1]].split())
