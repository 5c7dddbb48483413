"""Which one of those that come again: "last Friday", "this May", "next winter", "the previous autumn"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.dates.context import NEAR, days_told_before, nearest, weekday_near
from onrecord.dates.counting import STEPS
from onrecord.dates.edtf import written
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.lexicon import FROM_THE_DATE_TOLD
from onrecord.dates.period import Period, month, season
from onrecord.dates.values import Point

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


def that_season(m: Match) -> Point:
    """`last spring`, `this summer`, `next winter`."""
    return _pick(m, lambda year: season(year, m.value("season")))


def that_month(m: Match) -> Point:
    """`last January`, `this May`, `next March`."""
    number, step = m.value("month"), _step(m)
    if m.context.day is None:
        return Point(yearless=(number, 0), anchor=m.context.anchor, relation=STEPS[step])
    if step == 0:
        return Point(days=month(m.context.day.year, number), anchor=m.context.anchor, relation="same")
    return _pick(m, lambda year: month(year, number))


def that_weekday(m: Match) -> Point:
    """`last Friday`, `this Friday`, `next Friday`, `the following Friday`."""
    step, number = _step(m), m.value("weekday")
    now, anchor = _told_from(m)
    if now is None:
        return Point(anchor=anchor, relation=STEPS[step])
    ahead = step > 0 or (step == 0 and m.tense() >= 0)
    return Point(days=weekday_near(now, number, ahead, strictly=step != 0), anchor=anchor, relation=STEPS[step])


def _step(m: Match) -> int:
    """Back, ahead or here: "last", "next", "this"."""
    return -1 if m.has("last") else 1 if m.has("next") else 0


def _told_from(m: Match) -> tuple[date | None, str]:
    """The day it is told from, and that as an anchor: the report's, or of "the following Friday" the one just told."""
    if FROM_THE_DATE_TOLD & {m.value("last"), m.value("next")} and (days := days_told_before(m.all, m.at[0], NEAR)):
        return (days.last if m.has("next") else days.first), written(days)
    return m.context.day, m.context.anchor


def _pick(m: Match, of_year: Callable[[int], Period]) -> Point:
    """Of what comes once a year the last one that is over, the next that has not begun, or the nearest."""
    step = _step(m)
    now, anchor = _told_from(m)
    if now is None:
        return Point(anchor=anchor, relation=STEPS[step])
    found = [of_year(year) for year in range(now.year - 2, now.year + 3)]
    if step < 0:
        found = [p for p in found if p.last < now]
    elif step > 0:
        found = [p for p in found if p.first > now]
    return Point(days=nearest(found, now, 0), anchor=anchor, relation=STEPS[step])


WHICH: Final = "(the|<this>)? (<last>|<this>|<next>)"
RULES: Final[tuple[Rule, ...]] = (
    Rule(f"{WHICH} <season>", that_season),
    Rule(f"{WHICH} <month>", that_month),
    Rule(f"{WHICH} <weekday>", that_weekday),
)
