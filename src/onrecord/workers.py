"""Processes that work for this one, in order, each through a pipe of its own and bound in time and memory.

One that takes too long is killed; one that dies, by its own fault or not, takes only its own task with it, which is
tried once more. No two share a lock, which one that is killed might hold: that is why no pool of a library does it.
"""

from __future__ import annotations

import gc
import os
import signal
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import connection, get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, Final, Generic, Literal, TypeVar

from onrecord.ingest import rlimits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from types import TracebackType

T = TypeVar("T")
R = TypeVar("R")

MIB: Final = 1024 * 1024
AHEAD: Final = 4
"""Tasks for each process that may be done before the one that is waited for: few enough to keep memory flat."""
PATIENCE: Final = 5.0
"""Seconds in which a process that has closed its pipe comes to its end by itself."""
Loss = Literal["slow", "full", "died"]
"""Why a task has no result: its time was up, or twice the process had no memory left, or died otherwise."""
_THREADS: Final = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_FULL: Final = 71
"""The exit status of a process that has no memory left: whatever it holds, the next one has it free again."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one task may take: `seconds` by the clock, `memory` in bytes of the process, the model included.

    Reports of 5,000 characters take about a second and 300 MB, the longest, of 100,000, 14 seconds and 500 MB: the
    bounds are several times that. Where the system binds no memory (Windows, macOS), only time counts.
    """

    seconds: float = 120.0
    memory: int = 2048 * MIB


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """A result that was there without work, in its place among the tasks."""

    result: R


@dataclass(frozen=True, slots=True)
class Job(Generic[T, R]):
    """What is done with a task, within which limits, and what the result is where it is `lost`."""

    do: Callable[[T], R]
    limits: Limits
    lost: Callable[[T, Loss], R]


def in_order(job: Job[T, R], tasks: Iterator[T | Done[R]], number: int) -> Iterator[R]:
    """The results of `tasks`, in their order, by `number` processes; `do` and the tasks are sent to them."""
    ready: dict[int, R] = {}
    given = taken = 0
    more = True
    with _Crew(job, number) as crew:
        while more or taken < given:
            while more and crew.free and given - taken < number * AHEAD:
                task = next(tasks, None)
                if task is None:
                    more = False
                    break
                if isinstance(task, Done):
                    ready[given] = task.result
                else:
                    crew.give(given, task)
                given += 1
            if taken < given and taken not in ready:
                ready |= crew.results()
            while taken in ready:
                yield ready.pop(taken)
                taken += 1


class _Worker(Generic[T, R]):
    """A process, and the task that it has, if any."""

    def __init__(self, job: Job[T, R]) -> None:
        self.pipe, theirs = get_context("spawn").Pipe()
        self.process = get_context("spawn").Process(
            target=_serve, args=(theirs, job.do, job.limits.memory), daemon=True
        )
        with _one_thread_each():
            self.process.start()
        theirs.close()
        self.task: tuple[int, T] | None = None
        self.due = 0.0

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


class _Crew(Generic[T, R]):
    """The processes; they are started when there is something to do for them."""

    def __init__(self, job: Job[T, R], number: int) -> None:
        self._job, self._number = job, number
        self._idle: list[_Worker[T, R]] = []
        self._busy: dict[Connection, _Worker[T, R]] = {}
        self._again: set[int] = set()

    def __enter__(self) -> _Crew[T, R]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in (*self._idle, *self._busy.values()):
            worker.end()

    @property
    def free(self) -> bool:
        """Whether one more task can be given."""
        return len(self._busy) < self._number

    def give(self, place: int, task: T) -> None:
        """Let a process do a task."""
        worker = self._idle.pop() if self._idle else _Worker(self._job)
        worker.task, worker.due = (place, task), time.monotonic() + self._job.limits.seconds
        self._busy[worker.pipe] = worker
        with suppress(BrokenPipeError, ConnectionError):  # it died idle, which its pipe will tell
            worker.pipe.send(task)

    def results(self) -> dict[int, R]:
        """What is done by now, by its place, once something has come to an end."""
        patience = max(0.0, min(worker.due for worker in self._busy.values()) - time.monotonic())
        ready = connection.wait(list(self._busy), patience)
        found = [self._taken(self._busy[pipe]) for pipe in ready if pipe in self._busy]
        now = time.monotonic()
        late = [worker for pipe, worker in self._busy.items() if pipe not in ready and worker.due <= now]
        return dict((*filter(None, found), *map(self._ended, late)))

    def _taken(self, worker: _Worker[T, R]) -> tuple[int, R] | None:
        """The result of a process; none where it died and its task is tried once more."""
        place, task = self._held(worker)
        try:
            result = worker.pipe.recv()
        except (EOFError, OSError):
            worker.process.join(PATIENCE)
            worker.end()
            if place in self._again:
                return place, self._job.lost(task, "full" if worker.process.exitcode == _FULL else "died")
            self._again.add(place)
            self.give(place, task)
            return None
        self._again.discard(place)
        self._idle.append(worker)
        return place, result

    def _ended(self, worker: _Worker[T, R]) -> tuple[int, R]:
        """Kill a process whose time is up."""
        place, task = self._held(worker)
        worker.end()
        return place, self._job.lost(task, "slow")

    def _held(self, worker: _Worker[T, R]) -> tuple[int, T]:
        del self._busy[worker.pipe]
        if worker.task is None:
            raise AssertionError("a busy process has a task")
        return worker.task


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Let the libraries of a process start no thread a core, each with room of its own: there is a process a core."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _serve(pipe: Connection, do: Callable[[T], R], memory: int) -> None:
    """What a process does: one task after another, until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who presses Ctrl-C ends the program that started this
    _end_with_parent()
    rlimits.limit(memory)
    with suppress(EOFError, OSError):
        _answer(pipe, do)
        gc.collect()
        gc.freeze()  # what the first task has loaded stays, and need not be looked through again and again
        while True:
            _answer(pipe, do)


def _answer(pipe: Connection, do: Callable[[T], R]) -> None:
    """Do one task."""
    try:
        result = do(pipe.recv())
    except MemoryError:
        os._exit(_FULL)
    pipe.send(result)


def _end_with_parent() -> None:
    """End when the program that started this one ends, killed or not, though a task is under way."""

    def wait() -> None:
        if (parent := parent_process()) is not None:
            parent.join()
        os._exit(1)

    Thread(target=wait, daemon=True).start()
