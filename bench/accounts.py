"""Accounts across reports, against those that a careful reader makes of the examples (`examples/desk-accounts.yaml`).

    python -m bench.accounts

From gold readings, so that only the comparing is measured: precision and recall of the pairs of claims of different
reports that are about one thing, and for how many accounts the support and the challenge are right.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml
from msgspec.structs import replace

from bench import floors
from bench.gold import Gold, all_gold
from onrecord.compare import Version, differences, gather, gravest, support, versions
from onrecord.types import Actor

EXAMPLES = Path(__file__).parents[1] / "examples"
WIRE = frozenset({"02", "03", "04"})
"""Reports of which the later two are copies of the first; in a desk, it is `copies` that finds that."""

Name = tuple[str, str]


@dataclass(frozen=True)
class Wanted:
    """An account by hand."""

    about: str
    claims: frozenset[Name]
    support: str
    challenge: str
    points: frozenset[str]


def wanted(path: Path) -> list[Wanted]:
    """The accounts by hand."""
    return [_wanted(plain) for plain in yaml.safe_load(path.read_text("utf8"))["accounts"]]


def _wanted(plain: dict[str, Any]) -> Wanted:
    names = frozenset((report, claim) for report, claim in (name.split(":") for name in plain["claims"]))
    points = frozenset(plain.get("points", ()))
    return Wanted(plain["about"], names, plain["support"], plain["challenge"], points)


def gathered(readings: list[Gold]) -> list[tuple[Version, ...]]:
    """The accounts that are made of gold readings; actors of one name are one."""
    numbers: dict[str, int] = {}
    found: list[Version] = []
    for gold in readings:
        reading, number = gold.reading, gold.path.name[:2]
        known = {a.id: numbers.setdefault(_name(a), len(numbers)) for a in reading.actors if _is_named(a)}
        origin = (
            "transmarine" if number in WIRE else (reading.report.credit or reading.report.outlet or number).casefold()
        )
        found += [_as(number, version) for version in versions(reading, known, origin)]
    return gather(found)


def _as(number: str, version: Version) -> Version:
    return replace(version, report=number)


def _is_named(actor: Actor) -> bool:
    return actor.kind != "group" or all(word[:1].isupper() for word in actor.name.removeprefix("the ").split())


def _name(actor: Actor) -> str:
    return re.sub(r"^the | of norvane|norvane[’']s ", "", f"{actor.name.casefold()}")


def pairs_of(groups: list[frozenset[Name]]) -> set[frozenset[Name]]:
    """The pairs of claims of different reports in groups."""
    return {frozenset(pair) for group in groups for pair in combinations(sorted(group), 2) if pair[0][0] != pair[1][0]}


class Score:
    """How the accounts that are made compare with those by hand; `faults` says where they do not agree."""

    def __init__(self, gold: list[Wanted], found: list[tuple[Version, ...]]) -> None:
        groups = [frozenset((v.report, v.claim) for v in group) for group in found]
        self.true, self.made = pairs_of([one.claims for one in gold]), pairs_of(groups)
        self.right = {"support": 0, "challenge": 0, "points": 0}
        self.number, self.faults = len(gold), list[str]()
        for one in gold:
            self._judge(one, max(found, key=lambda group: len(one.claims & {(v.report, v.claim) for v in group})))
        for label, several in (("missed", self.true - self.made), ("wrong", self.made - self.true)):
            self.faults += [f"{label}: {' '.join(map(':'.join, pair))}" for pair in sorted(map(sorted, several))]

    def _judge(self, one: Wanted, group: tuple[Version, ...]) -> None:
        apart = differences(group)
        stands = support(told for version in group for told in version.told)
        got = {"support": stands.kind, "challenge": gravest(apart), "points": frozenset(d.point for d in apart)}
        for key, value in got.items():
            self.right[key] += value == getattr(one, key)
            if value != getattr(one, key):
                self.faults.append(f"{one.about}: {key} {value}, not {getattr(one, key)}")

    def figures(self) -> dict[str, float]:
        """All in per cent."""
        both = len(self.true & self.made)
        shares = {key: 100 * number / self.number for key, number in self.right.items()}
        return {"precision": 100 * both / len(self.made), "recall": 100 * both / len(self.true), **shares}


def scored() -> Score:
    """The accounts of the example reports."""
    return Score(wanted(EXAMPLES / "desk-accounts.yaml"), gathered(all_gold(EXAMPLES)))


def main() -> int:
    """Print the figures; with `--show`, what is missed and wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list what is missed and what is wrong")
    show = parser.parse_args().show
    score = scored()
    for key, figure in score.figures().items():
        print(f"{key:10} {figure:5.1f}")
    for fault in score.faults if show else ():
        print(f"  {fault}")
    return floors.check("examples-accounts", score.figures())


if __name__ == "__main__":
    sys.exit(main())
