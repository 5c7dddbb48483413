"""How well whole readings agree with the gold readings of the example reports, from the file on.

    python -m bench.readings [--each]

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
from bench.attribution_score import Score, Tally, linked
from bench.gold import all_gold
from onrecord import read
from onrecord.types import Attribution, Known, Reading

EXAMPLES = Path(__file__).parents[1] / "examples"


@dataclass(slots=True)
class Agreement:
    """The scores of many readings together."""

    spans: Score = field(default_factory=Score)
    fields: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in ("kind", "act", "within")})

    def add(self, gold: Reading, predicted: Reading) -> None:
        text = gold.report.text
        self.spans.add(text, [marked(a) for a in predicted.attributions], [marked(a) for a in gold.attributions])
        for p, g in pairs(gold, predicted):
            for name in ("kind", "act"):
                self.fields[name].add(getattr(p, name) == getattr(g, name), 1, 1)
            self.fields["within"].add(
                p.within is not None and g.within is not None, p.within is not None, g.within is not None
            )

    def figures(self) -> dict[str, float]:
        """F1 of each measure, in per cent."""
        return {name: 100 * tally.f1 for name, tally in (*self.spans.rows(), *self.fields.items())}


def pairs(gold: Reading, predicted: Reading) -> list[tuple[Attribution, Attribution]]:
    """The attributions of two readings that tell the same thing: (predicted, gold)."""
    p, g = ([a for a in reading.attributions if a.content] for reading in (predicted, gold))
    return [(p[i], g[j]) for i, j in linked(gold.report.text, [marked(a) for a in p], [marked(a) for a in g])]


def readings() -> list[tuple[str, Reading, Reading]]:
    """Each example report: its name, its gold reading, and what is read."""
    return [(g.report_path.name, g.reading, read(g.report_path, Known(**g.known))) for g in all_gold(EXAMPLES)]


def listing(reading: Reading, attributions: Sequence[Attribution], mark: str) -> None:
    for a in attributions:
        words = [reading.words(spans) for spans in (a.source, a.cue, a.content)]
        print(f"  {mark} {a.act:8} {words[0]!r} / {words[1]!r} / {words[2][:100]!r}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", action="store_true")
    o = parser.parse_args()
    agreement = Agreement()
    for name, gold, predicted in readings():
        agreement.add(gold, predicted)
        if o.each:
            matched = pairs(gold, predicted)
            print(name)
            listing(gold, [a for a in gold.attributions if a not in [g for _, g in matched]], "missed")
            listing(predicted, [a for a in predicted.attributions if a not in [p for p, _ in matched]], "extra ")
            for p, g in matched:
                if (p.act, p.kind) != (g.act, g.kind):
                    listing(predicted, [p], f"{g.act}, {g.kind} read as {p.kind}")
    print(f"{'':16}{'precision':>10}{'recall':>10}{'F1':>10}{'gold':>8}")
    for name, tally in (*agreement.spans.rows(), *agreement.fields.items()):
        figures = "".join(f"{100 * x:10.1f}" for x in (tally.precision, tally.recall, tally.f1))
        print(f"{name:16}{figures}{tally.gold:8}")
    sys.exit(floors.check("examples", agreement.figures()))


if __name__ == "__main__":
    main()
