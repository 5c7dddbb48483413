"""How well the certainty head tells how sure a text is of what its predicates say.

    python -m bench.certainty DATA [--model FOLDER]

DATA is the folder that holds factuality/, of which the dev parts are read, each sentence by itself. Pearson's r and the
mean distance against the marked number (-3 to 3), and F1 of three readings of it: so (above one half), not so (below
minus one half), open (between).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench import floors
from bench.tally import Tally
from bench.told import read
from onrecord.encoder.model import FILES, Shipped, tokenizer
from onrecord.encoder.relations import certainty as certainties
from training.certainty import PARTS, certainty
from training.told import Told

OPEN = 0.5
SIGNS = {"so": 1, "not so": -1, "open": 0}
Pair = tuple[float, float]
"""What the head says and what is marked."""


def pairs(told: Told, network: Shipped) -> list[Pair]:
    """Every predicate of one sentence that is marked."""
    found = read(told.text, network, tokenizer())
    said = certainties(found.first, found.scores.certainty)
    starts = [start for start, _ in found.parse.spans]
    return [(said[max(int(np.searchsorted(starts, s, "right")) - 1, 0)], value) for s, _, value in told.certainty]


def signs(values: NDArray[np.float64]) -> NDArray[np.int64]:
    """1 above `OPEN`, -1 below minus that, else 0."""
    found: NDArray[np.int64] = (values > OPEN).astype(np.int64) - (values < -OPEN)
    return found


def figures(rows: Sequence[Pair]) -> dict[str, float]:
    """The measures of some predicates together."""
    said, marked = np.array(rows, dtype=np.float64).T
    found = {"r": 100 * pearson(said, marked), "distance": float(np.abs(said - marked).mean())}
    for name, sign in SIGNS.items():
        one, two = signs(said) == sign, signs(marked) == sign
        tally = Tally()
        tally.add(int((one & two).sum()), int(one.sum()), int(two.sum()))
        found[f"F1 {name}"] = 100 * tally.f1
    return found


def pearson(one: NDArray[np.float64], two: NDArray[np.float64]) -> float:
    """The correlation, 0 where either does not vary."""
    if one.std() == 0 or two.std() == 0:
        return 0.0
    return float(np.corrcoef(one, two)[0, 1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path, default=FILES)
    o = parser.parse_args()
    network, measured, everything = Shipped(o.model), dict[str, float](), list[Pair]()
    print(f"{'':10}{'predicates':>12}{'r':>8}{'distance':>10}{'F1 so':>8}{'F1 not so':>11}{'F1 open':>9}")
    for part, texts in {**certainty(o.data / "factuality", "dev", PARTS), "all": []}.items():
        rows = [row for told in texts for row in pairs(told, network)] if texts else everything
        everything += rows if texts else []
        f = figures(rows)
        cells = f"{f['r']:8.1f}{f['distance']:10.2f}{f['F1 so']:8.1f}{f['F1 not so']:11.1f}{f['F1 open']:9.1f}"
        print(f"{part:10}{len(rows):12}{cells}")
        measured |= {f"{part}, r": f["r"], f"{part}, F1 not so": f["F1 not so"]}
    sys.exit(floors.check("certainty", measured))


if __name__ == "__main__":
    main()
