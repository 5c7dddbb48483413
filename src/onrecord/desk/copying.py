"""The copies of a desk as they are asked for: who republished whom, what was changed, where a report comes from."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

import msgspec
from msgspec.structs import replace

from onrecord.copies.differences import Differences, differences
from onrecord.copies.likeness import likeness
from onrecord.copies.lineage import By, Link, Origin, Version, descent
from onrecord.copies.statements import statements
from onrecord.desk.connection import reading
from onrecord.desk.copies import SHARED, sketch_of
from onrecord.outlets import same
from onrecord.types import Record

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from onrecord.desk.store import Desk

SELDOM: Final = 20
"""A passage that more reports hold is boilerplate, and not told of."""

_VERSIONS: Final = """
SELECT reports.sha256, reports.outlet, reports.published, copy_sketches.words, copy_sketches.agency,
    copy_sketches.helped, reports.title
FROM reports JOIN copy_sketches ON copy_sketches.report = reports.key
WHERE EXISTS (SELECT 1 FROM copy_links WHERE first = reports.key OR second = reports.key)"""
_LINKS: Final = """
SELECT one.sha256, other.sha256, copy_links.kind, shingles, ordered, of_first, of_second
FROM copy_links JOIN reports AS one ON one.key = first JOIN reports AS other ON other.key = second"""
_ORIGIN: Final = """
SELECT origin, origins.name, reasons, leans_on
FROM origins JOIN reports ON reports.key = origins.report WHERE reports.sha256 = ?"""
_SHARING: Final = f"""
SELECT one.report, other.report
FROM copy_prints AS one JOIN copy_prints AS other ON other.print = one.print AND other.report > one.report
WHERE one.print IN (SELECT print FROM copy_prints GROUP BY print HAVING count(*) BETWEEN 2 AND {SELDOM})
GROUP BY one.report, other.report HAVING count(*) >= {SHARED}
    AND (SELECT origin FROM origins WHERE report = one.report)
        <> (SELECT origin FROM origins WHERE report = other.report)
"""  # noqa: S608 - our own numbers
_TOLD: Final = "SELECT sha256, outlet, published, title FROM reports WHERE key = ?"


class Copied(Record, frozen=True, kw_only=True):
    """A report as a copy or its original. `report` is its sha256."""

    report: str
    outlet: str | None
    published: str | None
    title: str | None


class Copy(Record, frozen=True, kw_only=True):
    """A report that has the text of another.

    `kind` is what became of it: `near` (next to nothing cut), `cut`, or `rewritten`; `update` is true where both are
    one outlet's. `by` says what tells which was first: a credit, the days, or only which has more words, and then
    `certain` is false. `shared` is how much of the copy stands in the original word for word, `kept` how much of the
    original it has; `order` how many of the telling words of the shorter one come in the same order in both.
    """

    copy: Copied
    original: Copied
    kind: Literal["near", "cut", "rewritten"]
    update: bool
    by: By
    certain: bool
    shared: float
    kept: float
    order: float
    origin: Origin
    review: str = "machine-read"


class Passage(Record, frozen=True, kw_only=True):
    """Two reports that share a passage, or only what they quote, and are no copies of one another."""

    first: Copied
    second: Copied
    kind: Literal["passage", "quotation"]
    of_first: float
    of_second: float


def copies(desk: Desk) -> tuple[Copy, ...]:
    """Every copy with the version it follows most closely: by original, the most copied first."""
    with reading(desk.connection, str(desk.path)):
        found = list(_copies(desk.connection))
    often = Counter(one.original.report for one in found)
    return tuple(sorted(found, key=lambda one: (-often[one.original.report], one.original.report, _when(one.copy))))


def origin_of(desk: Desk, report: str) -> Origin:
    """Where a report comes from, and why; `report` is its sha256, or the start of it. Raises `UsageError`."""
    with reading(desk.connection, str(desk.path)):
        return _origin(desk.connection, desk.reading(report).report.sha256)


def differences_of(desk: Desk, copy: Copy) -> Differences:
    """What a copy cut, added and changed, and what became of who said what."""
    with reading(desk.connection, str(desk.path)):
        original, its = (desk.reading(one.report) for one in (copy.original, copy.copy))
    return replace(differences(original.report, its.report), statements=statements(original, its))


def passages(desk: Desk) -> tuple[Passage, ...]:
    """Who shares a passage, or quotations, with a report of another origin; none that more than `SELDOM` have."""
    with reading(desk.connection, str(desk.path)):
        return tuple(sorted(_passages(desk.connection), key=lambda one: (_when(one.first), _when(one.second))))


def _copies(connection: sqlite3.Connection) -> Iterator[Copy]:
    rows = connection.execute(_VERSIONS).fetchall()
    versions = [Version(key=a, outlet=b, published=c, words=d, agency=e, helped=f) for a, b, c, d, e, f, _ in rows]
    told = {row[0]: Copied(report=row[0], outlet=row[1], published=row[2], title=row[6]) for row in rows}
    links = {frozenset(row[:2]): row for row in connection.execute(_LINKS)}
    graph = [Link(first=a, second=b, of_first=d, of_second=e, strength=s + o) for a, b, _, s, o, d, e in links.values()]
    for one in descent(versions, graph):
        first, _, kind, _, order, of_first, of_second = links[frozenset((one.copy, one.original))]
        shares = (of_first, of_second) if first == one.copy else (of_second, of_first)
        copy, original = told[one.copy], told[one.original]
        yield Copy(
            copy=copy,
            original=original,
            kind=kind,
            update=same(copy.outlet, original.outlet),
            by=one.by,
            certain=one.certain,
            shared=shares[0],
            kept=shares[1],
            order=order,
            origin=_origin(connection, one.copy),
        )


def _origin(connection: sqlite3.Connection, sha256: str) -> Origin:
    key, name, reasons, leans_on = connection.execute(_ORIGIN, (sha256,)).fetchone()
    lists = (tuple(msgspec.json.decode(one, type=list[str])) for one in (reasons, leans_on))
    return Origin(key=key, name=name, reasons=next(lists), leans_on=next(lists))


def _passages(connection: sqlite3.Connection) -> Iterator[Passage]:
    for one, other in connection.execute(_SHARING).fetchall():
        found = likeness(sketch_of(connection, one), sketch_of(connection, other))
        if found.kind == "passage" or found.kind == "quotation":  # noqa: PLR1714 - mypy knows the kinds so
            ends = (_told(connection, one), found.of_first), (_told(connection, other), found.of_second)
            (first, of_first), (second, of_second) = sorted(ends, key=lambda end: _when(end[0]))
            yield Passage(first=first, second=second, kind=found.kind, of_first=of_first, of_second=of_second)


def _told(connection: sqlite3.Connection, report: int) -> Copied:
    sha256, outlet, published, title = connection.execute(_TOLD, (report,)).fetchone()
    return Copied(report=sha256, outlet=outlet, published=published, title=title)


def _when(one: Copied) -> tuple[str, str]:
    return one.published or "9", one.report
