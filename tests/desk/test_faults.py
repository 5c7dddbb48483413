"""Bad files and failing disks, for real: each is one clear error, and what was there before is there after."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from onrecord.desk import Desk
from onrecord.desk.migrations import APPLICATION, latest, migrations, prepare
from onrecord.errors import (
    DamagedDeskError,
    DeskError,
    ForeignDeskError,
    FullDeskError,
    LockedDeskError,
    MissingDeskError,
    NewerDeskError,
    OnRecordError,
)
from tests.desk.readings import GOLD

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="limits and owners of POSIX")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A desk with one report in it."""
    with Desk.create(tmp_path / "desk.db") as desk:
        desk.add(GOLD[0])
    return tmp_path / "desk.db"


def foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    connection.close()


def newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {latest() + 1}")
    connection.close()


def damaged(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + os.urandom(len(whole) - 4096))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 3 * 4096 + 7])


def use(path: Path) -> None:
    with Desk(path) as desk:
        desk.add(GOLD[1])
        assert len(list(desk.claims())) > 0


@pytest.mark.parametrize(
    ("spoil", "kind", "words"),
    [
        (lambda path: path.unlink(), MissingDeskError, "no such desk"),
        (lambda path: path.write_bytes(b""), ForeignDeskError, "empty"),
        (lambda path: path.write_text("a report, perhaps, and no desk. " * 99), ForeignDeskError, "no desk"),
        (foreign, ForeignDeskError, "something else"),
        (newer, NewerDeskError, "later version"),
        (damaged, DamagedDeskError, "damaged"),
        (cut, DamagedDeskError, "damaged"),
    ],
    ids=["missing", "empty", "text", "foreign", "newer", "damaged", "cut"],
)
def test_a_file_that_is_no_good_desk_is_one_clear_error(
    path: Path, spoil: Callable[[Path], None], kind: type[DeskError], words: str
) -> None:
    spoil(path)
    with pytest.raises(kind, match=words) as raised:
        use(path)
    assert str(path) in str(raised.value)
    assert isinstance(raised.value, OnRecordError)


@pytest.mark.parametrize("spoil", [foreign, newer], ids=["foreign", "newer"])
def test_what_is_no_desk_of_ours_is_left_as_it_is(path: Path, spoil: Callable[[Path], None]) -> None:
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(DeskError):
        Desk.create(path)
    assert path.read_bytes() == before


def test_check_finds_damage_that_opening_does_not(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE attributions SET words = 'other words' WHERE key = 1")
    connection.close()
    with Desk(path) as desk, pytest.raises(DamagedDeskError):
        desk.check()


def test_check_finds_what_refers_to_nothing(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM sources")
    connection.close()
    with Desk(path) as desk, pytest.raises(DamagedDeskError, match="refers to nothing"):
        desk.check()


HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_desk_that_another_program_writes_to_is_read_and_is_told_of_as_locked(path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    try:
        with Desk(path, patience=0.1) as desk:
            assert desk.reading(GOLD[0].report.id) == GOLD[0]  # a reader does not wait
            with pytest.raises(LockedDeskError, match="another program"):
                desk.add(GOLD[1])
            holder.communicate("")
            assert desk.add(GOLD[1]) == "added"
    finally:
        holder.kill()
        holder.wait()


def test_a_writer_waits_for_another_to_be_done(path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD.replace("sys.stdin.read()", "import time; time.sleep(1)"), str(path)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    with Desk(path) as desk:
        assert desk.add(GOLD[1]) == "added"
    holder.wait()


def test_a_desk_out_of_room_keeps_what_it_had(path: Path) -> None:
    with Desk(path) as desk:
        pages = desk.connection.execute("PRAGMA page_count").fetchone()[0]
        desk.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(FullDeskError, match="no room"):
            desk.add(GOLD[1])
        assert desk.reading(GOLD[0].report.id) == GOLD[0]
        desk.check()
    with Desk(path) as desk:
        assert desk.add(GOLD[1]) == "added"


FILL = """
import resource, sys
from onrecord.desk import Desk
from onrecord.errors import FullDeskError
from tests.desk.readings import GOLD
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
held = 0
try:
    with Desk.create(sys.argv[1]) as desk:
        for reading in GOLD:
            desk.add(reading)
            held += 1
except FullDeskError as error:
    print(held, error)
"""


@POSIX
def test_a_file_that_may_not_grow_keeps_all_that_was_counted(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    run = subprocess.run([sys.executable, "-c", FILL, str(path)], cwd=ROOT, capture_output=True, text=True, check=True)
    held = int(run.stdout.split()[0])
    assert 0 < held < len(GOLD)
    with Desk(path) as desk:
        desk.check()
        assert [desk.reading(reading.report.id) for reading in GOLD[:held]] == GOLD[:held]
        assert [desk.add(reading) for reading in GOLD[held:]] == ["added"] * (len(GOLD) - held)


OTHERWISE = """
import os, sys
from onrecord.desk import Desk
from onrecord.errors import DeskError
from tests.desk.readings import GOLD
if os.getuid() == 0:
    os.setuid(65534)
try:
    with Desk.create(sys.argv[1]) as desk:
        desk.add(GOLD[1])
except DeskError as error:
    print(type(error).__name__, error)
"""


@POSIX
@pytest.mark.parametrize("there", [True, False], ids=["with a desk", "without one"])
def test_a_folder_that_may_not_be_written_to(path: Path, there: bool) -> None:
    for folder in (path.parent, *path.parent.parents[:2]):
        folder.chmod(0o755)
    if not there:
        path.unlink()
    path.parent.chmod(0o555)
    try:
        run = subprocess.run(
            [sys.executable, "-c", OTHERWISE, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
        )
    finally:
        path.parent.chmod(0o755)
    assert run.stdout.startswith("UnwritableDeskError"), run.stdout
    assert str(path) in run.stdout


def test_migrations_are_numbered_from_one_without_a_gap() -> None:
    assert [number for number, _ in migrations()] == list(range(1, latest() + 1))


def test_a_desk_is_marked_as_one(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        pragmas = ("application_id", "user_version", "journal_mode")
        found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    connection.close()
    assert found == [APPLICATION, latest(), "wal"]


def test_migrations_that_fail_leave_the_desk_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later = [*migrations(), (latest() + 1, "CREATE TABLE more (a TEXT) STRICT;\nSELECT no_such_function();\n")]
    monkeypatch.setattr("onrecord.desk.migrations.migrations", lambda: later)
    connection = sqlite3.connect(path)
    connection.isolation_level = None
    with pytest.raises(DeskError):
        prepare(connection, str(path))
    assert connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'more'").fetchone() is None
    assert connection.execute("PRAGMA user_version").fetchone()[0] == latest() - 1
    connection.close()


def test_an_older_desk_is_brought_to_this_version(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later = [*migrations(), (latest() + 1, "CREATE TABLE more (a TEXT) STRICT;\n")]
    monkeypatch.setattr("onrecord.desk.migrations.migrations", lambda: later)
    with Desk(path) as desk:
        assert desk.connection.execute("SELECT count(*) FROM more").fetchone() == (0,)
        assert desk.reading(GOLD[0].report.id) == GOLD[0]


def test_an_empty_file_becomes_a_desk_where_one_is_to_be_made(tmp_path: Path) -> None:
    (tmp_path / "desk.db").touch()
    with Desk.create(tmp_path / "desk.db") as desk:
        assert desk.add(GOLD[0]) == "added"


def test_a_backup_by_copying_the_file_holds_all(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path / "copy.db")
    with Desk(tmp_path / "copy.db") as desk:
        assert desk.reading(GOLD[0].report.id) == GOLD[0]


def test_errors_of_the_desk_reach_other_processes_whole() -> None:
    import pickle

    error = FullDeskError("desk.db", "no room", "free some")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own


def test_readings_are_frozen() -> None:
    with pytest.raises(AttributeError):
        GOLD[0].ties = ()  # type: ignore[misc]
    assert msgspec.structs.replace(GOLD[0]) == GOLD[0]
