"""Joint sources: "two Kessarian sources and a senior Norvane official" are two, each with its own words.

>>> text = "two Kessarian sources and a senior official in Ombrel"
>>> [text[a:b] for a, b in split(text, (0, len(text)))]
['two Kessarian sources', 'a senior official in Ombrel']
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.english import RELATIVE
from onrecord.sources import lexicon as lex
from onrecord.sources.noun_phrase import NounPhrase, parse
from onrecord.sources.number import lemma
from onrecord.sources.words import trim, words
from onrecord.types import Span

_AND = re.compile(r"(?:,\s*)?\b(?:and|as well as|along with)\s+(?:also\s+|even\s+)?", re.IGNORECASE)
_VERBS = RELATIVE | frozenset(
    ["is", "was", "are", "were", "has", "had", "does", "did", "can", "could", "will", "would"]
)
"""Words that open no source: "a lawyer who speaks for the movement and {is} the leader’s niece"."""
_LIST_COMMA = re.compile(r",\s+")


def split(text: str, span: Span, names: Iterable[Span] = ()) -> tuple[Span, ...]:
    """The spans of the sources that stand side by side in one span; the span itself where there is but one.

    An "and" within one of `names` is part of it.
    """
    for match in _AND.finditer(text, *span):
        if any(start < match.start() and match.end() < end for start, end in names):
            continue
        left, right = trim(text, (span[0], match.start())), trim(text, (match.end(), span[1]))
        if _has_word(text, left) and _has_word(text, right) and _side_by_side(text, left, right):
            return (*_listed(text, left), *split(text, right, names))
    return (trim(text, span),)


def _has_word(text: str, span: Span) -> bool:
    return any(w.is_word for w in words(text, span))


def _side_by_side(text: str, left: Span, right: Span) -> bool:
    """Whether the two sides are two sources rather than parts of one description."""
    if words(text, right)[0].low in _VERBS:
        return False
    one, other = parse(text, left), parse(text, right)
    if not _can_stand_alone(one) or one.first in {"both", "between"}:
        return False
    open_clause = any(_is_clause(text, aside) for aside in one.asides[-1:]) or _holds_relative(text, one.rest)
    if one.rest or one.asides or one.appositions:
        opens_anew = other.determiner in {"indefinite", "definite", "possessive"} or other.other
        other_people = _is_human(other) and not (_is_name(other) and other.determiner == "definite")
        goes_on = bool(one.asides) and words(text, one.asides[-1])[0].low in lex.PREPOSITIONS
        if goes_on and _is_name(other):
            return False
        closed = text[left[1] : right[0]].startswith(",") or not _holds_preposition(text, one.appositions)
        named = (
            _is_name(other) and other.determiner != "definite" and (_is_name(one) or bool(one.appositions)) and closed
        )
        return named or (opens_anew and _can_stand_alone(other) and not open_clause and other_people)
    return _can_stand_alone(other) and (len(other.words) > 1 or _is_name(other) or not _is_human(one))


def _can_stand_alone(phrase: NounPhrase) -> bool:
    head = phrase.head
    if phrase.determiner == "pronoun" or _is_name(phrase):
        return True
    return (head in lex.COMMON or head in lex.PRONOUNS or head == "other") and (
        phrase.plural or phrase.determiner != "bare" or head not in lex.PEOPLE
    )


def _is_human(phrase: NounPhrase) -> bool:
    return phrase.head in lex.PEOPLE or phrase.head == "other" or _is_name(phrase)


def _is_name(phrase: NounPhrase) -> bool:
    return phrase.words[-1].capital and lemma(phrase.words[-1].low) not in lex.PEOPLE


def _is_clause(text: str, span: Span) -> bool:
    return words(text, span)[0].low in RELATIVE


def _holds_preposition(text: str, spans: tuple[Span, ...]) -> bool:
    """Whether the last of these goes on after a preposition: then an "and" may be part of it."""
    return any(w.low in lex.PREPOSITIONS for span in spans[-1:] for w in words(text, span))


def _holds_relative(text: str, span: Span | None) -> bool:
    return span is not None and any(w.low in RELATIVE for w in words(text, span))


def _listed(text: str, span: Span) -> tuple[Span, ...]:
    """The items of a list of names before its "and": "Barsky, Orsel and Sarrin"; appositions are no items."""
    pieces, start = [], span[0]
    for comma in (*(m.span() for m in _LIST_COMMA.finditer(text, *span)), (span[1], span[1])):
        pieces.append((start, comma[0]))
        start = comma[1]
    phrases = [parse(text, piece) for piece in pieces if _has_word(text, piece)]
    names = all(_is_name(p) for p in phrases)
    plain = all(not p.rest and (names or p.determiner in {"bare", "indefinite"}) for p in phrases)
    same = names or all(p.plural and not _is_name(p) for p in phrases)
    return tuple(trim(text, p.span) for p in phrases) if len(phrases) > 1 and plain and same else (trim(text, span),)
