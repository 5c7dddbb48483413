"""Which word of a phrase is the noun of a role: its head, or one before a name ("secretary-general")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.names.titles import kind_of as title_kind
from onrecord.ties import lexicon

if TYPE_CHECKING:
    from onrecord.ties.phrases import Phrase, Phrases

LONG = 2
"""Words: a noun of the tables with so many is no mere rank, whatever it ends with."""
RANKS = frozenset({"rank", "honorific"})
PAST = re.compile(r"(?:now-)?(?:ex|then|former)-", re.IGNORECASE)
"""What a hyphen ties to an office that is over: "ex-premier", "then-Secretary"."""
SHORT = each("sen sen. sens sens. rep rep. reps reps. gov gov. del.")
"""Offices cut short, which stand before a name as a rank does."""


def nouns(phrases: Phrases, phrase: Phrase) -> list[int]:
    """The words of a phrase that may be the noun of its role: its head, or those before its name, ranks at the end."""
    if phrase.name is None:
        return [phrase.head] if ends_role(phrases, phrase.head) else []
    ahead = range(phrase.name - 1, phrase.first - 1, -1)
    before = [w for w in ahead if ends_role(phrases, w) and not _is_of_body(phrases, w, phrase.name)]
    before = [w for w in before if _only_titles(phrases, w + 1, phrase.name)]
    return sorted(before, key=lambda word: is_rank(phrases, phrase, word))


def _is_of_body(phrases: Phrases, word: int, name: int) -> bool:
    """Whether a word is part of a body's name that a role stands behind: of "Ash Brigade commander X" the Brigade."""
    actor = phrases.scene.actor(word) if phrases.named(word) and word + 1 < name else None
    return actor is not None and phrases.kind(actor) in {"organisation", "group"}


def _only_titles(phrases: Phrases, first: int, name: int) -> bool:
    """Whether no plain noun stands between a role and the name: not "General Services staff X"."""
    between = range(first, name)
    return not any(
        phrases.tags[w] == "NN" and phrases.sheet.words[w].islower() and not ends_role(phrases, w) for w in between
    )


def is_rank(phrases: Phrases, phrase: Phrase, word: int) -> bool:
    """Whether a word is a rank or a short form: what is said beside it says more; not "Solicitor General"."""
    many, _ = lexicon.rows_of(lemmas_to(phrases, phrase, word))
    short = phrases.sheet.lemma(word) in SHORT
    return short or (many < LONG and title_kind(phrases.sheet.words[word]) in RANKS)


def lemmas_to(phrases: Phrases, phrase: Phrase, word: int) -> tuple[str, ...]:
    """The words of a phrase up to one of them, as many as a noun of the tables may have."""
    first = max(phrase.first, word - lexicon.LONGEST + 1)
    found: list[str] = []
    for w in range(first, word + 1):
        lemma = phrases.low[w] if phrases.low[w - 1] == "united" else phrases.sheet.lemma(w)
        if found and lemma.startswith("-"):
            found[-1] += lemma  # "right-hand man", cut at its hyphen
        else:
            found.append(lemma)
    return tuple(found)


def ends_role(phrases: Phrases, word: int) -> bool:
    """Whether a noun of a role may end with a word."""
    last = unbound(with_hyphen(phrases, word))[-1:]
    return not lexicon.last_words().isdisjoint((phrases.sheet.lemma(word), hyphened(phrases, word), *last))


def unbound(low: str) -> list[str]:
    """The words of an office that hyphens tie to "then" or "ex": of "then-prime-minister" two."""
    bound = PAST.match(low)
    return low[bound.end() :].split("-") if bound else []


def with_hyphen(phrases: Phrases, word: int) -> str:
    """A word with what a hyphen ties to it where the tagger has cut them apart: "ex" and "-director"."""
    tied = phrases.tags[word + 1 : word + 2] == ("HYPH",) and phrases.low[word + 1].startswith("-")
    return phrases.low[word] + phrases.low[word + 1] if tied else phrases.low[word]


def hyphened(phrases: Phrases, word: int) -> str:
    """The noun that a word begins, with what a hyphen ties to it: "secretary-general" of two words."""
    lemma = phrases.sheet.lemma(word)
    return lemma + phrases.low[word + 1] if phrases.tags[word + 1 : word + 2] == ("HYPH",) else lemma
