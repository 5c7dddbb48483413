"""Some claims of a report with all that they rest on, read without the rest of it.

That is what comparing looks at: their tellings and voices, all actors, what the report's own accounts say of them, whom
attacks are told to have killed, and of which bodies its spokesmen and ministries are.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Final

from onrecord.desk import tables

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from onrecord.types import Reading

_ASKED: Final = "IN (SELECT value FROM json_each(:claims))"
_WHICH: Final = {
    tables.ACTORS: "TRUE",
    tables.ACCOUNTS: "TRUE",
    tables.TIES: f"(id {_ASKED} OR type IN ('part-of', 'represents'))",
    tables.EVENTS: f"id {_ASKED}",
    tables.PARTICIPANTS: f"event {_ASKED}",
    tables.TELLINGS: f"claim {_ASKED}",
    tables.VOICES: f"claim {_ASKED}",
    tables.SOURCES: f"id IN (SELECT source FROM voices WHERE report = :report AND claim {_ASKED})",  # noqa: S608 - our names
    tables.ATTRIBUTIONS: f"id IN (SELECT attribution_id FROM tellings WHERE report = :report AND claim {_ASKED})",  # noqa: S608 - our names
}
"""Which rows of each table; of the others none."""
_KILLINGS: Final = "SELECT id FROM events WHERE report = ? AND type = 'killed'"


def excerpt(connection: sqlite3.Connection, report: int, claims: Iterable[str]) -> Reading:
    """The reading of the report with this key, by the claims of these ids alone."""
    killings = {claim for (claim,) in connection.execute(_KILLINGS, (report,))}
    given = {"report": report, "claims": json.dumps(sorted(killings.union(claims)))}
    found = {table.name: connection.execute(select, given).fetchall() for table, select in _selects().items()}
    return tables.with_report(connection, report, {table.name: [] for table in tables.TABLES} | found)


@cache
def _selects() -> dict[tables.Table, str]:
    return {table: table.those(which) for table, which in _WHICH.items()}
