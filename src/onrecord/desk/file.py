"""The file of a desk: opened, brought up to date, looked through, written out and closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from onrecord.desk import derived, rows
from onrecord.desk.connection import PATIENCE, connect, in_memory
from onrecord.desk.faults import told
from onrecord.desk.migrations import prepare
from onrecord.errors import DamagedDeskError, LockedDeskError, MissingDeskError

if TYPE_CHECKING:
    import os
    import sqlite3
    from types import TracebackType


Tell = Callable[[int, int], None]
"""Is told how many of how many steps are done."""


def _nobody(_done: int, _total: int) -> None:
    """Nobody is told."""


class DeskFile:
    """An open file, for one thread; `connection` is to it, `path` where it is."""

    def __init__(self, path: str | os.PathLike[str], *, patience: float = PATIENCE, tell: Tell = _nobody) -> None:
        """Open the desk at `path`; `patience` is how many seconds to wait for another writer. Raises `DeskError`.

        While a desk that an older version made is brought up to date, `tell` is called with how many of how many steps
        are done.
        """
        self._open(Path(path), new=False, patience=patience, tell=tell)

    @classmethod
    def create(cls, path: str | os.PathLike[str], *, patience: float = PATIENCE, tell: Tell = _nobody) -> Self:
        """Open the desk at `path`, and make it first where there is none."""
        desk = cls.__new__(cls)
        desk._open(Path(path), new=True, patience=patience, tell=tell)
        return desk

    def _open(self, path: Path, *, new: bool, patience: float, tell: Tell) -> None:
        if not new and not path.is_file():
            raise MissingDeskError(str(path), "there is no such desk", "check the path, or make it: onrecord add")
        with told(str(path)):
            connection = connect(path, new=new, patience=patience)
        self._take(path, connection, new=new, tell=tell)

    def _take(self, path: Path, connection: sqlite3.Connection, *, new: bool, tell: Tell = _nobody) -> None:
        """Bring what is connected to this version."""
        self.path, self._where, self.connection = path, str(path), connection
        try:
            prepare(connection, self._where, new=new)
            derived.fill(connection, self._where, tell)
        except BaseException:
            connection.close()
            raise

    def in_memory(self, *, copied: bool) -> Self:
        """Another desk, in memory, of which this one's file knows nothing: with all that this one holds, or empty."""
        desk, memory = type(self).__new__(type(self)), in_memory()
        if copied:
            with told(self._where):
                self.connection.backup(memory)
        desk._take(self.path, memory, new=not copied)
        return desk

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def check(self) -> None:
        """Look through the whole file: its pages, what refers to what, and the indexes. Raises `DamagedDeskError`."""
        with told(self._where):
            problems = [str(row[0]) for row in self.connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            problems += [f"{row[0]} refers to nothing" for row in self.connection.execute("PRAGMA foreign_key_check")]
            for index in rows.INDEXES:
                self.connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
        if problems:
            raise DamagedDeskError(self._where, f"the file is damaged ({problems[0]})", "take it from your backup")

    def flush(self) -> None:
        """Write all into the file and empty the log beside it. Raises `LockedDeskError` where another program reads."""
        with told(self._where):
            busy, _, _ = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            problem = "what was removed is gone from the desk but not yet from the log beside it: another program reads"
            raise LockedDeskError(self._where, problem, "close that program, and run the same again")
