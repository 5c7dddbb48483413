"""The accounts of a desk, as they are shown: each with what it rests on, what challenges it, and both wordings.

Machine-read, but for claims that a person judged: what was rejected counts for nothing.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from onrecord.compare import Version, differences, support
from onrecord.compare.reasons import who, why_challenged, why_supported
from onrecord.desk import tables
from onrecord.desk.accounts import of_report, settle
from onrecord.desk.connection import reading, writing
from onrecord.desk.network import actor
from onrecord.desk.origins import origin_of
from onrecord.show.happenings import event_words
from onrecord.show.sentences import names, tie_words
from onrecord.types import Challenge, Reading, Record, Tie

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    from onrecord.compare import Difference
    from onrecord.compare.records import SupportKind
    from onrecord.desk import Desk

READ: Final = 40
"""Reports of one account that are read to show it; where it has more, the account says so."""

_ACCOUNT: Final = "SELECT type, claims, reports FROM shared_accounts WHERE key = ?"
_RANK: Final = """
reports DESC, latest DESC, (
    SELECT min(sha256 || claim) FROM compared JOIN reports ON reports.key = report WHERE account = shared_accounts.key
)"""
"""The same in whatever order reports came; only among equals is it looked up what tells them apart."""
_REPORTS: Final = """
SELECT DISTINCT report FROM compared JOIN reports ON reports.key = report
WHERE account = ? ORDER BY published, sha256 LIMIT ?"""
_AROUND: Final = """
SELECT compared.account FROM claim_ends JOIN compared USING (report, claim)
WHERE claim_ends.identity = ? AND compared.account IS NOT NULL"""


class Wording(Record, frozen=True, kw_only=True):
    """The words of one telling, where they stand, and on whose word: `voice` is empty for the outlet's own."""

    words: str
    voice: str
    outlet: str | None
    published: date | None
    report: str
    claim: str
    polarity: str
    certainty: str
    status: str


class Answer(Record, frozen=True, kw_only=True):
    """One side of a point on which versions do not agree: the answer, who gives it where, and the wordings."""

    answer: str
    who: str
    wordings: tuple[Wording, ...]


class PointRow(Record, frozen=True, kw_only=True):
    """A point on which versions do not agree: why in a sentence, and the sides."""

    point: str
    challenge: Challenge
    why: str
    answers: tuple[Answer, ...]


class AccountRow(Record, frozen=True, kw_only=True):
    """An account: what it is about, its support and challenge, why in sentences, and its wordings."""

    key: int
    about: str
    type: str
    support: SupportKind
    independent: int
    why: str
    challenge: Challenge
    points: tuple[PointRow, ...]
    wordings: tuple[Wording, ...]
    claims: int
    reports: int
    whole: bool
    review: str = "machine-read"


def accounts(
    desk: Desk, *, contested: bool = False, several: bool = False, around: str | int | None = None, limit: int = 20
) -> tuple[AccountRow, ...]:
    """The accounts that most reports tell, the latest first among equals.

    `contested` leaves those that nothing challenges, `several` those of one report, `around` those about others than an
    actor of this name or key. Raises `DeskError`, and `UsageError` where no actor is called so.
    """
    settled(desk)
    with reading(desk.connection, str(desk.path)):
        keys = _keys(desk, contested=contested, several=several, around=around, limit=limit)
        read = cache(lambda report: tables.read(desk.connection, report, by_hand=True))
        return tuple(_row(desk.connection, key, read) for key in keys)


def settled(desk: Desk) -> None:
    """Compare the claims again of reports for which something has changed since."""
    with reading(desk.connection, str(desk.path)):
        waiting = desk.connection.execute("SELECT 1 FROM unsettled LIMIT 1").fetchone()
    if waiting:
        with writing(desk.connection, str(desk.path)):
            settle(desk.connection)


def _keys(desk: Desk, *, contested: bool, several: bool, around: str | int | None, limit: int) -> list[int]:
    wanted = ["challenge <> 'none'"] if contested else []
    wanted += ["reports > 1"] if several else []
    given: list[object] = []
    if around is not None:
        wanted.append(f"key IN ({_AROUND})")
        given.append(actor(desk, around).key)
    where = f"WHERE {' AND '.join(wanted)}" if wanted else ""
    select = f"SELECT key FROM shared_accounts {where} ORDER BY {_RANK} LIMIT ?"  # noqa: S608
    return [key for (key,) in desk.connection.execute(select, (*given, limit))]


def _row(connection: sqlite3.Connection, key: int, read: Callable[[int], Reading]) -> AccountRow:
    """An account, put together from the readings of its reports."""
    type_, claims, reports = connection.execute(_ACCOUNT, (key,)).fetchone()
    chosen = connection.execute(_REPORTS, (key, READ)).fetchall()
    readings = {report: read(report) for (report,) in chosen}
    found = [version for report, held in readings.items() for version in _versions(connection, key, report, held)]
    by_hash = {held.report.sha256: held for held in readings.values()}
    apart = differences(found)
    origins = [origin_of(connection, report) for report in readings]
    leaning = {origin.key: origin.leans_on for origin in origins}
    stands = support((told for version in found for told in version.told), leaning)
    outlets = {sha256: held.report.outlet or "" for sha256, held in by_hash.items()}
    return AccountRow(
        key=key,
        about=_about(found, by_hash),
        type=type_,
        support=stands.kind,
        independent=stands.independent,
        why=why_supported(found, {origin.key: origin.name for origin in origins}, leaning),
        challenge=apart[0].challenge if apart else "none",
        points=tuple(_point(difference, outlets) for difference in apart),
        wordings=tuple(_wordings(found, outlets)),
        claims=claims,
        reports=reports,
        whole=reports <= READ,
    )


def _versions(connection: sqlite3.Connection, account: int, report: int, held: Reading) -> list[Version]:
    select = "SELECT claim FROM compared WHERE account = ? AND report = ?"
    return of_report(connection, report, held, {claim for (claim,) in connection.execute(select, (account, report))})


def _about(found: Sequence[Version], readings: dict[str, Reading]) -> str:
    """What an account is about: its claim as a sentence, in the report that tells most of it."""
    told_most = max(found, key=lambda version: (version.affirmed, len(version.ends), len(version.told), version.report))
    held = readings[told_most.report]
    claim = next(claim for claim in held.claims if claim.id == told_most.claim)
    given = names(held)
    return tie_words(given, claim) if isinstance(claim, Tie) else event_words(held, given, claim)


def _point(difference: Difference, outlets: dict[str, str]) -> PointRow:
    answers = (
        Answer(answer=side.answer, who=who(side, outlets), wordings=tuple(_wordings(side.versions, outlets)))
        for side in difference.sides
    )
    why = why_challenged(difference, outlets)
    return PointRow(point=difference.point, challenge=difference.challenge, why=why, answers=tuple(answers))


def _wordings(found: Sequence[Version], outlets: dict[str, str]) -> Iterator[Wording]:
    for version in sorted(found, key=lambda version: (str(version.published or "9"), version.report, version.claim)):
        for told in version.told:
            yield Wording(
                words=told.words,
                voice=told.voice,
                outlet=outlets.get(version.report) or None,
                published=version.published,
                report=version.report,
                claim=version.claim,
                polarity=told.polarity,
                certainty=told.certainty,
                status=told.status,
            )
