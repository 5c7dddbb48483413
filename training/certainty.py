"""How certain a text is of what its predicates say, as the corpora gathered by Jiang and de Marneffe (2021) mark it."""

from __future__ import annotations

import json
from pathlib import Path

from training.corpora import need
from training.running import running
from training.told import Told

PARTS = ("UW", "UDS_IH2", "MEANTIME", "RP/rp", "CB/CB", "MV2/mv2")
"""UW, UDS-IH2 and MEANTIME are running news and web texts; the others single sentences chosen for their verbs."""
NEWS = ("UW", "MEANTIME")


def certainty(folder: Path, split: str, parts: tuple[str, ...] = PARTS) -> dict[str, list[Told]]:
    """The sentences of a split ("train", "dev"), with those of their predicates that are one word."""
    return {part: _read(need(folder / part / f"{split}.jsonl")) for part in parts}


def _read(path: Path) -> list[Told]:
    found = []
    for number, line in enumerate(path.read_text("utf8").splitlines()):
        row = json.loads(line)
        text, spans = running(row["text"].split())
        marks = tuple(
            (*spans[a], float(target["label"]))
            for target in row["targets"]
            for a, b in [target["span1"]]
            if b == a + 1 and a < len(spans)
        )
        if marks:
            found.append(Told(str(number), text, certainty=marks))
    return found
