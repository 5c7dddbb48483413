"""How well attributions are read, on PolNeAR's dev split.

    python -m bench.attribution DATA [--model FOLDER] [--frames]

DATA is the folder that holds polnear/dev.jsonl. Each article counts once: where several people marked it, the first
version. `--frames` scores what the model finds before the rules; `--model` another model than the shipped one.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import floors
from bench.attribution_score import Marked, Score, linked
from onrecord.attribution import attributions
from onrecord.attribution.read import kind_of
from onrecord.encoder import Encoder
from onrecord.encoder.model import FILES, Shipped, tokenizer
from onrecord.ingest import load_bytes
from onrecord.pipeline import encode
from onrecord.text import quotations
from onrecord.types import Attribution, Frame, Spans

SOURCE_NAME = re.compile(r"(?<!^)\b[A-Z][a-z]+|^[A-Z][a-z]+(?: [A-Z]|’s|$)")
"""A rough test for splitting the figures: a source with a capitalised word other than its first names someone."""


@dataclass(frozen=True, slots=True)
class Article:
    id: str
    text: str
    gold: list[Marked]


def articles(data: Path) -> list[Article]:
    """The first version of each article of the dev split."""
    path = data / "polnear" / "dev.jsonl"
    if not path.exists():
        sys.exit(
            f"{path} is missing: give the folder that holds polnear/ (PolNeAR, github.com/networkdynamics/PolNeAR)"
        )
    first: dict[str, Article] = {}
    for row in map(json.loads, path.read_text("utf8").splitlines()):
        first.setdefault(row["id"], Article(row["id"], row["text"], row["attributions"]))
    return list(first.values())


def reader(folder: Path, frames: bool) -> Callable[[str], list[Marked]]:
    """What reads a text into scored form: the whole stage, or the model's frames alone."""
    encoder = Encoder(Shipped(folder), tokenizer(folder))

    def read(text: str) -> list[Marked]:
        report = load_bytes(text.encode(), "article.txt")
        encodings = encode(report, encoder)
        return [marked(a) for a in ([f for e in encodings for f in e.frames] if frames else attributions(encodings))]

    return read


def marked(a: Frame | Attribution) -> Marked:
    cue: Spans = (a.cue,) if isinstance(a, Frame) else a.cue
    return {"source": a.source, "cue": cue, "content": a.content}


def slices(text: str, a: Marked) -> Iterable[str]:
    """The groups that an attribution's figures are split by."""
    yield kind_of(text, tuple((s, e) for s, e in a["content"]), quotations(text)) if a["content"] else "no content"
    source = " ".join(text[s:e] for s, e in a["source"])
    yield "source named" if SOURCE_NAME.search(source) else "source not named" if source else "no source"
    spans = [s for role in ("source", "cue", "content") for s in a[role]]
    hull = text[min(s for s, _ in spans) : max(e for _, e in spans)] if spans else ""
    yield "across paragraphs" if "\n\n" in hull else "in one paragraph"


def recall_by_slice(rows: Sequence[tuple[str, list[Marked], list[Marked]]]) -> dict[str, tuple[int, int]]:
    """For each group of gold attributions, how many are linked, and how many there are."""
    found: dict[str, tuple[int, int]] = {}
    for text, predicted, gold in rows:
        with_content = [a for a in gold if a["content"]]
        hits = {j for _, j in linked(text, [a for a in predicted if a["content"]], with_content)}
        for j, a in enumerate(with_content):
            for name in slices(text, a):
                hit, of = found.get(name, (0, 0))
                found[name] = (hit + (j in hits), of + 1)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path, default=FILES)
    parser.add_argument("--frames", action="store_true")
    o = parser.parse_args()
    read = reader(o.model, o.frames)
    rows = [(a.text, read(a.text), a.gold) for a in articles(o.data)]
    score = Score()
    for row in rows:
        score.add(*row)
    print(f"{'':16}{'precision':>10}{'recall':>10}{'F1':>10}")
    for name, tally in score.rows():
        print(f"{name:16}{100 * tally.precision:10.1f}{100 * tally.recall:10.1f}{100 * tally.f1:10.1f}")
    print("\nlinked, recall by group")
    for name, (hit, of) in sorted(recall_by_slice(rows).items()):
        print(f"{name:20}{hit:6} of {of:5}{100 * hit / of:8.1f}")
    sys.exit(floors.check("polnear-dev", {name: 100 * tally.f1 for name, tally in score.rows()}))


if __name__ == "__main__":
    main()
