"""Which format some bytes are in: by what they hold first, by their name only where that leaves it open.

>>> kind(b"%PDF-1.7 ...", "notes.txt")
'pdf'
>>> kind(b"OMBREL - The envoy arrived.", "report.pdf")
'text'
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

from onrecord.errors import EncryptedError, UnknownFormatError
from onrecord.types import ReportKind

REMEDY: Final = "give a text, HTML, PDF, DOCX or EML file"
HEAD_BYTES: Final = 4096
"""How much of the start is looked at. PDF allows 1,024 bytes before its mark; mail headers reach further."""

_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
"""A DOCX with a password is an old Office file that holds the encrypted one under this name."""

_FOREIGN: Final[tuple[tuple[bytes, str, str], ...]] = (
    (_OFFICE, "an old Office file", "save it as DOCX first"),
    (b"{\\rtf", "a rich text file", "save it as DOCX or plain text first"),
    (b"\x89PNG", "a picture", REMEDY),
    (b"\xff\xd8\xff", "a picture", REMEDY),
    (b"GIF8", "a picture", REMEDY),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it first"),
    (b"\x7fELF", "a program", REMEDY),
    (b"SQLite format 3\x00", "a database", REMEDY),
    (b"WARC/1.", "a web archive", "unpack the page from it first"),
)
_HTML_START: Final = re.compile(
    rb"\s*+(?:<\?xml[^>]*+>\s*+)?+(?><!--.*?-->\s*+)*+"
    rb"<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Nothing once passed over is looked at again: a start full of comments could be parted in endless ways."""

_HTML_ROOT: Final = re.compile(rb"<html[\s>]|<!doctype\s+html", re.IGNORECASE)
_TAG: Final = re.compile(rb"<(?:p|div|h[1-6]|article|body|br|span|a)\b[^<>]*>", re.IGNORECASE)
_HEADER: Final = re.compile(rb"(?m)^([A-Za-z][A-Za-z0-9-]*):[ \t]?\S")
_MAIL_ENVELOPE: Final = {b"from", b"subject", b"date", b"to"}
_MAIL_ONLY: Final = {b"mime-version", b"message-id", b"received", b"return-path", b"content-transfer-encoding"}


def kind(data: bytes, name: str) -> ReportKind:
    """The format of `data`. Raises `UnknownFormatError` or `EncryptedError` where it cannot be read."""
    head = data[:HEAD_BYTES]
    if head.startswith(_OFFICE) and _LOCKED in data:
        raise EncryptedError(name, "it is locked with a password", "save a copy without the password")
    for magic, what, remedy in _FOREIGN:
        if head.startswith(magic):
            raise UnknownFormatError(name, f"it is {what}", remedy)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data, name)
    return _written(_narrow(head), PurePath(name).suffix.lower())


def _zipped(data: bytes, name: str) -> ReportKind:
    """DOCX is a zip archive that lists a Word document; its list of members is never compressed."""
    if b"word/" in data:
        return "docx"
    raise UnknownFormatError(name, "it is a zip archive, not a DOCX", "unpack it first")


def _written(head: bytes, suffix: str) -> ReportKind:
    """HTML, mail or plain text."""
    if _HTML_START.match(head):
        return "html"
    if _is_mail(head, suffix):
        return "mail"
    if _HTML_ROOT.search(head) or (suffix in {".html", ".htm", ".xhtml"} and _TAG.search(head)):
        return "html"
    return "text"


def _is_mail(head: bytes, suffix: str) -> bool:
    """Mail starts with header lines; text that merely has a "From:" in it does not have what only mail has."""
    headers = re.split(rb"\r?\n\r?\n", head.lstrip(), maxsplit=1)[0]
    if not re.match(rb"(?:From |[A-Za-z][A-Za-z0-9-]*:)", headers):
        return False
    names = {name.lower() for name in _HEADER.findall(headers)}
    envelope = len(names & _MAIL_ENVELOPE)
    return envelope >= 1 if suffix == ".eml" else envelope >= 2 and bool(names & _MAIL_ONLY)


def _narrow(head: bytes) -> bytes:
    """UTF-16 and a byte order mark taken away, so that marks of ASCII can be looked for."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[2:].replace(b"\x00", b"")
    return head.removeprefix(b"\xef\xbb\xbf")
