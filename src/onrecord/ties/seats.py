"""Where bodies are: "Haldmark's troops in Kessaria", "X, whose headquarters are in Ombrel", "her home in Mestara"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ties import lexicon
from onrecord.ties.acts import owner_of
from onrecord.ties.apposition import Description, stands_beside
from onrecord.ties.drafts import Draft
from onrecord.ties.kinds import BODIES
from onrecord.ties.phrases import End
from onrecord.ties.phrases.pronouns import antecedent
from onrecord.ties.words import FINITE_NEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases

STANDING = 0.75
"""How sure those under arms "in X" are based there and do not pass through; set by hand."""
MOVING = frozenset({"send", "sent", "sends", "sending", "of", "deploying", "moving", "with"})
"""What before "troops in X" makes it something else than where they are."""
STAYS = frozenset({"presence", "stationing", "deployment", "basing"})
"""What those under arms are somewhere by: "the presence of Haldmark's troops in Kessaria"."""


def placed(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
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
    armed = stays and _is_armed(phrases, phrase)
    if (
        (armed and phrases.kind(place.actor) == "state")
        or _has_seat(phrases, phrase)
        or _at_home(phrases, phrase, place)
    ):
        yield Draft("based-in", body, place, phrase.head, (phrase.head, at), "in", STANDING)
        second = phrases.starting(place.last + 2) if phrases.low[place.last + 1 : place.last + 2] == ["and"] else None
        other = End.of(second) if second is not None and second.name is not None else None
        if armed and other is not None and phrases.kind(other.actor) == "state" and not _acts(phrases, other):
            yield Draft("based-in", body, other, phrase.head, (phrase.head, at), "in", STANDING)


def _is_armed(phrases: Phrases, phrase: Phrase) -> bool:
    """Whether a phrase is about people under arms: troops, militias, "paramilitary groups"."""
    if phrases.low[phrase.last] in lexicon.words("armed"):
        return True
    said = {phrases.sheet.lemma(w) for w in range(phrase.start, phrase.last)}
    arms = lexicon.words("home_groups") - {"party", "tribe", "clan", "faction"} | {"armed", "military"}
    return phrases.sheet.lemma(phrase.last) == "group" and bool(said & arms)


def _acts(phrases: Phrases, end: End) -> bool:
    """Whether who is named does something behind: "troops in Kessaria and Norvane said"."""
    return phrases.tags[end.last + 1 : end.last + 2] in FINITE_NEXT


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
    acts = phrases.tags[at : at + 1] in FINITE_NEXT
    return acts or phrases.low[phrase.start - 1] in {"of", "at", "into", "from", "outside", "to"}


def seated(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
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
        before = antecedent(phrases, phrase.first - (phrase.det != "whose"))
        return phrases.about(before) if before else None
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
