"""The tables of a desk, made and renewed by the files in `schema/`, in their order.

The number of the last one that was run stands in the file (`user_version`), beside a mark that it is a desk
(`application_id`). All that are missing run in one transaction: a desk is of the old version, or of the new one.
"""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from onrecord.desk.connection import writing
from onrecord.desk.faults import told
from onrecord.errors import DeskError, ForeignDeskError, NewerDeskError

if TYPE_CHECKING:
    from collections.abc import Iterator

APPLICATION: Final = 0x4F6E5265
"""The mark of a desk: "OnRe" in ASCII."""
PAGE: Final = 8192
"""Bytes: reports of some thousand characters fill such pages better than those of 4096 (`bench/desk.py`)."""
OLDEST_SQLITE: Final = (3, 38, 0)
"""STRICT tables came with 3.37, JSON without asking with 3.38."""


def migrations() -> list[tuple[int, str]]:
    """The number and the SQL of each migration, in their order."""
    found = [file for file in (files("onrecord.desk") / "schema").iterdir() if file.name.endswith(".sql")]
    return sorted((int(file.name.split("_")[0]), file.read_text("utf8")) for file in found)


def latest() -> int:
    """The number of the last migration that this version knows."""
    return migrations()[-1][0]


def prepare(connection: sqlite3.Connection, where: str, *, new: bool = False) -> None:
    """Bring a desk to this version, or make an empty file a desk where `new`. Raises `DeskError` where it is none."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        problem = f"it needs SQLite 3.38 or later, and this Python has {sqlite3.sqlite_version}"
        raise DeskError(where, problem, "use a newer Python")
    with told(where):
        if _current(connection, where, new=new):
            return
        connection.execute(f"PRAGMA page_size = {PAGE}")  # of a new file; that of any other stays
        connection.execute("PRAGMA journal_mode = WAL")
    with writing(connection, where):
        if not _current(connection, where, new=new):  # nobody else was faster
            _migrate(connection)


def _migrate(connection: sqlite3.Connection) -> None:
    done = _number(connection, "user_version")
    for number, sql in migrations():
        if number > done:
            for statement in statements(sql):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number:d}")
    connection.execute(f"PRAGMA application_id = {APPLICATION:d}")


def _current(connection: sqlite3.Connection, where: str, *, new: bool) -> bool:
    """Whether the file is a desk of this version. Raises `DeskError` where it can be made none."""
    mark, version = _number(connection, "application_id"), _number(connection, "user_version")
    if mark == APPLICATION and version > latest():
        problem = f"a later version of On Record made it (desk version {version}; this one knows {latest()})"
        raise NewerDeskError(where, problem, "install the newest version")
    blank = not mark and not version and not connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    if mark != APPLICATION and not (blank and new):
        problem = "it is empty" if blank else "it is a database of something else"
        raise ForeignDeskError(where, problem, "check the path, or give the name of a new file to `onrecord add`")
    return mark == APPLICATION and version == latest()


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def statements(sql: str) -> Iterator[str]:
    """The statements of a script, one by one, for `executescript` would end the transaction.

    >>> list(statements("-- a\\nSELECT 1;\\nSELECT\\n2;\\n"))
    ['-- a\\nSELECT 1;', 'SELECT\\n2;']
    """
    gathered = ""
    for line in sql.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered.strip()
            gathered = ""
