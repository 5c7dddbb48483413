"""What an expression is read against: the report's day, the words around it, and the date told before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.dates.period import Period, month, shift
from onrecord.dates.period import day as one_day
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from onrecord.dates.tokens import Token
    from onrecord.dates.values import Point

PUBLICATION: Final = "publication"
"""The anchor of a time that is told from the report's day, where that is not known."""

_AHEAD: Final = re.compile(
    r"\b(?:(?:will|won['’]t|shall|would|can|could|may|might|must|should|to)(?:\s+not)?\s+(?:be|have|take|\w+)(?:\s+\w+ed)?"
    r"|is|are|due|scheduled|set (?:to|for)|slated|upcoming|plan(?:s|ned|ning)? to|expect(?:s|ed) to|deadline|starting"
    r"|beginning|ahead of)\b",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    r"\b(?:was|were|had|did|has been|have been|ago|last|since|held|met|took|came|went|began|won|lost|left|made|gave|became"
    r"|broke|saw|led|hit|shot|fell|rose|found|\w{2,}ed)\b",
    re.IGNORECASE,
)
_REPORTING: Final = re.compile(
    r"\b(?:said|told|announced|reported|added|wrote|tweeted|warned|confirmed|denied|urged|called|insisted|claimed|declared"
    r"|stated|argued|testified)\b[^,.;:\n]{0,40}$",
    re.IGNORECASE,
)
_CLAUSE_END: Final = re.compile(r"[.;:!?\n”“\"]|,\s")
_SENTENCE_END: Final = re.compile(r"[.;!?]\s|\n")
_NEAR: Final = 140
"""Code points of the sentence on either side that are searched for its tense: about twenty words."""


RUNNING: Final = 31
"""Days back to which something that is yet to come, or still runs, may have begun."""


class Context(Record, frozen=True, kw_only=True):
    """The text, and the report's day where it is known."""

    text: str
    day: date | None = None

    @property
    def anchor(self) -> str:
        """What a time is told from that is told from the report's day."""
        return self.day.isoformat() if self.day else PUBLICATION

    def tense(self, start: int, end: int) -> int:
        """Where the words around an expression put it: 1 ahead of the report, -1 behind it, 0 where they do not say."""
        before = self.text[max(0, start - _NEAR) : start]
        if _REPORTING.search(before):
            return -1
        before = _SENTENCE_END.split(before)[-1]
        after = _SENTENCE_END.split(self.text[end : end + _NEAR], maxsplit=1)[0]
        here = (_last(_CLAUSE_END.split(before)[-1]), _first(_CLAUSE_END.split(after, maxsplit=1)[0]))
        return next((found for found in (*here, _last(before), _first(after)) if found), 0)


def _last(words: str) -> int:
    """The tense of the last verb that tells it."""
    ahead = max((m.end() for m in _AHEAD.finditer(words)), default=-1)
    behind = max((m.end() for m in _BEHIND.finditer(words)), default=-1)
    return 0 if ahead < 0 and behind < 0 else 1 if ahead >= behind else -1


def _first(words: str) -> int:
    """The tense of the first verb that tells it."""
    ahead, behind = _AHEAD.search(words), _BEHIND.search(words)
    if ahead and behind:
        return 1 if ahead.start() <= behind.start() else -1
    return 1 if ahead else -1 if behind else 0


def year_of(context: Context, number: int, day: int, tense: int, told: date | None) -> Period | None:
    """The days of a month, or of a day in it, whose year is left out.

    With `told`, a date just told in another year, the year is that one's. Else it is the year that brings it closest
    to the report's day, on the side that the tense shows: of months told of the past the last one, this one included.
    """
    if told:
        return _dated(told.year, number, day)
    if context.day is None:
        return None
    today, year = context.day, context.day.year
    return nearest([p for y in (year - 1, year, year + 1) if (p := _dated(y, number, day))], today, tense)


def nearest(found: list[Period], today: date, tense: int) -> Period | None:
    """Of several periods the one nearest to the report's day, on the side that the tense shows if one is there."""
    if tense < 0:
        found = [p for p in found if p.first <= today] or found
    elif tense > 0:
        found = [p for p in found if p.last >= shift(today, -RUNNING, "day")] or found
    return min(found, key=lambda p: _distance(p, today), default=None)


def _dated(year: int, number: int, day: int) -> Period | None:
    try:
        whole = month(year, number)
        return one_day(whole.first.replace(day=day)) if day else whole
    except ValueError:
        return None


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
    return one_day(shift(today, away, "day"))


def told_before(tokens: Sequence[Token], at: int, within: int) -> Point | None:
    """The last dated point before a token, at most so many sentences back."""
    stops = 0
    for token in reversed(tokens[:at]):
        if token.kind == "break" or (token.kind == "mark" and token.text in ".!?"):
            stops += 1
            if stops > within:
                return None
        elif token.kind == "point" and token.value.days:
            point: Point = token.value
            return point
    return None
