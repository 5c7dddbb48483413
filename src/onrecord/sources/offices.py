"""Who holds an office that is told with whose it is: "Secretary of State Paul Brandt", "speaker of the parliament ...".

Such a phrase names its source; "an aide to Paul Brandt", "the head of the office of President Tomas Adeyle" do not. So
every word between the office and the name has to be known for one of a field, a body or a place, and the last of them,
right before the name, is no title: what is not known leaves the source without a name.
"""

from __future__ import annotations

from onrecord import places
from onrecord.english import each
from onrecord.names import titles
from onrecord.names.lexicon import DOMAINS
from onrecord.sources import lexicon as lex
from onrecord.sources.noun_phrase import NounPhrase
from onrecord.sources.number import lemma
from onrecord.sources.words import Word, words
from onrecord.types import Mention, Span

OFFICES = each(
    "ambassador secretary president premier minister speaker chairman chairwoman chairperson chair governor mayor king "
    "queen emir sultan chancellor leader head chief director commander envoy representative commissioner consul "
    "prosecutor coordinator rapporteur senator congressman congresswoman spokesman spokeswoman spokesperson"
)
"""Heads of phrases that one person at a time is; aides, friends and officials are not among them."""
TIES = each("of to for from on in at")
"""Words by which an office says whose or what for it is."""
BETWEEN = TIES | each("the and")
NAMED_AFTER = each(
    "foundation fund institute institution university school hospital campaign team brigade battalion regiment airport "
    "centre center house court lab laboratory church"
)
"""Bodies that bear people's names: "the head of the foundation Ada Renwick" is not Ada Renwick."""
_WITHHELD = each("unnamed unidentified anonymous undisclosed")


def holder(text: str, phrase: NounPhrase, mentions: tuple[Mention, ...]) -> Span | None:
    """Where the name stands of the one who holds the office; `None` where the phrase is by no office, or names nobody.

    A name has two words or more and ends the phrase.
    """
    if phrase.rest is None or not _is_one_office(phrase):
        return None
    found = [word for word in words(text, phrase.rest) if word.is_word]
    start = _start_of_name(found[-1], mentions)
    led, name = [w for w in found if w.start < start], [w for w in found if w.start >= start]
    if len(name) < 2 or len(led) < 2 or any(word.possessive for word in found):
        return None
    if led[0].low not in TIES or not all(_is_known(word, mentions) for word in led) or not _ends(led[-1], mentions):
        return None
    return name[0].start, name[-1].bare[1]


def _is_one_office(phrase: NounPhrase) -> bool:
    """Whether it is an office that one person has, and not just any: "a minister", "another ambassador"."""
    if phrase.plural or phrase.other or phrase.whole or phrase.determiner in {"indefinite", "pronoun"}:
        return False
    return titles.key(phrase.head) in OFFICES and not phrase.modifiers & _WITHHELD


def _start_of_name(last: Word, mentions: tuple[Mention, ...]) -> int:
    """Where the person's name begins that ends in a word; the end of the word where none does."""
    spans = [m.span for m in mentions if m.kind == "Person"]
    return min((start for start, end in spans if start <= last.start and last.bare[1] <= end), default=last.end)


def _is_known(word: Word, mentions: tuple[Mention, ...]) -> bool:
    """Whether a word between the office and the name is one of a field, a body or a place, and no person's title."""
    if word.low in BETWEEN:
        return True
    parts = {word.low, *(lemma(part) for part in (word.low, *word.low.split("-")))}
    if parts & (lex.PEOPLE | lex.TITLES) - DOMAINS or titles.kind_of(word.text):
        return False
    return bool(parts & (lex.BODIES | DOMAINS)) or _is_place_or_body(word, mentions)


def _is_place_or_body(word: Word, mentions: tuple[Mention, ...]) -> bool:
    marked = any(
        m.kind in {"Location", "Organization", "NORP"} and m.span[0] <= word.start and word.bare[1] <= m.span[1]
        for m in mentions
    )
    return word.capital and (marked or places.state(word.text) is not None)


def _ends(word: Word, mentions: tuple[Mention, ...]) -> bool:
    """Whether a name may stand right behind a word: "the envoy of Swiss Ada Renwick" is hers, not she."""
    people = any(m.kind == "NORP" and m.span[0] <= word.start < m.span[1] for m in mentions)
    return word.low not in BETWEEN | NAMED_AFTER and not people and places.nationality(word.text) is None
