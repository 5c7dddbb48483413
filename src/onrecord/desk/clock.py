"""The moment at which something came into a desk, as the desk writes it."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """This moment in UTC, ISO 8601 to the millisecond: in this form, moments sort as text."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
