"""`onrecord forget`: an actor out of a desk."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.options import DeskPath


def forget(
    desk: DeskPath,
    name: Annotated[str, typer.Argument(metavar="NAME", help="the name of the actor, in full")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="only list what would go")] = False,
    json: Annotated[bool, typer.Option("--json", help="print what goes as one line of JSON")] = False,
) -> None:
    """Erase an actor: the name is blacked out in every report, and all that was read and judged of it goes.

    It cannot be undone, and no report brings it back: the desk keeps keyed hashes of the names, not the names.
    """
    from onrecord.desk import Desk
    from onrecord.desk import forgetting as at

    with Desk(desk) as opened:
        plan = at.plan(opened, name) if dry_run else at.forget(opened, name)
    if json:
        import msgspec

        print(msgspec.json.encode(plan).decode())
        return
    from rich.console import Console

    from onrecord.desk.forgetting_listing import listing

    Console(highlight=False).print(listing(plan, done=not dry_run))
