"""Where a report comes from: the agency whose text it is, else its outlet, else the report itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.compare.versions import fold

if TYPE_CHECKING:
    import sqlite3


def origin_of(connection: sqlite3.Connection, report: int) -> str:
    """The origin of the report with this key, folded so that its spellings are one."""
    select = "SELECT credit, outlet, sha256 FROM reports WHERE key = ?"
    credit, outlet, sha256 = connection.execute(select, (report,)).fetchone()
    return fold(credit or outlet or sha256)
