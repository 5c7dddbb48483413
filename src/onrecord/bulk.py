"""Many reports: one process a core, in the order given, with memory that does not grow with their number.

A report that cannot be read is one outcome among the others; a worker that dies takes only its own report with it.
`read_many` reads files, `read_entries` what `onrecord.piles.open_pile` gives.
"""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

from onrecord import schema
from onrecord.errors import DamagedError, UnreadableError
from onrecord.piles.records import Entry, Refused
from onrecord.types import Known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.types import Reading

WORTH_PROCESSES = 6
"""From this many reports on, starting more processes (about half a second each) costs less than it gains."""
STDIN = "-"
MOST_PROCESSES = 61
"""Windows waits for no more at a time."""
AHEAD = 4
"""Reports handed to each worker ahead of what is taken: enough to keep it busy, few enough to keep memory flat."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report: `line` is its reading as JSON, or `error` says why there is none.

    `fault` is false where it was left out on purpose, as a hidden file in a folder is.
    """

    where: str
    line: str | None = None
    error: UnreadableError | None = None
    fault: bool = True

    def reading(self) -> Reading:
        """The reading; raises the error where there is none."""
        if self.error is not None or self.line is None:
            raise self.error or AssertionError(self.where)
        return schema.from_json(self.line)


class _File(NamedTuple):
    """A file to be read, by its path."""

    name: str
    known: Known


_Task = _File | Entry


def read_many(paths: Sequence[str], known: Known, jobs: int | None = None) -> Iterator[Outcome]:
    """Read `paths` in order; `jobs` processes, by default one a core where there are many reports."""
    tasks = (_File(path, known) for path in paths)
    return _read_all(tasks, 1 if STDIN in paths else jobs)  # other processes do not have this one's standard input


def read_entries(entries: Iterable[Entry], jobs: int | None = None) -> Iterator[Outcome]:
    """Read what a pile gives, in order; it is opened no further than a few reports ahead."""
    return _read_all(iter(entries), jobs)


def read_one(path: str, known: Known) -> Outcome:
    """Read one file in this process."""
    return _read(_File(path, known))


def _read_all(tasks: Iterator[_Task], jobs: int | None) -> Iterator[Outcome]:
    first = list(islice(tasks, WORTH_PROCESSES)) if jobs is None else []
    jobs = jobs or (_cores() if len(first) >= WORTH_PROCESSES else 1)
    tasks = chain(first, tasks)
    return map(_read, tasks) if jobs == 1 else _parallel(tasks, jobs)


def _read(task: _Task) -> Outcome:
    """Read one report in this process."""
    from onrecord import pipeline

    name = task.name
    try:
        if isinstance(task, Refused):
            return Outcome(name, error=task.error, fault=task.fault)
        reading = pipeline.read(*task) if isinstance(task, _File) else pipeline.read_item(task)
        return Outcome(name, schema.to_json(reading))
    except UnreadableError as error:
        return Outcome(name, error=error)
    except Exception as error:
        problem = f"reading it failed ({type(error).__name__}: {error})"
        return Outcome(name, error=DamagedError(name, problem, "please report this with the file, if it may be shared"))


def _parallel(tasks: Iterator[_Task], jobs: int) -> Iterator[Outcome]:
    while True:
        waiting: deque[tuple[_Task, Future[Outcome]]] = deque()
        with ProcessPoolExecutor(jobs, get_context("spawn"), _end_with_parent) as pool:
            try:
                for task in tasks:
                    waiting.append((task, Future()))  # first noted, then handed on: a pool may break in between
                    waiting[-1] = (task, pool.submit(_read, task))
                    if len(waiting) >= jobs * AHEAD:
                        yield _taken(waiting)
                while waiting:
                    yield _taken(waiting)
                return
            except BrokenProcessPool:
                left = [task for task, _ in waiting]
        yield from map(_alone, left)


def _taken(waiting: deque[tuple[_Task, Future[Outcome]]]) -> Outcome:
    outcome = waiting[0][1].result()
    waiting.popleft()
    return outcome


def _alone(task: _Task) -> Outcome:
    """Read one report in a process of its own, after a worker died with it or beside it."""
    with ProcessPoolExecutor(1, get_context("spawn"), _end_with_parent) as pool:
        try:
            return pool.submit(_read, task).result()
        except BrokenProcessPool:
            error = DamagedError(task.name, "the process that read it died", "read it alone, or leave it out")
            return Outcome(task.name, error=error)


def _end_with_parent() -> None:
    """Let this worker end when the program that started it ends, killed or not: its queue would never tell it."""

    def wait() -> None:
        if (parent := parent_process()) is not None:
            parent.join()
        os._exit(1)

    Thread(target=wait, daemon=True).start()


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return min(os.cpu_count() or 1, MOST_PROCESSES)
