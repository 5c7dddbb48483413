"""The part of a desk that a network concerns, as the desk held it on a day: built anew in memory, and asked there.

Around an actor it is the reports that now name it, or somebody within so many ties of it; else all. What was removed
since is in neither.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from onrecord.desk.asof import moment
from onrecord.desk.connection import reading
from onrecord.desk.network import actor
from onrecord.desk.who_then import then
from onrecord.errors import UsageError

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from onrecord.desk.network import Asked
    from onrecord.network.records import Who

_OTHERS: Final = """
SELECT DISTINCT other FROM claim_ends
WHERE identity IN (SELECT value FROM json_each(?)) AND form = 'tie' AND other IS NOT NULL"""
_NAMING: Final = """
SELECT DISTINCT reports.sha256 FROM known_as JOIN reports ON reports.key = known_as.report
WHERE known_as.identity IN (SELECT value FROM json_each(?))"""


class Then(NamedTuple):
    """A desk in memory, to be asked as one in a file is; `path` is where the desk is that it was made from."""

    connection: sqlite3.Connection
    path: Path


def held(desk: Asked, known_at: str, around: Who | None = None, depth: int = 1) -> tuple[Then, Who | None]:
    """The desk as it was by the end of a day, and who the actor was in it. Raises `UsageError` where it was not."""
    before = moment(known_at)
    with reading(desk.connection, str(desk.path)):
        reports = _all(desk.connection) if around is None else _near(desk.connection, around.key, depth)
        old = Then(then(desk.connection, before, reports), desk.path)
    if around is None:
        return old, None
    try:
        return old, actor(old, around.name)
    except UsageError as error:
        raise UsageError(f"{desk.path} had no actor {around.name!r} by {known_at}") from error


def _all(connection: sqlite3.Connection) -> list[str]:
    return [sha256 for (sha256,) in connection.execute("SELECT sha256 FROM reports")]


def _near(connection: sqlite3.Connection, key: int, depth: int) -> list[str]:
    reached = {key}
    for _ in range(depth):
        reached |= {other for (other,) in connection.execute(_OTHERS, (json.dumps(sorted(reached)),))}
    return [sha256 for (sha256,) in connection.execute(_NAMING, (json.dumps(sorted(reached)),))]
