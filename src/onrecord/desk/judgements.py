"""What people judge of what the machine read: accepted, rejected or corrected, by whom, when and why.

A judgement is about words: the report's hash and the spans, not a row, so that it stands when the report is read anew.
Where a new reading no longer has the statement or the claim, the judgement is kept and counts for nothing. None is ever
overwritten or overruled by a reading; it can be undone, which is kept, too. It is erased with its report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec

from onrecord.desk import by_hand, clock, derived, tables
from onrecord.desk.connection import reading, writing
from onrecord.errors import UsageError
from onrecord.types import Record

if TYPE_CHECKING:
    from onrecord.desk.store import Desk
    from onrecord.types import Reading

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
    with writing(desk.connection, str(desk.path)):
        return _judge(desk, _STATEMENT, (report, statement), opinion)


def judge_claim(desk: Desk, report: str, claim: str, telling: int, opinion: Opinion) -> int:
    """Judge one telling of a claim, by its id and place. Gives the judgement's key. Raises `UsageError`.

    A correction says what is otherwise, of `onrecord.desk.by_hand.FIELDS`; what it makes of the claim stands in the
    desk as a claim by hand, and the machine's counts no more.
    """
    if claim.startswith(tables.BY_HAND):
        raise UsageError("a person told this claim; undo it, and tell it anew")
    with writing(desk.connection, str(desk.path)):
        made = _judge(desk, _CLAIM, (report, claim, telling), opinion)
        if opinion.correction is not None:
            key, held = _held(desk, report)
            whole = next(one for one in held.claims if one.id == claim)
            right = by_hand.corrected(held, whole, whole.told[telling], opinion.correction)
            by_hand.keep(desk.connection, report, right, (opinion.name, opinion.reason), made)
            derived.renew(desk.connection, key)
        return made


def add_claim(desk: Desk, report: str, claim: by_hand.HandClaim, name: str, reason: str = "") -> int:
    """Tell a claim that the machine missed; `report` is a whole sha256. Gives its key. Raises `UsageError`."""
    named(name)
    with writing(desk.connection, str(desk.path)):
        key, held = _held(desk, report)
        if not claim.evidence or any(not 0 <= s < e <= len(held.report.text) for s, e in claim.evidence):
            raise UsageError("a claim rests on words of its report: give where they stand")
        made = by_hand.keep(desk.connection, report, claim, (name, reason))
        derived.renew(desk.connection, key)
        return made


def undo(desk: Desk, key: int, name: str, reason: str = "") -> None:
    """Take a judgement back, and the correction that it made. Raises `UsageError` where there is none that stands."""
    named(name)
    with writing(desk.connection, str(desk.path)):
        if desk.connection.execute(_UNDO, (clock.now(), name, reason, key)).rowcount != 1:
            raise UsageError(f"no judgement {key} stands in {desk.path}")
        _take_back(desk, "replaces", key, name, reason)


def undo_claim(desk: Desk, key: int, name: str, reason: str = "") -> None:
    """Take back a claim by hand that corrects nothing. Raises `UsageError` where there is none that stands."""
    named(name)
    with writing(desk.connection, str(desk.path)):
        if not _take_back(desk, "replaces IS NULL AND key", key, name, reason):
            raise UsageError(f"no claim by hand {key} stands in {desk.path}")


def judgements(desk: Desk) -> tuple[Judgement, ...]:
    """All that were ever made and not erased, in their order."""
    names = Judgement.__struct_fields__
    with reading(desk.connection, str(desk.path)):
        rows = desk.connection.execute(f"SELECT {', '.join(names)} FROM judgements ORDER BY key")  # noqa: S608 - ours
        return tuple(Judgement(**dict(zip(names, row, strict=True))) for row in rows)


def _judge(desk: Desk, select: str, which: tuple[str | int, ...], opinion: Opinion) -> int:
    """Write a judgement, within a transaction."""
    named(opinion.name)
    if (opinion.verdict == "corrected") != (opinion.correction is not None):
        raise UsageError("a correction says what is right, and nothing else does")
    correction = None if opinion.correction is None else msgspec.json.encode(opinion.correction).decode()
    found = desk.connection.execute(select, which).fetchone()
    if found is None:
        raise UsageError(f"{desk.path} has no such thing to judge: {', '.join(map(str, which))}")
    given = (*found, opinion.verdict, correction, opinion.name, opinion.reason, clock.now())
    return int(desk.connection.execute(_INSERT, given).lastrowid or 0)


def _held(desk: Desk, report: str) -> tuple[int, Reading]:
    """A report's key and its reading as the machine made it."""
    row = desk.connection.execute("SELECT key FROM reports WHERE sha256 = ?", (report,)).fetchone()
    if row is None:
        raise UsageError(f"{desk.path} holds no report {report!r}")
    return int(row[0]), tables.read(desk.connection, row[0])


def _take_back(desk: Desk, which: str, key: int, name: str, reason: str) -> bool:
    """Take back the claim by hand of this key; whether there is one."""
    update = f"""UPDATE hand_claims SET undone = ?, undone_by = ?, undone_reason = ?
    WHERE {which} = ? AND undone IS NULL RETURNING report"""  # noqa: S608 - our own words
    row = desk.connection.execute(update, (clock.now(), name, reason, key)).fetchone()
    if row is not None:
        derived.renew(desk.connection, _held(desk, row[0])[0])
    return row is not None


def named(name: str) -> None:
    """Raise `UsageError` where nobody's name is given."""
    if not name.strip():
        raise UsageError("a judgement has the name of whoever makes it")
