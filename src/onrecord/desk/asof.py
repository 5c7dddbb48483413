"""What the desk held on a day: the reports that were added by then, with the readings and the judgements of then.

Readings that were replaced since are put into a desk in memory, a few at a time, and asked there; all others are asked
where they are. What was removed or forgotten since is in neither.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, Final

from onrecord.desk import by_hand, past, rows
from onrecord.desk.migrations import migrations, statements
from onrecord.desk.query import days
from onrecord.intervals.interval import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BATCH: Final = 200
"""How many past readings are in memory at a time."""

_STOOD: Final = """
{by_hand}coalesce((
    SELECT verdict FROM judgements
    WHERE judgements.report = machine.report AND judgements.about = '{about}' AND judgements.spans = machine.spans
        AND judgements.words = machine.words {same}
        AND judgements.made < :moment AND (judgements.undone IS NULL OR judgements.undone >= :moment)
    ORDER BY judgements.key DESC LIMIT 1
), 'machine-read'){end} AS review"""
"""The last judgement that stood then; as the views `statements` and `claims` have that which stands now."""
_HELD: Final = """
report IN (SELECT sha256 FROM reports WHERE renewed < :moment)
AND report NOT IN (SELECT report FROM hand_claims WHERE made >= :moment OR undone >= :moment)"""
_SAME_CLAIM: Final = """
AND judgements.type = machine.type AND judgements.ends = json_array(machine.subject, machine.object)"""
_BY_HAND: Final = {"by_hand": "CASE WHEN machine.claim LIKE 'hand-%' THEN 'by hand' ELSE ", "end": " END"}
_STATEMENTS: Final = _STOOD.format(about="statement", same="", by_hand="", end="")
_CLAIMS: Final = _STOOD.format(about="claim", same=_SAME_CLAIM, **_BY_HAND)
_VIEWS: Final = {
    "report_list": "report_list",
    "statements": f"(SELECT *, {_STATEMENTS} FROM machine_statements AS machine)",  # noqa: S608
    "claims": f"(SELECT *, {_CLAIMS} FROM machine_claims AS machine)",  # noqa: S608
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
    changed = past.changed_since(connection, before)
    for start in range(0, len(changed), BATCH):
        memory = then(connection, before, changed[start : start + BATCH])
        yield from memory.execute(select, {"moment": before})
        memory.close()


def then(
    connection: sqlite3.Connection, before: str, reports: Sequence[str], only: frozenset[str] | None = None
) -> sqlite3.Connection:
    """A desk in memory that holds the readings of then of these reports (their hashes), under the keys that they have.

    `only` names the tables that are wanted, beside the reports and their words.
    """
    memory = sqlite3.connect(":memory:", isolation_level=None)
    for _, sql in migrations():
        for statement in statements(sql):
            memory.execute(statement)
    memory.execute("BEGIN")
    for sha256 in reports:
        if (found := past.then(connection, sha256, before)) is not None:
            about, reading = found
            key = rows.write(memory, reading, about, only)
            _judge(connection, memory, sha256, before)
            if only is None:
                by_hand.put(memory, key, reading)
    memory.execute("COMMIT")
    return memory


def _judge(connection: sqlite3.Connection, memory: sqlite3.Connection, sha256: str, before: str) -> None:
    """Copy what was judged of a report, and what people told of it by hand that stood then."""
    found = connection.execute("SELECT * FROM judgements WHERE report = ?", (sha256,)).fetchall()
    for row in found:
        memory.execute(f"INSERT INTO judgements VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - marks only
    stood = "SELECT key, report, claim, name, reason, made FROM hand_claims WHERE report = ? AND made < ?"
    stood += " AND (undone IS NULL OR undone >= ?)"
    insert = "INSERT INTO hand_claims (key, report, claim, name, reason, made) VALUES (?, ?, ?, ?, ?, ?)"
    memory.executemany(insert, connection.execute(stood, (sha256, before, before)).fetchall())
