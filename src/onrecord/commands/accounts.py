"""`onrecord accounts`: what the reports of a desk tell of one thing, and what challenges it."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.options import DeskPath


def accounts(
    desk: DeskPath,
    contested: Annotated[bool, typer.Option("--contested", help="only what is denied or told otherwise")] = False,
    several: Annotated[bool, typer.Option("--several", help="only what more than one report tells")] = False,
    around: Annotated[str | None, typer.Option(metavar="NAME", help="only those about this actor")] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="how many accounts to show")] = 20,
    json: Annotated[bool, typer.Option("--json", help="print them as JSON, one line an account")] = False,
) -> None:
    """Show what several reports tell of one thing: on whose word, who denies it, and both wordings side by side."""
    from onrecord.desk import Desk
    from onrecord.desk.account_rows import accounts as found

    with Desk(desk) as opened:
        rows = found(opened, contested=contested, several=several, around=around, limit=limit)
    if json:
        import msgspec

        for row in rows:
            print(msgspec.json.encode(row).decode())
        return
    from rich.console import Console

    from onrecord.desk.accounts_listing import listing

    Console(highlight=False).print(listing(rows, contested=contested))
