"""Readings that newer ones replaced, kept so that the desk can answer from what it held on a day.

They are erased with their report, and changed where a name in them is forgotten: both beat any question of the past.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from msgspec import structs

from onrecord import schema
from onrecord.desk import rows, tables

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from onrecord.desk.rows import Held
    from onrecord.types import Reading

_LEVEL: Final = 6
_AT: Final = "SELECT since, reading FROM past_readings WHERE report = ? AND since < ? AND until >= ? ORDER BY key DESC"
_CHANGED: Final = """
SELECT sha256 FROM reports WHERE added < ?1 AND (
    renewed >= ?1 OR sha256 IN (SELECT report FROM hand_claims WHERE made >= ?1 OR undone >= ?1)
) ORDER BY key"""
_RENEWED: Final = "SELECT key, sha256 FROM reports WHERE renewed >= ?1 AND added < ?1 ORDER BY key"


def keep(connection: sqlite3.Connection, reading: Reading, since: str, until: str) -> None:
    """Keep a reading that is replaced: it was held from `since` until `until`, moments in UTC."""
    row = (reading.report.sha256, since, until, _packed(reading))
    connection.execute("INSERT INTO past_readings (report, since, until, reading) VALUES (?, ?, ?, ?)", row)


def at(connection: sqlite3.Connection, sha256: str, moment: str) -> tuple[str, Reading] | None:
    """The reading of a report that was held just before `moment` and is replaced by now, and since when it was."""
    row = connection.execute(_AT, (sha256, moment, moment)).fetchone()
    return None if row is None else (row[0], _unpacked(row[1]))


def then(connection: sqlite3.Connection, sha256: str, moment: str) -> tuple[Held, Reading] | None:
    """What a desk held of a report just before `moment`: what it knew of it, and the reading of then."""
    about = rows.held(connection, sha256)
    if about is None or about.key is None or about.added >= moment:
        return None
    if about.renewed < moment:
        return about, tables.read(connection, about.key)
    found = at(connection, sha256, moment)
    return None if found is None else (structs.replace(about, renewed=found[0]), found[1])


def renewed_since(connection: sqlite3.Connection, moment: str) -> list[tuple[int, str]]:
    """The keys and hashes of the reports that were held before `moment` and have another reading now."""
    return connection.execute(_RENEWED, (moment,)).fetchall()


def changed_since(connection: sqlite3.Connection, moment: str) -> list[str]:
    """The hashes of these, and of those of which people told something by hand since, or took it back."""
    return [sha256 for (sha256,) in connection.execute(_CHANGED, (moment,))]


def change(connection: sqlite3.Connection, sha256: str, changed: Callable[[Reading], Reading]) -> None:
    """Change every past reading of a report."""
    kept = connection.execute("SELECT key, reading FROM past_readings WHERE report = ?", (sha256,)).fetchall()
    for key, packed in kept:
        again = _packed(changed(_unpacked(packed)))
        connection.execute("UPDATE past_readings SET reading = ? WHERE key = ?", (again, key))


def erase(connection: sqlite3.Connection, sha256: str) -> None:
    """Erase every past reading of a report."""
    connection.execute("DELETE FROM past_readings WHERE report = ?", (sha256,))


def readings(connection: sqlite3.Connection, sha256: str) -> Iterator[Reading]:
    """Every past reading of a report, the oldest first."""
    select = "SELECT reading FROM past_readings WHERE report = ? ORDER BY key"
    for (packed,) in connection.execute(select, (sha256,)).fetchall():
        yield _unpacked(packed)


def _packed(reading: Reading) -> bytes:
    return zlib.compress(schema.to_json(reading).encode(), _LEVEL)


def _unpacked(packed: bytes) -> Reading:
    return schema.from_json(zlib.decompress(packed))
