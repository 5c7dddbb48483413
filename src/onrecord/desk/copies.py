"""Which reports of a desk are versions of one text, and where each comes from, kept as reports come and go.

A new report is compared with those that share prints with it: of each print at most `LOOKED` reports are looked up, and
of all that share `SHARED` prints the `COMPARED` that share most are compared, so that neither boilerplate in every
report nor a story in a thousand papers makes adding slow. Below these bounds the links are the same in whatever order
reports were added; a story in more versions is still one, for each is linked to the earliest of those it is most like.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np

from onrecord.copies.agencies import credited
from onrecord.copies.likeness import Likeness, likeness
from onrecord.copies.lineage import Link, Origin, Version, origins
from onrecord.copies.sketch import SHINGLE, Sketch, prints, sketch

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from onrecord.types import Reading

LOOKED: Final = 1_000
"""How many reports are looked up that hold one print."""
SHARED: Final = 2
"""How many prints two reports share that are compared. One is shared by chance; with two, `bench/copies.py` finds 99 in
100 copies on its dev topics, and compares one in ten thousand pairs of reports about other things."""
COMPARED: Final = 60
"""With how many reports a new one is compared: those that share most prints, of equals the first published."""

SKETCH: Final = """
INSERT INTO copy_sketches (report, words, agency, helped, shingles, quoted, stems) VALUES (?, ?, ?, ?, ?, ?, ?)"""
_PRINT: Final = "INSERT INTO copy_prints (print, report) VALUES (?, ?)"
_LINK: Final = """
INSERT INTO copy_links (first, second, kind, shingles, ordered, of_first, of_second) VALUES (?, ?, ?, ?, ?, ?, ?)"""
_NO_ORIGIN: Final = """
INSERT INTO origins (report, origin, name, leans_on, reasons)
SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS (SELECT 1 FROM origins WHERE report = ?1)"""
_ORIGIN: Final = """
UPDATE origins SET origin = ?2, name = ?3, leans_on = ?4, reasons = ?5
WHERE report = ?1 AND (origin, name, leans_on, reasons) <> (?2, ?3, ?4, ?5)"""
_AROUND: Final = """
SELECT first, second, of_first, of_second, shingles + ordered FROM copy_links WHERE first = ?1
UNION ALL
SELECT first, second, of_first, of_second, shingles + ordered FROM copy_links WHERE second = ?1"""
_VERSION: Final = """
SELECT sha256, outlet, published, words, agency, helped
FROM reports JOIN copy_sketches ON copy_sketches.report = reports.key WHERE reports.key = ?"""

_IN_ORDER: Final = """
SELECT key FROM reports WHERE key IN (SELECT value FROM json_each(?)) ORDER BY coalesce(published, '9'), sha256"""


def hold(connection: sqlite3.Connection, report: int, reading: Reading) -> None:
    """Compare a report with those that may be copies of it."""
    new, who = sketch(reading.report), credited(reading.report)
    count = len(new.shingles) + SHINGLE - 1 if len(new.shingles) else 0
    connection.execute(SKETCH, (report, count, who.agency, who.helped, *packed(new)))
    mine = prints(new.shingles)
    for other in _candidates(connection, report, mine):
        first, second = (new, sketch_of(connection, other))[:: 1 if report < other else -1]
        found = likeness(first, second)
        if found.copied:
            connection.execute(_LINK, (*sorted((report, other)), found.kind, *_measures(found)))
    connection.executemany(_PRINT, [(number, report) for number in mine])
    _trace(connection, [report])


def drop(connection: sqlite3.Connection, report: int) -> None:
    """Forget a report; what it was a version of comes from elsewhere now."""
    left = [a if b == report else b for a, b, *_ in connection.execute(_AROUND, (report,))]
    held = connection.execute("SELECT 1 FROM copy_sketches WHERE report = ?", (report,)).fetchone()
    mine = prints(sketch_of(connection, report).shingles) if held else []
    connection.executemany("DELETE FROM copy_prints WHERE print = ? AND report = ?", [(n, report) for n in mine])
    connection.execute("DELETE FROM copy_links WHERE first = ?1 OR second = ?1", (report,))
    connection.execute("DELETE FROM copy_sketches WHERE report = ?", (report,))
    connection.execute("DELETE FROM origins WHERE report = ?", (report,))
    _trace(connection, left)


def sketch_of(connection: sqlite3.Connection, report: int) -> Sketch:
    """The sketch that is kept of a report."""
    select = "SELECT shingles, quoted, stems FROM copy_sketches WHERE report = ?"
    shingles, quoted, stems = connection.execute(select, (report,)).fetchone()
    numbers = np.frombuffer(shingles, "<u4")
    marks = np.unpackbits(np.frombuffer(quoted, np.uint8), count=len(numbers)).astype(np.bool_)
    return Sketch(numbers, marks, np.frombuffer(stems, "<u4"))


def _candidates(connection: sqlite3.Connection, report: int, mine: Iterable[int]) -> list[int]:
    """The reports to compare one with."""
    select = f"SELECT report FROM copy_prints WHERE print = ? LIMIT {LOOKED}"  # noqa: S608 - our own number
    shared = Counter(other for number in mine for (other,) in connection.execute(select, (number,)))
    alike = [other for other, number in shared.items() if number >= SHARED and other != report]
    if len(alike) > COMPARED:
        first = {key: n for n, (key,) in enumerate(connection.execute(_IN_ORDER, (json.dumps(alike),)))}
        alike.sort(key=lambda other: (-shared[other], first[other]))
    return alike[:COMPARED]


def _trace(connection: sqlite3.Connection, reports: Iterable[int]) -> None:
    """Find anew where these reports come from, and all that are linked with them."""
    done: set[int] = set()
    for report in reports:
        if report not in done:
            keys, links = _linked(connection, report)
            done |= keys.keys()
            versions = {key: _version(connection, key) for key in keys}
            name = {key: version.key for key, version in versions.items()}
            told = [Link(first=name[a], second=name[b], of_first=c, of_second=d, strength=e) for a, b, c, d, e in links]
            found = origins(versions.values(), told)
            rows = [_row(key, found[name[key]]) for key in keys]
            for statement in (_ORIGIN, _NO_ORIGIN):  # no upsert: its way with conflicts would go for triggers, too
                connection.executemany(statement, rows)


def _linked(
    connection: sqlite3.Connection, report: int
) -> tuple[dict[int, None], set[tuple[int, int, float, float, float]]]:
    """All reports that links lead to from one, and the links."""
    keys, links, reached = {report: None}, set(), [report]
    while reached:
        around = connection.execute(_AROUND, (reached.pop(),)).fetchall()
        links.update(around)
        fresh = {key for link in around for key in link[:2]} - keys.keys()
        keys.update(dict.fromkeys(fresh))
        reached.extend(fresh)
    return keys, links


def _version(connection: sqlite3.Connection, report: int) -> Version:
    key, outlet, published, count, agency, helped = connection.execute(_VERSION, (report,)).fetchone()
    return Version(key=key, outlet=outlet, published=published, words=count, agency=agency, helped=helped)


def _row(report: int, origin: Origin) -> tuple[int, str, str, str, str]:
    leans_on, reasons = (msgspec.json.encode(one).decode() for one in (origin.leans_on, origin.reasons))
    return report, origin.key, origin.name, leans_on, reasons


def _measures(found: Likeness) -> tuple[float, float, float, float]:
    return found.shingles, found.order, found.of_first, found.of_second


def packed(one: Sketch) -> Iterator[bytes]:
    """A sketch as the columns of its row."""
    yield one.shingles.astype("<u4").tobytes()
    yield np.packbits(one.quoted).tobytes()
    yield one.stems.astype("<u4").tobytes()
