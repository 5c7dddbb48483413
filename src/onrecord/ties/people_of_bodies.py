"""Whose somebody is by a word beside his name: "Vantor of the Corps", "X, with the Monitor,", "Norvane's man"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import places
from onrecord.english import TENSED
from onrecord.names.titles import kind_of as title_kind
from onrecord.nations import state_of
from onrecord.ties import lexicon
from onrecord.ties.apposition import Description, stands_beside
from onrecord.ties.drafts import Draft
from onrecord.ties.kinds import PERSON
from onrecord.ties.phrases import End
from onrecord.ties.phrases.before_verb import shared_subject
from onrecord.ties.phrases.pronouns import possessor
from onrecord.ties.words import COPULA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases

WITH_BODY = 0.75
"""How sure it is that who is "with" a body works there; set by hand."""
NOW = 8
"""Words: how far before "with" a "now" or "currently" may stand."""
OWN = 0.75
"""How sure it is that a body with a name that is called somebody's is led by him; set by hand."""
OF_BODY = 0.85
"""How sure it is that who is "of" a body is one of its people; set by hand."""
MANS = 0.85
"""How sure it is that somebody's man somewhere acts for him there; set by hand."""
MAN = frozenset({"man", "woman", "point-man"})


def of_body(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "Idris Vantor of the Lantern Corps": a full name, and a body right behind "of"."""
    person, at = End.of(phrase), phrase.last + 1
    ended = phrases.low[at : at + 2] in ([",", "once"], [",", "formerly"], [",", "previously"])
    if phrases.low[at : at + 2] == [",", "of"] or ended:
        at += 1 + ended  # "Idris Vantor, of the Lantern Corps, said", "X, once of the Front"
    if person is None or phrase.name is None or phrases.kind(person.actor) != "person" or person.first == person.last:
        return
    if phrase.owner is not None and phrase.name == phrase.first and (whose := End.of(phrase.owner)):  # the Monitor's X
        if phrases.kind(whose.actor) == "organisation" and phrase.owner.name is not None:
            yield Draft("member-of", person, whose, phrase.first, (phrase.first - 1,), "possessive", OF_BODY)
        return
    following = phrases.starting(at + 1) if phrases.low[at : at + 1] in (["of"], ["from"]) else None
    body = End.of(following) if following else None
    if body is None or phrases.sheet.lemma(person.last) in lexicon.last_words() or _has_office(phrases, phrase):
        return
    called = any(phrases.sheet.words[w][0].isupper() for w in range(body.first, body.last + 1))
    placed = places.place(phrases.text(body.first, body.last)) is not None
    if called and phrases.kind(body.actor) == "organisation" and not placed:
        yield Draft("member-of", person, body, at, (at,), "of", OF_BODY, ended=ended)


def with_body(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "Ada Renwick, with the Monitor, said", "X, a former minister now with the Monitor": who works there."""
    person, at = End.of(phrase), phrase.last + 1
    if person is None or phrase.name is None or phrases.kind(person.actor) != "person":
        return
    now = next((w for w in range(at, min(at + NOW, len(phrases.low) - 1)) if phrases.low[w] in {"now", "currently"}), 0)
    if now and phrases.low[at : at + 1] == [","] and not any(tag in TENSED for tag in phrases.tags[at:now]):
        at = now
    elif phrases.low[at : at + 1] != [","]:
        return
    following = phrases.starting(at + 2) if phrases.low[at + 1 : at + 2] in (["with"], ["at"]) else None
    body = End.of(following) if following is not None and following.name is not None else None
    closes = following is not None and phrases.low[following.last + 1 : following.last + 2] in ([","], ["."], [])
    if body is not None and closes and phrases.kind(body.actor) == "organisation":
        yield Draft("holds-role", person, body, at + 1, (at + 1,), "of", WITH_BODY)


def of_person(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "the Farm List of Mira Dorn", "the Lantern Corps of General Vantor": a body and whose it is."""
    body, at = End.of(phrase), phrase.last + 1
    if body is None or phrase.name is None or phrases.kind(body.actor) != "organisation" or phrase.owner is not None:
        return
    following = phrases.starting(at + 1) if phrases.low[at : at + 1] == ["of"] else None
    leader = End.of(following) if following is not None and following.name is not None else None
    if leader is not None and phrases.kind(leader.actor) == "person" and leader.first < leader.last:
        yield Draft("leads", leader, body, at, (at,), "of", OWN)


def _has_office(phrases: Phrases, phrase: Phrase) -> bool:
    """Whether an office stands before a name, which says more than "of": "Director X of the Monitor".

    One that is said to be somebody else's does not: "US President X of the Liberal Party".
    """
    before = range(phrase.first, phrase.name or phrase.first)
    if any(phrases.named(w) or state_of(phrases.scene, w) for w in before):
        return False
    return any(
        phrases.sheet.lemma(w) in lexicon.last_words() - lexicon.words("ranks")
        and title_kind(phrases.sheet.words[w]) not in {"rank", "honorific"}
        for w in before
    )


def mans(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "X, Norvane’s man in Ombrel": who acts for a body or a state where he is."""
    whose = End.of(phrase.owner) if phrase.owner else possessor(phrases, phrase)
    placed = phrases.low[phrase.last + 1 : phrase.last + 2] in (["in"], ["at"], ["on"], ["inside"])
    if whose is None or not placed or phrases.low[phrase.last] not in MAN or phrases.kind(whose.actor) == "person":
        return
    following = phrases.starting(phrase.last + 2)
    before = phrase.start - 1
    subject = shared_subject(phrases, before) if phrases.low[before] in COPULA else None
    said = Description(phrase.start, following.last if following else phrase.last, phrase.head, definite=True)
    ends = [End.of(subject)] if subject else [one.end for one in stands_beside(phrases, said, PERSON)]
    for end in ends:
        if end is not None and phrases.kind(end.actor) == "person":
            yield Draft("represents", end, whose, phrase.head, (phrase.head,), "possessive", MANS)
