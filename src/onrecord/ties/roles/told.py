"""Which tie a role tells of who holds it: with its owner, with the person whose aide he is, or an office alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.english import OURS, each
from onrecord.names.titles import kind_of as title_kind
from onrecord.ties import lexicon
from onrecord.ties.apposition import Beside
from onrecord.ties.drafts import Draft
from onrecord.ties.matching import listed_behind
from onrecord.ties.phrases import End
from onrecord.ties.phrases.pronouns import end_at
from onrecord.ties.roles.complements import Owner
from onrecord.ties.roles.nouns import RANKS
from onrecord.ties.roles.role import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrases

TITLED = each("leads holds-role represents member-of related-to works-with")
"""Ties whose role says more than their type."""
BARE = each("head leader chief boss")
"""What says nothing of somebody where nobody knows of what he is it."""
OTHERS = each("that this these those it its his her their")
"""What points to a body that is not found: "the head of that force"."""
PERSONAL = each("related-to works-with represents")
"""Ties that one role may tell with several: "a lawyer for X and Y"."""
GONE = each("late slain assassinated killed dead")
"""What stands before the name of somebody who holds nothing any more."""


def ties_of(phrases: Phrases, role: Role, holder: Beside) -> Iterator[Draft]:
    """The tie between a holder and the first of the role's owners that fits, and with those whom a list joins to it."""
    kind = phrases.kind(holder.end.actor)
    ended = role.ended or holder.ended or _is_gone(phrases, holder.end)
    known = role.owners if holder.owners is None else tuple(Owner(end, "") for end in holder.owners)
    owners: tuple[Owner | None, ...] = (*known, None)
    for owner in owners:
        if owner is not None and owner.end.actor == holder.end.actor:
            continue
        if owner is None and phrases.low[role.first] in OURS:
            continue
        row = role.tie(kind, phrases.kind(owner.end.actor) if owner else None, owner.by if owner else "")
        if row is None or (
            owner is None and (_is_rank(role) or (kind == "person" and _employer(phrases, role, holder)))
        ):
            continue
        ends = (holder.end, owner.end if owner else None)
        subject, target = reversed(ends) if row.back else ends
        title = role.title if row.type in TITLED else None
        open_end = owner is None and role.last > role.phrase.last
        words = (*role.words, role.last) if open_end else role.words
        made = Draft(row.type, subject, target, role.word, words, holder.rule, holder.confidence, title, ended)
        yield made
        if owner is not None and owner.by and row.type in PERSONAL:
            yield from (replace(made, object=further) for further in _further(phrases, owner.end))
        return
    if kind == "person" and (whose := _employer(phrases, role, holder)) is not None:
        yield Draft(
            "works-with", holder.end, whose, role.word, role.words, holder.rule, holder.confidence, role.title, ended
        )
    elif kind == "person" and role.is_office and not _is_rank(role) and not _is_cut(phrases, role):
        yield _office(phrases, role, holder, ended)


def _further(phrases: Phrases, owner: End) -> Iterator[End]:
    """Who else a role is of, by a list that "and" ends: "an uncle of both X and Y", "lawyer for X, Y and Z"."""
    phrase = phrases.at(owner.last)
    ends = (end_at(phrases, word) for word in listed_behind(phrases, phrase)) if phrase is not None else ()
    yield from (end for end in ends if end is not None and phrases.kind(end.actor) == phrases.kind(owner.actor))


def _employer(phrases: Phrases, role: Role, holder: Beside) -> End | None:
    """The person whose secretary, treasurer or chamberlain somebody is; a minister is no one's own."""
    public = lexicon.words("of_state") | lexicon.words("public") | lexicon.words("sovereign") | lexicon.words("makers")
    office = phrases.sheet.lemma(role.word) in public and role.title.lower() != "secretary"
    if office or not role.has("holds-role") or holder.owners is not None:
        return None
    owned = role.phrase.owner is not None or phrases.tags[role.phrase.first] == "PRP$"
    if not owned and not any(owner.by == "of" for owner in role.owners):
        return None  # "Sarrin-backed candidate X"
    persons = (one.end for one in role.owners if phrases.kind(one.end.actor) == "person")
    return next((end for end in persons if end.actor != holder.end.actor), None)


def _is_cut(phrases: Phrases, role: Role) -> bool:
    """Whether a role of one word leaves out whose it is: "its leader", where nobody knows what "it" is."""
    owned = role.phrase.owner is not None or phrases.tags[role.phrase.first] == "PRP$"
    if (role.whole or role.title).lower() in BARE or not OTHERS.isdisjoint(phrases.low[role.word + 1 : role.last + 1]):
        return True
    return phrases.low[role.first] in OURS or (owned and not role.owners and " " not in role.title)


def _office(phrases: Phrases, role: Role, holder: Beside, ended: bool) -> Draft:
    """The office that a role is, where the tie of its noun fits no owner that is known: "Labour Party leader"."""
    fits = lexicon.role_row().owner
    known = role.owners if holder.owners is None else ()
    owner = next((one.end for one in known if phrases.kind(one.end.actor) in fits), None)
    title = role.title if owner else role.whole or role.title
    words = (*role.words, role.last) if phrases.at(role.last) is role.phrase or not owner else role.words
    return Draft("holds-role", holder.end, owner, role.word, words, holder.rule, holder.confidence, title, ended)


def _is_rank(role: Role) -> bool:
    """Whether a role is no more than a rank: "General" alone says nothing of whom one serves."""
    if role.phrase.name is None and role.phrase.det in {"a", "an"}:
        return False
    words = (role.whole or role.title).split()
    ranks, sovereign = lexicon.words("ranks"), lexicon.words("sovereign")
    low = [word.lower() for word in words]
    only = all(title_kind(word) in RANKS or word in ranks for word in low) and low[-1] != "chief"
    return only and sovereign.isdisjoint(low)


def _is_gone(phrases: Phrases, end: End) -> bool:
    """Whether a holder is called "the late" and the like."""
    phrase = phrases.at(end.last)
    before = phrases.low[phrase.first : end.first] if phrase else []
    return not GONE.isdisjoint(before)
