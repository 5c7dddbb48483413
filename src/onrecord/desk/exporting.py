"""What a desk gives for exporting: each telling of each claim, its actors across reports, its words and its review."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

from onrecord.compare.vouching import Vouching
from onrecord.desk import tables
from onrecord.desk.connection import reading
from onrecord.exports.records import UNNAMED, Exported, Part, Person, Source
from onrecord.types import Event, Reading, Tie

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from onrecord.desk import Desk

_ACTORS: Final = """
SELECT known_as.actor, identities.name, identities.kind, identities.country, (
    SELECT min(reports.sha256 || ' ' || others.actor)
    FROM known_as AS others JOIN reports ON reports.key = others.report WHERE others.identity = identities.key
) FROM known_as JOIN identities ON identities.key = known_as.identity WHERE known_as.report = ?"""
_CHALLENGED: Final = """
SELECT claim, challenge FROM compared JOIN shared_accounts ON shared_accounts.key = account WHERE report = ?"""
_JUDGED: Final = """
SELECT 1 FROM judgements WHERE report = ? AND about = 'claim' AND undone IS NULL
UNION ALL SELECT 1 FROM hand_claims WHERE report = ? AND undone IS NULL LIMIT 1"""
_REVIEWED: Final = "SELECT claim, telling, review FROM claims WHERE report = ?"


def exported(desk: Desk, *, without_unnamed: bool = False, reviewed: bool = False) -> Iterator[Exported]:
    """Every telling of every claim, report by report; of what a person corrected the correction, of the rejected none.

    `without_unnamed` leaves out how unnamed sources are described, `reviewed` all that no person has judged. Raises
    `DeskError`.
    """
    with reading(desk.connection, str(desk.path)):
        for (key,) in desk.connection.execute("SELECT key FROM reports ORDER BY key").fetchall():
            for one in _of_report(desk.connection, key, without_unnamed=without_unnamed):
                if one.review not in {"rejected", "corrected"} and not (reviewed and one.review == "machine-read"):
                    yield one


def _of_report(connection: sqlite3.Connection, key: int, *, without_unnamed: bool) -> Iterator[Exported]:
    held = tables.read(connection, key, by_hand=True)
    actors = {row[0]: _person(held, row) for row in connection.execute(_ACTORS, (key,))}
    challenged = dict(connection.execute(_CHALLENGED, (key,)).fetchall())
    reviews = _reviews(connection, held.report.sha256)
    voices = Vouching(held, {}, "")
    report = held.report
    source = Source(
        sha256=report.sha256,
        title=report.title,
        outlet=report.outlet,
        published=report.published,
        url=report.url,
        text=report.text,
    )
    for claim in held.claims:
        parts = tuple(Part(part=part, actor=actors[actor]) for part, actor in _parts(claim) if actor in actors)
        for number, telling in enumerate(claim.told):
            veiled = voices.is_veiled(telling.voice)
            yield Exported(
                claim=claim.id,
                telling=number,
                form="tie" if isinstance(claim, Tie) else "event",
                type=claim.type,
                parts=parts,
                role=claim.role if isinstance(claim, Tie) else None,
                edtf=claim.when.edtf if claim.when else None,
                voice=UNNAMED if veiled and without_unnamed else voices.called(telling.voice),
                voice_kind="unnamed" if veiled else "named" if telling.voice else "outlet",
                polarity=telling.polarity,
                certainty=telling.certainty,
                status=telling.status,
                challenge=challenged.get(claim.id, "none"),
                words=held.words(telling.evidence),
                spans=telling.evidence,
                confidence=telling.confidence,
                reason=f"{telling.reason.by} {telling.reason.name}",
                review=reviews.get((claim.id, number), "machine-read"),
                source=source,
            )


def _person(held: Reading, row: tuple[Any, ...]) -> Person:
    actor, name, kind, country, first = row
    mine = next(one for one in held.actors if one.id == actor)
    aliases = tuple(dict.fromkeys(alias for alias in (mine.name, *mine.aliases) if alias != name))
    digest = hashlib.blake2b(first.encode(), digest_size=8).hexdigest()
    return Person(id=digest, name=name, kind=kind, country=country, aliases=aliases)


def _reviews(connection: sqlite3.Connection, sha256: str) -> dict[tuple[str, int], str]:
    """What people judged of the claims of a report."""
    if connection.execute(_JUDGED, (sha256, sha256)).fetchone() is None:
        return {}
    return {(claim, telling): review for claim, telling, review in connection.execute(_REVIEWED, (sha256,))}


def _parts(claim: Tie | Event) -> Iterator[tuple[str, str]]:
    if isinstance(claim, Tie):
        yield from ((part, actor) for part, actor in (("subject", claim.subject), ("object", claim.object)) if actor)
    else:
        yield from ((one.part, one.actor) for one in claim.participants)
    yield from (("place", place) for place in claim.where)
