"""What is told of claims, by whom and in which words, as rows of a desk have it.

What a person has judged counts: what was rejected or corrected is marked so, and corrections are claims of their own.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec
from msgspec.structs import replace

from onrecord.desk.claim_index import written
from onrecord.desk.tables import BY_HAND
from onrecord.network.records import Said, Speaker
from onrecord.types import Spans

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

Claim = tuple[int, str]
"""The key of a report, and the id of a claim in it."""
Judged = tuple[str, Spans, str, tuple[str | None, ...]]
"""What a judgement is about: a report, the words, the type and the ends."""
Voice = tuple[tuple[Speaker, ...], ...]
PEOPLE: Final = frozenset({"person", "witness", "unnamed"})
"""Kinds of source that are unnamed where they have no name; a body or a document is known by what it is."""
WANTED: Final = """
WITH wanted AS MATERIALIZED (
    SELECT json_extract(value, '$[0]') AS report, json_extract(value, '$[1]') AS claim FROM json_each(:claims)
)"""
"""The claims that a question is about, as `given` has them."""

_HASH: Final = re.compile(r"[0-9a-f]{64}")
_TOLD: Final = """
SELECT t.report, t.claim, t.place, t.polarity, t.certainty, t.status, t.confidence, t.evidence
FROM wanted
CROSS JOIN tellings AS t ON t.report = wanted.report AND t.claim = wanted.claim"""
_TEXTS: Final = "SELECT report, text FROM texts WHERE report IN (SELECT value FROM json_each(?))"
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
_JUDGED: Final = """
SELECT report, spans, type, ends, verdict FROM judgements
WHERE about = 'claim' AND undone IS NULL AND report IN (SELECT value FROM json_each(?)) ORDER BY key"""
_NAMES: Final = """
SELECT e.part, actors.name FROM claim_ends AS e JOIN actors ON actors.report = e.report AND actors.id = e.actor
WHERE e.report = ? AND e.claim = ? ORDER BY e.place"""
_spans: Final = msgspec.json.Decoder(Spans).decode


class _Report(NamedTuple):
    """What the tellings of one report share; `own` is what its outlet and its agency are called."""

    sha256: str
    outlet: str | None
    published: date | None
    origin: str
    own: frozenset[str]


def given(claims: Iterable[Claim]) -> dict[str, str]:
    """The claims, to be asked about in `WANTED`."""
    return {"claims": json.dumps(sorted(set(claims)))}


def told(
    connection: sqlite3.Connection, asked: Mapping[str, str], kinds: Mapping[Claim, tuple[str, str | None]]
) -> dict[Claim, tuple[Said, ...]]:
    """The tellings of claims; `kinds` has the type and the date of each."""
    reports = _reports(connection, kinds)
    voices = _voices(connection, asked, reports)
    rows = [row for row in connection.execute(WANTED + _TOLD, asked) if row[:2] in kinds]
    words = _words(connection, [(row[0], row[7]) for row in rows])
    found: dict[Claim, list[Said]] = defaultdict(list)
    for report, claim, place, polarity, certainty, status, confidence, evidence in rows:
        about = reports[report]
        found[report, claim].append(
            Said(
                report=about.sha256,
                claim=claim,
                outlet=about.outlet,
                published=about.published,
                origin=about.origin,
                voice=voices.get((report, claim, place), ()),
                edtf=written(kinds[report, claim][1]),
                polarity=polarity,
                certainty=certainty,
                status=status,
                words=words[report, evidence],
                spans=_spans(evidence),
                confidence=confidence,
                review="by hand" if claim.startswith(BY_HAND) else "machine-read",
            )
        )
    return _reviewed(connection, found, {key: kind for key, (kind, _) in kinds.items()})


def _reports(connection: sqlite3.Connection, claims: Iterable[Claim]) -> dict[int, _Report]:
    keys = json.dumps(sorted({report for report, _ in claims}))
    return {
        key: _Report(
            sha256,
            outlet,
            date.fromisoformat(published) if published else None,
            _origin(outlet, credit, origin),
            frozenset(known.casefold() for known in (outlet, credit) if known),
        )
        for key, sha256, outlet, credit, published, origin in connection.execute(_REPORTS, (keys,))
    }


def _origin(outlet: str | None, credit: str | None, found: str | None) -> str:
    """Where a report comes from: as `copies` finds it; else the agency that it credits, its outlet, or nobody known.

    A hash stands where no name is known: of such reports nobody knows whether they are independent.
    """
    return found if found and not _HASH.fullmatch(found) else (credit or outlet or "").casefold()


def _words(connection: sqlite3.Connection, pieces: Iterable[tuple[int, str]]) -> dict[tuple[int, str], str]:
    """The words of reports at such spans. Each text is taken up once, and let go."""
    wanted: dict[int, set[str]] = defaultdict(set)
    for report, evidence in pieces:
        wanted[report].add(evidence)
    return {
        (report, evidence): " … ".join(text[start:end] for start, end in _spans(evidence))
        for report, text in connection.execute(_TEXTS, (json.dumps(sorted(wanted)),))
        for evidence in wanted[report]
    }


def _voices(
    connection: sqlite3.Connection, asked: Mapping[str, str], reports: Mapping[int, _Report]
) -> dict[tuple[int, str, int], Voice]:
    found: dict[tuple[int, str, int], dict[int, list[Speaker]]] = defaultdict(lambda: defaultdict(list))
    for report, claim, telling, link, kind, name, count, description, key in connection.execute(
        WANTED + _VOICES, asked
    ):
        if report not in reports:
            continue
        unnamed = kind == "unnamed" or (kind in PEOPLE and name is None)
        found[report, claim, telling][link].append(
            Speaker(
                name=None if unnamed else name or description or kind,
                count=_count(count),
                key=None if unnamed else key,
                own=kind == "media" and name is not None and name.casefold() in reports[report].own,
            )
        )
    return {key: tuple(tuple(links[link]) for link in sorted(links)) for key, links in found.items()}


@lru_cache(maxsize=1024)
def _count(text: str) -> tuple[int, int | None]:
    return msgspec.json.decode(text, type=tuple[int, int | None])


def _reviewed(
    connection: sqlite3.Connection, found: Mapping[Claim, list[Said]], kinds: Mapping[Claim, str]
) -> dict[Claim, tuple[Said, ...]]:
    """The tellings as people have judged them, the last judgement that stands counting."""
    reports = sorted({said.report for several in found.values() for said in several})
    judged: dict[Judged, str] = {}
    for sha, spans, kind, ends, verdict in connection.execute(_JUDGED, (json.dumps(reports),)):
        judged[sha, _spans(spans), kind, tuple(json.loads(ends or "[]"))] = verdict
    shas = {sha for sha, *_ in judged}
    return {
        claim: tuple(several)
        if several[0].report not in shas
        else tuple(_judged(said, judged.get((said.report, said.spans, kinds[claim], ends))) for said in several)
        for claim, several in found.items()
        for ends in (_ends(connection, claim) if several[0].report in shas else (),)
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
