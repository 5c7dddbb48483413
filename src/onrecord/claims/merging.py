"""Mentions of one tie or one happening as one claim with several tellings, in the order of the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.claims import attached
from onrecord.claims.telling import telling
from onrecord.types import Event, Tie

if TYPE_CHECKING:
    from onrecord.claims.voice import Voices
    from onrecord.scene import Scene
    from onrecord.types import EventMention, TieMention, When

SHOWN = 0.3
"""A claim whose surest telling is less sure than this is left out. To be set on the example reports."""


def ties(scenes: Sequence[Scene], drawn: Sequence[TieMention], voices: Voices) -> tuple[Tie, ...]:
    """The ties of a report: mentions with one type, the same ends and the same role are one."""
    groups: dict[tuple[object, ...], list[TieMention]] = defaultdict(list)
    for mention in drawn:
        groups[mention.type, mention.subject, mention.object, mention.role].append(mention)
    found: list[Tie] = []
    for group in groups.values():
        told = tuple(telling(scenes[m.stream], m, voices) for m in group)
        if max(t.confidence for t in told) >= SHOWN:
            first = group[0]
            found.append(
                Tie(
                    id=f"t{len(found) + 1}",
                    type=first.type,
                    subject=first.subject,
                    object=first.object,
                    role=first.role,
                    when=_when(scenes, group),
                    where=_where(scenes, group, {first.subject, first.object}),
                    told=told,
                )
            )
    return tuple(found)


def events(scenes: Sequence[Scene], happenings: Sequence[Sequence[EventMention]], voices: Voices) -> tuple[Event, ...]:
    """The events of a report, each happening with all that take part in it by any of its tellings."""
    found: list[Event] = []
    for group in happenings:
        told = tuple(telling(scenes[m.stream], m, voices) for m in group)
        if max(t.confidence for t in told) < SHOWN:
            continue
        parts = tuple(dict.fromkeys(p for mention in group for p in mention.participants))
        found.append(
            Event(
                id=f"e{len(found) + 1}",
                type=group[0].type,
                trigger=group[0].trigger,
                participants=parts,
                when=_when(scenes, group),
                where=_where(scenes, group, {p.actor for p in parts}),
                told=told,
            )
        )
    return tuple(found)


def _when(scenes: Sequence[Scene], group: Sequence[TieMention | EventMention]) -> When | None:
    """The time that the first telling with one gives."""
    given = (when for m in group for when in attached.times(scenes[m.stream], m.word) if when.kind in {"date", "event"})
    return next(given, None)


def _where(
    scenes: Sequence[Scene], group: Sequence[TieMention | EventMention], others: set[str | None]
) -> tuple[str, ...]:
    """The places that the tellings give, without those that are themselves part of the claim."""
    given = (place for m in group for place in attached.places(scenes[m.stream], m.word))
    return tuple(dict.fromkeys(place for place in given if place not in others))
