"""Mentions of one tie or one happening as one claim with several tellings, in the order of the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.claims import attached
from onrecord.claims.phases import phased
from onrecord.claims.telling import telling
from onrecord.types import Event, EventMention, Tie, TieMention, TieType

if TYPE_CHECKING:
    from onrecord.claims.voice import Voices
    from onrecord.scene import Scene
    from onrecord.types import When

Mention = TieMention | EventMention

PLACED: frozenset[TieType] = frozenset({"represents", "holds-role", "works-with", "met-with"})
"""The ties that are told to be somewhere: an envoy in a country, an attaché at a capital."""


def ties(scenes: Sequence[Scene], drawn: Sequence[TieMention], voices: Voices) -> tuple[Tie, ...]:
    """The ties of a report: mentions with one type, the same ends and the same role are one."""
    groups: dict[tuple[object, ...], list[TieMention]] = defaultdict(list)
    for mention in drawn:
        groups[mention.type, mention.subject, mention.object, mention.role].append(mention)
    return tuple(_tie(scenes, group, voices, f"t{i}") for i, group in enumerate(groups.values(), 1))


def _tie(scenes: Sequence[Scene], group: Sequence[TieMention], voices: Voices, name: str) -> Tie:
    first = group[0]
    return Tie(
        id=name,
        type=first.type,
        subject=first.subject,
        object=first.object,
        role=first.role,
        when=_when(scenes, group, voices),
        where=_where(scenes, group, {first.subject, first.object}),
        told=tuple(telling(scenes[m.stream], m, voices) for m in group),
    )


def events(scenes: Sequence[Scene], happenings: Sequence[Sequence[EventMention]], voices: Voices) -> tuple[Event, ...]:
    """The events of a report, each happening with all that take part in it by any of its tellings."""
    return tuple(_event(scenes, group, voices, f"e{i}") for i, group in enumerate(happenings, 1))


def _event(scenes: Sequence[Scene], group: Sequence[EventMention], voices: Voices, name: str) -> Event:
    parts = tuple(dict.fromkeys(part for mention in group for part in mention.participants))
    return Event(
        id=name,
        type=group[0].type,
        trigger=group[0].trigger,
        participants=parts,
        when=_when(scenes, group, voices),
        where=_where(scenes, group, {part.actor for part in parts}),
        told=tuple(telling(scenes[m.stream], m, voices) for m in group),
    )


def _when(scenes: Sequence[Scene], group: Sequence[Mention], voices: Voices) -> When | None:
    """The time that a claim's tellings give: the first with a day, or else the first that is told from an event."""
    given = [
        phased(scenes[m.stream], m, when)
        for m in group
        for when in attached.times(scenes[m.stream], m, voices)[:1]
        if when.edtf or when.kind == "event"
    ]
    return min(given, key=lambda when: when.edtf is None, default=None)


def _where(scenes: Sequence[Scene], group: Sequence[Mention], others: set[str | None]) -> tuple[str, ...]:
    """The places that the tellings give, without those that are themselves part of the claim."""
    given = (place for m in group if _has_place(m) for place in attached.places(scenes[m.stream], m))
    return tuple(dict.fromkeys(place for place in given if place not in others))


def _has_place(mention: Mention) -> bool:
    """Whether a mention can say where: events do, and of ties the offices that are held somewhere."""
    return isinstance(mention, EventMention) or mention.type in PLACED
