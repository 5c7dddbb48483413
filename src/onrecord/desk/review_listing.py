"""What a person is asked to review, for a terminal. All words of reports are printed as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from onrecord.desk.listing import plain
from onrecord.desk.review_history import judged
from onrecord.show.layout import Hang
from onrecord.show.wording import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from onrecord.desk import Desk
    from onrecord.desk.identity_judgements import Doubt, Mentioned
    from onrecord.desk.review_history import Judged
    from onrecord.desk.reviewing import Asked


def claim(asked: Asked) -> RenderableType:
    """One telling of a claim in its place in the report."""
    title = Text(f"\n{plain(asked.line)}", style="bold")
    if asked.challenge != "none":
        title.append(f"  {asked.challenge}", style="not bold red")
    told = [asked.fields["type"], asked.when, asked.voice or "the outlet’s own word"]
    told += [
        asked.fields[name] for name in ("certainty", "status") if asked.fields[name] not in {"certain", "happened"}
    ]
    told += ["not so"] if asked.fields["polarity"] == "-" else []
    report = [asked.outlet or "no outlet given", day(asked.published) if asked.published else "", asked.title or ""]
    words = Text.assemble(plain(asked.before), (plain(asked.words), "bold reverse"), plain(asked.after))
    return Group(
        title,
        Hang("", Text(plain(" · ".join(filter(None, told)))), 2),
        Hang("", words, 2),
        Hang("", Text(plain(" · ".join(filter(None, report))), style="dim"), 2),
        Hang("", Text(f"machine-read, confidence {asked.confidence:.2f}", style="dim"), 2),
    )


def pair(doubt: Doubt) -> RenderableType:
    """Two actors that may be one, and why."""
    return Group(
        Text("\nAre these one?", style="bold"),
        *_side("1", doubt.one),
        *_side("2", doubt.other),
        Hang("", Text(f"{'; '.join(doubt.reasons)} (score {doubt.score:.2f})", style="dim"), 2),
    )


def _side(number: str, side: Mentioned) -> Iterator[RenderableType]:
    what = ", ".join(filter(None, (side.kind, side.country, *side.marks)))
    head = Text.assemble((plain(side.name), "bold"), f"  {plain(what)}; in {side.reports} report(s)")
    yield Hang(number, head, 2)
    about = " · ".join(filter(None, (side.outlet, side.published, side.title)))
    yield Hang("", Text(f"“{plain(side.words)}” {plain(about)}", style="dim"), 2)


def history(desk: Desk) -> RenderableType:
    """All judgements with who made them, when and why, numbered."""
    found = judged(desk)
    if not found:
        return Text("Nothing has been judged in this desk.")
    return Group(*(_judged(number, one) for number, one in enumerate(found, 1)))


def _judged(number: int, one: Judged) -> RenderableType:
    text = Text.assemble((one.verdict, "bold"), f" “{plain(one.words or one.more)}”")
    if one.more and one.words:
        text.append(f" {'and' if one.kind == 'who' else '→'} {plain(one.more)}")
    text.append(f" · {plain(one.name)}, {one.made[:16]}", style="dim")
    text.append(f", {plain(one.reason)}" if one.reason else "", style="dim")
    if one.undone:
        text.append(f" · taken back by {plain(one.undone_by or '')}, {one.undone[:16]}", style="yellow")
    return Hang(str(number), text, 4)
