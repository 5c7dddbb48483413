"""Plain text: its text is what its bytes decode to."""

from __future__ import annotations

from onrecord.ingest.decode import decode
from onrecord.ingest.found import Found


def read(data: bytes, where: str) -> Found:
    """The text, exactly as it is."""
    return Found(text=decode(data, where))
