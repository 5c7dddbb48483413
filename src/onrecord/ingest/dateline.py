"""Datelines: the place, day and agency before the first sentence of a report, up to their dash or colon.

>>> dateline("OMBREL, March 7 (Transmarine) — Two sources said").place
'OMBREL'
>>> dateline("SEL HARAT: The council met.").credit is None
True
>>> dateline("Orsel — a former minister — was named.") is None
True
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from onrecord.ingest import days
from onrecord.ingest.agencies import NAME, plain
from onrecord.types import Record

_CAPITALS: Final = r"[A-Z][A-Z’'.-]*[A-Z](?:[ \xa0][A-Z][A-Z’'.-]*[A-Z]){0,4}"
_MIXED: Final = r"(?:[A-Z][\w’'-]+)(?:[ \xa0](?:(?:de|la|al|of|the|el)[ \xa0])?[A-Z][\w’'-]+){0,3}"
_REGION: Final = (
    r"(?:,[ \xa0](?!(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z][\w.’'-]*(?:[ \xa0][A-Z][\w.’'-]*){0,2})?"
)
_CREDIT: Final = rf"\((?P<credit>{NAME}(?:/{NAME})*)\)"
_DASH: Final = r"(?:\s*[—–―‒]\s*|\s+--?\s*|\s*--\s*)"

_FULL: Final = re.compile(
    rf"(?P<place>(?:{_CAPITALS}(?:(?:/|[ ]and[ ]){_CAPITALS})*|{_MIXED}){_REGION})?"
    rf"(?:,?\s*(?P<day>{days.DAY}))?"
    rf"(?:,?\s*{_CREDIT})?"
    rf"(?:,?\s*(?P<late>{days.DAY}))?"
    rf"(?:{_DASH}|:(?=\s))\s*(?=[^\sa-z])"
)
_BARE: Final = re.compile(
    rf"(?P<place>{_CAPITALS}(?:(?:/|[ ]and[ ]){_CAPITALS})*{_REGION})"
    r"(?:\s+[—–―‒-]{1,2}\s*|\s*[—–―]\s*|\s+--\s+|:\s)\s*(?=[^\sa-z])"
)
MOST_POINTS: Final = 160
"""Code points that a dateline has at most: two places with their regions, a day and two agencies."""

_NO_PLACE: Final = frozenset({
    "UPDATE", "UPDATED", "BREAKING", "WATCH", "EXCLUSIVE", "ANALYSIS", "OPINION", "CORRECTION", "CORRECTED",
    "PHOTO", "PHOTOS", "VIDEO", "INTERVIEW", "NOTE", "LIVE", "QUESTION", "ANSWER", "FACTBOX", "TIMELINE",
    "EXPLAINER", "BACKGROUND", "FILE", "URGENT", "ALERT", "NEWS", "WORLD", "REPORT", "PROFILE", "SUMMARY",
    "ABSTRACT", "READ", "MORE", "SEE", "ALSO", "BY", "QA", "FAQ", "PRESS", "RELEASE", "STATEMENT", "EDITORIAL",
    "COMMENT", "FEATURE", "REVIEW",
})  # fmt: skip


class Dateline(Record, frozen=True, kw_only=True):
    """A dateline: its length, and the place, day and agency that it names, as printed."""

    length: int
    place: str | None = None
    day: date | None = None
    credit: str | None = None


def dateline(paragraph: str, *, bare: bool = True) -> Dateline | None:
    """The dateline that `paragraph` starts with. `bare`: also one that is only a place in capitals."""
    start = paragraph[:MOST_POINTS]
    return _full(start) or (_bare(start) if bare else None)


def _full(paragraph: str) -> Dateline | None:
    """With a day or an agency, so that the place may be in small letters, or missing."""
    match = _FULL.match(paragraph)
    if not match or not (match["credit"] or (match["place"] and (match["day"] or match["late"]))):
        return None
    if _is_word(match["place"]):
        return None
    stated = match["day"] or match["late"]
    return Dateline(
        length=len(match.group().rstrip()),
        place=match["place"],
        day=days.day(stated) if stated else None,
        credit=plain(match["credit"]) if match["credit"] else None,
    )


def _bare(paragraph: str) -> Dateline | None:
    match = _BARE.match(paragraph)
    if not match or _is_word(match["place"]):
        return None
    return Dateline(length=len(match.group().rstrip()), place=match["place"])


def _is_word(place: str | None) -> bool:
    return place is not None and place.split()[0].rstrip(":").upper() in _NO_PLACE
