"""Days that a report states as its own: in a dateline, on a line of their own, after "Published". Never guessed.

>>> day("Friday, January 4, 2019"), day("4 January"), day("01/04/2019")
(datetime.date(2019, 1, 4), None, None)
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from onrecord.ingest.agencies import NAME
from onrecord.types import Record

MOST_POINTS: Final = 120
"""Code points of a line that tells only days."""

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY: Final = r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?"
_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_NUMBER: Final = r"\d{1,2}(?:st|nd|rd|th)?"

DAY: Final = rf"(?i:(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s+{_NUMBER}|{_NUMBER}\s+{_MONTH})(?!\d)(?:,?\s+\d{{4}})?)"
"""A day as a regular expression, with or without its year."""

_ISO: Final = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)")
_TIME: Final = (
    r"(?:,?\s*(?:at\s+|[-–|]\s*)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*\(?(?:[A-Z]{2,5}|local time)"
    r"(?:[+-]\d{1,2})?\)?)?)"
)
_EXACT: Final = rf"(?:{DAY}|\d{{4}}-\d{{2}}-\d{{2}}(?:T[\d:.Z+-]+)?)"
_LINE: Final = re.compile(
    rf"(?:(?P<outlet>(?!{_WEEKDAY}){NAME})\s*[|,·•/–—-]\s*)?"
    rf"(?:(?P<what>(?i:(?:first |last |originally )?(?:published|posted|updated|modified|date|issued)))"
    rf"(?i:\s+(?:on|at))?\s*:?\s*)?(?P<day>{_EXACT}){_TIME}?"
    rf"(?P<more>[\s,;|(·•–—-]+(?i:last\s+|was\s+)?(?i:updated|modified)(?i:\s+(?:on|at))?:?"
    rf"(?:\s+(?P<late>{_EXACT}))?{_TIME}?\)?)?\.?"
)


class DayLine(Record, frozen=True, kw_only=True):
    """What a line tells of the days of a report, and the outlet where it stands before them."""

    outlet: str | None = None
    published: date | None = None
    updated: date | None = None


def day(words: str) -> date | None:
    """The day that `words` name with month in letters or in ISO 8601; `None` without a year or where there is none."""
    if iso := _ISO.search(words):
        return _date(*map(int, iso.groups()))
    months = [_MONTHS.index(m.lower()) + 1 for m in re.findall(rf"\b({'|'.join(_MONTHS)})", words, re.IGNORECASE)]
    numbers = re.findall(r"(?<![\d:.])\d+(?![\d:])", words)
    years = [int(n) for n in numbers if len(n) == 4]
    days = [int(n) for n in numbers if len(n) <= 2]
    return _date(years[0], months[0], days[0]) if months and years and days else None


def line(words: str) -> DayLine | None:
    """What a line that tells a day and nothing else says.

    >>> line("Coast Times, 7 March 2024 (updated 8 March)").updated
    datetime.date(2024, 3, 8)
    >>> line("He arrived on 7 March 2024") is None
    True
    """
    match = _LINE.fullmatch(words) if len(words) <= MOST_POINTS else None
    if not match:
        return None
    stated = day(match["day"])
    if re.search("updated|modified", match["what"] or "", re.IGNORECASE):
        return DayLine(outlet=match["outlet"], updated=stated)
    updated = _later(match["late"], stated) if match["more"] else None
    return DayLine(outlet=match["outlet"], published=stated, updated=updated)


def _later(words: str | None, first: date | None) -> date | None:
    """The day of an update: it may leave out its year, or give only the time of the same day."""
    if words is None or first is None:
        return first
    return day(words) or day(f"{words} {first.year}")


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
