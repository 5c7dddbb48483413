"""What an actor said as a named source, and what others said in which it is named."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import msgspec

from onrecord.desk.who_records import Statement

if TYPE_CHECKING:
    import sqlite3

Mentions = defaultdict[int, set[str]]
"""The actors of each report that are one identity."""
Place = tuple[int, str]
"""A report and a statement in it."""

SHORTEST: Final = 12
"""Characters of a statement that says something of somebody: "He" does not."""
_BY: Final = """
SELECT DISTINCT said_by.attribution FROM sources
JOIN said_by ON said_by.report = sources.report AND said_by.source = sources.id
WHERE sources.report = ? AND sources.actor_id = ? AND sources.kind <> 'unnamed'"""
_OF: Final = """
SELECT attributions.id, attributions.content, actors.mentions FROM actors
JOIN attributions ON attributions.report = actors.report WHERE actors.report = ? AND actors.id = ?"""
_STATEMENT: Final = """
SELECT statements.voice, statements.act, statements.words, statements.outlet, statements.published, statements.review,
    statements.report, statements.statement
FROM reports JOIN statements ON statements.report = reports.sha256 WHERE reports.key = ? AND statements.statement = ?"""


def said_by(connection: sqlite3.Connection, mentions: Mentions, most: int) -> tuple[tuple[Statement, ...], int]:
    """What it said, the last published first, and how much that is in all. Never what an unnamed source said."""
    places = [(report, a) for report, actors in mentions.items() for a in _said(connection, report, actors)]
    return _statements(connection, places[:most]), len(places)


def said_of(connection: sqlite3.Connection, mentions: Mentions, most: int) -> tuple[tuple[Statement, ...], int]:
    """What others said with its name, or a word for it, in it."""
    places: list[Place] = []
    for report, actors in mentions.items():
        own = set(_said(connection, report, actors))
        found = dict.fromkeys(a for actor in actors for a in _naming(connection, report, actor) if a not in own)
        places += [(report, statement) for statement in found]
    return _statements(connection, places[:most]), len(places)


def _said(connection: sqlite3.Connection, report: int, actors: set[str]) -> list[str]:
    return [a for actor in sorted(actors) for (a,) in connection.execute(_BY, (report, actor))]


def _naming(connection: sqlite3.Connection, report: int, actor: str) -> list[str]:
    """The statements of a report whose content mentions an actor."""
    found = []
    spans: list[list[int]] | None = None
    for statement, content, mentions in connection.execute(_OF, (report, actor)):
        spans = msgspec.json.decode(mentions) if spans is None else spans
        pieces = msgspec.json.decode(content)
        long = sum(end - start for start, end in pieces) >= SHORTEST
        if long and any(start <= s and e <= end for start, end in pieces for s, e in spans):
            found.append(statement)
    return found


def _statements(connection: sqlite3.Connection, places: list[Place]) -> tuple[Statement, ...]:
    rows = (connection.execute(_STATEMENT, place).fetchone() for place in places)
    return tuple(_statement(*row) for row in rows if row is not None)


def _statement(
    voice: str | None, act: Any, words: str, outlet: str | None, published: str | None, *rest: str
) -> Statement:
    review, report, statement = rest
    return Statement(
        voice=voice or "",
        act=act,
        words=words,
        outlet=outlet,
        published=date.fromisoformat(published) if published else None,
        review=review,
        report=report,
        statement=statement,
    )
