"""`onrecord read`: who said what in each report, shown, as JSON, or as pages and pictures."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.commands.outcomes import outcomes
from onrecord.commands.shown import page as print_page
from onrecord.commands.shown import writing_to
from onrecord.options import (
    Credit,
    CreditColumn,
    DateColumn,
    Jobs,
    Outlet,
    OutletColumn,
    Published,
    Reports,
    TextColumn,
    Title,
    TitleColumn,
    Url,
    UrlColumn,
    day,
)
from onrecord.types import Known

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.bulk import Outcome
    from onrecord.types import Reading

Json = Annotated[bool, typer.Option("--json", help="print the reading as JSON (schema onrecord/1), one line a report")]
Page = Annotated[
    Path | None,
    typer.Option(metavar="OUT", help="write an annotated page; with several reports OUT is a folder"),
]
Network = Annotated[
    Path | None,
    typer.Option(
        metavar="[OUT]",
        help="draw the network of ties as SVG: OUT, or into the folder one is in; with several reports OUT is a folder",
    ),
]


def read(
    reports: Reports,
    published: Published = None,
    outlet: Outlet = None,
    credit: Credit = None,
    title: Title = None,
    url: Url = None,
    json: Json = False,
    page: Page = None,
    network: Network = None,
    text_column: TextColumn = None,
    title_column: TitleColumn = None,
    date_column: DateColumn = None,
    url_column: UrlColumn = None,
    outlet_column: OutletColumn = None,
    credit_column: CreditColumn = None,
    jobs: Jobs = None,
) -> None:
    """Show who said what in each report: its sourcing card, its JSON, an annotated page, or its network."""
    from onrecord.piles import Columns

    known = Known(published=day(published), outlet=outlet, credit=credit, title=title, url=url)
    columns = Columns(
        text=text_column,
        title=title_column,
        date=date_column,
        url=url_column,
        outlet=outlet_column,
        credit=credit_column,
    )
    with outcomes(reports, known, jobs, columns) as found:
        for outcome in found:
            if json and outcome.line is not None:
                print(outcome.line)
            if page is not None:
                from onrecord.show.page import page as annotated

                _write(page, outcome, "html", annotated, alone=_alone(reports, outcome))
            if network is not None:
                from onrecord.show.network import svg

                _write(network, outcome, "svg", svg, alone=_alone(reports, outcome))
            if not json and page is None and network is None:
                from onrecord.show.card import card

                print_page(card(outcome.reading()))


def _alone(reports: Sequence[str], outcome: Outcome) -> bool:
    """Whether a single report was given, rather than a pile of them."""
    from onrecord.piles import STDIN

    return list(reports) == ["-" if outcome.where == STDIN else outcome.where]


def _write(place: Path, outcome: Outcome, suffix: str, drawn: Callable[[Reading], str], alone: bool) -> None:
    """A reading as a file; in a folder it has the report's name and the start of its id."""
    target = place
    if not alone or place.is_dir():
        name = Path(outcome.where).stem
        target = place / f"{name}-{outcome.reading().report.id[:6]}.{suffix}"
    with writing_to(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(drawn(outcome.reading()), encoding="utf-8")
    print(f"wrote {target}", file=sys.stderr)
