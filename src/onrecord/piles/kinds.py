"""Which kind of pile some bytes are: by how they begin first, by their name only where that leaves it open.

>>> kind(b"WARC/1.0\\r\\nWARC-Type: response", "dump"), kind(b"OMBREL - The envoy arrived.", "wire.txt")
('warc', None)
>>> kind(b"id,text\\n1,The envoy arrived.", "table.csv")
'table'
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final, Literal

import msgspec

from onrecord.errors import UnknownFormatError
from onrecord.piles import columns
from onrecord.piles.streams import GZIP

Kind = Literal["zip", "gzip", "warc", "feed", "mailbox", "lines", "table"]

_LINES: Final = frozenset([".jsonl", ".ndjson", ".jl"])
_TABLES: Final = frozenset([".csv", ".tsv"])
_MAILBOXES: Final = frozenset([".mbox", ".mbx"])
_FEED: Final = re.compile(
    rb"\s*+(?:<\?[^>]*+>\s*+|<!--(?:[^-]|-(?!->))*+-->\s*+|<!DOCTYPE[^>]*+>\s*+)*+<(?:\w++:)?(?:rss|feed|RDF)\b",
    re.IGNORECASE,
)
"""Nothing once passed over is looked at again, as in `onrecord.ingest.sniff`."""

_MAILBOX: Final = re.compile(rb"From [^\r\n]*\d{4}[ \t]*\r?\n(?:>?From [^\r\n]*+\r?\n)*+[A-Za-z][A-Za-z0-9-]*:")
_TAR: Final = b"ustar"


def kind(head: bytes, name: str) -> Kind | None:
    """The kind of pile that begins with `head`, or `None`: one report. Raises `UnknownFormatError`."""
    suffix = _suffix(name)
    if head[257:262] == _TAR:
        raise UnknownFormatError(name, "it is a tar archive", "unpack it and give the folder")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if head.startswith(GZIP):
        return "gzip"
    if head.startswith((b"WARC/1.", b"WARC/0.")):
        return "warc"
    return _written(_narrow(head), name, suffix)


def _written(head: bytes, name: str, suffix: str) -> Kind | None:
    if _FEED.match(head):
        return "feed"
    if _MAILBOX.match(head) or (suffix in _MAILBOXES and head.startswith(b"From ")):
        return "mailbox"
    if suffix in _LINES or _object_a_line(head):
        return "lines"
    if suffix in _TABLES or columns.head_of_table(head):
        return "table"
    if suffix == ".json":
        raise UnknownFormatError(name, "it is JSON, but not one object a line", "write it as JSON Lines, one a line")
    return None


def _suffix(name: str) -> str:
    """The ending that tells the format: the one before `.gz`, where that is the last."""
    path = PurePath(name.lower())
    return PurePath(path.stem).suffix if path.suffix == ".gz" else path.suffix


def _object_a_line(head: bytes) -> bool:
    """Whether the first line is a JSON object, and not the only one of a file that merely holds JSON."""
    line, end, rest = head.lstrip().partition(b"\n")
    if not (line.startswith(b"{") and end and rest.lstrip().startswith(b"{")):
        return False
    try:
        return isinstance(msgspec.json.decode(line), dict)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False


def _narrow(head: bytes) -> bytes:
    """The start with UTF-16 and a byte order mark taken away, so that marks of ASCII can be looked for."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or head[:4].count(0) >= 2:
        return head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\x00", b"")
    return head.removeprefix(b"\xef\xbb\xbf")
