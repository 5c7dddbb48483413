"""Ties told by an adjective or participle with its preposition: "is close to", "militias loyal to Norvane"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ties import lexicon
from onrecord.ties.drafts import Draft
from onrecord.ties.holders import BE
from onrecord.ties.phrases import End

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrases
    from onrecord.types import TieType

IS, BEHIND, BEEN = 0.85, 0.78, 0.85
"""How sure an adjective is after "is", right behind a noun, and how sure troops that have been somewhere are based
there; set by hand."""
LONGEST = 3
"""Words that may follow the first of an entry ("in", "charge of")."""


def adjectival(phrases: Phrases) -> Iterator[Draft]:
    """The ties that adjectives and participles of a scene tell."""
    for word, low in enumerate(phrases.low):
        if low == "been" and (found := _been_in(phrases, word)):
            yield found
        entry = _entry(phrases, word)
        if entry is None:
            continue
        tie, back, end = entry
        target = phrases.starting(end)
        subject = _subject(phrases, word)
        if target is None or subject is None:
            continue
        about, (whom, confidence) = phrases.about(target), subject
        if about is not None:
            ends = (about, whom) if back else (whom, about)
            yield Draft(tie, *ends, word, tuple(range(word, end)), "adjective", confidence)


def _entry(phrases: Phrases, word: int) -> tuple[TieType, bool, int] | None:
    """The tie that the words from here tell, whether its ends change places, and where the object begins."""
    rows = lexicon.beside().get(phrases.low[word])
    if rows is None:
        return None
    for many in range(LONGEST, 0, -1):
        found = rows.get(" ".join(phrases.low[word + 1 : word + 1 + many]))
        if found is not None:
            return *found, word + 1 + many
    return None


def _subject(phrases: Phrases, word: int) -> tuple[End, float] | None:
    """Whom the adjective is said of: the subject of "is", or the noun right before it."""
    at = word - 1
    while at > 0 and phrases.tags[at] in {"RB", "RBR"}:
        at -= 1
    if phrases.low[at] in BE:
        clause = phrases.scene.clauses.by_verb.get(word)
        subject = phrases.subject_before(at) or (clause and phrases.at((*clause.subjects, *clause.objects, -1)[0]))
        end = End.of(subject) if subject else None
        return (end, IS) if end else None
    named = phrases.ending(at - 1 if phrases.low[at] == "," else at)
    if named is not None and phrases.low[at] == "," and phrases.tags[named.start - 1] in {"IN", "TO", "VBG"}:
        return None
    end = End.of(named) if named else None
    return (end, BEHIND) if end else None


def _been_in(phrases: Phrases, word: int) -> Draft | None:
    """Of "Haldmark's troops, who have been in Kessaria since 2016": of people under arms, no traveller."""
    if phrases.low[word + 1 : word + 2] != ["in"]:
        return None
    subject, place = phrases.subject_before(word), phrases.starting(word + 2)
    whom, where = subject and End.of(subject), place and End.of(place)
    if not whom or not where or phrases.kind(whom.actor) != "group":
        return None
    return Draft("based-in", whom, where, word, (word, word + 1), "copula", BEEN)
