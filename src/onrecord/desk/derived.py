"""What a desk finds from its readings across reports, kept current in the transaction that adds, renews or erases one.

Each part is a module with two functions: `hold` once the rows of a report are written, `drop` before they are erased.
What a part keeps can be found anew from the readings and from what people judged; it is never asked for by a row's key
from outside. A part that a desk has not, or has by older rules (`VERSION`), is filled when the desk is opened: some
hundred reports a transaction, so that it goes on where it was if it is broken off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from onrecord.desk import accounts, by_hand, claim_index, copies, identities, tables
from onrecord.desk.connection import writing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from onrecord.types import Reading

AT_A_TIME: Final = 200
"""Reports that are taken in before what was done is written."""


_LEFT: Final = """
SELECT count(*) FILTER (WHERE key > coalesce((SELECT filled FROM parts WHERE name = ? AND version = ?), 0)), count(*)
FROM reports"""


class Part(Protocol):
    """One thing that is found across reports: a module. `VERSION`, 1 where it has none, is that of its rules."""

    __name__: str

    def hold(self, connection: sqlite3.Connection, report: int, reading: Reading) -> None:
        """Take in a report; `report` is its key in the file."""

    def drop(self, connection: sqlite3.Connection, report: int) -> None:
        """Forget all that only this report supports."""


PARTS: Final[tuple[Part, ...]] = (identities, copies, claim_index, accounts)
"""In the order in which they are found: each may use what those before it hold."""


def hold(connection: sqlite3.Connection, report: int, reading: Reading, parts: Sequence[Part] = PARTS) -> None:
    """Take a report into every part, or into some, with what people told by hand."""
    whole = by_hand.put(connection, report, reading)
    for part in parts:
        part.hold(connection, report, whole)


def drop(connection: sqlite3.Connection, report: int) -> None:
    """Take a report out of every part, the last first."""
    for part in reversed(PARTS):
        part.drop(connection, report)


def fill(connection: sqlite3.Connection, where: str, tell: Callable[[int, int], None]) -> None:
    """Take all reports into the parts that lack them; `tell` is told how many of how many are taken in."""
    lacking = [part for part in PARTS if not _is_full(connection, part)]
    for number, part in enumerate(lacking):
        while not _is_full(connection, part):
            (left, reports) = connection.execute(_LEFT, (_name(part), getattr(part, "VERSION", 1))).fetchone()
            tell((number + 1) * reports - left, len(lacking) * reports)
            with writing(connection, where):
                _fill_some(connection, part)


def renew(connection: sqlite3.Connection, report: int) -> None:
    """Find anew what rests on a report: after a judgement that changes what its actors are compared as."""
    drop(connection, report)
    by_hand.take_out(connection, report)
    hold(connection, report, tables.read(connection, report))


def erase(connection: sqlite3.Connection, report: int) -> None:
    """Delete what people judged across reports that concerns a report, which is then to be dropped."""
    for other in identities.erase(connection, report):
        renew(connection, other)


def _is_full(connection: sqlite3.Connection, part: Part) -> bool:
    state = connection.execute("SELECT version, filled FROM parts WHERE name = ?", (_name(part),)).fetchone()
    wanted = (getattr(part, "VERSION", 1), None)
    return bool(state == wanted)


def _fill_some(connection: sqlite3.Connection, part: Part) -> None:
    name, version = _name(part), getattr(part, "VERSION", 1)
    held = connection.execute("SELECT filled FROM parts WHERE name = ? AND version = ?", (name, version)).fetchone()
    if held == (None,):  # another program was faster
        return
    after = held[0] if held else 0
    next_ones = "SELECT key FROM reports WHERE key > ? ORDER BY key LIMIT ?"
    keys = [key for (key,) in connection.execute(next_ones, (after, AT_A_TIME))]
    for key in keys:
        part.drop(connection, key)
        part.hold(connection, key, tables.read(connection, key, by_hand=True))
    filled = keys[-1] if keys else None
    connection.execute("INSERT OR REPLACE INTO parts (name, version, filled) VALUES (?, ?, ?)", (name, version, filled))


def _name(part: Part) -> str:
    return part.__name__.rpartition(".")[2]
