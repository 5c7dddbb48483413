"""Times between two others, and open ones: "from 1998 to 2020", "since March", "until 2021", "before Friday"."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from onrecord.dates import hints
from onrecord.dates.counting import counted
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.values import Length, Point, Told
from onrecord.intervals.edtf import written
from onrecord.intervals.interval import AFTER_ALL, BEFORE_ALL, DAY
from onrecord.intervals.period import Period, dated, moved, unit_of

WEEK: Final = timedelta(days=7)


def between(m: Match) -> Told | Point | None:
    """`from 1998 to 2020`, `between March and May 2019`: a year that is written for one counts for both."""
    first, last = m.values("point")
    if m.tokens[0].kind == "point" and m.has("and"):
        return None
    first, last = _same_year(first, last)
    last = _same_week(first, last)
    if first.days and last.days and first.days.first > (last.days.last if last.in_part else last.days.first):
        return None
    if first.of_day and first.days and first.days == last.days:
        return Point(days=first.days, anchor=first.anchor, relation="during", of_day=True)
    start, end = first.edtf, last.edtf
    if start is None or end is None:
        return Told(edtf=None, anchor=first.anchor or last.anchor, relation="during")
    return Told(edtf=f"{_end(start, 0)}/{_end(end, -1)}", relation="during", anchor=first.anchor)


def since(m: Match) -> Told | None:
    """`since 1998`, `from March 10 on`: it goes on; "a letter from 2021" does not."""
    one: Point = m.value("point")
    if _is_an_event(m):
        return None
    goes_on = m.tokens[0].low != "from" or m.has("on", "onward", "onwards")
    if not goes_on and (m.after().kind == "to" or m.before().low in hints.HAVE_A_DATE):
        return None
    start = one.edtf
    anchor = one.anchor
    if one.lasting and one.days:
        return Told(edtf=f"{one.days.first}/..", anchor=anchor, relation="since", duration=one.duration)
    edtf = f"{_end(start, 0)}/.." if start else None
    return Told(edtf=edtf, anchor=anchor, relation="since", of_day=one.of_day)


def until(m: Match) -> Told | None:
    """`until 2021`: when it began is another matter."""
    if _is_an_event(m):
        return None
    one: Point = m.value("point")
    end = one.edtf
    edtf = f"/{_end(end, -1)}" if end else None
    return Told(edtf=edtf, anchor=one.anchor, relation="until", of_day=one.of_day)


def before(m: Match) -> Told | None:
    """`before 2019`, `by Friday`, `no later than June`: at some time up to it.

    The end of June is in June, and so may be what was before it; what is before dawn is on that day.
    """
    if _is_an_event(m):
        return None
    one: Point = m.value("point")
    relation = "by" if m.has("by", "later") else "before"
    if one.days is None:
        return Told(edtf=None, anchor=one.anchor or one.edtf, relation=relation)
    if one.of_day and relation == "before":
        return Told(edtf=one.edtf, anchor=one.anchor, relation=relation, of_day=True)
    takes_it_in = relation == "by" or one.in_part or one.about
    last = one.bounds(one.days).last if takes_it_in else one.days.first - DAY
    return Told(
        edtf=written(Period(BEFORE_ALL, last), one.edtf or ""), anchor=one.edtf, relation=relation, of_day=one.of_day
    )


def not_before(m: Match) -> Told:
    """`not before July`: at some time from its first day on."""
    one: Point = m.value("point")
    edtf = written(Period(one.bounds(one.days).first, AFTER_ALL - DAY), one.edtf or "") if one.days else None
    return Told(edtf=edtf, anchor=one.edtf or one.anchor, relation="after")


def after(m: Match) -> Told | None:
    """`after 2016`, `following the 7 March`: at some time from the next day, month or year on."""
    one: Point = m.value("point")
    if _is_an_event(m) or (m.has("next") and m.value("next") != "following"):
        return None
    if one.days is None:
        return Told(edtf=None, anchor=one.anchor or one.edtf, relation="after")
    if one.of_day:
        return Told(edtf=one.edtf, anchor=one.anchor, relation="after", of_day=True)
    starts_in_it = one.about or (one.in_part and "end of" not in m.tokens[-1].low)
    first = one.bounds(one.days).first if starts_in_it else one.days.last + DAY
    return Told(edtf=written(Period(first, AFTER_ALL - DAY), one.edtf or ""), anchor=one.edtf, relation="after")


def _is_an_event(m: Match) -> bool:
    """Whether the date is only whose the event is: "since Monday’s strike"."""
    return m.after().kind == "s"


def counted_from(m: Match) -> Point:
    """`three days after March 7`, `the day before Christmas`."""
    start: Point = m.value("point")
    one = m.value("length") or Length(count=1, unit=m.value("unit"))
    return counted(one, -1 if m.has("before") else 1, start.days, start.edtf or start.anchor, start.about)


def _end(text: str, which: int) -> str:
    """One end of a stretch: EDTF has no sets there, so of one day out of several it is the outermost."""
    if not text.startswith("["):
        return text
    return text[1:-1].split("..")[which].split(",")[which]


def _same_year(first: Point, last: Point) -> tuple[Point, Point]:
    """The year that only one of two points has, given to the other: "between November and May 2020"."""
    if first.yearless and not last.yearless and last.days and unit_of(last.days) != "year":
        year = last.days.first.year
        days = dated(year, *first.yearless)
        if days and days.first > last.days.last:
            days = dated(year - 1, *first.yearless)
        return Point(days=days, yearless=first.yearless), last
    if last.yearless and first.days and unit_of(first.days) != "year":
        year = first.days.first.year
        days = dated(year, *last.yearless)
        if days and days.first < first.days.first:
            days = dated(year + 1, *last.yearless)
        return first, Point(days=days, yearless=last.yearless)
    return first, last


def _same_week(first: Point, last: Point) -> Point:
    """The day of the week that a stretch ends on, as the next after the one that it starts on: "Monday to Friday"."""
    if not (first.days and last.days and first.relation in {"before", "after"} and first.anchor == last.anchor):
        return last
    if not timedelta(0) < first.days.first - last.days.first < WEEK:
        return last
    return Point(days=moved(last.days, WEEK.days, "day"), anchor=last.anchor, relation="after", of_day=last.of_day)


RULES: Final[tuple[Rule, ...]] = (
    Rule("(<length>|the <unit>) (after|before) <point>", counted_from),
    Rule("(from|between) <point> (to|until|till|through|and|-|–|—) <point>", between),
    Rule("<point> (to|through|until|-|–) <point>", between),
    Rule("(ever)? since (at least|<about>)? <point>", since),
    Rule("from <point> (on|onward|onwards)", since),
    Rule("<point> (onward|onwards)", since),
    Rule("from <point>", since),
    Rule("(up)? (until|till|through) (after|before|at least|<about>)? <point>", until),
    Rule("up to <point>", until),
    Rule("(no|not) (before|earlier than) <point>", not_before),
    Rule("(no|not) later than <point>", before),
    Rule("(shortly|just)? (before|by|prior to|ahead of) <point>", before),
    Rule("(shortly|just)? (after|<next>) <point>", after),
)
