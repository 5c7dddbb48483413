"""Times told from a date before them in the text: "that year", "the next day", "two years later", "since then"."""

from __future__ import annotations

from typing import Final

from onrecord.dates import hints
from onrecord.dates.context import NEAR, day_of_story, lies_in_one, plainly_told_before, told_before, weekday_near
from onrecord.dates.counting import STEPS, counted
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.lexicon import FROM_THE_DATE_TOLD
from onrecord.dates.relative import from_today, lasting
from onrecord.dates.values import Length, Point, Told, units
from onrecord.english import each
from onrecord.intervals.period import Period, Unit, around, shift

_CLAUSE_STARTS: Final = each("it he she they we i there the a an his her their")
"""Words after "that" which show that it stood alone."""


def next_unit(m: Match) -> Point | None:
    """`the next day`, `the following year`; `next week` is told from the report's day, and so are plans."""
    unit = m.value("unit")
    if m.has("units"):
        return lasting(m, Length(count=None, unit=unit), 1)
    if m.value("next") in FROM_THE_DATE_TOLD or (m.has("the") and m.tense() <= 0):
        return _from_told(m, 1, unit)
    return from_today(m, 1, unit)


def unit_before(m: Match) -> Point | None:
    """`the previous day`, `the preceding year`."""
    return _from_told(m, -1, m.value("unit")) if m.value("last") in FROM_THE_DATE_TOLD else None


def same_unit(m: Match) -> Point:
    """`that year`, `the same day`."""
    return _from_told(m, 0, m.value("unit"))


def same_part(m: Match) -> Point:
    """`that night`, `the same evening`."""
    told = _from_told(m, 0, "day")
    return Point(days=told.days, anchor=told.anchor, relation="same", of_day=True, about=told.about)


def next_part(m: Match) -> Point:
    """`the next morning`, `the previous night`."""
    told = _from_told(m, 1 if m.has("next") else -1, "day")
    return Point(days=told.days, anchor=told.anchor, relation=told.relation, of_day=True, about=told.about)


def same_weekday(m: Match) -> Point | None:
    """`that Friday`: the first from the date just told on."""
    told = _told(m)
    if told is None or told.days is None:
        return None
    if told.about or not lies_in_one(told.days, "week"):
        return Point(relation="after")
    days = weekday_near(told.days.first, m.value("weekday"), ahead=True)
    return Point(days=days, anchor=told.edtf, relation="after")


def ever_since(m: Match) -> Told | None:
    """`ever since`, where it ends a clause."""
    if m.after().kind not in hints.ENDS:
        return None
    one = _told(m)
    told = one.edtf if one else None
    return Told(edtf=f"{told}/.." if told and not told.startswith("[") else None, anchor=told, relation="since")


def then(m: Match) -> Point | None:
    """`then` in "since then", "by then", "until then"."""
    if m.before().low not in {"since", "by", "until", "till"} or m.after().text == "-":
        return None
    place = plainly_told_before(m.all, m.at[0])
    told: Point = Point() if place is None else m.all[place].value
    return Point(days=told.days, anchor=told.edtf, relation="same", about=told.about)


def later(m: Match) -> Point | None:
    """`two years later`, `a day earlier`, `a year before`."""
    if not m.has("later", "earlier", "that") and m.after().kind not in hints.ENDS:
        return None
    place = plainly_told_before(m.all, m.at[0])
    told: Point = Point() if place is None else m.all[place].value
    return counted(m.value("length"), 1 if m.has("later", "after") else -1, told.days, told.edtf, told.about)


def after_that(m: Match) -> Point | None:
    """`a year after that`; "a year after that meeting" is told from an event."""
    return later(m) if m.after().kind in hints.ENDS or m.after().low in _CLAUSE_STARTS else None


def day_before(m: Match) -> Point | None:
    """`the day before`, `the year after`, where nothing follows that it would be told from."""
    return _from_told(m, -1 if m.has("before") else 1, m.value("unit")) if m.after().kind in hints.ENDS else None


def earlier_in(m: Match) -> Point:
    """`earlier this month`, `later that year`, `earlier today`: up to the report's day, or from it on."""
    return _up_to_now(m, m.value("point"), "before" if m.has("earlier") else "after")


def earlier_in_the(m: Match) -> Point:
    """`earlier in the day`, `later in the year`: of the day or year told in its paragraph, else of the report's."""
    relation = "before" if m.has("earlier") else "after"
    if told_before(m.all, m.at[0], NEAR, "break") is None:
        return _up_to_now(m, from_today(m, 0, m.value("unit")), relation)
    told = _from_told(m, 0, m.value("unit"))
    return Point(days=told.days, anchor=told.anchor, relation=relation, about=told.about)


def later_in_the_part(m: Match) -> Point:
    """`later in the evening`: of the day just told."""
    told = _from_told(m, 0, "day")
    days = told.days or day_of_story(m.all, m.at[0], m.context)
    return Point(days=days, anchor=told.anchor, relation="same", of_day=True, about=told.about)


def _up_to_now(m: Match, whole: Point, relation: str) -> Point:
    """Of a time that the report's day lies in what is before that day, or after it."""
    now = m.context.day
    if whole.days is None or now is None or not whole.days.first <= now <= whole.days.last:
        return whole
    if m.context.in_doubt and relation == "after":
        return whole
    days = Period(whole.days.first, now) if relation == "before" else Period(now, whole.days.last)
    return Point(days=days, anchor=m.context.anchor, relation=relation)


def _told(m: Match) -> Point | None:
    """The point just told."""
    place = told_before(m.all, m.at[0], NEAR)
    return None if place is None else m.all[place].value


def _from_told(m: Match, step: int, unit: str) -> Point:
    """The unit of the calendar next to the date just told, or the one that it lies in; of a coarser date, none."""
    told = _told(m)
    counted: Unit = units(Length(count=step, unit=unit))[1]
    if told is None or told.days is None or not lies_in_one(told.days, counted):
        return Point(relation=STEPS[step])
    try:
        found = around(shift(told.days.first, step, counted), counted)
    except (OverflowError, ValueError):
        return Point(relation=STEPS[step])
    return Point(days=found, anchor=told.edtf, relation=STEPS[step], about=told.about)


RULES: Final[tuple[Rule, ...]] = (
    Rule("the <last> <unit>", unit_before),
    Rule("(the|<this>)? <next> <unit>", next_unit),
    Rule("(that|the same|that same) <unit>", same_unit),
    Rule("(that|the same) <daypart>", same_part),
    Rule("the (<next>|<last>) <daypart>", next_part),
    Rule("that <weekday>", same_weekday),
    Rule("ever since", ever_since),
    Rule("then", then),
)
"""On words, before the rules that tell from the report's day."""

COUNTED: Final[tuple[Rule, ...]] = (
    Rule("<length> (before|after) that", after_that),
    Rule("<length> (later|earlier|before|after|previously)", later),
    Rule("the <unit> (before|after)", day_before),
    Rule("(earlier|later) in the <unit>", earlier_in_the),
    Rule("(earlier|later) (in|on) the <daypart>", later_in_the_part),
    Rule("(earlier|later) <point>", earlier_in),
)
"""On lengths and points."""
