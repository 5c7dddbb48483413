"""How long and how often: "two years", "more than a decade", "the forty-day", "every Friday", "annually"."""

from __future__ import annotations

from typing import Final

from onrecord.dates.grammar import Match, Rule
from onrecord.dates.values import Length, Repeat, iso

_HALF: Final = 0.5
_LEADS_TO_MANY: Final = frozenset(
    "for within over of just spent last lasted lasts took takes take mere in after".split()
)
_FOLLOWS_MANY: Final = frozenset("of later ago after before earlier since prior".split())
_LEADS_TO_ONE: Final = frozenset("for within in just than least after lasted took".split())
_FOLLOWS_ONE: Final = frozenset("after before later earlier ago".split())
_FIRST_YEAR: Final = 1800
"""From here on four digits before a unit are a year ("in 2019 days of protest")."""

_WORD_BEFORE_RATE: Final = frozenset("times once twice thrice".split())


def length(m: Match) -> Length | Repeat | None:
    """`two years`, `more than a decade`, `27-year`; an age is none, and a rate ("$5 a day") tells how often."""
    unit = m.values("unit")[-1]
    if _is_age(m) or _is_no_length(m, unit):
        return None
    one = Length(count=_count(m), unit=unit, about=m.has("about", "than", "least", "few", "up"))
    before = m.before()
    rate = before and (before.kind in {"sum", "number", "dd"} or before.text.lower() in _WORD_BEFORE_RATE)
    return Repeat(every=iso(one)) if rate and m.tokens[0].text.lower() in {"a", "an"} else one


def many(m: Match) -> Length | None:
    """`years`, after a word such as "for" or before one such as "later"."""
    before, after = m.before(), m.after()
    leads = before is not None and before.text.lower() in _LEADS_TO_MANY
    follows = after is not None and after.text.lower() in _FOLLOWS_MANY
    if not (leads or follows) or (after and after.text.lower() == "old"):
        return None
    return Length(count=None, unit=m.value("units"))


def over_the_years(m: Match) -> Length | None:
    """`over the years`."""
    if m.value("about") != "over" or not m.has("units"):
        return None
    return Length(count=None, unit=m.value("units"))


def unit_long(m: Match) -> Length:
    """`decades-long`, `year-long`."""
    return Length(count=1 if m.has("unit") else None, unit=m.value("unit"))


def repeat(m: Match) -> Repeat:
    """`every week`, `each year`, `every two years`, `twice a month`."""
    unit = m.value("unit")
    return Repeat(every=iso(Length(count=m.value("small", "number") or 1, unit=unit)))


def every_day_of_week(m: Match) -> Repeat:
    """`every Friday`, `on Fridays`."""
    return Repeat(every="P1W")


def every_year(m: Match) -> Repeat:
    """`every January`, `each spring`."""
    return Repeat(every="P1Y")


def every_morning(m: Match) -> Repeat:
    """`every morning`."""
    return Repeat(every="P1D")


def often(m: Match) -> Repeat | None:
    """`annually`, `daily`; in small letters, for newspapers have such names."""
    return Repeat(every=m.value("often")) if m.tokens[0].text.islower() else None


def _count(m: Match) -> float | None:
    if m.has("couple"):
        return 2
    if m.has("vague", "few"):
        return None
    if m.has("sum"):
        return float(m.value("sum").replace(",", ""))
    whole = sum(m.values("number"))
    if m.has("half"):
        return (whole or (1 if m.has("and") else 0)) + _HALF
    return whole or 1


def _is_age(m: Match) -> bool:
    following = [t.text.lower() for t in (m.after(), m.after(2)) if t]
    return following[:1] == ["old"] or following == ["-", "old"] or following[:2] == ["of", "age"]


def _is_no_length(m: Match, unit: str) -> bool:
    number, before, after = m.value("year"), m.before(), m.after()
    if number is not None and number >= _FIRST_YEAR:
        return True
    if m.has("sum") and not m.value("sum").replace(",", "").replace(".", "", 1).isdigit():
        return True
    if unit == "quarter":
        return not m.has("long")
    if m.words() in {"one day", "a day"}:
        leads = before is not None and (before.text.lower() in _LEADS_TO_ONE or before.kind in {"sum", "number", "dd"})
        return not (leads or (after is not None and after.text.lower() in _FOLLOWS_ONE))
    return before is not None and before.text in {"$", "€", "£"}


INEXACT: Final = "(<about>|(more|less|fewer|longer) than|at least|up to|no (more|less) than)"
NUMBER: Final = (
    "(<tens> -? <small>|(<number>|a) and a half|<number>|<sum>|a? <vague> of?|a <vague>|a? couple of?|half (a|an)|half|a|an)"
)
LENGTH: Final = f"{INEXACT}? {NUMBER} (<long>|more)? -? <unit> (and a half)?"
RULES: Final[tuple[Rule, ...]] = (
    Rule("(every|each) (<small>|<dd>)? (other)? <unit>", repeat),
    Rule("(every|each) (<weekday>|<weekdays>)", every_day_of_week),
    Rule("(every|each) (<month>|<season>|<christmas>)", every_year),
    Rule("(every|each) <part>", every_morning),
    Rule("(per|once a|twice a) <unit>", repeat),
    Rule("<weekdays>", every_day_of_week),
    Rule(LENGTH, length),
    Rule("<about> the <unit>", over_the_years),
    Rule("<unit> - long", unit_long),
    Rule("<units>", many),
    Rule("<often>", often),
)
