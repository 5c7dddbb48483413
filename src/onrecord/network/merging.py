"""Ties that several reports tell of as one tie with all its tellings, and happenings of careers likewise.

Two ties are one where their type and their ends are; of those whose ends may change places, either way round. An office
is one with another where it is called the same: a minister of trade is no minister of war.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from onrecord.intervals.interval import AFTER_ALL, BEFORE_ALL
from onrecord.network.records import Happening, Tie
from onrecord.types import TieType

if TYPE_CHECKING:
    from collections.abc import Iterable

MUTUAL: Final[frozenset[TieType]] = frozenset({"allied-with", "related-to", "met-with", "works-with"})
"""Ties whose ends may change places, unless a role tells them apart ("wife")."""
TOLD_APART: Final[frozenset[TieType]] = frozenset({"holds-role", "succeeds"})
"""Ties that are others where they are called otherwise, as those are whose ends may change places."""
_ARTICLE: Final = re.compile(r"^(?:the|an?|its|his|her|their)\s+", re.IGNORECASE)

Key = tuple[TieType, int, int, str]


def role_key(role: str | None) -> str:
    """A role without its article, its case and its space.

    >>> role_key("the Deputy  Head") == role_key("deputy head")
    True
    """
    return " ".join(_ARTICLE.sub("", (role or "").strip()).casefold().split())


def key(tie: Tie) -> Key:
    """What makes a tie one with another."""
    first, second = tie.subject.key, tie.object.key
    role = role_key(tie.roles[0] if tie.roles else None)
    if tie.type in MUTUAL and not role and second < first:
        first, second = second, first
    return tie.type, first, second, role if tie.type in TOLD_APART | MUTUAL else ""


def merged(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """Each tie once, in the order of their keys; its tellings by the day of their report, then by report and claim."""
    alike: dict[Key, list[Tie]] = {}
    for tie in ties:
        alike.setdefault(key(tie), []).append(tie)
    return tuple(_one(alike[k]) for k in sorted(alike))


def careers(events: Iterable[Happening]) -> tuple[Happening, ...]:
    """Each step of somebody's career once: events of one type, of one person, whose dates can be the same."""
    found: dict[tuple[str, int], list[_Step]] = {}
    for event in sorted(events, key=lambda e: (e.type, _first(e))):
        for who in event.whom():
            one = replace(
                event, parts=(("patient", who), *((p, w) for p, w in event.parts if p == "agent" and w != who))
            )
            steps = found.setdefault((event.type, who.key), [])
            step = next((step for step in steps if step.allows(one)), None)
            if step is None:
                steps.append(_Step(one))
            else:
                step.take(one)
    return tuple(step.whole() for steps in found.values() for step in steps)


class _Step:
    """A step of a career that is gathered: its events, and the days that all its tellings have in common."""

    def __init__(self, event: Happening) -> None:
        self._events, self._from, self._until = [event], BEFORE_ALL, AFTER_ALL
        self._narrow(event)

    def allows(self, event: Happening) -> bool:
        """Whether the first telling of an event can be of a day that each telling here can be of."""
        return all(
            self._from < (at := said.holding.interval).latest_end and at.earliest_start < self._until
            for said in event.said[:1]
        )

    def take(self, event: Happening) -> None:
        """One more event that is this step."""
        self._events.append(event)
        self._narrow(event)

    def whole(self) -> Happening:
        """The step with all who took part, and all that is told of it."""
        if len(self._events) == 1:
            return self._events[0]
        parts = {(part, who.key): (part, who) for event in self._events for part, who in event.parts}
        said = tuple(said for event in self._events for said in event.said)
        return replace(self._events[0], parts=tuple(parts.values()), said=said)

    def _narrow(self, event: Happening) -> None:
        at = [said.holding.interval for said in event.said]
        self._from = max([self._from, *(i.earliest_start for i in at)])
        self._until = min([self._until, *(i.latest_end for i in at)])


def _one(ties: list[Tie]) -> Tie:
    ties = sorted(ties, key=lambda tie: [(str(s.published), s.report, s.claim) for s in tie.said])
    said = sorted(
        (s for tie in ties for s in tie.said), key=lambda s: (str(s.published or "9"), s.report, s.claim, s.spans)
    )
    roles = {role_key(role): role for tie in reversed(ties) for role in tie.roles}
    subject, other = ties[0].ends
    if ties[0].type in MUTUAL and not roles:  # the same way round, whichever report came first
        subject, other = sorted(ties[0].ends, key=lambda who: (who.name, who.key))
    return replace(
        ties[0], subject=subject, object=other, roles=tuple(roles[k] for k in sorted(roles)), said=tuple(said)
    )


def _first(event: Happening) -> str:
    return min((f"{s.published} {s.report} {s.claim}" for s in event.said), default="")
