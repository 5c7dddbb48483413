"""Ties told by a compound: "a Norvane-backed movement", "the pro-Norvane militias", "a Dunmere-based charity"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.nations import state_of
from onrecord.ties import lexicon
from onrecord.ties.apposition import Description, stands_beside
from onrecord.ties.drafts import Draft
from onrecord.ties.kinds import BODIES
from onrecord.ties.phrases import End

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.types import TieType

OWN, APPOSED = 0.92, 0.88
"""How sure a compound is before an actor's own name or description, and in an apposition; set by hand."""


def compounded(phrases: Phrases) -> Iterator[Draft]:
    """The ties that the compounds of a scene tell."""
    for word, low in enumerate(phrases.low):
        if "-" not in low and "–" not in low:
            continue
        phrase = phrases.at(word)
        found = _compound(phrases, word) if phrase else None
        if phrase is None or found is None:
            continue
        tie, name, is_subject = found
        for body, confidence in _bodies(phrases, phrase, word):
            subject, target = (name, body) if is_subject else (body, name)
            yield Draft(tie, subject, target, word, (name.last, word), "compound", confidence)


def _compound(phrases: Phrases, word: int) -> tuple[TieType, End, bool] | None:
    """The tie of a compound word, the name in it, and whether that is the subject."""
    text = phrases.sheet.words[word]
    if (found := lexicon.prefix(text)) and (actor := _called(phrases, found[1])):
        return found[0], End(actor, word, word), False
    before, mark, ending = text.rpartition("-")
    tie = lexicon.compound(mark + ending)
    if tie is None:
        return None
    if before:
        actor = _called(phrases, before) or phrases.scene.actor(word)
        return (tie[0], End(actor, word, word), tie[1] == "subject") if actor else None
    if word == 0:
        return None
    actor = phrases.scene.actor(word - 1) or state_of(phrases.scene, word - 1)
    return (tie[0], End(actor, word - 1, word - 1), tie[1] == "subject") if actor else None


def _called(phrases: Phrases, name: str) -> str | None:
    """The actor of this name, or the state of this adjective."""
    actors = phrases.scene.actors.values()
    found = next((actor.id for actor in actors if name in (actor.name, *actor.aliases)), None)
    return found or state_of(phrases.scene, None, name)


def _bodies(phrases: Phrases, phrase: Phrase, word: int) -> Iterator[tuple[End, float]]:
    """Whom a compound says it of: the actor of its phrase, or the one that the phrase stands beside."""
    if phrase.head < word:
        return
    if end := End.of(phrase):
        yield end, OWN
        return
    said = Description(phrase.start, _last(phrases, phrase), phrase.head, phrase.det not in {"a", "an"})
    for beside in stands_beside(phrases, said, BODIES):
        yield beside.end, APPOSED


def _last(phrases: Phrases, phrase: Phrase) -> int:
    """Where the description ends: behind "in Lirune"."""
    at = phrase.last + 1
    if phrases.low[at : at + 1] and phrases.low[at] in {"in", "of", "from"}:
        following = phrases.starting(at + 1)
        return following.last if following else phrase.last
    return phrase.last
