"""The agency that a report credits, by one name however it is written, and whether it made the report or helped.

>>> one_name("The Associated Press"), one_name("AFP"), one_name("Transmarine news agency")
('AP', 'AFP', 'Transmarine')
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.types import Record

if TYPE_CHECKING:
    from onrecord.types import Report

_NAMES: Final = {
    "associated press": "AP",
    "agence france-presse": "AFP",
    "agence france presse": "AFP",
    "deutsche presse-agentur": "dpa",
    "united press international": "UPI",
    "press association": "PA",
    "pa media": "PA",
    "press trust of india": "PTI",
    "canadian press": "CP",
    "anadolu agency": "Anadolu",
    "thomson reuters": "Reuters",
    "bloomberg news": "Bloomberg",
}
"""Agencies by their long names. Any other is known by its own."""
_NOT_NAMED: Final = re.compile(r"^the\s+|\s+(?:news\s+agency|newswire|agency|staff)$", re.IGNORECASE)
_HELPED: Final = re.compile(r"\bcontribut", re.IGNORECASE)


class Credited(Record, frozen=True, kw_only=True):
    """The agency that a report is from, and the one that only contributed to it; mostly at most one of them."""

    agency: str | None = None
    helped: str | None = None


def one_name(written: str) -> str:
    """The name of an agency or an outlet, without article and what it is."""
    bare = _NOT_NAMED.sub("", written.strip())
    return _NAMES.get(bare.casefold(), bare)


def same(one: str | None, other: str | None) -> bool:
    """Whether two names are one agency's or outlet's."""
    return one is not None and other is not None and one_name(one).casefold() == one_name(other).casefold()


def credited(report: Report) -> Credited:
    """Whom a report credits: with itself, or with help, where no credit says more than that it contributed."""
    if report.credit is None:
        return Credited()
    name = one_name(report.credit)
    lines = [
        report.text[slice(*zone.span)] for zone in report.zones if zone.kind in {"credit", "dateline", "editor-note"}
    ]
    naming = [line for line in lines if report.credit in line]
    if naming and all(_HELPED.search(line) for line in naming):
        return Credited(helped=name)
    return Credited(agency=name)
