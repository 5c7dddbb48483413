"""Options of the command line that several commands have, each said once."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import typer

Published = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="the day the report was published"),
]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="who published it")]
Credit = Annotated[str | None, typer.Option(metavar="AGENCY", help="the agency that it credits")]
Jobs = Annotated[int | None, typer.Option(min=1, metavar="N", help="processes; by default one a core for many reports")]


def day(moment: datetime | None) -> date | None:
    """The day of a moment, as typer gives dates."""
    return moment.date() if moment else None
