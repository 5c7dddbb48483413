"""What people judge of what the machine read: accepted, rejected or corrected, by whom, when and why.

A judgement is about words: the report's hash and the spans, not a row, so that it stands when the report is read anew.
Where a new reading no longer has the statement or the claim, the judgement is kept and counts for nothing. None is ever
overwritten or overruled by a reading; it can be undone, which is kept, too. It is erased with its report.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec

from onrecord.desk.connection import reading, writing
from onrecord.errors import UsageError
from onrecord.types import Record

if TYPE_CHECKING:
    from onrecord.desk.store import Desk

Verdict = Literal["accepted", "rejected", "corrected"]


class Judgement(Record, frozen=True, kw_only=True):
    """A judgement of a statement or of one telling of a claim; `undone` says when it was taken back."""

    key: int
    report: str
    about: str
    spans: str
    words: str
    type: str
    ends: str
    verdict: str
    correction: str | None
    name: str
    reason: str
    made: str
    undone: str | None
    undone_by: str | None
    undone_reason: str | None


class Opinion(Record, frozen=True, kw_only=True):
    """A person's verdict, before it is about anything. A correction is plain JSON: the fields that are otherwise."""

    verdict: Verdict
    name: str
    reason: str = ""
    correction: dict[str, Any] | None = None


_STATEMENT: Final = """
SELECT report, 'statement', spans, words, 'statement', '' FROM machine_statements WHERE report = ? AND statement = ?"""
_CLAIM: Final = """
SELECT report, 'claim', spans, words, type, json_array(subject, object) FROM machine_claims
WHERE report = ? AND claim = ? AND telling = ?"""
_INSERT: Final = """
INSERT INTO judgements (report, about, spans, words, type, ends, verdict, correction, name, reason, made)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_UNDO: Final = """
UPDATE judgements SET undone = ?, undone_by = ?, undone_reason = ? WHERE key = ? AND undone IS NULL"""


def judge_statement(desk: Desk, report: str, statement: str, opinion: Opinion) -> int:
    """Judge what is said; `statement` is the id of an attribution. Gives the judgement's key. Raises `UsageError`."""
    return _judge(desk, _STATEMENT, (report, statement), opinion)


def judge_claim(desk: Desk, report: str, claim: str, telling: int, opinion: Opinion) -> int:
    """Judge one telling of a claim, by its id and place. Gives the judgement's key. Raises `UsageError`."""
    return _judge(desk, _CLAIM, (report, claim, telling), opinion)


def undo(desk: Desk, key: int, name: str, reason: str = "") -> None:
    """Take a judgement back. Raises `UsageError` where there is none that stands."""
    _named(name)
    with writing(desk.connection, str(desk.path)):
        if desk.connection.execute(_UNDO, (_now(), name, reason, key)).rowcount != 1:
            raise UsageError(f"no judgement {key} stands in {desk.path}")


def judgements(desk: Desk) -> tuple[Judgement, ...]:
    """All that were ever made and not erased, in their order."""
    names = Judgement.__struct_fields__
    with reading(desk.connection, str(desk.path)):
        rows = desk.connection.execute(f"SELECT {', '.join(names)} FROM judgements ORDER BY key")  # noqa: S608 - ours
        return tuple(Judgement(**dict(zip(names, row, strict=True))) for row in rows)


def _judge(desk: Desk, select: str, which: tuple[str | int, ...], opinion: Opinion) -> int:
    _named(opinion.name)
    if (opinion.verdict == "corrected") != (opinion.correction is not None):
        raise UsageError("a correction says what is right, and nothing else does")
    correction = None if opinion.correction is None else msgspec.json.encode(opinion.correction).decode()
    with writing(desk.connection, str(desk.path)):
        found = desk.connection.execute(select, which).fetchone()
        if found is None:
            raise UsageError(f"{desk.path} has no such thing to judge: {', '.join(map(str, which))}")
        given = (*found, opinion.verdict, correction, opinion.name, opinion.reason, _now())
        return int(desk.connection.execute(_INSERT, given).lastrowid or 0)


def _named(name: str) -> None:
    if not name.strip():
        raise UsageError("a judgement has the name of whoever makes it")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
