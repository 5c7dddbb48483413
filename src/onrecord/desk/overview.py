"""One screen of what a desk found: its reports, whom they tell of, what is contested, copied, and left to review."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from onrecord.desk.account_rows import AccountRow, accounts
from onrecord.desk.connection import reading
from onrecord.desk.copying import Copy, copies
from onrecord.desk.identity_judgements import doubts
from onrecord.types import Record

if TYPE_CHECKING:
    from onrecord.desk import Desk

SHOWN: Final = 3
"""Contested accounts, and accounts that several origins vouch for, on the screen."""
ACTORS: Final = 8
"""Actors that are named on it."""

_REPORTS: Final = """
SELECT count(*), count(DISTINCT outlet), min(published), max(published),
    (SELECT count(*) FROM ties) + (SELECT count(*) FROM events),
    (SELECT count(*) FROM shared_accounts WHERE reports > 1),
    (SELECT count(*) FROM shared_accounts WHERE challenge <> 'none'),
    (SELECT count(*) FROM judgements WHERE undone IS NULL) + (SELECT count(*) FROM hand_claims WHERE undone IS NULL)
FROM reports"""
_TOLD_OF: Final = """
SELECT identities.name, count(DISTINCT known_as.report) AS reports
FROM known_as JOIN identities ON identities.key = known_as.identity
WHERE identities.named = 1 AND identities.kind = ?
GROUP BY identities.key ORDER BY reports DESC, identities.name LIMIT ?"""
_DAY: Final = """
SELECT min(events.edtf) FROM shared_accounts
JOIN compared ON compared.account = shared_accounts.key JOIN events ON events.report = compared.report
    AND events.id = compared.claim
WHERE shared_accounts.type IN ('killed', 'appointed', 'resigned', 'dismissed', 'arrested') AND reports > 1
    AND events.edtf GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
GROUP BY shared_accounts.key ORDER BY reports DESC, 1 LIMIT 1"""


class Overview(Record, frozen=True, kw_only=True):
    """What a desk holds, in figures, and what stands out; `turning` is the day of the change that most reports tell."""

    reports: int
    outlets: int
    first: date | None
    last: date | None
    claims: int
    several: int
    contested: int
    judged: int
    in_doubt: int
    people: tuple[tuple[str, int], ...]
    bodies: tuple[tuple[str, int], ...]
    disputed: tuple[AccountRow, ...]
    told_most: tuple[AccountRow, ...]
    copies: tuple[Copy, ...]
    turning: date | None


def overview(desk: Desk) -> Overview:
    """What a desk found. Raises `DeskError`."""
    disputed = accounts(desk, contested=True, limit=SHOWN)
    told_most = [row for row in accounts(desk, several=True, limit=4 * SHOWN) if row.challenge == "none"]
    with reading(desk.connection, str(desk.path)):
        reports, outlets, first, last, claims, several, contested, judged = desk.connection.execute(_REPORTS).fetchone()
        people, bodies = (
            tuple(desk.connection.execute(_TOLD_OF, (kind, ACTORS)).fetchall()) for kind in ("person", "organisation")
        )
        day = desk.connection.execute(_DAY).fetchone()
        return Overview(
            reports=reports,
            outlets=outlets,
            first=date.fromisoformat(first) if first else None,
            last=date.fromisoformat(last) if last else None,
            claims=claims,
            several=several,
            contested=contested,
            judged=judged,
            in_doubt=len(doubts(desk, 1000)),
            people=people,
            bodies=bodies,
            disputed=disputed,
            told_most=tuple(told_most[:SHOWN]),
            copies=copies(desk),
            turning=date.fromisoformat(day[0]) if day else None,
        )
