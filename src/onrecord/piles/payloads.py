"""What a server sent, as a web archive keeps it: in chunks, packed, in an encoding that only a header tells.

What says that it is packed and is not is left as it is: many archives keep pages unpacked, their headers unchanged.
"""

from __future__ import annotations

import io
import re
import zlib
from typing import Final

from onrecord.errors import UnknownFormatError
from onrecord.ingest import limits
from onrecord.piles import bounds
from onrecord.piles.streams import Meter, bomb, too_large

_CHUNKED_START: Final = re.compile(rb"[0-9a-fA-F]{1,8}[ \t]*(?:;[^\r\n]*)?\r\n")
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,30})", re.IGNORECASE)
_META: Final = re.compile(rb"(?:charset|encoding)\s*=", re.IGNORECASE)
_META_BYTES: Final = 4096


def unpacked(data: bytes, transfer: str, content: str, where: str, meter: Meter) -> bytes:
    """The page that was sent as `data`, with its headers Transfer-Encoding and Content-Encoding.

    Raises `DamagedError` where it grows without end and `UnknownFormatError` where its packing is not known.
    """
    if "chunked" in transfer.lower() and _CHUNKED_START.match(data):
        data = _joined(data)
    for way in reversed([way.strip() for way in content.lower().split(",") if way.strip()]):
        if way in {"identity", "none", "utf-8"}:
            continue
        if way not in _WAYS:
            raise UnknownFormatError(where, f'it is packed as "{way[:20]}"', "unpack it first")
        data = _WAYS[way](data, where, meter)
    return data


def declared(data: bytes, content_type: str) -> bytes:
    """A page in UTF-8 where only the header told its encoding. Where the page tells it, it is left as it is.

    >>> declared(b"<p>caf\\xe9", "text/html; charset=ISO-8859-1").decode()
    '<p>café'
    """
    charset = _CHARSET.search(content_type)
    if charset is None or _META.search(data[:_META_BYTES]):
        return data
    try:
        name = "cp1252" if charset[1].lower() in {"iso-8859-1", "us-ascii"} else charset[1]
        return data.decode(name).encode()
    except (LookupError, ValueError):
        return data


def _joined(data: bytes) -> bytes:
    """The chunks of a page, joined."""
    from warcio.bufferedreaders import ChunkedDataReader

    reader = ChunkedDataReader(io.BytesIO(data))
    return b"".join(iter(lambda: reader.read(bounds.CHUNK), b""))


class _Growing:
    """Gathers what is unpacked from `packed` bytes, up to the bounds."""

    def __init__(self, packed: int, where: str, meter: Meter) -> None:
        self._parts: list[bytes] = []
        self._size, self._where, self._meter = 0, where, meter
        self._most = max(bounds.MEMBER_FLOOR, bounds.RATIO * packed)

    def add(self, part: bytes) -> None:
        """Keep one more part. Raises `DamagedError` or `TooLargeError` where it is too much."""
        self._size += len(part)
        self._meter.take(len(part))
        if self._size > self._most:
            raise bomb(self._where)
        if self._size > limits.FILE_BYTES:
            raise too_large(self._where, limits.FILE_BYTES)
        self._parts.append(part)

    def whole(self) -> bytes:
        """All parts."""
        return b"".join(self._parts)


def _inflated(data: bytes, where: str, meter: Meter) -> bytes:
    """By gzip or deflate, with or without its header."""
    for window in (47, -15):
        grown = _Growing(len(data), where, meter)
        inflate, rest = zlib.decompressobj(window), data
        try:
            while rest and not inflate.eof:
                grown.add(inflate.decompress(rest, bounds.CHUNK))
                rest = inflate.unconsumed_tail
        except zlib.error:
            continue
        return grown.whole()
    return data


def _unbrotlied(data: bytes, where: str, meter: Meter) -> bytes:
    """By brotli, which can grow a millionfold: a bound is set for each step."""
    import brotli

    grown, decompressor = _Growing(len(data), where, meter), brotli.Decompressor()
    try:
        grown.add(decompressor.process(data, output_buffer_limit=bounds.CHUNK))
        while not decompressor.is_finished():
            part = decompressor.process(b"", output_buffer_limit=bounds.CHUNK)
            if not part:
                break
            grown.add(part)
    except brotli.error:
        return grown.whole() or data
    return grown.whole()


_WAYS: Final = {"gzip": _inflated, "x-gzip": _inflated, "deflate": _inflated, "br": _unbrotlied}
