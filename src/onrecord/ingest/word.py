"""DOCX: the paragraphs of a Word document. Its archive is measured before it is unpacked. Run by the worker only."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from onrecord.errors import DamagedError, EncryptedError
from onrecord.ingest import limits
from onrecord.ingest.found import Found

_CHUNK: Final = 256 * 1024
_ENCRYPTED: Final = 0x1


def read(data: bytes, where: str) -> Found:
    """The text of a document, a blank line between paragraphs."""
    _measure(data, where)
    import docx

    document = docx.Document(io.BytesIO(data))
    blocks = [words for words in _blocks(document) if words.strip()]
    return Found(text="\n\n".join(blocks))


def _blocks(container: Any) -> Iterator[str]:
    """The words of paragraphs and of table cells, in order; a merged cell once."""
    from docx.table import Table

    for block in container.iter_inner_content():
        if not isinstance(block, Table):
            yield block.text
            continue
        seen: list[Any] = []
        for row in block.rows:
            for cell in row.cells:
                if cell._tc not in seen:
                    seen.append(cell._tc)
                    yield from _blocks(cell)


def _measure(data: bytes, where: str) -> None:
    """Refuse archives that grow beyond a report, by what they declare and by what they really unpack to."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        if len(members) > limits.MEMBERS or sum(m.file_size for m in members) > limits.UNPACKED_BYTES:
            raise _bomb(where)
        if any(m.flag_bits & _ENCRYPTED for m in members):
            raise EncryptedError(where, "it is locked with a password", "save a copy without the password")
        left = limits.UNPACKED_BYTES
        for member in members:
            left -= _unpacked(archive, member, left, where)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int, where: str) -> int:
    """The size that a member really has; reading stops at the bound."""
    size = 0
    with archive.open(member) as file:
        while chunk := file.read(_CHUNK):
            size += len(chunk)
            packed = limits.UNPACKED_RATIO * max(1, member.compress_size)
            if size > left or (size > limits.UNPACKED_FLOOR and size > packed):
                raise _bomb(where)
    return size


def _bomb(where: str) -> DamagedError:
    return DamagedError(where, "it unpacks to far more than a report", "save its text as plain text")
