"""Accounts: claims of one report about one thing that do not agree, or that somebody denies or could not confirm.

An account says what is told and how the tellings stand to one another, and no more: which is right is not its business.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from onrecord.types import Account, Attribution, Event, Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.types import Actor, Challenge, EventType, Telling, TieType

HELD_BY_ONE: frozenset[TieType] = frozenset({"leads", "holds-role"})
"""Ties of which one body has one at a time, where the role is the same."""
ABOUT: Mapping[EventType, str] = {"consult": "the meetings", "killed": "the deaths", "assault": "the attack"}
"""What events are called where their own words cannot be put into a line."""


def accounts(
    text: str,
    ties: Sequence[Tie],
    events: Sequence[Event],
    attributions: Sequence[Attribution],
    actors: Mapping[str, Actor],
) -> tuple[Account, ...]:
    """The accounts of a report."""
    claims: tuple[Tie | Event, ...] = (*ties, *events)
    words = {claim.id: text[slice(*claim.told[0].evidence[0])] for claim in claims}
    found = [
        *_both_ways([*ties, *events], attributions, words),
        *_places(events, actors),
        *_unconfirmed([*ties, *events], attributions, words),
        *_roles(ties, actors),
    ]
    return tuple(dict.fromkeys(found))


def _both_ways(
    claims: Sequence[Tie | Event], attributions: Sequence[Attribution], words: Mapping[str, str]
) -> Iterator[Account]:
    """Claims that one voice tells and another denies."""
    acts = {attribution.id: attribution.act for attribution in attributions}
    for claim in claims:
        against = [t for t in claim.told if t.polarity == "-"]
        if against and any(t.polarity == "+" and t.voice != a.voice for t in claim.told for a in against):
            yield Account(
                about=f"whether {words[claim.id]}",
                claims=(claim.id,),
                challenge=_kind(against, acts),
            )


def _kind(against: Sequence[Telling], acts: Mapping[str, str]) -> Challenge:
    if any(acts.get(t.attribution_id or "") == "deny" or t.reason.name == "denial" for t in against):
        return "denied"
    return "incompatible" if any(t.certainty == "certain" for t in against) else "differs"


def _places(events: Sequence[Event], actors: Mapping[str, Actor]) -> Iterator[Account]:
    """Events of one type and the same people that different voices put into different places."""
    for one, other in combinations(events, 2):
        if one.type != other.type or not one.where or not other.where or set(one.where) & set(other.where):
            continue
        if _alike(one, other) and not _voices(one) & _voices(other):
            inside = any(_lies_in(actors, a, b) or _lies_in(actors, b, a) for a in one.where for b in other.where)
            yield Account(
                about=f"where {ABOUT.get(one.type, 'it')} took place",
                claims=(one.id, other.id),
                challenge="differs" if inside or len(other.where) > 1 or len(one.where) > 1 else "incompatible",
            )


def _alike(one: Event, other: Event) -> bool:
    """Whether two events have somebody in common, or nobody is named in one of them."""
    mine, theirs = ({p.actor for p in event.participants} for event in (one, other))
    return not mine or not theirs or bool(mine & theirs)


def _voices(claim: Event) -> set[tuple[tuple[str, ...], ...]]:
    return {t.voice for t in claim.told}


def _lies_in(actors: Mapping[str, Actor], place: str, other: str) -> bool:
    return place in actors and other in actors and actors[place].lies_in == actors[other].name


def _unconfirmed(
    claims: Sequence[Tie | Event], attributions: Sequence[Attribution], words: Mapping[str, str]
) -> Iterator[Account]:
    """Claims that the outlet says it could not confirm."""
    for attribution in attributions:
        if attribution.act != "cannot-confirm":
            continue
        told = [c.id for c in claims if any(t.attribution_id == attribution.id for t in c.told)]
        if told:
            yield Account(about=words[told[0]], claims=tuple(told), challenge="not-confirmed")


def _roles(ties: Sequence[Tie], actors: Mapping[str, Actor]) -> Iterator[Account]:
    """Two who are told to hold one role of one body at one time."""
    held = [tie for tie in ties if tie.type in HELD_BY_ONE and tie.object and tie.subject and tie.when]
    for one, other in combinations(held, 2):
        if (one.type, one.object, one.role) != (other.type, other.object, other.role) or one.subject == other.subject:
            continue
        if _now(one) and _now(other):
            body = actors[one.object or ""].name
            yield Account(about=f"who leads {body}", claims=(one.id, other.id), challenge="incompatible")


def _now(tie: Tie) -> bool:
    return any(t.status == "ongoing" and t.polarity == "+" for t in tie.told)
