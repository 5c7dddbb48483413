"""The one screen of what a desk found, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.text import Text

from onrecord.desk.accounts_listing import challenge
from onrecord.desk.copies_listing import BECAME
from onrecord.desk.listing import plain, written
from onrecord.show.layout import Hang, heading
from onrecord.show.wording import counted, day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from onrecord.desk.account_rows import AccountRow
    from onrecord.desk.copying import Copied, Copy
    from onrecord.desk.overview import Overview

COPIES: Final = 4
"""Copies on the screen."""


def listing(found: Overview, desk: str, *, then: bool = False) -> RenderableType:
    """The screen; `desk` is the file's name, for what to ask next. `then` where it is of the past."""
    if not found.reports:
        add = f"No report is held. Add some: onrecord add {plain(desk)} FILE..."
        return Text("No report was held." if then else add)
    return Group(*_parts(found, desk))


def _parts(found: Overview, desk: str) -> Iterator[RenderableType]:
    days = " to ".join(dict.fromkeys(day(one) for one in (found.first, found.last) if one))
    of = f" of {counted(found.outlets, 'outlet')}" if found.outlets else ""
    head = f"{counted(found.reports, 'report')}{of}{f', {days}' if days else ''}: {counted(found.claims, 'claim')}."
    yield Hang("", Text(head, style="bold"), 0)
    more = f"{counted(found.several, 'account')} told by more than one report, {found.contested} contested."
    yield Hang("", Text(f"{more} Machine-read; {counted(found.judged, 'judgement')} by people."), 0)
    yield from _told_of(found)
    yield from _accounts("Contested", found.disputed, f"onrecord accounts {desk} --contested")
    yield from _accounts("Told by most", found.told_most, f"onrecord accounts {desk} --several")
    yield from _copies(found.copies, desk)
    yield heading("Ask next")
    if found.turning:
        yield Hang("", Text(f"onrecord changes {plain(desk)} --around {found.turning}"), 2, left=0)
        yield Hang("", Text(f"onrecord network {plain(desk)} --as-of {found.turning} --around NAME"), 2, left=0)
    yield Hang("", Text(f"onrecord who {plain(desk)} NAME"), 2)
    doubts = f": {counted(found.in_doubt, 'pair')} of actors may be one" if found.in_doubt else ""
    yield Hang("", Text(f"onrecord review {plain(desk)}{' --who' if doubts else ''}{doubts}"), 2)


def _told_of(found: Overview) -> Iterator[RenderableType]:
    if found.people or found.bodies:
        yield heading("Whom they tell of")
    for actors in (found.people, found.bodies):
        if actors:
            yield Hang("", Text("; ".join(f"{plain(name)} ({number})" for name, number in actors)), 2)


def _accounts(title: str, rows: Sequence[AccountRow], ask: str) -> Iterator[RenderableType]:
    if not rows:
        return
    yield heading(title)
    for row in rows:
        text = Text(plain(row.about), style="bold")
        if row.challenge != "none":
            text.append(f"  {challenge(row)}", style="not bold red")
        yield Hang("", text, 2)
        yield Hang("", Text(plain(" ".join((row.why, *(point.why for point in row.points[:1]))))), 4)
    yield Hang("", Text(plain(ask), style="dim"), 2)


def _copies(found: Sequence[Copy], desk: str) -> Iterator[RenderableType]:
    if not found:
        return
    yield heading("Copies")
    for one in found[:COPIES]:
        words = f"{_named(one.copy)}: {BECAME[one.kind]} from {_named(one.original)} ({one.shared:.0%} word for word)"
        yield Hang("", Text(plain(words)), 2)
    more = f", {len(found) - COPIES} more" if len(found) > COPIES else ""
    yield Hang("", Text(plain(f"onrecord copies {desk}{more}"), style="dim"), 2)


def _named(one: Copied) -> str:
    return ", ".join(filter(None, (one.outlet or f"report {one.report[:8]}", one.published and written(one.published))))
