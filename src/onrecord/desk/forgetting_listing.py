"""What goes when an actor is forgotten, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from onrecord.desk.listing import about, plain
from onrecord.show.layout import Hang
from onrecord.show.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from onrecord.desk.forgetting import Named, Plan


def listing(plan: Plan, *, done: bool) -> RenderableType:
    """The names, the reports that have them, and what of each goes, or went where it is `done`."""
    names = Text.assemble(("blacked out: " if done else "to be blacked out: ", "bold"), plain(", ".join(plan.names)))
    lines = [line for named in plan.reports for line in _lines(named)]
    sums = (
        counted(sum(named.statements for named in plan.reports), "statement"),
        counted(sum(named.claims for named in plan.reports), "claim"),
        counted(plan.judgements, "judgement"),
    )
    past = f"; {counted(plan.past, 'past reading')} of them, too" if plan.past else ""
    total = f"{counted(len(plan.reports), 'report')}; {', '.join(sums)} {'are gone' if done else 'would go'}{past}."
    return Group(Hang("", names, 0), *lines, Hang("", total.capitalize(), 0))


def _lines(named: Named) -> Iterator[RenderableType]:
    goes = (
        counted(named.characters, "character"),
        counted(named.statements, "statement"),
        counted(named.claims, "claim"),
    )
    yield Hang("", plain(named.title or "(no title)"), 2)
    where = about(named.outlet, named.published, named.report)
    yield Hang("", Text(f"{where} · {', '.join(goes)}", style="dim"), 4)
