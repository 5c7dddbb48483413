"""Times told from the report's day: "yesterday", "last week", "the past two years", "a decade ago"."""

from __future__ import annotations

from typing import Final

from onrecord.dates.context import QUOTATION
from onrecord.dates.counting import STEPS, counted, in_days
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.lengths import NUMBER, length
from onrecord.dates.values import Length, Point, iso, units
from onrecord.english import each
from onrecord.intervals.period import Period, around, day, shift

_NO_NOW: Final = frozenset({"that", "-", "famous", "infamous", "defunct"})
"""What follows a "now" that means no time: "now that", "the now-defunct"."""


_NO_TIME_BACK: Final = each("in at on to from with of home pay and")
"""What follows a "back" that means a place, or a return."""


_ASKS: Final = each("ask call come try see look check talk write meet wait return visit tell")
"""Verbs that open a request."""


def today(m: Match) -> Point | None:
    """`today`, `tonight`: the report's day; "Lirune Today" is a name."""
    text = m.tokens[0].text
    return None if text.isupper() or (text.istitle() and m.before().is_name) else from_today(m, 0, "day")


def now(m: Match) -> Point | None:
    """`now`, `currently`: about the report's day, and no day."""
    if m.words() == "now" and m.after().low in _NO_NOW:
        return None
    return Point(anchor=m.context.anchor if m.context.day else None, relation="same")


def yesterday(m: Match) -> Point:
    """`yesterday`."""
    return from_today(m, -1, "day")


def tomorrow(m: Match) -> Point:
    """`tomorrow`."""
    return from_today(m, 1, "day")


def day_but_one(m: Match) -> Point:
    """`the day before yesterday`, `the day after tomorrow`."""
    return from_today(m, -2 if m.has("yesterday") else 2, "day")


def this_unit(m: Match) -> Point | None:
    """`this week`, `the current year`, `this weekend`; "to this day" is no time."""
    if m.before().low == "to" and m.value("unit") == "day":
        return None
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
    if m.after().low == "of" and (m.has("the") or m.before().low == "the"):
        return None
    if unit != "quarter" and (m.has("the", "units", "this") or m.value("last") == "past"):
        return lasting(m, Length(count=None if m.has("units") else 1, unit=unit), -1)
    return from_today(m, -1, unit)


def this_part(m: Match) -> Point | None:
    """`this morning`, `last night`; "past midnight" is an hour."""
    if m.value("last") == "past":
        return None
    one = from_today(m, -1 if m.has("last") else 0, "day")
    return Point(days=one.days, anchor=one.anchor, relation=one.relation, of_day=True)


def some_units(m: Match) -> Point | None:
    """`the last two years`, `the past few days`, `the next three weeks`."""
    if m.after().low == "of":
        return None
    found = length(m)
    return lasting(m, found, 1 if m.has("next") else -1) if isinstance(found, Length) else None


def recently(m: Match) -> Point:
    """`recently`, `in recent years`: some time before the report's day, and no date."""
    duration = iso(Length(count=None, unit=m.value("unit"))) if m.has("units") else None
    return Point(anchor=m.context.anchor, relation="before", duration=duration)


def ago(m: Match) -> Point:
    """`two years ago`."""
    return _from_now(m, -1)


def back(m: Match) -> Point | None:
    """`a few days back`; "two days back in Ombrel" is no such time."""
    return None if m.after().low in _NO_TIME_BACK else ago(m)


def long_ago(m: Match) -> Point:
    """`long ago`."""
    return Point(anchor=m.context.anchor, relation="before")


def from_now(m: Match) -> Point:
    """`two weeks from now`, `three days from Friday`."""
    start: Point = m.value("point")
    if start.relation == "same" and start.days is None:
        return _from_now(m, 1)
    return counted(m.value("length"), 1, start.days, start.edtf or start.anchor, start.about)


def in_time(m: Match) -> Point | None:
    """`in two weeks’ time`, `in three days`: from the report's day, where the words look ahead."""
    compared = m.before().kind == "time" or m.before(2).low.endswith(("est", "most")) or m.before(2).kind == "ordinal"
    if not m.has("time") and (compared or (m.tense() <= 0 and not _is_asked(m))):
        return None
    return _from_now(m, 1)


def _is_asked(m: Match) -> bool:
    """Whether the sentence asks for something: "Ask me in a decade"."""
    starts = (at for at in range(m.at[0] - 1, max(m.at[0] - 6, -1), -1) if m.all[at].kind in {"mark", "break"})
    first = m.all[next(starts, -1) + 1]
    return first.low in _ASKS and first.text.istitle()


def _from_now(m: Match, step: int) -> Point:
    """The time so long before or after the report's day; in days only where that is known to the day."""
    one: Length = m.value("length")
    in_doubt = in_days(*units(one))[1] in {"day", "week"} and m.context.in_doubt
    now, anchor = (None, QUOTATION) if in_doubt else (m.context.day, m.context.anchor)
    return counted(one, step, day(now) if now else None, anchor)


def from_today(m: Match, step: int, unit: str) -> Point:
    """The unit of the calendar so many steps from the report's day."""
    relation = STEPS[max(-1, min(1, step))]
    count, counted = units(Length(count=step, unit=unit))
    to_the_day = unit in {"minute", "hour", "day"}
    now, anchor = (m.context.today, m.context.told_today) if to_the_day else (m.context.day, m.context.anchor)
    if now is None:
        return Point(anchor=anchor, relation=relation)
    try:
        days = around(shift(now, round(count or 0), counted), "weekend" if unit == "weekend" else counted)
    except (OverflowError, ValueError):
        return Point(anchor=anchor, relation=relation)
    return Point(days=days, anchor=anchor, relation=relation)


def lasting(m: Match, one: Length, step: int) -> Point:
    """A stretch that ends, or starts, on the report's day; a duration alone where the words do not say how long."""
    count, unit = in_days(*units(one))
    now, days = m.context.today, None
    if now is not None and count is not None:
        try:
            far = shift(now, step * round(count), unit)
            days = Period(min(far, now), max(far, now))
        except (OverflowError, ValueError):
            days = None
    return Point(days=days, anchor=m.context.told_today, relation=STEPS[step], duration=iso(one), lasting=True)


RULES: Final[tuple[Rule, ...]] = (
    Rule("<today>", today),
    Rule("<now>", now),
    Rule("the <unit> (before yesterday|after tomorrow)", day_but_one),
    Rule("yesterday", yesterday),
    Rule("tomorrow", tomorrow),
    Rule("the? <this> <unit>", this_unit),
    Rule(f"the? (<last>|<next>) {NUMBER} (<in_a_row>|long|more)? <unit>", some_units),
    Rule("(the|<this>)? <last> <unit>", last_unit),
    Rule("(<this>|<last>) <daypart>", this_part),
    Rule("the? recent <unit>", recently),
    Rule("<recently>", recently),
    Rule("the <unit>", the_weekend),
)
"""On words, before the rules of lengths."""

COUNTED: Final[tuple[Rule, ...]] = (
    Rule("<length> ago", ago),
    Rule("<length> back", back),
    Rule("long ago", long_ago),
    Rule("<length> from <point>", from_now),
    Rule("in <length> <s>? time", in_time),
    Rule("in <length>", in_time),
)
"""On lengths and points."""
