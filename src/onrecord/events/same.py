"""Which mentions of a report tell one happening."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import EventMention

ONCE = {"killed": "patient", "arrested": "patient", "appointed": "patient", "resigned": "agent", "dismissed": "patient"}
"""What happens to one person once: the same person, the same happening."""


def happenings(mentions: Sequence[EventMention], scenes: Sequence[Scene]) -> tuple[tuple[EventMention, ...], ...]:
    """The mentions of each happening together, in the order of the text."""
    groups: list[list[EventMention]] = []
    for mention in mentions:
        group = next((g for g in reversed(groups) if _is_same(g, mention)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    return tuple(tuple(sorted(g, key=lambda m: -m.confidence)) for g in groups)


def _parts(mentions: Sequence[EventMention], part: str = "") -> set[str]:
    return {p.actor for m in mentions for p in m.participants if not part or p.part == part}


def _is_same(group: list[EventMention], one: EventMention) -> bool:
    if group[0].type != one.type:
        return False
    if one.type in ONCE:
        return bool(_parts(group, ONCE[one.type]) & _parts([one], ONCE[one.type]))
    theirs, ours = _parts(group), _parts([one])
    return not ours or not theirs or bool(theirs & ours)
