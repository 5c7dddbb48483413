"""A report in the tables of a desk: its rows written and erased, and with them its words in the two indexes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.desk import tables
from onrecord.types import Record

if TYPE_CHECKING:
    import sqlite3

    from onrecord.types import Reading

INDEXES: Final = {
    "report_words": ("key, title, text", "searched_reports", "key = ?"),
    "statement_words": ("key, words, act", "attributions", "report = ?"),
}
"""Each index of words, with what it is filled from: columns, table or view, and which rows are a report's."""


class Held(Record, frozen=True, kw_only=True):
    """What a desk knows of a report beside its reading: its key, the name it came by, when it was added and renewed."""

    key: int | None = None
    file: str | None = None
    added: str
    renewed: str


def held(connection: sqlite3.Connection, sha256: str) -> Held | None:
    """What is known of the report with this hash, if there is one."""
    names = ", ".join(Held.__struct_fields__)
    row = connection.execute(f"SELECT {names} FROM reports WHERE sha256 = ?", (sha256,)).fetchone()  # noqa: S608 - ours
    return None if row is None else Held(**dict(zip(Held.__struct_fields__, row, strict=True)))


def write(connection: sqlite3.Connection, new: Reading, about: Held, only: frozenset[str] | None = None) -> int:
    """Write a report with its reading, or `only` these tables of it; gives its key. Raises `UsageError`."""
    plain = tables.builtins(new.report)
    report = {
        **dict(zip(tables.REPORT.fields, tables.REPORT.row((), plain), strict=True)),
        **tables.builtins(about),
        "producer": _producer(connection, new),
    }
    marks = ", ".join("?" * len(report))
    insert = f"INSERT INTO reports ({', '.join(report)}) VALUES ({marks})"  # noqa: S608 - our own columns
    key = connection.execute(insert, tuple(report.values())).lastrowid
    if key is None:
        raise AssertionError("a row that was inserted has a key")
    connection.execute("INSERT INTO texts (report, text) VALUES (?, ?)", (key, new.report.text))
    for table, rows in tables.rows(key, new):
        if only is None or table.name in only:
            connection.executemany(table.insert, rows)
    for index, (columns, view, of_report) in INDEXES.items():
        indexed = columns.replace("key", "rowid", 1)
        fill = f"INSERT INTO {index} ({indexed}) SELECT {columns} FROM {view} WHERE {of_report}"  # noqa: S608
        connection.execute(fill, (key,))
    return key


def erase(connection: sqlite3.Connection, key: int) -> None:
    """Take a report out of the indexes of words, then out of the tables."""
    for index, (columns, view, of_report) in INDEXES.items():
        indexed = columns.replace("key", "rowid", 1)
        clear = f"INSERT INTO {index} ({index}, {indexed}) SELECT 'delete', {columns} FROM {view} WHERE {of_report}"  # noqa: S608
        connection.execute(clear, (key,))
    connection.execute("DELETE FROM reports WHERE key = ?", (key,))


def sweep(connection: sqlite3.Connection) -> None:
    """After an erasure: producers that have no reading go, and what the indexes still hold of what was deleted."""
    connection.execute("DELETE FROM producers WHERE NOT EXISTS (SELECT 1 FROM reports WHERE producer = producers.key)")
    for index in INDEXES:  # merging an index whole leaves nothing in it of what was deleted
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")  # noqa: S608 - our names


def _producer(connection: sqlite3.Connection, new: Reading) -> int:
    names = (new.producer.version, new.producer.model)
    connection.execute("INSERT OR IGNORE INTO producers (version, model) VALUES (?, ?)", names)
    row = connection.execute("SELECT key FROM producers WHERE version = ? AND model = ?", names).fetchone()
    return int(row[0])
