"""What goes wrong with a file of SQLite, as the errors of `onrecord.errors`."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from onrecord.errors import (
    DamagedDeskError,
    DeskError,
    ForeignDeskError,
    FullDeskError,
    LockedDeskError,
    UnwritableDeskError,
    UsageError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_BYTE: Final = 0xFF
"""The last byte of an extended result code is the plain one."""
_FAULTS: Final[dict[int, tuple[type[DeskError], str, str]]] = {
    sqlite3.SQLITE_BUSY: (
        LockedDeskError,
        "another program is using it",
        "wait until it is done, or close it, and try again",
    ),
    sqlite3.SQLITE_LOCKED: (LockedDeskError, "it is in use", "finish what reads from it, and try again"),
    sqlite3.SQLITE_FULL: (
        FullDeskError,
        "there is no room left for what was to be written",
        "free some room; all that was added before is kept",
    ),
    sqlite3.SQLITE_IOERR: (
        FullDeskError,
        "reading or writing the file failed: the disk is full or broken, or a limit is reached",
        "free some room or use another disk; all that was added before is kept",
    ),
    sqlite3.SQLITE_CORRUPT: (DamagedDeskError, "the file is damaged", "take it from your backup"),
    sqlite3.SQLITE_NOTADB: (ForeignDeskError, "it is no desk", "check the path"),
    sqlite3.SQLITE_READONLY: (
        UnwritableDeskError,
        "it may not be written to",
        "change who may write there, or copy it to a folder of your own",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        UnwritableDeskError,
        "it cannot be opened: the desk keeps files beside itself while it is in use",
        "check that the folder is there and that you may write to it, or copy the desk to a folder of your own",
    ),
    sqlite3.SQLITE_PERM: (UnwritableDeskError, "it may not be opened", "change who may read it"),
}


@contextmanager
def told(where: str) -> Iterator[None]:
    """Raise what SQLite complains of as a `DeskError` about the desk at `where`, a misfit as a `UsageError`."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise UsageError(f"{where}: a reading names a part that it does not have, or lacks one ({error})") from error
    except UnicodeError as error:
        raise UsageError(f"{where}: a reading holds what is no Unicode text ({error})") from error
    except sqlite3.Error as error:
        raise fault(error, where) from error


def fault(error: sqlite3.Error, where: str) -> DeskError:
    """The `DeskError` that a complaint of SQLite is."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or code & _BYTE not in _FAULTS:
        return DeskError(where, f"it cannot be used ({error})", "please report this")
    kind, problem, remedy = _FAULTS[code & _BYTE]
    return kind(where, problem, remedy)
