"""What an event of the same report ends: who was killed, resigned or was dismissed holds no role any more.

What a report tells of a dead commander's command is told as over, whatever the tense of its words ("Vantor, head of the
Corps since 2009, was killed on March 7"), and its end is the day of the event, where that is known. So are the ties of
others to the dead, be they told so by an event or by a word before the name ("a brother of the late Abran Tolke").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.types import Event, Tie, TieType, When

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.scene import Scene
    from onrecord.types import EventType

ENDS: Mapping[EventType, str] = {"killed": "patient", "dismissed": "patient", "resigned": "agent"}
"""The events that end a role, and which participant held it."""
ROLES: frozenset[TieType] = frozenset({"leads", "holds-role", "member-of", "represents", "oversees"})
OF_THE_LIVING: frozenset[TieType] = ROLES | {
    *("works-with", "supports", "opposes", "allied-with", "fights", "based-in", "sanctions", "met-with")
}
"""What death ends; a resignation ends roles only."""
LATE = re.compile(
    r"(?:\b(?:the|his|her|its|their)|[’']s) (?:late|slain|deceased|murdered|assassinated) "
    r"(?:(?!(?:of|in|on|at|for|with|and|to|by|from|evening|night|afternoon|19|20)\b)[\w’'-]+ ){0,4}?$"
)
"""What stands before the name of who is dead, his title between ("the late militia leader Abran Tolke")."""
BEFORE = 60
"""Characters before a name in which that stands."""
OPEN_END = "/.."


def closed(ties: Sequence[Tie], events: Sequence[Event], dead: frozenset[str] = frozenset()) -> tuple[Tie, ...]:
    """The ties, those over that an event of the report ended, and those of the `dead` (`called_dead`)."""
    ended: dict[str, Event] = {}
    for event in events:
        part = ENDS.get(event.type)
        if part and any((t.polarity, t.certainty, t.status) == ("+", "certain", "happened") for t in event.told):
            ended |= {p.actor: event for p in event.participants if p.part == part and p.actor not in ended}
    gone = dead | {actor for actor, event in ended.items() if event.type == "killed"}
    return tuple(_of_the_dead(_closed(tie, ended.get(tie.subject or ""), ties), gone) for tie in ties)


def called_dead(scenes: Sequence[Scene]) -> frozenset[str]:
    """The persons that a word before their name says to be dead."""
    return frozenset(
        actor.id
        for scene in scenes
        for actor in scene.actors.values()
        if actor.kind == "person" and any(LATE.search(scene.text, max(0, s - BEFORE), s) for s, _ in actor.mentions)
    )


def _of_the_dead(tie: Tie, dead: frozenset[str]) -> Tie:
    """A tie, over where one of its ends is dead."""
    if tie.type not in OF_THE_LIVING or not {tie.subject, tie.object} & dead:
        return tie
    return _over(tie)


def _over(tie: Tie) -> Tie:
    told = tuple(replace(t, status="happened") if t.status == "ongoing" else t for t in tie.told)
    return replace(tie, told=told)


def _closed(tie: Tie, by: Event | None, ties: Sequence[Tie]) -> Tie:
    if by is None or tie.type not in (OF_THE_LIVING if by.type == "killed" else ROLES):
        return tie
    if by.type != "killed" and (_begins_after(tie, by) or _was_over(tie, ties) or not _is_left(tie, by, ties)):
        return tie
    return replace(_over(tie), when=_until(tie.when, by.when) if tie.type in ROLES else tie.when)


def _is_left(tie: Tie, by: Event, ties: Sequence[Tie]) -> bool:
    """Whether it is this role that was given up: of several bodies the one that takes part, else every office."""
    bodies = {other.object for other in ties if other.subject == tie.subject and other.type in ROLES} - {None}
    named = bodies & {p.actor for p in by.participants}
    return tie.object in named if named else tie.type != "member-of" or len(bodies) < 2


def _was_over(tie: Tie, ties: Sequence[Tie]) -> bool:
    """Whether a role is told as past beside one that goes on: it is the other that is given up."""
    roles = [other for other in ties if other.subject == tie.subject and other.type in ROLES]
    return not _goes_on(tie) and any(map(_goes_on, roles))


def _goes_on(tie: Tie) -> bool:
    return any(t.status == "ongoing" for t in tie.told)


def _begins_after(tie: Tie, by: Event) -> bool:
    """Whether a role was taken up after another was given up: both are told by dates that can be compared as text."""
    start, end = (when.edtf or "" if when else "" for when in (tie.when, by.when))
    return bool(start and end) and start[:10] > end[:10]


def _until(when: When | None, end: When | None) -> When | None:
    """A time that was open, or none, ended by the day of an event where that is one date."""
    if end is None or end.edtf is None or "/" in end.edtf:
        return when
    if when is None or when.edtf is None:
        return replace(end, edtf="/" + end.edtf)
    if not when.edtf.endswith(OPEN_END):
        return when
    return replace(when, edtf=when.edtf.removesuffix(OPEN_END) + "/" + end.edtf, spans=(*when.spans, *end.spans))
