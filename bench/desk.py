"""What a desk costs: adding beside bare reading, room for each claim, adding and searching where it is full already.

    python -m bench.desk [--reports 10000] [--read 20] [--searches 200] [--keep desk.db]

Times are of the processor, not of the clock, for other programs make that late. The desk is filled with generated
reports of ten claims (`bench.generated`); bare reading is that of reports of 900 words as in `bench.speed`. `--keep`
leaves the desk, and goes on with it where it is there.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.generated import CLAIMS, body, person, reading, word
from bench.speed import composed, write
from onrecord.bulk import read_one
from onrecord.desk import Desk
from onrecord.desk.search import Filter, search
from onrecord.types import Known

ADDED_LAST = 200
"""How many reports are added one by one to the full desk."""


def spent(work: Callable[[], object]) -> float:
    """Seconds of processor time."""
    start = time.process_time()
    work()
    return time.process_time() - start


def quantiles(times: list[float]) -> str:
    ordered = sorted(times)
    middle, high = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    return f"median {middle * 1000:8.2f} ms, 99th percentile {high * 1000:8.2f} ms, most {ordered[-1] * 1000:8.2f} ms"


def beside_reading(number: int, folder: Path) -> None:
    """How much of reading a report adding it takes, report by report."""
    paths = write(composed(number + 1), folder)
    read_one(paths[0], Known())  # which loads the model
    bare, adding = [], []
    with Desk.create(folder / "beside.db") as desk:
        for path in paths[1:]:
            start = time.process_time()
            outcome = read_one(path, Known())
            bare.append(time.process_time() - start)
            adding.append(spent(lambda outcome=outcome: desk.add(outcome.reading(), "a.txt")))  # type: ignore[misc]
    share = sum(adding) / sum(bare)
    print(f"reading a report    {quantiles(bare)}")
    print(f"adding its reading  {quantiles(adding)}")
    print(f"adding on top of bare reading: {share:.1%} ({1 / (1 + share):.1%} of the bare speed)")


def fill(desk: Desk, number: int) -> None:
    """Add generated reports until there are so many."""
    there = len(desk.reports())
    took = spent(lambda: [desk.add(reading(n)) for n in range(there, number)])
    if number > there:
        print(
            f"filled with {number - there} reports, {took / (number - there) * 1000:.2f} ms each, making them included"
        )


def room(desk: Desk, number: int) -> None:
    desk.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = desk.path.stat().st_size
    text = desk.connection.execute("SELECT sum(length(CAST(text AS BLOB))) FROM texts").fetchone()[0]
    claims = number * CLAIMS
    print(f"{size / 1e6:.1f} MB for {number} reports and {claims} claims: {size / claims:.0f} bytes a claim,")
    print(f"    of them {text / claims:.0f} bytes the reports' own text")


def questions(number: int) -> list[tuple[str, Filter]]:
    """Searches as people make them: names, bodies, words seldom and common, phrases, starts, and filters."""
    rng = random.Random(7)
    kinds: list[Callable[[], tuple[str, Filter]]] = [
        lambda: (person(int(20_000 * rng.random() ** 2)), Filter()),
        lambda: (f'"{body(int(2_000 * rng.random() ** 2))}"', Filter()),
        lambda: (word(rng), Filter()),
        lambda: (f"{word(rng)} {word(rng)}", Filter()),
        lambda: (f"{word(rng)[:5]}*", Filter(since="2018", until="2019-06")),
        lambda: (word(rng), Filter(act=rng.choice(["deny", "confirm"]))),
        lambda: (f"{word(rng)} {word(rng)}", Filter(kind="unnamed", outlet="Coast Times")),
    ]
    return [kinds[n % len(kinds)]() for n in range(number)]


def searching(desk: Desk, number: int) -> None:
    asked = questions(number)
    times = [spent(lambda words=words, only=only: search(desk, words, only)) for words, only in asked]  # type: ignore[misc]
    print(f"{number} searches     {quantiles(times)}")
    common = [spent(lambda: search(desk, "said")) for _ in range(5)]
    print(f"a word of every report {quantiles(common)}")


def cold(path: Path) -> None:
    """A search in a file that was just opened, its pages read anew by this connection."""

    def once() -> None:
        with Desk(path) as desk:
            search(desk, person(50))

    print(f"opened and searched {quantiles([spent(once) for _ in range(5)])}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--read", type=int, default=20)
    parser.add_argument("--searches", type=int, default=200)
    parser.add_argument("--keep", type=Path)
    o = parser.parse_args()
    print(f"SQLite {sqlite3.sqlite_version}")
    with tempfile.TemporaryDirectory() as folder:
        if o.read:
            beside_reading(o.read, Path(folder))
        path = o.keep or Path(folder) / "desk.db"
        with Desk.create(path) as desk:
            fill(desk, o.reports)
            room(desk, o.reports)
            last = [reading(10_000_000 + n) for n in range(ADDED_LAST)]
            print(f"adding one more     {quantiles([spent(lambda one=one: desk.add(one)) for one in last])}")  # type: ignore[misc]
            searching(desk, o.searches)
            erasing = spent(lambda: desk.remove(*(one.report.sha256 for one in last)))
            print(f"erasing {ADDED_LAST} reports at once takes {erasing:.2f} s")
        cold(path)


if __name__ == "__main__":
    main()
