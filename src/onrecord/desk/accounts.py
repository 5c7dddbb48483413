"""Accounts across reports, kept in the desk: which claims are about one thing, and what challenges them.

Whatever changes what a report's claims are about leaves the report `unsettled` (by triggers in `0008_accounts.sql`:
who its actors are, what people judged); `settle` compares its claims again. The same desk has the same accounts, in
whatever order its reports came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec
from msgspec.structs import replace

from onrecord.compare import Version, differences, gather, gravest, versions
from onrecord.compare.keys import keys
from onrecord.compare.same import same
from onrecord.desk import tables
from onrecord.desk.origins import origin_of
from onrecord.types import Reading, Telling

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Container, Iterator

Name = tuple[int, str]
"""A claim: its report's key and its id."""

VERSION: Final = 6
"""The rules by which claims are compared."""
READ: Final = 300
"""Claims of one account that are read to say on which points they do not agree: more than anybody reads."""
_REJECTED: Final = """
SELECT claim, telling FROM claims
WHERE report = (SELECT sha256 FROM reports WHERE key = ?) AND review IN ('rejected', 'corrected')"""
_NEAR: Final = """
SELECT compared.account, compared.report, compared.claim FROM things
JOIN compared ON compared.report = things.report AND compared.claim = things.claim
WHERE things.thing = ? AND things.first <= ? AND things.last >= ? AND things.report <> ?"""


def hold(connection: sqlite3.Connection, report: int, reading: Reading) -> None:
    """Compare the claims of a report, and of all whose actors are known otherwise since it came."""
    connection.execute("INSERT OR IGNORE INTO unsettled (report) VALUES (?)", (report,))
    settle(connection, {report: reading})


def drop(connection: sqlite3.Connection, report: int) -> None:
    """Forget the claims of a report, and the accounts that only they made."""
    _forget(connection, report)
    connection.execute("DELETE FROM unsettled WHERE report = ?", (report,))


def settle(connection: sqlite3.Connection, held: dict[int, Reading] | None = None) -> None:
    """Compare again the claims of all reports that are unsettled; `held` are readings that need not be read again."""
    for (report,) in connection.execute("SELECT report FROM unsettled ORDER BY report").fetchall():
        _forget(connection, report)
        _take(connection, report, (held or {}).get(report) or tables.read(connection, report, by_hand=True))
    connection.execute("DELETE FROM unsettled")


def of_report(
    connection: sqlite3.Connection, report: int, reading: Reading, only: Container[str] | None = None
) -> list[Version]:
    """The claims of a report, or `only` these, as they are compared, without the tellings that a person rejected."""
    named = """SELECT actor, identity FROM known_as JOIN identities ON identities.key = identity
    WHERE report = ? AND named = 1"""
    known = dict(connection.execute(named, (report,)).fetchall())
    return list(versions(_accepted(connection, report, reading), known, origin_of(connection, report).key, only))


def _accepted(connection: sqlite3.Connection, report: int, reading: Reading) -> Reading:
    judged = "SELECT 1 FROM judgements WHERE report = ? AND about = 'claim' AND undone IS NULL"
    if connection.execute(judged, (reading.report.sha256,)).fetchone() is None:
        return reading
    rejected = set(connection.execute(_REJECTED, (report,)).fetchall())

    def left(claim: str, told: tuple[Telling, ...]) -> tuple[Telling, ...]:
        return tuple(telling for n, telling in enumerate(told) if (claim, n) not in rejected)

    return replace(
        reading,
        ties=tuple(replace(tie, told=kept) for tie in reading.ties if (kept := left(tie.id, tie.told))),
        events=tuple(replace(event, told=kept) for event in reading.events if (kept := left(event.id, event.told))),
    )


def _take(connection: sqlite3.Connection, report: int, reading: Reading) -> None:
    """Put the claims of a report beside those that they may be one thing with."""
    found = [_stored(version, report) for version in of_report(connection, report, reading)]
    rows = [(report, version.claim, msgspec.json.encode(version).decode()) for version in found]
    connection.executemany("INSERT INTO compared (report, claim, version) VALUES (?, ?, ?)", rows)
    things = [(*key, report, version.claim) for version in found for key in keys(version)]
    insert = "INSERT OR IGNORE INTO things (thing, first, last, report, claim) VALUES (?, ?, ?, ?, ?)"
    connection.executemany(insert, things)
    touched = set()
    for group in gather(found):
        alike = {name for version in group for name in _alike(connection, report, version)}
        names = [(report, version.claim) for version in group]
        if alike or len(group) > 1 or gravest(differences(group)) != "none":
            touched.add(_joined(connection, [*alike, *names]))
    for account in touched:
        _refresh(connection, account)


def _stored(version: Version, report: int) -> Version:
    """A version as it is kept: its words and voices are in the reading."""
    told = tuple(
        replace(telling, words="", voice="", veiled=False, quoted="", by=(), vouchers=frozenset())
        for telling in version.told
    )
    return replace(version, report=str(report), told=told)


def _alike(connection: sqlite3.Connection, report: int, version: Version) -> Iterator[Name]:
    """The claims of other reports that are one thing with a claim; of each account one is enough."""
    seen: set[int] = set()
    tried: set[Name] = set()
    for key in keys(version):
        for account, *name in connection.execute(_NEAR, (key.thing, key.last, key.first, report)):
            other = (name[0], name[1])
            if account in seen or other in tried:
                continue
            tried.add(other)
            if same(version, _version(connection, other)):
                seen |= {account} if account is not None else set()
                yield other


def _version(connection: sqlite3.Connection, name: Name) -> Version:
    (version,) = connection.execute("SELECT version FROM compared WHERE report = ? AND claim = ?", name).fetchone()
    return msgspec.json.decode(version, type=Version)


def _account(connection: sqlite3.Connection, name: Name) -> int | None:
    (account,) = connection.execute("SELECT account FROM compared WHERE report = ? AND claim = ?", name).fetchone()
    return None if account is None else int(account)


def _joined(connection: sqlite3.Connection, names: list[Name]) -> int:
    """Put claims, and all that are in their accounts, into one account."""
    accounts = sorted({account for name in names if (account := _account(connection, name)) is not None})
    if not accounts:
        insert = "INSERT INTO shared_accounts (type, claims, reports, challenge) VALUES ('', 0, 0, 'none')"
        accounts = [int(connection.execute(insert).lastrowid or 0)]
    first, *others = accounts
    for other in others:
        connection.execute("UPDATE compared SET account = ? WHERE account = ?", (first, other))
        connection.execute("DELETE FROM shared_accounts WHERE key = ?", (other,))
    update = "UPDATE compared SET account = ? WHERE report = ? AND claim = ?"
    connection.executemany(update, [(first, *name) for name in names])
    return first


def _refresh(connection: sqlite3.Connection, account: int) -> None:
    """Say anew how the claims of an account stand to one another."""
    found = _versions(connection, account, READ)
    if not found:  # another account took its claims
        return
    counted = "SELECT count(*), count(DISTINCT report) FROM compared WHERE account = ?"
    claims, reports = connection.execute(counted, (account,)).fetchone()
    latest = max((str(version.published) for version in found if version.published), default=None)
    update = "UPDATE shared_accounts SET type = ?, claims = ?, reports = ?, challenge = ?, latest = ? WHERE key = ?"
    connection.execute(update, (found[0].type, claims, reports, gravest(differences(found)), latest, account))


def _versions(connection: sqlite3.Connection, account: int, most: int) -> list[Version]:
    select = """SELECT version FROM compared JOIN reports ON reports.key = report
    WHERE account = ? ORDER BY sha256, claim LIMIT ?"""
    rows = connection.execute(select, (account, most))
    return [msgspec.json.decode(version, type=Version) for (version,) in rows]


def _forget(connection: sqlite3.Connection, report: int) -> None:
    """Take the claims of a report out of their accounts; what is left of these may fall apart."""
    select = "SELECT DISTINCT account FROM compared WHERE report = ? AND account IS NOT NULL"
    accounts = [account for (account,) in connection.execute(select, (report,))]
    connection.execute("DELETE FROM compared WHERE report = ?", (report,))
    connection.execute("DELETE FROM things WHERE report = ?", (report,))
    for account in accounts:
        left = _versions(connection, account, -1)
        connection.execute("UPDATE compared SET account = NULL WHERE account = ?", (account,))
        connection.execute("DELETE FROM shared_accounts WHERE key = ?", (account,))
        for group in gather(left):
            if len(group) > 1 or gravest(differences(group)) != "none":
                names = [(int(version.report), version.claim) for version in group]
                _refresh(connection, _joined(connection, names))
