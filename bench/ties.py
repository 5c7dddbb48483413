"""How well the tie head tells which mentions are tied and how, on documents that training never sees.

    python -m bench.ties DATA [--model FOLDER] [--at 0.5] [--calibration] [--folds FOLDER]

DATA is the folder that holds re3d/, redocred/, knowledgenet/ and directed-sentiment/. Mentions are given; every two of
one sentence are asked about, in both orders, each type by itself. A type that a corpus marks in part counts where it is
known. re3d: the first of five folds by document; Re-DocRED and KnowledgeNet: one document in ten or so, by a hash of
its name; directed sentiment: the published validation part. `--calibration` tells how many are right of those that are
given each confidence. `--folds FOLDER`: re3d alone and all of it, each fold by the model in FOLDER/0 to FOLDER/4 that
was trained without it (`training.train --fold`).

Then re3d, which marks phrases and pronouns as well as names, from the text alone: the ends are the program's own
nominals, and a tie is right where the main words of its ends lie in two mentions that are so tied. There a tie of what
no mention is marked for counts as wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from bench import floors
from bench.tally import Tally
from bench.told import read
from onrecord.encoder import Encoder
from onrecord.encoder.heads import TIES
from onrecord.encoder.model import FILES, Shipped, tokenizer
from onrecord.encoder.relations import PairScorer
from onrecord.types import Encoding
from training import ties
from training.re3d import FOLDS
from training.told import Told

Asked = tuple[str, float, bool]
"""A type, how likely the head says it is, and whether it holds."""
STEPS = 5
LEAST = 0.2
"""What the program keeps of a tie at all; `--calibration` is told from there on."""


def corpora(data: Path) -> dict[str, list[Told]]:
    """What is held out of each corpus."""
    return {
        "re3d": re3d_fold(data, 0),
        "Re-DocRED": ties.redocred(data / "redocred" / "dev_revised.json", dev=True),
        "KnowledgeNet": ties.knowledgenet(data / "knowledgenet" / "human_readable-v10-notest.zip", dev=True),
        "directed sentiment": ties.sentiment(data / "directed-sentiment" / "valid.txt"),
    }


def re3d_fold(data: Path, fold: int) -> list[Told]:
    return ties.re3d_ties(data / "re3d" / "train.jsonl", dev=True, fold=fold)


def asked(told: Told, network: Shipped, scorer: PairScorer) -> Iterator[Asked]:
    """Every label that is known of a text's pairs."""
    if not told.ties:
        return
    found = read(told.text, network, tokenizer())
    main = {span: found.main_token(span) for pair in told.ties for span in (pair.first, pair.second)}
    one, two = found.words([main[p.first] for p in told.ties]), found.words([main[p.second] for p in told.ties])
    for pair, odds in zip(told.ties, scorer.score(found.scores.ties, one, two), strict=True):
        for label, holds in pair.labels.items():
            yield label, float(odds[TIES.index(label)]), holds


def tallies(rows: Iterable[Asked], at: float) -> dict[str, Tally]:
    """Hits by type, and of all that are ties: `same-as` is none."""
    found: dict[str, Tally] = defaultdict(Tally)
    for label, odds, holds in rows:
        for name in {label, "all"} - ({"all"} if label == "same-as" else set()):
            found[name].add(holds and odds >= at, odds >= at, holds)
    return found


def alone(told: Told, encoding: Encoding, at: float) -> Tally:
    """The ties that the program finds from the text alone, against those marked."""
    where = defaultdict(list)
    mentions = {span for pair in told.ties for span in (pair.first, pair.second)}
    for start, end in sorted(mentions):
        for word, (a, _) in enumerate(encoding.parse.spans):
            if start <= a < end:
                where[word].append((start, end))
    known = {(p.first, p.second, label): holds for p in told.ties for label, holds in p.labels.items()}
    gold = {key for key, holds in known.items() if holds and key[2] != "same-as"}
    marked = {label for _, _, label in known}
    hits, predicted = set(), 0
    for link in encoding.ties:
        if link.confidence < at or link.label not in marked - {"same-as"}:
            continue
        meant = {(a, b, link.label) for a in where[link.first] for b in where[link.second] if a != b}
        if meant and not meant & known.keys():
            continue
        predicted += 1
        hits |= meant & gold
    tally = Tally()
    tally.add(len(hits), max(predicted, len(hits)), len(gold))
    return tally


def from_text(texts: Iterable[Told], network: Shipped, model: Path, at: float) -> Tally:
    """What the program finds in all of the texts alone."""
    encoder, total = Encoder(network, tokenizer(model)), Tally()
    for told in texts:
        tally = alone(told, encoder.encode(told.text), at)
        total.add(tally.hits, tally.predicted, tally.gold)
    return total


def five_folds(data: Path, models: Path, at: float) -> None:
    """Print how all of re3d is read, each fold by the model that was trained without it."""
    given, text = list[Asked](), Tally()
    for fold in range(FOLDS):
        texts, model = re3d_fold(data, fold), models / str(fold)
        network = Shipped(model)
        scorer = PairScorer(network.tables, "ties")
        rows = [row for told in texts for row in asked(told, network, scorer)]
        one, given = from_text(texts, network, model, at), given + rows
        text.add(one.hits, one.predicted, one.gold)
        print(f"fold {fold}: {100 * tallies(rows, at)['all'].f1:.1f}, from the text alone {100 * one.f1:.1f}")
    show(f"re3d, {FOLDS} folds, mentions given", tallies(given, at))
    show("from the text alone", {"all": text})


def show(title: str, found: Mapping[str, Tally]) -> None:
    print(f"\n{title}\n{'':14}{'gold':>8}{'precision':>12}{'recall':>10}{'F1':>8}")
    for name in [*(label for label in TIES if label in found), *(["all"] if "all" in found else [])]:
        t = found[name]
        print(f"{name:14}{t.gold:8.0f}{100 * t.precision:12.1f}{100 * t.recall:10.1f}{100 * t.f1:8.1f}")


def calibration(rows: Sequence[Asked]) -> None:
    """Of those given a confidence, how many are right, in `STEPS` steps."""
    print(f"\nconfidence    said    right\n{'':14}{'':>8}")
    edges = np.linspace(LEAST, 1, STEPS + 1)
    for low, high in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        part = [holds for label, odds, holds in rows if low <= odds < high + (high == 1) and label != "same-as"]
        print(f"{low:.2f}-{high:.2f}  {len(part):8}{100 * sum(part) / max(1, len(part)):8.1f}%")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path, default=FILES)
    parser.add_argument("--at", type=float, default=0.5, help="what is at least so likely counts as said")
    parser.add_argument("--calibration", action="store_true")
    parser.add_argument("--folds", type=Path, metavar="FOLDER", help="re3d by the five models in FOLDER/0 to FOLDER/4")
    o = parser.parse_args()
    if o.folds:
        five_folds(o.data, o.folds, o.at)
        return
    network, measured, everything = Shipped(o.model), {}, list[Asked]()
    scorer = PairScorer(network.tables, "ties")
    for name, texts in corpora(o.data).items():
        rows = [row for told in texts for row in asked(told, network, scorer)]
        everything += rows
        found = tallies(rows, o.at)
        show(f"{name}, {len(texts)} texts, mentions given", found)
        measured[f"{name}, mentions given"] = 100 * found["all"].f1
        if name == "re3d":
            total = from_text(texts, network, o.model, o.at)
            show(f"{name}, from the text alone", {"all": total})
            measured[f"{name}, text alone"] = 100 * total.f1
    if o.calibration:
        calibration(everything)
    sys.exit(floors.check("ties", measured))


if __name__ == "__main__":
    main()
