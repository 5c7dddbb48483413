"""Train the network; stops and goes on where it stopped.

    python -m training.train --data DATA --base BASE --out training/runs/NAME --steps 3000
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training import corpora
from training.examples import Example, attribution_examples, batch, entity_examples
from training.losses import WEIGHTS, losses
from training.network import Network, load_base

BASE_RATE, HEAD_RATE = 1.5e-4, 1e-3
WARM_UP = 0.06
HIDE = 0.06
AVERAGE = 0.998
ATTRIBUTION_WINDOWS, ENTITY_WINDOWS = 6, 2
SAVE_EVERY = 100


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds polnear/ and the others")
    parser.add_argument("--base", type=Path, required=True, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True, help="where checkpoints go")
    parser.add_argument("--steps", type=int, default=3000)
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
        picked = [corpora.disturb(rng.choice(versions), rng) for versions in articles.values()]
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


def rate(step: int, steps: int) -> float:
    """Linear warm-up, then linear to zero."""
    warm = WARM_UP * steps
    return step / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


def groups(network: Network) -> list[dict[str, object]]:
    inner = [p for n, p in network.named_parameters() if n.startswith("encoder.")]
    outer = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    return [{"params": inner, "lr": BASE_RATE, "peak": BASE_RATE}, {"params": outer, "lr": HEAD_RATE, "peak": HEAD_RATE}]


def main() -> None:
    o = options()
    torch.manual_seed(o.seed)
    if o.threads:
        torch.set_num_threads(o.threads)
    o.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(o.base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    network = Network()
    load_base(network, o.base / "model.safetensors")
    network.to(o.device)
    optimizer = torch.optim.AdamW(groups(network), weight_decay=0.01, fused=True)
    average = {k: v.detach().clone() for k, v in network.state_dict().items()}
    start, saved = 0, o.out / "checkpoint.pt"
    if saved.exists():
        state = torch.load(saved, weights_only=True)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        average, start = state["average"], state["step"]
    attributions = attribution_batches(o.data, tokenizer, o.seed)
    entities = entity_batches(o.data, tokenizer, o.seed)
    for _ in range(start):
        next(attributions), next(entities)
    network.train()
    log = (o.out / "log.jsonl").open("a")
    began, seen = time.time(), dict.fromkeys(WEIGHTS, 0.0)
    for step in range(start, min(o.stop or o.steps, o.steps)):
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * rate(step + 1, o.steps)
        rng = random.Random(f"batch {o.seed} {step}")
        made = batch([*next(attributions), *next(entities)], rng, HIDE).to(o.device)
        with torch.autocast(o.device, dtype=torch.bfloat16, enabled=o.bf16):
            parts = losses(network, made)
        total = sum(WEIGHTS[k] * v for k, v in parts.items())
        total.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        decay = min(AVERAGE, (step + 1) / (step + 20))
        with torch.no_grad():
            for k, v in network.state_dict().items():
                average[k].lerp_(v, 1 - decay)
        for k, v in parts.items():
            seen[k] += float(v.detach())
        if (step + 1) % 20 == 0:
            row = {"step": step + 1, "seconds": round(time.time() - began, 1)} | {k: round(v / 20, 4) for k, v in seen.items()}
            print(json.dumps(row), file=log, flush=True)
            seen = dict.fromkeys(WEIGHTS, 0.0)
        if (step + 1) % SAVE_EVERY == 0 or step + 1 == o.steps:
            state = {"network": network.state_dict(), "average": average, "optimizer": optimizer.state_dict(), "step": step + 1}
            torch.save(state, saved.with_suffix(".new"))
            saved.with_suffix(".new").replace(saved)


if __name__ == "__main__":
    main()
