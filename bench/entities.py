"""How well names are found: Worldwide English newswire, the newspapers that training never sees.

    python -m bench.entities DATA [--model FOLDER]

DATA is the folder that holds worldwide-newswire/. Exact spans and types; the split goes by newspaper.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path

from bench import floors
from bench.tally import Tally
from onrecord.encoder import Encoder
from onrecord.encoder.heads import ENTITY_TYPES
from onrecord.encoder.model import FILES, Shipped, tokenizer
from training.corpora import newswire, newswire_held_out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path, default=FILES)
    o = parser.parse_args()
    encoder = Encoder(Shipped(o.model), tokenizer(o.model))
    tallies: dict[str, Tally] = defaultdict(Tally)
    held_out = [a for a in newswire(o.data / "worldwide-newswire") if newswire_held_out(a.id)]
    for article in held_out:
        found = {(*m.span, m.kind) for m in encoder.encode(article.text).mentions}
        gold = set(article.entities)
        for kind in ENTITY_TYPES:
            p, g = ({e for e in marked if e[2] == kind} for marked in (found, gold))
            tallies[kind].add(len(p & g), len(p), len(g))
        tallies["all"].add(len(found & gold), len(found), len(gold))
    print(f"{len(held_out)} articles\n{'':14}{'precision':>10}{'recall':>10}{'F1':>10}{'gold':>8}")
    for kind in (*ENTITY_TYPES, "all"):
        t = tallies[kind]
        print(f"{kind:14}{100 * t.precision:10.1f}{100 * t.recall:10.1f}{100 * t.f1:10.1f}{t.gold:8}")
    sys.exit(floors.check("newswire-held-out", {kind: 100 * t.f1 for kind, t in tallies.items()}))


if __name__ == "__main__":
    main()
