"""`onrecord remove`: a report out of a desk."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.commands.add import reports_in_words
from onrecord.commands.shown import desk_at
from onrecord.options import DeskPath


def remove(
    desk: DeskPath,
    reports: Annotated[list[str], typer.Argument(metavar="HASH...", help="the sha256 of a report, or its start")],
) -> None:
    """Erase reports from a desk, so that its file holds their words no more."""

    with desk_at(desk) as opened:
        print(f"{desk}: {opened.remove(*reports)} removed; it holds {reports_in_words(len(opened.reports()))}")
