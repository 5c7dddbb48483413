"""Ties told by what somebody calls his own: "Orsel's former party, the Liberal Union", "his militia, X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ties import lexicon
from onrecord.ties.drafts import Draft
from onrecord.ties.phrases import End
from onrecord.ties.phrases.pronouns import possessor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases

OWN = 0.82
"""How sure it is that somebody belongs to what is called his; set by hand."""


def fellows(phrases: Phrases) -> Iterator[Draft]:
    """Every tie of a person to the party or band that is called his and named."""
    for phrase in phrases.all:
        person = End.of(phrase.owner) if phrase.owner else possessor(phrases, phrase)
        if person is None or phrases.kind(person.actor) != "person":
            continue
        noun, body = _own(phrases, phrase)
        if body is not None and phrases.kind(body.actor) in {"organisation", "group"}:
            ended = not lexicon.words("ended").isdisjoint(phrases.low[phrase.first : noun])
            led = phrases.sheet.lemma(noun) in lexicon.words("armed_bands")
            yield Draft("leads" if led else "member-of", person, body, noun, (noun,), "possessive", OWN, ended=ended)


def _own(phrases: Phrases, phrase: Phrase) -> tuple[int, End | None]:
    """The noun for what is somebody's own, and what it is called: in its phrase, or behind a comma."""
    own = lexicon.words("fellowships")
    if phrase.name is not None and phrase.name > phrase.first and phrases.sheet.lemma(phrase.name - 1) in own:
        return phrase.name - 1, End.of(phrase)
    after = phrases.starting(phrase.last + 2) if phrases.low[phrase.last + 1 : phrase.last + 2] == [","] else None
    if phrase.name is not None or after is None or after.name is None or phrases.sheet.lemma(phrase.head) not in own:
        return phrase.head, None
    closes = phrases.low[after.last + 1 : after.last + 2] in ([","], ["."], [])
    return phrase.head, End.of(after) if closes else None
