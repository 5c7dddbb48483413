"""From a desk's rows to the ties and happenings of a network: those that are wanted, with all that is told of them.

Everything is asked for at once for all of them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from onrecord.desk.tellings import WANTED, given, told
from onrecord.network.records import Happening, Tie, Who

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from onrecord.desk.tellings import Claim

_TIES: Final = """
SELECT e.report, e.claim, e.type, e.identity, e.other, t.role, t.edtf
FROM wanted
CROSS JOIN claim_ends AS e ON e.report = wanted.report AND e.claim = wanted.claim AND e.part = 'subject'
CROSS JOIN ties AS t ON t.report = e.report AND t.id = e.claim"""
_EVENTS: Final = """
SELECT e.report, e.claim, e.type, e.identity, e.part, v.edtf
FROM wanted
CROSS JOIN claim_ends AS e ON e.report = wanted.report AND e.claim = wanted.claim AND e.form = 'event'
CROSS JOIN events AS v ON v.report = e.report AND v.id = e.claim
ORDER BY e.report, e.claim, e.place"""
_WHO: Final = "SELECT key, name, kind, country, named FROM identities WHERE key IN (SELECT value FROM json_each(?))"


def ties(connection: sqlite3.Connection, claims: Iterable[Claim]) -> list[Tie]:
    """The ties that are wanted, one for each report that tells it. A tie of which an end is not told is none here."""
    asked = given(claims)
    rows = [
        row for row in connection.execute(WANTED + _TIES, asked).fetchall() if row[4] is not None and row[3] != row[4]
    ]
    said = told(connection, asked, {(row[0], row[1]): (row[2], row[6]) for row in rows})
    actors = who(connection, {key for row in rows for key in row[3:5]})
    return [
        Tie(type=kind, subject=actors[a], object=actors[b], roles=(role,) if role else (), said=said[report, claim])
        for report, claim, kind, a, b, role, _ in rows
        if said.get((report, claim))
    ]


def happenings(connection: sqlite3.Connection, claims: Iterable[Claim]) -> list[Happening]:
    """The events that are wanted, one for each report that tells it."""
    asked = given(claims)
    rows = connection.execute(WANTED + _EVENTS, asked).fetchall()
    said = told(connection, asked, {(row[0], row[1]): (row[2], row[5]) for row in rows})
    actors = who(connection, {row[3] for row in rows})
    parts: dict[Claim, list[tuple[str, Who]]] = defaultdict(list)
    kinds = {(row[0], row[1]): row[2] for row in rows}
    for report, claim, _, identity, part, _ in rows:
        parts[report, claim].append((part, actors[identity]))
    return [
        Happening(type=kinds[key], parts=tuple(found), said=said[key]) for key, found in parts.items() if said.get(key)
    ]


def who(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, Who]:
    """Actors by their key."""
    rows = connection.execute(_WHO, (json.dumps(sorted(keys)),)).fetchall()
    return {key: Who(key=key, name=n, kind=k, country=c, named=bool(named)) for key, n, k, c, named in rows}
