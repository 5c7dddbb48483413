"""Bytes to text. The text is decoded and otherwise left as it is; only a byte order mark, which is no text, goes.

>>> decode(b"\\xef\\xbb\\xbfA\\r\\n\\xc2\\xa0B", "a.txt")
'A\\r\\n\\xa0B'
>>> decode(b"the \\x93envoy\\x94", "a.txt")
'the “envoy”'
"""

from __future__ import annotations

import codecs
import re
from functools import partial
from typing import Final

from onrecord.errors import UnknownFormatError

STRAY_SHARE: Final = 0.1
"""Broken sequences for each good one up to which text counts as damaged UTF-8. Other encodings have hardly a good
one; a file cut or joined at a wrong byte has one or two broken."""

CONTROL_SHARE: Final = 0.002
"""Share of control characters from which data counts as binary. Text pasted from terminals has one or two in all."""

ASCII_SHARE: Final = 0.6
"""Share of ASCII from which a single-byte text counts as English typed on Windows: guessing by statistics has too
little to go on, a few quotation marks and dashes. Of text in other alphabets about a fifth is ASCII."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOTATIONS: Final = frozenset({"unicode-escape", "raw-unicode-escape", "punycode", "idna"})
"""Ways of Python to write text in ASCII, which it keeps among the encodings; no mail and no page is written in them."""

_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_HIGH: Final = bytes(range(0x80, 0x100))
_GUESS_BYTES: Final = 100_000


def decode(data: bytes, where: str, declared: str | None = None) -> str:
    """The text that `data` holds. `declared` is an encoding that the data names for itself.

    Raises `UnknownFormatError` where the data is not text.
    """
    ways = (_marked, partial(_declared, name=declared), _utf16, _utf8, _guessed)
    text = next((text for way in ways if (text := way(data)) is not None), None)
    if text is None or is_binary(text):
        raise UnknownFormatError(where, "it is not text", "give a text, HTML, PDF, DOCX or EML file")
    return text


def is_binary(text: str) -> bool:
    """Whether so many control characters stand in `text` that it cannot have been written to be read."""
    return "\x00" in text or len(_CONTROL.findall(text)) > max(2, CONTROL_SHARE * len(text))


def _marked(data: bytes) -> str | None:
    """By its byte order mark; what is cut off in the middle of a character is shown as such."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace")
    return None


def _declared(data: bytes, name: str | None) -> str | None:
    """By the name it gives itself; what calls itself Latin-1 is written in Windows-1252, as browsers know."""
    try:
        name = codecs.lookup(name).name if name else None
        if name is None or name in _NOTATIONS:
            return None
        return data.decode("cp1252" if name in {"iso8859-1", "ascii"} else name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _utf8(data: bytes) -> str | None:
    """UTF-8, also where a few bytes of it are broken."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    stray = text.count("\ufffd")
    good = len(text) - stray - len(text.encode("ascii", errors="ignore"))
    return text if stray <= STRAY_SHARE * good or _cut_at_end(text, stray) else None


def _cut_at_end(text: str, stray: int) -> bool:
    return stray == 1 and text.endswith("\ufffd") and len(text) > 1


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of English in it is zero."""
    half = len(data) // 2
    for first, name in ((0, "utf-16-be"), (1, "utf-16-le")):
        if half and data[first::2].count(0) > 0.7 * half and data[1 - first :: 2].count(0) < 0.1 * half:
            return data.decode(name, errors="replace")
    return None


def _guessed(data: bytes) -> str | None:
    """Windows-1252 where nearly all is ASCII, else what statistics of the bytes suggest."""
    if len(data.translate(None, _HIGH)) >= ASCII_SHARE * len(data):
        return _declared(data, "cp1252") or data.decode("latin-1")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESS_BYTES]).best()
    return data.decode(best.encoding, errors="replace") if best else None
