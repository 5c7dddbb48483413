"""On Record: reads news reports and shows who said what, on whose word, exact to the character, offline.

>>> import onrecord
>>> reading = onrecord.read_text("Talks have failed, an official told Northwire.")
>>> reading.words(reading.attributions[0].content)
'Talks have failed'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.errors import OnRecordError, UnreadableError, UsageError
from onrecord.types import Attribution, Known, Reading, Report, Source

if TYPE_CHECKING:
    import os

    from onrecord.desk import Desk

__all__ = [
    "Attribution",
    "Desk",
    "Known",
    "OnRecordError",
    "Reading",
    "Report",
    "Source",
    "UnreadableError",
    "UsageError",
    "read",
    "read_bytes",
    "read_text",
]


def read(where: str | os.PathLike[str], known: Known | None = None) -> Reading:
    """Read one report from a file (text, HTML, PDF, DOCX or EML), or from standard input where `where` is "-".

    `known` is what the caller knows of the report (date, outlet, credit, ...), and beats what is found in it.
    Raises `UnreadableError` where the file cannot be read as a report; the message says why and what to do.
    """
    from onrecord import pipeline

    return pipeline.read(where, known)


def read_bytes(data: bytes, where: str = "bytes", known: Known | None = None) -> Reading:
    """Read one report from the bytes of its file; `where` names it in messages, and its ending may tell the format."""
    from onrecord import pipeline

    return pipeline.read_bytes(data, where, known)


def read_text(text: str, known: Known | None = None) -> Reading:
    """Read one report from its text, which is taken as it is, even where it looks like a page."""
    from onrecord import pipeline

    return pipeline.read_text(text, known)


def __getattr__(name: str) -> Any:
    """The desk, loaded when it is first asked for: most who read a report need none."""
    if name == "Desk":
        from onrecord.desk import Desk

        return Desk
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
