"""Who and when, on the card: below the sources, short enough for a glance. The page and the JSON have all of it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from onrecord.show import wording
from onrecord.show.descriptions import said
from onrecord.show.layout import Beside, Hang, heading
from onrecord.show.views import View
from onrecord.show.when import NO_DAY, UNDATED, Told, moments, would_help
from onrecord.show.who import Figure, Sighting, also, by_kind, figures, inside
from onrecord.show.wording import quoted, safe, shortened

INDENT = 5
LABEL = 27
"""Columns: of how often an actor is mentioned, and of a time in plain English."""

MOST_FIGURES = 8
MOST_NAMES = 12
MOST_TOLD = 3
MOST_MOMENTS = 30
MOST_UNDATED = 8
MOST_WORDS = 72
"""What a glance has room for, set by eye on the example reports: actors of a kind on lines of their own, names of
others, descriptions of an actor or words for a time, times with a day, times without, code points of a description."""


def who(seen: View) -> Iterator[RenderableType]:
    """The actors by kind, those mentioned most first; those of whom there is only a name to tell share lines."""
    found = by_kind(figures(seen))
    if found:
        yield heading("Who")
    for kind, group in found:
        yield Text()
        yield Hang("", Text(kind, style="dim"), 0, left=INDENT)
        lines = [figure for figure in group if not figure.bare][:MOST_FIGURES]
        yield from (_figure(seen, figure) for figure in lines)
        if others := [_name(figure) for figure in group if figure not in lines]:
            yield Hang("", ", ".join(_capped(others, MOST_NAMES)), INDENT)


def when(seen: View) -> Iterator[RenderableType]:
    """The times along the calendar, then those that could have a day: how long and how often is for the page."""
    found = moments(seen)
    dated = [moment for moment in found if moment.label]
    undated = [moment.told[0] for moment in found if not moment.label and moment.told[0].when.kind not in UNDATED]
    if not dated and not undated:
        return
    yield heading("When")
    yield Text()
    for moment in dated[:MOST_MOMENTS]:
        words = "; ".join(_expressions(list(moment.told), MOST_TOLD))
        yield Beside(Text(safe(moment.label), style="bold"), words, LABEL, INDENT)
    if more := dated[MOST_MOMENTS:]:
        yield Hang("", f"{wording.number(len(more))} more, up to {safe(more[-1].label)}", 0, left=INDENT)
    if undated:
        yield Beside(Text(NO_DAY), "; ".join(_expressions(undated, MOST_UNDATED)), LABEL, INDENT)
    if lacking := would_help(seen):
        yield Text()
        words = f"The report’s own day is not known; it would date {wording.counted(lacking, 'of these', 'of these')}"
        yield Hang("", Text(f"{words}: --published YYYY-MM-DD.", style="italic"), 0, left=INDENT)


def _figure(seen: View, figure: Figure) -> RenderableType:
    """An actor: how often it is mentioned, its name, what else it is called, what it is said to be, and the doubts."""
    actor = figure.actor
    body = Text.assemble((safe(actor.name), "bold"))
    if others := also(actor):
        body.append(f", {others}")
    if actor.descriptions:
        told = [one.shown(MOST_WORDS) for one in said(seen, actor)]
        body.append(f": {', '.join(_capped(told, MOST_TOLD))}")
    if figure.unsure:
        doubts = _capped(list(dict.fromkeys(map(_doubt, figure.unsure))), MOST_TOLD)
        body.append(f"  (unsure: {', '.join(doubts)})", style="dim italic")
    return Hang(Text(f"{len(figure.sightings):>3}×", style="dim"), body, INDENT)


def _name(figure: Figure) -> str:
    """An actor that has no line of its own: its name, how often it is mentioned where not once, and where it lies."""
    times, where = len(figure.sightings), inside(figure.actor)
    return safe(figure.actor.name) + (f" {times}×" if times != 1 else "") + (f" ({where})" if where else "")


def _expressions(told: list[Told], most: int) -> list[str]:
    """Words for times, and where they stand."""
    return _capped([f"{shortened(t.words, MOST_WORDS)} {t.place}" for t in told], most)


def _doubt(sighting: Sighting) -> str:
    return f"{quoted(sighting.words)} {sighting.place}"


def _capped(words: list[str], most: int) -> list[str]:
    """The first of a list and how many more there are; one more than `most` is no reason to cut."""
    return words if len(words) <= most + 1 else [*words[:most], f"{wording.number(len(words) - most)} more"]
