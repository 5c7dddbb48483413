"""The desk: many readings in one SQLite file.

A report is known by the sha256 of its bytes. It is added, renewed or removed in one transaction: whatever ends the
program, the file holds it whole or not at all. Readers see the desk as it was when they began, and wait for nobody.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from onrecord.desk import derived, tables
from onrecord.desk.connection import PATIENCE, connect, reading, writing
from onrecord.desk.faults import told
from onrecord.desk.migrations import prepare
from onrecord.desk.records import ClaimRow, ReportRow, Rows, StatementRow
from onrecord.errors import DamagedDeskError, LockedDeskError, MissingDeskError, UsageError

if TYPE_CHECKING:
    import os
    from types import TracebackType

    from onrecord.types import Reading

Added = Literal["added", "renewed", "unchanged"]
LEAST_START: Final = 6
"""How many characters of a report's hash name it at least."""
_INDEXES: Final = {
    "report_words": ("key, title, text", "searched_reports", "key = ?"),
    "statement_words": ("key, words", "attributions", "report = ?"),
}
"""Each index of words, with what it is filled from: columns, table or view, and which rows are a report's."""


class Desk:
    """Many readings in one file: `with Desk("desk.db") as desk: ...`. For one thread; open it again for another."""

    def __init__(self, path: str | os.PathLike[str], *, patience: float = PATIENCE) -> None:
        """Open the desk at `path`; `patience` is how many seconds to wait for another writer. Raises `DeskError`."""
        self._open(Path(path), new=False, patience=patience)

    @classmethod
    def create(cls, path: str | os.PathLike[str], *, patience: float = PATIENCE) -> Desk:
        """Open the desk at `path`, and make it first where there is none."""
        desk = cls.__new__(cls)
        desk._open(Path(path), new=True, patience=patience)
        return desk

    def _open(self, path: Path, *, new: bool, patience: float) -> None:
        self.path, self._where = path, str(path)
        if not new and not path.is_file():
            raise MissingDeskError(self._where, "there is no such desk", "check the path, or make it: onrecord add")
        with told(self._where):
            self.connection = connect(path, new=new, patience=patience)
        try:
            prepare(self.connection, self._where, new=new)
        except BaseException:
            self.connection.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, new: Reading, file: str | None = None) -> Added:
        """Hold a reading: `added`; `renewed` where it replaces another of the same bytes; `unchanged` where it is held.

        `file` is the name that the report came by. Raises `DeskError`, and `UsageError` where parts of the reading
        contradict one another; then the desk is as it was before.
        """
        with writing(self.connection, self._where):
            held = self.connection.execute(
                "SELECT key, added, file FROM reports WHERE sha256 = ?", (new.report.sha256,)
            ).fetchone()
            if held is None:
                self._write(new, file)
                return "added"
            key, added, named = held
            if tables.read(self.connection, key) == new:
                return "unchanged"
            self._erase(key)
            self._write(new, file or named, key, added)
            return "renewed"

    def holds(self, sha256: str) -> bool:
        """Whether the desk holds a report of these bytes."""
        with reading(self.connection, self._where):
            found = self.connection.execute("SELECT 1 FROM reports WHERE sha256 = ?", (sha256,)).fetchone()
            return found is not None

    def reading(self, report: str) -> Reading:
        """The reading of a report, as it was added; `report` is its sha256, or the start of it. Raises `UsageError`."""
        with reading(self.connection, self._where):
            return tables.read(self.connection, self._key(report))

    def reports(self) -> Rows[ReportRow]:
        """The reports, in the order in which they were added."""
        return Rows(self.connection, self._where, "report_list", ReportRow)

    def statements(self) -> Rows[StatementRow]:
        """Who said what, all of it."""
        return Rows(self.connection, self._where, "statements", StatementRow)

    def claims(self) -> Rows[ClaimRow]:
        """Every telling of every tie and event."""
        return Rows(self.connection, self._where, "claims", ClaimRow)

    def remove(self, *reports: str) -> int:
        """Erase reports and all that rests on them alone, so that the file holds their words no more; say how many.

        Each is a sha256 or the start of one; one that is not there is passed over, so that an erasure which another
        program kept from ending can be run again. Raises `LockedDeskError` where one does.
        """
        with writing(self.connection, self._where):
            keys = {key for report in reports for key in self._keys(report)}
            for key in keys:
                self.connection.execute(
                    "DELETE FROM judgements WHERE report = (SELECT sha256 FROM reports WHERE key = ?)", (key,)
                )
                self._erase(key)
            self.connection.execute(
                "DELETE FROM producers WHERE NOT EXISTS (SELECT 1 FROM reports WHERE producer = producers.key)"
            )
            for index in _INDEXES:  # merging an index whole leaves nothing in it of what was deleted
                self.connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")  # noqa: S608 - our names
        self._flush()
        return len(keys)

    def check(self) -> None:
        """Look through the whole file: its pages, what refers to what, and the indexes. Raises `DamagedDeskError`."""
        with told(self._where):
            problems = [str(row[0]) for row in self.connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            problems += [f"{row[0]} refers to nothing" for row in self.connection.execute("PRAGMA foreign_key_check")]
            for index in _INDEXES:
                self.connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
        if problems:
            raise DamagedDeskError(self._where, f"the file is damaged ({problems[0]})", "take it from your backup")

    def _flush(self) -> None:
        """Write all into the file and empty the log beside it."""
        with told(self._where):
            busy, _, _ = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            problem = "what was removed is gone from the desk but not yet from the log beside it: another program reads"
            raise LockedDeskError(self._where, problem, "close that program, and remove the same again")

    def _keys(self, report: str) -> list[int]:
        """The keys of the reports whose sha256 starts so; `g` comes after all of its digits."""
        if len(report) < LEAST_START:
            raise UsageError(f"{report!r} is too short to name a report; give {LEAST_START} characters of its hash")
        between = (report.casefold(), report.casefold() + "g")
        found = self.connection.execute("SELECT key FROM reports WHERE sha256 >= ? AND sha256 < ?", between).fetchall()
        if len(found) > 1:
            raise UsageError(f"{report!r} is the start of {len(found)} reports; give more of it")
        return [key for (key,) in found]

    def _key(self, report: str) -> int:
        keys = self._keys(report)
        if not keys:
            raise UsageError(f"{self._where} holds no report {report!r}; `reports()` lists those it has")
        return keys[0]

    def _write(self, new: Reading, file: str | None, key: int | None = None, added: str | None = None) -> None:
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        report = {
            **dict(zip(tables.REPORT.fields, tables.REPORT.row((), tables.builtins(new.report)), strict=True)),
            "key": key,
            "producer": self._producer(new),
            "file": file,
            "added": added or now,
            "renewed": now,
        }
        names = ", ".join(report)
        marks = ", ".join("?" * len(report))
        insert = f"INSERT INTO reports ({names}) VALUES ({marks})"  # noqa: S608 - our own columns
        key = self.connection.execute(insert, tuple(report.values())).lastrowid
        if key is None:
            raise AssertionError("a row that was inserted has a key")
        self.connection.execute("INSERT INTO texts (report, text) VALUES (?, ?)", (key, new.report.text))
        for table, rows in tables.rows(key, new):
            self.connection.executemany(table.insert, rows)
        for index, (columns, view, of_report) in _INDEXES.items():
            indexed = columns.replace("key", "rowid", 1)
            fill = f"INSERT INTO {index} ({indexed}) SELECT {columns} FROM {view} WHERE {of_report}"  # noqa: S608
            self.connection.execute(fill, (key,))
        derived.hold(self.connection, key, new)

    def _erase(self, key: int) -> None:
        """Take a report out of what is found across reports and out of the indexes of words, then out of the tables."""
        derived.drop(self.connection, key)
        for index, (columns, view, of_report) in _INDEXES.items():
            indexed = columns.replace("key", "rowid", 1)
            clear = f"INSERT INTO {index} ({index}, {indexed}) SELECT 'delete', {columns} FROM {view} WHERE {of_report}"  # noqa: S608
            self.connection.execute(clear, (key,))
        self.connection.execute("DELETE FROM reports WHERE key = ?", (key,))

    def _producer(self, new: Reading) -> int:
        names = (new.producer.version, new.producer.model)
        self.connection.execute("INSERT OR IGNORE INTO producers (version, model) VALUES (?, ?)", names)
        row = self.connection.execute("SELECT key FROM producers WHERE version = ? AND model = ?", names).fetchone()
        return int(row[0])
