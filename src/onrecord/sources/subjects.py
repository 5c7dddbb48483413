"""Who is spoken of where in a report, as far as pronouns may look back on it: names, and people without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord import nouns
from onrecord.sources import lexicon as lex
from onrecord.sources.layout import Layout
from onrecord.sources.noun_phrase import NounPhrase, parse
from onrecord.sources.number import lemma
from onrecord.sources.words import Word, words
from onrecord.types import Mention, Span, Zone

SUBJECT_WITHIN = 60
"""Code points from the start of a sentence within which its first name is taken for its subject."""


_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|at|of|to|on|for|with|by|near|from|between|against|into|across|over)\s+(?:the\s+)?(?-i:[A-Z][\w’'.-]*\s+){0,3}$",
    re.IGNORECASE,
)

_AFTER_DATELINE = re.compile(r"[\s:.)\]–—-]*")
_OPENS = re.compile(
    r"(?:(?:but|and|then|later|yet|still|while|meanwhile|nearby|outside|inside|elsewhere),?\s+)?", re.IGNORECASE
)
_CLAUSE = re.compile(r";\s+|,\s+(?:and|but|while)\s+")
_FINITE = re.compile(r"(?:was|is|had|has|did|does|could|would|will|said|says|put|who|,|–|—|\w+ed)$")
"""What goes on after an ordinal that stands for a person: "the third disagreed", "the other, who ..."."""
_FRONTED = re.compile(
    r"(?:\s(?:of|for|by|in|from|at|with|to|on|since)\s[^,.;]{0,60})?,\s+(?:(?:he|she|it|they)\b|[A-Z])"
)
"""A phrase that only says what the subject behind it is: "A judge for thirty years, Renwick ..."."""
_ONE_OF_THEM = frozenset(["first", "last", "former", "latter", *lex.ORDINALS])
_BEGINS = lex.ARTICLES | lex.POSSESSIVE | lex.NUMBERS.keys() | lex.PARTS
_NO_NOUNS = lex.PREPOSITIONS | lex.PRONOUNS
_HEADS = (lex.PEOPLE | nouns.ONE_OF_MANY) - lex.NUMBERS.keys() - lex.PARTS
_BEFORE_HEAD = 5
"""Words of a phrase before its head: "a 24-year-old second-hand car dealer" has four."""


class Named(NamedTuple):
    """A name outside quotations; `is_subject` where its sentence starts with it, or nearly so."""

    span: Span
    kind: str
    is_subject: bool

    @property
    def place(self) -> int:
        """Where the name starts."""
        return self.span[0]


def named_in(layout: Layout, mentions: tuple[Mention, ...], zones: tuple[Zone, ...]) -> Iterator[Named]:
    """All names of people, and the names of bodies and countries that sentences start with, in text order.

    A name in the possessive ("Vantor’s death") is not what its sentence is about, and is left out.
    """
    seen: set[int] = set()
    for mention in sorted(mentions, key=lambda m: m.span):
        start, end = mention.span
        if (
            layout.quoted(start)
            or any(z.span[0] <= start < z.span[1] for z in zones)
            or layout.text[end - 2 : end + 2].strip().endswith(("’s", "'s"))
        ):
            continue
        sentence = layout.sentence(start)
        opening = layout.text[layout.sentence_at(start)[0] : start]
        first = sentence not in seen and len(opening) < SUBJECT_WITHIN and not _AFTER_PREPOSITION.search(opening)
        if mention.kind in {"Person", "Organization", "Location"}:
            seen.add(sentence)
        if mention.kind == "Person" or (first and mention.kind in {"Organization", "Location"}):
            yield Named(mention.span, mention.kind, first)


def unnamed_in(layout: Layout, zones: tuple[Zone, ...]) -> Iterator[NounPhrase]:
    """The people without a name that sentences, or clauses after a joint, are about; those within quotations are not.

    >>> [p.head for p in unnamed_in(Layout("A man came in. The third, a baker, agreed; the second attack failed."), ())]
    ['man', 'third']
    """
    for sentence in layout.sentences:
        start, end = _without_dateline(layout.text, sentence, zones)
        if any(z.span[0] <= start < z.span[1] for z in zones):
            continue
        for opening in (start, *(joint.end() for joint in _CLAUSE.finditer(layout.text, start, end))):
            if not layout.quoted(opening) and (span := _person_at(layout.text, opening, end)):
                yield parse(layout.text, span)


def _without_dateline(text: str, sentence: Span, zones: tuple[Zone, ...]) -> Span:
    """A sentence from where it goes on after a dateline."""
    start, end = sentence
    over = next((z for z in zones if z.kind == "dateline" and z.span[0] <= start < z.span[1] < end), None)
    if over and (mark := _AFTER_DATELINE.match(text, over.span[1])):
        return mark.end(), end
    return sentence


def _person_at(text: str, start: int, end: int) -> Span | None:
    """The phrase for people without a name that opens a clause; `None` where there is none, or a name behind it."""
    if opened := _OPENS.match(text, start, end):
        start = opened.end()
    found = words(text, (start, min(end, start + 120)))
    if len(found) < 2 or found[0].low not in _BEGINS:
        return None
    head = _ordinal(found) or _head(found, 3 if found[1].low == "of" else 1)
    if head is None or _is_named(found, head) or _FRONTED.match(text, found[head].end, end):
        return None
    return start, found[head].end


def _ordinal(found: tuple[Word, ...]) -> int | None:
    """Where "the third", "the other" ends that stands for a person."""
    stands = found[1].low in _ONE_OF_THEM and len(found) > 2 and _FINITE.match(found[2].low)
    return 1 if stands and found[0].low in {"the", "a"} else None


def _head(found: tuple[Word, ...], first: int) -> int | None:
    """Where the first noun for people stands that no other noun follows; a preposition before it ends the look."""
    for i in range(first, min(first + _BEFORE_HEAD, len(found))):
        word = found[i]
        if not word.is_word or word.low in _NO_NOUNS:
            return None
        if lemma(word.low) in _HEADS and not word.possessive:
            follows = i + 1 < len(found) and lemma(found[i + 1].low) in lex.COMMON
            return i + 1 if follows and i + 1 < len(found) else i
    return None


def _is_named(found: tuple[Word, ...], head: int) -> bool:
    """Whether a name stands in the phrase or right behind it: "a man called Tolke", "the envoy, Miriam Stroud"."""
    behind = [w for w in found[head + 1 : head + 3] if w.text != ","]
    return found[head].capital or (
        bool(behind) and (behind[0].capital or behind[0].low in {"named", "called", "known"})
    )
