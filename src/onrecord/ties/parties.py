"""Whose party somebody is of, by how he is called: "the Republican senator X", "X, a Democrat", "X (D-Vt.)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ties import lexicon
from onrecord.ties.apposition import OPENERS, Description, stands_beside
from onrecord.ties.drafts import Draft
from onrecord.ties.phrases import End
from onrecord.ties.phrases.before_verb import subject_before
from onrecord.ties.words import COPULA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.types import ActorKind

CALLED, LETTER, ONE = 0.85, 0.85, 0.88
"""How sure a party is by an adjective before a name, by its letter behind it, and by "a Democrat"; set by hand."""
OTHER_PARTIES = frozenset({"christian", "social", "national", "free", "new", "peoples", "people's", "united"})
"""Words that make another party of one that has the same word in its name."""
LONG = 8
"""Characters: "R-Calif." is no longer."""
PEOPLE: tuple[ActorKind, ...] = ("person",)


def partisan(phrases: Phrases) -> Iterator[Draft]:
    """Every tie of a person to the party that words say it is of."""
    for phrase in phrases.all:
        person = End.of(phrase)
        if person is not None and phrase.name is not None and phrases.kind(person.actor) == "person":
            yield from _before_name(phrases, phrase, person)
            yield from _letter(phrases, phrase, person)
        elif phrase.det in {"a", "an", "fellow"}:
            yield from _one_of(phrases, phrase)


def _before_name(phrases: Phrases, phrase: Phrase, person: End) -> Iterator[Draft]:
    """Of "Republican Senator X": the last word before the name that a party is called by."""
    for word in range(person.first - 1, phrase.first - 1, -1):
        if (party := _party(phrases, phrases.low[word])) and phrases.sheet.words[word][0].isupper():
            yield Draft("member-of", person, End(party, word, word), word, (word,), "title", CALLED)
            return


def _letter(phrases: Phrases, phrase: Phrase, person: End) -> Iterator[Draft]:
    """Of "X, R-Calif." and "X (D)": the letter that is short for a party."""
    at = phrase.last + 1
    if phrases.low[at : at + 1] and phrases.low[at] in OPENERS:
        letter = phrases.low[at + 1 : at + 2]
        closes = phrases.low[at + 2 : at + 3] in (["-"], [")"], ["–"])
        glued = letter[0][:2] if letter and letter[0][1:2] == "-" else ""
        name = lexicon.parties().get(letter[0][:1]) if letter and (closes or glued) and len(letter[0]) < LONG else None
        if name and (party := _party(phrases, name)):
            yield Draft("member-of", person, End(party, at + 1, at + 1), at + 1, (at + 1,), "in-brackets", LETTER)


def _one_of(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "X, a Democrat" and "X is a Republican"."""
    party = _party(phrases, phrases.low[phrase.last])
    if party is None or not phrases.sheet.words[phrase.last][0].isupper():
        return
    end = End(party, phrase.last, phrase.last)
    before = phrase.start - 1
    if phrases.low[before] in COPULA and (subject := subject_before(phrases, before)):
        whom = [found] if (found := End.of(subject)) else []
        rule = "copula"
    else:
        said = Description(phrase.start, phrase.last, phrase.last, definite=False)
        whom, rule = [one.end for one in stands_beside(phrases, said, PEOPLE)], "apposition"
    for one in whom:
        if phrases.kind(one.actor) == "person":
            yield Draft("member-of", one, end, phrase.last, (phrase.last,), rule, ONE)


def _party(phrases: Phrases, word: str) -> str | None:
    """The actor that is the party of a word: "Republican" of the Republicans or the Republican Party."""
    stem = lexicon.party(word)
    if stem is None:
        return None
    names = lexicon.party_names(stem)
    for actor in phrases.scene.actors.values():
        if actor.kind in {"organisation", "group"} and any(n.lower() in names for n in (actor.name, *actor.aliases)):
            return actor.id if _may_be(actor.name.lower(), stem) else None
    return None


def _may_be(name: str, stem: str) -> bool:
    """Whether a party's name has no other party's word: a Democrat is not of the "Christian Democratic Party"."""
    stems = {lexicon.party(word) for word in name.split()}
    return stems <= {stem, None} and not OTHER_PARTIES & set(name.split())
