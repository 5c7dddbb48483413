"""The reader of each format, imported when it is first needed."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Final

import msgspec

from onrecord.errors import DamagedError, UnreadableError
from onrecord.ingest.found import Found
from onrecord.types import ReportKind

REMEDY: Final = "open it in another program and save it as plain text"
_MODULES: Final[dict[ReportKind, str]] = {"text": "text", "html": "web", "mail": "mail", "pdf": "pdf", "docx": "word"}
_HALF: Final = re.compile("[\ud800-\udfff]")


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
    return _whole(found)


def _whole(found: Found) -> Found:
    """What was found, without half characters in any part of it: they cannot be written down."""
    texts = {name: text for name in found.__struct_fields__ if isinstance(text := getattr(found, name), str)}
    return msgspec.structs.replace(found, **{name: whole(text) for name, text in texts.items() if _HALF.search(text)})


def whole(text: str) -> str:
    r"""`text` with half characters (lone surrogates) joined to their other half or shown as broken.

    >>> whole("A\ud83d\ude00B\ud800C") == "A😀B\ufffdC"
    True
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
