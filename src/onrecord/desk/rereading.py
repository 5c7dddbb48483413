"""Readings renewed: the reports that an older version or model read are read again, from what the desk holds of them.

What is held is the report as it was taken in: its text, zones, title, dateline and days. So all that is read out of the
text is new, and what the bytes of the file would tell otherwise by now is not: the desk does not keep them. A report
that was removed or changed while it was read stays as it is.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, Literal

from onrecord.bulk import read_again
from onrecord.desk.connection import reading
from onrecord.errors import DeskError, OnRecordError, UsageError
from onrecord.types import Record
from onrecord.workers import Limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.desk.store import Desk
    from onrecord.types import Producer, Report

_BEHIND: Final = """
SELECT reports.sha256 FROM reports JOIN producers ON producers.key = reports.producer
WHERE producers.version <> ? OR producers.model <> ? ORDER BY reports.key"""
_ALL: Final = "SELECT sha256 FROM reports ORDER BY key"


class Again(Record, frozen=True, kw_only=True):
    """What became of a report that was read again: `gone` where it was removed meanwhile."""

    report: str
    what: Literal["renewed", "unchanged", "gone", "failed"]
    error: OnRecordError | None = None


def behind(desk: Desk, now: Producer) -> list[str]:
    """The hashes of the reports whose readings another version or model made, in the order they were added."""
    with reading(desk.connection, str(desk.path)):
        return [sha256 for (sha256,) in desk.connection.execute(_BEHIND, (now.version, now.model))]


def every(desk: Desk) -> list[str]:
    """The hashes of all reports, in the order they were added."""
    with reading(desk.connection, str(desk.path)):
        return [sha256 for (sha256,) in desk.connection.execute(_ALL)]


def reread(
    desk: Desk,
    reports: Iterable[str],
    jobs: int | None = None,
    limits: Limits = Limits(),  # noqa: B008
) -> Iterator[Again]:
    """Read reports again, by their hashes, and hold each new reading at once. Raises `DeskError`."""
    for outcome in read_again(_held(desk, reports), jobs, limits):
        try:
            yield Again(report=outcome.where, what=desk.renew(outcome.reading()))
        except DeskError:
            raise
        except OnRecordError as error:
            yield Again(report=outcome.where, what="failed", error=error)


def _held(desk: Desk, reports: Iterable[str]) -> Iterator[Report]:
    for sha256 in reports:
        with suppress(UsageError):  # it was removed meanwhile
            yield desk.reading(sha256).report
