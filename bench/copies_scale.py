"""What finding copies costs as a desk grows.

    python -m bench.copies_scale [REPORTS ...]      by default 1000, 10000 and 100000
    python -m bench.copies_scale --light 100000     in a desk filled with sketches of nothing, as many and as large

Invented reports of some 280 words, which come as often as those of real text do, are held one by one by the part of
the desk that finds copies, without the rest of a reading. One in eight is a copy of an earlier one, cut or with words
changed; a third end on one of thirty paragraphs of boilerplate; one story has a version in every two hundred reports.
At each size: processor time for the last reports and for dropping some, the room, how many copies are linked.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from bench.desk import quantiles, spent
from bench.generated import OUTLETS, word
from onrecord.copies.sketch import Sketch, prints, sketch
from onrecord.desk import Desk, copies, copying
from onrecord.desk.connection import writing
from onrecord.outlets import one_name
from onrecord.types import Producer, Reading, Report

WORDS, BOILERPLATE, STORY = 280, 40, 200
NEW = 300
"""How many reports are held by a desk that is full of sketches."""
LAST = 500
"""How many of the last reports are timed."""
PRODUCER = Producer(version="0", model="generated")
INSERT = """
INSERT INTO reports (sha256, text_sha256, id, kind, outlet, published, producer, added, renewed)
VALUES (?, ?, ?, 'text', ?, ?, 1, '', '')"""


def sentence(rng: random.Random) -> str:
    return f"{word(rng).title()} {' '.join(word(rng) for _ in range(rng.randint(9, 19)))}."


def text(number: int) -> tuple[str, int | None]:
    """The text of this number, and of which it is a copy."""
    rng = random.Random(number)
    original = _original(rng, number)
    if original is None:
        sentences = [sentence(rng) for _ in range(WORDS // 15)]
    else:
        sentences = text(original)[0].split(". ")
        kept = rng.sample(range(len(sentences)), max(4, round(len(sentences) * rng.uniform(0.4, 1))))
        sentences = [_changed(rng, sentences[n].rstrip(".")) + "." for n in sorted(kept)]
    if rng.random() < 1 / 3:
        block = random.Random(-1 - rng.randrange(30))
        sentences += [" ".join(word(block) for _ in range(BOILERPLATE)) + "."]
    return " ".join(sentences), original


def _original(rng: random.Random, number: int) -> int | None:
    if number % STORY == 0 and number:
        return 0
    if number % 8 == 7:
        chosen = rng.randrange(max(0, number - 5_000), number) // 8 * 8 + 1
        return chosen if chosen < number else None
    return None


def _changed(rng: random.Random, line: str) -> str:
    return " ".join(word(rng) if rng.random() < 0.08 else one for one in line.split(" "))


def reading(number: int) -> Reading:
    body, _ = text(number)
    digest = hashlib.sha256(f"{number} {body}".encode()).hexdigest()
    day = date(2015, 1, 1) + timedelta(days=number % 3650)
    outlet = one_name(OUTLETS[number % len(OUTLETS)])
    report = Report(id=digest[:16], text=body, sha256=digest, text_sha256=digest, outlet=outlet, published=day)
    return Reading(producer=PRODUCER, report=report)


def hold(desk: Desk, new: Reading) -> int:
    """Hold what copies are found by; give the report's key."""
    r = new.report
    with writing(desk.connection, "bench"):
        row = (r.sha256, r.text_sha256, r.id, r.outlet, str(r.published))
        key = desk.connection.execute(INSERT, row).lastrowid or 0
        copies.hold(desk.connection, key, new)
    return key


def drop(desk: Desk, key: int) -> None:
    with writing(desk.connection, "bench"):
        copies.drop(desk.connection, key)
        desk.connection.execute("DELETE FROM reports WHERE key = ?", (key,))


def fill(desk: Desk, number: int) -> None:
    """Fill a desk with sketches of reports that never were: nine in ten of their prints are seldom.

    The others are those of the reports to come, few of them in most: some are held by thousands.
    """
    rng = np.random.default_rng(3)
    common = rng.permutation([one for n in range(NEW) for one in prints(sketch(reading(n).report).shingles)])
    rows: list[tuple[int, int]] = []
    with writing(desk.connection, "bench"):
        for n in range(1, number + 1):
            chosen = common[(len(common) * rng.random(6) ** 3).astype(int)]
            numbers = np.concatenate([rng.integers(0, 2**32, 56), chosen]).astype(np.uint32)
            rows += [(int(print_), n) for print_ in np.unique(numbers)]
            shingles = np.tile(numbers, 5)[:WORDS]
            row = (
                f"{n:064x}",
                f"{n:064x}",
                f"{n:016x}",
                OUTLETS[n % 5],
                str(date(2015, 1, 1) + timedelta(days=n % 3650)),
            )
            desk.connection.execute(INSERT, row)
            about = (n, WORDS, None, None, *copies.packed(Sketch(shingles, np.zeros(WORDS, np.bool_), numbers)))
            desk.connection.execute(copies.SKETCH, about)
            desk.connection.execute("INSERT INTO origins VALUES (?, ?, '', '[]', '[]')", (n, f"{n:x}"))
        rows.sort()
        desk.connection.executemany("INSERT INTO copy_prints (print, report) VALUES (?, ?)", rows)


def light(desk: Desk, number: int) -> None:
    """What some hundred reports cost in such a desk."""
    fill(desk, number)
    new = [reading(n) for n in range(NEW)]
    keys: list[int] = []
    print(f"{number} sketches")
    print(f"  {len(new)} held   : {quantiles([spent(lambda one=one: keys.append(hold(desk, one))) for one in new])}")  # type: ignore[misc]
    print(f"  100 dropped: {quantiles([spent(lambda key=key: drop(desk, key)) for key in keys[:100]])}")  # type: ignore[misc]
    print(f"  listing the copies: {spent(lambda: copying.copies(desk)):.2f} s")
    print(f"  passages: {spent(lambda: copying.passages(desk)):.2f} s")


def measure(desk: Desk, first: int, last: int) -> None:
    """Grow a desk from `first` reports to `last`, and print what the last of them cost."""
    times = []
    start = time.process_time()
    made = 0.0
    for number in range(first, last):
        making = time.process_time()
        new = reading(number)
        made += time.process_time() - making
        times.append(spent(lambda new=new: hold(desk, new)))  # type: ignore[misc]
    took = time.process_time() - start - made
    print(f"\n{last} reports: {1000 * took / (last - first):.2f} ms each since {first}")
    print(f"  the last {LAST}: {quantiles(times[-LAST:])}")
    extra = [reading(10_000_000 + n) for n in range(50)]
    keys: list[int] = []
    print(f"  50 more      : {quantiles([spent(lambda one=one: keys.append(hold(desk, one))) for one in extra])}")  # type: ignore[misc]
    print(f"  dropping them: {quantiles([spent(lambda key=key: drop(desk, key)) for key in keys])}")  # type: ignore[misc]
    desk.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    print(f"  {desk.path.stat().st_size / last:.0f} bytes a report, with its indexes; no text is held")
    _linked(desk, last)


def _linked(desk: Desk, last: int) -> None:
    found: list[copying.Copy] = []
    took = spent(lambda: found.extend(copying.copies(desk)))
    pairs = {tuple(row) for row in desk.connection.execute("SELECT first, second FROM copy_links")}
    wanted = [(original + 1, n + 1) for n in range(last) if (original := text(n)[1]) is not None][:20_000]
    share = sum(pair in pairs for pair in wanted) / max(1, len(wanted))
    print(f"  {share:.1%} of copies linked with their original; {len(pairs)} links")
    print(f"  listing {len(found)} copies: {took:.2f} s")
    print(f"  passages: {spent(lambda: copying.passages(desk)):.2f} s")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="*", type=int, default=[1_000, 10_000, 100_000])
    parser.add_argument("--light", type=int, metavar="SKETCHES")
    options = parser.parse_args(arguments)
    print(f"SQLite {sqlite3.sqlite_version}")
    with tempfile.TemporaryDirectory() as folder, Desk.create(Path(folder) / "desk.db") as desk:
        desk.connection.execute("PRAGMA synchronous = OFF")  # processor time is measured, and no disk
        desk.connection.execute("INSERT INTO producers (key, version, model) VALUES (1, '0', 'generated')")
        if options.light:
            light(desk, options.light)
            return
        first = 0
        for last in sorted(options.reports):
            measure(desk, first, last)
            first = last


if __name__ == "__main__":
    main()
