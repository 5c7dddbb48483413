"""The part of a desk that a question concerns, as it was held on a day: built anew in memory, and asked there."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from onrecord.desk import claim_index, identities, past, rows, tables
from onrecord.desk.migrations import migrations, statements
from onrecord.desk.rows import Held

if TYPE_CHECKING:
    from collections.abc import Iterable


def then(connection: sqlite3.Connection, before: str, reports: Iterable[str]) -> sqlite3.Connection:
    """A desk in memory with these reports (their hashes) as they were read just before a moment, and the judgements."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    for _, sql in migrations():
        for statement in statements(sql):
            memory.execute(statement)
    memory.execute("BEGIN")
    for table in ("judgements", "identity_judgements"):
        _judgements(connection, memory, table, before)
    for sha256 in sorted(set(reports)):
        held = rows.held(connection, sha256)
        if held is None or held.key is None or held.added >= before:
            continue
        if held.renewed < before:
            reading = tables.read(connection, held.key)
        elif (known := past.at(connection, sha256, before)) is not None:
            reading = known[1]
        else:
            continue
        key = rows.write(memory, reading, Held(key=held.key, file=held.file, added=held.added, renewed=held.renewed))
        identities.hold(memory, key, reading)
        claim_index.hold(memory, key, reading)
    memory.execute("COMMIT")
    return memory


def _judgements(connection: sqlite3.Connection, memory: sqlite3.Connection, table: str, before: str) -> None:
    """Copy the judgements that stood then."""
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if not row[1].startswith("undone")]
    columns = ", ".join(names)
    stood = f"SELECT {columns} FROM {table} WHERE made < ?1 AND (undone IS NULL OR undone >= ?1)"  # noqa: S608 - ours
    marks = ", ".join("?" * len(names))
    memory.executemany(
        f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608 - our own names
        connection.execute(stood, (before,)).fetchall(),
    )
