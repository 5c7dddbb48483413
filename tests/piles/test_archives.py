import gzip
import io
import struct
import zipfile
from pathlib import Path

import pytest

from onrecord.ingest import limits
from onrecord.piles import bounds
from tests.ingest import files as ingest_files
from tests.piles.files import MAIL, TEXT, names, opened, packed_each, page, record, texts, written, zipped


def test_members_are_reports_and_their_paths_are_labels(tmp_path: Path) -> None:
    members = {
        "a/one.txt": TEXT,
        "../../etc/two.txt": "Two",
        "C:\\three.txt": "Three",
        "/four.txt": "Four",
        "e\x1b[2J.txt": "Five",
    }
    items, refused, _ = opened(written(tmp_path, "in/pile.zip", zipped(members)))
    assert refused == []
    assert texts(items) == [TEXT, "Two", "Three", "Four", "Five"]
    assert names(items)[:2] == ["pile.zip#a/one.txt", "pile.zip#../../etc/two.txt"]
    assert names(items)[4] == "pile.zip#e\ufffd[2J.txt"
    assert [path.name for path in tmp_path.rglob("*")] == ["in", "pile.zip"]


def test_piles_within(tmp_path: Path) -> None:
    members = {
        "table.csv": f'text,title\n"{TEXT}",a\n',
        "feed.xml": "<rss><channel><item><description>Two</description></item></channel></rss>",
        "dump.warc.gz": packed_each([record(page())]),
        "lines.jsonl": '{"text": "Four"}',
        "letters.mbox": "From a@b Thu Mar  7 23:30:00 2024\n" + MAIL.format("Five", "Five"),
        "inner.zip": zipped({"six.txt": "Six"}),
        "seven.txt.gz": gzip.compress(b"Seven"),
    }
    items, refused, _ = opened(written(tmp_path, "pile.zip", zipped(members)))
    assert refused == []
    assert names(items) == [
        "pile.zip#table.csv#row 2",
        "pile.zip#feed.xml#1",
        "pile.zip#dump.warc.gz#1",
        "pile.zip#lines.jsonl#line 1",
        "pile.zip#letters.mbox#1",
        "pile.zip#inner.zip#six.txt",
        "pile.zip#seven.txt.gz",
    ]


@pytest.mark.parametrize(
    "deep",
    [
        zipped({"a.zip": zipped({"b.zip": zipped({"c.txt": "Deep"})}), "d.txt": "Near"}),
        zipped({"a.zip": zipped({"b.gz": gzip.compress(b"Deep")}), "d.txt": "Near"}),
        zipped({"a.gz": gzip.compress(gzip.compress(b"Deep")), "d.txt": "Near"}),
    ],
)
def test_archives_within_two_others_are_refused(tmp_path: Path, deep: bytes) -> None:
    items, refused, _ = opened(written(tmp_path, "pile.zip", deep))
    assert (texts(items), len(refused)) == (["Near"], 1)
    assert "within two others" in refused[0].reason


def test_an_archive_that_holds_itself_comes_to_an_end(tmp_path: Path) -> None:
    """Each layer holds the next twice, further than anyone would go."""
    data = zipped({"a.txt": TEXT})
    for _ in range(12):
        data = zipped({"a.zip": data, "b.zip": data})
    items, refused, _ = opened(written(tmp_path, "pile.zip", data))
    assert (items, len(refused)) == ([], 4)


def test_documents_are_reports_not_archives(tmp_path: Path) -> None:
    word = ingest_files.word(["The envoy arrived."])
    items, refused, _ = opened(written(tmp_path, "a.docx", word))
    assert ([item.data for item in items], names(items), refused) == ([word], ["a.docx"], [])
    items, _, _ = opened(written(tmp_path, "pile.zip", zipped({"word/a.docx": word, "b.txt": "Two"})))
    assert [item.data for item in items] == [word, b"Two"]


def test_hidden_linked_locked_and_oddly_packed_members_are_told(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("__MACOSX/._a.txt", "x")
        archive.writestr(".git/config", "x")
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("bz.txt", "x" * 100, zipfile.ZIP_BZIP2)
        archive.writestr("lzma.txt", "x" * 100, zipfile.ZIP_LZMA)
        archive.mkdir("folder")
        archive.writestr("a.txt", TEXT)
    data = bytearray(out.getvalue())
    items, refused, _ = opened(written(tmp_path, "pile.zip", data))
    assert texts(items) == [TEXT]
    assert [(bad.fault, bad.error.problem) for bad in refused] == [
        (False, "it is hidden"),
        (False, "it is hidden"),
        (False, "it is a link"),
        (True, "it is packed in a way that is seldom used in zip archives"),
        (True, "it is packed in a way that is seldom used in zip archives"),
    ]


def test_a_locked_member(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": "Two"}))
    data[6] |= 1  # in the member's own head
    data[data.index(b"PK\x01\x02") + 8] |= 1  # and in the list
    items, refused, _ = opened(written(tmp_path, "pile.zip", data))
    assert (texts(items), [bad.error.problem for bad in refused]) == (["Two"], ["it is locked with a password"])


def test_a_broken_member_costs_no_other(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": "Two", "c.txt": "Three"}, zipfile.ZIP_STORED))
    data[data.index(b"Two")] = ord("X")
    items, refused, _ = opened(written(tmp_path, "pile.zip", data))
    assert (texts(items), names(refused)) == ([TEXT, "Three"], ["pile.zip#b.txt"])


@pytest.mark.parametrize("megabytes", [120])
def test_a_bomb_costs_no_other_and_is_not_unpacked(tmp_path: Path, megabytes: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("bomb.txt", "w") as member:
            for _ in range(megabytes):
                member.write(b" " * limits.MIB)
        archive.writestr("a.txt", TEXT)
    items, refused, _ = opened(written(tmp_path, "pile.zip", out.getvalue()))
    assert (texts(items), names(refused)) == ([TEXT], ["pile.zip#bomb.txt"])
    assert "unpacks to more than 200 times" in refused[0].reason


def test_a_size_that_an_archive_states_is_not_believed(tmp_path: Path) -> None:
    data = bytearray(zipped({"bomb.txt": b" " * 3 * limits.MIB}))
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = struct.pack("<I", 10)
    items, _, _ = opened(written(tmp_path, "pile.zip", data))
    assert sum(len(item.data) for item in items) <= 10


def test_members_that_share_their_bytes_are_bound_together(tmp_path: Path) -> None:
    """A thousand members, all of them the same million bytes of the file: each is fair, all of them are not."""
    data = zipped({"a.txt": b"word " * (bounds.MEMBER_FLOOR // 5 - 10)})
    start, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    entry = data[start:end]
    tail = bytearray(data[end:])
    tail[8:12] = struct.pack("<HH", 1000, 1000)
    tail[12:16] = struct.pack("<I", 1000 * len(entry))
    items, refused, _ = opened(written(tmp_path, "pile.zip", data[:start] + entry * 1000 + bytes(tail)))
    packed = (tmp_path / "pile.zip").stat().st_size
    assert sum(len(item.data) for item in items) <= bounds.PILE_FLOOR + bounds.RATIO * packed
    assert refused


def test_a_list_of_members_that_is_too_long_is_not_read(tmp_path: Path) -> None:
    data = zipped({"a.txt": TEXT})
    end = data.index(b"PK\x05\x06")
    tail = bytearray(data[end:])
    tail[12:16] = struct.pack("<I", 20 * limits.MIB)
    tail[16:20] = struct.pack("<I", 0)
    path = written(tmp_path, "pile.zip", data[:end] + b"\x00" * 20 * limits.MIB + bytes(tail))
    items, refused, _ = opened(path)
    assert items == []
    assert "list of files is larger" in refused[0].reason


@pytest.mark.parametrize("cut", [1, 30, 90])
def test_an_archive_that_is_cut_off(tmp_path: Path, cut: int) -> None:
    items, refused, _ = opened(written(tmp_path, "pile.zip", zipped({"a.txt": TEXT, "b.txt": TEXT})[:-cut]))
    assert (items, names(refused)) == ([], ["pile.zip"])


def test_gzip(tmp_path: Path) -> None:
    table = b"text,title\n" + b"One,a\n" * 5
    data = gzip.compress(table[:20]) + gzip.compress(table[20:])
    items, refused, _ = opened(written(tmp_path, "table.csv.gz", data))
    assert (texts(items), refused, names(items)[0]) == (["One"] * 5, [], "table.csv.gz#row 2")


def test_gzip_that_is_cut_off_gives_what_is_there(tmp_path: Path) -> None:
    data = gzip.compress(b"".join(b'{"text": "Report %d of %d"}\n' % (n, n * n) for n in range(2000)))
    items, refused, _ = opened(written(tmp_path, "lines.jsonl.gz", data[:-2000]))
    assert len(items) > 500
    assert texts(items)[:2] == ["Report 0 of 0", "Report 1 of 1"]
    assert "cut off" in refused[-1].reason


def test_a_gzip_bomb_ends(tmp_path: Path) -> None:
    line = b'{"text": "One", "x": "' + b" " * 100_000 + b'"}\n'
    items, refused, _ = opened(written(tmp_path, "lines.jsonl.gz", gzip.compress(line * 500)))
    assert sum(len(item.data) for item in items) < limits.MIB
    assert len(items) < 499
    assert "unpacks to more than" in refused[-1].reason


def test_a_tar_archive_is_told_what_to_do(tmp_path: Path) -> None:
    head = b"a.txt".ljust(257, b"\x00") + b"ustar\x0000".ljust(255, b"\x00")
    for data in (head, gzip.compress(head)):
        _, refused, _ = opened(written(tmp_path, "a.tar.gz", data))
        assert [bad.error.problem for bad in refused] == ["it is a tar archive"]
