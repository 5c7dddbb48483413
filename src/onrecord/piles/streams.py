"""Streams of bytes that are bound: what is unpacked is counted as it comes, never believed beforehand.

All of them are read by `read1`: `read` would gather several chunks, and lose those before one that is broken.
"""

from __future__ import annotations

import codecs
import io
import zlib
from typing import TYPE_CHECKING, Final

from onrecord.errors import DamagedError, TooLargeError, UnreadableError
from onrecord.ingest import limits
from onrecord.piles import bounds

if TYPE_CHECKING:
    from collections.abc import Callable

GZIP: Final = b"\x1f\x8b\x08"
_WITH_HEADER: Final = 31
"""`zlib`: 15 bits of window and a header of gzip."""


class Meter:
    """Counts what a pile of `packed` bytes unpacks to, through all its layers; `packed` is unknown for a pipe."""

    def __init__(self, where: str, packed: int | None) -> None:
        self.where = where
        self.left = bounds.PILE_FLOOR + bounds.RATIO * packed if packed is not None else None

    def take(self, size: int) -> None:
        """Count `size` bytes more. Raises `DamagedError` where that is too much."""
        if self.left is None:
            return
        self.left -= size
        if self.left < 0:
            raise bomb(self.where)


def bomb(where: str) -> DamagedError:
    """What is raised for things that unpack to far more than they are."""
    problem = f"it unpacks to more than {bounds.RATIO} times its size"
    return DamagedError(where, problem, "unpack it yourself if you trust it")


class Chunks(io.RawIOBase):
    """A stream of the chunks that `more` gives, until one is empty."""

    def __init__(self, more: Callable[[], bytes], head: bytes = b"") -> None:
        self._more, self._rest = more, head

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill `buffer` from the next chunk."""
        chunk = self._rest or self._more()
        size = min(len(chunk), len(buffer))
        buffer[:size] = chunk[:size]
        self._rest = chunk[size:]
        return size


def buffered(more: Callable[[], bytes], head: bytes = b"") -> io.BufferedReader:
    """The chunks that `more` gives as a stream with lines."""
    return io.BufferedReader(Chunks(more, head), bounds.CHUNK)


def peeked(file: io.BufferedIOBase) -> tuple[bytes, io.BufferedReader]:
    """The start of a stream, and the stream with its start still in it. Where it is broken, that comes after it."""
    head = b""
    broken: list[UnreadableError] = []
    try:
        while len(head) < bounds.HEAD_BYTES and (chunk := file.read1(bounds.HEAD_BYTES - len(head))):
            head += chunk
    except UnreadableError as error:
        broken.append(error)

    def more() -> bytes:
        if broken:
            raise broken.pop()
        return file.read1(bounds.CHUNK)

    return head, buffered(more, head)


def whole(file: io.BufferedIOBase, where: str, most: int = limits.FILE_BYTES) -> bytes:
    """All that a stream holds. Raises `TooLargeError` where that is more than `most`."""
    parts: list[bytes] = []
    size = 0
    while chunk := file.read1(bounds.CHUNK):
        parts.append(chunk)
        size += len(chunk)
        if size > most:
            raise too_large(where, most)
    return b"".join(parts)


def too_large(where: str, most: int) -> UnreadableError:
    """What is raised for things that are larger than a report can be."""
    return TooLargeError(where, f"it is larger than {most // limits.MIB} MB", "give one report at a time")


def metered(file: io.BufferedIOBase, where: str, packed: int, meter: Meter) -> io.BufferedReader:
    """The stream `file`, unpacked from `packed` bytes, bound by its own ratio and by the whole pile's."""
    left = max(bounds.MEMBER_FLOOR, bounds.RATIO * packed)

    def more() -> bytes:
        nonlocal left
        chunk = file.read1(bounds.CHUNK)
        left -= len(chunk)
        if left < 0:
            raise bomb(where)
        meter.take(len(chunk))
        return chunk

    return buffered(more)


class Gunzip:
    """The chunks of a gzip file of any number of members, as web archives are.

    Where a member is broken an error is raised once; after it, the next member follows.
    """

    def __init__(self, file: io.BufferedIOBase, where: str, meter: Meter) -> None:
        self._file: io.BufferedIOBase = file
        self._where, self._meter = where, meter
        self._packed, self._inflate = b"", zlib.decompressobj(_WITH_HEADER)
        self._begun = False
        self._allowed = bounds.MEMBER_FLOOR

    def more(self) -> bytes:
        """The next chunk, empty at the end. Raises `DamagedError`."""
        while self._filled():
            chunk = self._unpacked()
            if chunk:
                self._count(len(chunk))
                return chunk
        if self._begun:
            self._begun = False
            raise DamagedError(self._where, "it is cut off", "get the whole file; what is there was read")
        return b""

    def _filled(self) -> bool:
        """Whether there is more to unpack."""
        if not self._packed:
            self._packed = self._file.read1(bounds.CHUNK)
            self._allowed += bounds.RATIO * len(self._packed)
        return bool(self._packed)

    def _unpacked(self) -> bytes:
        self._begun = True
        try:
            chunk = self._inflate.decompress(self._packed, bounds.CHUNK)
        except zlib.error as error:
            self._to_next_member()
            problem = f"a part of it is broken gzip ({error})"
            raise DamagedError(self._where, problem, "what could be read of it was read") from error
        self._packed = self._inflate.unconsumed_tail
        if self._inflate.eof:
            self._packed = self._inflate.unused_data.lstrip(b"\x00")  # some tools pad with zeros
            self._renew()
        return chunk

    def _to_next_member(self) -> None:
        """Past the broken member, to the next that begins as members do."""
        rest = self._packed[1:]
        while (start := rest.find(GZIP)) < 0 and (more := self._file.read1(bounds.CHUNK)):
            rest = rest[-2:] + more
        self._packed = rest[start:] if start >= 0 else b""
        self._renew()

    def _renew(self) -> None:
        self._inflate, self._begun = zlib.decompressobj(_WITH_HEADER), False

    def _count(self, size: int) -> None:
        self._allowed -= size
        try:
            if self._allowed < 0:
                raise bomb(self._where)
            self._meter.take(size)
        except DamagedError:
            self._file, self._packed = io.BytesIO(), b""  # nothing more is read of it
            self._renew()
            raise


def in_utf8(file: io.BufferedIOBase) -> io.BufferedReader:
    r"""The stream without its byte order mark, and in UTF-8 if it was UTF-16 or UTF-32.

    >>> in_utf8(io.BytesIO(b"\xff\xfeA\x00")).read()
    b'A'
    """
    head, stream = peeked(file)
    name, mark = _encoding(head)
    stream.read(len(mark))
    if name is None:
        return stream
    decoder = codecs.getincrementaldecoder(name)(errors="replace")

    def more() -> bytes:
        text = ""
        while not text and (chunk := stream.read1(bounds.CHUNK)):
            text = decoder.decode(chunk)
        return (text or decoder.decode(b"", final=True)).encode("utf-8", "replace")

    return buffered(more)


def _encoding(head: bytes) -> tuple[str | None, bytes]:
    """The encoding with characters of two or four bytes that a stream begins in, and its byte order mark."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name, mark
    half = max(1, len(head) // 2)
    for first, name in ((0, "utf-16-be"), (1, "utf-16-le")):  # every other byte of English in them is zero
        if len(head) > 3 and head[first::2].count(0) > 0.7 * half and head[1 - first :: 2].count(0) < 0.1 * half:
            return name, b""
    return None, b""


_MARKS: Final = (
    (codecs.BOM_UTF8, None),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
