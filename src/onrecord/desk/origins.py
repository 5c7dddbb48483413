"""Where a report comes from, as `copies` finds it, where claims are compared.

Of reports that give neither outlet nor agency nobody knows whether they are independent: they count as one origin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

if TYPE_CHECKING:
    import sqlite3


class Origin(NamedTuple):
    """A report's origin: its key, one for all that are one voice, what it is called, and which others it leans on."""

    key: str
    name: str
    leans_on: frozenset[str] = frozenset()


UNKNOWN: Final = Origin("", "an unknown outlet")
"""The origin of all reports of which none is known."""
_ORIGIN: Final = "SELECT origin, name, leans_on FROM origins WHERE report = ?"
_BY_HASH: Final = "SELECT 1 FROM reports WHERE sha256 = ?"


def origin_of(connection: sqlite3.Connection, report: int) -> Origin:
    """The origin of the report with this key."""
    found = connection.execute(_ORIGIN, (report,)).fetchone()
    if found is None or connection.execute(_BY_HASH, (found[0],)).fetchone():  # a hash stands where no name is known
        return UNKNOWN
    key, name, leans_on = found
    return Origin(key, name, frozenset(msgspec.json.decode(leans_on)))
