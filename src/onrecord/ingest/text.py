"""Plain text: its text is what its bytes decode to."""

from __future__ import annotations

from typing import Final

from onrecord.errors import TooLargeError
from onrecord.ingest import limits
from onrecord.ingest.decode import decode
from onrecord.ingest.found import Found

MOST_BYTES: Final = 4 * limits.TEXT_POINTS + 4
"""Bytes that the longest text has in any encoding, with its byte order mark."""


def read(data: bytes, where: str) -> Found:
    """The text, exactly as it is."""
    if len(data) > MOST_BYTES:
        problem = f"its text is longer than {limits.TEXT_POINTS:,} characters"
        raise TooLargeError(where, problem, "give one report at a time")
    return Found(text=decode(data, where))
