"""Which claims a network needs, by the index of `claim_ends`: of an actor in some days, of a pair, of a career."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from onrecord.desk import tied
from onrecord.intervals.interval import DAY
from onrecord.network.changes import CAREER
from onrecord.network.lives import ALIVE
from onrecord.network.merging import merged
from onrecord.network.records import Days, Happening
from onrecord.network.roles import POSTS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from onrecord.desk.tied import Claim
    from onrecord.network.records import Tie
    from onrecord.types import TieType

PAIRS: Final = """
SELECT p.identity, p.other, p.type FROM claim_ends AS p
WHERE {which} AND p.form = 'tie' AND p.other IS NOT NULL
GROUP BY p.identity, p.other, p.type
HAVING max(
    (p.starts_from IS NULL OR p.starts_from <= :last)
    AND (p.ends_by IS NULL OR p.ends_by > :first OR p.type = 'founded')
)"""
OF: Final = "p.identity IN (SELECT value FROM json_each(:keys))"
ALL: Final = "p.part = 'subject'"
TIED: Final = """
SELECT e.report, e.claim, e.other
FROM ({pairs}) AS pair
CROSS JOIN claim_ends AS e
    ON e.identity = pair.identity AND e.form = 'tie' AND e.other = pair.other AND e.type = pair.type"""
CAREERS: Final = """
SELECT e.report, e.claim FROM json_each(:keys) AS asked CROSS JOIN json_each(:types) AS kind
CROSS JOIN claim_ends AS e
    ON e.identity = asked.value AND e.form = 'event' AND e.other IS NULL AND e.type = kind.value"""
OFFICES: Final = """
SELECT e.report, e.claim FROM json_each(:keys) AS asked CROSS JOIN claim_ends AS e
    ON e.identity = asked.value AND e.form = 'tie' AND e.part = :part
    AND e.type IN (SELECT value FROM json_each(:types))"""
STARTED: Final = """
SELECT report, claim FROM claim_ends
WHERE form = :form AND starts_from BETWEEN :first AND :last AND place = 0 AND starts_from IS NOT NULL
AND starts_by < starts_from + 31"""
ENDED: Final = """
SELECT report, claim FROM claim_ends
WHERE form = :form AND ends_by BETWEEN :first AND :last + 1 AND place = 0 AND ends_by IS NOT NULL"""
ALIKE: Final = """
SELECT e.report, e.claim FROM (
    SELECT DISTINCT w.identity, w.other, w.type FROM json_each(:claims) AS wanted CROSS JOIN claim_ends AS w
    ON w.report = json_extract(wanted.value, '$[0]') AND w.claim = json_extract(wanted.value, '$[1]') AND w.place = 0
) AS pair
CROSS JOIN claim_ends AS e
    ON e.identity = pair.identity AND e.form = 'tie' AND e.other = pair.other AND e.type = pair.type"""


def tied_in(connection: sqlite3.Connection, days: Days, keys: Sequence[int], depth: int) -> set[Claim]:
    """The claims of pairs that have a tie which may hold in these days; within so many steps of the keys, or of all."""
    found: set[Claim] = set()
    given = {"first": days.first.toordinal(), "last": days.last.toordinal()}
    pairs = PAIRS.format(which=OF if keys else ALL)
    reached, asked = set(keys), set(keys)
    for _ in range(depth if keys else 1):
        rows = connection.execute(TIED.format(pairs=pairs), {**given, "keys": json.dumps(sorted(asked))}).fetchall()
        found |= {(report, claim) for report, claim, _ in rows}
        asked = {other for *_, other in rows} - reached
        reached |= asked
        if not asked:
            break
    return found


def moving(connection: sqlite3.Connection, when: Days) -> tuple[tuple[Tie, ...], list[Happening]]:
    """What is told to begin or to end in these days, with all that is told of the same pairs; and careers.

    Of those who died in them, and of organisations where somebody left a post, all ties of these days and all offices.
    """
    before = Days(first=when.first - DAY, last=when.last)
    started, ended = _dated(connection, "tie", STARTED, when), _dated(connection, "tie", ENDED, when)
    steps = _happened(connection, _dated(connection, "event", STARTED, before))
    persons = {one.key for event in steps for one in event.whom()}
    dead = {one.key for event in steps if event.type == "killed" for one in event.whom()}
    left = {tie.object.key for tie in tied.ties(connection, ended) if tie.type in POSTS}
    left |= {tie.object.key for tie in tied.ties(connection, offices(connection, dead, "subject"))}
    near = dead | left
    claims = _alike(connection, started | ended) | offices(connection, left, "object")
    claims |= offices(connection, persons, "subject", ALIVE)
    claims |= tied_in(connection, before, sorted(near), 1) if near else set()
    ties = merged(tied.ties(connection, claims))
    holders = {tie.subject.key for tie in ties if tie.type in POSTS and tie.object.key in left}
    return ties, careers_of(connection, persons | holders, tuple(sorted(CAREER)))


def offices(
    connection: sqlite3.Connection, keys: Iterable[int], part: str, types: Iterable[TieType] = POSTS
) -> set[Claim]:
    """The offices that are told of actors (`subject`), or at them (`object`), whenever."""
    given = {"keys": json.dumps(sorted(keys)), "part": part, "types": json.dumps(sorted(types))}
    return {(report, claim) for report, claim in connection.execute(OFFICES, given)}


def careers_of(connection: sqlite3.Connection, keys: Iterable[int], types: tuple[str, ...]) -> list[Happening]:
    """The steps of actors' careers of these types, whenever."""
    given = {"keys": json.dumps(sorted(keys)), "types": json.dumps(types)}
    return _happened(connection, {(report, claim) for report, claim in connection.execute(CAREERS, given)})


def _happened(connection: sqlite3.Connection, claims: set[Claim]) -> list[Happening]:
    return [event for event in tied.happenings(connection, claims) if event.type in CAREER]


def _dated(connection: sqlite3.Connection, form: str, select: str, when: Days) -> set[Claim]:
    """The claims that are told to begin, or to end, in these days."""
    given = {"form": form, "first": when.first.toordinal(), "last": when.last.toordinal()}
    return {(report, claim) for report, claim in connection.execute(select, given)}


def _alike(connection: sqlite3.Connection, claims: set[Claim]) -> set[Claim]:
    """These claims and all of the same pairs and types."""
    rows = connection.execute(ALIKE, {"claims": json.dumps(sorted(claims))})
    return {(report, claim) for report, claim in rows}
