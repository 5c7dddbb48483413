"""What an expression is read against: the report's day, and the date told before it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from onrecord.dates.clauses import abbreviates
from onrecord.intervals.period import Period, Unit, around, dated, day, shift
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from onrecord.dates.tokens import Token
    from onrecord.types import Span

PUBLICATION: Final = "publication"
"""The anchor of a time that is told from the report's day, where that is not known."""

QUOTATION: Final = "quotation"
"""The anchor of a time that is told from the day of a quotation, where that is not known."""

FAR: Final = 100
"""Sentences back in which another day may be told that an hour with its zone is of; few reports are longer: this
bounds the work on a text that is none."""

NEAR: Final = 2
"""Sentences back in which the date may stand that "that year" or "two days later" is told from. Chosen on the texts the
rules were developed on."""

FARTHER: Final = 6
"""Sentences back in which it may stand where it is the only day told in them: about a paragraph and a half."""

WORDS: Final = 25
"""Words of a sentence, for a bound on how far back is looked."""

NEWS: Final = 2
"""Days before the report up to which the only day that it tells is the one that its story is of."""

RUNNING: Final = 31
"""Days back to which something that is yet to come, or still runs, may have begun."""

TOLD_LATE: Final = 7
"""Days after the report's day that it may still tell of as past: it was updated, or is known by its first day."""

_COUNTS_FROM: Final = frozenset({"ago", "back", "later", "earlier", "before", "after", "previously"})
"""Words after a length that make a date of it."""

AGAINST: Final = 3
"""How much farther a day to come may lie than one gone by, where the tense is ahead: a sentence on the future often
names something of the past, hardly ever the other way. Chosen on the texts the rules were developed on."""


class Speech(Record, frozen=True, kw_only=True):
    """A quotation, and the day on which it was said where that is known."""

    span: Span
    day: date | None


class Context(Record, frozen=True, kw_only=True):
    """The text, the report's day where it is known, and its quotations where they tell times.

    `in_doubt`: these are words of a quotation of which only the report says when it was said, by its own day.
    """

    text: str
    day: date | None = None
    speeches: tuple[Speech, ...] = ()
    in_doubt: bool = False

    @property
    def anchor(self) -> str:
        """What a time is told from that is told from the report's day."""
        return self.day.isoformat() if self.day else PUBLICATION

    @property
    def today(self) -> date | None:
        """The day that "today" means; `None` where that is not known to the day."""
        return None if self.in_doubt else self.day

    @property
    def told_today(self) -> str:
        """What "today" is told from."""
        return QUOTATION if self.in_doubt else self.anchor

    def at(self, place: int) -> Context:
        """What an expression at this place is read against."""
        at = bisect_right(self.speeches, place, key=lambda speech: speech.span[0]) - 1
        if at < 0 or place >= self.speeches[at].span[1]:
            return self
        said = self.speeches[at].day
        return Context(text=self.text, day=said or self.day, in_doubt=said is None)


def year_of(context: Context, number: int, of_month: int, tense: int) -> Period | None:
    """The days of a month, or of a day in it, whose year is left out: in the year that brings it closest."""
    if context.day is None:
        return None
    around = (context.day.year + step for step in (-1, 0, 1))
    return nearest([p for year in around if (p := dated(year, number, of_month))], context.day, tense)


def nearest(found: list[Period], today: date, tense: int) -> Period | None:
    """Of several periods the one nearest to the report's day, on the side that the tense shows if one is there."""
    late = shift(today, TOLD_LATE, "day")
    if tense < 0:
        found = [p for p in found if p.first <= late] or found
    began = shift(today, -RUNNING, "day")
    weight = {p: AGAINST if tense > 0 and p.last < began else 1 for p in found}
    return min(found, key=lambda p: _distance(p, today) * weight[p], default=None)


def _distance(period: Period, today: date) -> int:
    if period.first <= today <= period.last:
        return 0
    return min(abs((period.first - today).days), abs((period.last - today).days))


def weekday_near(today: date, number: int, ahead: bool, strictly: bool = False) -> Period:
    """The last such day of the week up to today, or the next from today on; `strictly` leaves today itself out."""
    away = (number - today.weekday()) % 7
    if not ahead:
        away = away - 7 if away else 0
    if strictly and away == 0:
        away = 7 if ahead else -7
    return day(shift(today, away, "day"))


def told_before(tokens: Sequence[Token], at: int, within: int, stop: str = "edge") -> int | None:
    """The place of the last dated point before a token, at most so many sentences back and not beyond a `stop`."""
    return next(all_told_before(tokens, at, within, stop), None)


def all_told_before(tokens: Sequence[Token], at: int, within: int, stop: str = "edge") -> Iterator[int]:
    """The places of all of them, the last first."""
    stops = 0
    for place in range(at - 1, -1, -1):
        token = tokens[place]
        if token.kind == stop or _is_still_to_be_told(tokens, place):
            return
        if token.kind == "break" or (token.kind == "mark" and token.text in ".!?" and not abbreviates(tokens, place)):
            stops += 1
            if stops > within:
                return
        elif token.kind == "point" and token.value.days:
            yield place


def _is_still_to_be_told(tokens: Sequence[Token], at: int) -> bool:
    """Whether a length leads to a date that nothing has placed so far: "two days after the strike"."""
    return tokens[at].kind == "length" and tokens[at + 1].low in _COUNTS_FROM


def plainly_told_before(tokens: Sequence[Token], at: int) -> int | None:
    """The last dated point that is near; further back, the one where no other day is told in as many sentences."""
    if (near := told_before(tokens, at, NEAR)) is not None:
        return near
    found = list(all_told_before(tokens, at, FARTHER))
    days = {tokens[place].value.days for place in found}
    return found[0] if len(days) == 1 and all(lies_in_one(one, "day") for one in days) else None


def day_of_story(tokens: Sequence[Token], at: int, context: Context) -> Period | None:
    """The day that the story is of: the only one told so far, lines that are a date aside, where it is the news."""
    told = [one for one in tokens[max(0, at - FAR * WORDS) : at] if one.kind == "point" and one.value.days]
    days = {one.value.days for one in told if not is_own_line(context.text, one.start, one.end)}
    only, now = (days.pop() if len(days) == 1 else None), context.day
    news = only and now and only.first == only.last and 0 <= (now - only.first).days <= NEWS
    return only if news else None


def is_own_line(text: str, start: int, end: int) -> bool:
    """Whether nothing else is in the line."""
    line = text[text.rfind("\n", 0, start) + 1 : start] + text[end:].partition("\n")[0]
    return not line.strip()


def days_told_before(tokens: Sequence[Token], at: int, within: int) -> Period | None:
    """The days of the last dated point before a token."""
    place = told_before(tokens, at, within)
    return None if place is None else tokens[place].value.days


def lies_in_one(days: Period, unit: Unit) -> bool:
    """Whether days are no coarser than a unit of the calendar: a year has no "that month", a decade no "that year".

    >>> lies_in_one(dated(2016, 5), "year"), lies_in_one(dated(2016, 5), "day")
    (True, False)
    """
    return around(days.first, unit) == around(days.last, unit)
