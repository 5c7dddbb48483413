"""`onrecord copies`: who republished whom, and what was cut or changed."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.commands.shown import Json, KnownAt, as_json, desk_at, page
from onrecord.options import DeskPath


def copies(
    desk: DeskPath,
    report: Annotated[
        str | None,
        typer.Option(metavar="HASH", help="only this report, its original and its copies: its sha256 or its start"),
    ] = None,
    passages: Annotated[
        bool, typer.Option("--passages", help="also who shares a passage or quotations without being a copy")
    ] = False,
    whole: Annotated[bool, typer.Option("--whole", help="show all that was cut, added and changed")] = False,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="how many copies to show")] = 20,
    known_at: KnownAt = None,
    json: Json = False,
) -> None:
    """List the reports that have the text of others: who copied whom, and what was cut, added or changed."""
    from onrecord.desk import copying

    with desk_at(desk) as opened, opened.as_held(known_at) as held:
        about = None if report is None else held.reading(report).report.sha256
        found = [one for one in copying.copies(held) if about in {None, one.copy.report, one.original.report}]
        shown = [(one, copying.differences_of(held, one)) for one in found[:limit]]
        shared = copying.passages(held) if passages else ()
    shared = tuple(one for one in shared if about in {None, one.first.report, one.second.report})
    if json:
        told = [{"copy": one, "differences": differ} for one, differ in shown]
        as_json({"total": len(found), "copies": told, "passages": shared})
        return
    from onrecord.desk.copies_listing import listing

    page(listing(shown, shared, len(found), whole=whole), known_at=known_at)
