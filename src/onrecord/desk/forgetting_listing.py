"""What goes when an actor is forgotten, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from onrecord.desk.listing import plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from onrecord.desk.forgetting import Named, Plan


def listing(plan: Plan, *, done: bool) -> RenderableType:
    """The names, the reports that have them, and what of each goes, or went where it is `done`."""
    names = Text.assemble(("blacked out: " if done else "to be blacked out: ", "bold"), plain(", ".join(plan.names)))
    lines = [_line(named) for named in plan.reports]
    number = f"{len(plan.reports)} {'report' if len(plan.reports) == 1 else 'reports'}"
    sums = (
        f"{sum(named.statements for named in plan.reports)} statements",
        f"{sum(named.claims for named in plan.reports)} claims",
        f"{plan.judgements} judgements",
    )
    past = f"; {plan.past} past readings of them, too" if plan.past else ""
    return Group(names, *lines, Text(f"{number}; {', '.join(sums)} {'are gone' if done else 'would go'}{past}"))


def _line(named: Named) -> Text:
    about = " · ".join(part for part in (named.outlet, named.published, named.report[:12]) if part)
    goes = f"{named.characters} characters, {named.statements} statements, {named.claims} claims"
    return Text.assemble(f"  {plain(named.title or '(no title)')}\n", (f"    {plain(about)} · {goes}", "dim"))
