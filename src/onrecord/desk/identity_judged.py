"""What people said of identities, brought to the forms that it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import msgspec

from onrecord.identity.forms import PIN

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from onrecord.identity import Card
    from onrecord.types import Reading

_OF_REPORT: Final = """
SELECT key, one_report, one_span, one_words, other_report, other_span, other_words, verdict
FROM identity_judgements WHERE undone IS NULL AND (one_report = ?1 OR other_report = ?1) ORDER BY key"""
_ACTOR: Final = """
SELECT known_as.actor, known_as.form FROM reports JOIN texts ON texts.report = reports.key
JOIN actors ON actors.report = reports.key JOIN known_as ON known_as.report = reports.key
    AND known_as.actor = actors.id
WHERE reports.sha256 = ?1 AND EXISTS (SELECT 1 FROM json_each(actors.mentions) WHERE json(value) = json(?2))
    AND substr(texts.text, json_extract(?2, '$[0]') + 1, json_extract(?2, '$[1]') - json_extract(?2, '$[0]')) = ?3
    AND known_as.form IS NOT NULL"""


def pins(connection: sqlite3.Connection, reading: Reading, cards: Sequence[Card]) -> list[Card]:
    """The cards of a report; one that a person split from another is of a form of its own."""
    apart: dict[str, str] = {}
    for _, _, _, _, report, span, words, verdict in connection.execute(_OF_REPORT, (reading.report.sha256,)):
        if verdict == "other" and report == reading.report.sha256:
            place = tuple(msgspec.json.decode(span))
            actor = next((a.id for a in reading.actors if place in a.mentions), None)
            if actor is not None and reading.report.text[slice(*place)] == words:
                apart[actor] = f"{reading.report.id}/{actor}"
    return [replace(c, form=f"{c.form}|{PIN}{apart[c.actor]}") if c.actor in apart else c for c in cards]


def resolved(connection: sqlite3.Connection, reading: Reading) -> set[int]:
    """Bring the judgements that concern a report to their forms, where the desk has both; those forms."""
    touched: set[int] = set()
    rows = connection.execute(_OF_REPORT, (reading.report.sha256,)).fetchall()
    for key, *one_and_other, _ in rows:
        both = [found(connection, *one_and_other[:3]), found(connection, *one_and_other[3:])]
        if both[0] is not None and both[1] is not None and both[0] != both[1]:
            insert = "INSERT OR REPLACE INTO form_judged (judgement, one, other) VALUES (?, ?, ?)"
            connection.execute(insert, (key, *both))
            touched |= {both[0], both[1]}
    return touched


def unresolved(connection: sqlite3.Connection, report: int) -> set[int]:
    """Let go of the judgements that concern a report; the forms that they were about."""
    (sha256,) = connection.execute("SELECT sha256 FROM reports WHERE key = ?", (report,)).fetchone()
    touched: set[int] = set()
    for key, *_ in connection.execute(_OF_REPORT, (sha256,)).fetchall():
        touched |= set(
            connection.execute("SELECT one, other FROM form_judged WHERE judgement = ?", (key,)).fetchone() or ()
        )
        connection.execute("DELETE FROM form_judged WHERE judgement = ?", (key,))
    return touched


def found(connection: sqlite3.Connection, report: str, span: str, words: str) -> int | None:
    """The form of the actor that is mentioned there in these words, if the desk still reads it so."""
    row = connection.execute(_ACTOR, (report, span, words)).fetchone()
    return None if row is None else int(row[1])
