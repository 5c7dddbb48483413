"""Which claims an actor has a part in and when they hold, kept current: the rows of `claim_ends`.

A part of `derived`, behind `identities`, whose keys it holds. Triggers follow where who is taken for whom changes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from onrecord.errors import EdtfError
from onrecord.intervals import Holding, holding
from onrecord.intervals.interval import AFTER_ALL, BEFORE_ALL
from onrecord.types import Event, Tie

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import date

    from onrecord.types import Reading, Telling

_INSERT = """
INSERT INTO claim_ends (
    report, claim, place, form, type, part, actor, identity, other_actor, other,
    starts_from, starts_by, ends_from, ends_by, goes_on
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

Bounds = tuple[int | None, int | None, int | None, int | None, bool]


def hold(connection: sqlite3.Connection, report: int, reading: Reading) -> None:
    """Write the ends of a report's claims."""
    known = dict(connection.execute("SELECT actor, identity FROM known_as WHERE report = ?", (report,)).fetchall())
    rows: list[tuple[Any, ...]] = []
    claims: tuple[Tie | Event, ...] = (*reading.ties, *reading.events)
    for claim in claims:
        if claim.told:
            when = bounds(claim, reading.report.published)
            form = "tie" if isinstance(claim, Tie) else "event"
            ends = [end for end in _ends(claim) if end[1] in known]
            for place, (part, actor, other) in enumerate(ends):
                row = (report, claim.id, place, form, claim.type, part, actor, known[actor], other, known.get(other))
                rows.append((*row, *when))
    connection.executemany(_INSERT, rows)


def drop(connection: sqlite3.Connection, report: int) -> None:
    """Forget the claims of a report."""
    connection.execute("DELETE FROM claim_ends WHERE report = ?", (report,))


def bounds(claim: Tie | Event, published: date | None) -> Bounds:
    """The widest bounds of all tellings, and between them the tightest that one of them vouches for."""
    held = [_held(claim, telling, published) for telling in claim.told]
    at = [one.interval for one in held]
    sure = [one.interval for one in held if one.sure] or at
    return (
        _day(min(i.earliest_start for i in at)),
        _day(min(i.latest_start for i in sure)),
        _day(max(i.earliest_end for i in sure)),
        _day(max(i.latest_end for i in at)),
        any(telling.status == "ongoing" for telling in claim.told) or _open(claim),
    )


@lru_cache(maxsize=65_536)
def written(edtf: str | None) -> str | None:
    """A date that can be read; `None` for any other."""
    try:
        holding(edtf, "happened")
    except EdtfError:
        return None
    return edtf


def _held(claim: Tie | Event, telling: Telling, published: date | None) -> Holding:
    return holding(written(claim.when.edtf) if claim.when else None, telling.status, published)


def _open(claim: Tie | Event) -> bool:
    return bool(claim.when and claim.when.edtf and claim.when.edtf.endswith("/.."))


def _ends(claim: Tie | Event) -> Iterator[tuple[str, str, str | None]]:
    """Each actor of a claim: its part, itself, and the other end of a tie."""
    if isinstance(claim, Event):
        yield from ((one.part, one.actor, None) for one in claim.participants)
        return
    if claim.subject is not None:
        yield "subject", claim.subject, claim.object
    if claim.object is not None:
        yield "object", claim.object, claim.subject


def _day(day: date) -> int | None:
    return None if day in {BEFORE_ALL, AFTER_ALL} else day.toordinal()
