"""Piles of every kind, made on the spot, and what comes out of them."""

import gzip
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from onrecord.piles import Entry, Item, Options, Refused, open_pile

TEXT = "OMBREL (Transmarine) - The envoy arrived on Monday, two sources told Transmarine."
PAGE = "<!DOCTYPE html><html><head><title>Envoy steps in</title></head><body><article><p>{}</p></article></body></html>"
MAIL = "From: Clara Venn <clara@coast.example>\nSubject: {}\nDate: Thu, 7 Mar 2024 23:30:00 +0100\n\n{}\n"


def opened(path: Path | str, options: Options | None = None) -> tuple[list[Item], list[Refused], list[str]]:
    """The items, the refused and the notes of a pile; names without the folder of the test."""
    notes: list[str] = []
    entries: list[Entry] = list(open_pile(path, options or Options(), notes.append))
    items = [entry for entry in entries if isinstance(entry, Item)]
    return items, [entry for entry in entries if isinstance(entry, Refused)], notes


def names(entries: list[Item] | list[Refused]) -> list[str]:
    return [Path(entry.name.partition("#")[0]).name + "".join(entry.name.partition("#")[1:]) for entry in entries]


def texts(items: list[Item]) -> list[str]:
    return [item.data.decode() for item in items]


def written(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def zipped(members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def record(
    body: bytes,
    headers: str = "Content-Type: text/html; charset=utf-8",
    *,
    kind: str = "response",
    status: str = "200 OK",
    length: str | None = None,
) -> bytes:
    """One record of a web archive, of the page https://coast.example/1."""
    sent = b"" if kind == "warcinfo" else f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://coast.example/1\r\n"
        "WARC-Date: 2024-03-07T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {length or len(sent + body)}\r\n\r\n"
    )
    return head.encode() + sent + body + b"\r\n\r\n"


def page(text: str = "The envoy arrived.") -> bytes:
    return PAGE.format(text).encode()


def packed_each(records: list[bytes]) -> bytes:
    """Each record as a gzip member of its own, as crawlers write them."""
    return b"".join(gzip.compress(one) for one in records)
