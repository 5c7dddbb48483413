"""Mentions of one tie or one happening as one claim with several tellings, in the order of the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from onrecord.claims import attached
from onrecord.claims.attached import AT_A_TIME
from onrecord.claims.phases import phased
from onrecord.claims.telling import telling
from onrecord.claims.timed import is_day_of
from onrecord.claims.words import listed
from onrecord.types import Event, EventMention, Tie, TieMention, TieType

if TYPE_CHECKING:
    from onrecord.claims.voice import Voices
    from onrecord.scene import Scene
    from onrecord.types import Telling, When

Mention = TieMention | EventMention

OFFICES: frozenset[str] = frozenset({"leads", "holds-role", "represents", "member-of"})
PLACED: frozenset[TieType] = frozenset({"represents", "holds-role", "works-with", "met-with"})
"""The ties that are told to be somewhere: an envoy in a country, an attaché at a capital."""


def ties(scenes: Sequence[Scene], drawn: Sequence[TieMention], voices: Voices) -> tuple[Tie, ...]:
    """The ties of a report: mentions with one type, the same ends and the same role are one.

    Of an office, the title or the body may be left out where the report tells it elsewhere.
    """
    groups: dict[tuple[str | None, ...], list[TieMention]] = defaultdict(list)
    for mention in drawn:
        groups[_key(mention)].append(mention)
    for key in list(groups):
        if (fuller := _fuller(key, groups)) is not None:
            groups[fuller] += groups.pop(key)
    for group in groups.values():
        group.sort(key=lambda mention: (mention.evidence[0], mention.stream))
    return tuple(_tie(scenes, group, voices, f"t{i}") for i, group in enumerate(groups.values(), 1))


def _key(mention: TieMention) -> tuple[str | None, ...]:
    role = mention.role.casefold() if mention.role else None
    return mention.type, mention.subject, mention.object, role


def _fuller(
    key: tuple[str | None, ...], groups: Mapping[tuple[str | None, ...], Sequence[TieMention]]
) -> tuple[str | None, ...] | None:
    """The one tie that says more of the same: the title where this has none, the body where this has a bare title.

    So "the president" says no more than "the president of Kessaria", who leads it.
    """
    kind, subject, body, role = key
    if kind not in OFFICES or (role is None and body is None):
        return None
    kinds = {kind, "leads"} if kind == "holds-role" and body is None else {kind}
    wanted = (other for other in groups if other != key and other[0] in kinds and other[1] == subject)
    fuller = [other for other in wanted if body in {None, other[2]} and _says(other[3], role)]
    return fuller[0] if len(fuller) == 1 else None


def _says(title: str | None, other: str | None) -> bool:
    """Whether a title says the other one as well: "major general" says "general", "deputy head" is no "head".

    >>> _says("major general", "general"), _says("deputy head", "head"), _says("head", None), _says(None, "head")
    (True, False, True, False)
    """
    if title is None or other is None:
        return other is None
    words, fewer = set(title.split()), set(other.split())
    return fewer <= words and not (words - fewer) & listed("other titles")


def _tie(scenes: Sequence[Scene], group: Sequence[TieMention], voices: Voices, name: str) -> Tie:
    first = max(group, key=lambda mention: (mention.role is not None, mention.object is not None))
    return Tie(
        id=name,
        type=first.type,
        subject=first.subject,
        object=first.object,
        role=first.role,
        when=_when(scenes, group, voices),
        where=_where(scenes, group, {first.subject, first.object}, voices),
        told=tuple(telling(scenes[m.stream], m, voices) for m in group),
    )


def events(scenes: Sequence[Scene], happenings: Sequence[Sequence[EventMention]], voices: Voices) -> tuple[Event, ...]:
    """The events of a report, each happening with all that take part in it by any of its tellings."""
    return tuple(_event(scenes, group, voices, f"e{i}") for i, group in enumerate(happenings, 1))


def conditions_apart(
    scenes: Sequence[Scene], happenings: Sequence[Sequence[EventMention]], voices: Voices
) -> list[list[EventMention]]:
    """The happenings, what happened and what would apart: "if Norvane attacks" is not the attack that it denied.

    What happens to somebody once is the same where it is on a condition.
    """
    found = []
    for group in happenings:
        once = group[0].type in AT_A_TIME or len(group) == 1
        would = [m for m in group if not once and telling(scenes[m.stream], m, voices).status == "conditional"]
        found += [part for part in ([m for m in group if m not in would], would) if part]
    return found


def _event(scenes: Sequence[Scene], group: Sequence[EventMention], voices: Voices, name: str) -> Event:
    parts = tuple(dict.fromkeys(part for mention in group for part in mention.participants))
    told = tuple(telling(scenes[m.stream], m, voices) for m in group)
    return Event(
        id=name,
        type=group[0].type,
        trigger=group[0].trigger,
        participants=parts,
        when=_when(scenes, group, voices),
        where=_where(scenes, _asserted(group, told), {part.actor for part in parts}, voices),
        told=told,
    )


def _asserted(group: Sequence[EventMention], told: Sequence[Telling]) -> list[EventMention]:
    """The mentions by which something happened, or all where none does: where it did not happen is not its place."""
    kept = [mention for mention, telling in zip(group, told, strict=True) if telling.polarity == "+"]
    return kept or list(group)


def _when(scenes: Sequence[Scene], group: Sequence[Mention], voices: Voices) -> When | None:
    """The time that a claim's tellings give: the first with a date, or else the first that is told from an event.

    A day that another telling gives within that date says more. What happens at once has no phase to begin or end.
    """
    given = [
        when if isinstance(m, EventMention) and m.type in AT_A_TIME else phased(scenes[m.stream], m, when)
        for m in group
        for when in attached.times(scenes[m.stream], m, voices)[:1]
        if when.edtf or when.kind == "event"
    ]
    first = min(given, key=lambda when: when.edtf is None, default=None)
    return next((when for when in given if is_day_of(when, first)), first)


def _where(
    scenes: Sequence[Scene], group: Sequence[Mention], others: set[str | None], voices: Voices
) -> tuple[str, ...]:
    """The places that the tellings give, without those that are themselves part of the claim."""
    given = (place for m in group if _has_place(m) for place in attached.places(scenes[m.stream], m, voices))
    return tuple(dict.fromkeys(place for place in given if place not in others))


def _has_place(mention: Mention) -> bool:
    """Whether a mention can say where: events do, and of ties the offices that are held somewhere."""
    return isinstance(mention, EventMention) or mention.type in PLACED
