"""Options of the command line that several commands have, each said once."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

DeskPath = Annotated[Path, typer.Argument(metavar="DESK", help="the file of the desk")]
Published = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="the day the report was published"),
]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="who published it")]
Credit = Annotated[str | None, typer.Option(metavar="AGENCY", help="the agency that it credits")]
Jobs = Annotated[int | None, typer.Option(min=1, metavar="N", help="processes; by default one a core for many reports")]

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
