"""A whole desk as it was held on a day: a desk in memory, to be asked as the one in the file is.

It is made in the cheaper of two ways, which come to the same. Where less came later than had been there, the file is
copied, and what came later is taken back: reports that were added, readings that were renewed, judgements that were
made or undone. Else an empty desk takes in what there was. What was removed or forgotten since is in neither.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

from onrecord.desk import by_hand, derived, past, rows, tables
from onrecord.desk.asof import moment
from onrecord.desk.connection import in_memory, reading, writing
from onrecord.desk.migrations import prepare

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.desk.store import Desk

JUDGED: Final = ("judgements", "hand_claims", "identity_judgements")
"""The tables of what people judged; each row has when it was made, and when it was undone."""
_JUDGED_SINCE: Final = """
SELECT report FROM judgements WHERE made >= ?1 OR undone >= ?1
UNION SELECT report FROM hand_claims WHERE made >= ?1 OR undone >= ?1
UNION SELECT one_report FROM identity_judgements WHERE made >= ?1 OR undone >= ?1
UNION SELECT other_report FROM identity_judgements WHERE made >= ?1 OR undone >= ?1"""
_REPORTS: Final = f"""
SELECT key, sha256, added >= ?1, renewed >= ?1, sha256 IN ({_JUDGED_SINCE})
FROM reports ORDER BY key"""  # noqa: S608 - our own words


class _Known(NamedTuple):
    """The reports of a desk by what has become of them since: each is the key of one and its hash."""

    all: dict[int, str]
    later: dict[int, str]
    renewed: dict[int, str]
    judged: dict[int, str]


@contextmanager
def as_held(desk: Desk, known_at: str | None) -> Iterator[Desk]:
    """The desk by the end of a day, a month or a year, in UTC; the desk itself where none is given.

    Raises `UsageError` where that is no date. The desk in memory takes as much room as the file that it was made from.
    """
    if known_at is None:
        yield desk
        return
    before = moment(known_at)
    with reading(desk.connection, str(desk.path)):
        known = _known(desk.connection, before)
        copied = 2 * len(known.later | known.renewed) <= len(known.all)
        memory = desk.in_memory(copied=copied)
        try:
            with writing(memory.connection, str(desk.path)):
                (_take_back if copied else _take_in)(desk.connection, memory.connection, known, before)
            yield memory
        finally:
            memory.close()


def partly(
    file: sqlite3.Connection, before: str, reports: Iterable[str], parts: Sequence[derived.Part]
) -> sqlite3.Connection:
    """A desk in memory with these reports (their hashes) as they were held just before a moment, and only these parts.

    Its judgements are all that stood then.
    """
    memory = in_memory()
    prepare(memory, "memory", new=True)
    with writing(memory, "memory"):
        _judged(file, memory, before)
        for sha256 in sorted(set(reports)):
            _hold(file, memory, sha256, before, parts)
    return memory


def _known(connection: sqlite3.Connection, before: str) -> _Known:
    known = _Known({}, {}, {}, {})
    for key, sha256, later, renewed, judged in connection.execute(_REPORTS, (before,)):
        known.all[key] = sha256
        if later or renewed or judged:
            (known.later if later else known.renewed if renewed else known.judged)[key] = sha256
    return known


def _take_back(file: sqlite3.Connection, memory: sqlite3.Connection, known: _Known, before: str) -> None:
    """Take out of a copy of the file what came later."""
    otherwise = known.renewed | known.judged
    for key in known.later | otherwise:
        derived.drop(memory, key)
        by_hand.take_out(memory, key)
    for key in known.later | known.renewed:
        rows.erase(memory, key)
    _stand(memory, before)
    for key, sha256 in sorted(otherwise.items()):
        if key in known.judged:
            derived.hold(memory, key, tables.read(memory, key))
        else:
            _hold(file, memory, sha256, before)


def _take_in(file: sqlite3.Connection, memory: sqlite3.Connection, known: _Known, before: str) -> None:
    """Put into an empty desk what was there."""
    _judged(file, memory, before)
    for key, sha256 in known.all.items():
        if key not in known.later:
            _hold(file, memory, sha256, before)


def _judged(file: sqlite3.Connection, memory: sqlite3.Connection, before: str) -> None:
    """Put into an empty desk the judgements that stood then."""
    for table in JUDGED:
        for row in file.execute(f"SELECT * FROM {table}"):  # noqa: S608 - ours
            memory.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - ours
    _stand(memory, before)


def _stand(memory: sqlite3.Connection, before: str) -> None:
    """Let those judgements stand that stood then."""
    for table in JUDGED:
        memory.execute(f"DELETE FROM {table} WHERE made >= ?", (before,))  # noqa: S608 - our own name
        undo = f"UPDATE {table} SET undone = NULL, undone_by = NULL, undone_reason = NULL WHERE undone >= ?"  # noqa: S608
        memory.execute(undo, (before,))


def _hold(
    file: sqlite3.Connection,
    memory: sqlite3.Connection,
    sha256: str,
    before: str,
    parts: Sequence[derived.Part] = derived.PARTS,
) -> None:
    """Hold a report with the reading of then."""
    if (found := past.then(file, sha256, before)) is not None:
        about, reading = found
        derived.hold(memory, rows.write(memory, reading, about), reading, parts)
