"""An actor is forgotten: no byte of the file has the name, no row is about it, and no report brings it back."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from onrecord.desk import Desk
from onrecord.desk.forgetting import forget, plan
from onrecord.desk.judgements import Opinion, judge_claim, judge_statement, judgements
from onrecord.desk.rereading import every, reread
from onrecord.desk.search import search
from onrecord.errors import EXIT_DESK, LockedDeskError, UsageError
from onrecord.show.wording import counted
from onrecord.types import Producer, Reading
from tests.desk.readings import GOLD
from tests.desk.test_adding import run
from tests.desk.test_erasure import in_files, vocabulary

NAME, WORDS = "Idris Vantor", {"idris", "vantor"}
NAMED = [r for r in GOLD if "Vantor" in r.report.text]  # one of them does so by the last word only
ACCEPTED = Opinion(verdict="accepted", name="Ada Renwick", reason="seen with Idris Vantor's own eyes")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The examples, two of them renewed since, and with what people judged of the first that names the actor."""
    desk = Desk.create(tmp_path / "desk.db")
    for reading in GOLD:
        older = msgspec.structs.replace(reading, producer=Producer(version="0", model="old"), events=())
        if reading in NAMED[:2]:
            desk.add(older, f"{reading.report.id}.txt")
        desk.add(reading, "idris-vantor-killed.html" if reading is NAMED[0] else None)
    sha256 = NAMED[0].report.sha256
    for row in [row for row in desk.claims() if row.report == sha256]:
        judge_claim(desk, sha256, row.claim, row.telling, ACCEPTED)
    for statement in [row for row in desk.statements() if row.report == sha256]:
        judge_statement(desk, sha256, statement.statement, ACCEPTED)
    return desk


def test_a_dry_run_says_what_goes_and_does_nothing(desk: Desk) -> None:
    before = [desk.reading(reading.report.id) for reading in GOLD]
    planned = plan(desk, "idris vantor")
    assert NAME in planned.names
    assert {named.report for named in planned.reports} == {r.report.sha256 for r in NAMED}
    assert planned.past == 2
    assert planned.judgements > 0
    assert all(named.characters >= len("Vantor") for named in planned.reports)
    assert sum(named.claims for named in planned.reports) > len(NAMED)
    assert [desk.reading(reading.report.id) for reading in GOLD] == before
    assert in_files(desk, WORDS) == WORDS
    assert forget(desk, "idris vantor") == planned


def test_the_name_is_in_no_byte_of_the_file_and_the_desk_is_whole(desk: Desk) -> None:
    forget(desk, NAME)
    assert in_files(desk, WORDS) == set()
    assert vocabulary(desk).isdisjoint(WORDS)
    desk.check()
    for past in desk.connection.execute("SELECT report FROM past_readings").fetchall():
        held = desk.reading(past[0], known_at="2999")
        assert "antor" not in repr(held)
    assert search(desk, "Lantern Corps").total > 0
    with pytest.raises(UsageError):
        search(desk, "█")


def test_nothing_that_was_read_of_it_is_left_and_what_others_did_is(desk: Desk) -> None:
    before = {(row.report, row.claim, row.telling) for row in desk.claims()}
    about = {(r.report, r.claim, r.telling) for r in desk.claims() if NAME in f"{r.subject} {r.object}"}
    forget(desk, NAME)
    after = {(row.report, row.claim, row.telling) for row in desk.claims()}
    assert after < before
    assert not any("Vantor" in f"{row}" for row in desk.claims())
    events = {(r.report, r.claim) for r in desk.claims() if r.form == "event"}
    assert {(report, claim) for report, claim, _ in about & after} <= events  # which had other participants
    untouched = [r for r in GOLD if r not in NAMED]
    assert [desk.reading(r.report.id) for r in untouched] == untouched


def test_what_was_judged_of_it_goes_and_what_was_judged_of_others_stands(desk: Desk) -> None:
    before = {(j.about, j.spans, j.type, j.ends) for j in judgements(desk)}
    forget(desk, NAME)
    left = judgements(desk)
    assert 0 < len(left) < len(before)
    assert not any("Vantor" in f"{judgement}" for judgement in left)
    standing = [row for row in desk.claims() if row.review == "accepted"]
    told = [row for row in desk.statements() if row.review == "accepted"]
    assert len(standing) + len(told) == len(left)
    judged_with_it = {row.claim for row in desk.claims() if row.report == NAMED[0].report.sha256} - {
        row.claim for row in standing
    }
    assert judged_with_it <= {event.id for event in NAMED[0].events}  # the same event, with others


def test_the_past_is_blacked_out_too(desk: Desk) -> None:
    forget(desk, NAME)
    kept = {r.report.sha256 for r in NAMED[:2]}
    rows = desk.connection.execute("SELECT report FROM past_readings").fetchall()
    assert {report for (report,) in rows} == kept
    from onrecord.desk.past import readings

    for sha256 in kept:
        for reading in readings(desk.connection, sha256):
            assert "antor" not in repr(reading)
            assert reading.producer.model == "old"


def test_a_report_that_is_added_again_does_not_bring_it_back(desk: Desk) -> None:
    forget(desk, NAME)
    held = [desk.reading(r.report.id) for r in NAMED]
    assert [desk.add(r) for r in NAMED] == ["unchanged"] * len(NAMED)
    desk.remove(*(r.report.id for r in NAMED))
    assert [desk.add(r) for r in NAMED] == ["added"] * len(NAMED)
    assert [desk.reading(r.report.id) for r in NAMED] == held
    new = text_of("Talks of 2019", "General Idris Vantor was in Mestara; IDRIS VANTOR, it said, met Harun Selcar.")
    desk.add(new)
    assert in_files(desk, WORDS) == set()


def text_of(title: str, text: str) -> Reading:
    from onrecord import read_text
    from onrecord.types import Known

    return read_text(text, Known(title=title, url="https://coast.example/idris-vantor"))


def test_reading_again_does_not_bring_it_back(desk: Desk) -> None:
    forget(desk, NAME)
    assert all(step.what in {"renewed", "unchanged"} for step in reread(desk, every(desk), jobs=1))
    assert in_files(desk, WORDS) == set()
    names = {name for (name,) in desk.connection.execute("SELECT name FROM actors WHERE kind = 'person'")}
    assert not any("█" in name for name in names)
    desk.check()


def test_a_reading_that_was_under_way_is_blacked_out_when_it_comes(desk: Desk) -> None:
    forget(desk, NAME)
    newer = msgspec.structs.replace(NAMED[2], producer=Producer(version="9", model="new"))
    assert desk.renew(newer) in {"renewed", "gone"}
    assert in_files(desk, WORDS) == set()


def test_a_part_of_several_names_is_asked_for_in_full(desk: Desk) -> None:
    one = text_of("One", "Lena Orsel resigned on Monday, Lena Orsel said.")
    other = text_of("Other", "Lena Barsky resigned on Monday, Lena Barsky said.")
    for reading in (one, other):
        actors = [msgspec.structs.replace(actor, aliases=("Lena",)) for actor in reading.actors]
        desk.add(msgspec.structs.replace(reading, actors=tuple(actors)))
    with pytest.raises(UsageError, match="may be Lena Barsky, Lena Orsel; give the name in full"):
        plan(desk, "Lena")
    with pytest.raises(UsageError, match="is no name"):
        forget(desk, "?!")


def test_a_name_that_the_desk_does_not_hold_is_kept_out_from_now_on(desk: Desk) -> None:
    assert forget(desk, "Petra Lindqvist").reports == ()
    desk.add(text_of("One", "Petra Lindqvist resigned on Monday, the ministry said."))
    assert in_files(desk, {"lindqvist"}) == set()


FULL = """
import resource, sys
from onrecord.cli import main
size = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
main()
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
def test_on_a_full_disk_nothing_is_forgotten_by_half(desk: Desk) -> None:
    before = [desk.reading(reading.report.id) for reading in GOLD]
    desk.close()
    command = [sys.executable, "-c", FULL, str(desk.path.stat().st_size + 1), "forget", str(desk.path), NAME]
    full = subprocess.run(command, capture_output=True, text=True, check=False)
    assert full.returncode == EXIT_DESK
    assert "disk is full" in full.stderr
    with Desk(desk.path) as opened:
        opened.check()
        assert [opened.reading(reading.report.id) for reading in GOLD] == before
        forget(opened, NAME)
        assert in_files(opened, WORDS) == set()


FORGETTING = """
import sys
from onrecord.desk import Desk
from onrecord.desk.forgetting import forget
with Desk(sys.argv[1]) as desk:
    print("begun", flush=True)
    forget(desk, "Idris Vantor")
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
@pytest.mark.parametrize("after", [0.0, 0.05, 0.15, 0.4])
def test_killed_it_has_forgotten_all_or_nothing_and_is_run_again(desk: Desk, after: float) -> None:
    desk.close()
    child = subprocess.Popen([sys.executable, "-c", FORGETTING, str(desk.path)], stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(after)
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()
    with Desk(desk.path) as opened:
        opened.check()
        naming = [r for r in NAMED if "Vantor" in opened.reading(r.report.id).report.text]
        assert naming in ([], NAMED)
        forget(opened, NAME)
        assert in_files(opened, WORDS) == set()


def test_a_reader_that_holds_it_up_is_told_of_and_it_can_be_run_again(desk: Desk) -> None:
    with Desk(desk.path) as reader, Desk(desk.path, patience=0.1) as writer:
        rows = iter(reader.claims())
        next(rows)
        with pytest.raises(LockedDeskError, match="another program reads"):
            forget(writer, NAME)
        rows.close()  # type: ignore[attr-defined]
        assert forget(writer, NAME).reports == ()
    assert in_files(desk, WORDS) == set()


def test_the_command_lists_and_erases(desk: Desk) -> None:
    dry = run("forget", desk.path, NAME, "--dry-run")
    assert dry.exit_code == 0
    assert "to be blacked out: " in dry.stdout
    assert counted(len(NAMED), "report").capitalize() in dry.stdout
    assert "would go; two past readings of them, too" in " ".join(dry.stdout.split())
    desk.close()
    done = run("forget", desk.path, NAME)
    assert done.exit_code == 0
    assert "are gone" in done.stdout
    planned = run("forget", desk.path, NAME, "--dry-run", "--json")
    assert msgspec.json.decode(planned.stdout)["reports"] == []


def test_a_name_that_nobody_bears_is_told_and_nothing_is_blacked_out(desk: Desk) -> None:
    before = [desk.reading(reading.report.id) for reading in NAMED]
    refused = run("forget", desk.path, "Idris Wantor")
    assert isinstance(refused.exception, UsageError)
    assert "near it are Idris Vantor" in str(refused.exception)
    assert [desk.reading(reading.report.id) for reading in NAMED] == before
    assert run("forget", desk.path, NAME).exit_code == run("forget", desk.path, NAME).exit_code == 0
    assert run("forget", desk.path, "Idris Wantor", "--words").exit_code == 0
    desk.add(text_of("A letter", "Idris Wantor wrote it."))
    assert all("Wantor" not in text for (text,) in desk.connection.execute("SELECT text FROM texts"))
