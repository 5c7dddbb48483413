"""`onrecord network`: who is tied to whom as of a day, by all reports of a desk."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.commands.shown import KnownAt, Pick, desk_at, page, writing_to
from onrecord.errors import UsageError
from onrecord.options import DeskPath

if TYPE_CHECKING:
    from collections.abc import Callable

    from networkx import MultiDiGraph
    from rich.console import RenderableType

    from onrecord.desk.network import Asked
    from onrecord.network.build import Network, Only

FURTHER = 2
"""Within how many ties of an actor it is looked for what hangs on it."""
ASK = 'a whole desk is too much to read as one page: --around "NAME", or --json, --gexf, --graphml'

VoiceOption = Annotated[
    str, typer.Option(metavar="VOICE", help="whose word counts: outlet, named (and the outlet's), all")
]
SupportOption = Annotated[
    int, typer.Option(min=1, metavar="N", help="only ties that so many independent words stand behind")
]
Reviewed = Annotated[bool, typer.Option("--reviewed", help="only what a person has accepted or corrected")]


def network(
    desk: DeskPath,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="the day: 2020-01-02; a month or a year for all its days")
    ] = None,
    between: Annotated[
        tuple[str, str] | None, typer.Option(metavar="DATE DATE", help="the days from one to another, instead")
    ] = None,
    around: Annotated[str | None, typer.Option(metavar="NAME", help="the ties around this actor")] = None,
    pick: Pick = None,
    depth: Annotated[int, typer.Option(min=1, metavar="N", help="within so many ties of it")] = 1,
    voice: VoiceOption = "all",
    support: SupportOption = 1,
    reviewed: Reviewed = False,
    known_at: KnownAt = None,
    all_: Annotated[
        bool,
        typer.Option("--all", help="all ties, however many; else a page has those most told of"),
    ] = False,
    svg: Annotated[Path | None, typer.Option(metavar="FILE", help="draw it as SVG")] = None,
    gexf: Annotated[Path | None, typer.Option(metavar="FILE", help="write it for Gephi, with the days of ties")] = None,
    graphml: Annotated[Path | None, typer.Option(metavar="FILE", help="write it as GraphML, as it is then")] = None,
    json: Annotated[bool, typer.Option("--json", help="print it as JSON, nodes and links")] = False,
) -> None:
    """Show who leads, backs or opposes whom as of a day, surely or possibly, each on whose word.

    Without a day it is that of the newest report.
    """
    from onrecord.desk.network import READ, actor, on
    from onrecord.desk.network import network as asked

    only = counting(voice, support, reviewed)
    with desk_at(desk) as opened, opened.as_held(known_at) as held:
        who = None if around is None else actor(held, around, pick)
        days = on(held, as_of, between)
        read = gexf is None and graphml is None and not json
        most = READ if who and read and not all_ else None
        found = asked(held, days, None if who is None else who.key, depth, only, most)
        if read and svg is None:
            page(*page_of(held, found, whole=all_), known_at=known_at)
        if svg is not None:
            from onrecord.desk.network import spoken
            from onrecord.desk.network_picture import picture

            _write(svg, picture(found, spoken(held, found.actors, found.days.last)).encode())
    _files(found.graph, gexf, graphml, json=json)


def counting(voice: str, support: int, reviewed: bool) -> Only:
    """Which tellings and ties count. Raises `UsageError`."""
    import typing

    from onrecord.network.build import Only
    from onrecord.network.records import Voice

    voices = typing.get_args(Voice)
    if voice not in voices:
        raise UsageError(f"there is no voice {voice!r}; there are {', '.join(voices)}")
    return Only(voice=typing.cast("Voice", voice), support=support, reviewed=reviewed)


def page_of(desk: Asked, found: Network, *, whole: bool = False) -> list[RenderableType]:
    """What is shown around an actor. Raises `UsageError` where it is around nobody.

    Where much is told around it, what hangs on it, and what came after its death, is looked for only where `whole`.
    """
    from onrecord.desk.changes_listing import after
    from onrecord.desk.network import HUNG, LATER, further, later, posts, spoken
    from onrecord.desk.network_listing import listing, not_looked_for

    if found.around is None:
        raise UsageError(ASK)
    who = found.around.who
    wider = further(desk, found, FURTHER, sys.maxsize if whole else HUNG)
    held = posts(desk, who, None if whole else found.days)
    near = (wider or found).actors
    given = spoken(desk, (*near, *(h.post.organisation for h in held.histories)), found.days.last)
    shown = [listing(found, given, held, wider)]
    came = later(desk, found, sys.maxsize if whole else LATER)
    if came is not None:
        keys = frozenset(one.key for one in found.actors)
        shown.append(after(came, keys, spoken(desk, came.actors, came.days.last)))
    elif who.key in found.died:
        shown.append(not_looked_for(f"What came after the death of {given.of(str(who.key))}"))
    return shown


def _files(graph: Callable[[], MultiDiGraph], gexf: Path | None, graphml: Path | None, *, json: bool) -> None:
    from onrecord.network import files

    if gexf is not None:
        _write(gexf, files.gexf(graph()))
    if graphml is not None:
        _write(graphml, files.graphml(graph()))
    if json:
        print(files.node_link(graph()))


def _write(target: Path, data: bytes) -> None:
    with writing_to(target):
        target.write_bytes(data)
    print(f"wrote {target}", file=sys.stderr)
