"""Who is who across reports: which identity of the desk each actor of each report is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from onrecord.types import Actor, Reading


def hold(connection: sqlite3.Connection, report: int, reading: Reading) -> None:
    """Find who the actors of a report are."""
    rows = [(report, actor.id, _identity(connection, actor)) for actor in reading.actors]
    connection.executemany("INSERT INTO known_as (report, actor, identity) VALUES (?, ?, ?)", rows)


def drop(connection: sqlite3.Connection, report: int) -> None:
    """Forget the actors of a report, and the identities that only they were."""
    held = connection.execute("SELECT DISTINCT identity FROM known_as WHERE report = ?", (report,)).fetchall()
    connection.execute("DELETE FROM known_as WHERE report = ?", (report,))
    connection.executemany(
        "DELETE FROM identities WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM known_as WHERE identity = ?1)", held
    )


def _identity(connection: sqlite3.Connection, actor: Actor) -> int:
    named = actor.name not in {phrase.text for phrase in actor.descriptions}
    if named:
        same = "SELECT key FROM identities WHERE name = ? AND kind = ? AND named = 1"
        found = connection.execute(same, (actor.name, actor.kind)).fetchone()
        if found is not None:
            return int(found[0])
    insert = "INSERT INTO identities (name, kind, country, named) VALUES (?, ?, ?, ?)"
    return int(connection.execute(insert, (actor.name, actor.kind, actor.country, named)).lastrowid or 0)
