"""Times told from the report's day: "yesterday", "last week", "the past two years", "a decade ago"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.dates.context import nearest, weekday_near
from onrecord.dates.edtf import written
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.lengths import NUMBER, length
from onrecord.dates.period import Period, Unit, around, day, month, moved, season, shift
from onrecord.dates.values import Length, Point, iso, units

if TYPE_CHECKING:
    from collections.abc import Callable

STEPS: Final = {-1: "before", 0: "same", 1: "after"}
"""How a time stands to what it is told from, by the way that one steps."""

_NO_NOW: Final = frozenset({"that", "-", "famous", "infamous", "defunct"})
"""What follows a "now" that means no time: "now that", "the now-defunct"."""


def today(m: Match) -> Point | None:
    """`today`, `tonight`, `now`, `currently`: the report's day; "Lirune Today" is a name."""
    in_a_name = m.tokens[0].text.istitle() and m.before().is_name
    if in_a_name or (m.words() == "now" and m.after().low in _NO_NOW):
        return None
    return from_today(m, 0, "day")


def yesterday(m: Match) -> Point:
    """`yesterday`."""
    return from_today(m, -1, "day")


def tomorrow(m: Match) -> Point:
    """`tomorrow`."""
    return from_today(m, 1, "day")


def day_but_one(m: Match) -> Point:
    """`the day before yesterday`, `the day after tomorrow`."""
    return from_today(m, -2 if m.has("yesterday") else 2, "day")


def this_unit(m: Match) -> Point:
    """`this week`, `the current year`, `this weekend`."""
    return the_weekend(m) or from_today(m, 0, m.value("unit"))


def the_weekend(m: Match) -> Point | None:
    """`the weekend`: the last one, or the one to come."""
    if m.value("unit") != "weekend" or m.has("units"):
        return None
    began = m.context.day is not None and around(m.context.day, "weekend").first <= m.context.day
    return from_today(m, 0 if began or m.tense() > 0 else -1, "weekend")


def last_unit(m: Match) -> Point | None:
    """`last week`: the week before this one. `the past year`: the twelve months up to now."""
    unit = m.value("unit")
    if m.has("the") and m.after().low == "of":
        return None
    if unit != "quarter" and (m.has("the", "units", "this") or m.value("last") == "past"):
        return lasting(m, Length(count=None if m.has("units") else 1, unit=unit), -1)
    return from_today(m, -1, unit)


def that_season(m: Match) -> Point:
    """`last spring`, `this summer`, `next winter`."""
    return _pick(m, lambda year: season(year, m.value("season")))


def that_month(m: Match) -> Point:
    """`last January`, `this May`, `next March`."""
    number = m.value("month")
    if m.context.day is None:
        return Point(yearless=(number, 0), anchor=m.context.anchor, relation=STEPS[_step(m)])
    if _step(m) == 0:
        return Point(days=month(m.context.day.year, number), anchor=m.context.anchor, relation="same")
    return _pick(m, lambda year: month(year, number))


def that_weekday(m: Match) -> Point:
    """`last Friday`, `this Friday`, `next Friday`."""
    step, number, now = _step(m), m.value("weekday"), m.context.day
    if now is None:
        return Point(anchor=m.context.anchor, relation=STEPS[step])
    ahead = step > 0 or (step == 0 and m.tense() >= 0)
    days = weekday_near(now, number, ahead, strictly=step != 0)
    return Point(days=days, anchor=m.context.anchor, relation=STEPS[step])


def this_part(m: Match) -> Point:
    """`this morning`, `last night`."""
    one = from_today(m, _step(m), "day")
    return Point(days=one.days, anchor=one.anchor, relation=one.relation, of_day=True)


def some_units(m: Match) -> Point | None:
    """`the last two years`, `the past few days`, `the next three weeks`."""
    found = length(m)
    return lasting(m, found, 1 if m.has("next") else -1) if isinstance(found, Length) else None


def recently(m: Match) -> Point:
    """`recently`, `in recent years`: some time before the report's day, and no date."""
    duration = iso(Length(count=None, unit=m.value("unit"))) if m.has("units") else None
    return Point(anchor=m.context.anchor, relation="before", duration=duration)


def ago(m: Match) -> Point:
    """`two years ago`: no more exact than the unit that it counts in, and about, unless that is days."""
    one: Length = m.value("length")
    count, unit = units(one)
    plain = Point(anchor=m.context.anchor, relation="before", duration=iso(one))
    if m.context.day is None or count is None:
        return plain
    if unit in {"minute", "hour"}:
        count, unit = count // (24 if unit == "hour" else 1440), "day"
    finer: dict[Unit, Unit] = {"decade": "year", "century": "decade"}
    days = moved(day(m.context.day), -count, unit, finer.get(unit))
    return Point(days=days, about=unit != "day", anchor=m.context.anchor, relation="before", duration=iso(one))


def long_ago(m: Match) -> Point:
    """`long ago`."""
    return Point(anchor=m.context.anchor, relation="before")


def from_now(m: Match) -> Point:
    """`two weeks from now`, `three days from Friday`."""
    one, start = m.value("length"), m.value("point")
    count, unit = units(one)
    if start.days is None or count is None:
        return Point(anchor=start.anchor, relation="after", duration=iso(one))
    days = moved(start.days, count, unit)
    return Point(days=days, anchor=written(start.days), relation="after", duration=iso(one))


def from_today(m: Match, step: int, unit: str) -> Point:
    """The unit of the calendar so many steps from the report's day."""
    relation = STEPS[max(-1, min(1, step))]
    count, counted = units(Length(count=step, unit=unit))
    if m.context.day is None:
        return Point(anchor=m.context.anchor, relation=relation)
    try:
        days = around(shift(m.context.day, round(count or 0), counted), "weekend" if unit == "weekend" else counted)
    except (OverflowError, ValueError):
        return Point(anchor=m.context.anchor, relation=relation)
    return Point(days=days, anchor=m.context.anchor, relation=relation)


def lasting(m: Match, one: Length, step: int) -> Point:
    """A stretch that ends, or starts, on the report's day; a duration alone where the words do not say how long."""
    count, unit = units(one)
    now, days = m.context.day, None
    if now is not None and count is not None:
        try:
            far = shift(now, step * round(count), unit)
            days = Period(min(far, now), max(far, now))
        except (OverflowError, ValueError):
            days = None
    return Point(days=days, anchor=m.context.anchor, relation=STEPS[step], duration=iso(one), lasting=True)


def _step(m: Match) -> int:
    """Back, ahead or here: "last", "next", "this"."""
    return -1 if m.has("last") else 1 if m.has("next") else 0


def _pick(m: Match, of_year: Callable[[int], Period]) -> Point:
    """Of what comes once a year the last one that is over, the next that has not begun, or the nearest."""
    step, now = _step(m), m.context.day
    if now is None:
        return Point(anchor=m.context.anchor, relation=STEPS[step])
    found = [of_year(year) for year in range(now.year - 2, now.year + 3)]
    if step < 0:
        found = [p for p in found if p.last < now]
    elif step > 0:
        found = [p for p in found if p.first > now]
    return Point(days=nearest(found, now, 0), anchor=m.context.anchor, relation=STEPS[step])


WHICH: Final = "(the|<this>)? (<last>|<this>|<next>)"
RULES: Final[tuple[Rule, ...]] = (
    Rule("<today>", today),
    Rule("the <unit> (before yesterday|after tomorrow)", day_but_one),
    Rule("yesterday", yesterday),
    Rule("tomorrow", tomorrow),
    Rule("the? <this> <unit>", this_unit),
    Rule(f"the? (<last>|<next>) {NUMBER} (<long>|more)? <unit>", some_units),
    Rule("(the|<this>)? <last> <unit>", last_unit),
    Rule(f"{WHICH} <season>", that_season),
    Rule(f"{WHICH} <month>", that_month),
    Rule(f"{WHICH} <weekday>", that_weekday),
    Rule("(<this>|<last>) <part>", this_part),
    Rule("the? recent <unit>", recently),
    Rule("<recently>", recently),
    Rule("the <unit>", the_weekend),
)
"""On words, before the rules of lengths."""

COUNTED: Final[tuple[Rule, ...]] = (
    Rule("<length> ago", ago),
    Rule("long ago", long_ago),
    Rule("<length> from <point>", from_now),
)
"""On lengths and points."""
