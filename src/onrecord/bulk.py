"""Many reports: one process a core, in the order given, with memory that does not grow with their number.

A report that cannot be read is one outcome among the others; a worker that dies takes only its own report with it.
"""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING

from onrecord import schema
from onrecord.errors import DamagedError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.types import Known, Reading

WORTH_PROCESSES = 6
"""From this many reports on, starting more processes (about half a second each) costs less than it gains."""
STDIN = "-"
MOST_PROCESSES = 61
"""Windows waits for no more at a time."""
AHEAD = 4
"""Reports handed to each worker ahead of what is taken: enough to keep it busy, few enough to keep memory flat."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: `line` is its reading as JSON, or `error` says why there is none."""

    where: str
    line: str | None = None
    error: UnreadableError | None = None

    def reading(self) -> Reading:
        """The reading; raises the error where there is none."""
        if self.error is not None or self.line is None:
            raise self.error or AssertionError(self.where)
        return schema.from_json(self.line)


def read_many(paths: Sequence[str], known: Known, jobs: int | None = None) -> Iterator[Outcome]:
    """Read `paths` in order; `jobs` processes, by default one a core where there are many reports."""
    jobs = jobs or (_cores() if len(paths) >= WORTH_PROCESSES else 1)
    if jobs == 1 or STDIN in paths:  # other processes do not have this one's standard input
        yield from (read_one(path, known) for path in paths)
        return
    yield from _parallel(iter(paths), known, jobs)


def read_one(path: str, known: Known) -> Outcome:
    """Read one file in this process."""
    from onrecord import pipeline

    try:
        return Outcome(path, schema.to_json(pipeline.read(path, known)))
    except UnreadableError as error:
        return Outcome(path, error=error)
    except Exception as error:
        problem = f"reading it failed ({type(error).__name__}: {error})"
        return Outcome(path, error=DamagedError(path, problem, "please report this with the file, if it may be shared"))


def _parallel(paths: Iterator[str], known: Known, jobs: int) -> Iterator[Outcome]:
    while True:
        waiting: deque[tuple[str, Future[Outcome]]] = deque()
        with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
            try:
                for path in paths:
                    waiting.append((path, Future()))  # first noted, then handed on: a pool may break in between
                    waiting[-1] = (path, pool.submit(read_one, path, known))
                    if len(waiting) >= jobs * AHEAD:
                        yield _taken(waiting)
                while waiting:
                    yield _taken(waiting)
                return
            except BrokenProcessPool:
                left = [path for path, _ in waiting]
        yield from (_alone(path, known) for path in left)


def _taken(waiting: deque[tuple[str, Future[Outcome]]]) -> Outcome:
    outcome = waiting[0][1].result()
    waiting.popleft()
    return outcome


def _alone(path: str, known: Known) -> Outcome:
    """Read one file in a process of its own, after a worker died with it or beside it."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        try:
            return pool.submit(read_one, path, known).result()
        except BrokenProcessPool:
            error = DamagedError(path, "the process that read it died", "read it alone, or leave it out")
            return Outcome(path, error=error)


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return min(os.cpu_count() or 1, MOST_PROCESSES)
