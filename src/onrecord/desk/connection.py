"""How a desk's file is opened: the same settings for every connection, and transactions that are whole or not there."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from onrecord.desk.faults import told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE: Final = 10.0
"""Seconds to wait for another writer. A writer holds the file for one report at a time, a few milliseconds."""
CACHE_KIB: Final = 32 * 1024
"""Room for the inner pages of the indexes of a million claims, many times over."""
_SETTINGS: Final = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is removed is overwritten
    "PRAGMA temp_store = MEMORY",  # no words in files elsewhere
    f"PRAGMA cache_size = -{CACHE_KIB}",
    "PRAGMA synchronous = FULL",  # what was counted is there after a power cut, too
)


def connect(path: Path, *, new: bool = False, patience: float = PATIENCE) -> sqlite3.Connection:
    """A connection to the file at `path`, which is made where `new`. Nothing is read yet."""
    mode = "rwc" if new else "rw"
    return _set(sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", timeout=patience, uri=True))


def in_memory() -> sqlite3.Connection:
    """A connection to an empty database of which no file knows."""
    return _set(sqlite3.connect(":memory:"))


def _set(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.isolation_level = None  # transactions are begun and ended here, and nowhere else
    for setting in _SETTINGS:
        connection.execute(setting)
    return connection


@contextmanager
def writing(connection: sqlite3.Connection, where: str) -> Iterator[None]:
    """One transaction that writes: all of it, or none. Raises `DeskError`."""
    with told(where):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def reading(connection: sqlite3.Connection, where: str) -> Iterator[None]:
    """One view of the desk, whatever is written meanwhile; never waits for a writer. Raises `DeskError`."""
    with told(where):
        if connection.in_transaction:
            yield
            return
        connection.execute("BEGIN")
        try:
            yield
        finally:
            connection.execute("ROLLBACK")
