"""What the desk held on a day: the reports that were added by then, with the readings and the judgements of then.

Readings that were replaced since are put into a desk in memory, a few at a time, and asked there; all others are asked
where they are. What was removed or forgotten since is in neither.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, Final

from onrecord.desk import past, rows
from onrecord.desk.migrations import migrations, statements
from onrecord.desk.query import days
from onrecord.desk.rows import Held
from onrecord.intervals.interval import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BATCH: Final = 200
"""How many past readings are in memory at a time."""

_STOOD: Final = """
coalesce((
    SELECT verdict FROM judgements
    WHERE judgements.report = machine.report AND judgements.about = '{about}' AND judgements.spans = machine.spans
        AND judgements.words = machine.words {same}
        AND judgements.made < :moment AND (judgements.undone IS NULL OR judgements.undone >= :moment)
    ORDER BY judgements.key DESC LIMIT 1
), 'machine-read') AS review"""
"""The last judgement that stood then; as the views `statements` and `claims` have that which stands now."""
_HELD: Final = "report IN (SELECT sha256 FROM reports WHERE renewed < :moment)"
_SAME_CLAIM: Final = """
AND judgements.type = machine.type AND judgements.ends = json_array(machine.subject, machine.object)"""
_VIEWS: Final = {
    "report_list": "report_list",
    "statements": f"(SELECT *, {_STOOD.format(about='statement', same='')} FROM machine_statements AS machine)",  # noqa: S608
    "claims": f"(SELECT *, {_STOOD.format(about='claim', same=_SAME_CLAIM)} FROM machine_claims AS machine)",  # noqa: S608
}
"""What stands for each view for people."""


def moment(known_at: str) -> str:
    """The end of a day, a month or a year, in UTC, as the desk writes moments: what came before it was known then.

    >>> moment("2024-03")
    '2024-04-01'
    """
    return (days(known_at, "--known-at")[1] + DAY).isoformat()


def selected(connection: sqlite3.Connection, view: str, names: Sequence[str], before: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a view for people as the desk held them just before a moment; those of past readings come last."""
    columns = ", ".join(f'"{name}"' for name in names)
    select = f"SELECT {columns} FROM {_VIEWS[view]} WHERE {_HELD}"  # noqa: S608 - our own names
    yield from connection.execute(select, {"moment": before})
    renewed = past.renewed_since(connection, before)
    for start in range(0, len(renewed), BATCH):
        memory = then(connection, before, [sha256 for _, sha256 in renewed[start : start + BATCH]])
        yield from memory.execute(select, {"moment": before})
        memory.close()


def then(
    connection: sqlite3.Connection, before: str, reports: Sequence[str], only: frozenset[str] | None = None
) -> sqlite3.Connection:
    """A desk in memory that holds past readings of these reports (their hashes), under the keys that they have.

    `only` names the tables that are wanted, beside the reports and their words.
    """
    memory = sqlite3.connect(":memory:", isolation_level=None)
    for _, sql in migrations():
        for statement in statements(sql):
            memory.execute(statement)
    memory.execute("BEGIN")
    for sha256 in reports:
        about, found = rows.held(connection, sha256), past.at(connection, sha256, before)
        if about is not None and found is not None:
            since, reading = found
            rows.write(memory, reading, Held(key=about.key, file=about.file, added=about.added, renewed=since), only)
            _judge(connection, memory, sha256)
    memory.execute("COMMIT")
    return memory


def _judge(connection: sqlite3.Connection, memory: sqlite3.Connection, sha256: str) -> None:
    """Copy what was judged of a report."""
    found = connection.execute("SELECT * FROM judgements WHERE report = ?", (sha256,)).fetchall()
    for row in found:
        memory.execute(f"INSERT INTO judgements VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - marks only
