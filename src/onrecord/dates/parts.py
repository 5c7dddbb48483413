"""Parts of longer times: "early 2019", "the end of last year", "the second half of", "the last week of July"."""

from __future__ import annotations

from typing import Final

from onrecord.dates.context import NEAR, lies_in_one, told_before
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.values import Point, units
from onrecord.intervals.period import Period, around, dated, day, part, shift, unit_of


def third(m: Match) -> Point | None:
    """`early 2019`, `the end of last year`, `mid-March`: at some time in the whole, for no word says how much of it."""
    one: Point = m.value("point")
    if one.days is None or one.days.first == one.days.last:
        return one
    if m.has("turn"):
        return Point(days=Period(one.days.first, part(one.days, 0, 10).last), anchor=one.anchor)
    return Point(days=one.days, anchor=one.anchor, relation=one.relation, about=one.about, in_part=True)


def half(m: Match) -> Point | None:
    """`the second half of 2019`."""
    one: Point = m.value("point")
    number = m.value("ordinal")
    if number not in {1, 2} or one.days is None:
        return None
    return Point(days=part(one.days, number - 1, 2), anchor=one.anchor, relation=one.relation)


def end_of_this(m: Match) -> Point | None:
    """`the end of the year`, `early in the month`: of the report's, or of the one just told."""
    unit = m.value("unit")
    if unit in {"minute", "hour", "day", "century", "decade"}:
        return None
    place = told_before(m.all, m.at[0], NEAR) if m.tense() <= 0 else None
    told: Point = Point(days=day(m.context.day) if m.context.day else None, anchor=m.context.anchor)
    if place is not None:
        told = m.all[place].value
    if told.days is None or not lies_in_one(told.days, unit):
        return Point(anchor=told.edtf or told.anchor)
    return Point(
        days=around(told.days.first, unit),
        in_part=True,
        about=told.about,
        anchor=told.edtf if place is not None else told.anchor,
        relation="same",
    )


def of_year(m: Match) -> Point | None:
    """`October of next year`, `May 6 this year`, `the third quarter of last year`."""
    first, year = m.values("point")
    if year.days is None or unit_of(year.days) != "year" or year.days.first.month != 1 or year.lasting:
        return None
    if first.yearless:
        days = dated(year.days.first.year, *first.yearless)
    elif first.days and m.has("of") and unit_of(first.days) == "season":
        years_on = year.days.first.year - first.days.first.year
        days = Period(shift(first.days.first, years_on, "year"), shift(first.days.last, years_on, "year"))
    else:
        return None
    return Point(days=days, anchor=year.anchor, relation=year.relation)


def unit_in(m: Match) -> Point | None:
    """`the last week of July`, `the second day of 2019`; weeks run from the first day, or up to the last."""
    one: Point = m.value("point")
    unit, number = m.value("unit"), m.value("ordinal", "nth") or 1
    if one.days is None or one.days.first == one.days.last or unit in {"minute", "hour", "year"} or m.has("units"):
        return None
    if m.has("last", "final"):
        days = Period(shift(shift(one.days.last, 1, "day"), -1, unit), one.days.last)
    else:
        days = Period(shift(one.days.first, number - 1, unit), shift(shift(one.days.first, number, unit), -1, "day"))
    within = one.days.first <= days.first and days.first <= one.days.last
    return Point(days=Period(days.first, min(days.last, one.days.last)), anchor=one.anchor) if within else None


def units_in(m: Match) -> Point | None:
    """`the last three months of 2022`; `the final months of 2023` are in it."""
    one: Point = m.value("point")
    end = m.has("last", "final", "closing")
    if one.days is None or one.days.first == one.days.last or not (end or m.has("opening") or m.value("ordinal") == 1):
        return None
    count, unit = units(m.value("length"))
    if count is None:
        return Point(days=one.days, anchor=one.anchor, relation=one.relation, about=one.about, in_part=True)
    first, last = one.days
    if end:
        first = shift(shift(last, 1, "day"), -round(count), unit)
    else:
        last = shift(shift(first, round(count), unit), -1, "day")
    days = Period(first, last)
    return Point(days=days, anchor=one.anchor) if one.days.first <= first and last <= one.days.last else None


EARLY: Final = "(early|late|later|mid|middle)"
BEGINNING: Final = "(early|late|later|beginning|start|middle|end|close|onset|turn|height)"
RULES: Final[tuple[Rule, ...]] = (
    Rule("<point> (,|-|–|of|in)? <point>", of_year),
    Rule(f"the? {EARLY} (-|in|on)? <point>", third),
    Rule(f"the? (very)? {BEGINNING} (part)? of <point>", third),
    Rule("the? <ordinal> half of <point>", half),
    Rule("the (<last>|final|<ordinal>|<nth>) <unit> (of|in) <point>", unit_in),
    Rule("the (<last>|final|closing|opening|<ordinal>) <length> (of|in) <point>", units_in),
    Rule(f"the? {BEGINNING} of the <unit>", end_of_this),
    Rule("(early|late) in the <unit>", end_of_this),
)
