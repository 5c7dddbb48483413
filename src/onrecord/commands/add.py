"""`onrecord add`: reports into a desk."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import EXIT_UNREADABLE, DeskError
from onrecord.options import Credit, Jobs, Outlet, Published, day
from onrecord.types import Known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.desk.adding import Step
    from onrecord.desk.store import Desk


def add(
    desk: Annotated[Path, typer.Argument(metavar="DESK", help="the file of the desk; made where there is none")],
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="reports, and folders of reports")],
    published: Published = None,
    outlet: Outlet = None,
    credit: Credit = None,
    jobs: Jobs = None,
) -> None:
    """Read reports into a desk: only those it does not hold yet. Can be broken off, and run again to go on.

    Exit status: 0 all are in the desk; 65 some could not be read, which are listed; 74 the desk could not be used.
    """
    from onrecord.desk import Desk, adding

    known = Known(published=day(published), outlet=outlet, credit=credit)
    count = {"added": 0, "renewed": 0, "unchanged": 0, "failed": 0}
    bad: list[Step] = []
    with Desk.create(desk) as opened:
        fresh, held = adding.new(opened, paths)
        try:
            for step in _progress(adding.add(opened, fresh, known, jobs), len(fresh)):
                count[step.what] += 1
                if step.error is not None:
                    bad.append(step)
        finally:
            _summary(opened, count, held, bad)
    if bad:
        raise typer.Exit(EXIT_UNREADABLE)


def _progress(steps: Iterator[Step], total: int) -> Iterator[Step]:
    """A bar on standard error where someone looks at it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=total)
        for step in steps:
            bar.advance(task)
            yield step


def _summary(desk: Desk, count: dict[str, int], held: int, bad: Sequence[Step]) -> None:
    """One line of what came of it, and the bad ones with their reasons on standard error."""
    try:
        now = f"; it holds {len(desk.reports())} reports"
    except DeskError:  # which is what ended it, and is told of
        now = ""
    parts = [f"{count['added']} added", f"{held + count['unchanged']} already there"]
    parts += [f"{count['renewed']} renewed"] if count["renewed"] else []
    parts += [f"{len(bad)} not added"] if bad else []
    print(f"{desk.path}: {', '.join(parts)}{now}")
    for step in bad:
        where = "" if step.where in str(step.error) else f"{step.where}: "
        print(f"onrecord: {where}{step.error}", file=sys.stderr)
