"""A reading without some of its actors, and without all that rests on them.

What only they said is gone, and so is what was told on their word alone: to make it the word of nobody, or of the
outlet, would be to falsify it. A tie that they are an end of is gone; an event keeps its other participants. Of the
accounts those are gone that have lost a claim, for what they say of it may no longer hold.
"""

from __future__ import annotations

from typing import TypeVar

from msgspec.structs import replace

from onrecord.forgetting.names import Names
from onrecord.types import Account, Attribution, Event, Reading, Source, Telling, Tie

T = TypeVar("T", Tie, Event)


def without(reading: Reading, actors: frozenset[str], names: Names) -> Reading:
    """The reading without these actors; `names` tell which sources they are where no actor does."""
    gone = {source.id for source in reading.sources if source.actor_id in actors or names.are(source.name or "")}
    said = {a.id for a in reading.attributions if a.source_ids and gone.issuperset(a.source_ids)}
    ties = _claims([tie for tie in reading.ties if not actors & {tie.subject, tie.object}], actors, gone, said)
    events = _claims([_attended(event, actors) for event in reading.events], actors, gone, said)
    attended = {event.id for event in reading.events if event.participants}
    events = tuple(event for event in events if event.participants or event.id not in attended)
    kept = {tie.id for tie in ties} | {event.id for event in events}
    return replace(
        reading,
        actors=tuple(actor for actor in reading.actors if actor.id not in actors),
        sources=tuple(_source(source, gone) for source in reading.sources if source.id not in gone),
        attributions=tuple(_said(one, gone, said) for one in reading.attributions if one.id not in said),
        ties=ties,
        events=events,
        accounts=tuple(account for account in reading.accounts if _whole(account, reading, kept)),
    )


def _source(source: Source, gone: set[str]) -> Source:
    part_of = None if source.part_of in gone else source.part_of
    return replace(source, part_of=part_of, may_be=tuple(name for name in source.may_be if name not in gone))


def _said(one: Attribution, gone: set[str], said: set[str]) -> Attribution:
    source_ids = tuple(name for name in one.source_ids if name not in gone)
    return replace(one, source_ids=source_ids, within=None if one.within in said else one.within)


def _attended(event: Event, actors: frozenset[str]) -> Event:
    return replace(event, participants=tuple(p for p in event.participants if p.actor not in actors))


def _claims(claims: list[T], actors: frozenset[str], gone: set[str], said: set[str]) -> tuple[T, ...]:
    """The claims that somebody else tells still, without these actors as places."""
    found = []
    for claim in claims:
        told = tuple(filter(None, (_told(telling, gone, said) for telling in claim.told)))
        if told or not claim.told:
            found.append(replace(claim, told=told, where=tuple(name for name in claim.where if name not in actors)))
    return tuple(found)


def _told(telling: Telling, gone: set[str], said: set[str]) -> Telling | None:
    """A telling without these sources; none where it was on their word alone, or on what they alone passed on."""
    voice = tuple(tuple(name for name in joint if name not in gone) for joint in telling.voice)
    if telling.attribution_id in said or not all(voice):
        return None
    return replace(telling, voice=voice)


def _whole(account: Account, reading: Reading, kept: set[str]) -> bool:
    """Whether all of an account's claims are there still, as far as they ever were."""
    there = {tie.id for tie in reading.ties} | {event.id for event in reading.events}
    return all(claim in kept for claim in account.claims if claim in there)
