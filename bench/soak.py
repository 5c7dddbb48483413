"""A desk that is filled, renewed and emptied while its program is killed again and again (kill -9), at any moment.

    python -m bench.soak [--kills 100] [--seed 1] [--longest 2.5]

A child adds generated readings, renews some of them and removes others, and tells of each only when the desk says that
it is done. After every kill all that was told of must hold, what was under way must be there whole or not at all, and
the whole file must pass `Desk.check`. Ends with 1 where it does not.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from bench.generated import reading
from onrecord.desk import Desk
from onrecord.types import Producer, Reading

LONGEST = 2.5
"""Seconds that a child may live at most, its start counted: at the shortest, it dies before it opens the desk. On a
machine with other work, allow more."""
SAMPLE = 0.1
"""How many of the reports of earlier runs are looked at again after each kill; all are counted."""
RENEWED = Producer(version="1", model="generated")


def work(path: str, first: int) -> None:
    """What the child does, until it is killed: one line for each thing that is done."""
    with Desk.create(path) as desk:
        for n in range(first, first + 10_000):
            one = reading(n)
            for step in steps(n):
                if step == "remove":
                    desk.remove(one.report.sha256)
                else:
                    desk.add(renewed(one) if step == "renew" else one)
                print(step, n, flush=True)


def steps(number: int) -> list[str]:
    """What is done with a reading: some are renewed, some of them removed."""
    return ["add", *(["renew"] if number % 3 == 0 else []), *(["remove"] if number % 10 == 0 else [])]


def renewed(one: Reading) -> Reading:
    return msgspec.structs.replace(one, producer=RENEWED, ties=one.ties[:1])


@dataclass
class Soak:
    """What the desk was told to hold: for each reading, what was done with it last."""

    path: Path
    rng: random.Random
    longest: float = LONGEST
    done: dict[int, str] = field(default_factory=dict)
    kills: int = 0

    def kill(self) -> None:
        """Let a child work for a while, and kill it."""
        first = max(self.done, default=-1) + 1
        command = [sys.executable, "-m", "bench.soak", "--work", str(self.path), "--first", str(first)]
        with tempfile.TemporaryFile("w+") as told:
            child = subprocess.Popen(command, stdout=told, cwd=Path(__file__).parents[1], start_new_session=True)
            time.sleep(self.rng.uniform(0, self.longest))
            os.kill(child.pid, signal.SIGKILL)
            child.wait()
            self.kills += 1
            told.seek(0)
            lines = [line.split() for line in told.read().splitlines(keepends=False)]
        self.done |= {int(number): step for step, number in lines}
        self.look(int(lines[-1][1]) if lines else None, first)

    def look(self, last: int | None, first: int) -> None:
        """Compare the desk with what was told of, up to `last`. Raises `AssertionError` where they differ."""
        if not self.path.exists():
            assert not self.done  # noqa: S101 - what is looked for
            return
        with Desk.create(self.path) as desk:
            desk.check()
            if last is not None:  # the step after the last that was told of may be done, too
                found = state(desk, last)
                assert found in after(last, self.done[last]), (last, self.done[last], found)  # noqa: S101
                self.done[last] = found
            following = first if last is None else last + 1
            if (found := state(desk, following)) != "remove":
                assert found == "add", (following, found)  # noqa: S101
                self.done[following] = found
            for number, step in self.done.items():
                recent = number >= first
                if recent or self.rng.random() < SAMPLE:
                    assert state(desk, number) == step, (number, step)  # noqa: S101
            assert len(desk.reports()) == self.kept()  # noqa: S101

    def kept(self) -> int:
        """How many reports the desk is to hold."""
        return sum(1 for step in self.done.values() if step != "remove")


def after(number: int, step: str) -> list[str]:
    """What may be found where `step` was told of last: that, or the next."""
    following = [*steps(number), step]
    return [step, following[following.index(step) + 1]]


def state(desk: Desk, number: int) -> str:
    """What was done last with a reading, by what the desk holds: `remove` where it holds none."""
    one = reading(number)
    if not desk.holds(one.report.sha256):
        return "remove"
    found = desk.reading(one.report.sha256)
    return {one: "add", renewed(one): "renew"}.get(found, "half")


def soak(path: Path, kills: int, seed: int, longest: float = LONGEST) -> Soak:
    """Kill so many times; raises `AssertionError` where anything is lost or half."""
    run = Soak(path, random.Random(seed), longest)
    for _ in range(kills):
        run.kill()
    return run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=LONGEST)
    parser.add_argument("--work", help=argparse.SUPPRESS)
    parser.add_argument("--first", type=int, help=argparse.SUPPRESS)
    o = parser.parse_args()
    if o.work:
        work(o.work, o.first)
        return
    with tempfile.TemporaryDirectory() as folder:
        run = soak(Path(folder) / "desk.db", o.kills, o.seed, o.longest)
        print(f"{run.kills} kills; {len(run.done)} reports told of, {run.kept()} to be kept: all there, none half")


if __name__ == "__main__":
    main()
