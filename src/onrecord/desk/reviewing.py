"""What a person is asked to review: claims that nobody has judged, the contested ones first, and who may be who."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from onrecord.desk import tables
from onrecord.desk.account_rows import settled
from onrecord.desk.connection import reading
from onrecord.desk.network import actor
from onrecord.show.happenings import event_words
from onrecord.show.sentences import names, tie_words, when_words
from onrecord.types import Challenge, Event, Reading, Record, Spans, Telling, Tie

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from onrecord.desk import Desk

AROUND: Final = 90
"""Code points that are shown before and after the words of a claim."""
AT_ONCE: Final = 500
"""Claims that are looked up at a time."""

_QUEUE: Final = """
SELECT compared.report, compared.claim, challenge FROM shared_accounts
JOIN compared ON compared.account = shared_accounts.key {join}
ORDER BY challenge = 'none', reports DESC, latest DESC, shared_accounts.key, compared.report, compared.claim
LIMIT ? OFFSET ?"""
_REST: Final = """
SELECT compared.report, compared.claim, 'none' FROM compared {join}
WHERE compared.account IS NULL ORDER BY compared.report DESC, compared.claim LIMIT ? OFFSET ?"""
_OF: Final = """
JOIN (SELECT DISTINCT report, claim FROM claim_ends WHERE identity = ?) AS mine
ON mine.report = compared.report AND mine.claim = compared.claim"""
_REVIEWS: Final = "SELECT telling, review, voice FROM claims WHERE report = ? AND claim = ?"


class Asked(Record, frozen=True, kw_only=True):
    """One telling of a claim, with all that a person needs to judge it.

    `before`, `words` and `after` are the report's own; `fields` are what a correction may change, as they stand.
    """

    report: str
    claim: str
    telling: int
    line: str
    when: str
    before: str
    words: str
    after: str
    voice: str
    outlet: str | None
    published: date | None
    title: str | None
    challenge: Challenge
    confidence: float
    fields: dict[str, str]
    actors: tuple[str, ...]


def queue(desk: Desk, *, around: str | int | None = None) -> Iterator[Asked]:
    """The tellings that nobody has judged: of contested accounts first, then of those that most reports tell.

    `around` is an actor that they are about, by name or key. Raises `DeskError`, and `UsageError` where nobody is
    called so.
    """
    settled(desk)
    given = () if around is None else (actor(desk, around).key,)
    join = "" if around is None else _OF
    for select in (_QUEUE.format(join=join), _REST.format(join=join)):
        for start in range(0, 10**9, AT_ONCE):
            with reading(desk.connection, str(desk.path)):
                keys = desk.connection.execute(select, (*given, AT_ONCE, start)).fetchall()
            for report, claim, challenge in keys:
                yield from _asked(desk, report, claim, challenge)
            if len(keys) < AT_ONCE:
                break


def _asked(desk: Desk, report: int, claim: str, challenge: Challenge) -> Iterator[Asked]:
    """The tellings of a claim that nobody has judged; none where its report is gone meanwhile."""
    if claim.startswith(tables.BY_HAND):
        return
    with reading(desk.connection, str(desk.path)):
        row = desk.connection.execute("SELECT sha256 FROM reports WHERE key = ?", (report,)).fetchone()
        if row is None:
            return
        held = tables.read(desk.connection, report)
        open_ones = list(_open(desk.connection, row[0], claim))
    whole = next((one for one in held.claims if one.id == claim), None)
    for number, voice in open_ones if whole else ():
        yield _shown(held, whole, number, voice, challenge)  # type: ignore[arg-type]


def _open(connection: sqlite3.Connection, sha256: str, claim: str) -> Iterator[tuple[int, str]]:
    for telling, review, voice in connection.execute(_REVIEWS, (sha256, claim)):
        if review == "machine-read":
            yield telling, voice


def _shown(held: Reading, claim: Tie | Event, number: int, voice: str, challenge: Challenge) -> Asked:
    told, given = claim.told[number], names(held)
    before, words, after = _context(held.report.text, told.evidence)
    return Asked(
        report=held.report.sha256,
        claim=claim.id,
        telling=number,
        line=tie_words(given, claim) if isinstance(claim, Tie) else event_words(held, given, claim),
        when=when_words(held, claim.when)[0],
        before=before,
        words=words,
        after=after,
        voice=voice,
        outlet=held.report.outlet,
        published=held.report.published,
        title=held.report.title,
        challenge=challenge,
        confidence=told.confidence,
        fields=_fields(held, claim, told),
        actors=tuple(one.name for one in held.actors),
    )


def _context(text: str, spans: Spans) -> tuple[str, str, str]:
    """The words of a claim from its first piece to its last, and what stands around them, whole words only."""
    start, end = spans[0][0], spans[-1][1]
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    if start > AROUND:
        before = "… " + before.partition(" ")[2]
    if end + AROUND < len(text):
        after = after.rpartition(" ")[0] + " …"
    return before, text[start:end], after


def _fields(held: Reading, claim: Tie | Event, told: Telling) -> dict[str, str]:
    called = {one.id: one.name for one in held.actors}
    found = {"type": claim.type, "when": (claim.when and claim.when.edtf) or ""}
    if isinstance(claim, Tie):
        found |= {"subject": called.get(claim.subject or "", ""), "object": called.get(claim.object or "", "")}
        found["role"] = claim.role or ""
    else:
        for one in claim.participants:
            found[one.part] = "; ".join(filter(None, (found.get(one.part), called.get(one.actor))))
    return {**found, "polarity": told.polarity, "certainty": told.certainty, "status": told.status}
