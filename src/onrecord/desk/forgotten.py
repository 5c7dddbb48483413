"""The names that a desk has forgotten: kept as keyed hashes, and blacked out of every reading that it is given."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from onrecord.forgetting import Name, Names, blacked
from onrecord.forgetting.names import SALT_BYTES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from onrecord.types import Reading


def names(connection: sqlite3.Connection) -> Names:
    """The forgotten names, by a salt of this desk's own: a new one where it has none."""
    salt = connection.execute("SELECT salt FROM forgetting").fetchone()
    rows = connection.execute("SELECT hash, words FROM forgotten_names").fetchall()
    return Names(
        salt=salt[0] if salt else secrets.token_bytes(SALT_BYTES),
        hashes=frozenset(found for found, _ in rows),
        lengths=frozenset(words for _, words in rows if words),
    )


def keep(connection: sqlite3.Connection, known: Names, new: Iterable[Name], of_one: Iterable[Name] = ()) -> None:
    """Keep the hashes of more names, and of some that are looked for in one report only: those have no words."""
    connection.execute("INSERT OR IGNORE INTO forgetting (key, salt) VALUES (1, ?)", (known.salt,))
    rows = [(known.hashed(name), len(name)) for name in new] + [(known.hashed(name), 0) for name in of_one]
    connection.executemany("INSERT OR IGNORE INTO forgotten_names (hash, words) VALUES (?, ?)", rows)


def without(connection: sqlite3.Connection, reading: Reading) -> Reading:
    """A reading as this desk may hold it."""
    known = names(connection)
    return blacked(reading, known) if known else reading
