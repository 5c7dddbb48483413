"""The agency that a report credits, by one name however it is written, and whether it made the report or helped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.outlets import one_name
from onrecord.types import Record

if TYPE_CHECKING:
    from onrecord.types import Report

_HELPED: Final = re.compile(r"\bcontribut", re.IGNORECASE)


class Credited(Record, frozen=True, kw_only=True):
    """The agency that a report is from, and the one that only contributed to it; mostly at most one of them."""

    agency: str | None = None
    helped: str | None = None


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
