"""How long the network of a full desk takes: around an actor as of a day, as a page has it and whole, and changes.

    python -m bench.network_speed [DESK] [--reports 10000] [--asked 200]

DESK is a desk of generated reports (`python -m bench.desk --keep DESK`); without one, such a desk is made for the time.
Actors are asked for as often as reports name them, so the common ones come often. Times are of the processor.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from datetime import date, timedelta
from pathlib import Path

from bench.desk import alone, fill, quantiles, spent
from bench.generated import BODIES, PEOPLE, body, person
from onrecord.desk import Desk
from onrecord.desk.network import READ, changes, network
from onrecord.errors import UsageError
from onrecord.network.records import Days


def asked(desk: Desk, number: int) -> list[tuple[str | int, date]]:
    """Actors and days, as people would ask for them."""
    rng, found = random.Random(7), []
    while len(found) < number:
        index = rng.random() ** 2
        name = person(int(PEOPLE * index)) if len(found) % 2 else body(int(BODIES * index))
        found.append((name, date(2010, 1, 1) + timedelta(days=rng.randrange(15 * 365))))
    return found


def around(desk: Desk, name: str | int, day: date, depth: int, most: int | None) -> int:
    """The number of ties; none where several have the name, or nobody."""
    try:
        return len(network(desk, Days.of(day), name, depth, most=most).ties)
    except UsageError:
        return 0


def measured(desk: Desk, number: int) -> None:
    (ends,) = desk.connection.execute("SELECT count(*) FROM claim_ends").fetchone()
    print(f"{len(desk.reports())} reports, {ends} ends of claims")
    questions = asked(desk, number)
    alone()
    show(desk, questions, 1, READ)
    show(desk, questions, 1, None)
    show(desk, questions, 2, READ)
    days = [day for _, day in questions[:5]]
    print(f"changes around a day      {quantiles([spent(lambda d=d: changes(desk, d)) for d in days])}")  # type: ignore[misc]


def show(desk: Desk, questions: list[tuple[str | int, date]], depth: int, most: int | None) -> None:
    sizes: list[int] = []
    times = [spent(lambda q=q: sizes.append(around(desk, *q, depth, most))) for q in questions]  # type: ignore[misc]
    found = f"{sum(sizes) / len(sizes):.1f} ties, most {max(sizes)}"
    print(
        f"around an actor, depth {depth}, {'whole' if most is None else 'page'}  {quantiles(times)}; {found}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("desk", nargs="?", type=Path)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--asked", type=int, default=200)
    o = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = o.desk or Path(folder) / "desk.db"
        with Desk(path) if o.desk else Desk.create(path) as desk:
            if not o.desk:
                fill(desk, o.reports)
            measured(desk, o.asked)


if __name__ == "__main__":
    main()
