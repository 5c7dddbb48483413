"""How well whole readings agree with the gold readings of the example reports, from the file on.

    python -m bench.readings [FOLDER] [--each]

Attributions are scored as on PolNeAR; of those that are linked, whether kind and act are the gold's. Sources stand
in `python -m bench.sources --predicted`. `--each` lists what is missed and what is found besides.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench import floors
from bench.attribution import marked
from bench.attribution_score import Score, linked
from bench.gold import all_gold
from bench.tally import Tally
from onrecord import read
from onrecord.types import Attribution, Known, Reading

EXAMPLES = Path(__file__).parents[1] / "examples"
DEVELOPED = (EXAMPLES, EXAMPLES / "held-back", EXAMPLES / "held-back-2")
"""The sets on which rules were written, the oldest first; what a bench measures where it is given no folder."""
CLEAN = "clean"
"""The name of the folder on which nothing is developed: a bench is given it by name, and prints its totals only."""


@dataclass(slots=True)
class Agreement:
    """The scores of many readings together. `within`: attributions led to the same outer one as in the gold."""

    spans: Score = field(default_factory=Score)
    fields: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in ("kind", "act", "within")})

    def add(self, gold: Reading, predicted: Reading) -> None:
        text = gold.report.text
        self.spans.add(text, [marked(a) for a in predicted.attributions], [marked(a) for a in gold.attributions])
        matched = pairs(gold, predicted)
        same = {p.id: g.id for p, g in matched}
        for p, g in matched:
            for name in ("kind", "act"):
                self.fields[name].add(getattr(p, name) == getattr(g, name), 1, 1)
            right = None not in (p.within, g.within) and same.get(p.within) == g.within
            self.fields["within"].add(right, p.within is not None, g.within is not None)

    def figures(self) -> dict[str, float]:
        """F1 of each measure, in per cent."""
        return {name: 100 * tally.f1 for name, tally in (*self.spans.rows(), *self.fields.items())}


def pairs(gold: Reading, predicted: Reading) -> list[tuple[Attribution, Attribution]]:
    """The attributions of two readings that tell the same thing: (predicted, gold)."""
    p, g = ([a for a in reading.attributions if a.content] for reading in (predicted, gold))
    return [(p[i], g[j]) for i, j in linked(gold.report.text, [marked(a) for a in p], [marked(a) for a in g])]


def readings(folder: Path = EXAMPLES) -> list[tuple[str, Reading, Reading]]:
    """Each report of a folder of gold readings: its name, its gold reading, and what is read."""
    return [(g.report_path.name, g.reading, read(g.report_path, Known(**g.known))) for g in all_gold(folder)]


def listing(reading: Reading, attributions: Sequence[Attribution], mark: str) -> None:
    for a in attributions:
        words = [reading.words(spans) for spans in (a.source, a.cue, a.content)]
        print(f"  {mark} {a.act:8} {words[0]!r} / {words[1]!r} / {words[2][:100]!r}")


def differences(gold: Reading, predicted: Reading) -> None:
    """Print what is missed, what is found besides, and where act or kind differ."""
    matched = pairs(gold, predicted)
    listing(gold, [a for a in gold.attributions if a not in [g for _, g in matched]], "missed")
    listing(predicted, [a for a in predicted.attributions if a not in [p for p, _ in matched]], "extra ")
    for p, g in matched:
        if (p.act, p.kind) != (g.act, g.kind):
            listing(predicted, [p], f"{g.act}, {g.kind} read as {p.kind}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLES)
    parser.add_argument("--each", action="store_true")
    o = parser.parse_args()
    agreement = Agreement()
    for name, gold, predicted in readings(o.folder):
        agreement.add(gold, predicted)
        if o.each:
            print(name)
            differences(gold, predicted)
    print(f"{'':16}{'precision':>10}{'recall':>10}{'F1':>10}{'gold':>8}")
    for name, tally in (*agreement.spans.rows(), *agreement.fields.items()):
        figures = "".join(f"{100 * x:10.1f}" for x in (tally.precision, tally.recall, tally.f1))
        print(f"{name:16}{figures}{tally.gold:8}")
    sys.exit(floors.check(o.folder.name, agreement.figures()))


if __name__ == "__main__":
    main()
