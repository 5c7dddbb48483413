"""All that people judged in a desk, of statements, claims and who is who, in the order in which they did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.desk.connection import reading
from onrecord.types import Record

if TYPE_CHECKING:
    from onrecord.desk import Desk

_ALL: Final = """
SELECT 'claim' AS kind, key, about || ' ' || verdict AS verdict, words, coalesce(correction, '') AS more,
    name, reason, made, undone, undone_by, report
FROM judgements
UNION ALL
SELECT 'hand', key, 'claim told by hand', '', claim, name, reason, made, undone, undone_by, report
FROM hand_claims WHERE replaces IS NULL
UNION ALL
SELECT 'who', key, CASE verdict WHEN 'same' THEN 'one actor' ELSE 'two actors' END, one_words, other_words,
    name, reason, made, undone, undone_by, one_report
FROM identity_judgements
ORDER BY made, kind, key"""


class Judged(Record, frozen=True, kw_only=True):
    """One judgement, whatever it is about; `more` is what was corrected, told or the other actor."""

    kind: str
    key: int
    verdict: str
    words: str
    more: str
    name: str
    reason: str
    made: str
    undone: str | None
    undone_by: str | None
    report: str


def judged(desk: Desk) -> tuple[Judged, ...]:
    """All judgements, those that were taken back, too."""
    with reading(desk.connection, str(desk.path)):
        rows = desk.connection.execute(_ALL).fetchall()
    return tuple(Judged(**dict(zip(Judged.__struct_fields__, row, strict=True))) for row in rows)
