"""`onrecord add`: reports into a desk."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from onrecord.commands.progress import progress
from onrecord.commands.shown import desk_at
from onrecord.errors import EXIT_UNREADABLE, DeskError
from onrecord.options import (
    Credit,
    CreditColumn,
    DateColumn,
    Jobs,
    Memory,
    Outlet,
    OutletColumn,
    Published,
    Seconds,
    TextColumn,
    TitleColumn,
    UrlColumn,
    day,
    limits,
)
from onrecord.types import Known

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.desk.adding import Step
    from onrecord.desk.store import Desk

LISTED: Final = 1_000
"""How many reports that could not be read are listed; of more, their number is told."""


def add(
    desk: Annotated[Path, typer.Argument(metavar="DESK", help="the file of the desk; made where there is none")],
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="reports; folders, globs, feeds, WARC, CSV, JSON Lines, zip and mbox of them; -"
        ),
    ],
    published: Published = None,
    outlet: Outlet = None,
    credit: Credit = None,
    text_column: TextColumn = None,
    title_column: TitleColumn = None,
    date_column: DateColumn = None,
    url_column: UrlColumn = None,
    outlet_column: OutletColumn = None,
    credit_column: CreditColumn = None,
    jobs: Jobs = None,
    seconds: Seconds = None,
    memory: Memory = None,
) -> None:
    """Read reports into a desk: only those it does not hold yet. Can be broken off, and run again to go on.

    Exit status: 0 all are in the desk; 65 some could not be read, which are listed; 74 the desk could not be used.
    """
    from onrecord.desk import adding
    from onrecord.piles import Columns, Options, open_piles

    columns = Columns(
        text=text_column,
        title=title_column,
        date=date_column,
        url=url_column,
        outlet=outlet_column,
        credit=credit_column,
    )
    options = Options(known=Known(published=day(published), outlet=outlet, credit=credit), columns=columns)
    tally = Tally()
    with desk_at(desk, new=True) as opened:
        try:
            with progress("reading") as bar:
                entries = open_piles(paths, options, lambda words: bar.note(f"onrecord: {words}"))
                for step in adding.add(opened, entries, jobs, limits(seconds, memory)):
                    tally.take(step)
                    bar.step()
        except KeyboardInterrupt:
            _note(["onrecord: broken off; the same command goes on where it was"])
            raise
        finally:
            tally.tell(opened)
    if tally.failed:
        raise typer.Exit(EXIT_UNREADABLE)


class Tally:
    """What became of the reports, in numbers; those that failed with their reasons, up to `LISTED`."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.left_out: Counter[str] = Counter()
        self.bad: list[Step] = []

    @property
    def failed(self) -> int:
        """How many could not be read."""
        return self.counts["failed"]

    def take(self, step: Step) -> None:
        """Count one more."""
        self.counts[step.what] += 1
        if step.what == "left out":
            self.left_out[getattr(step.error, "problem", "")] += 1
        elif step.error is not None and len(self.bad) < LISTED:
            self.bad.append(step)

    def tell(self, desk: Desk) -> None:
        """One line of what came of it; on standard error what was left out, and the bad ones with their reasons."""
        try:
            now = f"; it holds {reports_in_words(len(desk.reports()))}"
        except DeskError:  # which is what ended it, and is told of
            now = ""
        parts = [f"{self.counts['added']} added", f"{self.counts['held']} already there"]
        parts += [f"{self.failed} not added"] if self.failed else []
        print(f"{desk.path}: {', '.join(parts)}{now}")
        _note(f"onrecord: {number} left out: {why}" for why, number in self.left_out.most_common())
        _note(_bad(step) for step in self.bad)
        if self.failed > len(self.bad):
            _note([f"onrecord: and {self.failed - len(self.bad)} more that could not be read"])


def reports_in_words(number: int) -> str:
    """How many reports."""
    return f"{number} report{'' if number == 1 else 's'}"


def _bad(step: Step) -> str:
    where = "" if step.where in str(step.error) else f"{step.where}: "
    return f"onrecord: {where}{step.error}"


def _note(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, file=sys.stderr)
