"""WARC, as crawlers keep the pages of the web: a report for each page, text or PDF that a server answered with.

A record that is broken is one refusal; the next that begins as records do is read again. The day of a crawl is not
the day of a report: that is left to the page.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from typing import Any, Final

from onrecord.errors import DamagedError, TooLargeError, UnreadableError
from onrecord.piles import bounds, payloads
from onrecord.piles.context import Context
from onrecord.piles.records import Entries, Entry, Item, Refused, merged
from onrecord.piles.streams import buffered, whole
from onrecord.types import Known, ReportKind

_START: Final = re.compile(rb"WARC/[01]\.\d+\s*\Z")
_TYPES: Final[dict[str, ReportKind | None]] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": None,
    "application/pdf": None,
}
"""What may hold a report, and how it is read; `None` is left to its bytes to tell."""

_KINDS: Final = frozenset(["response", "resource"])
_REMEDY: Final = "the records after it were read"


class _Stream:
    """The archive as the parser reads it: a line at a time, and no more headers than is usual."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self._left = bounds.HEADER_BYTES

    def renew(self) -> None:
        """Begin another record."""
        self._left = bounds.HEADER_BYTES

    def read(self, size: int) -> bytes:
        """The next bytes of a record."""
        return self._stream.read(size)

    def tell(self) -> int:
        """What the parser asks of a record that does not tell its length; it is refused afterwards."""
        return 0

    def readline(self, size: int = -1) -> bytes:
        """The next line of headers."""
        line = self._stream.readline(bounds.CHUNK if size < 0 else min(size, bounds.CHUNK))
        self._left -= len(line)
        if self._left < 0:
            raise ValueError("its headers have no end")
        return line


def read(stream: io.BufferedReader, name: str, context: Context) -> Entries:
    """The pages of an archive; `#17` is the seventeenth record, of whatever kind."""
    logging.getLogger("warcio").setLevel(logging.CRITICAL)
    from warcio.recordloader import ArcWarcRecordLoader

    loader, source = ArcWarcRecordLoader(verify_http=False, arc2warc=False), _Stream(stream)
    number, lost, passed = 0, False, Counter[str]()
    while line := _line(stream, f"{name}#{number}"):
        if isinstance(line, UnreadableError):
            lost = True
            yield Refused(line)
        elif _START.match(line):
            number += 1
            source.renew()
            entry = _record(loader, source, line, f"{name}#{number}", context)
            lost = isinstance(entry, Refused)
            if isinstance(entry, str):
                passed[entry] += 1
            else:
                yield entry
        elif line.strip() and not lost:
            lost = True
            yield Refused(DamagedError(f"{name}#{number}", "what comes after it is no record", _REMEDY))
    if passed:
        counts = ", ".join(f"{count} {what}" for what, count in passed.most_common(_TOLD))
        context.note(f"{name}: passed over records that hold no report: {counts}")


_TOLD: Final = 6
"""Kinds of records passed over that are named."""


def _line(stream: io.BufferedReader, place: str) -> bytes | UnreadableError:
    """The next line; where the archive is broken just there, what is wrong."""
    try:
        return stream.readline(bounds.CHUNK)
    except DamagedError as error:
        return DamagedError(place, error.problem, _REMEDY)


def _record(loader: Any, source: _Stream, line: bytes, place: str, context: Context) -> Entry | str:
    """The report that a record holds, or why it cannot be read, or what it is instead. It is read to its end."""
    try:
        record = loader.parse_record_stream(source, statusline=line.decode("latin-1"), known_format="warc")
        other = _other(record)
        stored = _stored(record, place) if other is None else b""
        _drain(record, place)
        return _item(record, stored, place, context) if other is None else other
    except UnreadableError as error:
        return Refused(type(error)(place, error.problem, error.remedy))
    except Exception as error:
        problem = f"it is a broken record ({str(error) or type(error).__name__})"
        return Refused(DamagedError(place, problem, _REMEDY))


def _other(record: Any) -> str | None:
    """What a record is that holds no report."""
    if record.length is None or record.length < 0 or not record.rec_headers.get_header("Content-Length", "").isdigit():
        raise ValueError("its length is not told")
    if record.rec_type not in _KINDS:
        return str(record.rec_type)
    if record.http_headers is None and str(record.rec_headers.get_header("WARC-Target-URI")).startswith("http"):
        raise ValueError("it holds no answer")
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if status != "200":
        return f"answer {status}"
    return None if _type(record) in _TYPES else _type(record) or "of no type"


def _type(record: Any) -> str:
    """The type of what was answered, without its parameters."""
    return _header(record, "Content-Type").partition(";")[0].strip().lower()


def _header(record: Any, name: str) -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header(name) or "")


def _stored(record: Any, place: str) -> bytes:
    """What is kept of an answer. Raises `TooLargeError`, at the end of the record."""
    try:
        return whole(buffered(lambda: record.raw_stream.read(bounds.CHUNK)), place)
    except TooLargeError:
        _drain(record, place)
        raise


def _drain(record: Any, place: str) -> None:
    """Read a record to its end, so that the next begins where it should."""
    while record.raw_stream.limit > 0:
        if not record.raw_stream.read(bounds.CHUNK):
            raise DamagedError(place, "it is cut off", _REMEDY)


def _item(record: Any, stored: bytes, place: str, context: Context) -> Item:
    """The report that was sent. Raises `UnreadableError` where it cannot be unpacked."""
    transfer, content = _header(record, "Transfer-Encoding"), _header(record, "Content-Encoding")
    data = payloads.unpacked(stored, transfer, content, place, context.meter)
    kind = _TYPES[_type(record)]
    if kind == "html":
        data = payloads.declared(data, _header(record, "Content-Type"))
    url = record.rec_headers.get_header("WARC-Target-URI")
    return Item(name=place, data=data, known=merged(context.options.known, Known(url=url)), kind=kind)
