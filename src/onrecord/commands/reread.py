"""`onrecord reread`: readings renewed by the present version."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Annotated

import typer

from onrecord.commands.progress import progress
from onrecord.commands.shown import desk_at
from onrecord.errors import EXIT_UNREADABLE
from onrecord.options import DeskPath, Jobs, Memory, Seconds, limits


def reread(
    desk: DeskPath,
    reports: Annotated[
        list[str] | None, typer.Argument(metavar="[HASH...]", help="the sha256 of a report, or its start; else the old")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="all reports, whichever version read them last")] = False,
    jobs: Jobs = None,
    seconds: Seconds = None,
    memory: Memory = None,
) -> None:
    """Read again what an older version or model read; what people judged stands. Can be broken off, and run again.

    It reads from the text that the desk holds, not from the file. Exit status as of `add`.
    """
    from onrecord.desk.rereading import behind, every
    from onrecord.desk.rereading import reread as again
    from onrecord.pipeline import producer

    count: Counter[str] = Counter()
    bad: list[str] = []
    with desk_at(desk) as opened:
        wanted = [opened.reading(report).report.sha256 for report in reports or ()]
        wanted = wanted or (every(opened) if everything else behind(opened, producer()))
        by = f"by {producer().version} with {producer().model}"
        if not wanted:
            print(f"{desk}: nothing to read again, all is {by}; --all does so nonetheless")
            return
        try:
            with progress("reading again", len(wanted)) as bar:
                for step in again(opened, wanted, jobs, limits(seconds, memory)):
                    count[step.what] += 1
                    bad += [f"onrecord: {step.error}"] if step.error else []
                    bar.step()
        finally:
            parts = [f"{count['renewed']} renewed", f"{count['unchanged']} unchanged"]
            parts += [f"{count[what]} {what}" for what in ("gone", "failed") if count[what]]
            print(f"{desk}: {', '.join(parts)}; {by}")
            for line in bad:
                print(line, file=sys.stderr)
    if bad:
        raise typer.Exit(EXIT_UNREADABLE)
