"""`onrecord forget`: an actor out of a desk."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.commands.shown import Json, as_json, desk_at, page
from onrecord.errors import UsageError
from onrecord.options import DeskPath


def forget(
    desk: DeskPath,
    name: Annotated[str, typer.Argument(metavar="NAME", help="the name of the actor, in full")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="only list what would go")] = False,
    words: Annotated[
        bool, typer.Option("--words", help="also where no actor is called so: black the words out, and keep them out")
    ] = False,
    json: Json = False,
) -> None:
    """Erase an actor: the name is blacked out in every report, and all that was read and judged of it goes.

    It cannot be undone, and no report brings it back: the desk keeps keyed hashes of the names, not the names.
    """
    from onrecord.desk import forgetting as at
    from onrecord.desk.near import nobody

    with desk_at(desk) as opened:
        if not dry_run and not words and not at.known(opened, name):
            nothing = f"nothing was forgotten. {nobody(opened.connection, str(desk), name)}"
            raise UsageError(f"{nothing}; to black out these words wherever they stand: --words")
        plan = at.plan(opened, name) if dry_run else at.forget(opened, name)
    if json:
        as_json(plan)
        return
    from onrecord.desk.forgetting_listing import listing

    page(listing(plan, done=not dry_run))
