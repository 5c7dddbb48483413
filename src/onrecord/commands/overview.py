"""`onrecord overview`: one screen of what a desk found."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.options import DeskPath


def overview(
    desk: DeskPath,
    json: Annotated[bool, typer.Option("--json", help="print it as one line of JSON")] = False,
) -> None:
    """Show on one screen what the reports of a desk tell: of whom, what is contested, copied, and left to review."""
    from onrecord.desk import Desk
    from onrecord.desk.overview import overview as found

    with Desk(desk) as opened:
        seen = found(opened)
    if json:
        import msgspec

        print(msgspec.json.encode(seen).decode())
        return
    from rich.console import Console

    from onrecord.desk.overview_listing import listing

    Console(highlight=False).print(listing(seen, str(desk)))
