"""A text cut into words, each with its kind: what the rules of the grammar are written in.

>>> [(t.text, t.kind) for t in tokens("On Jan. 3, 2020")]
[('On', 'on'), ('Jan.', 'month'), ('3', 'dd'), (',', ','), ('2020', 'year')]
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

import msgspec

from onrecord.dates.lexicon import CAPITAL, STOPPED, TIME_ZONES, WORDS

PLAIN: Final = "plain"

FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2199
"""Between these, four digits may be a year; `years` says when they are."""

_TOKEN: Final = re.compile(
    r"""
    (?![ ]\S)(?:
    (?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)
    |(?P<iso>(?<!/)\d{4}(?P<stroke>[-/])\d{2}(?P=stroke)\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d/-])
    |(?P<slashed>\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2})(?![\d/])
    |(?P<nine>9/11)(?![\d/])
    |(?P<clock>(?<![\d:])\d{1,2}(?:[:.][0-5]\d)?\s?[ap]\.?\s?m\b\.?|(?:[01]?\d|2[0-3]):[0-5]\d)(?![\d:])
    |(?P<dotted>(?<![\d.])(?:[01]\d|2[0-3])\.[0-5]\d(?![\d%°]|\.\d))
    |(?P<decade>(?:1\d|20)\d0['’]?s|['’‘]\d0s)\b
    |(?P<short>\d0['’]?s)\b
    |(?P<sum>[$€£¥#]\s?[\d.,]*\d|\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?!(?:19|20)\d\d/\d\d(?:\d\d)?(?![\d/]))\d+(?:[./]\d+)+|\d+(?:\.\d+)?\s?[%°]
        |\d+(?=(?:bn|mn|[kKmM])\b))
    |(?P<nth>\d{1,2}(?:st|nd|rd|th))\b
    |(?P<number>\d+)
    |(?P<s>['’]s\b|(?<=s)['’](?!\w))
    |(?P<break>\n[^\S\n]*\n|(?<=[.!?:”"])[^\S\n]*\n)
    |(?P<mark>[^\w\s])
    )""",
    re.VERBOSE,
)
"""No token begins with a blank before a word; that is seen at once, and half the places that are tried are such."""


class Token(msgspec.Struct, frozen=True):
    """A word or mark, or what a rule made of several: its kind, and what it means where it means anything."""

    kind: str
    start: int
    end: int
    text: str
    value: Any = None

    @property
    def low(self) -> str:
        """Its text in small letters, the stop of an abbreviation left out."""
        return self.text.lower().rstrip(".") or self.text

    @property
    def is_name(self) -> bool:
        """Whether it is a word with a capital that has no meaning of time."""
        return self.kind == PLAIN and self.text[:1].isupper()


NOTHING: Final = Token("edge", 0, 0, "")
"""What stands before the first word of a text and after the last."""


def tokens(text: str, literals: frozenset[str] = frozenset({"on", ","})) -> list[Token]:
    """The words and marks of a text. `literals` are the words that are a kind of their own."""
    found: list[Token] = []
    for m in _TOKEN.finditer(text):
        group, word = m.lastgroup or "", m.group()
        start, end = m.span()
        if group == "word":
            kind, value = _word(word, literals)
            if kind in CAPITAL and text[end : end + 1] == "." and word.lower() in STOPPED:
                end, word = end + 1, word + "."
        elif group == "mark":
            if word == "." and found and found[-1].end == end:
                continue
            kind, value = (word if word in literals else group), None
        else:
            kind, value = _number(group, word)
        found.append(Token(kind, start, end, word, value))
    return found


@lru_cache(maxsize=4096)
def _word(word: str, literals: frozenset[str]) -> tuple[str, Any]:
    """The kind and meaning of a word."""
    low = word.lower()
    if low in literals:
        return low, None
    kind, value = WORDS.get(low, (PLAIN, None))
    if kind in CAPITAL and not word[0].isupper():
        return PLAIN, None
    return ("zone", None) if word in TIME_ZONES else (kind, value)


def _number(group: str, text: str) -> tuple[str, Any]:
    """The kind and meaning of what the alternative `group` of `_TOKEN` found."""
    if group == "number":
        value = int(text)
        if len(text) == 4 and FIRST_YEAR <= value <= LAST_YEAR:
            return "year", value
        return ("dd", value) if 1 <= value <= 31 and len(text) <= 2 else ("number", value)
    if group == "decade":
        digits = re.sub(r"\D", "", text)
        return "decade", int(digits) if len(digits) == 4 else 1900 + int(digits)
    if group in {"nth", "short"}:
        return group, int(re.match(r"\d+", text)[0])  # type: ignore[index]
    return group, None if group in {"s", "break"} else text
