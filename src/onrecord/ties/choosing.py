"""Who was chosen, where words speak of the choice: "named Davit Orsel ..., a choice hailed by Norvane"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.ties.phrases import End
from onrecord.ties.phrases.before_verb import subject_before
from onrecord.ties.phrases.pronouns import possessor

if TYPE_CHECKING:
    from onrecord.ties.phrases import Phrase, Phrases

APPOINTS = each(
    """
    name names named appoint appoints appointed elect elects elected re-elected reelected nominate nominates nominated
    designate designated choose chosen chose pick picks picked install installed promote promoted declare declared
    proclaim proclaimed crown crowned swear sworn make made confirm confirmed select selected reappoint reappointed
    announce announced unveil unveiled tap tapped anoint anointed recruit recruited
    hire hires hired retain retained engage engaged enlist enlisted
    """
)
"""Forms of the verbs by which somebody is given an office."""
SENTENCES = 1
"""How many sentences before that of the choice may tell who was chosen."""


def chosen(phrases: Phrases, choice: Phrase) -> End | None:
    """The person whose choice a phrase speaks of: its owner, or the last one who was named to an office before it."""
    if owner := _owner(phrases, choice):
        return owner
    sentence = phrases.sheet.sentence[choice.head]
    first = phrases.scene.parse.sentences[max(sentence - SENTENCES, 0)][0]
    for verb in range(choice.first - 1, first - 1, -1):
        if phrases.low[verb] in APPOINTS and (found := _appointed(phrases, verb, choice)):
            return found
    return None


def _owner(phrases: Phrases, choice: Phrase) -> End | None:
    """Whose nomination it is: "Orsel's", or that of the person whom "his" stands for."""
    behind = phrases.starting(choice.last + 2) if phrases.low[choice.last + 1 : choice.last + 2] == ["of"] else None
    end = End.of(choice.owner) if choice.owner else possessor(phrases, choice) or (End.of(behind) if behind else None)
    return end if end and phrases.kind(end.actor) == "person" else None


def _appointed(phrases: Phrases, verb: int, choice: Phrase) -> End | None:
    """Whom a verb gives an office, where it stands before the choice."""
    clause = phrases.scene.clauses.by_verb.get(verb)
    after = phrases.starting(verb + 1)
    words = [after.head] if after else []
    before = subject_before(phrases, verb) if clause and clause.passive else None
    words += [before.head] if before else list(clause.objects) if clause else []
    wholes = [whole for word in words if word < choice.first and (whole := phrases.at(word))]
    ends = [end for whole in wholes if (end := phrases.about(whole))]
    return next((end for end in ends if phrases.kind(end.actor) == "person"), None)
