"""Filling a desk from files: only what it does not hold yet is read, and each report is held as soon as it is read.

What is read counts once it is in the desk: a run that was broken off, however, goes on where it was.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from onrecord.bulk import STDIN, read_many
from onrecord.errors import OnRecordError, UnreadableError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.bulk import Outcome
    from onrecord.desk.store import Desk
    from onrecord.types import Known

REPORTS: Final = frozenset({".docx", ".eml", ".htm", ".html", ".pdf", ".txt", ".xhtml"})
"""The endings of what is taken for a report in a folder. A file that is named is read whatever its ending."""


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one file: `error` says why it is not in the desk."""

    where: str
    what: Literal["added", "renewed", "unchanged", "failed"]
    error: OnRecordError | None = None


def files(paths: Iterable[str]) -> Iterator[str]:
    """The files that are named, and those in the folders that are, in the order of their names; none that is hidden."""
    for path in paths:
        if path == STDIN or not Path(path).is_dir():
            yield path
            continue
        for folder, inner, names in os.walk(path):
            inner[:] = sorted(name for name in inner if not name.startswith("."))
            here = sorted(name for name in names if not name.startswith("."))
            yield from (str(Path(folder) / name) for name in here if Path(name).suffix.casefold() in REPORTS)


def new(desk: Desk, paths: Iterable[str]) -> tuple[list[str], int]:
    """The files whose bytes the desk does not hold, of two alike the first; and how many it holds, or come again."""
    seen: set[str] = set()
    fresh, held = [], 0
    for path in files(paths):
        digest = _digest(path)
        if digest is not None and (digest in seen or desk.holds(digest)):
            held += 1
            continue
        fresh.append(path)
        seen |= {digest} if digest else set()
    return fresh, held


def add(desk: Desk, fresh: Sequence[str], known: Known, jobs: int | None = None) -> Iterator[Step]:
    """Read files and hold each, one step a file. Raises `DeskError` where the desk cannot be written to."""
    for outcome in read_many(fresh, known, jobs):
        yield _added(desk, outcome)


def _added(desk: Desk, outcome: Outcome) -> Step:
    try:
        return Step(outcome.where, desk.add(outcome.reading(), Path(outcome.where).name))
    except (UnreadableError, UsageError) as error:
        return Step(outcome.where, "failed", error)


def _digest(path: str) -> str | None:
    """The sha256 of a file; none where it cannot be had, which reading it will tell of."""
    try:
        if path == STDIN or not Path(path).is_file():
            return None
        with Path(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return None
