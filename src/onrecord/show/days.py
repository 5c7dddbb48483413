"""EDTF (ISO 8601-2) in plain English, and in the order of the calendar.

Days, months, seasons, years, decades, intervals with open or unknown ends, one day out of several, unknown parts
(`X`), about (`~`) and perhaps (`?`). What is written in any other way is shown as it stands: nothing is guessed.

>>> in_words("2024-03-07"), in_words("1998/.."), in_words("XXXX-01-03"), in_words("199X~")
('7 March 2024', 'since 1998', '3 January, year not known', 'about the 1990s')
"""

from __future__ import annotations

import re
from calendar import monthrange
from itertools import takewhile

from onrecord.show.wording import counted, joined

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
PARTS = {
    **{21: "spring", 22: "summer", 23: "autumn", 24: "winter"},
    **{33: "the first quarter", 34: "the second quarter", 35: "the third quarter", 36: "the last quarter"},
    **{40: "the first half", 41: "the second half"},
}
"""Parts of a year that stand where a month does."""

BEGINS = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}
"""The months in which they begin, for the order alone; the seasons are the north's."""

NO_YEAR = ", year not known"
HEDGES = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}

_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<hedge>[~?%]?)",
    re.ASCII,
)
_LENGTH = re.compile(r"P(T?)(X|\d+)([YMWDHS])", re.ASCII)
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
_HEDGED = re.compile("about |perhaps |a ")
_UNKNOWN = 9999
"""Sorts after every year that is known."""

Order = tuple[int, int, int, str]


def in_words(edtf: str) -> str:
    """What an EDTF string says, in plain English; itself where it is none that can be said.

    >>> in_words("2024-03-10/2024-03-17"), in_words("/2024-04"), in_words("1982/"), in_words("2023-23/..")
    ('from 10 to 17 March 2024', 'until April 2024, start not known', 'from 1982, end not known', 'since autumn 2023')
    """
    if edtf[:1] + edtf[-1:] == "[]":
        return _one_of(edtf[1:-1]) or edtf
    start, slash, end = edtf.partition("/")
    return (_interval(start, end) if slash else _date(edtf)) or edtf


def length_in_words(duration: str) -> str:
    """An ISO 8601 duration of one unit in plain English; empty where it is none.

    >>> length_in_words("P10Y"), length_in_words("PT1H"), length_in_words("PXD"), length_in_words("P1Y2M")
    ('ten years', 'one hour', 'some days', '')
    """
    match = _LENGTH.fullmatch(duration)
    unit = match and _UNITS.get(match[1] + match[3])
    if match is None or unit is None:
        return ""
    return f"some {unit}s" if match[2] == "X" else counted(int(match[2]), unit)


def order(edtf: str) -> Order:
    """Sorts EDTF strings by where they begin, or end where they have no beginning; unknown years come last.

    >>> sorted(["XXXX-01-03", "2024-03", "../1999", "2024-03-02", "1998/.."], key=order)
    ['1998/..', '../1999', '2024-03', '2024-03-02', 'XXXX-01-03']
    """
    found = [m for part in re.split(r"[/,\[\]]|\.\.", edtf) if (m := _DATE.fullmatch(part))]
    if not found:
        return _UNKNOWN, 99, 99, edtf
    year, month = found[0]["year"], int((found[0]["month"] or "0").replace("X", "0"))
    day = int((found[0]["day"] or "0").replace("X", "0"))
    return _UNKNOWN if year == "XXXX" else int(year.replace("X", "0")), BEGINS.get(month, month), day, edtf


def year_missing(edtf: str) -> bool:
    """Whether a month, a season or a day is known, and only its year is not.

    >>> year_missing("XXXX-01-03"), year_missing("../XXXX-01"), year_missing("XXXX"), year_missing("2024-01-XX")
    (True, True, False, False)
    """
    return re.search(r"XXXX-\d", edtf) is not None


def _interval(start: str, end: str) -> str:
    first, last = (_end(part) if part.strip(".") else "" for part in (start, end))
    if first is None or last is None:
        return ""
    if first and last:
        return first if first == last else _from_to(first, last)
    if first:
        return f"since {first}" if end else f"from {first}, end not known"
    if last:
        return f"until {last}" if start else f"until {last}, start not known"
    return ""


def _end(part: str) -> str | None:
    """An end of an interval: a date, or one day out of several."""
    if part[:1] + part[-1:] != "[]":
        return _date(part)
    words = _one_of(part[1:-1])
    return f"some day {words}" if words.startswith("between") else words or None


def _one_of(dates: str) -> str:
    """One day out of several, which a list or the ends of a stretch give; empty where they cannot be said."""
    first, dots, last = dates.partition("..")
    if not dots:
        several = [_date(part.strip()) for part in dates.split(",")]
        return joined([date for date in several if date], "or") if all(several) else ""
    since, until = (_date(part) if part else "" for part in (first, last))
    if since and until:
        return _from_to(since, until, "between", "and")
    if until and not first:
        return f"by {until}"
    return f"{'on' if since[0].isdigit() and ' ' in since else 'in'} or after {since}" if since and not last else ""


def _from_to(first: str, last: str, opening: str = "from", middle: str = "to") -> str:
    """Both ends, the first without what the last says again: its year, or its month and year."""
    words, others = first.split(" "), last.split(" ")
    if first.endswith(NO_YEAR) == last.endswith(NO_YEAR) and not any(map(_HEDGED.match, (first, last))):
        same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(words[::-1], others[::-1], strict=False))))
        same = min(same, len(others) - 1)  # a day of a month, to that month
        words = words[: max(1, len(words) - same)]
        first = " ".join(words).rstrip(",")
    return f"{opening} {first} {middle} {last}"


def _date(edtf: str) -> str | None:
    """A date in words; `None` where it is none, or a part of it cannot be said."""
    match = _DATE.fullmatch(edtf)
    if match is None:
        return None
    body = _body(match["year"], match["month"], match["day"])
    return HEDGES[match["hedge"]] + body if body else None


def _body(year: str, month: str | None, day: str | None) -> str | None:
    when = _year(year)
    if month is None:
        return when or "year not known"
    if month == "XX":
        return f"a day in {when}" if day and when else f"a month in {when}" if when else None
    named = _month(int(month))
    if named is None or (day and not named[0].isupper()):
        return None
    of = f" of {when}" if named.startswith("the ") or not when[:1].isdigit() else f" {when}"
    whole = f"{named}{of}" if when else named + NO_YEAR
    if day is None:
        return whole
    if day == "XX":
        return f"a day in {whole}"
    return f"{int(day)} {whole}" if 1 <= int(day) <= _days(year, int(month)) else None


def _days(year: str, month: int) -> int:
    """How many days a month has; February 29 where its year is not fully known."""
    return monthrange(int(year) if year.isdigit() and int(year) else 2000, month)[1]


def _month(number: int) -> str | None:
    return MONTHS[number - 1] if 1 <= number <= len(MONTHS) else PARTS.get(number)


def _year(year: str) -> str:
    """A year, a decade or a century; empty where it is not known."""
    if year == "XXXX":
        return ""
    if year.endswith("XX"):
        return f"a year between {year[:2]}00 and {year[:2]}99"
    return f"the {year[:3]}0s" if year.endswith("X") else str(int(year))
