"""What a worker answers, as JSON on its standard output."""

from __future__ import annotations

from onrecord.ingest.found import Found
from onrecord.types import Record


class Failure(Record, frozen=True, kw_only=True):
    """What is wrong with a file: the name of one of `onrecord.errors`, and its words."""

    name: str
    problem: str
    remedy: str


class Answer(Record, frozen=True, kw_only=True):
    """Either what was found or what is wrong."""

    found: Found | None = None
    error: Failure | None = None
