"""What is said closer of a time: the hour, the part of the day, "early", "the end of", "the second half of"."""

from __future__ import annotations

import re
from typing import Final

from onrecord.dates import hints
from onrecord.dates.context import told_before
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.period import Period, around, dated, day, part, shift, unit_of
from onrecord.dates.values import Point, units

_PARTS: Final = {
    "early": 0, "beginning": 0, "start": 0, "onset": 0, "turn": 0, "mid": 1, "middle": 1, "height": 1,
    "late": 2, "later": 2, "end": 2, "close": 2,
}  # fmt: skip
"""Which third of a longer time each word means."""


def hour(m: Match) -> Point | None:
    """`10:30`, `0600 GMT`, `3 p.m.`: on the day just told, else on the report's."""
    plain = not m.has("zone") and (m.value("clock") or "").replace(".", "").isdigit()
    if plain and m.before().low not in hints.LEADS_TO_AN_HOUR:
        return None
    place = told_before(m.all, m.at[0], 0)
    told = Point() if place is None else m.all[place].value
    if told.days and told.days.first == told.days.last:
        return Point(days=told.days, anchor=told.anchor, relation=told.relation, of_day=True)
    days = day(m.context.day) if m.context.day else None
    return Point(days=days, anchor=m.context.anchor, relation="same", of_day=True)


def dotted_hour(m: Match) -> Point | None:
    """`at 16.38`; elsewhere only where a line of the same page is just that hour, as on a live page."""
    heads_an_entry = re.search(rf"^{re.escape(m.words())}$", m.context.text, re.MULTILINE)
    at = m.before().low == "at" and m.after().kind in hints.ENDS
    return hour(m) if heads_an_entry or at else None


def part_alone(m: Match) -> Point | None:
    """`at noon`, `by dawn`."""
    return hour(m) if m.before().low in hints.LEADS_TO_A_PART and m.tokens[0].text in hints.HOURS_OF_DAY else None


def zoned_number(m: Match) -> Point | None:
    """`0600 GMT`, `0415 local time`, `4 o’clock`, where the hour looks like a number."""
    number = m.tokens[0].text
    return hour(m) if len(number) in {1, 2, 4} and number.isdigit() else None


def of_day(m: Match) -> Point | None:
    """`Friday at 10:30`, `Tuesday evening`, `the night of 7 March`: the day."""
    one: Point = m.value("point")
    if one.days and one.days.first != one.days.last:
        return None
    return Point(
        days=one.days, yearless=one.yearless, anchor=one.anchor, relation=one.relation, of_day=True, about=one.about
    )


def early_hours(m: Match) -> Point | None:
    """`the early hours of Friday`."""
    return of_day(m) if m.value("length").unit == "hour" else None


def hour_of_day(m: Match) -> Point | None:
    """`dawn Friday`, `noon tomorrow`."""
    return of_day(m) if m.tokens[0].low in hints.HOURS_OF_DAY else None


def third(m: Match) -> Point | None:
    """`early 2019`, `the end of last year`, `mid-March`; of a single day, the day."""
    one: Point = m.value("point")
    which = next(_PARTS[t.low] for t in m.tokens if t.low in _PARTS)
    if one.days is None or one.days.first == one.days.last:
        return one
    if m.has("turn"):
        return Point(days=Period(one.days.first, part(one.days, 0, 10).last), anchor=one.anchor)
    return Point(days=part(one.days, which), anchor=one.anchor, relation=one.relation)


def half(m: Match) -> Point | None:
    """`the second half of 2019`."""
    one: Point = m.value("point")
    number = m.value("ordinal")
    if number not in {1, 2} or one.days is None:
        return None
    return Point(days=part(one.days, number - 1, 2), anchor=one.anchor, relation=one.relation)


def end_of_this(m: Match) -> Point | None:
    """`the end of the year`, `early in the month`: of the report's, or of the one just told."""
    which = next(_PARTS[t.low] for t in m.tokens if t.low in _PARTS)
    unit = m.value("unit")
    if unit in {"minute", "hour", "day", "century", "decade"}:
        return None
    if m.context.day is None:
        return Point(anchor=m.context.anchor)
    return Point(days=part(around(m.context.day, unit), which), anchor=m.context.anchor, relation="same")


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
    """`the last three months of 2022`; `the final months of 2023` are its last third."""
    one: Point = m.value("point")
    end = m.has("last", "final", "closing")
    if one.days is None or one.days.first == one.days.last or not (end or m.has("opening") or m.value("ordinal") == 1):
        return None
    count, unit = units(m.value("length"))
    if count is None:
        return Point(days=part(one.days, 2 if end else 0), anchor=one.anchor, relation=one.relation)
    first, last = one.days
    if end:
        first = shift(shift(last, 1, "day"), -round(count), unit)
    else:
        last = shift(shift(first, round(count), unit), -1, "day")
    days = Period(first, last)
    return Point(days=days, anchor=one.anchor) if one.days.first <= first and last <= one.days.last else None


CLOCK: Final = "(<clock> (<zone>|local time)?|<number> (<zone>|local time))"
EARLY: Final = "(early|late|later|mid|middle)"
BEGINNING: Final = "(early|late|later|beginning|start|middle|end|close|onset|turn|height)"
RULES: Final[tuple[Rule, ...]] = (
    Rule("<point> (,|-|–|of|in)? <point>", of_year),
    Rule(f"{CLOCK} (on|,)? (the <daypart> of)? <point>", of_day),
    Rule(f"<point> <daypart>? ,? (at|<about>)? {CLOCK}", of_day),
    Rule("<clock> (<zone>|local time)?", hour),
    Rule("<number> (<zone>|local time)", zoned_number),
    Rule("<dotted>", dotted_hour),
    Rule("((early|late) on?)? <point> <daypart>", of_day),
    Rule("the? (early|late)? <daypart> (of|on) <point>", of_day),
    Rule("<daypart> <point>", hour_of_day),
    Rule("the? early <length> of <point>", early_hours),
    Rule(f"the? {EARLY} (-|in|on)? <point>", third),
    Rule(f"the? (very)? {BEGINNING} (part)? of <point>", third),
    Rule("the? <ordinal> half of <point>", half),
    Rule("the (<last>|final|<ordinal>|<nth>) <unit> (of|in) <point>", unit_in),
    Rule("the (<last>|final|closing|opening|<ordinal>) <length> (of|in) <point>", units_in),
    Rule(f"the? {BEGINNING} of the <unit>", end_of_this),
    Rule("(early|late) in the <unit>", end_of_this),
    Rule("<daypart>", part_alone),
)
