"""Reports into a desk, from files: only what is new, the bad ones told of, and nothing lost when it is broken off."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from bench.soak import soak
from onrecord import commands, read
from onrecord.desk import Desk
from onrecord.desk.adding import Step, add, files, new
from onrecord.errors import EXIT_DESK, MissingFileError
from onrecord.types import Known

ROOT = Path(__file__).parents[2]
SHORT = sorted(ROOT.glob("examples/1[0-3]*.txt"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three reports, one of them twice, and with what is none."""
    (tmp_path / "reports" / "more").mkdir(parents=True)
    (tmp_path / "reports" / ".hidden").mkdir()
    for n, path in enumerate(SHORT[:3]):
        shutil.copy(path, tmp_path / "reports" / f"{n}.txt")
    shutil.copy(SHORT[0], tmp_path / "reports" / "more" / "again.txt")
    shutil.copy(SHORT[3], tmp_path / "reports" / ".hidden" / "hidden.txt")
    (tmp_path / "reports" / "notes.yaml").write_text("no: report")
    return tmp_path / "reports"


def steps(desk: Desk, paths: list[str]) -> list[Step]:
    return list(add(desk, new(desk, paths)[0], Known(), jobs=1))


def run(*words: object) -> Result:
    app = typer.Typer()
    commands.register(app)
    return CliRunner().invoke(app, [str(word) for word in words])


def test_a_folder_is_the_reports_in_it_in_order(folder: Path) -> None:
    names = [str(Path(path).relative_to(folder)) for path in files([str(folder)])]
    assert names == ["0.txt", "1.txt", "2.txt", str(Path("more", "again.txt"))]
    named = str(folder / "notes.yaml")
    assert list(files([named, "missing.txt", "-"])) == [named, "missing.txt", "-"]


def test_only_what_is_new_is_read_and_each_is_held_as_it_is_read_alone(folder: Path, tmp_path: Path) -> None:
    with Desk.create(tmp_path / "desk.db") as desk:
        first = steps(desk, [str(folder / "0.txt"), str(folder / "nothing.txt")])
        assert [step.what for step in first] == ["added", "failed"]
        assert isinstance(first[1].error, MissingFileError)
        fresh, held = new(desk, [str(folder)])
        assert ([Path(path).name for path in fresh], held) == (["1.txt", "2.txt"], 2)
        assert [step.what for step in add(desk, fresh, Known(), jobs=1)] == ["added", "added"]
        for n in range(3):
            alone = read(folder / f"{n}.txt")
            assert desk.reading(alone.report.sha256) == alone
        assert [row.file for row in desk.reports()] == ["0.txt", "1.txt", "2.txt"]


def test_the_command_lists_the_bad_ones_at_its_end_and_says_so_by_its_status(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").touch()
    desk = tmp_path / "desk.db"
    result = run("add", desk, folder, tmp_path / "missing.txt", "--outlet", "Coast Times")
    assert result.exit_code == 65
    assert result.stdout == f"{desk}: 3 added, 1 already there, 2 not added; it holds 3 reports\n"
    assert "empty.txt: it holds no text" in result.stderr
    assert "missing.txt: there is no such file" in result.stderr
    with Desk(desk) as opened:
        assert {row.outlet for row in opened.reports()} == {"Coast Times"}
        wanted = next(iter(opened.reports())).report
    again = run("add", desk, folder / "0.txt")
    assert (again.exit_code, again.stdout) == (0, f"{desk}: 0 added, 1 already there; it holds 3 reports\n")
    gone = run("remove", desk, wanted[:12])
    assert (gone.exit_code, gone.stdout) == (0, f"{desk}: 1 removed; it holds 2 reports\n")


FULL = """
import resource, sys
from onrecord.cli import main
size = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
main()
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
def test_a_desk_that_fills_up_says_how_far_it_came(folder: Path, tmp_path: Path) -> None:
    desk = tmp_path / "desk.db"
    assert run("add", desk, folder / "0.txt").exit_code == 0
    room = desk.stat().st_size + 10_000  # enough to open it, too little for two more reports
    command = [sys.executable, "-c", FULL, str(room), "add", str(desk), str(folder)]
    full = subprocess.run(command, capture_output=True, text=True, check=False)
    assert full.returncode == EXIT_DESK
    assert full.stderr.startswith(f"onrecord: {desk}: ")
    assert "disk is full" in full.stderr
    with Desk(desk) as opened:
        opened.check()
        held = len(opened.reports())
    assert f"it holds {held} reports" in full.stdout
    assert (
        run("add", desk, folder).stdout == f"{desk}: {3 - held} added, {1 + held} already there; it holds 3 reports\n"
    )


ADDING = """
import sys
from onrecord import commands
from onrecord.desk import Desk
from onrecord.desk.adding import add, new
from onrecord.types import Known
with Desk.create(sys.argv[1]) as desk:
    for step in add(desk, new(desk, sys.argv[2:])[0], Known(), jobs=1):
        print(step.where, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_adding_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ADDING, str(tmp_path / "desk.db"), *map(str, SHORT)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    counted = [child.stdout.readline().strip() for _ in range(2)]
    time.sleep(0.05)
    os.kill(child.pid, signal.SIGKILL)
    counted += child.stdout.read().split()
    child.wait()
    rest = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert set(counted).isdisjoint(rest)
    assert len(counted) + len(rest) in {len(SHORT), len(SHORT) - 1}  # one may have been held, and not yet counted
    with Desk(tmp_path / "desk.db") as desk:
        desk.check()
        assert len(desk.reports()) == len(SHORT)


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_five_kills_at_any_moment_lose_nothing_and_leave_no_half(tmp_path: Path) -> None:
    done = soak(tmp_path / "desk.db", kills=5, seed=5)
    assert done.kills == 5
    assert done.kept() > 5  # that there was something to lose
