"""Who holds a role by "is": "Selcar is the leader", "The leader is Selcar", "X and Y are allies"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.names.titles import kind_of as title_kind
from onrecord.ties import lexicon
from onrecord.ties.apposition import ADVERBS, Beside, is_named, listed
from onrecord.ties.kinds import ANYBODY, PERSON
from onrecord.ties.phrases import End
from onrecord.ties.phrases.before_verb import set_off_subject, shared_subject, subject_before
from onrecord.ties.phrases.pronouns import end_at
from onrecord.ties.roles.kin import are_a_pair
from onrecord.ties.roles.role import Role
from onrecord.ties.words import IS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases

SURE = 0.92
"""How sure it is that somebody is what "is" says of him; set by hand."""
TURNED = (["is"], ["was"], ["remains"])
EACH_OTHER = each("allied-with opposes works-with related-to")
TO_BE = each("be become")
DUE = each("expected due set likely slated about certain poised scheduled")
"""What stands between "is" and "to become"."""
ROSE = each("rose risen went gone grew lived came returned managed")
"""What is done before one "becomes" something: "rose to become head of the police"."""
SWORN = each("sworn avowed declared committed")
"""Participles that stand before what two are to each other, where a phrase does not hold them: "are sworn enemies"."""


def turned_copula(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """Turned round: "the leader of the Order is Harun Selcar"."""
    at = role.last + 1
    if role.phrase.name is not None or not role.definite or phrases.low[at : at + 1] not in TURNED:
        return
    named = phrases.starting(at + 1)
    if named is None or named.name is None or not (end := End.of(named)) or phrases.kind(end.actor) != "person":
        return
    if all(_is_title(phrases, word) for word in range(named.first, named.name)):
        yield Beside(end, "copula", SURE)


def _is_title(phrases: Phrases, word: int) -> bool:
    """Whether a word before a name is a title or a rank."""
    return title_kind(phrases.sheet.words[word]) is not None or phrases.sheet.lemma(word) in lexicon.last_words()


def copula(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """Who is it: "Selcar is the leader of the Order", "Keyl is expected to become its commander"."""
    clause = phrases.scene.clauses.by_verb.get(role.word)
    at = _before(phrases, role.first)
    if role.phrase.name is not None or not (phrases.low[at] in IS or (clause and clause.copula)):
        return
    if phrases.low[at] in TO_BE and phrases.low[at - 1] == "to":
        at = _due(phrases, at)
    plain = shared_subject(phrases, at) if phrases.low[at] in IS | ROSE else None
    if plain is None and phrases.low[at] in IS:
        plain = _named_before_is(phrases, at)
    if plain is None and phrases.low[at] in ROSE:
        plain = set_off_subject(phrases, at)
    subjects = [one.head for one in _joined(phrases, role, plain)] if plain else clause.subjects if clause else ()
    for word in subjects:
        if word < role.first and (end := end_at(phrases, word)):
            yield Beside(end, "copula", SURE)


def _named_before_is(phrases: Phrases, at: int) -> Phrase | None:
    """Who is named between commas before "is": "The judge, X, is a cousin of Y"."""
    named = phrases.ending(at - 2) if phrases.low[at - 1] == "," else None
    set_off = named is not None and is_named(phrases, named, PERSON) and phrases.low[named.start - 1] == ","
    said = phrases.ending(named.start - 2) if named is not None and set_off else None
    return named if said is not None and said.name is None and said.det == "the" else None


def _joined(phrases: Phrases, role: Role, last: Phrase) -> list[Phrase]:
    """The subject of "is" with those that "and" joins to it, where the role is of several: "X and Y are members"."""
    several = phrases.sheet.is_plural(role.word) and is_named(phrases, last, ANYBODY)
    return listed(phrases, last, ANYBODY) if several else [last]


def _before(phrases: Phrases, first: int) -> int:
    """The last word before a role that is no adverb."""
    at = first - 1
    while at > 0 and (phrases.low[at] in ADVERBS | SWORN or phrases.tags[at] == "RB"):
        at -= 1
    return at


def _due(phrases: Phrases, at: int) -> int:
    """Where the "is" stands of "is to become", "is expected to be"; the word itself where there is none."""
    is_at = at - 2 if phrases.low[at - 2] in IS else at - 3
    due = is_at == at - 2 or phrases.low[at - 2] in DUE
    if due and phrases.low[is_at] in IS:
        return is_at
    return at - 2 if phrases.low[at - 2] in ROSE else at


def each_other(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """Two that are something to each other: "X and Y are allies", "have been rivals"."""
    at = _before(phrases, role.first)
    mutual = any(row.type in EACH_OTHER for row in role.rows) and not role.owners and role.phrase.name is None
    several = phrases.sheet.is_plural(role.word) or are_a_pair(phrases, role.word)
    if not mutual or phrases.low[at] not in IS or not several or role.phrase.det:
        return
    last = subject_before(phrases, at)
    both = listed(phrases, last, ANYBODY) if last is not None and is_named(phrases, last, ANYBODY) else []
    ends = [end for one in reversed(both) if (end := End.of(one))]
    if len(ends) > 1:
        yield Beside(ends[0], "copula", SURE, tuple(ends[1:2]))
