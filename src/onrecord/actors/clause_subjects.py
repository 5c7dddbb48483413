"""The subjects that a pronoun may mean, or may not: those of its own verb and of the clauses around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.sheet import Sheet

HAPPENS = (["happened"], ["happens"], ["happen"], ["occurred"], ["occurs"], ["began"], ["lasted"])
TAKES_PLACE = (["took", "place"], ["take", "place"], ["takes", "place"], ["taken", "place"], ["were", "held"])
"""What events do, and no actor."""
HIGHEST = 12
"""Clauses: how far up a pronoun's sentence is followed."""


def doers(sheet: Sheet, verb: int) -> Iterator[int]:
    """The subjects of a verb: of whom "who" stands in; of an infinitive who is called on, or else the subject above."""
    above, subjects = sheet.parse.heads[verb], sheet.on(verb, "nsubj")
    for subject in subjects:
        yield subject
        if sheet.low[subject] in {"who", "which", "that"} and sheet.parse.relations[verb] == "acl:relcl":
            yield above
    if not subjects and above >= 0 and any(sheet.low[mark] == "to" for mark in sheet.on(verb, "mark")):
        called = [w for w in sheet.on(above, "obj", "iobj", "obl") if above < w < verb]
        called = [w for w in called if sheet.relation(w) != "obl" or sheet.low[w] in lex.PERSONAL]
        yield from called or sheet.on(above, "nsubj")


def happens(sheet: Sheet, word: int) -> bool:
    """Whether a pronoun is the subject of what takes place: an event, and nobody."""
    ahead = sheet.low[word + 1 : word + 3]
    return ahead[:1] in HAPPENS or ahead in TAKES_PLACE


def subjects_above(sheet: Sheet, word: int) -> Iterator[int]:
    """The subjects of the clauses that a word stands in, from the inside out, those before it."""
    at = sheet.parse.heads[word]
    for _ in range(HIGHEST):
        if at < 0:
            return
        subjects = [subject for subject in sheet.on(at, "nsubj") if subject < word]
        yield from subjects
        if subjects and sheet.relation(at) == "conj":
            return
        at = sheet.parse.heads[at]
