"""Who holds a role: one small rule for each way in which English says so.

title           the populist cleric Mokta Sarrin; President Tomas Adeyle
apposition      Harun Selcar, the Order's leader; the group's director, Ada Renwick
copula          Selcar is the leader of the Order; he remains in office as ...
appointment     named Davit Orsel prime minister-designate; was appointed commander
as              served as military attaché; with Tolke as its deputy head
relative-clause the umbrella group of which Tolke was deputy head
description     the representative of the Order, where the report shows elsewhere who that is
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ties import lexicon
from onrecord.ties.apposition import Beside, Description, stands_beside
from onrecord.ties.drafts import Draft
from onrecord.ties.kinds import ANYBODY
from onrecord.ties.phrases import End
from onrecord.ties.phrases.bounds import OWNERS
from onrecord.ties.roles.copulas import copula, each_other, turned_copula
from onrecord.ties.roles.kin import siblings
from onrecord.ties.roles.lists import among, joined, set_off, titled
from onrecord.ties.roles.naming import called
from onrecord.ties.roles.posts import appointed, holding, serving
from onrecord.ties.roles.role import Role
from onrecord.ties.roles.told import ties_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.ties.phrases import Phrases
    from onrecord.types import TieType

TITLE, DESCRIPTION = 0.95, 0.75
"""How sure each rule is. Set by hand; `bench.claims` is where they are to be calibrated."""

SAID_BY_NAME: tuple[TieType, ...] = ("supports", "opposes")
"""What a crowd that has no other name tells by what it is called, and nobody need be told: "supporters of X"."""


def held(phrases: Phrases, role: Role) -> Iterator[Draft]:
    """The ties that a role tells, with everybody who holds it by the first rule that finds somebody."""
    for rule in RULES:
        found = [holder for holder in rule(phrases, role) if _fits(phrases, role, holder)]
        if found:
            for holder in found:
                yield from ties_of(phrases, role, holder)
            return


def _fits(phrases: Phrases, role: Role, holder: Beside) -> bool:
    """Whether somebody may hold a role: by his kind, and nobody is his own pupil."""
    if not role.is_office and holder.owners is None and {one.end.actor for one in role.owners} == {holder.end.actor}:
        return False
    return any(phrases.kind(holder.end.actor) in row.holder for row in role.rows)


def _title(phrases: Phrases, role: Role) -> Iterator[Beside]:
    phrase = role.phrase
    if role.holder is not None:
        yield from joined(phrases, role, role.holder)
    elif phrase.name is not None and role.word < phrase.name and (end := End.of(phrase)):
        plural = phrases.sheet.is_plural(role.word)
        yield from titled(phrases, role) if plural else (Beside(end, "title", TITLE),)


def _apposition(phrases: Phrases, role: Role) -> Iterator[Beside]:
    placed = phrases.sheet.words[role.word][0].isupper() and phrases.low[role.first - 1] in {"from", "in", "at", "near"}
    if role.phrase.name is not None or _is_sought(phrases, role) or placed or phrases.low[role.first - 1] == "as":
        return
    if _is_anothers(phrases, role):
        return
    if not OWNERS.isdisjoint(phrases.low[role.phrase.last + 1 : role.phrase.last + 2]):
        return  # "X, Orsel’s wife’s cousin"
    if "whose" in (role.phrase.det, phrases.low[role.first - 1]):
        named = phrases.starting(role.last + 2) if phrases.low[role.last + 1 : role.last + 2] == [","] else None
        if named is not None and named.name is not None and (end := End.of(named)):
            yield Beside(end, "apposition", TITLE)
        return
    definite = role.definite and not phrases.sheet.is_plural(role.word)
    kinds = [kind for kind in ANYBODY if any(kind in row.holder for row in role.rows)]
    found = stands_beside(phrases, Description(role.first, role.last, role.word, definite), kinds)
    if len(found) == 1 and phrases.low[role.word] == "members" and phrases.kind(found[0].end.actor) == "organisation":
        return  # a list: "Members of Parliament, Members of Councils"
    # "X and Y, one of the leaders": the last of them alone.
    yield from found[:1] if phrases.low[role.first : role.first + 2] == ["one", "of"] else found


def _is_sought(phrases: Phrases, role: Role) -> bool:
    """Whether an office is only what another role is for: "the candidate for governor, X"."""
    bare = not role.phrase.det and role.phrase.owner is None and phrases.low[role.first - 1] == "for"
    other = phrases.ending(role.first - 2) if bare and role.first > 1 else None
    return other is not None and phrases.sheet.lemma(other.head) in lexicon.last_words()


def _is_anothers(phrases: Phrases, role: Role) -> bool:
    """Whether an office only says whose another role is: "the first lady and spouse of the late president, X"."""
    other = phrases.ending(role.first - 2) if phrases.low[role.first - 1] == "of" and role.first > 1 else None
    if other is None or other.name is not None or phrases.low[other.start - 1] != "and" or role.has("part-of"):
        return False  # "the lawyer of the mayor, X"
    _, rows = lexicon.rows_of((phrases.sheet.lemma(other.head),))
    return any("person" in row.holder for row in rows)


def _description(phrases: Phrases, role: Role) -> Iterator[Beside]:
    end = End.of(role.phrase)
    if role.phrase.name is not None or end is None or _is_named_before(phrases, role, end):
        return
    if _is_anothers(phrases, role) or _is_called_again(role):
        return
    owned = any(owner.end.sure == 1 and owner.end.actor != end.actor for owner in role.owners)
    one = role.definite and not phrases.sheet.is_plural(role.word)
    if owned and (one or _are_those(phrases, role, end)):
        yield Beside(end, "description", DESCRIPTION)


def _is_named_before(phrases: Phrases, role: Role, end: End) -> bool:
    """Whether a sentence names somebody before a description: "X wrote to the president" is of another."""
    first, _ = phrases.scene.parse.sentences[phrases.sheet.sentence[role.word]]
    apart = max((w for w in range(first, role.first) if phrases.low[w] in {":", ";", "."}), default=first)
    return any(phrases.named(w) and phrases.actor(w) == end.actor for w in range(apart, role.first))


def _are_those(phrases: Phrases, role: Role, end: End) -> bool:
    """Whether a group is called by what its people are to others: "supporters of the movement"."""
    owner = role.owners[0]
    whose = phrases.at(owner.end.last)
    team = whose is not None and phrases.sheet.lemma(whose.head) in lexicon.words("teams")
    sent = role.has("represents") and owner.by in {"for", "from"}
    leads = role.has("leads") or not (owner.by == "of" or sent)
    name = phrases.scene.actors[end.actor].name.lower().split()
    said = phrases.low[role.word] in name and any(role.has(kind) for kind in SAID_BY_NAME)
    return (
        not (leads or team or said)
        and phrases.kind(end.actor) in {"group", "organisation"}
        and phrases.sheet.is_plural(role.word)
    )


def _is_called_again(role: Role) -> bool:
    """Whether a body is called once more by its name: "the Meridian Post newspaper" is no part of the Post."""
    return role.has("part-of") and role.phrase.owner is None and not any(owner.by for owner in role.owners)


RULES: tuple[Callable[[Phrases, Role], Iterator[Beside]], ...] = (
    siblings,
    _title,
    appointed,
    serving,
    holding,
    each_other,
    copula,
    turned_copula,
    among,
    set_off,
    called,
    _apposition,
    _description,
)
