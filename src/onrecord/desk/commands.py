"""The desk's part of the command line: parses and shows, nothing else."""

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

DeskPath = Annotated[Path, typer.Argument(metavar="DESK", help="the file of the desk")]


def add(  # noqa: PLR0913
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


def search(  # noqa: PLR0913
    desk: DeskPath,
    words: Annotated[
        str, typer.Argument(metavar="WORDS", help='all must occur; "a phrase" in quotation marks; the start of a word*')
    ],
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="published then or later: 2020, 2020-01, ...")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="published then or earlier")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="published by this outlet")] = None,
    act: Annotated[str | None, typer.Option(metavar="ACT", help="only what is said so: deny, confirm, ...")] = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="only what such a source says: unnamed, ...")] = None,
    known_at: Annotated[str | None, typer.Option(metavar="DATE", help="only what the desk held then")] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="how many reports to show")] = 20,
    json: Annotated[bool, typer.Option("--json", help="print what is found as one line of JSON")] = False,
) -> None:
    """Find words in the reports of a desk and in what is said in them, the best first."""
    from onrecord.desk import Desk
    from onrecord.desk.search import Filter
    from onrecord.desk.search import search as searched

    only = Filter(since=since, until=until, outlet=outlet, act=act, kind=kind, known_at=known_at)
    with Desk(desk) as opened:
        found = searched(opened, words, only, limit)
    if json:
        import msgspec

        print(msgspec.json.encode(found).decode())
        return
    from rich.console import Console

    from onrecord.desk.listing import listing

    Console(highlight=False).print(listing(found))


def remove(
    desk: DeskPath,
    reports: Annotated[list[str], typer.Argument(metavar="HASH...", help="the sha256 of a report, or its start")],
) -> None:
    """Erase reports from a desk, so that its file holds their words no more."""
    from onrecord.desk import Desk

    with Desk(desk) as opened:
        print(f"{desk}: {opened.remove(*reports)} removed; it holds {len(opened.reports())} reports")


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


def register(app: typer.Typer) -> None:
    """Put these commands on the command line."""
    for command in (add, search, remove):
        app.command()(command)
