"""Where a report comes from, as `copies` finds it; by its credit and its outlet where it has not looked yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.compare.versions import fold

if TYPE_CHECKING:
    import sqlite3


class Origin(NamedTuple):
    """A report's origin: its key, one for all that are one voice, and what it is called."""

    key: str
    name: str


def origin_of(connection: sqlite3.Connection, report: int) -> Origin:
    """The origin of the report with this key."""
    found = connection.execute("SELECT origin, name FROM origins WHERE report = ?", (report,)).fetchone()
    if found is not None:
        return Origin(*found)
    select = "SELECT credit, outlet, sha256 FROM reports WHERE key = ?"
    credit, outlet, sha256 = connection.execute(select, (report,)).fetchone()
    return Origin(fold(credit or outlet or sha256), credit or outlet or sha256[:12])
