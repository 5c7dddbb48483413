"""Options of the command line that several commands have, each said once."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from onrecord.workers import MIB, Limits

Reports = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE...",
        help="text, HTML, PDF, DOCX or EML; folders, globs, feeds, WARC, CSV, JSON Lines, zip and mbox of many; "
        "- reads standard input",
    ),
]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="its headline")]
Url = Annotated[str | None, typer.Option(metavar="URL", help="where it stands; kept as a note, never opened")]
DeskPath = Annotated[Path, typer.Argument(metavar="DESK", help="the file of the desk")]
Published = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="the day the report was published"),
]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="who published it")]
Credit = Annotated[str | None, typer.Option(metavar="AGENCY", help="the agency that it credits")]
Jobs = Annotated[int | None, typer.Option(min=1, metavar="N", help="processes; by default one a core for many reports")]
Seconds = Annotated[
    float | None, typer.Option(min=0.1, metavar="N", help=f"most that one report may take; else {Limits().seconds:g}")
]
Memory = Annotated[
    int | None,
    typer.Option(min=1, metavar="MB", help=f"most that reading one may take; else {Limits().memory // MIB} (on Linux)"),
]

_COLUMN = "the column of a table, or the key of JSON Lines, that holds "
TextColumn = Annotated[str | None, typer.Option(metavar="NAME", help=f"{_COLUMN}the text; else guessed, and shown")]
TitleColumn = Annotated[str | None, typer.Option(metavar="NAME", help=f"{_COLUMN}the headline")]
DateColumn = Annotated[str | None, typer.Option(metavar="NAME", help=f"{_COLUMN}the day of publication")]
UrlColumn = Annotated[str | None, typer.Option(metavar="NAME", help=f"{_COLUMN}where the report stands")]
OutletColumn = Annotated[str | None, typer.Option(metavar="NAME", help=f"{_COLUMN}who published it")]
CreditColumn = Annotated[str | None, typer.Option(metavar="NAME", help=f"{_COLUMN}the agency that it credits")]


def day(moment: datetime | None) -> date | None:
    """The day of a moment, as typer gives dates."""
    return moment.date() if moment else None


def limits(seconds: float | None, memory: int | None) -> Limits:
    """What one report may take, as the options say."""
    usual = Limits()
    return Limits(seconds=seconds or usual.seconds, memory=memory * MIB if memory else usual.memory)
