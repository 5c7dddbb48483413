"""Times told from the report's day or from a date told before: "last week", "yesterday", "that year", "the next day"."""

from __future__ import annotations

from typing import Final

from onrecord.dates.context import told_before, weekday_near
from onrecord.dates.edtf import written
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.lengths import NUMBER, length
from onrecord.dates.period import Period, Unit, around, day, month, moved, season, shift
from onrecord.dates.values import Length, Point, iso, units

NEAR: Final = 2
"""Sentences back in which the date may stand that "a year later" or "the next day" is told from."""

_STEPS: Final = {-1: "before", 0: "same", 1: "after"}


def today(m: Match) -> Point | None:
    """`today`, `tonight`, `now`, `currently`: the report's day."""
    after = m.after()
    if m.words() == "now" and after and after.text.lower() in {"that", "-", "famous", "infamous", "defunct"}:
        return None
    return _from_today(m, 0, "day")


def yesterday(m: Match) -> Point:
    """`yesterday`."""
    return _from_today(m, -1, "day")


def tomorrow(m: Match) -> Point:
    """`tomorrow`."""
    return _from_today(m, 1, "day")


def day_but_one(m: Match) -> Point:
    """`the day before yesterday`, `the day after tomorrow`."""
    return _from_today(m, -2 if m.has("yesterday") else 2, "day")


def this_unit(m: Match) -> Point:
    """`this week`, `the current year`, `this weekend`."""
    return the_weekend(m) or _from_today(m, 0, m.value("unit"))


def the_weekend(m: Match) -> Point | None:
    """`the weekend`: the last one, or the one to come."""
    if m.value("unit") != "weekend":
        return None
    ahead = m.context.tense(m.tokens[0].start, m.tokens[-1].end) > 0
    began = m.context.day is not None and m.context.day.weekday() >= 5
    return _from_today(m, 0 if ahead or began else -1, "weekend")


def last_unit(m: Match) -> Point:
    """`last week`: the week before this one. `the past year`: the twelve months up to now."""
    if m.value("unit") == "quarter":
        return _from_today(m, -1, "quarter")
    if m.has("the", "units", "this") or m.value("last") == "past":
        return _lasting(m, Length(count=None if m.has("units") else 1, unit=m.value("unit")), -1)
    return _from_today(m, -1, m.value("unit"))


def next_unit(m: Match) -> Point | None:
    """`next week`. `the next day`, `the following year`: told from a date before, where the tense is past."""
    if m.has("units"):
        return _lasting(m, Length(count=None, unit=m.value("unit")), 1)
    past = m.context.tense(m.tokens[0].start, m.tokens[-1].end) <= 0
    if m.value("next") == "following" or (m.has("the") and past):
        return _from_told(m, 1, m.value("unit"))
    return _from_today(m, 1, m.value("unit"))


def unit_before(m: Match) -> Point | None:
    """`the previous day`, `the preceding year`."""
    if m.value("last") not in {"previous", "preceding"}:
        return None
    return _from_told(m, -1, m.value("unit"))


def same_unit(m: Match) -> Point | None:
    """`that year`, `the same day`."""
    return _from_told(m, 0, m.value("unit"))


def at_the_time(m: Match) -> Point | None:
    """`then` in "since then", "by then"."""
    before = m.before()
    if before is None or before.text.lower() not in {"since", "by", "until", "till"}:
        return None
    told = told_before(m.all, m.at[0], NEAR)
    if told is None or told.days is None:
        return Point(relation="same")
    return Point(days=told.days, anchor=written(told.days), relation="same")


def that_season(m: Match) -> Point | None:
    """`last spring`, `this summer`, `next winter`."""
    code, today_ = m.value("season"), m.context.day
    step = _step(m)
    if today_ is None:
        return Point(anchor=m.context.anchor, relation=_STEPS[step])
    found = [season(year, code) for year in range(today_.year - 2, today_.year + 3)]
    return Point(days=_pick(found, m, step), anchor=m.context.anchor, relation=_STEPS[step])


def that_month(m: Match) -> Point | None:
    """`last January`, `this May`, `next March`."""
    number, today_ = m.value("month"), m.context.day
    step = _step(m)
    if today_ is None:
        return Point(yearless=(number, 0), anchor=m.context.anchor, relation=_STEPS[step])
    found = [month(year, number) for year in range(today_.year - 2, today_.year + 3)]
    days = month(today_.year, number) if step == 0 else _pick(found, m, step)
    return Point(days=days, anchor=m.context.anchor, relation=_STEPS[step])


def that_weekday(m: Match) -> Point | None:
    """`last Friday`, `this Friday`, `next Friday`."""
    step, today_ = _step(m), m.context.day
    if today_ is None:
        return Point(anchor=m.context.anchor, relation=_STEPS[step])
    if step == 0:
        ahead = m.context.tense(m.tokens[0].start, m.tokens[-1].end) >= 0
        return Point(days=weekday_near(today_, m.value("weekday"), ahead), anchor=m.context.anchor)
    days = weekday_near(today_, m.value("weekday"), step > 0, strictly=True)
    return Point(days=days, anchor=m.context.anchor, relation=_STEPS[step])


def this_part(m: Match) -> Point:
    """`this morning`, `last night`."""
    moved = _from_today(m, -1 if m.has("last") else 0, "day")
    return Point(days=moved.days, anchor=moved.anchor, relation=moved.relation, of_day=True)


def some_units(m: Match) -> Point | None:
    """`the last two years`, `the past few days`, `the next three weeks`."""
    found = length(m)
    if not isinstance(found, Length):
        return None
    return _lasting(m, found, 1 if m.has("next") else -1)


def recently(m: Match) -> Point:
    """`recently`, `in recent years`: some time before the report's day, and no date."""
    duration = iso(Length(count=None, unit=m.value("unit"))) if m.has("units") else None
    return Point(anchor=m.context.anchor, relation="before", duration=duration)


def ago(m: Match) -> Point:
    """`two years ago`: about, unless it counts days."""
    one = m.tokens[0].value if m.tokens[0].kind == "length" else None
    return _counted(m, one, -1)


def from_now(m: Match) -> Point:
    """`two weeks from now`, `three days from Friday`."""
    one, start = m.value("length"), m.value("point")
    if start.days is None or one.count is None:
        return Point(anchor=start.anchor, relation="after", duration=iso(one))
    count, unit = units(one)
    days = moved(start.days, count or 0, unit)
    return Point(days=days, anchor=written(start.days), relation="after", duration=iso(one))


def later(m: Match) -> Point | None:
    """`two years later`, `a day earlier`, `a year before`: told from the date before, if one is near."""
    if not m.has("later", "earlier") and (after := m.after()) and after.kind not in {"mark", "break", ",", "s", "-", "–"}:
        return None
    one: Length = m.value("length")
    step = 1 if m.has("later", "after") else -1
    told = told_before(m.all, m.at[0], NEAR)
    if told is None or told.days is None:
        return Point(relation=_STEPS[step], duration=iso(one))
    count, unit = units(one)
    if count is None or unit in {"minute", "hour"}:
        days = told.days if unit in {"minute", "hour"} else None
        return Point(days=days, anchor=written(told.days), relation=_STEPS[step], duration=iso(one))
    days = moved(told.days, step * count, unit)
    return Point(days=days, anchor=written(told.days), relation=_STEPS[step], duration=iso(one))


def day_before(m: Match) -> Point | None:
    """`the day before`, `the year after`, where nothing follows that it would be told from."""
    after = m.after()
    if after is not None and after.kind not in {"mark", "break", ","}:
        return None
    return _from_told(m, -1 if m.has("before") else 1, m.value("unit"))


def earlier_in(m: Match) -> Point | None:
    """`earlier this month`, `later that year`, `earlier today`: the part of it up to now, or from now on."""
    whole: Point = m.value("point")
    if whole.days is None or m.context.day is None or not whole.days.first <= m.context.day <= whole.days.last:
        return whole
    before, now = m.has("earlier"), m.context.day
    days = Period(whole.days.first, now) if before else Period(now, whole.days.last)
    return Point(days=days, anchor=m.context.anchor, relation="before" if before else "after")


def earlier_in_the(m: Match) -> Point | None:
    """`earlier in the day`, `later in the year`."""
    before = m.has("earlier")
    told = _from_told(m, 0, m.value("unit"))
    if told.days is None:
        told = _from_today(m, 0, m.value("unit"))
    return Point(days=told.days, anchor=told.anchor, relation="before" if before else "after")


def _step(m: Match) -> int:
    return -1 if m.has("last") else 1 if m.has("next") else 0


def _pick(found: list[Period], m: Match, step: int) -> Period | None:
    today_ = m.context.day
    if today_ is None:
        return None
    if step < 0:
        return [p for p in found if p.last < today_][-1]
    if step > 0:
        return [p for p in found if p.first > today_][0]
    return min(found, key=lambda p: min(abs((p.first - today_).days), abs((p.last - today_).days)))


def _from_today(m: Match, step: int, unit: str) -> Point:
    """The unit of the calendar so many steps from the report's day."""
    count, counted = units(Length(count=step, unit=unit))
    relation = _STEPS[max(-1, min(1, step))]
    if m.context.day is None:
        return Point(anchor=m.context.anchor, relation=relation)
    try:
        days = around(shift(m.context.day, round(count or 0), counted), "weekend" if unit == "weekend" else counted)
    except (OverflowError, ValueError):
        days = None
    return Point(days=days, anchor=m.context.anchor, relation=relation)


def _from_told(m: Match, step: int, unit: str) -> Point:
    told = told_before(m.all, m.at[0], NEAR)
    if told is None or told.days is None:
        return Point(relation=_STEPS[step])
    _, counted = units(Length(count=step, unit=unit))
    try:
        days = around(shift(told.days.last if step > 0 else told.days.first, step, counted), counted)
    except (OverflowError, ValueError):
        return Point(relation=_STEPS[step])
    return Point(days=days, anchor=written(told.days), relation=_STEPS[step])


def _lasting(m: Match, one: Length, step: int) -> Point:
    """A stretch that ends, or starts, on the report's day."""
    count, unit = units(one)
    relation, now = _STEPS[step], m.context.day
    if now is None or count is None:
        return Point(anchor=m.context.anchor, relation=relation, duration=iso(one), lasting=True)
    try:
        far = shift(now, step * round(count), unit)
    except (OverflowError, ValueError):
        return Point(anchor=m.context.anchor, relation=relation, duration=iso(one), lasting=True)
    days = Period(min(far, now), max(far, now))
    return Point(days=days, anchor=m.context.anchor, relation=relation, duration=iso(one), lasting=True)


def _counted(m: Match, one: Length | None, step: int) -> Point:
    """So long before or after the report's day, no more exact than the unit that it is counted in."""
    plain = Point(anchor=m.context.anchor, relation=_STEPS[step], duration=iso(one) if one else None)
    if one is None or m.context.day is None or one.count is None:
        return plain
    count, unit = units(one)
    if unit == "hour":
        count, unit = (count or 0) // 24, "day"
    finer: Unit = {"decade": "year", "century": "decade"}.get(unit, unit)  # type: ignore[assignment]
    try:
        at = shift(m.context.day, step * round((count or 0) * (12 if unit == "year" else 1)), "month" if unit == "year" else unit)
    except (OverflowError, ValueError):
        return plain
    exact = unit in {"minute", "hour", "day"}
    return Point(
        days=day(at) if unit == "week" else around(at, finer),
        about=not exact,
        anchor=m.context.anchor,
        relation=_STEPS[step],
        duration=iso(one),
    )


SOME: Final = f"{NUMBER} (<long>|more)? <unit>"
RULES: Final[tuple[Rule, ...]] = (
    Rule("<today>", today),
    Rule("the <unit> (before yesterday|after tomorrow)", day_but_one),
    Rule("yesterday", yesterday),
    Rule("tomorrow", tomorrow),
    Rule("(<this>|the <this>) <unit>", this_unit),
    Rule(f"the? (<last>|<next>) {SOME}", some_units),
    Rule("the (<last>) <unit>", unit_before),
    Rule("(the|<this>)? <last> <unit>", last_unit),
    Rule("the? <next> <unit>", next_unit),
    Rule("(that|the same|that same) <unit>", same_unit),
    Rule("the? (<last>|<this>|<next>) <season>", that_season),
    Rule("the? (<last>|<this>|<next>) <month>", that_month),
    Rule("the? (<last>|<this>|<next>) <weekday>", that_weekday),
    Rule("(<this>|<last>) <part>", this_part),
    Rule("the? recent <unit>", recently),
    Rule("<recently>", recently),
    Rule("then", at_the_time),
    Rule("the <unit>", the_weekend),
)
"""On words, before the rules of lengths."""

COUNTED: Final[tuple[Rule, ...]] = (
    Rule("<length> ago", ago),
    Rule("long ago", ago),
    Rule("<length> from <point>", from_now),
    Rule("<length> (later|earlier|before|after|previously)", later),
    Rule("the <unit> (before|after)", day_before),
    Rule("(earlier|later) in the <unit>", earlier_in_the),
    Rule("(earlier|later) <point>", earlier_in),
)
"""On lengths and points."""
