"""Reports into a desk, from files: only what is new, the bad ones told of, and nothing lost when it is broken off."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from bench.soak import soak
from onrecord import commands, read
from onrecord.desk import Desk
from onrecord.desk.adding import Step, add
from onrecord.errors import EXIT_DESK, MissingFileError
from onrecord.piles import Item, open_piles
from onrecord.workers import AHEAD
from tests.piles.files import MAIL, TEXT, packed_each, page, record, written, zipped

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


def steps(desk: Desk, *paths: Path) -> list[Step]:
    return list(add(desk, open_piles(paths), jobs=1))


def whats(desk: Desk, *paths: Path) -> list[str]:
    return [step.what for step in steps(desk, *paths)]


def run(*words: object) -> Result:
    app = typer.Typer()
    commands.register(app)
    return CliRunner().invoke(app, [str(word) for word in words])


def test_only_what_is_new_is_read_and_each_is_held_as_it_is_read_alone(folder: Path, tmp_path: Path) -> None:
    with Desk.create(tmp_path / "desk.db") as desk:
        first = steps(desk, folder / "0.txt", folder / "nothing.txt")
        assert [step.what for step in first] == ["added", "failed"]
        assert isinstance(first[1].error, MissingFileError)
        again = steps(desk, folder)
        assert [(Path(step.where).name, step.what) for step in again] == [
            (".hidden", "left out"),
            ("0.txt", "held"),
            ("1.txt", "added"),
            ("2.txt", "added"),
            ("notes.yaml", "left out"),
            ("again.txt", "held"),
        ]
        for n in range(3):
            alone = read(folder / f"{n}.txt")
            assert desk.reading(alone.report.sha256) == alone
        assert [row.file for row in desk.reports()] == ["0.txt", "1.txt", "2.txt"]


def test_what_comes_twice_at_once_is_held_once_as_it_came_first(tmp_path: Path) -> None:
    table = written(tmp_path, "table.csv", "text,title,outlet\n" + "Orsel said no.,A,Coast Times\nOrsel said no.,B,\n")
    with Desk.create(tmp_path / "desk.db") as desk:
        assert whats(desk, table) == ["added", "held"]
        assert [(row.title, row.outlet, row.file) for row in desk.reports()] == [
            ("A", "Coast Times", "table.csv#row 2")
        ]


ENTRY = (
    "<item><title>He left</title><link>https://coast.example/2</link><description>The envoy left.</description></item>"
)
PILES = {
    "table.csv": "id,headline,day,body\n1,Envoy steps in,2024-03-07,The envoy came.\n2,Talks fail,,\n",
    "lines.jsonl": '{"text": "Orsel said yes."}\n{"text": "Orsel said nothing."}\n',
    "feed.xml": f"<rss><channel><title>Coast Times</title>{ENTRY}</channel></rss>",
    "letters.mbox": "From a@b Thu Mar  7 23:30:00 2024\n" + MAIL.format("Five", "Keyl wrote five letters.") + "\n",
    "dump.warc.gz": packed_each([record(page("The envoy spoke.")), record(page("The envoy kept silent."))]),
    "pile.zip": zipped({"a/one.txt": TEXT, "page.css": "p {}", "inner.csv": "text,title\nBarsky resigned.,Six\n"}),
}


@pytest.fixture
def piles(tmp_path: Path) -> list[Path]:
    (tmp_path / "piles").mkdir()
    return [written(tmp_path / "piles", name, data) for name, data in PILES.items()]


def test_piles_of_every_kind_are_added_with_what_they_tell_and_guessed_columns_are_shown(
    piles: list[Path], tmp_path: Path
) -> None:
    desk = tmp_path / "desk.db"
    result = run("add", desk, *piles, "--credit", "Transmarine")
    assert result.exit_code == 65
    assert result.stdout == f"{desk}: 9 added, 0 already there, 1 not added; it holds 9 reports\n"
    assert 'table.csv: guessed text from "body", title from "headline", date from "day"' in result.stderr
    assert 'table.csv#row 3: its "body" is empty' in result.stderr
    assert "1 left out: it ends in .css" in result.stderr
    with Desk(desk) as opened:
        rows = {row.file: row for row in opened.reports()}
        assert {row.credit for row in rows.values()} == {"Transmarine"}
    assert list(rows) == [
        "table.csv#row 2",
        "lines.jsonl#line 1",
        "lines.jsonl#line 2",
        "feed.xml#1",
        "letters.mbox#1",
        "dump.warc.gz#1",
        "dump.warc.gz#2",
        "pile.zip#a/one.txt",
        "pile.zip#inner.csv#row 2",
    ]
    assert (rows["table.csv#row 2"].title, rows["table.csv#row 2"].published) == ("Envoy steps in", "2024-03-07")
    assert rows["feed.xml#1"].outlet == "Coast Times"
    again = run("add", desk, tmp_path / "piles")
    assert again.stdout == f"{desk}: 0 added, 9 already there, 1 not added; it holds 9 reports\n"


def test_columns_are_named_by_options(tmp_path: Path) -> None:
    table = written(tmp_path, "table.csv", "lead,paper,body\nThe envoy came.,Coast Times,x\n")
    named = run("add", tmp_path / "desk.db", table, "--text-column", "lead", "--outlet-column", "paper")
    assert named.exit_code == 0
    with Desk(tmp_path / "desk.db") as opened:
        row = next(iter(opened.reports()))
        assert (opened.reading(row.report).report.text, row.outlet) == ("The envoy came.", "Coast Times")
    wrong = run("add", tmp_path / "desk.db", table, "--text-column", "nothing")
    assert wrong.exit_code == 65
    assert "its columns are lead, paper, body" in wrong.stderr


def test_a_pile_is_opened_only_a_little_ahead(tmp_path: Path) -> None:
    """However many entries there are, few are alive at once."""
    given = 0

    def endless() -> Iterator[Item]:
        nonlocal given
        while True:
            given += 1
            yield Item(name=f"pile#{given}", data=f"Orsel said {given}.".encode())

    with Desk.create(tmp_path / "desk.db") as desk:
        adding = add(desk, endless(), jobs=1)
        for done in range(1, 8):
            assert next(adding).what == "added"
            assert given <= done + 2 * AHEAD
        adding.close()  # type: ignore[attr-defined]


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


def test_a_report_that_takes_too_long_is_listed_and_the_others_are_held(folder: Path, tmp_path: Path) -> None:
    """Too long is six times what a short report takes here and now, the start of its process included."""
    written(folder, "bomb.txt", "“No,” Davit Orsel said of the talks with the Lantern Corps in Mestara.\n\n" * 13_000)
    began = time.monotonic()
    assert run("add", tmp_path / "desk.db", folder / "0.txt", "--jobs", "1").exit_code == 0
    seconds = round(6 * (time.monotonic() - began)) + 1
    result = run("add", tmp_path / "desk.db", folder, "--seconds", seconds, "--jobs", "1")
    assert result.exit_code == 65
    assert "2 added, 2 already there, 1 not added; it holds 3 reports" in result.stdout
    assert f"bomb.txt: reading it takes longer than {seconds} seconds; allow more with --seconds" in result.stderr


def test_a_report_that_cannot_be_held_is_listed_and_the_others_are_held(folder: Path, tmp_path: Path) -> None:
    with Desk.create(tmp_path / "desk.db") as desk:
        desk.connection.execute(
            "CREATE TRIGGER refused BEFORE INSERT ON reports WHEN new.file = '1.txt' "
            "BEGIN SELECT RAISE(ABORT, 'not this one'); END"
        )
        found = {Path(step.where).name: step for step in steps(desk, folder)}
        assert {name: step.what for name, step in found.items() if name.endswith(".txt")} == {
            "0.txt": "added",
            "1.txt": "failed",
            "2.txt": "added",
            "again.txt": "held",
        }
        assert "not this one" in str(found["1.txt"].error)
        desk.check()


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
    assert full.stderr.splitlines()[-1].startswith(f"onrecord: {desk}: ")
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
from onrecord.desk import Desk
from onrecord.desk.adding import add
from onrecord.piles import open_piles
if __name__ == "__main__":
    with Desk.create(sys.argv[1]) as desk:
        for step in add(desk, open_piles(sys.argv[2:]), jobs=1):
            print(step.what, step.where.replace(" ", "-"), flush=True)
"""


def adding(tmp_path: Path, *paths: Path) -> subprocess.Popen[str]:
    """A child that adds, and tells of each step as it is done."""
    program = written(tmp_path, "adding.py", ADDING)
    command = [sys.executable, str(program), str(tmp_path / "desk.db"), *map(str, paths)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_adding_that_is_killed_in_the_middle_of_a_table_goes_on_where_it_was(tmp_path: Path) -> None:
    rows = [f"{n},Davit Orsel said {n} times that he would form a government." for n in range(30)]
    table = written(tmp_path, "table.csv", "\n".join(["id,text", *rows]))
    child = adding(tmp_path, table)
    assert child.stdout is not None
    counted = [child.stdout.readline().split() for _ in range(9)]
    os.kill(child.pid, signal.SIGKILL)
    counted += [line.split() for line in child.stdout.read().splitlines()]
    child.wait()
    assert 9 <= len(counted) < 30
    assert {what for what, _ in counted} == {"added"}
    rest = [line.split() for line in adding(tmp_path, table).communicate()[0].splitlines()]
    assert len(rest) == 30
    held = [where for what, where in rest if what == "held"]
    assert held[: len(counted)] == [where for _, where in counted]
    assert len(held) - len(counted) in {0, 1}  # one may have been held, and not yet counted
    assert {what for what, where in rest if where not in held} == {"added"}
    with Desk(tmp_path / "desk.db") as desk:
        desk.check()
        assert len(desk.reports()) == 30


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_five_kills_at_any_moment_lose_nothing_and_leave_no_half(tmp_path: Path) -> None:
    done = soak(tmp_path / "desk.db", kills=5, seed=5)
    assert done.kills == 5
    assert done.kept() > 5  # that there was something to lose
