"""What a desk costs: adding beside bare reading, room for each claim, adding and asking where it is full already.

    python -m bench.desk [--reports 10000] [--read 20] [--pile FILE] [--asked 200] [--keep desk.db] [--bare]

Times are of the processor, not of the clock, for other programs make that late. The desk is filled with generated
reports of ten claims (`bench.generated`); bare reading is that of reports of 900 words as in `bench.speed`, or of the
first of a pile. `--keep` leaves the desk, and goes on with it where it is there. What is asked stands in `QUESTIONS`.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from io import StringIO
from itertools import islice
from pathlib import Path

from rich.console import Console, RenderableType

from bench.generated import BODIES, CLAIMS, PEOPLE, STATES, body, person, reading, state, word
from bench.speed import composed, write
from onrecord.bulk import Outcome, read_entries
from onrecord.commands.network import page_of
from onrecord.desk import Desk, derived
from onrecord.desk.account_rows import accounts
from onrecord.desk.accounts_listing import listing
from onrecord.desk.network import READ, actor, network
from onrecord.desk.search import Filter, search
from onrecord.errors import UsageError
from onrecord.network.records import Days
from onrecord.piles import open_pile, open_piles

ADDED_LAST = 200
"""How many reports are added one by one to the full desk."""


def spent(work: Callable[[], object]) -> float:
    """Seconds of processor time."""
    start = time.process_time()
    work()
    return time.process_time() - start


def alone() -> None:
    """Take what is held so far from the garbage collector: the process of a command holds nothing of a bench."""
    gc.collect()
    gc.freeze()


def quantiles(times: list[float]) -> str:
    ordered = sorted(times)
    middle, high = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    return f"median {middle * 1000:8.2f} ms, 99th percentile {high * 1000:8.2f} ms, most {ordered[-1] * 1000:8.2f} ms"


def read_from(pile: Path | None, number: int, folder: Path) -> Iterator[Outcome]:
    """The readings of the first of a pile, or of reports put together for the time, read in this process."""
    if pile is None:
        return read_entries(open_piles(write(composed(number), folder)), jobs=1)
    return islice(read_entries(open_pile(pile), jobs=1), number)


def beside_reading(number: int, folder: Path, pile: Path | None) -> None:
    """How much of reading a report adding it takes, report by report."""
    outcomes = read_from(pile, number + 1, folder)
    next(outcomes)  # which loads the model
    bare, adding = [], []
    with Desk.create(folder / "beside.db") as desk:
        while True:
            start = time.process_time()
            if (outcome := next(outcomes, None)) is None:
                break
            bare.append(time.process_time() - start)
            adding.append(spent(lambda outcome=outcome: desk.add(outcome.reading(), "a.txt")))  # type: ignore[misc]
    share = sum(adding) / sum(bare)
    print(f"reading a report    {quantiles(bare)}")
    print(f"adding its reading  {quantiles(adding)}")
    print(f"adding on top of bare reading: {share:.1%} ({1 / (1 + share):.1%} of the bare speed)")


def fill(desk: Desk, number: int) -> None:
    """Add generated reports until there are so many. What a power cut would cost does not matter here."""
    there = len(desk.reports())
    if number <= there:
        return
    desk.connection.execute("PRAGMA synchronous = OFF")
    part = max(1, (number - there) // 10)
    for start in range(there, number, part):
        end = min(number, start + part)
        took = spent(lambda start=start, end=end: [desk.add(reading(n)) for n in range(start, end)])  # type: ignore[misc]
        each = took / (end - start) * 1000
        print(f"filled up to {end:7} reports, {each:6.2f} ms each, making them included", flush=True)
    desk.connection.execute("PRAGMA synchronous = FULL")


def room(desk: Desk, number: int) -> None:
    desk.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = desk.path.stat().st_size
    text = desk.connection.execute("SELECT sum(length(CAST(text AS BLOB))) FROM texts").fetchone()[0]
    claims = number * CLAIMS
    print(f"{size / 1e6:.1f} MB for {number} reports and {claims} claims: {size / claims:.0f} bytes a claim,")
    print(f"    of them {text / claims:.0f} bytes the reports' own text")


def searches(number: int) -> list[tuple[str, Filter]]:
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


def someone(rng: random.Random) -> str:
    """An actor as often as reports name it: a person, a body, now and then a state, which thousands of ties hang on."""
    often, kind = rng.random() ** 2, rng.random()
    if kind < 0.1:
        return state(int(STATES * often))
    return person(int(PEOPLE * often)) if kind < 0.55 else body(int(BODIES * often))


def then(rng: random.Random) -> Days:
    return Days.of(date(rng.randint(2015, 2024), rng.randint(1, 12), 15))


def dossier(desk: Desk, rng: random.Random) -> None:
    with suppress(UsageError):  # nobody has the name, or several have it
        desk.who(someone(rng))


def around(desk: Desk, rng: random.Random) -> None:
    """As `onrecord network` makes its page, and prints it."""
    when = then(rng)
    with suppress(UsageError):
        who = actor(desk, someone(rng))
        found = network(desk, when, who.key, most=READ)
        printed(*page_of(desk, found))


def whole(desk: Desk, rng: random.Random) -> None:
    """As a program asks for it."""
    with suppress(UsageError):
        desk.network(around=someone(rng), as_of=then(rng).first.isoformat())


def told_of(desk: Desk, rng: random.Random) -> None:
    with suppress(UsageError):
        accounts(desk, around=someone(rng))


def contested(desk: Desk, rng: random.Random) -> None:
    """As `onrecord accounts --contested` makes its page, and prints it."""
    rows = accounts(desk, contested=True, limit=21)
    printed(listing(rows[:20], contested=True, more=len(rows) > 20))


def printed(*shown: RenderableType) -> None:
    Console(file=StringIO(), width=80).print(*shown)


ACROSS = (dossier, around, whole, told_of, contested)
QUESTIONS: list[tuple[str, Callable[[Desk, random.Random], object]]] = [
    ("dossier of an actor", dossier),
    ("network around an actor", around),
    ("all of it, as a graph", whole),
    ("contested accounts", contested),
    ("accounts around an actor", told_of),
    ("a report, whole", lambda desk, rng: desk.reading(reading(rng.randrange(100)).report.sha256)),
]
"""What else is asked of a full desk: what it is called, and one way to ask it."""


def asking(desk: Desk, number: int) -> None:
    alone()
    times = [spent(lambda words=words, only=only: search(desk, words, only)) for words, only in searches(number)]  # type: ignore[misc]
    print(f"{'search':26} {quantiles(times)}", flush=True)
    common = [spent(lambda: search(desk, "said")) for _ in range(5)]
    print(f"{'a word of every report':26} {quantiles(common)}", flush=True)
    for what, ask in QUESTIONS:
        rng = random.Random(7)
        times = [spent(lambda ask=ask, rng=rng: ask(desk, rng)) for _ in range(number)]  # type: ignore[misc]
        print(f"{what:26} {quantiles(times)}", flush=True)


def cold(path: Path, *, bare: bool) -> None:
    """A first answer from a file that was just opened, by the clock; the system's cache is emptied where it lets us."""
    asked: dict[str, Callable[[Desk], object]] = {
        "search": lambda desk: search(desk, person(50)),
        **({} if bare else {"dossier": lambda desk: desk.who(person(50))}),
    }
    for what, ask in asked.items():
        took = []
        for _ in range(5):
            dropped = forgotten_by_the_system(path)
            start = time.perf_counter()
            with Desk(path) as desk, suppress(UsageError):
                ask(desk)
            took.append(time.perf_counter() - start)
        print(f"{'opened and asked: ' + what:26} {quantiles(took)}, the file {'' if dropped else 'not '}read anew")


def forgotten_by_the_system(path: Path) -> bool:
    """Ask the system to drop what it keeps of a file in memory."""
    if not hasattr(os, "posix_fadvise"):
        return False
    with path.open("rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return True


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--read", type=int, default=20)
    parser.add_argument("--pile", type=Path, help="read the first of this, not reports put together for the time")
    parser.add_argument("--asked", type=int, default=200)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--bare", action="store_true", help="without what is found across reports: readings and words")
    o = parser.parse_args()
    if o.bare:
        derived.PARTS = ()  # type: ignore[misc]
        QUESTIONS[:] = [(what, ask) for what, ask in QUESTIONS if ask not in ACROSS]
    print(f"SQLite {sqlite3.sqlite_version}")
    with tempfile.TemporaryDirectory() as folder:
        if o.read:
            beside_reading(o.read, Path(folder), o.pile)
        path = o.keep or Path(folder) / "desk.db"
        with Desk.create(path) as desk:
            fill(desk, o.reports)
            room(desk, o.reports)
            last = [reading(10_000_000 + n) for n in range(ADDED_LAST)]
            print(f"{'adding one more':26} {quantiles([spent(lambda one=one: desk.add(one)) for one in last])}")  # type: ignore[misc]
            asking(desk, o.asked)
            erasing = spent(lambda: desk.remove(*(one.report.sha256 for one in last)))
            print(f"erasing {ADDED_LAST} reports at once takes {erasing:.2f} s")
        cold(path, bare=o.bare)


if __name__ == "__main__":
    main()
