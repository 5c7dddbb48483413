"""The accounts of a desk, as they are shown: each with what it rests on, what challenges it, and both wordings.

Machine-read, but for claims that a person judged: what was rejected counts for nothing.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from onrecord.compare import Version, differences, support
from onrecord.compare.reasons import who, why_challenged, why_supported
from onrecord.desk.accounts import of_report, settle
from onrecord.desk.connection import reading, writing
from onrecord.desk.excerpts import excerpt
from onrecord.desk.network import actor
from onrecord.desk.origins import Origin, origin_of
from onrecord.show import days
from onrecord.show.happenings import event_words
from onrecord.show.sentences import names, tie_words
from onrecord.types import Challenge, Reading, Record, Tie

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.compare import Difference
    from onrecord.compare.records import SupportKind
    from onrecord.desk import Desk

READ: Final = 40
"""Reports of one account that are read to show it; where it has more, the account says so."""

_ACCOUNT: Final = "SELECT type, claims, reports FROM shared_accounts WHERE key = ?"
_TOLD: Final = """
SELECT report, claim FROM compared JOIN (
    SELECT DISTINCT report, published, sha256 FROM compared JOIN reports ON reports.key = report
    WHERE account = ?1 ORDER BY published, sha256 LIMIT ?2
) AS first USING (report)
WHERE account = ?1 ORDER BY first.published, first.sha256"""
_FIRST: Final = """
SELECT sha256, claim FROM compared JOIN reports ON reports.key = report WHERE account = ? ORDER BY 1, 2 LIMIT 1"""
_AROUND: Final = """
SELECT compared.account FROM claim_ends JOIN compared USING (report, claim)
WHERE claim_ends.identity = ? AND compared.account IS NOT NULL"""


class _Held(NamedTuple):
    """Of a report what accounts need: a part of its reading, its claims as they are compared, where it comes from."""

    reading: Reading
    versions: dict[str, Version]
    origin: Origin


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
    connection = desk.connection
    with reading(connection, str(desk.path)):
        keys = _keys(desk, contested=contested, several=several, around=around, limit=limit)
        told = {key: connection.execute(_TOLD, (key, READ)).fetchall() for key in keys}
        wanted: dict[int, set[str]] = defaultdict(set)
        for report, claim in chain.from_iterable(told.values()):
            wanted[report].add(claim)
        held = {report: _held(connection, report, claims) for report, claims in wanted.items()}
        return tuple(_row(connection, key, told[key], held) for key in keys)


def _held(connection: sqlite3.Connection, report: int, claims: set[str]) -> _Held:
    """Some claims of a report as they are compared."""
    part = excerpt(connection, report, claims)
    found = {version.claim: version for version in of_report(connection, report, part, claims)}
    return _Held(part, found, origin_of(connection, report))


def settled(desk: Desk) -> None:
    """Compare the claims again of reports for which something has changed since."""
    with reading(desk.connection, str(desk.path)):
        waiting = desk.connection.execute("SELECT 1 FROM unsettled LIMIT 1").fetchone()
    if waiting:
        with writing(desk.connection, str(desk.path)):
            settle(desk.connection)


def _keys(desk: Desk, *, contested: bool, several: bool, around: str | int | None, limit: int) -> list[int]:
    """The accounts that are asked for, in an order that is the same in whatever order reports came.

    What tells apart those that as many reports tell as late is looked up only where the limit needs it.
    """
    wanted = ["challenge <> 'none'"] if contested else []
    wanted += ["reports > 1"] if several else []
    given: list[object] = []
    if around is not None:
        wanted.append(f"key IN ({_AROUND})")
        given.append(actor(desk, around).key)
    where = f"WHERE {' AND '.join(wanted)}" if wanted else ""
    select = f"SELECT reports, latest, key FROM shared_accounts {where} ORDER BY reports DESC, latest DESC"  # noqa: S608
    found: list[int] = []
    for _, equals in groupby(desk.connection.execute(select, given), key=itemgetter(0, 1)):
        keys = [key for _, _, key in equals]
        found += sorted(keys, key=lambda key: _first(desk.connection, key)) if len(keys) > 1 else keys
        if len(found) >= limit:
            break
    return found[:limit]


def _first(connection: sqlite3.Connection, key: int) -> tuple[str, str]:
    found: tuple[str, str] = connection.execute(_FIRST, (key,)).fetchone()
    return found


def _row(
    connection: sqlite3.Connection, key: int, told: Sequence[tuple[int, str]], held: Mapping[int, _Held]
) -> AccountRow:
    """An account, put together from the claims that tell it."""
    type_, claims, reports = connection.execute(_ACCOUNT, (key,)).fetchone()
    here = {report: held[report] for report, _ in told}
    asked = set(told)
    found = [v for report, one in here.items() for claim, v in one.versions.items() if (report, claim) in asked]
    by_hash = {one.reading.report.sha256: one.reading for one in here.values()}
    apart = [_in_words(difference) for difference in differences(found)]
    leaning = {one.origin.key: one.origin.leans_on for one in here.values()}
    stands = support((one for version in found for one in version.told), leaning)
    outlets = {sha256: one.report.outlet or "" for sha256, one in by_hash.items()}
    return AccountRow(
        key=key,
        about=_about(found, by_hash),
        type=type_,
        support=stands.kind,
        independent=stands.independent,
        why=why_supported(found, {one.origin.key: one.origin.name for one in here.values()}, leaning),
        challenge=apart[0].challenge if apart else "none",
        points=tuple(_point(difference, outlets) for difference in apart),
        wordings=tuple(_wordings(found, outlets)),
        claims=claims,
        reports=reports,
        whole=len(here) == reports,
    )


def _about(found: Sequence[Version], readings: dict[str, Reading]) -> str:
    """What an account is about: its claim as a sentence, in the report that tells most of it."""
    told_most = max(found, key=lambda version: (version.affirmed, len(version.ends), len(version.told), version.report))
    held = readings[told_most.report]
    claim = next(claim for claim in held.claims if claim.id == told_most.claim)
    given = names(held)
    return tie_words(given, claim) if isinstance(claim, Tie) else event_words(held, given, claim)


def _in_words(difference: Difference) -> Difference:
    """A difference of dates with these in plain English."""
    if difference.point != "date":
        return difference
    return replace(difference, sides=tuple(replace(s, answer=days.in_words(s.answer)) for s in difference.sides))


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
