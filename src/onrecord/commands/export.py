"""`onrecord export`: what a desk holds, for other programs."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.commands.shown import KnownAt, desk_at, writing_to
from onrecord.errors import UsageError
from onrecord.options import DeskPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.desk import Desk
    from onrecord.exports.records import Exported

FIRST, LAST = date(1000, 1, 1), date(2999, 12, 31)
"""Days before and after all that reports tell of."""


def export(
    desk: DeskPath,
    csv: Annotated[
        Path | None, typer.Option(metavar="FILE", help="a table of all tellings that no spreadsheet runs")
    ] = None,
    parquet: Annotated[Path | None, typer.Option(metavar="FILE", help="the same table as Parquet")] = None,
    ftm: Annotated[
        Path | None, typer.Option(metavar="FILE", help="FollowTheMoney entities, a line each: plain facts only")
    ] = None,
    gexf: Annotated[Path | None, typer.Option(metavar="FILE", help="the network for Gephi, with its days")] = None,
    annotations: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="W3C Web Annotations, a file for each report")
    ] = None,
    without_unnamed: Annotated[
        bool, typer.Option("--without-unnamed", help="leave out how unnamed sources are described")
    ] = False,
    reviewed: Annotated[bool, typer.Option("--reviewed", help="only what a person has accepted or corrected")] = False,
    known_at: KnownAt = None,
) -> None:
    """Write what a desk holds as files for other programs; each claim with its words, report, voice and review.

    What a person rejected stays behind.
    """
    if not any((csv, parquet, ftm, gexf, annotations)):
        raise UsageError("say what to write: --csv, --parquet, --ftm, --gexf FILE or --annotations FOLDER")
    from onrecord.desk.exporting import exported

    with desk_at(desk) as opened, opened.as_held(known_at) as held:

        def told() -> Iterator[Exported]:
            return exported(held, without_unnamed=without_unnamed, reviewed=reviewed)

        if csv:
            with writing_to(csv):
                _csv(told(), csv)
        if parquet:
            with writing_to(parquet):
                _parquet(told(), parquet)
        if ftm:
            with writing_to(ftm):
                _entities(told(), ftm)
        if annotations:
            with writing_to(annotations):
                _annotations(told(), annotations)
        if gexf:
            with writing_to(gexf):
                _network(held, gexf, reviewed=reviewed)


def _csv(told: Iterator[Exported], path: Path) -> None:
    from onrecord.exports.table import write_csv

    with path.open("w", encoding="utf-8", newline="") as out:
        print(f"{path}: {write_csv(told, out)} tellings")


def _parquet(told: Iterator[Exported], path: Path) -> None:
    from onrecord.exports.table import write_parquet

    print(f"{path}: {write_parquet(told, path)} tellings")


def _entities(told: Iterator[Exported], path: Path) -> None:
    import msgspec

    from onrecord.exports.entities import entities

    number, left = 0, 0

    def counted() -> Iterator[Exported]:
        nonlocal left
        for one in told:
            left += not one.plain
            yield one

    with path.open("wb") as out:
        for number, entity in enumerate(entities(counted()), 1):  # noqa: B007 - it is the count
            out.write(msgspec.json.encode(entity) + b"\n")
    print(f"{path}: {number} entities; {left} tellings left out, which are denied, hedged, planned or not confirmed")


def _annotations(told: Iterator[Exported], folder: Path) -> None:
    import msgspec

    from onrecord.exports.annotations import page

    folder.mkdir(parents=True, exist_ok=True)
    number = 0
    for source, group in groupby(told, key=lambda one: one.source):
        written = msgspec.json.format(msgspec.json.encode(page(source, group)))
        (folder / f"{source.sha256[:16]}.jsonld").write_bytes(written)
        number += 1
    print(f"{folder}: {number} reports")


def _network(desk: Desk, path: Path, *, reviewed: bool) -> None:
    """The network of all days that reports tell of."""
    from onrecord.desk.network import network
    from onrecord.network.build import Only
    from onrecord.network.files import gexf
    from onrecord.network.records import Days

    graph = network(desk, Days(first=FIRST, last=LAST), only=Only(reviewed=reviewed)).graph()
    path.write_bytes(gexf(graph))
    print(f"{path}: {graph.number_of_nodes()} actors, {graph.number_of_edges()} ties")
