"""Ties told by what a body is called: "Norvane's Lantern Corps", "a movement in Lirune", "one of the militias of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.nations import state_of
from onrecord.ties import lexicon
from onrecord.ties.apposition import Description, stands_beside
from onrecord.ties.drafts import Draft
from onrecord.ties.kinds import BODIES
from onrecord.ties.people_of_bodies import OWN, mans, of_body, of_person, with_body
from onrecord.ties.phrases import End
from onrecord.ties.phrases.pronouns import possessor
from onrecord.ties.seats import placed, seated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.types import ActorKind, TieType

OWNED, PLACED, NATION, ONE_OF = 0.95, 0.9, 0.8, 0.92
"""How sure a body is the owner's, lies where it is said to be, is at home in its nation, and is one of several; set by
hand."""


def belonging(phrases: Phrases) -> Iterator[Draft]:
    """The ties that bodies have by what they are called."""
    for phrase in phrases.all:
        yield from _owned(phrases, phrase)
        yield from _at_home(phrases, phrase)
        yield from of_body(phrases, phrase)
        yield from with_body(phrases, phrase)
        yield from of_person(phrases, phrase)
        yield from _of_state(phrases, phrase)
        yield from placed(phrases, phrase)
        yield from seated(phrases, phrase)
        yield from _described(phrases, phrase)
        yield from mans(phrases, phrase)


def _owned(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "Norvane's Lantern Corps", "its armed wing": part of the owner; "Lirune's Order of the Lamp" is only there."""
    body = End.of(phrase)
    if body is None or phrases.kind(body.actor) != "organisation" or (phrase.name or phrase.first) < phrase.first:
        return
    owner = phrases.about(phrase.owner) if phrase.owner else possessor(phrases, phrase)
    if owner is None:
        return
    kind = phrases.kind(owner.actor)
    if kind == "person":
        if _may_be_led(phrases, phrase, owner):
            yield Draft("leads", owner, body, phrase.head, (phrase.first, phrase.head), "possessive", OWN)
        return
    national = kind == "place" and phrases.low[phrase.head] in lexicon.words("national")
    part = national or (kind in {"state", "organisation"} and _is_part(phrases, phrase, kind))
    if part or kind in {"state", "place"}:
        mark = phrase.first - 1 if phrase.owner else phrase.first
        yield Draft(
            "part-of" if part else "based-in", body, owner, phrase.head, (mark, phrase.head), "possessive", OWNED
        )


def _at_home(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "Kessaria's militias", "the rebels of Kessaria": groups of a state or a place that are no organ of it."""
    body = End.of(phrase)
    if body is None or phrases.kind(body.actor) != "group" or phrase.name not in {None, phrase.head}:
        return
    of = phrases.starting(phrase.last + 2) if phrases.low[phrase.last + 1 : phrase.last + 2] == ["of"] else None
    owner = End.of(phrase.owner) if phrase.owner else End.of(of) if of is not None and of.name is not None else None
    groups = phrases.sheet.lemma(phrase.head) in lexicon.words("home_groups")
    if owner is not None and groups and phrases.kind(owner.actor) in {"state", "place"}:
        yield Draft("based-in", body, owner, phrase.head, (phrase.head,), "possessive", OWNED)


def _may_be_led(phrases: Phrases, phrase: Phrase, owner: End) -> bool:
    """Whether a body is one that somebody has: a name right behind his own, and no office or team of his."""
    right = phrase.first if phrase.owner is not None else phrase.first + 1
    named = phrase.name == right and phrases.sheet.words[phrase.last][0].isupper() and phrases.low[right] != "the"
    known = " " in phrases.scene.actors[owner.actor].name and phrases.low[phrase.last] not in lexicon.words("teams")
    return named and known


def _is_part(phrases: Phrases, phrase: Phrase, owner: ActorKind) -> bool:
    """Whether the noun of a body says that it is part of its owner: "its ministry", "X's embassy in Ombrel"."""
    words = range(phrase.first if phrase.name is None else phrase.name, phrase.head + 1)
    noun = next((w - 1 for w in words if phrases.tags[w] == "IN" and w > words.start), phrase.head)
    free = owner == "state" and phrases.low[noun] in lexicon.words("own_masters")
    part = phrases.low[noun] in lexicon.words("of_state_bodies") and not free
    return part or "state" in phrases.low[phrase.first : noun]


def _of_state(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "the Foreign Ministry of Norvane": a body of the state that its name ends with."""
    body = End.of(phrase)
    if body is None or phrase.name is None or phrases.kind(body.actor) != "organisation":
        return
    of = next((word for word in range(phrase.name, phrase.last) if phrases.low[word] == "of"), None)
    organs = lexicon.words("of_state_bodies") - lexicon.words("own_masters") - {"bank"}
    if of is None or phrases.low[of - 1] not in organs:
        return  # a name within a name: "the University of Norvane"
    called = phrases.text(of + 1, phrase.last).removeprefix("the ")
    national = phrases.low[of - 1] in lexicon.words("national")
    for actor in phrases.scene.actors.values():
        placed = actor.kind == "state" or (national and actor.kind == "place")
        if placed and called in (actor.name, *actor.aliases):
            yield Draft("part-of", body, End(actor.id, of + 1, phrase.last), of - 1, (of - 1, of), "possessive", OWNED)


def _described(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "the Order of the Lamp, a movement in Lirune"; "two militias of the Tidal Front"; "the Lirunese group X"."""
    if phrase.name is not None:
        yield from _nation_before_name(phrases, phrase)
        return
    at = phrase.last + 1
    if phrases.sheet.lemma(phrase.head) not in lexicon.band_nouns() or at + 1 >= len(phrases.tags):
        return
    if _is_banned(phrases, phrase):
        return
    if phrase.owner is not None and (whose := End.of(phrase.owner)):
        yield from _own_body(phrases, phrase, whose)
        return
    first = _one_of(phrases, phrase)
    following = phrases.starting(at + 1)
    other = End.of(following) if following and phrases.low[at] in {"in", "of"} else None
    last = following.last if following and other else phrase.last
    said = Description(first, last, phrase.head, phrase.det not in {"a", "an", ""})
    for body in stands_beside(phrases, said, BODIES):
        if other is None:
            yield from _nation(phrases, phrase, body.end, phrase.head)
        elif phrases.low[at] == "in":
            yield Draft("based-in", body.end, other, phrase.head, (phrase.head, at), "apposition", PLACED)
        elif first < phrase.start or phrases.sheet.is_plural(phrase.head):
            yield Draft("part-of", body.end, other, phrase.head, (phrase.head, at), "apposition", ONE_OF)


def _own_body(phrases: Phrases, phrase: Phrase, whose: End) -> Iterator[Draft]:
    """Of "the Tidal Front's largest militia, the Ash Brigade": a band of a body that is no state."""
    if phrases.kind(whose.actor) not in BODIES or phrases.sheet.lemma(phrase.head) not in lexicon.words("bands"):
        return
    said = Description(phrase.start, phrase.last, phrase.head, definite=True)
    for body in stands_beside(phrases, said, BODIES):
        yield Draft("part-of", body.end, whose, phrase.head, (phrase.head,), "apposition", ONE_OF)


def _is_banned(phrases: Phrases, phrase: Phrase) -> bool:
    """Whether a noun for a body says that it is unlawful: "a banned group in Norvane" is not at home there."""
    return not lexicon.words("banned").isdisjoint(phrases.low[phrase.first : phrase.head])


def _one_of(phrases: Phrases, phrase: Phrase) -> int:
    """Where "one of the militias" begins."""
    at = phrase.start
    return at - 2 if phrases.low[max(at - 2, 0) : at] == ["one", "of"] else at


def _nation_before_name(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "the Lirunese group Order of the Lamp": a noun for a body between the nation and the name."""
    end = End.of(phrase)
    if end is None or phrases.kind(end.actor) not in BODIES or phrase.name is None:
        return
    noun = phrase.name - 1
    if noun > phrase.first and phrases.sheet.lemma(noun) in lexicon.band_nouns():
        yield from _nation(phrases, phrase, end, noun)


def _nation(phrases: Phrases, phrase: Phrase, body: End, noun: int) -> Iterator[Draft]:
    for word in range(phrase.first, noun):
        behind = phrases.sheet.words[word + 1]
        if not behind.startswith("-") and (state := state_of(phrases.scene, word)):
            kind: TieType = "part-of" if _is_owned_by_state(phrases, phrase, noun) else "based-in"
            yield Draft(kind, body, End(state, word, word), noun, (word, noun), "nationality", NATION)
            return


def _is_owned_by_state(phrases: Phrases, phrase: Phrase, noun: int) -> bool:
    """Whether a phrase says that its state runs a body: "the state-run Kessarian broadcaster"."""
    said = phrases.text(phrase.first, noun).lower()
    return any(word in said for word in ("state-run", "state-owned", "state-controlled", "government-run"))
