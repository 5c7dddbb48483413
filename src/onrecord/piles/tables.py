"""CSV: a report for each row, its text the bytes of one cell.

The table is parsed as if each byte were a character, so that every cell keeps its own bytes: they are decoded as any
text is, one by one, and a table whose rows were gathered from several encodings comes out right.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from onrecord.errors import DamagedError, TooLargeError, UnreadableError
from onrecord.ingest.limits import MIB
from onrecord.piles import bounds, columns
from onrecord.piles.columns import DELIMITERS
from onrecord.piles.context import Context
from onrecord.piles.records import Columns, Entries, Entry, Refused
from onrecord.piles.streams import in_utf8, peeked

_BYTES: Final = "latin-1"
"""The encoding in which every byte is a character."""

_NAMED: Final = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""The first line by which spreadsheets tell each other the delimiter."""

_DOUBLED: Final = re.compile(r'[^,;\t|\s]""|""[^,;\t|\s]')
"""A quotation mark within a cell, written twice, as is usual; else it may be written after a backslash."""

_ESCAPED: Final = re.compile(r'\\"[^,;\t|\r\n]')
"""A quotation mark after a backslash within a cell; before a delimiter or a line's end it closes the cell."""

_REMEDY: Final = "look for a quotation mark that is not closed, or cells that should be quoted"


class _RowTooLargeError(Exception):
    """A row goes on for longer than any report."""


class _Lines:
    """The lines of a table with their ends. Where a row takes too many, the next line begins anew."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._text = io.TextIOWrapper(stream, encoding=_BYTES, newline="")
        self._waiting = ""
        self.used = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line, self._waiting = self._waiting or self._text.readline(bounds.ROW_BYTES), ""
        if not line:
            raise StopIteration
        self.used += len(line)
        if self.used >= bounds.ROW_BYTES:
            while line and not line.endswith(("\n", "\r")):
                line = self._text.readline(bounds.CHUNK)
            raise _RowTooLargeError
        return line

    def skip(self, width: int, dialect: dict[str, Any]) -> None:
        """Go to the next line that is a row of `width` cells."""
        while (line := self._text.readline(bounds.CHUNK)) and len(_first([line], dialect)) != width:
            pass
        self._waiting = line


def read(stream: io.BufferedReader, name: str, context: Context) -> Entries:
    """The rows of a table; the first names its columns. Raises `UnknownFormatError` where it does not name the text."""
    csv.field_size_limit(max(csv.field_size_limit(), bounds.ROW_BYTES))  # one for the whole process, 128 KiB at first
    start, stream = peeked(in_utf8(stream))
    sample = start.decode(_BYTES)
    lines = _Lines(stream)
    if named := _NAMED.match(sample):
        next(lines)
    dialect = _dialect(sample, named, context.options.columns)
    rows = _rows(lines, dialect, name)
    _, header = next(rows, (1, []))
    if isinstance(header, UnreadableError):
        raise header
    names = [_words(cell).strip() for cell in header]
    found = columns.mapped(names, context.options.columns, name)
    columns.tell(found, name, context)
    for place, row in rows:
        if row:
            yield _entry(f"{name}#row {place}", row, names, found, context)


def _rows(lines: _Lines, dialect: dict[str, Any], name: str) -> Iterator[tuple[int, list[str] | UnreadableError]]:
    """The rows, counted as spreadsheets do, or what is wrong with one.

    After one that has no end, the next line that has as many cells as the first is taken for a row again.
    """
    reader = csv.reader(lines, **dialect)
    number, width = 0, 0
    while True:
        number += 1
        lines.used = 0
        try:
            row = next(reader)
            width = width or len(row)
            yield number, row
        except StopIteration:
            return
        except _RowTooLargeError:
            problem = f"it is larger than {bounds.ROW_BYTES // MIB} MB"
            yield number, TooLargeError(f"{name}#row {number}", problem, _REMEDY)
            lines.skip(width, dialect)
        except csv.Error as error:
            yield number, DamagedError(f"{name}#row {number}", f"it is broken CSV ({error})", _REMEDY)


def _entry(place: str, row: list[str] | UnreadableError, names: list[str], found: Columns, context: Context) -> Entry:
    """The report of a row, or why it is none."""
    if isinstance(row, UnreadableError):
        return Refused(row)
    if len(row) < len(names) or any(row[len(names) :]):
        counts = f"it has {len(row)} cells where the head has {len(names)}"
        return Refused(DamagedError(place, counts, _REMEDY))
    cells = dict(zip(reversed(names), reversed(row[: len(names)]), strict=True))  # of two of a name the first counts
    text = cells[found.text or ""].encode(_BYTES)
    try:
        return columns.item(lambda column: _words(cells[column]), text, place, found, context)
    except UnreadableError as error:
        return Refused(error)


def _words(cell: str) -> str:
    """A short cell, decoded: too little for more than the two usual encodings."""
    data = cell.encode(_BYTES)
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _dialect(sample: str, named: re.Match[str] | None, chosen: Columns) -> dict[str, Any]:
    """How the table is written: the delimiter by which its first row has most known columns, and most columns."""
    sample = sample[named.end() :] if named else sample
    delimiter = named[1] if named else max(DELIMITERS, key=lambda d: _score(sample, d, chosen))
    backslash = _ESCAPED.search(sample) and not _DOUBLED.search(sample)
    return {
        "delimiter": delimiter,
        "skipinitialspace": f'{delimiter} "' in sample.partition("\n")[0],
        "escapechar": "\\" if backslash else None,
        "doublequote": not backslash,
    }


def _score(sample: str, delimiter: str, chosen: Columns) -> tuple[int, int]:
    first = _first(io.StringIO(sample, newline=""), {"delimiter": delimiter})
    return columns.recognised([_words(name).strip() for name in first], chosen), len(first)


def _first(lines: Iterable[str], dialect: dict[str, Any]) -> list[str]:
    """The first row, if it can be read."""
    try:
        return next(csv.reader(lines, **dialect), [])
    except csv.Error:
        return []
