"""Whether the words of a phrase fit what was said of an unnamed source before: heads, modifiers, what follows.

>>> same_stem("norvane", "norvanian"), same_stem("northern", "northwest")
(True, False)
"""

from __future__ import annotations

import re

from onrecord import nouns
from onrecord.sources import lexicon as lex
from onrecord.sources.dossiers import Unnamed
from onrecord.sources.noun_phrase import NounPhrase
from onrecord.sources.number import lemma
from onrecord.sources.words import Word, words

SHARED_STEM = 4
"""Letters that two words must share to be forms of one word; three for words of four letters."""

_NAMES_SIDE = re.compile(r"\b[A-Z]")
_ENDINGS = frozenset({"", "n", "i", "an", "ian", "ese", "ish", "s", "a", "e", "ite", "ic", "al"})
_SILENT = lex.PREPOSITIONS | lex.ARTICLES | lex.POSSESSIVE | lex.AFTER_HEAD | {"close", "who"}


def same_stem(one: str, other: str) -> bool:
    """Whether two words are one, or forms of one."""
    if one == other or lemma(one) == lemma(other):
        return True
    pairs = enumerate(zip(one, other, strict=False))
    shared = next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
    needed = min(SHARED_STEM, max(3, min(len(one), len(other)) - 1))
    return shared >= needed and {one[shared:], other[shared:]} <= _ENDINGS


def described(text: str, phrase: NounPhrase, dossier: Unnamed, *, with_rest: bool) -> bool:
    """Whether each modifier of the phrase, and each word after its head, was said of the source.

    Without `with_rest` what follows the head may be new, but then the modifiers must say something.
    """
    known = vocabulary(text, dossier)
    wanted = [part for m in phrase.modifiers for part in parts(m)]
    rest = _rest_words(text, phrase)
    if with_rest:
        wanted += rest
    elif rest and not wanted:
        return False
    return all(any(same_stem(w, k) for k in known) for w in wanted)


def _rest_words(text: str, phrase: NounPhrase) -> list[str]:
    found = words(text, phrase.rest) if phrase.rest else ()
    return [w.low for w in found if w.is_word and w.low not in _SILENT]


def vocabulary(text: str, dossier: Unnamed) -> frozenset[str]:
    """Every word by which a source, or the group that it is part of, has been described."""
    found = {p for phrase in dossier.phrases for w in words(text, phrase.span) for p in parts(w.low)}
    of = dossier.part_of or dossier.akin
    return frozenset(found) | (vocabulary(text, of) if of else frozenset())


def parts(word: str) -> list[str]:
    """The parts of a hyphenated word; of a word without hyphens, itself."""
    return [part for part in re.split(r"[-‑–/]", word) if part]


def heads(text: str, dossier: Unnamed) -> frozenset[str]:
    """The heads by which a source was called, appositions among them."""
    found = {p.head for p in dossier.phrases}
    for phrase in dossier.phrases:
        found.update(lemma(w.low) for span in phrase.appositions for w in words(text, span) if w.is_word)
    of = dossier.part_of or dossier.akin
    return frozenset(found) | (heads(text, of) if of else frozenset())


def unsaid(text: str, phrase: NounPhrase, dossier: Unnamed) -> bool:
    """Whether "the two Kessarian sources" can be the two sources of whom no side was said: same number, same head."""
    sides = any(
        p.modifiers or p.appositions or any(_NAMES_SIDE.search(w.text) for w in _rest(text, p)) for p in dossier.phrases
    )
    numbered = dossier.count[1] is not None and dossier.count[1] > 1 and dossier.count == phrase.count
    return numbered and not sides and same_head(text, phrase, dossier)


def _rest(text: str, phrase: NounPhrase) -> list[Word]:
    spans = [s for s in (phrase.rest, *phrase.asides) if s]
    return [w for span in spans for w in words(text, span)]


def same_head(text: str, phrase: NounPhrase, dossier: Unnamed) -> bool:
    """Whether the source was called by this noun before."""
    return phrase.head in heads(text, dossier)


def same_role(text: str, phrase: NounPhrase, dossier: Unnamed) -> bool:
    """Whether the source was called by a noun that can stand for the same person."""
    known = heads(text, dossier)
    return any(phrase.head in row and row & known for row in nouns.ROLES + nouns.BODY_ROLES)


def generic_head(text: str, phrase: NounPhrase, dossier: Unnamed) -> bool:
    """Whether the noun says nothing ("the source"), or the source was only called "source" so far."""
    return phrase.head in lex.GENERIC_PEOPLE or (bool(phrase.modifiers) and "source" in heads(text, dossier))


def same_basis(text: str, phrase: NounPhrase, dossier: Unnamed) -> bool:
    """Whether what follows the head opens as in the source's own description, or there is nothing to compare."""
    plain = phrase.rest is None or any(p.rest is None for p in dossier.phrases)
    return plain or opens_alike(text, phrase, dossier)


def opens_alike(text: str, phrase: NounPhrase, dossier: Unnamed) -> bool:
    """Whether what follows the head opens with the same word as where the source was described ("close to ...")."""
    own = [words(text, p.rest)[0].low for p in dossier.phrases if p.rest]
    return phrase.rest is not None and words(text, phrase.rest)[0].low in own
