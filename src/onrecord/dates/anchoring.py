"""The day that a report's times are told from: its dateline's where that has one, else the day it was published."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from onrecord.dates.context import Context, year_of
from onrecord.dates.reading import expressions
from onrecord.dates.values import Point

if TYPE_CHECKING:
    from onrecord.types import Report

REPUBLISHED: Final = timedelta(days=14)
"""How long after the day of its dateline a report may be published for that day still to be the one that counts."""

HEAD: Final = 800
LINES: Final = 12
"""Code points and lines at the head of a report among which its day may stand on a line of its own."""

FIRST_YEAR: Final = 1600
LAST_YEAR: Final = 2199
"""A day outside these years is no report's: the first newspapers are of the seventeenth century."""


def report_day(report: Report) -> date | None:
    """The day that "today" means in a report; `None` where nothing tells.

    A wire report that an outlet published two days late still says "on Tuesday" as of its dateline.
    """
    known = report.published or report.updated
    if known is not None and not FIRST_YEAR <= known.year <= LAST_YEAR:
        known = None
    for zone in report.zones:
        if zone.kind == "dateline" and (stated := _stated(report.text[slice(*zone.span)], known)):
            near = known is None or timedelta(0) <= known - stated <= REPUBLISHED
            return stated if near else known
    return known or _on_its_own_line(report.text)


def _on_its_own_line(text: str) -> date | None:
    """The day, year and all, that a line at the head of a report is, where nothing else tells its day."""
    for line in text[:HEAD].splitlines()[:LINES]:
        found = [t for t in expressions(Context(text=line))[0] if t.kind not in {"edge", "break"}]
        point = found[0].value if len(found) == 1 else None
        if isinstance(point, Point) and point.days and point.days.first == point.days.last:
            return point.days.first if FIRST_YEAR <= point.days.first.year <= LAST_YEAR else None
    return None


def _stated(words: str, known: date | None) -> date | None:
    """The day that a dateline names; without a year, the one up to the day that is known."""
    for token in expressions(Context(text=words))[0]:
        if isinstance(token.value, Point):
            point = token.value
            if point.days and point.days.first == point.days.last:
                return point.days.first
            if point.yearless and point.yearless[1] and known:
                days = year_of(Context(text="", day=known), *point.yearless, -1)
                return days.first if days else None
    return None
