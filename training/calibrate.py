"""Measure how frames are to be judged as a whole, and write it beside the model.

    python -m training.calibrate DATA --model src/onrecord/encoder/model_files

A logistic regression on PolNeAR's dev split, which the network never trains on: what a frame is judged by
(`onrecord.encoder.frames.FEATURES`) against whether it is right, that is linked to a gold attribution. Eight numbers
for some 2,200 frames; the figures printed are cross-fitted by article, so that none is judged by what it taught.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.attribution import Article, articles, marked
from bench.attribution_score import Marked, linked
from onrecord.encoder.encoder import in_code_points, score
from onrecord.encoder.frames import FEATURES, FrameReader, WordFrame, features
from onrecord.encoder.model import FILES, Shipped, tokenizer
from onrecord.encoder.windows import windows
from onrecord.encoder.words import split

FOLDS, RIDGE = 5, 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """The frames of one article: their features, shape (N, F), and whether each is right, shape (N,)."""

    features: NDArray[np.float64]
    right: NDArray[np.bool_]
    gold: int


def judge(article: Article, network: Shipped) -> Judged:
    words = split(article.text, tokenizer())
    rows: list[NDArray[np.float64]] = []
    found: list[Marked] = []
    for window in windows(words):
        scores = score(network, words, window)
        for cue, parts in FrameReader(network).candidates(scores, window):
            frame = in_code_points(words, WordFrame(cue, parts, 0.0), window.start)
            if frame.content:
                rows.append(features(scores, cue, parts))
                found.append(marked(frame))
    gold = [a for a in article.gold if a["content"]]
    right = np.zeros(len(found), dtype=bool)
    right[[i for i, _ in linked(article.text, found, gold)]] = True
    return Judged(np.array(rows).reshape(-1, len(FEATURES)), right, len(gold))


def fit(judged: list[Judged]) -> NDArray[np.float64]:
    """Logistic regression by Newton's method."""
    x = np.concatenate([j.features for j in judged])
    y = np.concatenate([j.right for j in judged]).astype(float)
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - p) - RIDGE * weights
        bend = (x.T * (p * (1 - p))) @ x + RIDGE * np.eye(x.shape[1])
        weights += np.linalg.solve(bend, slope)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path, default=FILES)
    o = parser.parse_args()
    network = Shipped(o.model)
    judged = [judge(article, network) for article in articles(o.data)]
    sure, right = [], []
    for fold in range(FOLDS):
        weights = fit([j for i, j in enumerate(judged) if i % FOLDS != fold])
        held = [j for i, j in enumerate(judged) if i % FOLDS == fold]
        sure += [1 / (1 + np.exp(-j.features @ weights)) for j in held]
        right += [j.right for j in held]
    p, y, gold = np.concatenate(sure), np.concatenate(right), sum(j.gold for j in judged)
    print("judged sure  right, of frames (cross-fitted)")
    for low in np.arange(0, 1, 0.1):
        inside = (p >= low) & (p < low + 0.1)
        print(f"{low:.1f} to {low + 0.1:.1f}   {y[inside].mean() if inside.any() else 0:.2f}  {inside.sum()}")
    print("threshold  precision  recall  linked F1 (each frame's match kept from the whole)")
    for threshold in np.arange(0.1, 0.8, 0.05):
        kept = p >= threshold
        precision, recall = y[kept].mean(), y[kept].sum() / gold
        print(f"{threshold:.2f}  {precision:.3f}  {recall:.3f}  {2 * precision * recall / (precision + recall):.4f}")
    path = o.model / "heads.json"
    card = json.loads(path.read_text("utf8"))
    card["judgement"] = [round(w, 4) for w in fit(judged).tolist()]
    path.write_text(json.dumps(card) + "\n", "utf8")
    print(dict(zip(FEATURES, card["judgement"], strict=True)))


if __name__ == "__main__":
    main()
