"""Many reports: one process a core, in the order given, with memory that does not grow with their number.

A report that cannot be read is one outcome among the others. With `Limits`, each is read in a process that is killed
when it takes too much, and one that dies takes only its own report with it; see `onrecord.workers`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from onrecord import schema
from onrecord.errors import DamagedError, UnreadableError
from onrecord.piles.records import Entry, Item, Refused
from onrecord.types import Report
from onrecord.workers import MIB, Done, Job, Limits, Loss, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from onrecord.types import Reading

WORTH_PROCESSES = 6
"""From this many reports on, starting more processes (about half a second each) costs less than it gains."""
MOST_PROCESSES = 61
"""Windows waits for no more at a time."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report: `line` is its reading as JSON, or `error` says why there is none.

    `fault` is false where it was left out on purpose, as a hidden file in a folder is; `held` is true where it was not
    read, for it is known already.
    """

    where: str
    line: str | None = None
    error: UnreadableError | None = None
    fault: bool = True
    held: bool = False

    def reading(self) -> Reading:
        """The reading; raises the error where there is none."""
        if self.error is not None or self.line is None:
            raise self.error or AssertionError(self.where)
        return schema.from_json(self.line)


_Task = Item | Report


def read_entries(
    entries: Iterable[Entry],
    jobs: int | None = None,
    limits: Limits | None = None,
    held: Callable[[Item], bool] = lambda item: False,
) -> Iterator[Outcome]:
    """Read what a pile gives, in order; it is opened no further than a few reports ahead.

    jobs: processes, by default one a core where there are many reports. limits: what each report may take; without
    them a few are read in this process. held: which items are known, and not to be read.
    """

    def tasks() -> Iterator[_Task | Done[Outcome]]:
        for entry in entries:
            if isinstance(entry, Refused):
                yield Done(Outcome(entry.name, error=entry.error, fault=entry.fault))
            else:
                yield Done(Outcome(entry.name, held=True)) if held(entry) else entry

    return _read_all(tasks(), jobs, limits)


def read_again(reports: Iterable[Report], jobs: int | None = None, limits: Limits | None = None) -> Iterator[Outcome]:
    """Read reports that were taken in before, in order; each goes by its id."""
    return _read_all(iter(reports), jobs, limits)


def _read_all(tasks: Iterator[_Task | Done[Outcome]], jobs: int | None, limits: Limits | None) -> Iterator[Outcome]:
    first = list(islice(tasks, WORTH_PROCESSES)) if jobs is None and limits is None else []
    many = limits is not None or len(first) >= WORTH_PROCESSES
    number = min(jobs or (cores() if many else 1), MOST_PROCESSES)
    tasks = chain(first, tasks)
    if number == 1 and limits is None:
        return (task.result if isinstance(task, Done) else _here(task) for task in tasks)
    limits = limits or Limits()
    return in_order(Job(_read, limits, partial(_lost, limits)), tasks, number)


def _here(task: _Task) -> Outcome:
    """Read one report in this process, where nothing binds it."""
    try:
        return _read(task)
    except MemoryError:
        name = task.id if isinstance(task, Report) else task.name
        problem = "reading it takes more memory than there is"
        return Outcome(name, error=DamagedError(name, problem, "leave it out"))


def _read(task: _Task) -> Outcome:
    """Read one report. Raises `MemoryError`."""
    from onrecord import pipeline

    if isinstance(task, Report):
        return _told(task.id, partial(pipeline.read_report, task))
    return _told(task.name, partial(pipeline.read_item, task))


def _told(name: str, read: Callable[[], Reading]) -> Outcome:
    """What becomes of a report; whatever goes wrong is told of it. Raises `MemoryError`."""
    try:
        return Outcome(name, schema.to_json(read()))
    except UnreadableError as error:
        return Outcome(name, error=error)
    except Exception as error:
        if isinstance(error, MemoryError) or "alloc" in str(error):  # as libraries in C++ put it
            raise MemoryError(name) from error
        problem = f"reading it failed ({type(error).__name__}: {error})"
        return Outcome(name, error=DamagedError(name, problem, "please report this with the file, if it may be shared"))


def _lost(limits: Limits, task: _Task, loss: Loss) -> Outcome:
    """What becomes of a report whose process was killed or died."""
    name = task.id if isinstance(task, Report) else task.name
    if loss == "slow":
        problem = f"reading it takes longer than {limits.seconds:g} seconds"
        return Outcome(name, error=DamagedError(name, problem, "allow more with --seconds, or leave it out"))
    if loss == "full":
        problem = f"reading it takes more memory than {limits.memory // MIB} MB"
        return Outcome(name, error=DamagedError(name, problem, "allow more with --memory, or leave it out"))
    problem = "the process that reads it died, twice"
    return Outcome(name, error=DamagedError(name, problem, "allow more with --memory, or leave it out"))


def cores() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1
