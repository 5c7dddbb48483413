"""`onrecord search`: words in the reports of a desk."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.commands.shown import Json, KnownAt, Pick, as_json, desk_at, page
from onrecord.options import DeskPath


def search(
    desk: DeskPath,
    words: Annotated[
        str, typer.Argument(metavar="WORDS", help='all must occur; "a phrase" in quotation marks; the start of a word*')
    ],
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="published then or later: 2020, 2020-01, ...")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="published then or earlier")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="published by this outlet")] = None,
    act: Annotated[str | None, typer.Option(metavar="ACT", help="only what is said so: deny, confirm, ...")] = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="only what such a source says: unnamed, ...")] = None,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="only reports that tell of this named actor, in any spelling")
    ] = None,
    pick: Pick = None,
    known_at: KnownAt = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="how many reports to show")] = 20,
    json: Json = False,
) -> None:
    """Find words in the reports of a desk and in what is said in them, the best first."""
    from onrecord.desk.search import Filter
    from onrecord.desk.search import search as searched

    only = Filter(
        since=since, until=until, outlet=outlet, act=act, kind=kind, actor=actor, pick=pick, known_at=known_at
    )
    with desk_at(desk) as opened:
        found = searched(opened, words, only, limit)
    if json:
        as_json(found)
        return
    from onrecord.desk.listing import listing

    page(listing(found), known_at=known_at)
