"""How well the event heads tell what happens and who has which part in it, on documents that training never sees.

    python -m bench.events DATA [--model FOLDER] [--at 0.5]

DATA is the folder that holds wikievents/ and m2e2/. Of each, one document in ten or so is held out, by a hash of its
name. A trigger is found where the same token is marked, and its type right where the type is the same; M2E2 marks some
types only, and others that are found count for nothing there. Both mark a happening once, wherever else it is told: of
"trigger, once" and "type, once" words count for nothing that are left unmarked there and marked in three tenths of
their places in the corpus, as in training. Parts first with triggers and mentions given, then from
the text alone, where the trigger's type too must be right and the nominal's main word lie in a marked argument.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from bench import floors
from bench.tally import Tally
from bench.told import Read, read
from onrecord.encoder import Encoder
from onrecord.encoder.heads import EVENT_TYPES, PARTS
from onrecord.encoder.model import FILES, Shipped, tokenizer
from onrecord.encoder.relations import PairScorer
from onrecord.types import Encoding
from training import events
from training.told import Told

Tallies = dict[str, Tally]


def corpora(data: Path) -> dict[str, list[Told]]:
    """What is held out of each corpus."""
    return {
        "WikiEvents": events.wikievents(data / "wikievents" / "wiki-train-human.jsonl", dev=True),
        "M2E2": events.m2e2(data / "m2e2" / "m2e2_annotations.zip", dev=True),
    }


def judge_triggers(told: Told, found: Read, encoding: Encoding, at: float, tallies: Tallies) -> None:
    """Count the triggers of one text: "trigger" for the token alone, then each type, and "type" for all types."""
    gold = {found.main_token((s, e)): kind for s, e, kind in told.triggers or ()}
    said = {t.word: t.type for t in encoding.triggers if t.confidence >= at and t.type in told.event_types}
    tallies["trigger"].add(len(gold.keys() & said.keys()), len(said), len(gold))
    unmarked = {found.main_token(span) for span in told.open} - gold.keys()
    once = {word: kind for word, kind in said.items() if word not in unmarked}
    tallies["trigger, once"].add(len(gold.keys() & once.keys()), len(once), len(gold))
    tallies["type, once"].add(sum(gold.get(w) == kind for w, kind in once.items()), len(once), len(gold))
    for kind in {*gold.values(), *said.values()}:
        wanted = {word for word, k in gold.items() if k == kind}
        given = {word for word, k in said.items() if k == kind}
        for name in (kind, "type"):
            tallies[name].add(len(wanted & given), len(given), len(wanted))


def judge_parts(told: Told, found: Read, scorer: PairScorer, at: float, tallies: Tallies) -> None:
    """Count the parts of one text, triggers and mentions given."""
    if not told.arguments:
        return
    ends = [(found.main_token(p.first), found.main_token(p.second)) for p in told.arguments]
    one, two = (found.words(list(side)) for side in zip(*ends, strict=True))
    for pair, odds in zip(told.arguments, scorer.score(found.scores.arguments, one, two), strict=True):
        for part, holds in pair.labels.items():
            says = odds[PARTS.index(part)] >= at
            for name in (part, "parts"):
                tallies[name].add(holds and says, says, holds)


def judge_alone(told: Told, found: Read, encoding: Encoding, at: float, tallies: Tallies) -> None:
    """Count the parts of one text from the text alone."""
    kinds = {found.main_token((s, e)): kind for s, e, kind in told.triggers or ()}
    said = {t.word: t.type for t in encoding.triggers if t.confidence >= at and t.type in told.event_types}
    gold = {
        (found.main_token(p.first), p.second, part) for p in told.arguments for part, holds in p.labels.items() if holds
    }
    hits, predicted = set(), 0
    for link in encoding.arguments:
        if link.confidence < at or link.first not in said:
            continue
        predicted += 1
        if kinds.get(link.first) == said[link.first]:
            start = encoding.parse.spans[link.second][0]
            hits |= {g for g in gold if g[0] == link.first and g[2] == link.label and g[1][0] <= start < g[1][1]}
    tallies["all"].add(len(hits), max(predicted, len(hits)), len(gold))


def show(title: str, tallies: Mapping[str, Tally], names: tuple[str, ...]) -> None:
    print(f"\n{title}\n{'':14}{'gold':>8}{'precision':>12}{'recall':>10}{'F1':>8}")
    for name in (n for n in names if n in tallies):
        t = tallies[name]
        print(f"{name:14}{t.gold:8.0f}{100 * t.precision:12.1f}{100 * t.recall:10.1f}{100 * t.f1:8.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path, default=FILES)
    parser.add_argument("--at", type=float, default=0.5, help="what is at least so likely counts as said")
    o = parser.parse_args()
    network = Shipped(o.model)
    scorer, encoder = PairScorer(network.tables, "arguments"), Encoder(network, tokenizer(o.model))
    measured = {}
    for name, texts in corpora(o.data).items():
        told, parts, alone = (defaultdict[str, Tally](Tally) for _ in range(3))
        for text in texts:
            found, encoding = read(text.text, network, tokenizer(o.model)), encoder.encode(text.text)
            judge_triggers(text, found, encoding, o.at, told)
            judge_parts(text, found, scorer, o.at, parts)
            judge_alone(text, found, encoding, o.at, alone)
        rows = ("trigger", *EVENT_TYPES, "type", "trigger, once", "type, once")
        show(f"{name}, {len(texts)} documents: triggers", told, rows)
        show(f"{name}: parts, triggers and mentions given", parts, (*PARTS, "parts"))
        show(f"{name}: parts from the text alone", alone, ("all",))
        measured |= {f"{name}, {k}": 100 * told[k].f1 for k in ("trigger", "type", "type, once")}
        measured |= {f"{name}, parts given": 100 * parts["parts"].f1, f"{name}, parts alone": 100 * alone["all"].f1}
    sys.exit(floors.check("events", measured))


if __name__ == "__main__":
    main()
