"""Hours and parts of a day: "10:30", "0600 GMT", "dawn on Friday", "the night of 7 March"."""

from __future__ import annotations

import re
from typing import Final

from onrecord.dates import hints
from onrecord.dates.context import FAR, NEAR, all_told_before, day_of_story, is_own_line, told_before
from onrecord.dates.grammar import Match, Rule
from onrecord.dates.values import Point
from onrecord.intervals.period import day


def hour(m: Match) -> Point | None:
    """`10:30`, `0600 GMT`, `3 p.m.`: on the day just told, or that of the story; on the report's in a line of its own.

    So is one with its zone ("16:08 UTC") where no other day was told before.
    """
    if _stands_alone(m):
        return today(m)
    plain = not m.has("zone") and (m.value("clock") or "").replace(".", "").isdigit()
    if plain and m.before().low not in hints.LEADS_TO_AN_HOUR:
        return None
    if (place := told_before(m.all, m.at[0], NEAR)) is not None:
        told: Point = m.all[place].value
        if told.days is None or told.days.first != told.days.last or told.about or _is_in_doubt(m):
            return Point(of_day=True)
        return Point(days=told.days, anchor=told.anchor, relation=told.relation, of_day=True)
    if m.has("zone") and _tells_of_today(m):
        return today(m)
    return Point(days=day_of_story(m.all, m.at[0], m.context), of_day=True)


def _is_in_doubt(m: Match) -> bool:
    """Whether the day told stands in another sentence, and another day near it as well."""
    if told_before(m.all, m.at[0], 0) is not None:
        return False
    near = {m.all[place].value.days for place in all_told_before(m.all, m.at[0], NEAR)}
    return len({days for days in near if days.first == days.last}) > 1


def today(m: Match) -> Point:
    """Some time on the report's day."""
    days = day(m.context.today) if m.context.today else None
    return Point(days=days, anchor=m.context.told_today, relation="same", of_day=True)


def _tells_of_today(m: Match) -> bool:
    """Whether the last date told before in the text is the report's day, or there is none."""
    place = told_before(m.all, m.at[0], FAR)
    return place is None or m.all[place].value.days == (m.context.day, m.context.day)


def _stands_alone(m: Match) -> bool:
    """Whether nothing else is in its line, as on a live page."""
    return is_own_line(m.context.text, m.tokens[0].start, m.tokens[-1].end)


def dotted_hour(m: Match) -> Point | None:
    """`at 16.38`; elsewhere only where a line of the same page is just that hour, as on a live page."""
    heads_an_entry = re.search(rf"^{re.escape(m.words())}$", m.context.text, re.MULTILINE)
    at = m.before().low == "at" and m.after().kind in hints.ENDS
    return hour(m) if heads_an_entry or at else None


def dotted_of_day(m: Match) -> Point | None:
    """`at 16.38 on Tuesday`."""
    return of_day(m) if m.before().low == "at" else None


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


CLOCK: Final = "(<clock> (<zone>|local time)?|<number> (<zone>|local time))"
RULES: Final[tuple[Rule, ...]] = (
    Rule(f"{CLOCK} (on|,)? (the <daypart> of)? <point>", of_day),
    Rule(f"<point> <daypart>? ,? (at|<about>)? {CLOCK}", of_day),
    Rule("<clock> (<zone>|local time)?", hour),
    Rule("<number> (<zone>|local time)", zoned_number),
    Rule("<dotted> (on|,)? <point>", dotted_of_day),
    Rule("<dotted>", dotted_hour),
    Rule("((early|late) on?)? <point> <daypart>", of_day),
    Rule("the? (early|late)? <daypart> (of|on) <point>", of_day),
    Rule("<daypart> <point>", hour_of_day),
    Rule("the? early <length> of <point>", early_hours),
    Rule("<daypart>", part_alone),
)
