"""PDF: its lines, joined to paragraphs again. The text is ours to lay out. Run by the worker only."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from statistics import median
from typing import Final

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from onrecord.errors import EmptyError, EncryptedError, TooLargeError, UnknownFormatError
from onrecord.ingest import limits
from onrecord.ingest.found import Found
from onrecord.ingest.readers import REMEDY

FULL_SHARE: Final = 0.75
"""Share of the usual width from which a line counts as full, so that its sentence goes on below."""

RUNNING_SHARE: Final = 0.5
"""Share of pages on which a first or last line stands before it counts as printed on every page."""

_END: Final = re.compile(r"[.!?…:][\"”’»)\]]*$")
_PAGE_NUMBER: Final = re.compile(r"(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)


def read(data: bytes, where: str) -> Found:
    """The text of all pages. Raises `EncryptedError`, `TooLargeError`, or `EmptyError` where its pages are pictures."""
    pages = [page.splitlines() for page in _pages(data, where)]
    text = "\n\n".join(join(_without_running_lines(pages)))
    if not text.strip():
        raise EmptyError(where, "its pages hold no text, perhaps they are scanned", "recognise its text (OCR) first")
    return Found(text=text)


def _pages(data: bytes, where: str) -> list[str]:
    locked = EncryptedError(where, "it is locked with a password", "save a copy without the password")
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise locked
        if len(reader.pages) > limits.PAGES:
            raise TooLargeError(where, f"it has more than {limits.PAGES} pages", "give one report at a time")
        return _texts(reader, where)
    except FileNotDecryptedError as error:
        raise locked from error
    except DependencyError as error:
        raise UnknownFormatError(where, f"it is packed in a way that cannot be read here ({error})", REMEDY) from error


def _texts(reader: PdfReader, where: str) -> list[str]:
    texts: list[str] = []
    for page in reader.pages:
        texts.append(page.extract_text())
        if sum(map(len, texts)) > limits.TEXT_POINTS:
            problem = f"its text is longer than {limits.TEXT_POINTS:,} characters"
            raise TooLargeError(where, problem, "give one report at a time")
    return texts


def _without_running_lines(pages: list[list[str]]) -> list[str]:
    """All lines, but for page numbers and the lines at the top and foot that most pages share."""
    edges = Counter(line.strip() for page in pages for line in {*page[:1], *page[-1:]} if line.strip())
    running = {line for line, times in edges.items() if times > 1 and times >= RUNNING_SHARE * len(pages)}
    kept: list[str] = []
    for page in pages:
        inner = [
            line for i, line in enumerate(page) if not (i in {0, len(page) - 1} and _is_running(line.strip(), running))
        ]
        kept += inner
    return kept


def _is_running(line: str, running: set[str]) -> bool:
    return line in running or _PAGE_NUMBER.fullmatch(line) is not None


def join(lines: Iterable[str]) -> list[str]:
    """Lines as paragraphs. A line that is short, or is followed by a blank one, ends its paragraph.

    >>> join(["The envoy met the coun-", "cil in Mestara on", "Monday.", "", "He left."])
    ['The envoy met the council in Mestara on Monday.', 'He left.']
    """
    rows = [re.sub(r"[ \t]+", " ", line).strip() for line in lines]
    width = _width(rows)
    paragraphs: list[list[str]] = []
    for before, row in pairwise(["", *rows]):
        if row and before and not _ends(before, row, width):
            paragraphs[-1][-1:] = _glued(paragraphs[-1][-1], row)
        elif row:
            paragraphs.append([row])
    return ["".join(pieces) for pieces in paragraphs]


def _width(rows: list[str]) -> float:
    """The usual length of a full line: the median of the longer half."""
    lengths = sorted(len(row) for row in rows if row)
    return median(lengths[len(lengths) // 2 :]) if lengths else 0


def _ends(line: str, after: str, width: float) -> bool:
    """Whether a paragraph ends with `line`: it breaks off early, and `after` does not go on in small letters."""
    if after[0].islower() and not _END.search(line):
        return False
    return len(line) < FULL_SHARE * width


def _glued(before: str, line: str) -> tuple[str, str]:
    """Two lines of one paragraph, as they are to be joined.

    A hyphen goes where it parts a word, not where it joins two ("Al-", "Merdhi").
    """
    if re.search(r"[a-z][-\xad\u2010]$", before) and line[0].islower():
        return before[:-1], line
    return before + ("" if re.search(r"\w-$", before) else " "), line
