"""The network of a desk: its rows asked for what `onrecord.network` needs, in one view of the file.

Around an actor, the desk finds the pairs that have a tie which may hold in the days asked about, by the index of
`claim_ends`, and then takes all that is told of those pairs: what one report leaves open, another may close.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, Protocol

from onrecord.desk import tied
from onrecord.desk.calling import names
from onrecord.desk.connection import reading
from onrecord.desk.query import days
from onrecord.desk.who_found import found
from onrecord.desk.who_records import Choice
from onrecord.errors import UsageError
from onrecord.intervals.interval import DAY
from onrecord.network.build import Around, Network, Only, build
from onrecord.network.changes import CAREER, LOOKED_AHEAD, Changes
from onrecord.network.changes import changes as compared
from onrecord.network.lives import ALIVE, deaths
from onrecord.network.merging import careers, merged
from onrecord.network.records import Days, Happening, Who
from onrecord.network.roles import POSTS, histories
from onrecord.network.succession import VACANT, empty

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from onrecord.desk.tied import Claim
    from onrecord.network.records import Tie
    from onrecord.network.roles import History, Tenure
    from onrecord.show.sentences import Names
    from onrecord.types import TieType


class Asked(Protocol):
    """A desk, or what stands for it as it was (`network_then`)."""

    @property
    def connection(self) -> sqlite3.Connection:
        """Where it is asked."""

    @property
    def path(self) -> Path:
        """Where it lies."""


CHOICES: Final = 8
"""How many actors an error names that a user may have meant."""
PLAINLY: Final = 2
"""Of several who have just the name that is asked for, the one in so many times as many reports as the next is meant:
the state, not the place that is called so now and then. Set by hand."""

_PAIRS: Final = """
SELECT p.identity, p.other, p.type FROM claim_ends AS p
WHERE {which} AND p.form = 'tie' AND p.other IS NOT NULL
GROUP BY p.identity, p.other, p.type
HAVING max(
    (p.starts_from IS NULL OR p.starts_from <= :last)
    AND (p.ends_by IS NULL OR p.ends_by > :first OR p.type = 'founded')
)"""
_OF: Final = "p.identity IN (SELECT value FROM json_each(:keys))"
_ALL: Final = "p.part = 'subject'"
_TIED: Final = """
SELECT e.report, e.claim, e.other
FROM ({pairs}) AS pair
CROSS JOIN claim_ends AS e
    ON e.identity = pair.identity AND e.form = 'tie' AND e.other = pair.other AND e.type = pair.type"""
_CAREERS: Final = """
SELECT e.report, e.claim FROM json_each(:keys) AS asked CROSS JOIN json_each(:types) AS kind
CROSS JOIN claim_ends AS e
    ON e.identity = asked.value AND e.form = 'event' AND e.other IS NULL AND e.type = kind.value"""
_OFFICES: Final = """
SELECT e.report, e.claim FROM json_each(:keys) AS asked CROSS JOIN claim_ends AS e
    ON e.identity = asked.value AND e.form = 'tie' AND e.part = :part
    AND e.type IN (SELECT value FROM json_each(:types))"""
_STARTED: Final = """
SELECT report, claim FROM claim_ends
WHERE form = :form AND starts_from BETWEEN :first AND :last AND place = 0 AND starts_from IS NOT NULL
AND starts_by < starts_from + 31"""
_ENDED: Final = """
SELECT report, claim FROM claim_ends
WHERE form = :form AND ends_by BETWEEN :first AND :last + 1 AND place = 0 AND ends_by IS NOT NULL"""
_ALIKE: Final = """
SELECT e.report, e.claim FROM (
    SELECT DISTINCT w.identity, w.other, w.type FROM json_each(:claims) AS wanted CROSS JOIN claim_ends AS w
    ON w.report = json_extract(wanted.value, '$[0]') AND w.claim = json_extract(wanted.value, '$[1]') AND w.place = 0
) AS pair
CROSS JOIN claim_ends AS e
    ON e.identity = pair.identity AND e.form = 'tie' AND e.other = pair.other AND e.type = pair.type"""


def network(
    desk: Asked, when: Days, around: str | int | None = None, depth: int = 1, only: Only | None = None
) -> Network:
    """The network in such days: all of it, or around an actor by its name. Raises `UsageError` where there is none."""
    with reading(desk.connection, str(desk.path)):
        who = None if around is None else actor(desk, around)
        keys = [] if who is None else [who.key]
        claims = _tied(desk.connection, when, keys, depth)
        ties = tied.ties(desk.connection, claims)
        events = _careers(desk.connection, {one.key for tie in ties for one in tie.ends} | set(keys), ("killed",))
        dead = {one.key for event in events for one in event.whom()}
        ties += tied.ties(desk.connection, _told_alive(desk.connection, dead) - set(claims))
        near = Around(who=who, depth=depth) if who else None
        return build(merged(ties), careers(events), when, only or Only(), near)


def changes(desk: Asked, day: date, ahead: int = LOOKED_AHEAD, only: Only | None = None) -> Changes:
    """What is told to have changed from the day before to so many days after it."""
    with reading(desk.connection, str(desk.path)):
        ties, events = _moving(desk.connection, Days(first=day, last=day + ahead * DAY))
        return compared(ties, events, day, ahead, only or Only())


def empty_posts(desk: Asked, day: date) -> tuple[Tenure, ...]:
    """Posts that somebody had left by a day, not long before, and that nobody is told of as holding on it."""
    with reading(desk.connection, str(desk.path)):
        ties, events = _moving(desk.connection, Days(first=day - VACANT, last=day))
        return empty(histories(ties, deaths(careers(events), ties)), day)


def posts(desk: Asked, who: Who) -> tuple[History, ...]:
    """The history of each post that an actor held, or that one person holds there at a time."""
    with reading(desk.connection, str(desk.path)):
        keys = {who.key}
        if who.kind == "person":
            keys = {tie.object.key for tie in tied.ties(desk.connection, _offices(desk.connection, keys, "subject"))}
        ties = merged(tied.ties(desk.connection, _offices(desk.connection, keys, "object")))
        holders = {one.key for tie in ties for one in tie.ends if one.kind == "person"}
        events = _careers(desk.connection, holders, ("killed",))
        found = histories(ties, deaths(careers(events), ties))
    if who.kind == "person":
        return tuple(h for h in found if any(t.holder.key == who.key for t in h.tenures))
    return tuple(h for h in found if h.post.sole)


def spoken(desk: Asked, actors: Iterable[Who], day: date) -> Names:
    """What sentences call these actors."""
    with reading(desk.connection, str(desk.path)):
        return names(desk.connection, actors, day)


def on(desk: Asked, as_of: str | None = None, between: tuple[str, str] | None = None) -> Days:
    """The days that are asked about; the day of the newest report where none are. Raises `UsageError`."""
    if as_of is not None and between is not None:
        raise UsageError("a network is as of a day, or between two; give one of them")
    if between is not None:
        return Days(first=days(between[0], "--between")[0], last=days(between[1], "--between")[1])
    if as_of is None:
        with reading(desk.connection, str(desk.path)):
            as_of = desk.connection.execute("SELECT max(published) FROM reports").fetchone()[0]
        if as_of is None:
            raise UsageError(f"{desk.path} has no report whose day is known; give a day")
    first, last = days(as_of, "--as-of")
    return Days(first=first, last=last)


def actor(desk: Asked, name: str | int, pick: int | None = None) -> Who:
    """The actor of this key, or who answers to a name in any spelling. Raises `UsageError` where nobody or several do.

    Of several that answer, `pick` says which, from 1, as the error lists them.
    """
    with reading(desk.connection, str(desk.path)):
        if isinstance(name, int):
            several = [Choice(who=who, reports=0) for who in tied.who(desk.connection, [name]).values()]
        else:
            several = found(desk.connection, name)
    if not several:
        raise UsageError(f"{desk.path} has no actor {name!r}; `onrecord search` finds what its reports say")
    if pick is not None:
        if pick > len(several):
            raise UsageError(f"{len(several)} answer to {name!r}; there is no number {pick}")
        return several[pick - 1].who
    called = [choice for choice in several if choice.who.name.casefold() == str(name).strip().casefold()]
    first, *others = called or several
    if others and not (called and first.reports >= PLAINLY * others[0].reports):
        listed = "; ".join(f"{n} {c.who.name} ({c.who.kind}, {c.reports})" for n, c in enumerate(several[:CHOICES], 1))
        raise UsageError(f"{name!r} may be any of these: {listed}; give more of the name, or --pick the number")
    return first.who


def _tied(connection: sqlite3.Connection, days: Days, keys: Sequence[int], depth: int) -> set[Claim]:
    """The claims of pairs that have a tie which may hold in these days; within so many steps of the keys, or of all."""
    found: set[Claim] = set()
    given = {"first": days.first.toordinal(), "last": days.last.toordinal()}
    pairs = _PAIRS.format(which=_OF if keys else _ALL)
    reached, asked = set(keys), set(keys)
    for _ in range(depth if keys else 1):
        rows = connection.execute(_TIED.format(pairs=pairs), {**given, "keys": json.dumps(sorted(asked))}).fetchall()
        found |= {(report, claim) for report, claim, _ in rows}
        asked = {other for *_, other in rows} - reached
        reached |= asked
        if not asked:
            break
    return found


def _moving(connection: sqlite3.Connection, when: Days) -> tuple[tuple[Tie, ...], list[Happening]]:
    """What is told to begin or to end in these days, with all that is told of the same pairs; and careers.

    Of those who died in them, and of organisations where somebody left a post, all ties of these days and all offices.
    """
    before = Days(first=when.first - DAY, last=when.last)
    started, ended = _dated(connection, "tie", _STARTED, when), _dated(connection, "tie", _ENDED, when)
    steps = _happened(connection, _dated(connection, "event", _STARTED, before))
    persons = {one.key for event in steps for one in event.whom()}
    dead = {one.key for event in steps if event.type == "killed" for one in event.whom()}
    left = {tie.object.key for tie in tied.ties(connection, ended) if tie.type in POSTS}
    left |= {tie.object.key for tie in tied.ties(connection, _offices(connection, dead, "subject"))}
    offices = _offices(connection, left, "object")
    near = dead | left
    claims = _alike(connection, started | ended) | offices | _told_alive(connection, persons)
    claims |= _tied(connection, before, sorted(near), 1) if near else set()
    ties = merged(tied.ties(connection, claims))
    holders = {tie.subject.key for tie in ties if tie.type in POSTS and tie.object.key in left}
    return ties, _careers(connection, persons | holders, tuple(sorted(CAREER)))


def _told_alive(connection: sqlite3.Connection, keys: Iterable[int]) -> set[Claim]:
    """The offices of such people, whenever: a report that has somebody in one has them alive."""
    return _offices(connection, keys, "subject", ALIVE)


def _offices(
    connection: sqlite3.Connection, keys: Iterable[int], part: str, types: Iterable[TieType] = POSTS
) -> set[Claim]:
    given = {"keys": json.dumps(sorted(keys)), "part": part, "types": json.dumps(sorted(types))}
    return {(report, claim) for report, claim in connection.execute(_OFFICES, given)}


def _careers(connection: sqlite3.Connection, keys: Iterable[int], types: tuple[str, ...]) -> list[Happening]:
    given = {"keys": json.dumps(sorted(keys)), "types": json.dumps(types)}
    return _happened(connection, {(report, claim) for report, claim in connection.execute(_CAREERS, given)})


def _happened(connection: sqlite3.Connection, claims: set[Claim]) -> list[Happening]:
    return [event for event in tied.happenings(connection, claims) if event.type in CAREER]


def _dated(connection: sqlite3.Connection, form: str, select: str, when: Days) -> set[Claim]:
    """The claims that are told to begin, or to end, in these days."""
    given = {"form": form, "first": when.first.toordinal(), "last": when.last.toordinal()}
    return {(report, claim) for report, claim in connection.execute(select, given)}


def _alike(connection: sqlite3.Connection, claims: set[Claim]) -> set[Claim]:
    """These claims and all of the same pairs and types."""
    rows = connection.execute(_ALIKE, {"claims": json.dumps(sorted(claims))})
    return {(report, claim) for report, claim in rows}
