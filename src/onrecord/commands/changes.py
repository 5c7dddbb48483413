"""`onrecord changes`: before and after a day, by all reports of a desk."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.commands.network import Reviewed, SupportOption, VoiceOption, counting
from onrecord.commands.shown import Json, KnownAt, as_json, desk_at, page
from onrecord.options import DeskPath


def changes(
    desk: DeskPath,
    around: Annotated[str, typer.Option(metavar="DATE", help="the day: 2020-01-03")],
    days: Annotated[int, typer.Option(min=1, metavar="N", help="how many days after it count")] = 30,
    voice: VoiceOption = "all",
    support: SupportOption = 1,
    reviewed: Reviewed = False,
    known_at: KnownAt = None,
    json: Json = False,
) -> None:
    """Show what changed around a day: ties that ended and began, posts left empty, who fills them, on whose word."""
    from onrecord.desk.network import changes as compared
    from onrecord.desk.network import spoken
    from onrecord.desk.query import days as dates

    day = dates(around, "--around")[0]
    with desk_at(desk) as opened, opened.as_held(known_at) as held:
        found = compared(held, day, days, counting(voice, support, reviewed))
        given = spoken(held, found.actors, found.days.last)
    if json:
        as_json(found)
        return
    from onrecord.desk.changes_listing import listing

    page(listing(found, given), known_at=known_at)
