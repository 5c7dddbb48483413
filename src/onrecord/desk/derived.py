"""What a desk finds from its readings across reports, kept current in the transaction that adds, renews or erases one.

Each part is a module with two functions: `hold` once the rows of a report are written, `drop` before they are erased.
What a part keeps can be found anew from the readings and from what people judged; it is never asked for by a row's key
from outside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from onrecord.desk import identities

if TYPE_CHECKING:
    import sqlite3

    from onrecord.types import Reading


class Part(Protocol):
    """One thing that is found across reports."""

    def hold(self, connection: sqlite3.Connection, report: int, reading: Reading) -> None:
        """Take in a report; `report` is its key in the file."""

    def drop(self, connection: sqlite3.Connection, report: int) -> None:
        """Forget all that only this report supports."""


PARTS: Final[tuple[Part, ...]] = (identities,)
"""In the order in which they are found: each may use what those before it hold."""


def hold(connection: sqlite3.Connection, report: int, reading: Reading) -> None:
    """Take a report into every part."""
    for part in PARTS:
        part.hold(connection, report, reading)


def drop(connection: sqlite3.Connection, report: int) -> None:
    """Take a report out of every part, the last first."""
    for part in reversed(PARTS):
        part.drop(connection, report)
