"""Seasons and quarters of a year."""

from __future__ import annotations

from typing import Final

from onrecord.dates import hints
from onrecord.dates.context import nearest
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.values import Point
from onrecord.intervals.period import QUARTER_STARTS, season


def season_of_year(m: Match) -> Point:
    """`spring 2019`, `the autumn of 2019`."""
    return Point(days=season(m.value("year"), m.value("season")))


def season_alone(m: Match) -> Point | None:
    """`the autumn`: the last one or the next; "summer camp", "a fall" and "Spring" in a name are none."""
    leads = m.before().low in hints.LEADS_TO_A_MONTH
    ambiguous = m.tokens[-1].low in {"fall", "spring"}
    if m.before().is_name or m.after().is_name or m.after().low in hints.NO_SEASON_BEFORE:
        return None
    if not (m.has("the") and leads if ambiguous else m.has("the") or leads):
        return None
    return _placed(m, m.value("season"), m.tense() or -1)


def quarter(m: Match) -> Point | None:
    """`the third quarter of 2019`, `the first quarter`, `Q3 2019`."""
    number = m.value("ordinal", "nth", "dd")
    if m.value("unit") not in {"quarter", None} or not 1 <= number <= len(QUARTER_STARTS):
        return None
    code = sorted(QUARTER_STARTS)[number - 1]
    return Point(days=season(m.value("year"), code)) if m.has("year") else _placed(m, code, m.tense())


def _placed(m: Match, code: int, tense: int) -> Point:
    """A season or quarter whose year is left out."""
    today = m.context.day
    if today is None:
        return Point(anchor=m.context.anchor)
    found = [season(year, code) for year in (today.year - 1, today.year, today.year + 1)]
    return Point(days=nearest(found, today, tense), anchor=m.context.anchor)


RULES: Final[tuple[Rule, ...]] = (
    Rule("the? <season> of? <year>", season_of_year),
    Rule("the? (<ordinal>|<nth>) -? <unit> (of <year>)", quarter),
    Rule("q <dd> (of? <year>)", quarter),
    Rule("the? (<ordinal>|<nth>) -? <unit>", quarter),
    Rule("the? <season>", season_alone),
)
