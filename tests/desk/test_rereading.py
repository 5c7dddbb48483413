"""Readings renewed from what the desk holds: by the present version, with what people judged, broken off anywhere."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from onrecord import read
from onrecord.desk import Desk
from onrecord.desk.judgements import Opinion, judge_claim, judge_statement
from onrecord.desk.rereading import behind, every, reread
from onrecord.pipeline import producer
from onrecord.types import Producer, Reading
from tests.desk.test_adding import SHORT, run
from tests.piles.files import written

OLD = Producer(version="0.0.1", model="onrecord-0")
ACCEPTED = Opinion(verdict="accepted", name="Ada Renwick", reason="seen")


def old(reading: Reading) -> Reading:
    """What an older version might have read: fewer ties."""
    return msgspec.structs.replace(reading, producer=OLD, ties=reading.ties[:1])


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return [read(path) for path in SHORT[:3]]


@pytest.fixture
def desk(tmp_path: Path, readings: list[Reading]) -> Desk:
    """Two reports that an older version read, and one that this one did."""
    desk = Desk.create(tmp_path / "desk.db")
    for reading in (old(readings[0]), readings[1], old(readings[2])):
        desk.add(reading, "a.txt")
    return desk


def test_only_what_another_version_read_is_read_again_and_only_once(desk: Desk, readings: list[Reading]) -> None:
    wanted = behind(desk, producer())
    assert wanted == [readings[0].report.sha256, readings[2].report.sha256]
    assert [step.what for step in reread(desk, wanted, jobs=1)] == ["renewed", "renewed"]
    assert [desk.reading(reading.report.id) for reading in readings] == readings
    assert behind(desk, producer()) == []
    assert [step.what for step in reread(desk, every(desk), jobs=1)] == ["unchanged"] * 3
    desk.check()


def test_when_it_was_added_and_its_name_stay(desk: Desk) -> None:
    before = {row.report: (row.added, row.file) for row in desk.reports()}
    list(reread(desk, every(desk), jobs=1))
    assert {row.report: (row.added, row.file) for row in desk.reports()} == before
    assert [row.renewed > row.added for row in desk.reports()] == [True, False, True]


def test_what_people_judged_stands(desk: Desk, readings: list[Reading]) -> None:
    sha256 = readings[0].report.sha256
    claim = next(row for row in desk.claims() if row.report == sha256)
    statement = next(row for row in desk.statements() if row.report == sha256)
    judge_claim(desk, sha256, claim.claim, claim.telling, ACCEPTED)
    judge_statement(desk, sha256, statement.statement, ACCEPTED)
    list(reread(desk, [sha256], jobs=1))
    assert desk.reading(sha256) == readings[0]
    assert [row.words for row in desk.claims() if row.review == "accepted"] == [claim.words]
    assert [row.words for row in desk.statements() if row.review == "accepted"] == [statement.words]


def test_what_is_removed_while_it_is_read_does_not_come_back(desk: Desk, readings: list[Reading]) -> None:
    steps = reread(desk, every(desk), jobs=1)
    assert next(steps).what == "renewed"  # the others are handed on, or will be
    desk.remove(readings[1].report.id, readings[2].report.id)
    assert {step.what for step in steps} <= {"gone"}
    assert [row.report for row in desk.reports()] == [readings[0].report.sha256]


def test_a_reading_of_other_words_is_not_taken(desk: Desk, readings: list[Reading]) -> None:
    """As where a name was forgotten meanwhile: what was read before holds it still."""
    report = msgspec.structs.replace(readings[0].report, text=readings[0].report.text.replace("e", "█"))
    assert desk.renew(msgspec.structs.replace(readings[0], report=report)) == "gone"
    assert desk.reading(report.id) == old(readings[0])


def test_the_command(desk: Desk, readings: list[Reading]) -> None:
    by = f"by {producer().version} with {producer().model}"
    named = run("reread", desk.path, readings[0].report.id, "--jobs", "1")
    assert (named.exit_code, named.stdout) == (0, f"{desk.path}: 1 renewed, 0 unchanged; {by}\n")
    rest = run("reread", desk.path, "--jobs", "1")
    assert rest.stdout == f"{desk.path}: 1 renewed, 0 unchanged; {by}\n"
    nothing = f"{desk.path}: nothing to read again, all is {by}; --all does so nonetheless\n"
    assert run("reread", desk.path).stdout == nothing
    assert run("reread", desk.path, "--all").stdout == f"{desk.path}: 0 renewed, 3 unchanged; {by}\n"


REREADING = """
import sys
from onrecord.desk import Desk
from onrecord.desk.rereading import behind, reread
from onrecord.pipeline import producer
if __name__ == "__main__":
    with Desk(sys.argv[1]) as desk:
        for step in reread(desk, behind(desk, producer()), jobs=1):
            print(step.report, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_it_is_killed_and_goes_on_where_it_was(desk: Desk, tmp_path: Path, readings: list[Reading]) -> None:
    command = [sys.executable, str(written(tmp_path, "rereading.py", REREADING)), str(desk.path)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline().strip() == readings[0].report.id
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()
    assert readings[0].report.sha256 not in behind(desk, producer())
    subprocess.run(command, check=True, capture_output=True)
    assert behind(desk, producer()) == []
    assert [desk.reading(reading.report.id) for reading in readings] == readings
    desk.check()
