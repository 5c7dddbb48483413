"""Who has died, by what reports tell: the day after which an actor holds nothing any more.

A death counts where more independent words tell of it plainly than speak against it, or as many in more reports: that
deny it, or that have the dead in office still, in a report of a later day. A report that tells of the death itself and
says "the deputy head, who died" does not speak against it. A death that is told once and without a day, or never by the
name, counts for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from onrecord.intervals.interval import AFTER_ALL, DAY
from onrecord.network.voices import support
from onrecord.types import TieType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from onrecord.network.records import Happening, Said, Tie

ALIVE: Final[frozenset[TieType]] = frozenset({"leads", "holds-role", "member-of", "represents", "oversees", "met-with"})
"""Ties that only the living have: told as going on, they say that somebody lives."""


def deaths(events: Iterable[Happening], ties: Sequence[Tie]) -> dict[int, date]:
    """The first day on which somebody is surely dead, by the actor's key."""
    told: dict[int, list[Said]] = {}
    names: dict[int, str] = {}
    for event in events:
        for who in event.whom() if event.type == "killed" else ():
            if who.kind == "person" and who.named:
                told.setdefault(who.key, []).extend(event.said)
                names[who.key] = who.name
    found = {key: day for key, said in told.items() if (day := _died(said, names[key])) is not None}
    offices: dict[int, list[Tie]] = {key: [] for key in found}
    for tie in ties:
        if tie.type in ALIVE and tie.subject.key in found:
            offices[tie.subject.key].append(tie)
    return {key: day for key, day in found.items() if _believed(told[key], _alive(offices[key], day))}


def ended_by_death(tie: Tie, died: Mapping[int, date]) -> date | None:
    """The first day on which one of the ends of a tie is dead."""
    return min((died[who.key] for who in tie.ends if who.key in died), default=None)


def _died(said: Sequence[Said], name: str) -> date | None:
    """The day after the latest day that all who tell it allow for."""
    plain = [one for one in said if one.plain and one.status == "happened"]
    if not any(one.edtf for one in plain) and not _named(plain, name):
        return None
    ends = [one.holding.interval.latest_end for one in plain]
    ends += [one.published + DAY for one in plain if one.published]
    day = min(ends, default=AFTER_ALL)
    return None if day == AFTER_ALL else day


def _named(said: Sequence[Said], name: str) -> bool:
    """Whether what no day is told of is told more than once, and once by name."""
    return len(said) > 1 and any(word in one.words for one in said for word in name.split())


def _believed(told: Sequence[Said], alive: Sequence[Said]) -> bool:
    """Whether more independent words tell of a death than against it, or as many in more reports.

    One outlet's reports are one word: three that tell of it outweigh a fourth that calls the dead "the general" still.
    """
    reports = {one.report for one in told if one.polarity == "+"}
    against = [one for one in alive if one.report not in reports]
    against += [replace(one, polarity="+") for one in told if one.polarity == "-"]
    return _weight([one for one in told if one.plain]) > _weight(against)


def _weight(said: Sequence[Said]) -> tuple[int, int]:
    return support(said), len({one.report for one in said})


def _alive(offices: Iterable[Tie], day: date) -> list[Said]:
    """What has somebody in office after a day."""
    told = (one for tie in offices for one in tie.said)
    return [s for s in told if s.plain and s.status == "ongoing" and s.published is not None and s.published > day]
