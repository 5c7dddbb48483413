"""Days and months: "3 January 2020", "Jan. 3", "in January", "Sunday", "Christmas Day"."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from onrecord.dates import hints, lexicon
from onrecord.dates.context import NEAR, days_told_before, lies_in_one, nearest, told_before, weekday_near, year_of
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.values import Point, Told
from onrecord.english import each
from onrecord.intervals.period import Period, around, dated, day, shift, unit_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.dates.tokens import Token

LEAP_YEAR: Final = 2000
"""A year that has every day which any year has."""

LAST_SHORT_YEAR: Final = 49
"""Up to here a year of two digits is of this century."""

_UP_TO_NOW: Final = each("since who")
_PERFECT: Final = each("has have since")
"""Words beside a year by which a sentence leaves it: what follows is told of the report's time again."""

SAME_TELLING: Final = 4
"""Sentences back in which a month or day of another year gives its year to one that has none."""

NEXT_SENTENCE: Final = 1
"""Sentences back in which "in" and a year alone do the same; "since 2009" does not. Both chosen on the texts the rules
were developed on."""


def iso_day(m: Match) -> Point | None:
    """`2020-01-03`."""
    return _point(dated(*map(int, re.findall(r"\d+", m.value("iso")[:10]))))


def slashed(m: Match) -> Point | Told | None:
    """`03/01/2020`: which number is the day is open unless one is above 12; then it is one of the two."""
    first, second, year = map(int, re.split(r"[/.]", m.value("slashed")))
    if year < 100:
        year += 2000 if year <= LAST_SHORT_YEAR else 1900
    readings = [days for days in (dated(year, second, first), dated(year, first, second)) if days]
    if len(set(readings)) == 2 and "/" in m.value("slashed"):
        return Told(edtf=f"[{','.join(sorted(days.first.isoformat() for days in readings))}]")
    return _point(readings[0]) if readings else None


def day_of_month(m: Match) -> Point | None:
    """`3 January 2020`, `Friday, Jan. 3`, `the 3rd of January`."""
    return _placed(m, m.value("month"), m.value("dd", "nth", "ordinal"))


def week_of(m: Match) -> Point | None:
    """`the week of March 4`: that day's week, from Monday to Sunday."""
    one = day_of_month(m) if m.value("unit") == "week" else None
    if one is None or one.days is None:
        return one and Point(anchor=one.anchor)
    return Point(days=around(one.days.first, "week"), anchor=one.anchor, relation=one.relation)


def day_alone(m: Match) -> Point | None:
    """`on the 7th`: of the month just told, else of the nearest that fits the tense."""
    if not (m.before().low == "on" or m.has("weekday")) or m.after().kind not in hints.ENDS:
        return None
    told = days_told_before(m.all, m.at[0], NEAR)
    if told and not lies_in_one(told, "month"):
        return Point()
    start = told.first if told else m.context.day
    if start is None:
        return Point(anchor=m.context.anchor)
    tense = m.tense()
    months = [0] if told else [0, 1] if tense > 0 else [-1, 0]
    starts = [shift(start.replace(day=1), step, "month") for step in months]
    found = [days for one in starts if (days := dated(one.year, one.month, m.value("nth")))]
    if not told:
        found = [days for days in found if (days.first >= start if tense > 0 else days.first <= start)]
    return Point(days=nearest(found, start, tense), anchor=None if told else m.context.anchor)


def days_of_month(m: Match) -> Told | None:
    """`3 to 5 March 2020`, `March 3-5`, `between 10 and 18 March`; `10, 11 and 12 March`, where none is left out."""
    days, number = m.values("dd"), m.value("month")
    first, last = days[0], days[-1]
    listed = len(days) > 2 or (m.has("and") and not m.has("between"))
    if first >= last or (listed and days != list(range(first, last + 1))):
        return None
    one, other = _placed(m, number, first), _placed(m, number, last)
    if one is None or other is None:
        return None
    if one.days and other.days:
        return Told(edtf=f"{one.days.first}/{other.days.last}", relation="during")
    edtf = f"XXXX-{number:02}-{first:02}/XXXX-{number:02}-{last:02}"
    return Told(edtf=edtf, relation="during", anchor=m.context.anchor)


def month_of_year(m: Match) -> Point | None:
    """`January 2020`."""
    return _point(dated(m.value("year"), m.value("month")))


def month_of_that_year(m: Match) -> Point | None:
    """`March the same year`, `June of that year`, `that September`."""
    told = days_told_before(m.all, m.at[0], SAME_TELLING)
    if m.value("unit") not in {"year", None} or told is None:
        return None
    if not lies_in_one(told, "year"):
        return Point(yearless=(m.value("month"), 0)) if m.has("unit") else None
    return _point(dated(told.first.year, m.value("month")))


def month_alone(m: Match) -> Point | None:
    """`January`; where the word is also something else, only after a word that a month follows."""
    name, before, after = m.tokens[-1].low, m.before(), m.after()
    if before.low in hints.NO_MONTH_AFTER or (after.kind == "dd" and m.after(2).text in hints.NAMED_FOR_A_TIME):
        return None
    if name in hints.MONTHS_AND_NAMES:
        leads = before.low in hints.LEADS_TO_A_MONTH or (before.low == "the" and name not in {"may", "march"})
        if not leads or after.kind == "s" or after.is_name:
            return None
    return _placed(m, m.value("month"), 0)


def weekday_alone(m: Match) -> Point | None:
    """`Sunday`: the last one up to the report's day, or the next where the words look ahead."""
    before, after = m.before().low, m.after()
    if before in hints.NO_WEEKDAY_AFTER or after.low in hints.NO_WEEKDAY_BEFORE:
        return None
    if m.before().kind in {"ordinal", "nth"}:
        return Point()
    if before in hints.LATTER and m.before(2).low in hints.OWNERS | hints.LATTER:
        return Point()
    if m.tokens[0].low in hints.WEEKDAYS_AND_WORDS or (after.low == "the" and m.after(2).kind == "nth"):
        return None
    if m.context.day is None:
        return Point(anchor=m.context.anchor)
    ahead = m.tense() > 0
    days = weekday_near(m.context.day, m.value("weekday"), ahead)
    return Point(days=days, anchor=m.context.anchor, relation="after" if ahead else "before")


def holiday(m: Match) -> Point | None:
    """`Christmas Day`, `New Year’s Eve`: days that are the same every year."""
    if m.has("christmas") and (m.before().is_name or m.after().is_name):
        return None
    found = lexicon.HOLIDAYS.get(re.sub(r" [’']s", "’s", m.words()))
    return _placed(m, *found) if found else None


def nine_eleven(m: Match) -> Point:
    """`9/11`."""
    return Point(days=day(date(2001, 9, 11)))


def _placed(m: Match, number: int, of_month: int) -> Point | None:
    """A month or a day of it, in its year if that is written, else in the year that fits best; not within a name."""
    if m.after().text in hints.NAMED_FOR_A_TIME:
        return None
    if (year := m.value("year") or _shared_year(m)) is not None:
        return _point(dated(year, number, of_month), about=m.before().low == "about" and m.before(2).low == "or")
    if dated(LEAP_YEAR, number, of_month) is None:
        return None
    tense = m.tense()
    told = _told_year(m) if tense <= 0 else None
    days = dated(told, number, of_month) if told else year_of(m.context, number, of_month, tense)
    anchor = f"{told:04}" if told else None if days else m.context.anchor
    return Point(days=days, yearless=(number, of_month), anchor=anchor)


def _shared_year(m: Match) -> int | None:
    """The year that a later month of the same row has: "in March and April 2023"."""
    if m.after().low not in hints.JOINS:
        return None
    at = 3 if m.after(2).kind == "dd" else 2
    other = m.after(at)
    at += 1 + (m.after(at + 1).kind == "dd")
    at += m.after(at).kind == ","
    year = m.after(at)
    return year.value if other.kind == "month" and year.kind == "year" and m.value("month") < other.value else None


def _point(days: Period | None, *, about: bool = False) -> Point | None:
    return Point(days=days, about=about) if days else None


def _told_year(m: Match) -> int | None:
    """The year of a date just told, where it is not the report's: "On 31 May 1832 he fell. On 2 June he"."""
    place = told_before(m.all, m.at[0], SAME_TELLING)
    told: Point = Point() if place is None else m.all[place].value
    if place is None or told.days is None or told.yearless or told.anchor or told.about:
        return None
    first, last = told.days
    if first.year != last.year or (m.context.day and first.year == m.context.day.year):
        return None
    if _goes_on(m.all, place, m.at[0]):
        return None
    if unit_of(told.days) == "year":
        near = told_before(m.all, m.at[0], NEXT_SENTENCE) == place
        return first.year if near and place > 0 and m.all[place - 1].low == "in" else None
    return first.year


def _goes_on(tokens: Sequence[Token], told: int, place: int) -> bool:
    """Whether what was told of that year leads up to now: "since October 2023", "in 2018 and has renewed them"."""
    start = next((at + 1 for at in range(told, -1, -1) if tokens[at].kind in {"mark", "break"}), 0)
    return any(t.low in _UP_TO_NOW for t in tokens[start:told]) or any(t.low in _PERFECT for t in tokens[told:place])


DD: Final = "(<dd>|<nth>)"
RULES: Final[tuple[Rule, ...]] = (
    Rule("<iso>", iso_day),
    Rule(f"(the|that)? <unit> of (<weekday> ,?)? <month> the? {DD} (,? <year>)?", week_of),
    Rule(f"(the|that)? <unit> of {DD} of? <month> (,? <year>)?", week_of),
    Rule("<slashed>", slashed),
    Rule("<nine>", nine_eleven),
    Rule("(between|from)? <dd> (, <dd>)* (-|–|to|and) <dd> <month> (,? <year>)?", days_of_month),
    Rule("(between|from)? <month> <dd> (, <dd>)* (-|–|to|and) <dd> (,? <year>)?", days_of_month),
    Rule(f"(<weekday> ,? the?)? {DD} of? <month> (,? <year>)?", day_of_month),
    Rule("<dd> - <month> - <year>", day_of_month),
    Rule(f"the ({DD}|<ordinal>) of <month> (,? <year>)?", day_of_month),
    Rule(f"(<weekday> ,?)? <month> the? {DD} (,? <year>)?", day_of_month),
    Rule("<month> of? ,? <year>", month_of_year),
    Rule("<month> (of|in)? (the same|that|that same) <unit>", month_of_that_year),
    Rule("(that|the same) <month>", month_of_that_year),
    Rule("new <unit> <s> (<unit>|eve)", holiday),
    Rule("<christmas> (<unit>|eve)", holiday),
    Rule("(boxing|bastille) <unit>", holiday),
    Rule("(<christmas>|<holiday>)", holiday),
    Rule("<month>", month_alone),
    Rule("(<weekday> ,?)? the <nth>", day_alone),
    Rule("<weekday>", weekday_alone),
)
