"""zip: what each member holds. Their names are labels, never paths; nothing is written to disk.

A member is unpacked as it is read, and what comes is counted: what the archive says of its size is not believed.
"""

from __future__ import annotations

import io
import stat
import zipfile
from typing import Final, cast

from onrecord.errors import DamagedError, EncryptedError, TooLargeError, UnknownFormatError, UnreadableError
from onrecord.ingest.limits import MIB
from onrecord.piles import bounds
from onrecord.piles.context import Context
from onrecord.piles.folders import ending_refused, left_out
from onrecord.piles.records import Entries, Item, Refused, label
from onrecord.piles.streams import metered, whole

_ENCRYPTED: Final = 0x1
_DOCUMENTS: Final = frozenset(["[Content_Types].xml", "mimetype"])
"""Members that tell a document which is a zip archive inside: DOCX and its kin, ODT, EPUB."""

_REMEDY: Final = "unpack the archive yourself and give the folder"


class _Index(io.RawIOBase):
    """The archive's file as `zipfile` reads it: a list of members that is too long is not read at all."""

    def __init__(self, file: io.BufferedIOBase, where: str) -> None:
        self._file, self._where = file, where

    def seekable(self) -> bool:
        """Whether one can go back: always."""
        return True

    def tell(self) -> int:
        """Where in the file it is."""
        return self._file.tell()

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go elsewhere."""
        return self._file.seek(offset, whence)

    def read(self, size: int = -1) -> bytes:
        """The next bytes. Raises `TooLargeError` where so many are asked for that it must be the list."""
        if size > bounds.INDEX_BYTES:
            problem = f"its list of files is larger than {bounds.INDEX_BYTES // MIB} MB"
            raise TooLargeError(self._where, problem, _REMEDY)
        return self._file.read(size)


def read(file: io.BufferedIOBase, name: str, context: Context) -> Entries:
    """What the members of the archive in the seekable `file` hold. Raises `UnreadableError` where it is none."""
    with zipfile.ZipFile(_Index(file, name)) as archive:
        if _DOCUMENTS.intersection(archive.namelist()):
            file.seek(0)
            yield Item(name=name, data=whole(file, name), known=context.options.known)
            return
        inner = context.deeper(name)
        for member in archive.infolist():
            if not member.is_dir():
                yield from _member(archive, member, f"{name}#{label(member.filename)}", inner)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, place: str, context: Context) -> Entries:
    """What a member holds, or why it is not read."""
    try:
        if refused := _refused(member, place):
            yield refused
            return
        with archive.open(member) as packed:
            stream = metered(cast(io.BufferedIOBase, packed), place, member.compress_size, context.meter)
            yield from context.opened(stream, place, context)
    except UnreadableError as error:
        yield Refused(error)
    except Exception as error:
        yield Refused(DamagedError(place, f"it is broken ({str(error) or type(error).__name__})", _REMEDY))


def _hidden(part: str) -> bool:
    """Whether a part of a member's path is hidden, or made by macOS beside each file."""
    return part == "__MACOSX" or (part.startswith(".") and part.strip(".") != "")


def _refused(member: zipfile.ZipInfo, place: str) -> Refused | None:
    """Why a member is not opened: hidden, a link, locked, or packed in a way that cannot be bound."""
    if any(_hidden(part) for part in member.filename.split("/")):
        return left_out(place, "it is hidden", "unpack the archive if it is a report")
    if stat.S_ISLNK(member.external_attr >> 16):
        return left_out(place, "it is a link", "unpack the archive if it leads to a report")
    if member.flag_bits & _ENCRYPTED:
        return Refused(EncryptedError(place, "it is locked with a password", "unpack it with the password first"))
    if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        return Refused(UnknownFormatError(place, "it is packed in a way that is seldom used in zip archives", _REMEDY))
    return ending_refused(place, "unpack the archive if it is one")
