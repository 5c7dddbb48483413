"""One thing read twice from the same words, as a tie and as an event: one of the two is kept.

A lasting relation is a tie, a dated happening is an event (the conventions of the example reports). So a meeting is the
event, and who ousted a ruler is told by his dismissal; sanctions, support and a stand against somebody are the tie,
which takes the event's time where it has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.types import TO_COME, Participant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.types import Event, Spans, Tie

THE_EVENT = frozenset[tuple[str, str]](
    (
        ("met-with", "consult"),
        ("works-with", "consult"),
        ("opposes", "dismissed"),
        ("opposes", "killed"),
        ("opposes", "accuse"),
        ("fights", "assault"),
    ),
)
"""Types of a tie and an event of which the event is kept."""
THE_TIE = frozenset[tuple[str, str]](
    (
        ("sanctions", "sanction"),
        ("supports", "support"),
        ("opposes", "reject"),
    ),
)
"""Those of which the tie is kept."""


def once_told(ties: Sequence[Tie], events: Sequence[Event]) -> tuple[tuple[Tie, ...], tuple[Event, ...]]:
    """The ties and events without those that another one tells as well, of the other kind and from the same words."""
    events = [_filled(event, ties) for event in events]
    kept = tuple(tie for tie in ties if not any(_is_one(tie, e, _the_event(e)) and _adds_none(tie, e) for e in events))
    doubled = [(tie, e) for tie in kept for e in events if _is_one(tie, e, THE_TIE - _the_event(e))]
    doubled = [(tie, event) for tie, event in doubled if _adds_none(event, tie)]
    times = {tie.id: event.when for tie, event in doubled}
    gone = {event.id for _, event in doubled}
    lasting = tuple(replace(tie, when=tie.when or times.get(tie.id)) for tie in kept)
    return lasting, tuple(event for event in events if event.id not in gone)


def _the_event(event: Event) -> frozenset[tuple[str, str]]:
    """The pairs of which this event is kept: of sanctions that are only to come, too."""
    to_come = all(telling.status in TO_COME for telling in event.told)
    return THE_EVENT | {("sanctions", "sanction")} if to_come else THE_EVENT


def _filled(event: Event, ties: Sequence[Tie]) -> Event:
    """A meeting with who else met by a tie that tells it in the same words: "Vantor had begun holding talks with X"."""
    for tie in ties:
        ends = {tie.subject, tie.object} & {p.actor for p in event.participants}
        told_here = any(_touch(t.evidence, event.trigger) for t in tie.told)
        if (tie.type, event.type) != ("met-with", "consult") or len(ends) != 1 or not told_here:
            continue
        (there,) = ends
        part = "recipient" if there == tie.subject else "agent"
        other = tie.object if there == tie.subject else tie.subject
        if other and part not in {p.part for p in event.participants}:
            event = replace(event, participants=(*event.participants, Participant(actor=other, part=part)))
    return event


def _is_one(tie: Tie, event: Event, pairs: frozenset[tuple[str, str]]) -> bool:
    """Whether a tie and an event of fitting types have the same ends."""
    return (tie.type, event.type) in pairs and {tie.subject, tie.object} <= {p.actor for p in event.participants}


def _adds_none(claim: Tie | Event, other: Tie | Event) -> bool:
    """Whether every telling of a claim rests on words that the other rests on too."""
    return all(any(_touch(t.evidence, o.evidence) for o in other.told) for t in claim.told)


def _touch(one: Spans, other: Spans) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)
