"""What people say of who is who: these two are one, these two are two, and that a judgement no longer stands.

A judgement is about two actors as two reports mention them: keyed by the hash of each report, a span there and its
words. It stands whatever is read anew or removed besides, and is erased with either report. The machine never overrules
it. Of two judgements that contradict one another the later one counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import msgspec

from onrecord.desk import clock, derived
from onrecord.desk.connection import reading, writing
from onrecord.desk.judgements import named
from onrecord.errors import UsageError
from onrecord.identity import DOUBT
from onrecord.types import Record, Span

if TYPE_CHECKING:
    from onrecord.desk.store import Desk

Said = tuple[str, Span]
"""An actor as a report mentions it: the report's hash or the start of one, and the span of a mention."""


class Opinion(Record, frozen=True, kw_only=True):
    """Whose judgement it is, and why."""

    name: str
    reason: str = ""


class IdentityJudgement(Record, frozen=True, kw_only=True):
    """That two actors are one (`same`) or two (`other`); `undone` says when it was taken back."""

    key: int
    one_report: str
    one_span: str
    one_words: str
    other_report: str
    other_span: str
    other_words: str
    verdict: Literal["same", "other"]
    name: str
    reason: str
    made: str
    undone: str | None
    undone_by: str | None
    undone_reason: str | None


class Mentioned(Record, frozen=True, kw_only=True):
    """One side of a doubt: an identity, and where a report mentions it, by which it can be judged."""

    identity: int
    name: str
    kind: str
    country: str | None
    reports: int
    report: str
    span: Span
    words: str
    outlet: str | None
    published: str | None
    title: str | None
    marks: tuple[str, ...]


class Doubt(Record, frozen=True, kw_only=True):
    """Two identities that may be one: how likely, why, and what speaks against it."""

    score: float
    reasons: tuple[str, ...]
    one: Mentioned
    other: Mentioned


_DOUBTS: Final = """
SELECT link.score, link.reasons, link.one, link.other
FROM form_links AS link
JOIN forms AS a ON a.key = link.one JOIN forms AS b ON b.key = link.other
WHERE link.score >= ? AND a.identity <> b.identity
    AND NOT EXISTS (
        SELECT 1 FROM form_judged JOIN identity_judgements AS said ON said.key = form_judged.judgement
        JOIN forms AS x ON x.key = form_judged.one JOIN forms AS y ON y.key = form_judged.other
        WHERE said.verdict = 'other' AND (x.identity, y.identity) IN (
            VALUES (a.identity, b.identity), (b.identity, a.identity)
        )
    )
GROUP BY min(a.identity, b.identity), max(a.identity, b.identity)
HAVING link.score = max(link.score)
ORDER BY link.score DESC, a.cards + b.cards DESC, a.form, b.form LIMIT ?"""
_MENTIONED: Final = """
SELECT identities.key, identities.name, identities.kind, identities.country,
    (SELECT count(DISTINCT report) FROM known_as AS all_of WHERE all_of.identity = identities.key),
    reports.sha256, actors.mentions, texts.text, reports.outlet, reports.published, reports.title, known_as.marks
FROM known_as JOIN identities ON identities.key = known_as.identity
JOIN actors ON actors.report = known_as.report AND actors.id = known_as.actor
JOIN reports ON reports.key = known_as.report JOIN texts ON texts.report = reports.key
WHERE known_as.form = ? ORDER BY reports.sha256 LIMIT 1"""
_INSERT: Final = """
INSERT INTO identity_judgements (one_report, one_span, one_words, other_report, other_span, other_words,
    verdict, name, reason, made)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_UNDO: Final = """
UPDATE identity_judgements SET undone = ?, undone_by = ?, undone_reason = ? WHERE key = ? AND undone IS NULL
RETURNING one_report, other_report"""


def doubts(desk: Desk, limit: int = 50) -> tuple[Doubt, ...]:
    """The pairs of identities that people are asked about, the likeliest first; none that a person has judged."""
    with reading(desk.connection, str(desk.path)):
        rows = desk.connection.execute(_DOUBTS, (DOUBT, limit)).fetchall()
        return tuple(
            Doubt(
                score=score,
                reasons=tuple(msgspec.json.decode(reasons)),
                one=_mentioned(desk, one),
                other=_mentioned(desk, other),
            )
            for score, reasons, one, other in rows
        )


def merge(desk: Desk, one: Said, other: Said, opinion: Opinion) -> int:
    """Say that two actors are one. Gives the judgement's key. Raises `UsageError` where there is no such actor."""
    return _judge(desk, one, other, "same", opinion)


def split(desk: Desk, one: Said, other: Said, opinion: Opinion) -> int:
    """Say that two actors are two: the second, in its report, is taken from the first. Gives the judgement's key."""
    return _judge(desk, one, other, "other", opinion)


def undo(desk: Desk, key: int, name: str, reason: str = "") -> None:
    """Take a judgement back. Raises `UsageError` where there is none that stands."""
    named(name)
    with writing(desk.connection, str(desk.path)):
        both = desk.connection.execute(_UNDO, (clock.now(), name, reason, key)).fetchone()
        if both is None:
            raise UsageError(f"no judgement {key} of who is who stands in {desk.path}")
        _renew(desk, *both)


def identity_judgements(desk: Desk) -> tuple[IdentityJudgement, ...]:
    """All that were ever made and not erased, in their order."""
    names = IdentityJudgement.__struct_fields__
    with reading(desk.connection, str(desk.path)):
        rows = desk.connection.execute(f"SELECT {', '.join(names)} FROM identity_judgements ORDER BY key")  # noqa: S608
        return tuple(IdentityJudgement(**dict(zip(names, row, strict=True))) for row in rows)


def _judge(desk: Desk, one: Said, other: Said, verdict: Literal["same", "other"], opinion: Opinion) -> int:
    named(opinion.name)
    with writing(desk.connection, str(desk.path)):
        both = [_place(desk, *said) for said in (one, other)]
        if both[0][3] == both[1][3]:
            raise UsageError("this is one actor of one report; name two")
        given = (*both[0][:3], *both[1][:3], verdict, opinion.name, opinion.reason, clock.now())
        key = int(desk.connection.execute(_INSERT, given).lastrowid or 0)
        _renew(desk, both[0][0], both[1][0])
        return key


def _renew(desk: Desk, *reports: str) -> None:
    """Find anew who the actors of these reports are."""
    for sha256 in dict.fromkeys(reports):
        row = desk.connection.execute("SELECT key FROM reports WHERE sha256 = ?", (sha256,)).fetchone()
        if row is not None:
            derived.renew(desk.connection, row[0])


def _place(desk: Desk, report: str, span: Span) -> tuple[str, str, str, tuple[int, str]]:
    """The hash, span and words by which an actor is judged, and the actor's row."""
    key = desk._key(report)
    sha256, text = desk.connection.execute(
        "SELECT sha256, text FROM reports JOIN texts ON texts.report = reports.key WHERE reports.key = ?", (key,)
    ).fetchone()
    actors = desk.connection.execute(
        "SELECT id, mentions, form FROM actors JOIN known_as ON known_as.report = actors.report"
        " AND known_as.actor = actors.id WHERE actors.report = ?",
        (key,),
    )
    for actor, mentions, form in actors:
        if list(span) in msgspec.json.decode(mentions):
            if form is None:
                raise UsageError(f"{sha256[:12]} names no actor at {span}: only who is named is one across reports")
            return sha256, msgspec.json.encode(span).decode(), text[slice(*span)], (key, actor)
    raise UsageError(f"{sha256[:12]} mentions no actor at {span}")


def _mentioned(desk: Desk, form: int) -> Mentioned:
    row = desk.connection.execute(_MENTIONED, (form,)).fetchone()
    identity, name, kind, country, reports, sha256, mentions, text, outlet, published, title, marks = row
    span = tuple(msgspec.json.decode(mentions)[0])
    return Mentioned(
        identity=identity,
        name=name,
        kind=kind,
        country=country,
        reports=reports,
        report=sha256,
        span=span,
        words=text[slice(*span)],
        outlet=outlet,
        published=published,
        title=title,
        marks=tuple(msgspec.json.decode(marks)),
    )
