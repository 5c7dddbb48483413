import os
import signal
import sys
import time
from pathlib import Path

import pytest

from onrecord import schema
from onrecord.bulk import Outcome, read_entries, read_many, read_one
from onrecord.errors import MissingFileError
from onrecord.piles import Options, open_pile
from onrecord.types import Known

EXAMPLES = Path(__file__).parents[1] / "examples"
REPORTS = [str(p) for p in sorted(EXAMPLES.glob("[0-9]*.txt"))]


def test_in_bulk_is_alone_in_the_order_given_with_the_bad_ones_in_their_place() -> None:
    paths = [*REPORTS[:3], "missing.txt", *REPORTS[3:5]]
    bulk = list(read_many(paths, Known(), jobs=2))
    assert [o.where for o in bulk] == paths
    assert isinstance(bulk[3].error, MissingFileError)
    alone = [read_one(path, Known()) for path in paths]
    assert [o.line for o in bulk] == [o.line for o in alone]


@pytest.mark.parametrize("jobs", [None, 1, 2])
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


def test_an_outcome_gives_its_reading_or_raises_its_error() -> None:
    good, bad = read_many([REPORTS[0], "missing.txt"], Known(), jobs=1)
    assert good.line == schema.to_json(good.reading())
    with pytest.raises(MissingFileError):
        bad.reading()


@pytest.mark.skipif(sys.platform != "linux", reason="finds its workers in /proc")
def test_a_worker_that_is_killed_loses_no_report() -> None:
    paths = REPORTS * 3
    outcomes: list[Outcome] = []
    for outcome in read_many(paths, Known(), jobs=2):
        outcomes.append(outcome)
        if len(outcomes) == 2:
            os.kill(worker(), signal.SIGKILL)
            time.sleep(0.2)
    assert [o.where for o in outcomes] == paths
    assert all(o.line for o in outcomes)


def worker() -> int:
    """One of this process's workers."""
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
    commands = {int(pid): Path(f"/proc/{pid}/cmdline").read_bytes() for pid in children}
    return next(pid for pid, command in commands.items() if b"spawn_main" in command)
