"""Words found again: the reports that hold them, best first, each with where they stand and who said them.

Two indexes answer: one of titles and texts, one of what is said. Where only what is said in some way is asked for (an
act, a kind of source), a report is found by its statements; else by its text. What thousands of reports answer is not
ranked whole: `RANKED` of them are, those that were added last, and the result says so.
"""

from __future__ import annotations

import heapq
import json
import re
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from msgspec.structs import replace

from onrecord.desk.asof import moment, then
from onrecord.desk.connection import reading
from onrecord.desk.found import Filter, Found, Hit, Said, Snippet
from onrecord.desk.network import actor
from onrecord.desk.past import renewed_since
from onrecord.desk.query import days, question
from onrecord.errors import UsageError
from onrecord.types import ACTS, SOURCE_KINDS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from onrecord.desk.store import Desk

RANKED: Final = 3_000
"""How many reports, and statements, are ranked and counted by kind: a word that more hold tells them apart no better.
Chosen so that the commonest words take no longer than the others (`bench/desk.py`)."""
HITS: Final = 20
"""How many reports are shown where nobody says how many."""
STATEMENTS: Final = 3
"""How many statements of each report are shown."""
AROUND: Final = 24
"""How many words of the text are shown around what was found."""
COUNTED: Final = 200
"""Of how many of the best reports the actors are counted: of thousands, that alone would take longer than the rest."""
ACTORS: Final = 12
"""How many actors are counted."""
_ACTORS: Final = """
SELECT identities.name, count(DISTINCT known_as.report) AS reports
FROM json_each(?) AS best
CROSS JOIN known_as ON known_as.report = best.value
CROSS JOIN identities ON identities.key = known_as.identity
WHERE identities.named = 1 GROUP BY identities.key ORDER BY reports DESC, identities.name LIMIT ?"""
__all__ = ["RANKED", "Filter", "Found", "Hit", "Said", "Snippet", "search"]
Row = tuple[Any, ...]
_MARKS: Final = ("\x02", "\x03")
_SHOWN: Final = {"opened": _MARKS[0], "closed": _MARKS[1], "around": AROUND, "most": STATEMENTS}
_COMMON: Final = frozenset({None, "say"})
"""No act, and the one that most statements have: to look for that in the index, too, costs more than it spares."""
_SPOKEN: Final = frozenset({"attributions", "said_by", "sources"})
_FOUND: Final = re.compile("\x02([^\x03]*)\x03")


def search(desk: Desk, words: str, only: Filter = Filter(), limit: int = HITS) -> Found:  # noqa: B008
    """The reports of a desk that answer `words`. Raises `UsageError` where nothing can be asked so."""
    if only.actor is not None and only.known_at is not None:  # who was who then is only told by the desk of then
        with desk.as_held(only.known_at) as held:
            return search(held, words, replace(only, known_at=None), limit)
    whom = None if only.actor is None else actor(desk, only.actor, only.pick).key
    ask = _ask(words, only, whom)
    with reading(desk.connection, str(desk.path)), _earlier(desk.connection, ask) as earlier:
        said = [*ask.of(desk.connection, _STATEMENTS), *earlier.said]
        found = said if ask.by_statement else ask.of(desk.connection, _REPORTS)
        whole = max(len(said), len(found)) <= RANKED
        said, found = said[:RANKED], found[:RANKED]
        scores: dict[int, float] = {}
        for key, rank, *_ in found:  # rows come with the best of a report where it has several
            scores[key] = min(rank, scores.get(key, 0.0))
        best = heapq.nsmallest(limit, scores, key=lambda key: (scores[key], key))
        speaking = {row[0] for row in said} if whole else set(best)
        hits = tuple(
            _hit(desk.connection, earlier.of(key, desk.connection) if key in speaking else None, ask, key, scores[key])
            for key in best
        )
        total = len(scores) if len(found) < RANKED else ask.count(desk.connection)
        facets = _facets(found, said) | {"actor": _told_of(desk.connection, scores)}
        return Found(total=total, whole=whole, hits=hits, facets=facets)


class _Earlier(NamedTuple):
    """What was said in the readings of then of the reports that answer and have another reading now; where they are."""

    said: tuple[Row, ...] = ()
    reports: frozenset[int] = frozenset()
    memory: sqlite3.Connection | None = None

    def of(self, report: int, now: sqlite3.Connection) -> sqlite3.Connection:
        """Where the reading of then of a report is."""
        return self.memory if self.memory is not None and report in self.reports else now


@contextmanager
def _earlier(connection: sqlite3.Connection, ask: _Ask) -> Iterator[_Earlier]:
    """Readings of then, of the reports whose text answers: what a statement says, its report's text says."""
    known = ask.known
    if known is None or not (renewed := dict(renewed_since(connection, known))):
        yield _Earlier()
        return
    keys = [key for key, *_ in ask.of(connection, _REPORTS) if key in renewed]
    memory = then(connection, known, [renewed[key] for key in keys], only=_SPOKEN)
    try:
        said = tuple((*row[:4], -row[4], *row[5:]) for row in ask.of(memory, _STATEMENTS))  # no key here is negative
        yield _Earlier(said, frozenset(keys), memory)
    finally:
        memory.close()


@dataclass(frozen=True, slots=True)
class _Ask:
    """A search as SQL of fixed pieces: `conditions` for a report, `further` ones for a statement, and the values.

    `then` is a condition for statements, too: that the reading they are of was held by the day that is asked about.
    """

    conditions: str
    further: str
    then: str
    values: dict[str, str | int | None]
    known: str | None

    @property
    def by_statement(self) -> bool:
        """Whether only what is said in some way counts."""
        return self.further != ""

    def of(self, connection: sqlite3.Connection, select: str) -> list[Row]:
        """What answers, the last that was added first; one more than is to be ranked tells that there are more."""
        index = "statement_words" if "statement_words" in select else "report_words"
        last = f" ORDER BY {index}.rowid DESC LIMIT {RANKED + 1}"
        return connection.execute(select + self._where(select) + last, self.values).fetchall()

    def count(self, connection: sqlite3.Connection) -> int:
        """How many reports answer, all of them."""
        select = _COUNT_STATEMENTS if self.by_statement else _COUNT_REPORTS
        if not self.by_statement and not self.conditions:
            select = _COUNT_WORDS
        return int(connection.execute(select + self._where(select), self.values).fetchone()[0])

    def _where(self, select: str) -> str:
        return self.conditions + (self.further + self.then if "statement_words" in select else "")


def _ask(words: str, only: Filter, whom: int | None) -> _Ask:
    if only.act is not None and only.act not in ACTS:
        raise UsageError(f"there is no act {only.act!r}; there are {', '.join(ACTS)}")
    if only.kind is not None and only.kind not in SOURCE_KINDS:
        raise UsageError(f"there is no kind of source {only.kind!r}; there are {', '.join(SOURCE_KINDS)}")
    known = moment(only.known_at) if only.known_at else None
    return _Ask(
        known=known,
        conditions=(" AND reports.published >= :since" if only.since else "")
        + (" AND reports.published <= :until" if only.until else "")
        + (" AND reports.added < :known" if only.known_at else "")
        + (" AND reports.outlet = :outlet COLLATE NOCASE" if only.outlet else "")
        + (_TELLS_OF if whom is not None else ""),
        further=(" AND attributions.act = :act" if only.act else "")
        + (" AND sources.kind = :kind" if only.kind else ""),
        then=" AND reports.renewed < :known" if only.known_at else "",
        values={
            "asked": question(words),
            "spoken": f"words : ({question(words)})" + (f' AND act : "{only.act}"' if only.act not in _COMMON else ""),
            "since": days(only.since, "--since")[0].isoformat() if only.since else None,
            "until": days(only.until, "--until")[1].isoformat() if only.until else None,
            "known": known,
            "outlet": only.outlet,
            "act": only.act,
            "kind": only.kind,
            "whom": whom,
        },
    )


_TELLS_OF: Final = """
 AND EXISTS (SELECT 1 FROM known_as WHERE known_as.identity = :whom AND known_as.report = reports.key)"""
_IN_REPORTS: Final = """
FROM report_words JOIN reports ON reports.key = report_words.rowid
WHERE report_words MATCH :asked"""
_IN_STATEMENTS: Final = """
FROM statement_words
CROSS JOIN attributions ON attributions.key = statement_words.rowid
CROSS JOIN reports ON reports.key = attributions.report
LEFT JOIN said_by ON said_by.report = attributions.report AND said_by.attribution = attributions.id
LEFT JOIN sources ON sources.report = said_by.report AND sources.id = said_by.source
WHERE statement_words MATCH :spoken"""
_REPORTS: Final = f"""
SELECT reports.key, bm25(report_words, 4.0, 1.0), reports.outlet, substr(reports.published, 1, 4) {_IN_REPORTS}"""
_STATEMENTS: Final = f"""
SELECT
    attributions.report, bm25(statement_words, 1.0, 0.0), reports.outlet, substr(reports.published, 1, 4),
    attributions.key, attributions.act, sources.kind
{_IN_STATEMENTS}"""
_COUNT_REPORTS: Final = f"SELECT count(*) {_IN_REPORTS}"
_COUNT_WORDS: Final = "SELECT count(*) FROM report_words WHERE report_words MATCH :asked"
_COUNT_STATEMENTS: Final = f"SELECT count(DISTINCT attributions.report) {_IN_STATEMENTS}"
_HIT: Final = "SELECT sha256, outlet, published, title FROM reports WHERE key = ?"
_TEXT: Final = """
SELECT snippet(report_words, 1, :opened, :closed, '…', :around) FROM report_words
WHERE report_words MATCH :asked AND rowid = :report"""
_KEYS: Final = "SELECT min(key), max(key) FROM attributions WHERE report = ?"
"""The keys of a report's statements lie together, which spares looking through all others."""
_SAID: Final = """
SELECT attributions.id, attributions.act, snippet(statement_words, 0, :opened, :closed, '…', 64), (
    SELECT group_concat(source_names.name, ' and ')
    FROM said_by JOIN source_names ON source_names.report = said_by.report AND source_names.id = said_by.source
    WHERE said_by.report = attributions.report AND said_by.attribution = attributions.id
)
FROM statement_words JOIN attributions ON attributions.key = statement_words.rowid
WHERE statement_words MATCH :spoken AND statement_words.rowid BETWEEN :first AND :last AND attributions.report = :report
AND (:act IS NULL OR attributions.act = :act)
AND (:kind IS NULL OR EXISTS (
    SELECT 1 FROM said_by JOIN sources ON sources.report = said_by.report AND sources.id = said_by.source
    WHERE said_by.report = attributions.report AND said_by.attribution = attributions.id AND sources.kind = :kind
))
ORDER BY bm25(statement_words, 1.0, 0.0), attributions.place LIMIT :most"""


def _hit(connection: sqlite3.Connection, spoken: sqlite3.Connection | None, ask: _Ask, key: int, score: float) -> Hit:
    """A report that answers; what is said in it is asked where it was `spoken`, unless nothing said answers."""
    given = {**ask.values, **_SHOWN, "report": key}
    text = None if ask.by_statement else connection.execute(_TEXT, given).fetchone()[0]
    connection = spoken or connection
    sha256, outlet, published, title = connection.execute(_HIT, (key,)).fetchone()
    given["first"], given["last"] = connection.execute(_KEYS, (key,)).fetchone()
    said = [] if spoken is None else connection.execute(_SAID, given).fetchall()
    return Hit(
        report=sha256,
        outlet=outlet,
        published=published,
        title=title,
        score=round(-score, 4),
        snippet=None if text is None else _snippet(text),
        said=tuple(Said(statement=i, act=act, snippet=_snippet(words), voice=who) for i, act, words, who in said),
    )


def _snippet(marked: str) -> Snippet:
    """The text without the marks, and where they were."""
    found, text, end = [], "", 0
    for m in _FOUND.finditer(marked):
        text += marked[end : m.start()]
        found.append((len(text), len(text) + len(m[1])))
        text += m[1]
        end = m.end()
    return Snippet(text=text + marked[end:], found=tuple(found))


def _told_of(connection: sqlite3.Connection, scores: dict[int, float]) -> dict[str, int]:
    """The named actors that most of the best reports tell of, with how many of these do."""
    best = heapq.nsmallest(COUNTED, scores, key=lambda key: (scores[key], key))
    return dict(connection.execute(_ACTORS, (json.dumps(best), ACTORS)).fetchall())


def _facets(found: Iterable[Row], said: Iterable[Row]) -> dict[str, dict[str, int]]:
    reports = {row[0]: row for row in found}.values()
    statements = {row[4]: row[5] for row in said}
    kinds = {(row[4], row[6]) for row in said if row[6] is not None}
    return {
        "outlet": _counted(row[2] or "unknown" for row in reports),
        "year": _counted(row[3] or "unknown" for row in reports),
        "act": _counted(statements.values()),
        "kind": _counted(kind for _, kind in kinds),
    }


def _counted(values: Iterable[str]) -> dict[str, int]:
    """How often each is there, the most frequent first."""
    return dict(sorted(Counter(values).items(), key=lambda item: (-item[1], item[0])))
