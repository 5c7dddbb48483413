"""What the commands that read reports share: the readings of what is given, and what could not be read told aside."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from onrecord.errors import EXIT_UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.bulk import Outcome
    from onrecord.piles import Columns
    from onrecord.types import Known


@contextmanager
def outcomes(
    reports: Sequence[str], known: Known, jobs: int | None, columns: Columns | None = None
) -> Iterator[Iterator[Outcome]]:
    """The outcomes that hold a reading; the others are told on standard error and set the exit status."""
    from onrecord.bulk import read_entries
    from onrecord.piles import Columns, Options, open_piles

    entries = open_piles(reports, Options(known=known, columns=columns or Columns()), note)
    failed: list[str] = []

    def readable() -> Iterator[Outcome]:
        number = 0
        for number, outcome in enumerate(read_entries(entries, jobs), 1):
            _progress(number)
            if outcome.error is None:
                yield outcome
                continue
            if outcome.fault:
                failed.append(outcome.where)
            note(str(outcome.error))
        _progress(number, done=True)

    yield readable()
    if failed:
        raise typer.Exit(EXIT_UNREADABLE)


def note(message: str) -> None:
    """A line on standard error."""
    print(f"onrecord: {message}", file=sys.stderr)


def _progress(number: int, done: bool = False) -> None:
    """How many were read; how many there are, a pile does not tell."""
    if number > 1 and sys.stderr.isatty() and not sys.stdout.isatty():
        print(f"\r{number} reports", end="\n" if done else "", file=sys.stderr)
