"""Write what the rules tell of ties in news that marks none, so that the tie head sees how news tells them.

    python -m training.rules DATA --out FILE

The texts are those that training reads anyway: PolNeAR's training part and the newspapers that are not held out. A line
is one stream of one text: {"id", "text", "ties": [[first, second, {label: true or false}]]}. What a rule tells is so;
of two actors of one sentence whom no rule ties it is not so that one leads the other, belongs to it and the like. What
rules often miss is left open: who is for, against or at war with whom.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.actors import actors
from onrecord.attribution import attributions
from onrecord.dates import dates
from onrecord.encoder import Encoder
from onrecord.encoder.heads import TIES
from onrecord.ingest import Known, load_bytes
from onrecord.pipeline import encode
from onrecord.scene import Scene, scenes
from onrecord.sources import gather
from onrecord.ties import tie_mentions
from onrecord.types import TieMention
from training.corpora import newswire, newswire_held_out, polnear
from training.told import Span

Row = dict[str, Any]

MUTUAL = frozenset({"allied-with", "met-with", "related-to"})
LEFT_OPEN = frozenset({"supports", "opposes", "fights"})
"""Types of which the silence of the rules says nothing."""
SURE = 0.7
"""A tie that its rule is less sure of is left open."""
MOST = 60
"""Pairs of a text that no rule ties and that are kept, picked by chance."""


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """The name and the text of each article."""
    for name, versions in polnear(data / "polnear" / "train.jsonl").items():
        yield name, versions[0].text
    for article in newswire(data / "worldwide-newswire"):
        if not newswire_held_out(article.id):
            yield article.id, article.text


def rows(name: str, text: str, encoder: Encoder, rng: random.Random) -> Iterator[Row]:
    """What the rules tell of one article, a row for each of its streams that has pairs of actors."""
    report = load_bytes(text.encode("utf8", "replace"), "text", Known(), "text")
    encodings = encode(report, encoder)
    mentions = tuple(sorted((m for e in encodings for m in e.mentions), key=lambda mention: mention.span))
    found, sources = gather(report, attributions(encodings), mentions)
    named, sources = actors(report, encodings, found, sources)
    times = tuple(sorted((when for e in encodings for when in dates(report, e.text)), key=lambda when: when.spans))
    seen = scenes(encodings, named, sources, times)
    told = tie_mentions(seen)
    for scene in seen:
        pairs = list(_pairs(scene, told, rng))
        if pairs:
            yield {"id": f"{name}/{scene.stream}", "text": scene.text, "ties": pairs}


def _pairs(scene: Scene, told: tuple[TieMention, ...], rng: random.Random) -> Iterator[list[Any]]:
    at: dict[int, list[tuple[Span, str]]] = defaultdict(list)
    for actor in scene.actors.values():
        for span in actor.mentions:
            word = scene.main(span)
            if word is not None and word not in scene.unnamed:
                at[scene.sheet.sentence[word]].append((span, actor.id))
    tied = {(m.subject, m.object) for m in told} | {(m.object, m.subject) for m in told}
    here = [m for m in told if m.stream == scene.stream and m.object is not None]
    so = dict(_so(scene, at, here))
    silent = []
    for places in at.values():
        for one, a in places:
            for two, b in places:
                if (one[1] <= two[0] or two[1] <= one[0]) and (one, two) not in so:
                    silent.append((one, two, _not_so(a == b, (a, b) in tied)))
    rng.shuffle(silent)
    for (one, two), labels in so.items():
        yield [one, two, labels]
    for one, two, labels in silent[:MOST]:
        yield [one, two, labels]


def _so(
    scene: Scene, at: dict[int, list[tuple[Span, str]]], told: list[TieMention]
) -> Iterator[tuple[tuple[Span, Span], dict[str, bool]]]:
    """The ends of each tie, those nearest to its word, with what is known of them."""
    found: dict[tuple[Span, Span], dict[str, bool]] = {}
    for m in told:
        places, word = at[scene.sheet.sentence[m.word]], scene.parse.spans[m.word]
        ends = []
        for end in (m.subject, m.object):
            inside = [s for s, a in places if a == end and any(x <= s[0] and s[1] <= y + 1 for x, y in m.evidence)]
            ends.append(min(inside, key=lambda s: abs(s[0] - word[0]), default=None))
        one, two = ends
        if one is None or two is None or m.type not in TIES or not (one[1] <= two[0] or two[1] <= one[0]):
            continue
        for first, second, turned in ((one, two, False), (two, one, True)):
            labels = found.setdefault((first, second), _not_so(same=False, elsewhere=False))
            if m.confidence < SURE:
                labels.pop(m.type, None)
            else:
                labels[m.type] = not turned or m.type in MUTUAL or labels.get(m.type, False)
    yield from found.items()


def _not_so(same: bool, elsewhere: bool) -> dict[str, bool]:
    """What the silence of the rules says of two actors; `elsewhere`: that they are tied in another sentence."""
    if same:
        return {label: label == "same-as" for label in TIES}
    if elsewhere:
        return {"same-as": False}
    return {label: False for label in TIES if label not in LEFT_OPEN}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    o = parser.parse_args()
    encoder, rng = Encoder(), random.Random("silver")
    with o.out.open("w", encoding="utf8") as file:
        for name, text in texts(o.data):
            for row in rows(name, text, encoder, rng):
                print(json.dumps(row, ensure_ascii=False), file=file, flush=True)


if __name__ == "__main__":
    main()
