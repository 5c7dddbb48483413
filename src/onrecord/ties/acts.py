"""Who is behind a deed or a decision that others are for or against: "Haldmark's strike", "the attack"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.nations import state_of
from onrecord.ties import lexicon
from onrecord.ties.phrases import End
from onrecord.ties.phrases.pronouns import possessor

if TYPE_CHECKING:
    from onrecord.ties.phrases import Phrase, Phrases

OWN, AGAIN = 0.85, 0.6
"""How sure it is that who did something is meant by it: where its phrase says who, and where an earlier one of the same
noun does; set by hand, below that of an actor himself."""
SENTENCES = 3
"""How many sentences back "the attack" may have been told with who did it."""


def agent(phrases: Phrases, deed: Phrase) -> End | None:
    """Who did it, if the phrase is about a deed and the words say."""
    if phrases.sheet.lemma(deed.head) not in lexicon.words("acts") or deed.name is not None:
        return None
    if found := _own(phrases, deed):
        return replace(found, sure=OWN * found.sure)
    if deed.det not in {"the", "this", "that"}:
        return None
    ends = {end.actor: end for one in _before(phrases, deed) if (end := _own(phrases, one))}
    if len(ends) != 1:
        return None
    [found] = ends.values()
    return End(found.actor, deed.first, deed.last, AGAIN)


def owner_of(phrases: Phrases, deed: Phrase) -> End | None:
    """Whose a deed is: "X's", "his", or a name or nation right before the noun ("US support")."""
    if deed.owner is not None:
        return End.of(deed.owner) or whose_team(phrases, deed.owner)
    if end := possessor(phrases, deed) or _before_in(phrases, deed):
        return end
    if named := phrases.inside(deed, deed.head):
        return named
    for word in range(deed.first, deed.head):
        if state := state_of(phrases.scene, word):
            return End(state, word, word)
    return None


def _before_in(phrases: Phrases, deed: Phrase) -> End | None:
    """Whom "their" stands for behind "in", a place passed over: "the rebels in Kessaria in their war against X"."""
    if phrases.tags[deed.first] != "PRP$" or phrases.low[deed.first - 1] not in {"in", "during", "amid"}:
        return None
    before = phrases.ending(deed.first - 2 - (phrases.low[deed.first - 2] == ","))
    if before is not None and _is_where(phrases, before):
        before = phrases.ending(before.start - 2)
    end = End.of(before) if before is not None and before.name is not None else None
    fits = end is not None and (phrases.kind(end.actor) == "person") == (phrases.low[deed.first] in {"his", "her"})
    return replace(end, sure=OWN) if end is not None and fits else None


def whose_team(phrases: Phrases, team: Phrase) -> End | None:
    """Whose campaign, team or family a phrase speaks of: "the Orsel campaign", "Orsel's legal team"."""
    if phrases.sheet.lemma(team.head) not in lexicon.words("teams"):
        return None
    named = phrases.inside(team, team.head)
    return End.of(team.owner) if team.owner else named if named else None


def _is_where(phrases: Phrases, phrase: Phrase) -> bool:
    """Whether a phrase is the state or place that "in" brings."""
    placed = phrase.actor is not None and phrases.kind(phrase.actor) in {"place", "state"}
    return placed and phrases.low[phrase.start - 1] == "in"


def _own(phrases: Phrases, deed: Phrase) -> End | None:
    """Who did it by its own phrase, or behind "by"; in "the Ombrel attack" nobody says that Ombrel did."""
    if end := owner_of(phrases, deed):
        return None if phrases.kind(end.actor) == "place" else end
    behind = phrases.starting(deed.last + 2) if phrases.low[deed.last + 1 : deed.last + 2] == ["by"] else None
    return End.of(behind) if behind else None


def _before(phrases: Phrases, deed: Phrase) -> list[Phrase]:
    """The phrases of the same noun before it, not far back."""
    noun, at = phrases.sheet.lemma(deed.head), phrases.sheet.sentence[deed.head]
    return [
        one
        for one in phrases.all
        if one.head < deed.first
        and phrases.sheet.lemma(one.head) == noun
        and at - phrases.sheet.sentence[one.head] <= SENTENCES
    ]
