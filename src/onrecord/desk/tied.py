"""From a desk's rows to the ties and happenings of a network: those that are wanted, with all that is told of them.

Everything is asked for at once for all of them. What a person has judged counts: what was rejected or corrected is
marked so, and corrections are claims of their own.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace

from onrecord.desk.claim_index import written
from onrecord.desk.tables import BY_HAND
from onrecord.network.records import Happening, Said, Speaker, Tie, Who
from onrecord.types import Spans

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

Claim = tuple[int, str]
"""The key of a report, and the id of a claim in it."""
Judged = tuple[str, Spans, str, tuple[str | None, ...]]
"""What a judgement is about: a report, the words, the type and the ends."""
PEOPLE: Final = frozenset({"person", "witness", "unnamed"})
"""Kinds of source that are unnamed where they have no name; a body or a document is known by what it is."""


_HASH: Final = re.compile(r"[0-9a-f]{64}")
_WANTED: Final = """
WITH wanted AS MATERIALIZED (
    SELECT json_extract(value, '$[0]') AS report, json_extract(value, '$[1]') AS claim FROM json_each(:claims)
)"""
_TIES: Final = """
SELECT e.report, e.claim, e.type, e.identity, e.other, t.role, t.edtf
FROM wanted
CROSS JOIN claim_ends AS e ON e.report = wanted.report AND e.claim = wanted.claim AND e.part = 'subject'
CROSS JOIN ties AS t ON t.report = e.report AND t.id = e.claim"""
_EVENTS: Final = """
SELECT e.report, e.claim, e.type, e.identity, e.part, v.edtf
FROM wanted
CROSS JOIN claim_ends AS e ON e.report = wanted.report AND e.claim = wanted.claim AND e.form = 'event'
CROSS JOIN events AS v ON v.report = e.report AND v.id = e.claim
ORDER BY e.report, e.claim, e.place"""
_TOLD: Final = """
SELECT t.report, t.claim, t.place, t.polarity, t.certainty, t.status, t.confidence, t.evidence, (
    SELECT group_concat(substr(
        x.text, json_extract(piece.value, '$[0]') + 1,
        json_extract(piece.value, '$[1]') - json_extract(piece.value, '$[0]')
    ), ' … ') FROM json_each(t.evidence) AS piece
)
FROM wanted
CROSS JOIN tellings AS t ON t.report = wanted.report AND t.claim = wanted.claim
CROSS JOIN texts AS x ON x.report = t.report"""
_VOICES: Final = """
SELECT v.report, v.claim, v.telling, v.link, s.kind, s.name, s.count, json_extract(s.description, '$.text'), k.identity
FROM wanted
CROSS JOIN voices AS v ON v.report = wanted.report AND v.claim = wanted.claim
CROSS JOIN sources AS s ON s.report = v.report AND s.id = v.source
LEFT JOIN known_as AS k ON k.report = s.report AND k.actor = s.actor_id
ORDER BY v.report, v.claim, v.telling, v.link, v.place"""
_REPORTS: Final = """
SELECT reports.key, sha256, outlet, credit, published, origins.origin
FROM reports LEFT JOIN origins ON origins.report = reports.key
WHERE reports.key IN (SELECT value FROM json_each(?))"""
_WHO: Final = "SELECT key, name, kind, country, named FROM identities WHERE key IN (SELECT value FROM json_each(?))"
_JUDGED: Final = """
SELECT report, spans, type, ends, verdict FROM judgements
WHERE about = 'claim' AND undone IS NULL AND report IN (SELECT value FROM json_each(?)) ORDER BY key"""
_NAMES: Final = """
SELECT e.part, actors.name FROM claim_ends AS e JOIN actors ON actors.report = e.report AND actors.id = e.actor
WHERE e.report = ? AND e.claim = ? ORDER BY e.place"""


def ties(connection: sqlite3.Connection, claims: Iterable[Claim]) -> list[Tie]:
    """The ties that are wanted, one for each report that tells it. A tie of which an end is not told is none here."""
    given = _given(claims)
    rows = [
        row for row in connection.execute(_WANTED + _TIES, given).fetchall() if row[4] is not None and row[3] != row[4]
    ]
    said = _said(connection, given, {(row[0], row[1]): (row[2], row[6]) for row in rows})
    actors = who(connection, {key for row in rows for key in row[3:5]})
    return [
        Tie(type=kind, subject=actors[a], object=actors[b], roles=(role,) if role else (), said=said[report, claim])
        for report, claim, kind, a, b, role, _ in rows
        if said.get((report, claim))
    ]


def happenings(connection: sqlite3.Connection, claims: Iterable[Claim]) -> list[Happening]:
    """The events that are wanted, one for each report that tells it."""
    given = _given(claims)
    rows = connection.execute(_WANTED + _EVENTS, given).fetchall()
    said = _said(connection, given, {(row[0], row[1]): (row[2], row[5]) for row in rows})
    actors = who(connection, {row[3] for row in rows})
    parts: dict[Claim, list[tuple[str, Who]]] = defaultdict(list)
    kinds = {(row[0], row[1]): row[2] for row in rows}
    for report, claim, _, identity, part, _ in rows:
        parts[report, claim].append((part, actors[identity]))
    return [
        Happening(type=kinds[key], parts=tuple(found), said=said[key]) for key, found in parts.items() if said.get(key)
    ]


def who(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, Who]:
    """Actors by their key."""
    rows = connection.execute(_WHO, (json.dumps(sorted(keys)),)).fetchall()
    return {key: Who(key=key, name=n, kind=k, country=c, named=bool(named)) for key, n, k, c, named in rows}


def _given(claims: Iterable[Claim]) -> dict[str, str]:
    return {"claims": json.dumps(sorted(set(claims)))}


def _said(
    connection: sqlite3.Connection, given: Mapping[str, str], kinds: Mapping[Claim, tuple[str, str | None]]
) -> dict[Claim, tuple[Said, ...]]:
    """The tellings of claims; `kinds` has the type and the date of each."""
    rows = connection.execute(_REPORTS, (json.dumps(sorted({report for report, _ in kinds})),)).fetchall()
    reports = {row[0]: row[1:5] for row in rows}
    voices = _voices(connection, given, reports)
    origins = {row[0]: _origin(row[2], row[3], row[5]) for row in rows}
    found: dict[Claim, list[Said]] = defaultdict(list)
    for report, claim, place, polarity, certainty, status, confidence, evidence, words in connection.execute(
        _WANTED + _TOLD, given
    ).fetchall():
        if (report, claim) not in kinds:
            continue
        sha256, outlet, _, published = reports[report]
        found[report, claim].append(
            Said(
                report=sha256,
                claim=claim,
                outlet=outlet,
                published=date.fromisoformat(published) if published else None,
                origin=origins[report],
                voice=voices.get((report, claim, place), ()),
                edtf=written(kinds[report, claim][1]),
                polarity=polarity,
                certainty=certainty,
                status=status,
                words=words or "",
                spans=_spans(evidence),
                confidence=confidence,
                review="by hand" if claim.startswith(BY_HAND) else "machine-read",
            )
        )
    return _reviewed(connection, found, {key: kind for key, (kind, _) in kinds.items()})


def _origin(outlet: str | None, credit: str | None, found: str | None) -> str:
    """Where a report comes from: as `copies` finds it; else the agency that it credits, its outlet, or nobody known.

    A hash stands where no name is known: of such reports nobody knows whether they are independent.
    """
    return found if found and not _HASH.fullmatch(found) else (credit or outlet or "").casefold()


def _voices(
    connection: sqlite3.Connection, given: Mapping[str, str], reports: Mapping[int, tuple[Any, ...]]
) -> dict[tuple[int, str, int], tuple[tuple[Speaker, ...], ...]]:
    found: dict[tuple[int, str, int], dict[int, list[Speaker]]] = defaultdict(lambda: defaultdict(list))
    for report, claim, telling, link, kind, name, count, description, key in connection.execute(
        _WANTED + _VOICES, given
    ):
        _, outlet, credit, _ = reports.get(report, (None, None, None, None))
        own = {known.casefold() for known in (outlet, credit) if known}
        unnamed = kind == "unnamed" or (kind in PEOPLE and name is None)
        found[report, claim, telling][link].append(
            Speaker(
                name=None if unnamed else name or description or kind,
                count=tuple(json.loads(count)),
                key=None if unnamed else key,
                own=kind == "media" and name is not None and name.casefold() in own,
            )
        )
    return {key: tuple(tuple(links[link]) for link in sorted(links)) for key, links in found.items()}


def _reviewed(
    connection: sqlite3.Connection, found: Mapping[Claim, list[Said]], kinds: Mapping[Claim, str]
) -> dict[Claim, tuple[Said, ...]]:
    """The tellings as people have judged them, the last judgement that stands counting."""
    reports = sorted({said.report for told in found.values() for said in told})
    judged: dict[Judged, str] = {}
    for sha, spans, kind, ends, verdict in connection.execute(_JUDGED, (json.dumps(reports),)):
        judged[sha, _spans(spans), kind, tuple(json.loads(ends or "[]"))] = verdict
    shas = {sha for sha, *_ in judged}
    return {
        claim: tuple(told)
        if told[0].report not in shas
        else tuple(_judged(said, judged.get((said.report, said.spans, kinds[claim], ends))) for said in told)
        for claim, told in found.items()
        for ends in (_ends(connection, claim) if told[0].report in shas else (),)
    }


def _judged(said: Said, judgement: str | None) -> Said:
    """A telling as it was judged; what was corrected stands as a claim by hand beside it, which counts instead."""
    if judgement is None:
        return said
    return replace(said, review="rejected" if judgement == "corrected" else judgement)


def _ends(connection: sqlite3.Connection, claim: Claim) -> tuple[str | None, str | None]:
    """The ends of a claim as judgements have them: the names in its report."""
    rows = connection.execute(_NAMES, claim).fetchall()
    one = " and ".join(name for part, name in rows if part in {"subject", "agent"})
    other = " and ".join(name for part, name in rows if part in {"object", "patient", "recipient"})
    return one or None, other or None


def _spans(text: str) -> Spans:
    return tuple((start, end) for start, end in json.loads(text))
