"""Ties told by what a body is called: "Norvane's Lantern Corps", "a movement in Lirune", "one of the militias of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import places
from onrecord.names.titles import kind_of as title_kind
from onrecord.nations import state_of
from onrecord.ties import lexicon
from onrecord.ties.acts import owner_of
from onrecord.ties.apposition import Description, stands_beside
from onrecord.ties.drafts import Draft
from onrecord.ties.phrases import FINITE, End

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.types import ActorKind, TieType

WITH_BODY, NOW = 0.75, 8
"""How sure it is that who is "with" a body works there, and the words before "now with" at most."""
OWN = 0.75
"""How sure it is that a body with a name that is called somebody's is led by him; set by hand."""
OWNED, PLACED, NATION, ONE_OF, OF_BODY = 0.95, 0.9, 0.8, 0.92, 0.85
"""How sure a body is the owner's, lies where it is said to be, is at home in its nation, is one of several, and has a
person "of" it; set by hand."""
STANDING = 0.75
"""How sure those under arms "in X" are based there and do not pass through; set by hand."""
MANS = 0.85
"""How sure it is that somebody's man somewhere acts for him there; set by hand."""
MAN = frozenset({"man", "woman", "point-man"})
IS = frozenset({"is", "was", "been", "remains", "became", "becomes"})
MOVING = frozenset({"send", "sent", "sends", "sending", "of", "deploying", "moving", "with"})
"""What before "troops in X" makes it something else than where they are."""
STAYS = frozenset({"presence", "stationing", "deployment", "basing"})
"""What those under arms are somewhere by: "the presence of Haldmark's troops in Kessaria"."""
BODIES: tuple[ActorKind, ...] = ("organisation", "group")
PERSON: tuple[ActorKind, ...] = ("person",)


def belonging(phrases: Phrases) -> Iterator[Draft]:
    """The ties that bodies have by what they are called."""
    for phrase in phrases.all:
        yield from _owned(phrases, phrase)
        yield from _of_body(phrases, phrase)
        yield from _with_body(phrases, phrase)
        yield from _of_person(phrases, phrase)
        yield from _of_state(phrases, phrase)
        yield from _placed(phrases, phrase)
        yield from _seated(phrases, phrase)
        yield from _described(phrases, phrase)
        yield from _mans(phrases, phrase)


def _owned(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "Norvane's Lantern Corps", "its armed wing": part of the owner; "Lirune's Order of the Lamp" is only there."""
    body = End.of(phrase)
    if body is None or phrases.kind(body.actor) != "organisation" or (phrase.name or phrase.first) < phrase.first:
        return
    owner = phrases.about(phrase.owner) if phrase.owner else phrases.pronoun(phrase)
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


def _may_be_led(phrases: Phrases, phrase: Phrase, owner: End) -> bool:
    """Whether a body is one that somebody has: a name right behind his own, and no office or team of his."""
    right = phrase.first if phrase.owner is not None else phrase.first + 1
    named = phrase.name == right and phrases.sheet.words[phrase.last][0].isupper()
    known = " " in phrases.scene.actors[owner.actor].name and phrases.low[phrase.last] not in lexicon.words("teams")
    return named and known


def _is_part(phrases: Phrases, phrase: Phrase, owner: ActorKind) -> bool:
    """Whether the noun of a body says that it is part of its owner: "its ministry", "X's embassy in Ombrel"."""
    words = range(phrase.first if phrase.name is None else phrase.name, phrase.head + 1)
    noun = next((w - 1 for w in words if phrases.tags[w] == "IN" and w > words.start), phrase.head)
    free = lexicon.words("own_masters") if owner == "state" else frozenset()
    parts = lexicon.words("of_state_bodies") - free
    return phrases.low[noun] in parts or "state" in phrases.low[phrase.first : noun]


def _of_state(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "the Foreign Ministry of Norvane": a body of the state that its name ends with."""
    body = End.of(phrase)
    if body is None or phrase.name is None or phrases.kind(body.actor) != "organisation":
        return
    of = next((word for word in range(phrase.name, phrase.last) if phrases.low[word] == "of"), None)
    if of is None or phrases.low[of - 1] not in lexicon.words("of_state_bodies"):
        return
    called = phrases.text(of + 1, phrase.last).removeprefix("the ")
    national = phrases.low[of - 1] in lexicon.words("national")
    for actor in phrases.scene.actors.values():
        placed = actor.kind == "state" or (national and actor.kind == "place")
        if placed and called in (actor.name, *actor.aliases):
            yield Draft("part-of", body, End(actor.id, of + 1, phrase.last), of - 1, (of - 1, of), "possessive", OWNED)


def _placed(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "Haldmark's troops in Kessaria", "the University of X in Ombrel": where people under arms and seats are."""
    body, at = End.of(phrase), phrase.last + 1
    if body is None or phrases.low[at : at + 1] != ["in"] or phrases.kind(body.actor) not in BODIES:
        return
    following = phrases.starting(at + 1)
    place = End.of(following) if following is not None and following.name is not None else None
    if place is None:
        return
    before = phrases.low[max(phrase.start - 2, 0) : phrase.start]
    stays = not MOVING & set(before[-1:]) or (before[-1:] == ["of"] and before[0] in STAYS)
    armed = phrases.low[phrase.last] in lexicon.words("armed") and stays
    if (
        (armed and phrases.kind(place.actor) == "state")
        or _has_seat(phrases, phrase)
        or _at_home(phrases, phrase, place)
    ):
        yield Draft("based-in", body, place, phrase.head, (phrase.head, at), "in", STANDING)


def _at_home(phrases: Phrases, phrase: Phrase, place: End) -> bool:
    """Whether a body does something in a town that is its own: "police in Ombrel arrested", "the office in Ombrel"."""
    whose = End.of(phrase.owner) if phrase.owner else None
    if whose is not None and phrases.kind(whose.actor) == "person":
        return False  # "calls to Tolke's office in Ombrel"
    if phrases.kind(place.actor) != "place" or phrases.sheet.lemma(phrase.last) not in lexicon.words("local"):
        return False
    at = place.last + 1
    while at < len(phrases.tags) and (
        phrases.tags[at] in {"IN", "CD", "RB"} or phrases.low[at] in lexicon.words("times")
    ):
        at += 1
    acts = phrases.tags[at : at + 1] in {(tag,) for tag in (*FINITE, "MD")}
    return acts or phrases.low[phrase.start - 1] in {"of", "at", "into", "from", "outside", "to"}


def _seated(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "X, whose headquarters are in Ombrel", "X, a charity with offices in Ombrel": where a body has its seat."""
    at, before = phrase.last + 1, phrases.low[phrase.first - 1]
    if phrases.sheet.lemma(phrase.head) not in lexicon.words("seats_of_bodies") or phrase.name is not None:
        return
    yield from _home(phrases, phrase)
    whose = "whose" in (phrase.det, before)
    at += whose and phrases.low[at : at + 1] in (["is"], ["are"], ["was"], ["were"])
    following = phrases.starting(at + 1) if phrases.low[at : at + 1] in (["in"], ["at"]) else None
    place = End.of(following) if following is not None and following.name is not None else None
    body = _seat_of(phrases, phrase, whose) if place else None
    if body is not None and place is not None and phrases.kind(body.actor) in BODIES:
        yield Draft("based-in", body, place, phrase.head, (phrase.head, at), "in", STANDING)


def _home(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "the headquarters of the Front in Dunmere", "X’s base in Ombrel", "her home in Mestara"; offices are many."""
    of = phrases.starting(phrase.last + 2) if phrases.low[phrase.last + 1 : phrase.last + 2] == ["of"] else None
    at = (of.last if of is not None else phrase.last) + 1
    following = phrases.starting(at + 1) if phrases.low[at : at + 1] == ["in"] else None
    place = End.of(following) if following is not None and following.name is not None else None
    whose = End.of(of) if of is not None else owner_of(phrases, phrase)
    branch = phrases.sheet.lemma(phrase.head) == "office"
    if place is None or whose is None or branch or phrases.kind(place.actor) not in {"place", "state"}:
        return
    kind, lives = phrases.kind(whose.actor), phrases.sheet.lemma(phrase.head) in lexicon.words("homes")
    if kind in BODIES if not lives else kind == "person":
        yield Draft("based-in", whose, place, phrase.head, (phrase.head, at), "in", STANDING)


def _seat_of(phrases: Phrases, phrase: Phrase, whose: bool) -> End | None:
    """Whose seat it is: of what stands before "whose" or "with"."""
    if whose:
        antecedent = phrases.antecedent(phrase.first - (phrase.det != "whose"))
        return phrases.about(antecedent) if antecedent else None
    noun = phrases.ending(phrase.start - 2) if phrases.low[phrase.start - 1] == "with" else None
    if noun is None or noun.name is not None:
        return End.of(noun) if noun else None
    said = Description(noun.start, noun.last, noun.head, definite=False)
    beside = stands_beside(phrases, said, BODIES)
    return beside[0].end if len(beside) == 1 else None


def _has_seat(phrases: Phrases, phrase: Phrase) -> bool:
    """Whether a phrase is the proper name of a school, hospital or the like."""
    words = range(phrase.last if phrase.name is None else phrase.name, phrase.last + 1)
    proper = phrase.name is not None and all(phrases.tags[w] in {"NNP", "NNPS", "IN"} for w in words)
    return proper and any(phrases.low[w] in lexicon.words("seated") for w in words)


def _of_body(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "Idris Vantor of the Lantern Corps": a full name, and a body right behind "of"."""
    person, at = End.of(phrase), phrase.last + 1
    ended = phrases.low[at : at + 2] in ([",", "once"], [",", "formerly"], [",", "previously"])
    if phrases.low[at : at + 2] == [",", "of"] or ended:
        at += 1 + ended  # "Idris Vantor, of the Lantern Corps, said", "X, once of the Front"
    if person is None or phrase.name is None or phrases.kind(person.actor) != "person" or person.first == person.last:
        return
    if phrase.owner is not None and phrase.name == phrase.first and (whose := End.of(phrase.owner)):  # the Monitor's X
        if phrases.kind(whose.actor) == "organisation" and phrase.owner.name is not None:
            yield Draft("member-of", person, whose, phrase.first, (phrase.first - 1,), "possessive", OF_BODY)
        return
    following = phrases.starting(at + 1) if phrases.low[at : at + 1] in (["of"], ["from"]) else None
    body = End.of(following) if following else None
    if body is None or phrases.sheet.lemma(person.last) in lexicon.last_words() or _has_office(phrases, phrase):
        return
    if phrases.kind(body.actor) == "organisation" and places.place(phrases.text(body.first, body.last)) is None:
        yield Draft("member-of", person, body, at, (at,), "of", OF_BODY, ended=ended)


def _with_body(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "Ada Renwick, with the Monitor, said", "X, a former minister now with the Monitor": who works there."""
    person, at = End.of(phrase), phrase.last + 1
    if person is None or phrase.name is None or phrases.kind(person.actor) != "person":
        return
    now = next((w for w in range(at, min(at + NOW, len(phrases.low) - 1)) if phrases.low[w] in {"now", "currently"}), 0)
    if now and phrases.low[at : at + 1] == [","] and not any(tag in FINITE for tag in phrases.tags[at:now]):
        at = now
    elif phrases.low[at : at + 1] != [","]:
        return
    following = phrases.starting(at + 2) if phrases.low[at + 1 : at + 2] in (["with"], ["at"]) else None
    body = End.of(following) if following is not None and following.name is not None else None
    closes = following is not None and phrases.low[following.last + 1 : following.last + 2] in ([","], ["."], [])
    if body is not None and closes and phrases.kind(body.actor) == "organisation":
        yield Draft("holds-role", person, body, at + 1, (at + 1,), "of", WITH_BODY)


def _of_person(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "the Farm List of Mira Dorn", "the Lantern Corps of General Vantor": a body and whose it is."""
    body, at = End.of(phrase), phrase.last + 1
    if body is None or phrase.name is None or phrases.kind(body.actor) != "organisation" or phrase.owner is not None:
        return
    following = phrases.starting(at + 1) if phrases.low[at : at + 1] == ["of"] else None
    leader = End.of(following) if following is not None and following.name is not None else None
    if leader is not None and phrases.kind(leader.actor) == "person" and leader.first < leader.last:
        yield Draft("leads", leader, body, at, (at,), "of", OWN)


def _has_office(phrases: Phrases, phrase: Phrase) -> bool:
    """Whether an office stands before a name, which says more than "of": "Director X of the Monitor".

    One that is said to be somebody else's does not: "US President X of the Liberal Party".
    """
    before = range(phrase.first, phrase.name or phrase.first)
    if any(phrases.named(w) or state_of(phrases.scene, w) for w in before):
        return False
    return any(
        phrases.sheet.lemma(w) in lexicon.last_words() - lexicon.words("ranks")
        and title_kind(phrases.sheet.words[w]) not in {"rank", "honorific"}
        for w in before
    )


def _described(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "the Order of the Lamp, a movement in Lirune"; "two militias of the Tidal Front"; "the Lirunese group X"."""
    if phrase.name is not None:
        yield from _nation_before_name(phrases, phrase)
        return
    at = phrase.last + 1
    if phrases.sheet.lemma(phrase.head) not in lexicon.band_nouns() or at + 1 >= len(phrases.tags):
        return
    if is_banned(phrases, phrase):
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


def _mans(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "X, Norvane’s man in Ombrel": who acts for a body or a state where he is."""
    whose = End.of(phrase.owner) if phrase.owner else phrases.pronoun(phrase)
    placed = phrases.low[phrase.last + 1 : phrase.last + 2] in (["in"], ["at"], ["on"], ["inside"])
    if whose is None or not placed or phrases.low[phrase.last] not in MAN or phrases.kind(whose.actor) == "person":
        return
    following = phrases.starting(phrase.last + 2)
    before = phrase.start - 1
    subject = phrases.shared_subject(before) if phrases.low[before] in IS else None
    said = Description(phrase.start, following.last if following else phrase.last, phrase.head, definite=True)
    ends = [End.of(subject)] if subject else [one.end for one in stands_beside(phrases, said, PERSON)]
    for end in ends:
        if end is not None and phrases.kind(end.actor) == "person":
            yield Draft("represents", end, whose, phrase.head, (phrase.head,), "possessive", MANS)


def _own_body(phrases: Phrases, phrase: Phrase, whose: End) -> Iterator[Draft]:
    """Of "the Tidal Front's largest militia, the Ash Brigade": a band of a body that is no state."""
    if phrases.kind(whose.actor) not in BODIES or phrases.sheet.lemma(phrase.head) not in lexicon.words("bands"):
        return
    said = Description(phrase.start, phrase.last, phrase.head, definite=True)
    for body in stands_beside(phrases, said, BODIES):
        yield Draft("part-of", body.end, whose, phrase.head, (phrase.head,), "apposition", ONE_OF)


def is_banned(phrases: Phrases, phrase: Phrase) -> bool:
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
