"""The reader of each format, imported when it is first needed."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from onrecord.errors import DamagedError, UnreadableError
from onrecord.ingest.found import Found
from onrecord.types import ReportKind

REMEDY: Final = "open it in another program and save it as plain text"
_MODULES: Final[dict[ReportKind, str]] = {"text": "text", "html": "web", "mail": "mail", "pdf": "pdf", "docx": "word"}


def read(kind: ReportKind, data: bytes, where: str) -> Found:
    """What the reader of `kind` finds in `data`. Whatever its parser throws at foreign bytes is a `DamagedError`."""
    try:
        found: Found = import_module(f"onrecord.ingest.{_MODULES[kind]}").read(data, where)
    except UnreadableError:
        raise
    except MemoryError as error:
        raise DamagedError(where, "it asks for more memory than a report needs", REMEDY) from error
    except Exception as error:
        raise DamagedError(where, f"it is broken {kind} ({type(error).__name__})", REMEDY) from error
    return found
