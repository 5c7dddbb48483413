"""When: the report's times as they are shown, along the calendar as far as they can be dated.

Pure functions of a `View`. Times that come to the same stand together. What cannot be dated keeps the words that it is
counted from, and where only the report's own day is missing, that is said.
"""

from __future__ import annotations

from collections import defaultdict

from onrecord.show import days
from onrecord.show.views import View
from onrecord.show.wording import quoted, safe
from onrecord.text import strip
from onrecord.types import Record, Span, When, WhenKind

PUBLICATION = "publication"
"""The anchor of a time that is told from the report's own day, where that is not known."""
QUOTATION = "quotation"
"""The anchor of a time that somebody quoted tells from the day they spoke."""

UNDATED: dict[WhenKind, str] = {"duration": "how long, no day", "set": "how often, no day"}
NO_DAY = "no day given"


class Told(Record, frozen=True, kw_only=True):
    """One expression of a time: the record, its words, where they stand, and what they are counted from."""

    when: When
    spans: tuple[Span, ...]
    words: str
    place: str
    counted: str


class Moment(Record, frozen=True, kw_only=True):
    """A time as it is shown: `label` in plain English, empty where the words set no day, and all that tell it."""

    number: int
    label: str
    edtf: str | None
    told: tuple[Told, ...]

    @property
    def entry(self) -> str:
        """Its name within the page."""
        return f"when-{self.number}"

    @property
    def code(self) -> str:
        """Its EDTF, unless its label is just that."""
        return self.edtf if self.edtf and self.edtf != self.label else ""


def moments(seen: View) -> tuple[Moment, ...]:
    """The times of a report in the order of the calendar; then those whose year is not known, then the undated."""
    same: dict[tuple[str | None, str], list[Told]] = defaultdict(list)
    for when in sorted(seen.reading.dates, key=lambda when: when.spans[:1]):
        told = _told(seen, when)
        same[when.edtf, "" if when.edtf else told.words.casefold()].append(told)
    return tuple(
        Moment(number=number, label=days.in_words(edtf) if edtf else "", edtf=edtf, told=tuple(told))
        for number, ((edtf, _), told) in enumerate(sorted(same.items(), key=_order), 1)
    )


def would_help(seen: View) -> int:
    """How many times could be dated, or dated better, if the report's own day were known; 0 where it is."""
    if seen.report.published:
        return 0
    return sum(map(needs_day, seen.reading.dates))


def needs_day(when: When) -> bool:
    """Whether a time lacks only the report's own day: it is told from that day, or only its year is missing.

    >>> needs_day(When(edtf="XXXX-03-07")), needs_day(When(edtf=None, anchor="publication"))
    (True, True)
    >>> needs_day(When(edtf=None, kind="duration")), needs_day(When(edtf=None, relation="after", anchor="the vote"))
    (False, False)
    """
    return when.anchor == PUBLICATION or (when.edtf is not None and days.year_missing(when.edtf))


def _told(seen: View, when: When) -> Told:
    spans = tuple(inner for span in when.spans if (inner := strip(seen.report.text, *span)))
    words = seen.reading.words(spans)
    return Told(when=when, spans=spans, words=words, place=seen.place(spans), counted=_counted(seen, when, words))


def _counted(seen: View, when: When, words: str) -> str:
    """What a time is counted from: "one year after 2012", "after “the vote”"; empty where its own words say it."""
    if when.anchor is None or when.anchor in words or when.anchor == when.edtf:
        return ""
    if when.anchor == PUBLICATION:
        return "counted from the report’s own day, which is not known"
    if when.anchor == QUOTATION:
        return "counted from the day it was said, which is not known"
    length = days.length_in_words(when.duration or "")
    anchor = _anchor(seen, when.anchor)
    if when.relation in {"before", "after"} and (length or anchor.startswith("“")):
        return f"{length} {when.relation} {anchor}".strip()
    return f"counted from {anchor}"


def _anchor(seen: View, anchor: str) -> str:
    """What a time is counted from, in words: an event's own, or a date in plain English."""
    for event in seen.reading.events:
        if event.id == anchor:
            return quoted(seen.reading.words(event.trigger))
    plain = days.in_words(anchor)
    return safe(plain) if plain != anchor or anchor.isdigit() else quoted(anchor)


def _order(item: tuple[tuple[str | None, str], list[Told]]) -> tuple[bool, days.Order, Span]:
    (edtf, _), told = item
    first = min((span for t in told for span in t.spans), default=(0, 0))
    return edtf is None, days.order(edtf or ""), first
