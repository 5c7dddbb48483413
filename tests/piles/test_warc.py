import gzip
import zlib
from pathlib import Path

import brotli
import pytest

from onrecord.ingest import limits, load_bytes
from tests.piles.files import names, opened, packed_each, page, record, written

INFO = record(b"software: invented", kind="warcinfo")
CHUNKED = b"5\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n"
HTML = "Content-Type: text/html"


def chunked(data: bytes) -> bytes:
    return CHUNKED % (data[:5], len(data) - 5, data[5:])


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (page(), HTML),
        (chunked(page()), f"{HTML}\r\nTransfer-Encoding: chunked"),
        (page(), f"{HTML}\r\nTransfer-Encoding: chunked"),
        (gzip.compress(page()), f"{HTML}\r\nContent-Encoding: gzip"),
        (chunked(gzip.compress(page())), f"{HTML}\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked"),
        (page(), f"{HTML}\r\nContent-Encoding: gzip"),
        (zlib.compress(page()), f"{HTML}\r\nContent-Encoding: deflate"),
        (raw_deflate(page()), f"{HTML}\r\nContent-Encoding: deflate"),
        (brotli.compress(page()), f"{HTML}\r\nContent-Encoding: br"),
        (chunked(brotli.compress(page())), f"{HTML}\r\nContent-Encoding: br\r\nTransfer-Encoding: chunked"),
        (page(), f"{HTML}\r\nContent-Encoding: br"),
        (gzip.compress(brotli.compress(page())), f"{HTML}\r\nContent-Encoding: br, gzip"),
    ],
)
def test_payloads_are_unpacked_however_they_were_sent(tmp_path: Path, body: bytes, headers: str) -> None:
    items, refused, _ = opened(written(tmp_path, "dump.warc", record(body, headers)))
    assert (len(items), refused) == (1, [])
    assert items[0].data == page()
    assert items[0].known.url == "https://coast.example/1"
    assert items[0].known.published is None


@pytest.mark.parametrize("name", ["dump.warc.gz", "dump.warc", "dump"])
def test_records_are_counted_and_what_is_no_report_is_told(tmp_path: Path, name: str) -> None:
    picture = record(b"\x89PNG", "Content-Type: image/png")
    records = [
        INFO,
        record(page()),
        picture,
        record(page(), status="404 Not Found"),
        record(b"He left.", "Content-Type: text/plain"),
    ]
    data = packed_each(records) if name.endswith("gz") else b"".join(records)
    items, refused, notes = opened(written(tmp_path, name, data))
    assert names(items) == [f"{name}#2", f"{name}#5"]
    assert [item.kind for item in items] == ["html", None]
    assert refused == []
    assert [note.partition(": ")[2] for note in notes] == [
        "passed over records that hold no report: 1 warcinfo, 1 image/png, 1 answer 404"
    ]
    assert load_bytes(items[0].data, items[0].name, items[0].known, items[0].kind).title == "Envoy steps in"


def test_other_records(tmp_path: Path) -> None:
    newer = record(page("Two.")).replace(b"HTTP/1.1 200 OK", b"HTTP/2 200     ")
    name = record(b"", kind="response").replace(b"https://coast.example/1", b"dns:coast.example")
    kept = b"WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: file:///a\r\nContent-Type: text/plain\r\n"
    kept += b"Content-Length: 6\r\n\r\nThree.\r\n\r\n"
    request = record(b"", kind="request").replace(b"HTTP/1.1 200 OK", b"GET / HTTP/1.1 ")
    items, refused, notes = opened(written(tmp_path, "a.warc", request + newer + name + kept + record(page("Four."))))
    assert [item.data for item in items] == [page("Two."), b"Three.", page("Four.")]
    assert (refused, len(notes)) == ([], 1)


def test_an_encoding_that_only_a_header_tells(tmp_path: Path) -> None:
    body = page("Orsel’s men").decode().encode("cp1252")
    items, _, _ = opened(written(tmp_path, "a.warc", record(body, f"{HTML}; charset=windows-1252")))
    assert items[0].data.decode() == page("Orsel’s men").decode()


@pytest.mark.parametrize(
    "broken",
    [
        record(page(), length="12x"),
        record(page(), length="-4"),
        record(page(), length="0"),
        record(page()).replace(b"Content-Length", b"Length"),
        b"WARC/1.0\r\n" + b"X: " + b"y" * 2_000_000 + b"\r\n\r\n",
        b"WARC/1.0\r\n" + b"X: y\r\n" * 400_000 + b"\r\n",
        record(b"\xff\xfe", f"{HTML}\r\nContent-Encoding: zstd"),
        b"\x00rubbish\r\nin between\r\n",
    ],
)
def test_a_broken_record_costs_no_other(tmp_path: Path, broken: bytes) -> None:
    items, refused, _ = opened(written(tmp_path, "a.warc", INFO + record(page()) + broken + record(page("He left."))))
    assert [item.data for item in items] == [page(), page("He left.")]
    assert names(refused) == ["a.warc#2" if broken.startswith(b"\x00") else "a.warc#3"]


def test_a_broken_member_of_a_packed_archive_costs_no_other(tmp_path: Path) -> None:
    first, second, third = (gzip.compress(record(page(words))) for words in ("One.", "Two." * 50, "Three."))
    broken = second[:60] + b"\xff\x00\xff\x00\xff" + second[65:]
    items, refused, _ = opened(written(tmp_path, "a.warc.gz", first + broken + third))
    assert [item.data for item in items] == [page("One."), page("Three.")]
    assert refused
    assert all("broken" in bad.reason for bad in refused)


@pytest.mark.parametrize("cut", [1, 9, 40, 150])
def test_an_archive_that_is_cut_off_gives_what_is_whole(tmp_path: Path, cut: int) -> None:
    plain, packed = b"".join([record(page()), record(page())]), packed_each([record(page()), record(page())])
    for name, data in (("a.warc", plain[: -cut - 4]), ("a.warc.gz", packed[:-cut])):
        items, refused, _ = opened(written(tmp_path, name, data))
        assert items[0].data == page()
        assert len(items) + len(refused) >= 2
        assert "cut off" in refused[-1].reason


@pytest.mark.parametrize(
    "body",
    [
        gzip.compress(b"<p>" + b" " * 80_000_000),
        brotli.compress(b"<p>" + b" " * 80_000_000, quality=5, lgwin=24),
        gzip.compress(brotli.compress(b"<p>" + b" " * 80_000_000, quality=5, lgwin=24)),
    ],
    ids=["gzip", "brotli", "both"],
)
def test_a_page_that_is_a_bomb_costs_no_other(tmp_path: Path, body: bytes) -> None:
    ways = "br" if not body.startswith(b"\x1f\x8b") else "br, gzip" if len(body) < 500 else "gzip"
    bomb = record(body, f"{HTML}\r\nContent-Encoding: {ways}")
    items, refused, _ = opened(written(tmp_path, "a.warc", bomb + record(page())))
    assert [item.data for item in items] == [page()]
    assert "unpacks to more than" in refused[0].reason


def test_a_page_that_is_too_large_is_passed(tmp_path: Path) -> None:
    large = record(b"WARC/1.0\r\n" * (limits.FILE_BYTES // 10 + 100), "Content-Type: text/plain")
    items, refused, _ = opened(written(tmp_path, "a.warc", large + record(page())))
    assert names(items) == ["a.warc#2"]
    assert names(refused) == ["a.warc#1"]
    assert "larger than 50 MB" in refused[0].reason
