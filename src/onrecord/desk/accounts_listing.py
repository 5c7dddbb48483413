"""The accounts of a desk, for a terminal: what each rests on, what challenges it, and both wordings side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.text import Text

from onrecord.desk.listing import plain
from onrecord.show.layout import Hang
from onrecord.show.wording import counted, day, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from onrecord.desk.account_rows import AccountRow, PointRow, Wording

MOST: Final = 3
"""Wordings that are shown of one side; the others are counted."""
LONGEST: Final = 160
"""Code points of a wording that are shown."""
INDENT: Final = 3


def listing(found: Sequence[AccountRow], *, contested: bool, more: bool = False) -> RenderableType:
    """The accounts, one below the other; `more` says that there are others."""
    if not found:
        return Text(f"No account {'is contested' if contested else 'was found'} in this desk.")
    head = Text("Machine-read, not reviewed by a person. What is told is shown, not what is true.", style="italic")
    rows = [part for number, row in enumerate(found, 1) for part in _account(number, row)]
    last = [Text(), Text("There are more; --limit N shows them.", style="dim")] if more else []
    return Group(Hang("", head, 0), *rows, *last)


def challenge(row: AccountRow) -> str:
    """What challenges it, in a word or two; where nothing but a denial is told, its title is that denial."""
    return "denial only" if row.support == "none" and row.challenge == "denied" else row.challenge.replace("-", " ")


def _account(number: int, row: AccountRow) -> Iterator[RenderableType]:
    yield Text()
    title = Text(plain(row.about), style="bold")
    if row.challenge != "none":
        title.append(f"  {challenge(row)}", style="not bold red")
    yield Hang(f"{number}", title, INDENT)
    yield Hang("", Text(plain(row.why)), INDENT)
    for point in row.points:
        yield from _point(point)
    if not any(len(point.answers) > 1 for point in row.points):
        yield from _wordings(row.wordings, INDENT)
    yield Hang("", Text(_counts(row), style="dim"), INDENT)


def _point(point: PointRow) -> Iterator[RenderableType]:
    """A point on which versions do not agree, and each side's wordings beneath who gives it."""
    yield Hang("", Text(plain(point.why), style="red" if point.challenge != "differs" else ""), INDENT)
    if len(point.answers) > 1:
        for side in point.answers:
            head = Text.assemble((plain(side.answer), "bold"), f": {plain(side.who)}")
            yield Hang("–", head, 2, left=INDENT)
            yield from _wordings(side.wordings, INDENT + 2)


def _wordings(wordings: Sequence[Wording], indent: int) -> Iterator[RenderableType]:
    """The first wordings that differ; which others there are is counted."""
    firsts = list({(one.words.casefold(), one.voice, one.outlet): one for one in reversed(wordings)}.values())[::-1]
    for one in firsts[:MOST]:
        yield Hang("", _wording(one), indent)
    if len(firsts) > MOST:
        yield Hang("", Text(f"and {counted(len(firsts) - MOST, 'more wording')}", style="dim"), indent)


def _wording(one: Wording) -> Text:
    text = Text(f"{plain(shortened(one.words, LONGEST))} ")
    how = [one.certainty] if one.certainty != "certain" else []
    how += [one.status] if one.status in {"planned", "predicted", "conditional"} else []
    how += ["not so"] if one.polarity == "-" else []
    about = [
        one.outlet or f"report {one.report[:8]}",
        day(one.published) if one.published else "",
        one.voice or "own word",
        *how,
    ]
    return text.append(plain(" · ".join(filter(None, about))), style="dim")


def _counts(row: AccountRow) -> str:
    whole = "" if row.whole else ", of which the first are shown"
    return f"{counted(row.claims, 'claim')} in {counted(row.reports, 'report')}{whole} · {row.review}"
