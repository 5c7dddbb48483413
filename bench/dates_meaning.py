"""Whether ours and gold mean the same time, with the allowances that docs/dates.md lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bench.dates_corpora import Gold
from onrecord.errors import EdtfError
from onrecord.intervals.edtf import period
from onrecord.intervals.period import Period, around
from onrecord.types import When

UNMARKED_IN_GUM = re.compile(
    r"now|currently|nowadays|presently"
    r"|(?:(?:by|until|till|from|since|after|before) )?"
    r"(?:\d{1,2}:\d\d|[\d:.]+ ?[ap]\.?m\.?|\d{4}(?= [A-Z]{3}))(?: [A-Z]{3,4})?",
    re.IGNORECASE,
)
PARTLY = re.compile(r"\b(?:early|late|later|mid|middle|beginning|start|end|close|half|turn|earlier)\b", re.IGNORECASE)


def of_gum(when: When, words: str) -> bool:
    """GUM marks dates that have a value: no durations, sets or events, no "now", no hours by themselves."""
    return when.edtf is not None and when.kind in {"date", "time"} and not UNMARKED_IN_GUM.fullmatch(words)


def gum_means(when: When, words: str, gold: Gold) -> bool:
    if gold.value.startswith("--"):
        return gold.value.replace("--", "XXXX-").split("/")[0] in (when.edtf or "")
    try:
        first, _, last = gold.value.partition("/")
        meant = Period(period(first).first, period(last or first).last)
    except EdtfError:
        return False
    return meant in set(days_of(when, words))


def of_meantime(when: When, words: str) -> bool:
    """TIMEX3 has no times told from an event, only how far from it: "two days" of "two days after the talks"."""
    return when.kind != "event" or when.duration is not None


def timex_means(when: When, words: str, gold: Gold) -> bool:
    value = gold.value
    if gold.kind in {"DURATION", "SET"} or (
        value.startswith("P") and not value.startswith("P" + "AST") and value[1:2] in "TX0123456789"
    ):
        return value == when.duration
    if value.endswith("_REF"):
        reference = {"before": "PAST_REF", "after": "FUTURE_REF", "same": "PRESENT_REF"}.get(when.relation or "")
        return reference == value and (value == "PRESENT_REF" or when.edtf is None)
    if value == "XXXX-XX-XX":
        return when.edtf is None
    meant = timex_days(value)
    return meant is not None and meant in set(days_of(when, words))


def timex_days(value: str) -> Period | None:
    """The days of a TIMEX3 value."""
    value = value.split("T", maxsplit=1)[0]
    if m := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return around(monday, "weekend" if m[3] else "week")
    for timex, edtf in (
        ("SP", "21"),
        ("SU", "22"),
        ("FA", "23"),
        ("WI", "24"),
        ("Q1", "33"),
        ("Q2", "34"),
        ("Q3", "35"),
        ("Q4", "36"),
    ):
        value = value.replace(f"-{timex}", f"-{edtf}")
    if re.fullmatch(r"\d{2,3}", value):
        value = value.ljust(4, "X")
    try:
        return period(value)
    except EdtfError:
        return None


def days_of(when: When, words: str) -> Iterator[Period]:
    """The days that ours may be taken for where a corpus marks the plain date in it: of "since 1998", 1998."""
    text = when.edtf or ""
    if when.relation in {"before", "after", "by"} and text.startswith("[") and ".." in (text[1:3], text[-3:-1]):
        text = when.anchor or ""
    bounds = outer(text)
    if bounds is None:
        return
    yield bounds
    if when.relation == "by" and when.anchor and (deadline := outer(when.anchor)):
        yield deadline
    if text.startswith("[") and PARTLY.search(words):
        yield from (around(bounds.first, unit) for unit in ("month", "year", "decade"))  # type: ignore[arg-type]
    if text.endswith("~"):
        yield around(bounds.first, "week")


def outer(text: str) -> Period | None:
    """From the first day that an EDTF text names to the last; open ends apart."""
    parts = [one.rstrip("~?%") for one in re.split(r"/|\.\.|,", text.strip("[]")) if one]
    try:
        bounds = [period(one) for one in parts]
    except EdtfError:
        return None
    return Period(bounds[0].first, bounds[-1].last) if bounds else None
