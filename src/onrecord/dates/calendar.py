"""Dates by the calendar: days, months, years, seasons, quarters, decades and centuries."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from onrecord.dates import lexicon as words
from onrecord.dates.context import nearest, told_before, weekday_near, year_of
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.period import QUARTER_STARTS, Period, day, month, season, years
from onrecord.dates.values import Point, Told

if TYPE_CHECKING:
    from onrecord.dates.tokens import Token

FIRST_PLAIN_YEAR: Final = 1800
YEARS_AHEAD: Final = 2099
"""Between these, four digits alone are taken for a year; outside them only after a word that a year follows."""

FIRST_YEAR_IN_A_PAIR: Final = 1500
"""From here on two rising numbers of four digits with a dash between are years."""

LAST_SHORT_YEAR: Final = 49
"""Up to here a year of two digits is of this century."""

SAME_TELLING: Final = 4
"""Sentences back in which a date of another year gives its year to one that has none."""

_LEADS_TO_A_YEAR: Final = frozenset(
    "in since by until till from to of during early late mid before after between through around circa year the and or "
    "than for ( last this next spring summer".split()
)
_LEADS_TO_A_MONTH: Final = frozenset(
    "in of since last this next early late mid until till by from to during between and through past every each "
    "before after following previous - – mid- ( for beginning end start".split()
)
_NAMES_TOO: Final = frozenset({"may", "march", "april", "june", "august", "jan", "mar", "sep", "dec"})
"""Months that are also other words or people's names."""

_WEEKDAY_NAMES_TOO: Final = frozenset({"sun", "sat", "wed", "mon", "fri", "thu", "tue"})
_SEASON_THINGS: Final = frozenset(
    "camp camps school schools olympics olympic games coat coats break home house palace cottage session job jobs "
    "solstice sports sport clothes time fashion offensive white guards weather paralympics vacation holiday holidays".split()
)


def _text(token: Token | None) -> str:
    return token.text.lower().rstrip(".") if token else ""


def _named(token: Token | None) -> bool:
    """Whether a token is a word with a capital that has no meaning of time."""
    return token is not None and token.kind == "other" and token.text[:1].isupper()


def iso_day(m: Match) -> Point | None:
    """`2020-01-03`."""
    return _point(*map(int, m.value("iso")[:10].split("-"))) if m.value("iso") else None


def slashed(m: Match) -> Point | Told | None:
    """`03/01/2020`: which number is the day is open unless one is above 12; then it is one of the two."""
    text = m.value("slashed")
    first, second, year = map(int, re.split(r"[/.]", text))
    if year < 100:
        year += 2000 if year <= LAST_SHORT_YEAR else 1900
    readings = [p for p in (_point(year, second, first), _point(year, first, second)) if p and p.days]
    if len({p.days for p in readings}) == 2 and "/" in text:
        both = sorted(p.days.first.isoformat() for p in readings if p.days)
        return Told(edtf=f"[{','.join(both)}]")
    return readings[0] if readings else None


def day_of_month(m: Match) -> Point | None:
    """`3 January 2020`, `Friday, Jan. 3`, `the 3rd of January`."""
    if m.has("small", "ordinal") and not (m.has("of", "the") or m.has("year")):
        return None
    return _dated(m, m.value("month"), m.value("dd", "nth", "ordinal"))


def month_of_year(m: Match) -> Point | None:
    """`January 2020`."""
    return _point(m.value("year"), m.value("month"))


def month_of_that_year(m: Match) -> Point | None:
    """`March the same year`, `June of that year`."""
    told = told_before(m.all, m.at[0], SAME_TELLING)
    if m.value("unit") != "year" or told is None or told.days is None:
        return None
    return _point(told.days.first.year, m.value("month"))


def the_year(m: Match) -> Point | None:
    """`the year 2030`."""
    return _point(m.value("year")) if m.value("unit") == "year" else None


def month_alone(m: Match) -> Point | None:
    """`January`; where the word is also something else, only after a word that a month follows."""
    name, before, after = _text(m.tokens[-1]), m.before(), m.after()
    if name in _NAMES_TOO and not (_text(before) in _LEADS_TO_A_MONTH or (after and after.kind == "nth")):
        return None
    if name in _NAMES_TOO and after and (after.kind == "s" or (_named(after) and name != "march")):
        return None
    if _named(before) and name in _NAMES_TOO | {"august"}:
        return None
    return _dated(m, m.value("month"), 0)


def weekday_alone(m: Match) -> Point | None:
    """`Sunday`: the last one up to the report's day in the past tense, the next in the future."""
    before, after = _text(m.before()), m.after()
    if before in words.NOT_A_DAY_BEFORE or _text(after) in words.NOT_A_DAY_AFTER:
        return None
    if _text(m.tokens[0]) in _WEEKDAY_NAMES_TOO or (_text(after) == "the" and (nth := m.after(2)) and nth.kind == "nth"):
        return None
    if m.context.day is None:
        return Point(anchor=m.context.anchor)
    ahead = m.context.tense(m.tokens[0].start, m.tokens[-1].end) > 0
    days = weekday_near(m.context.day, m.value("weekday"), ahead)
    return Point(days=days, anchor=m.context.anchor, relation="after" if ahead else "before")


def year_alone(m: Match) -> Point | None:
    """`1982`, where nothing shows that the number counts or names something."""
    value, before, after = m.value("year"), m.before(), m.after()
    if before and (before.kind == "sum" or _text(before) in words.NUMBERED or _joined(m, before)):
        return None
    if after and (_text(after) in words.COUNTED or after.text in "%°+/" or after.kind in {"zone", "clock"}):
        return None
    if _text(before) in {"and", "or"} and (other := m.before(2)) and other.kind == "point":
        return _point(value)
    leads = _text(before) in _LEADS_TO_A_YEAR or (before is not None and before.kind in {"about", "month", "season"})
    if leads:
        return None if _text(before) in {"than", "for", "the", "to", "and"} and not _plain(value) else _point(value)
    if not _plain(value) or (before and before.kind in {"number", "dd", "year", "decade"}):
        return None
    return _point(value)


def _joined(m: Match, before: Token) -> bool:
    """Whether the number is part of a longer one: "$2000", "461-1776", "92.1101"."""
    if before.end != m.tokens[0].start:
        return False
    other = m.before(2)
    numbered = other is not None and other.end == before.start and other.text[-1:].isdigit()
    return before.text in "$€£¥#+/.:" or (before.text in "-–" and numbered)


def season_of_year(m: Match) -> Point:
    """`spring 2019`, `the autumn of 2019`."""
    return Point(days=season(m.value("year"), m.value("season")))


def season_alone(m: Match) -> Point | None:
    """`the autumn`: the last one or the next."""
    if _named(m.before()) or _named(m.after()) or _text(m.after()) in _SEASON_THINGS:
        return None
    if not m.has("the") and _text(m.before()) not in _LEADS_TO_A_MONTH:
        return None
    if _text(m.tokens[-1]) in {"fall", "spring"} and not (m.has("the") and _text(m.before()) in _LEADS_TO_A_MONTH):
        return None
    if _text(m.after()) == "of":
        return None
    today = m.context.day
    if today is None:
        return Point(anchor=m.context.anchor)
    ahead = m.context.tense(m.tokens[0].start, m.tokens[-1].end) > 0
    found = [season(year, m.value("season")) for year in (today.year - 1, today.year, today.year + 1)]
    fitting = [p for p in found if (p.last >= today if ahead else p.first <= today)]
    return Point(days=fitting[0 if ahead else -1], anchor=m.context.anchor, relation="after" if ahead else "before")


def numbered_unit(m: Match) -> Point | None:
    """`the third quarter of 2019`, `the twentieth century`: as people count, from 1900 to 1999."""
    number, unit = m.value("ordinal", "nth"), m.value("unit")
    if unit == "century" and not m.has("of"):
        return Point(days=years(max((number - 1) * 100, 1), 100 if number > 1 else 99))
    return _quarter(m, number) if unit == "quarter" else None


def _quarter(m: Match, number: int) -> Point | None:
    year = m.value("year") or (m.context.day.year if m.context.day else None)
    if not 1 <= number <= 4:
        return None
    if year is None:
        return Point(anchor=m.context.anchor)
    code = sorted(QUARTER_STARTS)[number - 1]
    if m.value("year") or m.context.day is None:
        return Point(days=season(year, code))
    tense = m.context.tense(m.tokens[0].start, m.tokens[-1].end)
    days = nearest([season(y, code) for y in (year - 1, year, year + 1)], m.context.day, tense)
    return Point(days=days, anchor=m.context.anchor)


def decade(m: Match) -> Point | None:
    """`the 1990s`, `the ’90s`, `the eighties`; an age ("in his 80s") is none."""
    value = m.value("decade")
    if value is None:
        if m.value("short") < 20 or _text(m.before()) in {"his", "her", "their", "my", "your", "our"}:
            return None
        paired = _text(m.before()) == "and" and (other := m.before(2)) is not None and other.kind == "point"
        if not (m.has("the") or paired or _text(m.before()) in {"mid", "early", "late", "-", "–"}):
            return None
        value = 1900 + m.value("short")
    return Point(days=years(value, 100 if value % 100 == 0 and value < 2000 else 10))


def holiday(m: Match) -> Point | None:
    """`Christmas Day`, `New Year’s Eve`: days that are the same every year."""
    found = words.HOLIDAYS.get(re.sub(r" [’']s", "’s", m.words()).replace("'", "’"))
    return _dated(m, *found) if found else None


def nine_eleven(m: Match) -> Point:
    """`9/11`."""
    return Point(days=day(date(2001, 9, 11)))


def year_and_year(m: Match) -> Told | None:
    """`2019-20`, `1998–2020`."""
    first, last = m.value("year"), [t.value for t in m.tokens if t.kind in {"year", "dd", "number"}][-1]
    if last < 100:
        last += first // 100 * 100
        if last != first + 1:
            return None
    if not first < last or not (first >= FIRST_YEAR_IN_A_PAIR or _text(m.before()) in _LEADS_TO_A_YEAR):
        return None
    return Told(edtf=f"{first:04}/{last:04}", relation="during")


def days_of_month(m: Match) -> Told | Point | None:
    """`3 to 5 March 2020`, `March 3-5`, `between 10 and 18 March`."""
    first, last = m.values("dd", "nth")
    if first >= last or (m.has("and") and not m.has("between")):
        return None
    one, other = _dated(m, m.value("month"), first), _dated(m, m.value("month"), last)
    if one is None or other is None:
        return None
    if one.days and other.days:
        return Told(edtf=f"{one.days.first}/{other.days.last}", relation="during")
    number = m.value("month")
    return Told(edtf=f"XXXX-{number:02}-{first:02}/XXXX-{number:02}-{last:02}", relation="during", anchor=m.context.anchor)


def _plain(value: int) -> bool:
    return FIRST_PLAIN_YEAR <= value <= YEARS_AHEAD


def _point(year: int, month_: int | None = None, number: int | None = None) -> Point | None:
    try:
        if month_ is None:
            return Point(days=years(year))
        return Point(days=day(date(year, month_, number)) if number else month(year, month_))
    except ValueError:
        return None


def _dated(m: Match, month_: int, number: int) -> Point | None:
    """A month or a day of it, in its year if that is written, else in the year that fits best."""
    if (year := m.value("year")) is not None:
        return _point(year, month_, number)
    if _point(2000, month_, number) is None:
        return None
    told = told_before(m.all, m.at[0], SAME_TELLING)
    today = m.context.day
    of_year = told.days if told and told.days and told.yearless is None and told.anchor is None else None
    other = of_year.first if of_year and _one_year(of_year) and today and of_year.first.year != today.year else None
    if today is None and of_year and _one_year(of_year):
        other = of_year.first
    tense = m.context.tense(m.tokens[0].start, m.tokens[-1].end)
    days = year_of(m.context, month_, number, tense, other)
    anchor = f"{other.year:04}" if other else m.context.anchor
    return Point(days=days, yearless=(month_, number), anchor=anchor if days is None or other else None)


def _one_year(days: Period) -> bool:
    return days.first.year == days.last.year


NUMBERED_DAY: Final = "(<dd>|<nth>)"
RULES: Final[tuple[Rule, ...]] = (
    Rule("<iso>", iso_day),
    Rule("<slashed>", slashed),
    Rule("<nine>", nine_eleven),
    Rule("(between|from)? <dd> (-|–|to|and) <dd> <month> (,? <year>)?", days_of_month),
    Rule("(between|from)? <month> <dd> (-|–|to|and) <dd> (,? <year>)?", days_of_month),
    Rule(f"(<weekday> ,? (the)?)? {NUMBERED_DAY} of? <month> (,? <year>)?", day_of_month),
    Rule("the <ordinal> of <month> (,? <year>)?", day_of_month),
    Rule(f"(<weekday> ,?)? <month> the? {NUMBERED_DAY} (,? <year>)?", day_of_month),
    Rule("<month> of? ,? <year>", month_of_year),
    Rule("<month> (of|in)? (the same|that|that same) <unit>", month_of_that_year),
    Rule("the? <unit> <year>", the_year),
    Rule("the? <season> of? <year>", season_of_year),
    Rule("the? (<ordinal>|<nth>) -? <unit> (of <year>)?", numbered_unit),
    Rule("the? (<ordinal>|<nth>) -? <unit>", numbered_unit),
    Rule("the? (<decade>|<short>)", decade),
    Rule("new <unit> <s> (<unit>|eve)", holiday),
    Rule("<christmas> (<unit>|eve)", holiday),
    Rule("(boxing|bastille) <unit>", holiday),
    Rule("<christmas>", holiday),
    Rule("<holiday>", holiday),
    Rule("<year> (-|–|/) (<year>|<dd>|<number>)", year_and_year),
    Rule("<month>", month_alone),
    Rule("<weekday>", weekday_alone),
    Rule("the? <season>", season_alone),
    Rule("<year>", year_alone),
)
