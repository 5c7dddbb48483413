"""`onrecord who`: the dossier of one actor."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from onrecord.commands.shown import Json, KnownAt, Pick, as_json, desk_at, page
from onrecord.options import DeskPath


def who(
    desk: DeskPath,
    name: Annotated[str, typer.Argument(metavar="NAME", help="any part of a name, in any spelling")],
    pick: Pick = None,
    known_at: KnownAt = None,
    json: Json = False,
) -> None:
    """Show all that a desk holds of one actor: names, roles over time, ties, events, what was said, and why it is one.

    Where several answer to the name they are listed, with exit status 2.
    """
    from onrecord.desk.network import spoken
    from onrecord.desk.who import actors, choices
    from onrecord.desk.who import who as asked
    from onrecord.desk.who_listing import listing
    from onrecord.errors import UsageError

    with desk_at(desk) as opened:
        several = choices(opened, name)
        if pick is not None and pick > len(several):
            raise UsageError(f"{len(several)} answer to {name!r}; there is no number {pick}")
        found = asked(opened, name if pick is None else several[pick - 1].who.key, known_at=known_at)
        given = spoken(opened, actors(found), found.last or datetime.now(UTC).date())
    if json:
        as_json(found)
        return
    page(listing(found, given), known_at=known_at)
