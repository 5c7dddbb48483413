"""How well the network of the example reports is told: networks of three days, successions, empty posts, changes.

    python -m bench.network [--each]

`examples/network.desk.yaml` says what they are, by hand. A desk is filled three times: with the readings by hand and
who is who by hand, which shows the network alone; with the readings by hand and who is who as the desk finds it; and
with what the machine reads. `--each` lists what is missed and what is found besides.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bench.gold import Gold, all_gold
from bench.readings import EXAMPLES
from bench.tally import Tally
from onrecord import read
from onrecord.desk import Desk
from onrecord.desk.network import changes, empty_posts, network
from onrecord.errors import UsageError
from onrecord.network.build import Held, Network
from onrecord.network.changes import Changes
from onrecord.network.records import Days, Tie
from onrecord.network.succession import Succession
from onrecord.types import Known, Reading

BY_HAND = EXAMPLES / "network.desk.yaml"
FOLDERS = (EXAMPLES, EXAMPLES / "held-back")


@dataclass(slots=True)
class Told:
    """What is by hand: names that are one actor's, and the parts of the file."""

    plain: dict[str, Any]
    same: dict[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls) -> Told:
        plain = yaml.safe_load(BY_HAND.read_text("utf8"))
        return cls(plain, {other: name for name, others in plain["same"].items() for other in others})

    def name(self, name: str) -> str:
        return self.same.get(name, name)

    def tie(self, tie: Tie) -> str:
        ends = [self.name(tie.subject.name), tie.type, self.name(tie.object.name)]
        if tie.type in {"works-with", "allied-with", "met-with"} and ends[0] > ends[2]:
            ends = [ends[2], tie.type, ends[0]]
        return " | ".join([*ends, *(tie.roles[:1] if tie.type == "holds-role" else ())])

    def ties(self, held: Iterable[Held]) -> set[str]:
        return {self.tie(one.tie) for one in held}

    def post(self, passed: Succession) -> str:
        return f"{self.name(passed.post.organisation.name)} | {passed.post.title}"


@dataclass(slots=True)
class Score:
    """What is found of what is told, part by part; and what is not."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def add(self, part: str, found: Iterable[str], gold: Iterable[str]) -> None:
        f, g = set(found), set(gold)
        self.tallies.setdefault(part, Tally()).add(len(f & g), len(f), len(g))
        self.wrong += [f"  {part}: missed {one}" for one in sorted(g - f)]
        self.wrong += [f"  {part}: extra  {one}" for one in sorted(f - g)]


def mutual(line: str) -> str:
    """A tie by hand, its ends in the order in which they are compared."""
    first, kind, last, *role = line.split(" | ")
    if kind in {"works-with", "allied-with", "met-with"} and first > last:
        first, last = last, first
    return " | ".join([first, kind, last, *role])


def networks(desk: Desk, told: Told) -> Iterator[tuple[dict[str, Any], Network | None]]:
    for one in told.plain["networks"]:
        try:
            yield one, network(desk, Days.of(one["as_of"]), one["around"])
        except UsageError:
            yield one, None


def scored(desk: Desk, told: Told) -> Score:
    score = Score()
    for one, found in networks(desk, told):
        for how in ("surely", "possibly", "denied"):
            held = [h for h in found.ties if h.holds == how] if found else []
            score.add(f"network, {how}", told.ties(held), map(mutual, one.get(how, [])))
    plain = told.plain["changes"]
    found = changes(desk, plain["around"], plain["days"])
    for part in ("ended", "begun", "stood"):
        gold = plain["told_of_these_days" if part == "stood" else part]
        score.add(f"changes, {part}", told.ties(getattr(found, part)), map(mutual, gold))
    score.add("changes, careers", careers(found, told), plain["careers"])
    score.add("posts left empty", map(told.post, found.left_empty), plain["left_empty"])
    filled = [f"{told.post(s)} | {told.name(s.taken.holder.name)}" for s in found.filled if s.taken]
    score.add("posts filled", filled, plain["filled"])
    score.add("successions", successions(found, told), _by_hand(told))
    for day, gold in told.plain["empty"].items():
        empty = [f"{told.name(t.post.organisation.name)} | {t.post.title}" for t in empty_posts(desk, day)]
        score.add("empty as of a day", [f"{day} {one}" for one in empty], [f"{day} {one}" for one in gold])
    return score


def careers(found: Changes, told: Told) -> Iterator[str]:
    for event in found.careers:
        days = [s.holding.interval.earliest_start for s in event.said if s.edtf]
        yield f"{event.type} | {told.name(event.whom()[0].name)} | {max(days).isoformat()}"


def successions(found: Changes, told: Told) -> Iterator[str]:
    """Each succession as lines of facts: a wrong one is wrong by what it says, not whole."""
    for one in found.passed:
        post, taken = told.post(one), one.taken
        yield f"{post}: left by {told.name(one.left.holder.name)}, {day(one.left.ends[1])}"
        yield from sorted({f"{post}: {event.type}" for event in one.left_by})
        if taken:
            yield f"{post}: taken by {told.name(taken.holder.name)}, {taken.begins[0]}, after {one.days}"
            yield f"{post}: {'interim' if taken.interim else 'not interim'}"
        yield from (f"{post}: promised to {told.name(tie.subject.name)}" for tie in one.promised)
        yield from sorted({f"{post}: meanwhile {told.tie(tie)}" for tie in one.meanwhile} if taken else set())


def _by_hand(told: Told) -> Iterator[str]:
    for one in told.plain["successions"]:
        post = one["post"]
        yield f"{post}: left by {one['left']}, {one['last_day']}"
        yield f"{post}: {one['why']}"
        if one["taken_over"]:
            yield f"{post}: taken by {one['taken_over']}, {one['first_day']}, after {one['empty_days']}"
            yield f"{post}: {'interim' if one['interim'] else 'not interim'}"
        yield from (f"{post}: promised to {name}" for name in one.get("promised", []))
        yield from (f"{post}: meanwhile {tie}" for tie in one.get("meanwhile", []))


def day(out: date) -> date:
    """The last day in, of the first day out."""
    return date.fromordinal(out.toordinal() - 1)


def joined(connection: sqlite3.Connection, told: Told) -> None:
    """Who is who by hand: actors of one name are one, and those of names that are listed as one."""
    first: dict[str, int] = {}
    rows = connection.execute(
        "SELECT known_as.report, known_as.actor, actors.name, known_as.identity FROM known_as "
        "JOIN actors ON actors.report = known_as.report AND actors.id = known_as.actor ORDER BY 1, 2"
    ).fetchall()
    for report, actor, name, identity in rows:
        key = first.setdefault(told.name(name), identity)
        connection.execute("UPDATE known_as SET identity = ? WHERE report = ? AND actor = ?", (key, report, actor))
    for name, key in first.items():
        connection.execute("UPDATE identities SET name = ? WHERE key = ?", (name, key))


def filled(path: Path, readings: Iterable[Reading]) -> Desk:
    desk = Desk.create(path)
    for reading in readings:
        desk.add(reading)
    return desk


def table(name: str, score: Score, *, each: bool) -> None:
    print(f"\n{name}\n{'':20}{'precision':>10}{'recall':>8}{'F1':>8}{'by hand':>9}")
    for part, tally in score.tallies.items():
        print(f"{part:20}{tally.precision:>10.1%}{tally.recall:>8.1%}{tally.f1:>8.1%}{tally.gold:>9}")
    if each:
        print("\n".join(score.wrong))


def readings(golds: Iterable[Gold], *, by_hand: bool) -> Iterator[Reading]:
    for gold in golds:
        yield gold.reading if by_hand else read(gold.report_path, Known(**gold.known))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", action="store_true", help="list what is missed and what is found besides")
    o = parser.parse_args()
    told, golds = Told.load(), [gold for folder in FOLDERS for gold in all_gold(folder)]
    with tempfile.TemporaryDirectory() as folder:
        with filled(Path(folder) / "gold.db", readings(golds, by_hand=True)) as desk:
            plain = scored(desk, told)
            joined(desk.connection, told)
            table("Readings and who is who by hand", scored(desk, told), each=o.each)
            table("Readings by hand, who is who as the desk finds it", plain, each=o.each)
        with filled(Path(folder) / "machine.db", readings(golds, by_hand=False)) as desk:
            table("As the machine reads", scored(desk, told), each=o.each)


if __name__ == "__main__":
    main()
