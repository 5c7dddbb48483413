"""What a phrase of a report is about, told from its letters: its main word, and whether it is a name.

Gold readings hold no parse, and two readings may mark more or less of one phrase. Its main word is what both agree on.

>>> text = "General Idris Vantor, who ran Norvane’s Lantern Corps, met the militias. He died."
>>> phrases = [(0, 20), (0, 53), (8, 20), (30, 53), (59, 71), (73, 75)]
>>> [text[slice(*main_word(text, span))] for span in phrases]
['Vantor', 'Vantor', 'Vantor', 'Corps', 'militias', 'He']
>>> [form(text, span) for span in phrases]
['name', 'name', 'name', 'name', 'description', 'pronoun']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.encoder.pairs import PRONOUNS
from onrecord.types import Span

FORMS = ("name", "description", "pronoun")

_WORD = re.compile(r"[^\W_](?:[\w&-]|\.(?=\w)|['’](?!s\b)(?=\w))*")
_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_AFTER_MAIN = """
of in on at for from to with within without by near outside inside who which that whose whom where led based backed
close linked loyal allied aligned opposed tied fighting and or he she it they we i you
"""
"""Words that the main word of a phrase stands before, between blanks."""
_OWNER = re.compile(r"[A-Z]\w+ of (?:the )?[A-Z]\w+['’]s?\s+(?=\w)")
"""A name whose "of" does not end the phrase: "the Order of the Lamp’s envoy"."""
_BREAK = re.compile(r"[,;:()–—]|\s-\s")
_PARTICLE = re.compile(r"(?:al|el|bin|ibn)-(?=[A-Z])")
_OPENS = re.compile(r"(?:^|[.!?:”\"\n])\s*[“\"‘']?$")
"""The text before the first word of a sentence."""
_NEAR = 6
"""Code points before a word that tell whether it opens a sentence: a quotation mark, blanks, and what ends the last."""


def unarticled(text: str, span: Span) -> Span:
    """The span without the article that it may begin with."""
    article = _ARTICLE.match(text, *span)
    return (article.end(), span[1]) if article else span


def main_word(text: str, span: Span) -> Span:
    """Where the main word of a phrase stands: the last word before what only tells more of it.

    The whole span where it holds no word.
    """
    owner = _OWNER.search(text, *span)
    words = [
        word.span() for word in _WORD.finditer(text, *((owner.end(), span[1]) if owner else unarticled(text, span)))
    ]
    kept = words[:1]
    for word in words[1:]:
        start, end = word
        if _BREAK.search(text, kept[-1][1], start) or text[start:end].casefold() in _AFTER_MAIN.split():
            break
        kept.append(word)
    return kept[-1] if kept else span


def form(text: str, span: Span) -> str:
    """One of `FORMS`. A word that opens a sentence names something only if it is nowhere written small."""
    if text[span[0] : span[1]].casefold() in PRONOUNS:
        return "pronoun"
    start, end = main_word(text, span)
    word = _PARTICLE.sub("", text[start:end])
    if not word[:1].isupper() or (_opens(text, start) and _written_small(text, word)):
        return "description"
    return "name"


def overlap(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The share of code points, of all that either covers, that both cover.

    >>> overlap([(0, 4)], [(2, 6)])
    0.3333333333333333
    """
    a, b = ({i for start, end in spans for i in range(start, end)} for spans in (one, other))
    return len(a & b) / len(a | b) if a | b else 0.0


def _opens(text: str, start: int) -> bool:
    return bool(_OPENS.search(text[max(0, start - _NEAR) : start]))


def _written_small(text: str, word: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", text))
