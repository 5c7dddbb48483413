"""Filling a desk from piles: only what it does not hold yet is read, and each report is held as soon as it is read.

A report is known by the sha256 of its bytes, which its pile gives without reading it. What is held counts: a run that
was broken off goes on where it was. A pile is opened no further than a few reports ahead, so that memory stays flat.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal

from onrecord.bulk import read_entries
from onrecord.errors import DamagedError, DeskError, OnRecordError
from onrecord.workers import Limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.bulk import Outcome
    from onrecord.desk.store import Desk
    from onrecord.piles import Entry, Item

What = Literal["added", "held", "left out", "failed"]


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one report: `held` already, `left out` on purpose, or `failed`; `error` says why."""

    where: str
    what: What
    error: OnRecordError | None = None


def add(
    desk: Desk,
    entries: Iterable[Entry],
    jobs: int | None = None,
    limits: Limits = Limits(),  # noqa: B008
) -> Iterator[Step]:
    """Read what piles give and hold it, one step each. Raises `DeskError` where the desk cannot be written to."""

    def held(item: Item) -> bool:
        return desk.holds(hashlib.sha256(item.data).hexdigest())

    for outcome in read_entries(entries, jobs, limits, held):
        yield _step(desk, outcome)


def _step(desk: Desk, outcome: Outcome) -> Step:
    if outcome.held:
        return Step(outcome.where, "held")
    if outcome.error is not None:
        return Step(outcome.where, "failed" if outcome.fault else "left out", outcome.error)
    try:
        reading = outcome.reading()
        if desk.holds(reading.report.sha256):  # it came twice, the second time before the first was held
            return Step(outcome.where, "held")
        desk.add(reading, named(outcome.where))
        return Step(outcome.where, "added")
    except DeskError:
        raise
    except OnRecordError as error:
        return Step(outcome.where, "failed", error)
    except Exception as error:  # whatever one report brings about, the others go on
        problem = f"holding it failed ({type(error).__name__}: {error})"
        remedy = "please report this with the file, if it may be shared"
        return Step(outcome.where, "failed", DamagedError(outcome.where, problem, remedy))


def named(where: str) -> str:
    """What a report is called in the desk: its file and its place in that, without the folders it lies in.

    >>> named("/home/ada/reports/table.csv#row 4"), named("in/pile.zip#a/b.txt"), named("in/wire.txt")
    ('table.csv#row 4', 'pile.zip#a/b.txt', 'wire.txt')
    """
    file, mark, place = where.partition("#")
    return PurePath(file).name + mark + place
