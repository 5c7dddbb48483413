"""How well actors and dates agree with the gold readings of the example reports, read from the file on.

    python -m bench.actors [FOLDER ...] [--list] [--json]

Without a folder: the examples and the two held-back sets, apart. The same mention is one with the same main word
("General Idris Vantor", "Vantor"); "exact" asks for the same span, the article set aside. Each actor of the gold is
paired with at most one that is found, so that together they share most mentions.

- actors: paired, of those found and of the gold; `person` to `group`: paired and of that kind.
- kind, name, aliases, titles, descriptions: of the paired. Aliases are the names beside the gold's; spellings in the
  text that the gold does not list are set aside.
- name led, description led, pronoun led: mentions of that form that lead to the actor they should.
- unmixed: found actors that hold the names of one gold actor only. unsplit: gold actors whose names one found actor
  holds. Their opposites, two in one and one in two, are an editor's worst faults; `--list` names them.

It fails where words of an unnamed source have got into an actor (`bench.unnamed`), whether reading has found that
source ("known") or only the gold tells of it ("missed"), and where a figure is below its floor. `--list` also names
what is missed and found besides, but not of the clean set. Where the gold marks plain names only, so does the score.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from bench import clusters, days
from bench.floors import check
from bench.pairing import Pairs, at, called, one_in_two, paired, plain, spellings, things, two_in_one, without_phrases
from bench.phrases import FORMS, form, overlap
from bench.readings import CLEAN, DEVELOPED, readings
from bench.sources import WORDS_OVERLAP
from bench.tally import Tally
from bench.unnamed import breaches
from onrecord.types import Actor, ActorKind, Reading

KINDS: tuple[ActorKind, ...] = get_args(ActorKind)

MEASURES = (
    *("mentions exact", "mentions", "actors", *KINDS),
    *("kind", "name", "aliases", "titles", "descriptions"),
    *(f"{one} led" for one in FORMS),
    *("unmixed", "unsplit"),
    *days.MEASURES,
)


@dataclass(slots=True)
class Score:
    """The tallies of many readings together, and the worst faults in words."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in MEASURES})
    exact: clusters.Score = field(default_factory=clusters.Score)
    same: clusters.Score = field(default_factory=clusters.Score)
    two_in_one: list[str] = field(default_factory=list)
    one_in_two: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    names_only: int = 0

    def add(self, gold: Reading, found: Reading) -> None:
        """Count one report."""
        known = list(breaches(gold, found, found.sources))
        self.known += known
        self.missed += [line for line in breaches(gold, found, gold.sources) if line not in known]
        days.add(self.tallies, gold, found)
        if not any(actor.joins for actor in gold.actors):
            self.names_only += 1
            found = without_phrases(found)
        self._mentions(gold, found)
        pairs = paired(gold, found)
        self._pairs(gold, found, pairs)
        self._forms(gold, found, pairs)
        self._faults(gold, found)

    def rows(self) -> list[tuple[str, Tally | clusters.Share]]:
        """Each measure with its tally, B³ of the mentions among them."""
        rows = list(self.tallies.items())
        return [*rows[:2], ("b-cubed", self.same.b_cubed), *rows[2:]]

    def figures(self) -> dict[str, float]:
        """F1 of each measure, in per cent, and the CoNLL score of the mentions."""
        conll = {"conll": self.same.conll, "conll exact": self.exact.conll}
        return {name: 100 * f1 for name, f1 in (*((n, t.f1) for n, t in self.rows()), *conll.items())}

    def faults(self) -> dict[str, list[str]]:
        """What an editor minds most, in words."""
        mixed = {"two in one": self.two_in_one, "one in two": self.one_in_two}
        return {**mixed, "unnamed, known": self.known, "unnamed, missed": self.missed}

    def as_plain(self) -> dict[str, object]:
        """The figures and the number of faults, for JSON; shares of one."""
        figures = {n: {"precision": t.precision, "recall": t.recall, "f1": t.f1} for n, t in self.rows()}
        conll = {"conll": self.same.conll, "conll exact": self.exact.conll}
        return {**figures, **conll, **{name: len(lines) for name, lines in self.faults().items()}}

    def _mentions(self, gold: Reading, found: Reading) -> None:
        self.same.add(things(gold), things(found))
        self.exact.add(things(gold, exact=True), things(found, exact=True))
        for name, score in (("mentions exact", self.exact), ("mentions", self.same)):
            self.tallies[name] = score.mentions

    def _pairs(self, gold: Reading, found: Reading, pairs: Pairs) -> None:
        self.tallies["actors"].add(len(pairs), len(found.actors), len(gold.actors))
        for kind in KINDS:
            right = sum(g.kind == f.kind == kind for g, f in pairs)
            of_kind = (sum(actor.kind == kind for actor in reading.actors) for reading in (found, gold))
            self.tallies[kind].add(right, *of_kind)
        for g, f in pairs:
            self.tallies["kind"].add(g.kind == f.kind, 1, 1)
            self.tallies["name"].add(plain(g.name) == plain(f.name), 1, 1)
            unlisted = (spellings(g, gold) - called(g)) | {plain(g.name)}
            self._sets("aliases", called(g) - unlisted, called(f) - unlisted)
            self._sets("titles", {plain(t) for t in g.titles}, {plain(t) for t in f.titles})
            right = sum(any(overlap(a.spans, b.spans) >= WORDS_OVERLAP for b in f.descriptions) for a in g.descriptions)
            self.tallies["descriptions"].add(right, len(f.descriptions), len(g.descriptions))

    def _sets(self, name: str, gold: set[str], found: set[str]) -> None:
        self.tallies[name].add(len(gold & found), len(found), len(gold))

    def _forms(self, gold: Reading, found: Reading, pairs: Pairs) -> None:
        partner = {f.id: g.id for g, f in pairs}
        wanted, held = at(gold), at(found)
        text = gold.report.text
        for one in FORMS:
            theirs, ours = ({word for word in words if form(text, word) == one} for words in (wanted, held))
            right = sum(partner.get(held[word].id) == wanted[word].id for word in theirs & ours)
            self.tallies[f"{one} led"].add(right, len(ours), len(theirs))

    def _faults(self, gold: Reading, found: Reading) -> None:
        mixed, split = two_in_one(gold, found), one_in_two(gold, found)
        self.tallies["unmixed"].add(len(found.actors) - len(mixed), len(found.actors), len(found.actors))
        self.tallies["unsplit"].add(len(gold.actors) - len(split), len(gold.actors), len(gold.actors))
        self.two_in_one += [f"{f.name} holds {_names(held)}" for f, held in mixed]
        self.one_in_two += [f"{g.name} is split into {_names(held)}" for g, held in split]


def _names(actors: Iterable[Actor]) -> str:
    return ", ".join(actor.name for actor in actors)


def listing(gold: Reading, found: Reading) -> None:
    """Print the actors that are missed, found besides, or of another kind or name, and what the dates lack."""
    pairs = paired(gold, found)
    seen = {actor.id for actor, _ in pairs}, {actor.id for _, actor in pairs}
    for reading, ids, mark in ((gold, seen[0], "missed"), (found, seen[1], "besides")):
        for actor in (a for a in reading.actors if a.id not in ids):
            print(f"  {mark}: {actor.name} ({actor.kind}, {len(actor.mentions)} mentions)")
    for g, f in pairs:
        if g.kind != f.kind or plain(g.name) != plain(f.name):
            print(f"  {g.name} ({g.kind}), found as {f.name} ({f.kind})")
    days.listing(gold, found)


def table(score: Score) -> str:
    """One line a measure, then the faults."""
    lines = [f"{'':18}{'precision':>10}{'recall':>10}{'F1':>10}{'found':>8}{'gold':>8}"]
    for name, t in score.rows():
        figures = "".join(f"{100 * x:10.1f}" for x in (t.precision, t.recall, t.f1))
        lines.append(f"{name:18}{figures}{t.predicted:8.0f}{t.gold:8.0f}")
    lines.append(f"{'CoNLL':18}{100 * score.same.conll:30.1f}   ({100 * score.exact.conll:.1f} with exact spans)")
    counts = (f"{name}: {len(lines)}" for name, lines in score.faults().items())
    lines.append("   ".join(counts))
    if score.names_only:
        lines.append(f"in {score.names_only} reports the gold marks plain names only, so only those are compared")
    return "\n".join(lines)


def scored(folder: Path, *, listed: bool) -> Score:
    """The score of a folder of gold readings; where `listed`, what differs is printed for each."""
    score = Score()
    for name, gold, found in readings(folder):
        score.add(gold, found)
        if listed:
            print(name)
            listing(gold, found)
    return score


def show(folder: Path, score: Score, *, listed: bool) -> None:
    """Print a folder's table; where `listed`, its faults by name."""
    print(f"{folder.name}\n{table(score)}\n")
    for name, lines in score.faults().items() if listed else ():
        print("\n".join((f"{name}:", *(f"  {line}" for line in lines))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=DEVELOPED)
    parser.add_argument("--list", action="store_true", help="name what is missed, found besides, mixed and split")
    parser.add_argument("--json", action="store_true", help="the figures as one line of JSON a folder")
    o = parser.parse_args()
    status = 0
    for folder in o.folders:
        listed = o.list and folder.name != CLEAN
        score = scored(folder, listed=listed)
        if o.json:
            print(json.dumps({"folder": folder.name, **score.as_plain()}))
        else:
            show(folder, score, listed=listed)
        taken = len(score.known) + len(score.missed)
        if taken:
            print(f"{folder.name}: words of an unnamed source are in an actor, {taken} times", file=sys.stderr)
        status |= bool(taken) | check(f"{folder.name}-actors", score.figures())
    sys.exit(status)


if __name__ == "__main__":
    main()
