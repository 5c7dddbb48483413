"""How long and how often: "two years", "more than a decade", "the forty-day", "every Friday", "annually"."""

from __future__ import annotations

from typing import Final

from onrecord.dates import hints
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.values import Lasting, Length, Repeat, iso

_HALF: Final = 0.5
_FIRST_YEAR: Final = 1800
"""From here on four digits before a unit are a year ("in 2019 days of protest")."""


def length(m: Match) -> Length | Repeat | None:
    """`two years`, `more than a decade`, `27-year`; an age is none, and a rate ("$5 a day") tells how often."""
    unit = m.values("unit")[-1]
    if _is_age(m) or _is_no_length(m, unit) or m.after().text in hints.NAMED_FOR_A_TIME:
        return None
    one = Length(count=_count(m), unit=unit, about=m.has("about", "than", "least", "few"))
    before = m.before()
    rate = before.kind in {"sum", "number", "dd"} or before.low in hints.LEADS_TO_A_RATE
    return Repeat(every=iso(one)) if rate and m.tokens[0].low in {"a", "an"} else one


def many(m: Match) -> Length | None:
    """`years`, after a word such as "for" or before one such as "later"; "quarters" are mostly parts."""
    if m.value("units") == "quarter":
        return None
    if m.before().low in hints.LEADS_TO_MANY or m.after().low in hints.FOLLOWS_MANY:
        return None if m.after().low == "old" else Length(count=None, unit=m.value("units"))
    return None


def over_the_years(m: Match) -> Length | None:
    """`over the years`."""
    if m.value("about") != "over" or not m.has("units"):
        return None
    return Length(count=None, unit=m.value("units"))


def unit_long(m: Match) -> Length:
    """`decades-long`, `year-long`."""
    return Length(count=1 if m.has("unit") else None, unit=m.value("unit"))


def repeat(m: Match) -> Repeat | None:
    """`every week`, `each year`, `every two years`, `twice a month`; a speed is none."""
    unit = m.value("unit")
    if m.has("per") and unit in {"hour", "second", "minute"}:
        return None
    return Repeat(every=iso(Length(count=2 if m.has("other") else m.value("digit", "number") or 1, unit=unit)))


def every_day_of_week(m: Match) -> Repeat:
    """`every Friday`, `on Fridays`, `every other Friday`."""
    return Repeat(every="P2W" if m.has("other") else "P1W")


def every_year(m: Match) -> Repeat:
    """`every January`, `each spring`."""
    return Repeat(every="P1Y")


def every_morning(m: Match) -> Repeat:
    """`every morning`."""
    return Repeat(every="P1D")


def often(m: Match) -> Repeat | None:
    """`annually`, `daily`; in small letters, for newspapers have such names."""
    return Repeat(every=m.value("often")) if m.tokens[0].text.islower() else None


def lasting(m: Match) -> Lasting | None:
    """`for two years`, `within the hour`; "within days of the strike" is told from an event."""
    within = m.has("within")
    if within and m.after().low == "of":
        return None
    one = m.value("length") or Length(count=1, unit=m.value("unit"))
    return Lasting(count=one.count, unit=one.unit, about=one.about, relation="during" if within else "for")


def _count(m: Match) -> float | None:
    """How many; `None` where the words leave it open ("several", "two or three", "five to ten")."""
    numbers = m.values("number")
    either = m.has("or") or (len(numbers) > 1 and m.has("to", "-", "–") and not m.has("tens"))
    if m.has("vague", "few") or either:
        return None
    if m.has("couple"):
        return 2
    if m.has("sum"):
        return float(m.value("sum").replace(",", ""))
    if m.has("half"):
        return (sum(numbers) or m.has("and")) + _HALF
    return sum(numbers) or 1


def _is_age(m: Match) -> bool:
    following = (m.after().low, m.after(2).low)
    return following[0] == "old" or following in {("-", "old"), ("of", "age")}


def _is_no_length(m: Match, unit: str) -> bool:
    """Whether the words only look like a length: a year before a unit, a sum of money, "one day he will"."""
    if (m.value("year") or 0) >= _FIRST_YEAR or m.before().text in {"$", "€", "£"}:
        return True
    if m.has("sum") and not m.value("sum").replace(",", "").replace(".", "", 1).isdigit():
        return True
    if m.words() in {"one day", "a day"}:
        number = m.before().kind in {"sum", "number", "dd"}
        return not (number or m.before().low in hints.LEADS_TO_ONE or m.after().low in hints.FOLLOWS_ONE)
    if m.has("units") and m.has("a", "an") and not m.has("vague", "couple", "half", "and"):
        return True
    return unit == "quarter" and not m.has("in_a_row")


INEXACT: Final = "(<about>|(more|less|fewer|longer) than|at least|up to|no (more|less) than)"
NUMBER: Final = (
    "(<number> (-|–|to|or) <number>|<tens> -? <digit>|(<number>|a) and a half|<number>|<sum>|a? <vague> of?"
    "|a? couple of?|half (a|an)|half|another|a|an)"
)
LENGTH: Final = f"{INEXACT}? {NUMBER} (<in_a_row>|long|more)? -? <unit> (and a half)?"
RULES: Final[tuple[Rule, ...]] = (
    Rule("(every|each) (<digit>|<dd>)? (other|single)? <unit>", repeat),
    Rule("(every|each) other? (<weekday>|<weekdays>)", every_day_of_week),
    Rule("(every|each) (<month>|<season>|<christmas>)", every_year),
    Rule("(every|each) <daypart>", every_morning),
    Rule("(per|once a|twice a) <unit>", repeat),
    Rule("<weekdays>", every_day_of_week),
    Rule(LENGTH, length),
    Rule("<about> the <unit>", over_the_years),
    Rule("<unit> - long", unit_long),
    Rule("<units>", many),
    Rule("<often>", often),
)
LASTING: Final[tuple[Rule, ...]] = (
    Rule("for <length>", lasting),
    Rule("within (<length>|the <unit>)", lasting),
)
"""On lengths."""
