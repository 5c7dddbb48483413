"""Which one of those that come again: "last Friday", "this May", "next winter", "the previous autumn"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.dates.context import NEAR, lies_in_one, nearest, told_before, weekday_near
from onrecord.dates.counting import STEPS
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.lexicon import FROM_THE_DATE_TOLD
from onrecord.dates.values import Point
from onrecord.intervals.period import Period, Unit, month, season

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


def that_season(m: Match) -> Point:
    """`last spring`, `this summer`, `next winter`."""
    return _pick(m, "season", lambda year: season(year, m.value("season")))


def that_month(m: Match) -> Point:
    """`last January`, `this May`, `next March`."""
    number, step = m.value("month"), _step(m)
    if m.context.day is None:
        return Point(yearless=(number, 0), anchor=m.context.anchor, relation=STEPS[step])
    if step == 0:
        return Point(days=month(m.context.day.year, number), anchor=m.context.anchor, relation="same")
    return _pick(m, "month", lambda year: month(year, number))


def that_weekday(m: Match) -> Point:
    """`last Friday`, `this Friday`, `next Friday`, `the following Friday`."""
    step, number = _step(m), m.value("weekday")
    now, anchor = _told_from(m, "week")
    if now is None:
        return Point(anchor=anchor, relation=STEPS[step])
    ahead = step > 0 or (step == 0 and m.tense() >= 0)
    return Point(days=weekday_near(now, number, ahead, strictly=step != 0), anchor=anchor, relation=STEPS[step])


def _step(m: Match) -> int:
    """Back, ahead or here: "last", "next", "this"."""
    return -1 if m.has("last") else 1 if m.has("next") else 0


def _told_from(m: Match, unit: Unit) -> tuple[date | None, str | None]:
    """The day it is told from, and that as an anchor: the report's, or of "the following Friday" the one just told.

    None where that is told less exactly than to the unit.
    """
    if not FROM_THE_DATE_TOLD & {m.value("last"), m.value("next")}:
        return m.context.day, m.context.anchor
    place = told_before(m.all, m.at[0], NEAR)
    told: Point = Point() if place is None else m.all[place].value
    if told.days is None or told.about or not lies_in_one(told.days, unit):
        return None, None
    return (told.days.last if m.has("next") else told.days.first), told.edtf


def _pick(m: Match, unit: Unit, of_year: Callable[[int], Period]) -> Point:
    """Of what comes once a year the last one that is over, the next that has not begun, or the nearest."""
    step = _step(m)
    now, anchor = _told_from(m, unit)
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
