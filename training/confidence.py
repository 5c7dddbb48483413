"""How sure a telling of a claim is: the share of such tellings that a reader found right.

    python -m training.confidence [--judged bench/judged.jsonl] [--write]

The rules give each mention a confidence by hand, which ranks and does not measure. A reader judged lines of real
reports (`bench/judged.jsonl`); a logistic regression on these says how often a telling of that form, type, rule,
status and hand-set confidence is right. Rules, types and statuses with few judged lines stay near the mean of their
form: the ridge holds them there. The figures that are printed are cross-fitted by report; `--write` puts the weights of
all lines beside the code that uses them.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bench.calibration import JUDGED, Judged, judged
from bench.claims_bins import Bins
from onrecord.claims import confidence
from onrecord.claims.confidence import Weights, kinds_of, logit

FOLDS, LEAST = 5, 4
"""Rules, types and statuses with fewer judged lines than `LEAST` have no weight of their own."""
RIDGE, FREE = 4.0, 0.05
"""How strongly weights of rules, types, statuses and hand-set confidence are held to nothing, and those of forms."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--judged", type=Path, default=JUDGED)
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    o = parser.parse_args()
    lines = judged(o.judged)
    print(crossed(lines).table())
    if o.write:
        confidence.FILE.write_text(as_toml(fit(lines)), "utf8")


def crossed(lines: Sequence[Judged]) -> Bins:
    """Each line as sure as it is by what the lines of other reports teach."""
    folds = {report: n % FOLDS for n, report in enumerate(sorted({line.report for line in lines}))}
    bins = Bins()
    for fold in range(FOLDS):
        weights = fit([line for line in lines if folds[line.report] != fold])
        for line in lines:
            if folds[line.report] == fold:
                bins.add_one(weights.sure(line.form, line.type, line.rule, line.status, line.confidence), line.right)
    return bins


def fit(lines: Sequence[Judged]) -> Weights:
    """Logistic regression by Newton's method."""
    often = Counter(kind for line in lines for kind in _kinds(line))
    kinds = sorted(kind for kind, number in often.items() if number >= LEAST)
    x = np.array([_row(line, kinds) for line in lines])
    y = np.array([line.right for line in lines], dtype=float)
    ridge = np.diag([FREE] * 2 + [RIDGE] * 2 + [RIDGE] * len(kinds))
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        weights += np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge, x.T @ (y - p) - ridge @ weights)
    found = [round(weight, 2) for weight in weights.tolist()]
    base, slope = ({"tie": found[n], "event": found[n + 1]} for n in (0, 2))
    return Weights(base=base, slope=slope, kinds=dict(zip(kinds, found[4:], strict=True)))


def _row(line: Judged, kinds: Sequence[str]) -> list[float]:
    given, tie = logit(line.confidence), line.form == "tie"
    own = _kinds(line)
    return [float(tie), float(not tie), given * tie, given * (not tie), *(float(kind in own) for kind in kinds)]


def _kinds(line: Judged) -> tuple[str, str, str]:
    return kinds_of(line.form, line.type, line.rule, line.status)


def as_toml(weights: Weights) -> str:
    """The weights as the package holds them."""
    said = "# Written by training.confidence from judged lines: see the module beside for what the weights mean."
    tables = {"base": weights.base, "slope": weights.slope, "kinds": weights.kinds}
    rows = [[f"\n[{name}]", *(f"{json.dumps(k)} = {v}" for k, v in held.items())] for name, held in tables.items()]
    return "\n".join([said, *(line for table in rows for line in table)]) + "\n"


if __name__ == "__main__":
    main()
