"""Train the network; stops and goes on where it stopped.

python -m training.train --data DATA --out training/runs/NAME --steps 6000
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training import corpora, events, ties
from training.average import averaged, blended
from training.batches import Batch, batch
from training.certainty import NEWS, certainty
from training.disturb import disturb
from training.examples import Example, attribution_examples, entity_examples, syntax_examples, told_examples
from training.gum import gum
from training.losses import WEIGHTS, losses
from training.network import Network, base, load_base
from training.re3d import FOLDS
from training.silver import silver
from training.told import Told, packed

BASE_RATE, HEAD_RATE = 1.5e-4, 1e-3
WARM_UP = 0.06
HIDE = 0.06
AVERAGE = 0.998
ATTRIBUTION_WINDOWS, ENTITY_WINDOWS, SYNTAX_WINDOWS, TOLD_WINDOWS = 2, 1, 2, 8
SHARES = {
    "re3d": 2,
    "redocred": 2,
    "knowledgenet": 2,
    "sentiment": 3,
    "silver": 4,
    "wikievents": 5,
    "m2e2": 4,
    "certainty": 3,
    "news certainty": 3,
    "gum": 2,
}
"""How often a window with ties, events or certainty comes from each corpus; GUM only where nothing else is trained,
since its windows with syntax tell the same."""
SAVE_EVERY, KEEP_EVERY, LOG_EVERY = 100, 200, 20


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds polnear/ and the others")
    parser.add_argument("--base", type=Path, default=base(), help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--start", type=Path, help="a checkpoint whose weights to begin from, where --out has none")
    parser.add_argument("--blend", type=Path, help="an earlier checkpoint to average those weights with")
    parser.add_argument("--share", type=float, default=0.12, help="the earlier checkpoint's share in that average")
    parser.add_argument("--silver", type=Path, help="ties as rules tell them, which `training.silver` has written")
    parser.add_argument("--only-told", action="store_true", help="train ties, events, parts and certainty alone")
    parser.add_argument("--corpora", nargs="+", choices=SHARES, help="of ties, events and certainty these alone")
    parser.add_argument("--fold", type=int, default=0, choices=range(FOLDS), help="which fold of re3d is held out")
    parser.add_argument("--rate", type=float, default=1.0, help="times the learning rates")
    parser.add_argument("--out", type=Path, required=True, help="where checkpoints go")
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--stop", type=int, help="stop after this step, the plan unchanged")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--bf16", action=argparse.BooleanOptionalAction, default=True)
    return parser.parse_args()


def pool(examples: list[Example], size: int, rng: random.Random) -> list[list[Example]]:
    """Groups of `size` windows of like length, in random order."""
    rng.shuffle(examples)
    rows = []
    for i in range(0, len(examples), 40 * size):
        part = sorted(examples[i : i + 40 * size], key=lambda e: len(e.pieces))
        rows += [part[j : j + size] for j in range(0, len(part), size)]
    rng.shuffle(rows)
    return rows


def attribution_batches(data: Path, tokenizer: Tokenizer, seed: int) -> Iterator[list[Example]]:
    """Endless; each epoch takes one annotator's version of each article, disturbed anew, cut anew."""
    articles = corpora.polnear(data / "polnear" / "train.jsonl")
    epoch = 0
    while True:
        rng = random.Random(f"attributions {seed} {epoch}")
        picked = [disturb(rng.choice(versions), rng) for versions in articles.values()]
        examples = [e for marked in picked for e in attribution_examples(marked, tokenizer, rng)]
        yield from pool(examples, ATTRIBUTION_WINDOWS, rng)
        epoch += 1


def entity_batches(data: Path, tokenizer: Tokenizer, seed: int) -> Iterator[list[Example]]:
    """Endless; the articles of the newspapers that are not held out."""
    articles = [a for a in corpora.newswire(data / "worldwide-newswire") if not corpora.newswire_held_out(a.id)]
    epoch = 0
    while True:
        rng = random.Random(f"entities {seed} {epoch}")
        examples = [e for a in articles for e in entity_examples(a, tokenizer, rng)]
        yield from pool(examples, ENTITY_WINDOWS, rng)
        epoch += 1


def syntax_batches(data: Path, tokenizer: Tokenizer, seed: int) -> Iterator[list[Example]]:
    """Endless; windows that follow each other in one document, so that references go across them."""
    documents = gum(data / "gum", "train")
    epoch = 0
    while True:
        rng = random.Random(f"syntax {seed} {epoch}")
        rows = []
        for parsed in documents:
            windows = syntax_examples(parsed, tokenizer, rng)
            rows += [windows[i : i + SYNTAX_WINDOWS] for i in range(0, len(windows), SYNTAX_WINDOWS)]
        rng.shuffle(rows)
        yield from rows
        epoch += 1


def told_corpora(data: Path, rules: Path | None, fold: int) -> dict[str, tuple[list[Told], bool]]:
    """The corpora of ties, events and certainty without what is held out, and whether their texts are short."""
    judged = certainty(data / "factuality", "train")
    found = {"silver": (silver(rules), False)} if rules else {}
    return found | {
        "re3d": (ties.re3d_ties(data / "re3d" / "train.jsonl", dev=False, fold=fold), False),
        "redocred": (ties.redocred(data / "redocred" / "dev_revised.json", dev=False), True),
        "knowledgenet": (
            ties.knowledgenet(data / "knowledgenet" / "human_readable-v10-notest.zip", dev=False),
            True,
        ),
        "sentiment": (ties.sentiment(data / "directed-sentiment" / "train.txt"), True),
        "wikievents": (events.wikievents(data / "wikievents" / "wiki-train-human.jsonl", dev=False), False),
        "m2e2": (events.m2e2(data / "m2e2" / "m2e2_annotations.zip", dev=False), True),
        "certainty": ([told for part, texts in judged.items() if part not in NEWS for told in texts], True),
        "news certainty": ([told for part in NEWS for told in judged[part]], True),
    }


def told_windows(texts: list[Told], short: bool, tokenizer: Tokenizer, seed: str) -> Iterator[Example]:
    """Endless; the windows of one corpus, its short texts several to a window."""
    epoch = 0
    while True:
        rng = random.Random(f"{seed} {epoch}")
        picked = packed(texts, rng) if short else rng.sample(texts, len(texts))
        examples = [e for told in picked for e in told_examples(told, tokenizer, rng)]
        rng.shuffle(examples)
        yield from examples
        epoch += 1


def told_batches(o: argparse.Namespace, tokenizer: Tokenizer) -> Iterator[list[Example]]:
    """Endless; windows of the corpora by their shares."""
    seed = o.seed
    streams = {
        name: told_windows(texts, short, tokenizer, f"{name} {seed}")
        for name, (texts, short) in told_corpora(o.data, o.silver, o.fold).items()
        if name in (o.corpora or SHARES)
    }
    if o.only_told and "gum" in (o.corpora or SHARES):
        windows = chain.from_iterable(syntax_batches(o.data, tokenizer, seed))
        streams["gum"] = (replace(window, syntax=None) for window in windows)
    rng = random.Random(f"told {seed}")
    while True:
        names = rng.choices(list(streams), [SHARES[name] for name in streams], k=TOLD_WINDOWS)
        yield [next(streams[name]) for name in names]


def rate(step: int, steps: int) -> float:
    """Linear warm-up, then linear to zero."""
    warm = WARM_UP * steps
    return step / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


class Run:
    """A network in training, with all that it needs to go on where it stopped."""

    def __init__(self, o: argparse.Namespace) -> None:
        self.device, self.bf16, self.steps = o.device, o.bf16, o.steps
        self.saved = o.out / "checkpoint.pt"
        self.network = Network()
        load_base(self.network, o.base / "model.safetensors")
        if o.start:
            weights = averaged(o.start)
            weights = blended(weights, averaged(o.blend), o.share) if o.blend else weights
            self.network.load_state_dict(self.network.state_dict() | weights)
        self.network.to(self.device).train()
        if o.only_told:
            self.network.only_told()
        learned = {name: p for name, p in self.network.named_parameters() if p.requires_grad}
        self.learned = frozenset(learned)
        inner = [p for name, p in learned.items() if name.startswith("encoder.")]
        outer = [p for name, p in learned.items() if not name.startswith("encoder.")]
        groups = [{"params": inner, "peak": o.rate * BASE_RATE}, {"params": outer, "peak": o.rate * HEAD_RATE}]
        self.optimizer = torch.optim.AdamW(
            [g for g in groups if g["params"]], lr=BASE_RATE, weight_decay=0.01, fused=True
        )
        self.average = {k: v.detach().clone() for k, v in self.network.state_dict().items()}
        self.step = 0
        if self.saved.exists():
            state = torch.load(self.saved, weights_only=True, map_location=self.device)
            self.network.load_state_dict(state["network"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.average, self.step = state["average"], state["step"]

    def learn(self, made: Batch) -> dict[str, float]:
        """One step; gives the losses."""
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * rate(self.step + 1, self.steps)
        with torch.autocast(self.device, dtype=torch.bfloat16, enabled=self.bf16):
            parts = losses(self.network, made.to(self.device))
        torch.stack([WEIGHTS[k] * v for k, v in parts.items()]).sum().backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        decay = min(AVERAGE, (self.step + 1) / (self.step + 20))
        with torch.no_grad():
            for k, v in self.network.named_parameters():
                if k in self.learned:
                    self.average[k].lerp_(v, 1 - decay)
        self.step += 1
        return {k: float(v.detach()) for k, v in parts.items()}

    def save(self) -> None:
        """Write the checkpoint beside the old one and put it in its place, so that a cut loses neither."""
        state = {
            "network": self.network.state_dict(),
            "average": self.average,
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
        }
        torch.save(state, self.saved.with_suffix(".new"))
        self.saved.with_suffix(".new").replace(self.saved)
        if self.step % KEEP_EVERY == 0:
            kept = self.saved.with_name(f"average-{self.step}.pt")
            torch.save({"average": self.average, "step": self.step}, kept)


def main() -> None:
    o = options()
    torch.manual_seed(o.seed)
    if o.threads:
        torch.set_num_threads(o.threads)
    o.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(o.base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    run = Run(o)
    rest = () if o.only_told else (attribution_batches, entity_batches, syntax_batches)
    made = [make(o.data, tokenizer, o.seed) for make in rest]
    batches = zip(*made, told_batches(o, tokenizer), strict=True)
    began, seen = time.time(), dict.fromkeys(WEIGHTS, 0.0)
    with (o.out / "log.jsonl").open("a") as log:
        for parts in islice(batches, run.step, min(o.stop or o.steps, o.steps)):
            rng = random.Random(f"batch {o.seed} {run.step}")
            for k, v in run.learn(batch(list(chain(*parts)), rng, HIDE)).items():
                seen[k] += v / LOG_EVERY
            if run.step % LOG_EVERY == 0:
                means = {k: round(v, 4) for k, v in seen.items()}
                print(
                    json.dumps({"step": run.step, "seconds": round(time.time() - began, 1)} | means),
                    file=log,
                    flush=True,
                )
                seen = dict.fromkeys(WEIGHTS, 0.0)
            if run.step % SAVE_EVERY == 0 or run.step == o.steps:
                run.save()


if __name__ == "__main__":
    main()
