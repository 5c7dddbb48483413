"""Which claims a network needs, by the index of `claim_ends`: of an actor in some days, of a pair, of a career."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from onrecord.network.course import BRIDGE
from onrecord.network.lives import ALIVE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from onrecord.desk.tellings import Claim
    from onrecord.network.records import Days
    from onrecord.types import EventType

PAIRS: Final = """
SELECT p.identity, p.other, p.type, coalesce(max(
    p.starts_by <= :last + :quarter AND p.ends_from > :first - :quarter
), 0) AS near, count(*) AS told, coalesce(max(p.starts_by), 0) AS latest
FROM claim_ends AS p
WHERE {which} AND p.form = 'tie' AND p.other IS NOT NULL
GROUP BY p.identity, p.other, p.type
HAVING max(
    (p.starts_from IS NULL OR p.starts_from <= :last)
    AND (p.ends_by IS NULL OR p.ends_by > :first OR p.type = 'founded')
)
ORDER BY near DESC, told DESC, latest DESC, p.identity, p.other, p.type"""
OF: Final = "p.identity IN (SELECT value FROM json_each(:keys))"
ALL: Final = "p.part = 'subject'"
TIED: Final = """
SELECT e.report, e.claim FROM json_each(:pairs) AS pair
CROSS JOIN claim_ends AS e ON e.identity = json_extract(pair.value, '$[0]') AND e.form = 'tie'
    AND e.other = json_extract(pair.value, '$[1]') AND e.type = json_extract(pair.value, '$[2]')"""
CAREERS: Final = """
SELECT e.report, e.claim FROM json_each(:keys) AS asked CROSS JOIN json_each(:types) AS kind
CROSS JOIN claim_ends AS e
    ON e.identity = asked.value AND e.form = 'event' AND e.other IS NULL AND e.type = kind.value"""
KILLED: Final = f"{CAREERS} AND e.part = 'patient'"
ENDS: Final = """
SELECT count(*) FROM (
    SELECT 1 FROM json_each(:keys) AS asked CROSS JOIN claim_ends AS e
    ON e.identity = asked.value AND e.form = 'tie' AND e.other IS NOT NULL LIMIT :most
)"""
IN_OFFICE: Final = """
SELECT e.report, e.claim FROM json_each(:since) AS asked CROSS JOIN claim_ends AS e
    ON e.identity = json_extract(asked.value, '$[0]') AND e.form = 'tie' AND e.other IS NOT NULL
    AND e.part = 'subject' AND e.goes_on = 1 AND e.type IN (SELECT value FROM json_each(:types))
CROSS JOIN reports ON reports.key = e.report AND reports.published > json_extract(asked.value, '$[1]')"""


class Pair(NamedTuple):
    """Two actors, the lesser key first, and what ties them."""

    one: int
    other: int
    type: str


class Tied(NamedTuple):
    """Claims, and the pairs that were left out because too many were found."""

    claims: set[Claim]
    left_out: set[Pair]


def tied_in(
    connection: sqlite3.Connection, days: Days, keys: Sequence[int], depth: int, most: int | None = None
) -> Tied:
    """The claims of pairs that have a tie which may hold in these days; within so many steps of the keys, or of all.

    Where more than `most` are found in a step, it takes those that are told of as holding within a quarter of these
    days first, of these and of the others those that most is told of, and of these the last ones.
    """
    taken: dict[Pair, None] = {}
    left: set[Pair] = set()
    reached, asked = set(keys), set(keys)
    for _ in range(depth if keys else 1):
        found = [pair for pair in _pairs(connection, days, asked if keys else None) if pair not in taken]
        taken |= dict.fromkeys(found[:most])
        left |= set(found[len(found[:most]) :])
        asked = {end for pair in found[:most] for end in (pair.one, pair.other)} - reached
        reached |= asked
        if not asked:
            break
    rows = connection.execute(TIED, {"pairs": json.dumps(list(taken))})
    return Tied({(report, claim) for report, claim in rows}, left - taken.keys())


def _pairs(connection: sqlite3.Connection, days: Days, keys: Iterable[int] | None) -> list[Pair]:
    """Pairs that have a tie which may hold, each once, those first that are to be taken first; of all without keys."""
    given = {
        "first": days.first.toordinal(),
        "last": days.last.toordinal(),
        "quarter": BRIDGE.days,
        "keys": json.dumps(sorted(keys or ())),
    }
    rows = connection.execute(PAIRS.format(which=ALL if keys is None else OF), given)
    return list(dict.fromkeys(Pair(min(one, other), max(one, other), type_) for one, other, type_, *_ in rows))


def has_more(connection: sqlite3.Connection, keys: Iterable[int], most: int) -> bool:
    """Whether actors have more ends of ties than that in all reports, whenever."""
    given = {"keys": json.dumps(sorted(keys)), "most": most + 1}
    (found,) = connection.execute(ENDS, given).fetchone()
    return bool(found > most)


def careers_of(connection: sqlite3.Connection, keys: Iterable[int], types: Iterable[EventType]) -> set[Claim]:
    """The steps of actors' careers of these types, whenever."""
    given = {"keys": json.dumps(sorted(keys)), "types": json.dumps(sorted(types))}
    return {(report, claim) for report, claim in connection.execute(CAREERS, given)}


def killings(connection: sqlite3.Connection, keys: Iterable[int]) -> set[Claim]:
    """All that is told of these being killed, whenever."""
    given = {"keys": json.dumps(sorted(keys)), "types": '["killed"]'}
    return {(report, claim) for report, claim in connection.execute(KILLED, given)}


def in_office(connection: sqlite3.Connection, since: Mapping[int, date]) -> set[Claim]:
    """The offices that reports of later days than these have actors in, as going on."""
    asked = json.dumps([(key, day.isoformat()) for key, day in sorted(since.items())])
    given = {"since": asked, "types": json.dumps(sorted(ALIVE))}
    return {(report, claim) for report, claim in connection.execute(IN_OFFICE, given)}
