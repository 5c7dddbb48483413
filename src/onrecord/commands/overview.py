"""`onrecord overview`: one screen of what a desk found."""

from __future__ import annotations

from onrecord.commands.shown import Json, KnownAt, as_json, desk_at, page
from onrecord.options import DeskPath


def overview(
    desk: DeskPath,
    known_at: KnownAt = None,
    json: Json = False,
) -> None:
    """Show on one screen what the reports of a desk tell: of whom, what is contested, copied, and left to review."""
    from onrecord.desk.overview import overview as found

    with desk_at(desk) as opened, opened.as_held(known_at) as held:
        seen = found(held)
    if json:
        as_json(seen)
        return
    from onrecord.desk.overview_listing import listing

    page(listing(seen, str(desk), then=known_at is not None), known_at=known_at)
