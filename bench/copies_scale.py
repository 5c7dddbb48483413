"""What comparing whole reports costs as a desk grows, step by step, and what it takes to add one more.

    python -m bench.copies_scale [REPORTS ...] [--keep desk.db]      by default 1000 and 10000

Generated reports (`bench.generated`) of some 420 words are added with their readings, one by one. Two of twelve are
printed by another outlet, too, cut or changed a little; every two hundredth is one agency's report printed again,
mostly without its credit; a third end on one of thirty paragraphs of boilerplate. At each size: processor time a report
in each step, since the size before and for some more, dropped again after; how many planted copies are found; what
copies did to their originals, told anew from both texts; room and memory. `--keep` goes on with a desk that is there,
whoever filled it: what is planted is then found in what is added here.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import resource
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec.structs import replace

from bench.desk import alone, quantiles, spent
from bench.generated import STORIES, place, reading, word
from onrecord.desk import Desk, accounts, claim_index, copies, copying, derived, identities, rows
from onrecord.desk.connection import writing
from onrecord.errors import UsageError
from onrecord.types import Reading

BOILERPLATE, PARAGRAPHS, STORY = 40, 30, 200
"""Words of a paragraph of boilerplate, how many paragraphs there are, and one of how many reports prints one story."""
MORE: Final = 240
"""How many more are added at each size, twenty of them planted copies of one another."""
ALIGNED: Final = 200
"""Of how many copies it is told what they did to their originals."""
STEPS: Final[tuple[tuple[str, Any, str], ...]] = (
    ("writing what was read", rows, "write"),
    ("who is who", identities, "hold"),
    ("copies", copies, "hold"),
    ("  sketch", copies, "sketch"),
    ("  candidates", copies, "_candidates"),
    ("  containment and order", copies, "likeness"),
    ("  graph and origins", copies, "_trace"),
    ("index of claims", claim_index, "hold"),
    ("accounts", accounts, "hold"),
)
"""What adding a report does; those set in are parts of the one before."""


class Clock:
    """Processor time in each of `STEPS`."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        for label, module, name in STEPS:
            setattr(module, name, self._timed(label, getattr(module, name)))

    def _timed(self, label: str, work: Callable[..., object]) -> Callable[..., object]:
        def timed(*given: object) -> object:
            start = time.process_time()
            try:
                return work(*given)
            finally:
                self.spent[label] += time.process_time() - start

        return timed

    def lap(self, reports: int) -> Iterator[str]:
        """What each step took of a report since the last lap."""
        for label, *_ in STEPS:
            yield f"    {label:24} {1000 * self.spent.pop(label, 0.0) / reports:8.2f} ms"


def whole(number: int) -> Reading:
    """The reading of this number, with what is planted in it."""
    rng = random.Random(f"planted {number}")
    one = reading(number)
    if number % STORY == 0:
        one = reading(0, number)
        one = replace(one, report=replace(one.report, credit=None if rng.random() < 3 / 4 else one.report.credit))
    if rng.random() >= 1 / 3:
        return one
    block = random.Random(f"paragraph {rng.randrange(PARAGRAPHS)}")
    text = f"{one.report.text}\n\n{' '.join(word(block) for _ in range(BOILERPLATE))}."
    digest = hashlib.sha256(text.encode()).hexdigest()
    about = replace(one.report, text=text, id=digest[:16], sha256=digest, text_sha256=digest)
    return replace(one, report=about)


def original(number: int) -> int | None:
    """Of which report another is a planted copy."""
    which, nth = place(number)
    planted = STORIES[which % len(STORIES)] == STORIES[0] and nth in {1, 3} and number % STORY
    return number - nth if planted and (number - nth) % STORY else None


def grown(desk: Desk, first: int, last: int, clock: Clock) -> None:
    """Grow a desk from `first` reports to `last`, and print what it took."""
    times = [spent(lambda new=new: desk.add(new)) for new in map(whole, range(first, last))]  # type: ignore[misc]
    if times:
        print(f"\n{last} reports: {1000 * sum(times) / len(times):.2f} ms each since {first}")
        print(*clock.lap(len(times)), sep="\n")
        print(f"  planted copies found: {_found(desk, first, last):.1%}; {_origins(desk, first, last)}")


def more(desk: Desk, last: int, clock: Clock) -> None:
    """What some more reports cost, and dropping them again; then what was found of copies."""
    extra = [whole(10_000_000 + n) for n in range(MORE)]
    alone()
    print(f"\nin a desk of {last} reports")
    print(f"  adding one more : {quantiles([spent(lambda one=one: desk.add(one)) for one in extra])}")  # type: ignore[misc]
    print(*clock.lap(len(extra)), sep="\n")
    drop = [spent(lambda one=one: _dropped(desk, one)) for one in extra]  # type: ignore[misc]
    print(f"  dropping it     : {quantiles(drop)}", flush=True)
    clock.spent.clear()
    _listed(desk)
    room = desk.connection.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {room[0] / last:.0f} bytes a report in the file; {peak:.0f} MiB of memory at the most", flush=True)


def _dropped(desk: Desk, one: Reading) -> None:
    """As a report is erased, but for the words in the file that nothing refers to any more."""
    with writing(desk.connection, "bench"):
        (key,) = desk.connection.execute("SELECT key FROM reports WHERE sha256 = ?", (one.report.sha256,)).fetchone()
        derived.drop(desk.connection, key)
        rows.erase(desk.connection, key)


def _found(desk: Desk, first: int, last: int) -> float:
    """How many of the planted copies are linked with their original."""
    key = dict(desk.connection.execute("SELECT sha256, key FROM reports").fetchall())
    linked = {tuple(row) for row in desk.connection.execute("SELECT first, second FROM copy_links")}
    planted = [(source, n) for n in range(first, last) if (source := original(n)) is not None and source >= first]
    chosen = planted[-2_000:]
    ends = [tuple(sorted(key[whole(n).report.sha256] for n in pair)) for pair in chosen]
    return sum(pair in linked for pair in ends) / max(1, len(ends))


def _origins(desk: Desk, first: int, last: int) -> str:
    """How many prints of the story that every two hundredth report is have one origin."""
    prints = [whole(n).report.sha256 for n in range(first, last) if n % STORY == 0]
    often = Counter(desk.origin_of(sha256).key for sha256 in prints)
    return f"{max(often.values(), default=0)} of {len(prints)} prints of one story have one origin"


def _listed(desk: Desk) -> None:
    found: list[copying.Copy] = []
    took = spent(lambda: found.extend(copying.copies(desk)))
    print(f"  listing {len(found)} copies: {took:.2f} s; passages: {spent(lambda: copying.passages(desk)):.2f} s")
    some = random.Random(7).sample(found, min(ALIGNED, len(found)))
    aligned = [spent(lambda one=one: copying.differences_of(desk, one)) for one in some]  # type: ignore[misc]
    print(f"  what a copy did : {quantiles(aligned)}", flush=True)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="*", type=int, default=[1_000, 10_000])
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args(arguments)
    print(f"SQLite {sqlite3.sqlite_version}")
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder, Desk.create(options.keep or Path(folder) / "desk.db") as desk:
        desk.connection.execute("PRAGMA synchronous = OFF")  # processor time is measured, and no disk
        first = len(desk.reports())
        for last in sorted(options.reports):
            if last < first:
                raise UsageError(f"the desk has {first} reports already")
            grown(desk, first, last, clock)
            more(desk, last, clock)
            first = last


if __name__ == "__main__":
    main()
