"""How well the certainty head tells how sure a text is of what its predicates say.

    python -m bench.certainty DATA [--model FOLDER]

DATA is the folder that holds factuality/, of which the dev parts are read, each sentence by itself. Pearson's r and the
mean distance against the marked number (-3 to 3), and F1 of three readings of it: so (above one half), not so (below
minus one half), open (between). Three times: the head alone, the rules of `onrecord.claims` alone (as `NUMBERS` puts
their words into numbers), and joined: the head where the rules say no more than that it is so.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from bench import floors
from bench.tally import Tally
from onrecord.claims.factuality import Factuality, factuality
from onrecord.encoder import Encoder
from onrecord.encoder.model import FILES, Shipped, tokenizer
from onrecord.scene import Scene
from training.certainty import NEWS, PARTS, certainty
from training.told import Told

NUMBERS = {"certain": 3.0, "probable": 1.5, "possible": 0.75}
NOT_YET = 1.0
"""What is planned, predicted or conditional counts as at most so certain."""
OPEN = 0.5
SIGNS = {"so": 1, "not so": -1, "open": 0}


class Judged(NamedTuple):
    """One predicate: what each says, and what is marked."""

    head: float
    rules: float
    joined: float
    marked: float


def judged(told: Told, encoder: Encoder) -> Iterator[Judged]:
    """Every predicate of one sentence that is marked."""
    encoding = encoder.encode(told.text)
    scene, starts = Scene(replace(encoding, certainty=())), [start for start, _ in encoding.parse.spans]
    for start, _, value in told.certainty:
        word = max(int(np.searchsorted(starts, start, "right")) - 1, 0)
        head, rules = encoding.certainty[word], factuality(scene, word, frozenset())
        silent = (rules.polarity, rules.certainty, rules.status) == ("+", "certain", None)
        yield Judged(head, in_numbers(rules), head if silent else in_numbers(rules), value)


def in_numbers(told: Factuality) -> float:
    """What the rules say, from -3 to 3."""
    sure = NUMBERS[told.certainty] if told.status is None else min(NUMBERS[told.certainty], NOT_YET)
    return sure if told.polarity == "+" else -sure


def signs(values: NDArray[np.float64]) -> NDArray[np.int64]:
    """1 above `OPEN`, -1 below minus that, else 0."""
    found: NDArray[np.int64] = (values > OPEN).astype(np.int64) - (values < -OPEN)
    return found


def figures(rows: Sequence[Judged], who: str) -> dict[str, float]:
    """The measures of some predicates together, as judged by one of the three."""
    said, marked = np.array([(getattr(row, who), row.marked) for row in rows], dtype=np.float64).T
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
    encoder, measured = Encoder(Shipped(o.model), tokenizer(o.model)), dict[str, float]()
    parts = {
        part: [row for told in texts for row in judged(told, encoder)]
        for part, texts in certainty(o.data / "factuality", "dev", PARTS).items()
    }
    parts["news"] = [row for part in NEWS for row in parts[part]]
    parts["all"] = [row for part in PARTS for row in parts[part]]
    for who in ("head", "rules", "joined"):
        print(f"{who:10}{'predicates':>12}{'r':>8}{'distance':>10}{'F1 so':>8}{'F1 not so':>11}{'F1 open':>9}")
        for part, rows in parts.items():
            f = figures(rows, who)
            cells = f"{f['r']:8.1f}{f['distance']:10.2f}{f['F1 so']:8.1f}{f['F1 not so']:11.1f}{f['F1 open']:9.1f}"
            print(f"{part:10}{len(rows):12}{cells}")
            measured |= {f"{who}, {part}, r": f["r"], f"{who}, {part}, F1 not so": f["F1 not so"]}
    sys.exit(floors.check("certainty", measured))


if __name__ == "__main__":
    main()
