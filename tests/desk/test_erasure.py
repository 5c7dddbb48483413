"""What is removed is gone: from the tables, from the indexes, and from the bytes of the file."""

import re
from pathlib import Path

import pytest

from onrecord.desk import Desk
from onrecord.errors import LockedDeskError
from tests.desk.readings import GOLD

KEPT, GONE = GOLD[:6], GOLD[6:9]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk.create(tmp_path / "desk.db")
    for reading in (*KEPT, *GONE):
        desk.add(reading, f"{reading.report.id}.txt")
    return desk


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The words of the reports to go that a desk which never held them has nowhere."""
    with Desk.create(tmp_path_factory.mktemp("kept") / "kept.db") as desk:
        for reading in KEPT:
            desk.add(reading, f"{reading.report.id}.txt")
    there = {word for r in GONE for word in re.findall(r"[a-z]{5,}", r.report.text.casefold())}
    return there - in_files(desk, there)


def in_files(desk: Desk, words: set[str]) -> set[str]:
    """Which of the words the files of the desk hold, read as bytes."""
    data = b"".join(p.read_bytes() for p in sorted(desk.path.parent.glob(f"{desk.path.name}*"))).lower()
    return {word for word in words if word.encode() in data}


def vocabulary(desk: Desk) -> set[str]:
    """The words of both indexes."""
    found: set[str] = set()
    for index in ("report_words", "statement_words"):
        desk.connection.execute(f"CREATE VIRTUAL TABLE temp.v_{index} USING fts5vocab(main, {index}, row)")
        found |= {row[0] for row in desk.connection.execute(f"SELECT term FROM temp.v_{index}")}  # noqa: S608
    return found


def test_the_words_of_removed_reports_are_in_no_byte_of_the_file(desk: Desk, words: set[str]) -> None:
    assert len(words) > 50
    assert in_files(desk, words) == words  # they would be found
    assert desk.remove(*(reading.report.sha256 for reading in GONE)) == len(GONE)
    assert in_files(desk, words | {h for r in GONE for h in (r.report.sha256, r.report.id)}) == set()
    assert vocabulary(desk).isdisjoint(words)
    desk.check()
    assert [desk.reading(reading.report.id) for reading in KEPT] == KEPT


def test_what_was_added_again_is_gone_with_the_next_erasure(desk: Desk, words: set[str]) -> None:
    for reading in GONE:
        desk.remove(reading.report.id)
        desk.add(reading)
    desk.remove(*(reading.report.id for reading in GONE))
    assert in_files(desk, words) == set()


def test_a_report_that_is_not_there_is_passed_over(desk: Desk) -> None:
    assert desk.remove("0" * 64) == 0
    assert len(desk.reports()) == len(KEPT) + len(GONE)


def test_an_erasure_that_a_reader_holds_up_says_so_and_can_be_run_again(desk: Desk, words: set[str]) -> None:
    with Desk(desk.path) as reader, Desk(desk.path, patience=0.1) as writer:
        rows = iter(reader.claims())
        next(rows)
        with pytest.raises(LockedDeskError, match="another program reads"):
            writer.remove(*(reading.report.id for reading in GONE))
        rows.close()  # type: ignore[attr-defined]
        assert not writer.holds(GONE[0].report.sha256)
        assert writer.remove(GONE[0].report.id) == 0
    assert in_files(desk, words) == set()


def test_a_producer_that_no_reading_has_is_gone_too(desk: Desk) -> None:
    desk.remove(*(reading.report.id for reading in (*KEPT, *GONE)))
    assert desk.connection.execute("SELECT count(*) FROM producers").fetchone() == (0,)
