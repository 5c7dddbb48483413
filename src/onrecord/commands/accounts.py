"""`onrecord accounts`: what the reports of a desk tell of one thing, and what challenges it."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.commands.shown import KnownAt, Pick, as_json, desk_at, page
from onrecord.options import DeskPath


def accounts(
    desk: DeskPath,
    contested: Annotated[bool, typer.Option("--contested", help="only what is denied or told otherwise")] = False,
    several: Annotated[bool, typer.Option("--several", help="only what more than one report tells")] = False,
    around: Annotated[str | None, typer.Option(metavar="NAME", help="only those about this actor")] = None,
    pick: Pick = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="how many accounts to show")] = 20,
    known_at: KnownAt = None,
    json: Annotated[bool, typer.Option("--json", help="print them as JSON, one line an account")] = False,
) -> None:
    """Show what several reports tell of one thing: on whose word, who denies it, and both wordings side by side."""
    from onrecord.desk.account_rows import accounts as found
    from onrecord.desk.network import actor

    with desk_at(desk) as opened, opened.as_held(known_at) as held:
        who = None if around is None else actor(held, around, pick).key
        rows = found(held, contested=contested, several=several, around=who, limit=limit + 1)
    if json:
        as_json(*rows[:limit])
        return
    from onrecord.desk.accounts_listing import listing

    page(listing(rows[:limit], contested=contested, more=len(rows) > limit), known_at=known_at)
