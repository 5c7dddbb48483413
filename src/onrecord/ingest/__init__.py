"""From a file to a `Report`: bytes, format, text, zones.

The steps, in the order in which `load_bytes` takes them:

1. `sniff` tells the format from what the bytes hold.
2. The reader of that format gives the text and what the file states of itself (`text`, `web`, `mail`, `pdf`, `word`;
   what could be hostile is read in a worker that can be killed, see `sandbox`).
3. `zones` marks what is not body text, and finds dateline, credit, byline and days.
4. `language` refuses what is not English.

What goes wrong is one of `onrecord.errors`, whatever the bytes.

>>> report = load_bytes(b"OMBREL (Transmarine) - The envoy arrived.", "wire.txt")
>>> report.dateline, report.credit, report.zones[0].kind
('Ombrel', 'Transmarine', 'dateline')
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import Final

from onrecord.errors import EmptyError, MissingFileError, TooLargeError
from onrecord.ingest import language, limits, readers, sandbox, sniff, zones
from onrecord.ingest.found import Found
from onrecord.types import Known, Report, ReportKind

STDIN: Final = "-"


def load(where: str | os.PathLike[str], known: Known = Known()) -> Report:  # noqa: B008
    """The report in the file at `where`; "-" is the standard input. Raises `UnreadableError` where there is none."""
    name = os.fspath(where)
    if name == STDIN:
        return load_bytes(sys.stdin.buffer.read(limits.FILE_BYTES + 1), "standard input", known)
    return load_bytes(_bytes(name), name, known)


def load_bytes(data: bytes, where: str, known: Known = Known(), kind: ReportKind | None = None) -> Report:  # noqa: B008
    """The report that `data` holds; `where` is the name it came by. Raises `UnreadableError` where it holds none.

    `kind` is the format where it is known; else the bytes tell it.
    """
    if len(data) > limits.FILE_BYTES:
        raise _too_large(where)
    kind = kind or sniff.kind(data, where)
    found = _read(kind, data, where)
    _check_text(found.text, where)
    layout = zones.layout(found.text, known.title or found.title, known.outlet or found.outlet, found.captions)
    return Report(
        id=(digest := hashlib.sha256(data).hexdigest())[:16],
        text=found.text,
        sha256=digest,
        text_sha256=hashlib.sha256(found.text.encode()).hexdigest(),
        kind=kind,
        title=known.title or found.title or layout.title,
        outlet=known.outlet or found.outlet or layout.outlet,
        credit=known.credit or layout.credit,
        byline=found.byline or layout.byline,
        dateline=layout.dateline,
        published=known.published or found.published or layout.published,
        updated=found.updated or layout.updated,
        url=known.url or found.url,
        language=language.judge(found.text, where) or found.language,
        zones=layout.zones,
    )


def _bytes(name: str) -> bytes:
    """What the file holds. Its size is looked at before it is read, and never more than the limit is read."""
    remedy = "check the path and that it may be read"
    try:
        path = Path(name)
        if path.is_dir():
            raise MissingFileError(name, "it is a folder", "give the files in it")
        if path.stat().st_size > limits.FILE_BYTES:
            raise _too_large(name)
        with path.open("rb") as file:
            return file.read(limits.FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise MissingFileError(name, "there is no such file", remedy) from error
    except (OSError, ValueError) as error:
        raise MissingFileError(name, f"it cannot be opened ({error})", remedy) from error


def _read(kind: ReportKind, data: bytes, where: str) -> Found:
    """What the reader of a format finds, here or in a worker, as the size of the file advises."""
    if len(data) > limits.INSIDE_BYTES[kind]:
        return sandbox.read(kind, data, where)
    return readers.read(kind, data, where)


def _check_text(text: str, where: str) -> None:
    if not text.strip():
        raise EmptyError(where, "it holds no text", "check that the right file was given")
    if len(text) > limits.TEXT_POINTS:
        problem = f"its text is longer than {limits.TEXT_POINTS:,} characters"
        raise TooLargeError(where, problem, "give one report at a time")


def _too_large(where: str) -> TooLargeError:
    return TooLargeError(where, f"it is larger than {limits.FILE_BYTES // limits.MIB} MB", "give one report at a time")


__all__ = ["Known", "load", "load_bytes"]
