"""A text cut into words, each with its kind: what the rules of the grammar are written in.

>>> [(t.text, t.kind) for t in tokens("On Jan. 3, 2020")]
[('On', 'on'), ('Jan.', 'month'), ('3', 'dd'), (',', ','), ('2020', 'year')]
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final, NamedTuple

from onrecord.dates import lexicon as words

OTHER: Final = "other"

_TOKEN: Final = re.compile(
    r"""
    (?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)
    |(?P<iso>\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])
    |(?P<slashed>\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2})(?![\d/])
    |(?P<nine>9/11)(?![\d/])
    |(?P<clock>\d{1,2}(?:[:.][0-5]\d)?\s?[ap]\.?\s?m\b\.?|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?![\d:])
    |(?P<decade>(?:1\d|20)\d0['’]?s|['’‘]\d0s)\b
    |(?P<short>\d0['’]?s)\b
    |(?P<sum>[$€£¥#]\s?[\d.,]*\d|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[./]\d+)+|\d+(?:\.\d+)?\s?[%°]|\d+(?=(?:bn|mn|[kKmM])\b))
    |(?P<nth>\d{1,2}(?:st|nd|rd|th))\b
    |(?P<number>\d+)
    |(?P<s>['’]s\b|(?<=s)['’](?!\w))
    |(?P<break>\n)
    |(?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)
_TIME_ZONE: Final = frozenset({"GMT", "UTC", "EST", "EDT", "CET", "CEST", "BST", "PST", "PDT", "IST", "AEST", "EET", "MSK"})
_DOTTED: Final = {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
                  "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"}  # fmt: skip


class Token(NamedTuple):
    """A word or mark, or what a rule made of several: its kind, and what it means where it means anything."""

    kind: str
    start: int
    end: int
    text: str
    value: Any = None


def _table() -> dict[str, tuple[str, Any]]:
    table: dict[str, tuple[str, Any]] = {}
    for kind, entries in (
        ("month", words.MONTHS),
        ("weekday", words.WEEKDAYS),
        ("season", words.SEASONS),
        ("unit", words.UNITS),
        ("units", words.PLURALS),
        ("small", words.SMALL_NUMBERS),
        ("tens", words.TENS),
        ("ordinal", words.ORDINALS),
        ("short", words.DECADES),
        ("often", words.ADVERBS_OF_SETS),
    ):
        table |= {word: (kind, value) for word, value in entries.items()}
    for kind, group in (
        ("vague", words.VAGUE),
        ("about", words.ABOUT),
        ("long", words.LONG_ADJECTIVES),
        ("part", words.PARTS_OF_DAY),
        ("today", words.TODAY),
        ("recently", words.RECENTLY),
        ("this", words.THIS),
        ("last", words.LAST),
        ("next", words.NEXT),
    ):
        table |= {word: (kind, word) for word in group}
    table |= {"second": ("ordinal", 2), "christmas": ("christmas", (12, 25)), "halloween": ("holiday", (10, 31))}
    table |= {f"{day}s": ("weekdays", n) for day, n in words.WEEKDAYS.items() if day.endswith("day")}
    return table


TABLE: Final = _table()
_CAPITAL: Final = frozenset({"month", "weekday", "weekdays", "christmas", "holiday"})
_SMALL: Final = frozenset({"often", "today"})


def tokens(text: str, literals: frozenset[str] = frozenset({"on"})) -> list[Token]:
    """The words and marks of a text. `literals` are the words that are a kind of their own."""
    found: list[Token] = []
    for m in _TOKEN.finditer(text):
        group = m.lastgroup or ""
        start, end = m.span()
        if group == "word":
            word = m.group()
            kind, value = _word(word, literals)
            if kind in _CAPITAL and text[end : end + 1] == "." and word.lower() in _DOTTED:
                end, word = end + 1, word + "."
            found.append(Token(kind, start, end, word, value))
        elif group == "mark":
            if m.group() == "." and found and found[-1].end == end:
                continue
            found.append(Token(m.group() if m.group() in literals else "mark", start, end, m.group()))
        else:
            kind, value = _number(group, m.group())
            found.append(Token(kind, start, end, m.group(), value))
    return found


@lru_cache(maxsize=4096)
def _word(word: str, literals: frozenset[str]) -> tuple[str, Any]:
    low = word.lower()
    if low in literals:
        return low, None
    if entry := TABLE.get(low):
        if entry[0] in _CAPITAL and not word[0].isupper():
            return OTHER, None
        return (OTHER, None) if low == "may" and word.isupper() and len(word) < 3 else entry
    return ("zone", None) if word in _TIME_ZONE else (OTHER, None)


def _number(group: str, text: str) -> tuple[str, Any]:
    match group:
        case "number":
            value = int(text)
            if len(text) == 4 and 1000 <= value <= 2199:
                return "year", value
            return ("dd", value) if 1 <= value <= 31 and len(text) <= 2 else ("number", value)
        case "nth":
            return "nth", int(text[:-2])
        case "decade":
            digits = re.sub(r"\D", "", text)
            return "decade", int(digits) if len(digits) == 4 else 1900 + int(digits)
        case "short":
            return "short", int(text[:2])
        case "s" | "break":
            return group, None
        case _:
            return group, text
