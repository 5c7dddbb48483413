"""Years, decades and centuries, and the numbers of four digits that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.dates import hints
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.tokens import NOTHING
from onrecord.dates.values import Point, Told
from onrecord.intervals.period import years

if TYPE_CHECKING:
    from onrecord.dates.tokens import Token

FIRST_PLAIN_YEAR: Final = 1800
LAST_PLAIN_YEAR: Final = 2099
"""Between these, four digits alone are taken for a year; outside them only after a word that a year follows."""

FIRST_YEAR_IN_A_PAIR: Final = 1500
"""From here on two rising numbers of four digits with a dash between are years."""

YOUNGEST_DECADE: Final = 20
"""The first "twenties" that two digits alone may mean."""

_WEAK: Final = frozenset({"than", "for", "the", "to", "and"})
"""Words that lead to a year as well as to an amount."""


def the_year(m: Match) -> Point | None:
    """`the year 2030`."""
    return Point(days=years(m.value("year"))) if m.value("unit") == "year" else None


def year_alone(m: Match) -> Point | None:
    """`1982`, where nothing shows that the number counts or names something."""
    value, before = m.value("year"), m.before()
    if _counts(m) or _is_name_or_code(m):
        return None
    plain = FIRST_PLAIN_YEAR <= value <= LAST_PLAIN_YEAR
    if before.low in {"and", "or"} and m.before(2).kind == "point":
        taken = True
    elif before.low in hints.LEADS_TO_A_YEAR:
        taken = plain or before.low not in _WEAK
    else:
        taken = plain and before.kind not in {"number", "dd", "year", "decade"}
    return Point(days=years(value), about=before.low in hints.ABOUT_A_YEAR) if taken else None


def year_and_year(m: Match) -> Told | None:
    """`2019-20`, `1998–2020`, `from 1998-2003`; in brackets also `(2009-24)`."""
    first, last, digits = m.value("year"), int(m.tokens[-1].text), len(m.tokens[-1].text)
    if digits == 2:
        last += first // 100 * 100
    if digits < 2 or (digits == 2 and last != first + 1 and m.before().text != "("):
        return None
    years_by_themselves = first >= FIRST_YEAR_IN_A_PAIR or m.before().low in hints.LEADS_TO_A_YEAR
    return Told(edtf=f"{first:04}/{last:04}", relation="during") if first < last and years_by_themselves else None


def year_of_our_era(m: Match) -> Point | None:
    """`AD 70`, `476 CE`: years before 1000 only so."""
    era = m.tokens[0] if m.tokens[0].kind in {"ad", "ce"} else m.tokens[-1]
    number = next(t.text for t in m.tokens if t is not era)
    return Point(days=years(int(number))) if era.text.isupper() and number.isdigit() and int(number) else None


def decade(m: Match) -> Point:
    """`the 1990s`, `the ’90s`; `the 1800s` are a century."""
    value = m.value("decade")
    return Point(days=years(value, 100 if value % 100 == 0 and value < 2000 else 10))


def decade_of_the_last_century(m: Match) -> Point | None:
    """`the eighties`, `the 80s`; an age ("in his 80s") is none."""
    before = m.before()
    paired = before.low == "and" and m.before(2).kind == "point"
    if m.value("short") < YOUNGEST_DECADE or _is_age(m):
        return None
    if not (m.has("the") or paired or before.low in {"mid", "early", "late", "-", "–"}):
        return None
    return Point(days=years(1900 + m.value("short"), 10))


def _is_age(m: Match) -> bool:
    """`in his 80s`, `in her early thirties`, `in their mid-20s`."""
    narrowed = (m.before(at) for at in range(1, 4) if m.before(at).low not in {"early", "mid", "late", "-", "–"})
    return next(narrowed, NOTHING).low in hints.OWNERS


def century(m: Match) -> Point | None:
    """`the twentieth century`: as people count, from 1900 to 1999."""
    number = m.value("ordinal", "nth")
    if m.value("unit") != "century" or number < 1:
        return None
    return Point(days=years(max((number - 1) * 100, 1), 100 if number > 1 else 99))


def _counts(m: Match) -> bool:
    """Whether the words beside a number show an amount: "about 1700 tonnes", "2000 or 3000"."""
    before, after, following = m.before(), m.after(), m.after(2)
    opened = before.low == "least" and m.before(3).low in {"since", "until", "till", "from"}
    numbered = (before.low in hints.NUMBERED and not opened) or (
        before.text == "." and m.before(2).low in {"no", "nos"}
    )
    counted = after.text in hints.COUNTED and before.text != "In"
    if before.kind == "sum" or numbered or counted:
        return True
    if before.kind == "about" and not FIRST_PLAIN_YEAR <= m.value("year") <= LAST_PLAIN_YEAR:
        return True
    counts_too = following.kind == "number" or m.after(3).text in hints.COUNTED
    other = after.low in {"or", "to", "and"} and counts_too and len(following.text) == 4
    return other or after.kind in {"zone", "clock"}


def _is_name_or_code(m: Match) -> bool:
    """Whether the number is part of something longer: "$2000", "461-1776", "A2019", "2019-nCoV"."""
    before, after = m.before(), m.after()
    if after.text in {"%", "°", "+", "/"}:
        return True
    if _touches(m.tokens[-1], after) and after.text == "-" and any(c.isupper() for c in m.after(2).text):
        return _touches(after, m.after(2))
    if not _touches(before, m.tokens[0]):
        return False
    numbered = _touches(m.before(2), before) and m.before(2).text[-1:].isdigit()
    return (
        before.text in set("$€£¥#+/.:")
        or (before.text.isalpha() and before.text != "FY")
        or (before.text in {"-", "–"} and numbered)
    )


def _touches(one: Token, other: Token) -> bool:
    return bool(one.text and other.text) and one.end == other.start


PAIRS: Final[tuple[Rule, ...]] = (
    Rule("the? <unit> <year>", the_year),
    Rule("ad <number>", year_of_our_era),
    Rule("<number> (ad|ce)", year_of_our_era),
    Rule("the? (<ordinal>|<nth>) -? <unit>", century),
    Rule("the? <decade>", decade),
    Rule("the? <short>", decade_of_the_last_century),
    Rule("from? <year> (-|–|/) <number>", year_and_year),
)
ALONE: Final[tuple[Rule, ...]] = (Rule("<year>", year_alone),)
"""After all rules that take a year together with other words."""
