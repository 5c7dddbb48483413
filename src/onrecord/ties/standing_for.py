"""Whom a word near a verb stands for: the actor of its phrase, or the one whom that phrase stands beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ties import lexicon
from onrecord.ties.apposition import Description, stands_beside
from onrecord.ties.choosing import chosen
from onrecord.ties.kinds import NAMED
from onrecord.ties.phrases import End
from onrecord.ties.phrases.pronouns import antecedent, end_at
from onrecord.ties.words import WHO

if TYPE_CHECKING:
    from onrecord.clauses import Clause
    from onrecord.ties.phrases import Phrase, Phrases

REACH = 25
"""Words between a verb and an end of its tie."""


def ends_of(phrases: Phrases, clause: Clause, words: list[int]) -> list[End]:
    """Whom words near a clause stand for."""
    near = [word for word in dict.fromkeys(words) if abs(word - clause.verb) < REACH]
    return list(dict.fromkeys(end for word in near if (end := end_of(phrases, word))))


def end_of(phrases: Phrases, word: int) -> End | None:
    """Whom a word stands for: the actor of its phrase, or the one that its phrase stands beside."""
    if end := end_at(phrases, word):
        return end
    phrase = antecedent(phrases, word) if phrases.low[word] in WHO else phrases.at(word)
    if phrase is None or phrase.name is not None:
        return None
    if end := phrases.about(phrase):
        return end
    if phrases.sheet.lemma(phrase.head) in lexicon.words("outcomes"):
        return chosen(phrases, phrase)
    said = Description(phrase.start, phrase.last, phrase.head, definite=False)
    beside = stands_beside(phrases, said, NAMED) if _describes(phrases, phrase) else []
    return beside[0].end if len(beside) == 1 else None


def _describes(phrases: Phrases, phrase: Phrase) -> bool:
    return phrases.sheet.lemma(phrase.head) in lexicon.describing()
