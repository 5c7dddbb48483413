"""Whose kin and people "his" tells of, where nothing surely says so: "Renn gave the post to his brother-in-law, Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.ties import lexicon
from onrecord.ties.phrases import End
from onrecord.ties.phrases.pronouns import GUESS, acts, likely_possessor, possessor

if TYPE_CHECKING:
    from onrecord.ties.phrases import Phrase, Phrases

PERSONAL = each("related-to works-with represents")
"""What a person is to a person: ties whose "his" is somebody who is named."""
ALONE, DOING = 0.75, 0.65
"""How sure it is that "his" is of the one person named before it, and of the one of several who does something; set by
hand on real reports."""
AHEAD = each("with while like unlike despite after when as since though although")
"""What opens a sentence whose "his" is of who is named later: "With her husband, X, in prison, Y runs the paper"."""


def his(phrases: Phrases, phrase: Phrase, word: int) -> End | None:
    """Whose the "his" is that opens a phrase about kin or aides: of the reading, else of who is named before it.

    Nobody is his own brother: whom the phrase itself is about, it is not.
    """
    known = possessor(phrases, phrase)
    if known is None and phrases.low[phrase.first] == "its" and (state := _its_state(phrases, phrase, word)):
        return state
    if phrases.low[phrase.first] not in {"his", "her"}:
        return likely_possessor(phrases, phrase)
    called = _called(phrases, phrase)
    known = known if known is not None and known.actor not in called else None
    if known is not None and known.sure >= GUESS:
        return known
    lemmas = tuple(phrases.sheet.lemma(w).lstrip("-") for w in range(phrase.first, word + 1))
    _, rows = lexicon.rows_of(lemmas)
    if not any(row.type in PERSONAL for row in rows):
        return likely_possessor(phrases, phrase)
    actor, sure = _before(phrases, phrase, called) or _ahead(phrases, phrase, called) or (None, 0.0)
    return End(actor, phrase.first, phrase.first, sure) if actor else known


def _its_state(phrases: Phrases, phrase: Phrase, word: int) -> End | None:
    """The one place named before "its ambassador" in a sentence: a state, whatever it was taken for."""
    if phrases.sheet.lemma(word) not in lexicon.words("of_state"):
        return None
    first, _ = phrases.scene.parse.sentences[phrases.sheet.sentence[phrase.first]]
    starts = [one for w in range(first, phrase.first) if (one := phrases.at(w)) and one.first == w]
    named = {one.actor for one in starts if one.name is not None and one.actor}
    places = {actor for actor in named if phrases.kind(actor) == "place"}
    bodies = {actor for actor in named if phrases.kind(actor) in {"state", "organisation"}}
    return End(places.pop(), phrase.first, phrase.first, ALONE) if len(places) == 1 and not bodies else None


def _before(phrases: Phrases, phrase: Phrase, called: set[str | None]) -> tuple[str, float] | None:
    """The person whom "and" joins to a phrase, or the one who is named before it; of several, the one who acts."""
    first, _ = phrases.scene.parse.sentences[phrases.sheet.sentence[phrase.first]]
    here = _persons(phrases, first, phrase.first, called)
    here = [one for one in here if not _is_his_too(phrases, one, phrases.low[phrase.first])]
    joining = phrases.low[phrase.first - 1] == "and" and "own" not in phrases.low[phrase.first : phrase.last]
    joined = [one for one in here if joining and one.last == phrase.first - 2]
    return _one(joined or here, ALONE) or _one([one for one in here if acts(phrases, one)], DOING)


def _is_his_too(phrases: Phrases, one: Phrase, his: str) -> bool:
    """Whether somebody is called by the same "his": of "her mother, X, and her aunt" X is not whose aunt it is."""
    said = phrases.ending(one.start - 2) if phrases.low[one.start - 1] == "," else None
    return his in (phrases.low[one.first], phrases.low[said.first] if said else "")


def _ahead(phrases: Phrases, phrase: Phrase, called: set[str | None]) -> tuple[str, float] | None:
    """Who acts behind a clause that opens the sentence with "With her husband"."""
    first, end = phrases.scene.parse.sentences[phrases.sheet.sentence[phrase.first]]
    if phrase.first != first + 1 or phrases.low[first] not in AHEAD:
        return None
    return _one([one for one in _persons(phrases, phrase.last + 1, end, called) if acts(phrases, one)], DOING)


def _persons(phrases: Phrases, first: int, end: int, called: set[str | None]) -> list[Phrase]:
    """The names of persons from one word to another, those left out whom a phrase is about."""
    starts = [one for word in range(first, end) if (one := phrases.at(word)) and one.first == word]
    named = [one for one in starts if one.name is not None and one.actor not in {None, *called}]
    return [one for one in named if one.actor and phrases.kind(one.actor) == "person"]


def _one(persons: list[Phrase], sure: float) -> tuple[str, float] | None:
    """The one actor that phrases are about, if there is but one."""
    actors = {one.actor for one in persons if one.actor}
    return (actors.pop(), sure) if len(actors) == 1 else None


def _called(phrases: Phrases, phrase: Phrase) -> set[str | None]:
    """Who a phrase itself is about, by its name or the one behind its comma."""
    behind = phrases.starting(phrase.last + 2) if phrases.low[phrase.last + 1 : phrase.last + 2] == [","] else None
    return {phrase.actor, behind.actor if behind is not None and behind.name is not None else None}
