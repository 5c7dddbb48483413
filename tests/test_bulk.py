import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import schema
from onrecord.bulk import Outcome, read_again, read_entries
from onrecord.errors import DamagedError, MissingFileError
from onrecord.piles import Options, open_pile, open_piles
from onrecord.types import Known
from onrecord.workers import MIB, Limits

EXAMPLES = Path(__file__).parents[1] / "examples"
REPORTS = [str(p) for p in sorted(EXAMPLES.glob("[0-9]*.txt"))]


def read_many(paths: list[str], jobs: int | None = None, limits: Limits | None = None) -> Iterator[Outcome]:
    return read_entries(open_piles(paths), jobs, limits)


def test_in_bulk_is_alone_in_the_order_given_with_the_bad_ones_in_their_place() -> None:
    paths = [*REPORTS[:3], "missing.txt", *REPORTS[3:5]]
    bulk = list(read_many(paths, jobs=2))
    assert [o.where for o in bulk] == paths
    assert isinstance(bulk[3].error, MissingFileError)
    alone = [outcome for path in paths for outcome in read_many([path])]
    assert [o.line for o in bulk] == [o.line for o in alone]


@pytest.mark.parametrize("jobs", [None, 1])
def test_a_pile_is_read_in_its_order_with_what_is_refused_in_its_place(tmp_path: Path, jobs: int | None) -> None:
    rows = ["text,outlet", *(f"Norvane backs Orsel {number} times.,Coast Times" for number in range(5)), ",", "No."]
    table = tmp_path / "table.csv"
    table.write_text("\n".join(rows))
    (tmp_path / ".hidden").write_text("No.")
    outcomes = list(read_entries(open_pile(tmp_path, Options(known=Known(outlet="Meridian Post"))), jobs))
    assert [o.where.rpartition("#")[2] for o in outcomes[1:]] == [f"row {number}" for number in range(2, 9)]
    assert [o.line is None for o in outcomes] == [True, False, False, False, False, False, True, True]
    assert [o.fault for o in outcomes] == [False, *[True] * 7]
    assert {o.reading().report.outlet for o in outcomes if o.line} == {"Meridian Post"}


def test_what_is_held_is_not_read_and_keeps_its_place(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"Orsel said {name}.")
    entries = open_pile(tmp_path)
    outcomes = list(read_entries(entries, 1, Limits(), held=lambda item: item.data == b"Orsel said b."))
    assert [(o.held, o.line is None) for o in outcomes] == [(False, False), (True, True), (False, False)]


def test_reports_are_read_again_from_what_is_held_of_them() -> None:
    first = [o.reading() for o in read_many(REPORTS[:3], jobs=1)]
    again = read_again([reading.report for reading in first], jobs=1, limits=Limits())
    assert [o.reading() for o in again] == first


def test_an_outcome_gives_its_reading_or_raises_its_error() -> None:
    good, bad = read_many([REPORTS[0], "missing.txt"], jobs=1)
    assert good.line == schema.to_json(good.reading())
    with pytest.raises(MissingFileError):
        bad.reading()


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bound on Linux")
def test_a_report_that_takes_too_much_memory_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    """What the bound leaves beside the model is enough for a short report, not for 200,000 characters."""
    bomb = tmp_path / "bomb.txt"
    bomb.write_text("“No,” Davit Orsel said of the talks with the Lantern Corps in Mestara.\n\n" * 3_000)
    limits = Limits(memory=400 * MIB)
    outcomes = list(read_many([REPORTS[0], str(bomb), REPORTS[1]], jobs=1, limits=limits))
    assert [o.line is not None for o in outcomes] == [True, False, True]
    assert isinstance(outcomes[1].error, DamagedError)
    assert "--memory" in str(outcomes[1].error)  # takes more than 400 MB, or died of it


def test_a_report_that_takes_too_long_is_killed_and_the_others_are_read(tmp_path: Path) -> None:
    """Too long is six times what a short report takes here and now, the start of its process included."""
    bomb = tmp_path / "bomb.txt"
    bomb.write_text("“No,” Davit Orsel said of the talks with the Lantern Corps in Mestara.\n\n" * 13_000)
    began = time.monotonic()
    list(read_many([REPORTS[0]], jobs=1, limits=Limits()))
    seconds = round(6 * (time.monotonic() - began)) + 1
    outcomes = list(read_many([REPORTS[0], str(bomb), REPORTS[1]], jobs=1, limits=Limits(seconds=seconds)))
    assert [o.line is not None for o in outcomes] == [True, False, True]
    assert f"takes longer than {seconds} seconds; allow more with --seconds" in str(outcomes[1].error)


@pytest.mark.skipif(sys.platform != "linux", reason="finds its workers in /proc")
def test_a_worker_that_is_killed_loses_no_report() -> None:
    paths = REPORTS[:5] * 2
    outcomes: list[Outcome] = []
    for outcome in read_many(paths, jobs=2):
        outcomes.append(outcome)
        if len(outcomes) == 2:
            os.kill(worker(), signal.SIGKILL)
            time.sleep(0.2)
    assert [o.where for o in outcomes] == paths
    assert all(o.line for o in outcomes)


@pytest.mark.skipif(sys.platform != "linux", reason="finds its workers in /proc")
def test_no_process_is_left_when_the_rest_is_not_wanted() -> None:
    outcomes = read_many(REPORTS[:4], jobs=2)
    next(outcomes)
    pid = worker()
    outcomes.close()  # type: ignore[attr-defined]
    assert not Path(f"/proc/{pid}").exists()


def worker() -> int:
    """One of this process's workers."""
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
    commands = {int(pid): Path(f"/proc/{pid}/cmdline").read_bytes() for pid in children}
    return next(pid for pid, command in commands.items() if b"spawn_main" in command)
