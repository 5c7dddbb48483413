"""Whatever the bytes: nothing is raised, nothing grows without bound, and memory stays flat."""

import gzip
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.ingest import limits
from onrecord.piles import Item, Refused, bounds, open_pile
from tests.piles.files import MAIL, TEXT, packed_each, page, record, written, zipped
from tests.piles.test_feeds import FULL, RSS

MAILBOX = ("From a@b Thu Mar  7 23:30:00 2024\n" + MAIL.format("Five", "Five") + "\n") * 2
ORIGINALS = {
    "table.csv": f'title,date,text\nA,2024-03-07,"{TEXT}"\n"B ""b""",,Two\n'.encode(),
    "lines.jsonl": b'{"text": "One", "date": "2024-03-07"}\n{"text": "Two", "title": null}\n',
    "feed.xml": RSS.format(FULL * 2).encode(),
    "dump.warc": record(b"x: y", kind="warcinfo") + record(page()) * 2,
    "dump.warc.gz": packed_each([record(page())] * 3),
    "packed.warc": record(brotli.compress(page()), "Content-Type: text/html\r\nContent-Encoding: br") * 2,
    "pile.zip": zipped(
        {"a.txt": TEXT, "b.zip": zipped({"table.csv": f'text,title\n"{TEXT}",a'}), "c.gz": gzip.compress(b"x")}
    ),
    "letters.mbox": MAILBOX.encode(),
    "a.txt": TEXT.encode(),
}
ANY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def checked(path: Path) -> None:
    """What comes out is items within bounds and refusals with reasons; nothing is raised."""
    most = bounds.PILE_FLOOR + bounds.RATIO * path.stat().st_size
    for entry in open_pile(path):
        assert isinstance(entry, Item | Refused)
        assert entry.name.startswith(str(path))
        if isinstance(entry, Refused):
            assert entry.error.problem
            assert entry.error.remedy
        else:
            assert len(entry.data) <= limits.FILE_BYTES
            most -= len(entry.data)
    assert most >= 0


@ANY
@given(name=st.sampled_from(sorted(ORIGINALS)), data=st.data())
def test_cut_and_changed_piles(tmp_path: Path, name: str, data: st.DataObject) -> None:
    original = bytearray(ORIGINALS[name])
    del original[data.draw(st.integers(len(original) // 4, len(original))) :]
    for place, byte in data.draw(st.lists(st.tuples(st.integers(0, len(original)), st.integers(0, 255)), max_size=8)):
        if place < len(original):
            original[place] = byte
    checked(written(tmp_path, name, bytes(original)))


@ANY
@given(
    name=st.sampled_from(sorted(ORIGINALS)),
    head=st.sampled_from(
        [b"", b"PK\x03\x04", b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"<rss>", b"text,title\n", b'{"text":', b"\xff\xfe"]
    ),
    rest=st.binary(max_size=300),
)
def test_any_bytes_by_any_name(tmp_path: Path, name: str, head: bytes, rest: bytes) -> None:
    checked(written(tmp_path, name, head + rest))


@pytest.mark.parametrize(
    "unit",
    ["<", "<!--", "<!-- -", "<?x", "<!DOCTYPE ", "<rss ", "<a:", "From ", '"', '",', "sep=", "{", "\r", ";", '\\"'],
)
@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.xml", "a.mbox", "a"])
def test_no_rule_runs_away(tmp_path: Path, unit: str, name: str) -> None:
    checked(written(tmp_path, name, unit * (200_000 // len(unit))))
    checked(written(tmp_path, name, "text,title\n" + unit * (200_000 // len(unit))))


def lines(number: int) -> bytes:
    return b'{"id": %d, "title": "Envoy", "text": "%s"}\n' % (number, b"The envoy arrived in Ombrel. " * 100)


def rows(number: int) -> bytes:
    return b"text,title\n" * (not number) + b'"%s %d",Envoy\n' % (b"The envoy arrived in Ombrel.\n" * 100, number)


def letters(number: int) -> bytes:
    return b"From a@b Thu Mar  7 23:30:00 2024\nSubject: A\n\n%s%d\n\n" % (b"The envoy arrived.\n" * 160, number)


def records(number: int) -> bytes:
    return record(page("The envoy arrived in Ombrel. " * 100 + str(number)))


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux tells it")
@pytest.mark.parametrize(
    ("name", "made"),
    [("a.jsonl", lines), ("a.csv", rows), ("a.mbox", letters), ("a.warc", records), ("a.jsonl.gz", lines)],
)
def test_memory_stays_flat(tmp_path: Path, name: str, made: Callable[[int], bytes]) -> None:
    """A pile of 40 MB grows the process by less than 60 MB, and in truth by very little."""
    path = tmp_path / name
    with gzip.open(path, "wb", 1) if name.endswith("gz") else path.open("wb") as file:
        for number in range(40_000_000 // len(made(1))):
            file.write(made(number))
    code = """
import resource, sys
from onrecord.piles import open_pile
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
pile = open_pile(sys.argv[1])
next(pile)
first, count = peak(), 1 + sum(1 for entry in pile)
print(count, peak() - first)
"""
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    count, grown = map(int, done.stdout.split())
    assert count == 40_000_000 // len(made(1))
    assert grown < 20_000  # KiB
