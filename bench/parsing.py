"""How well sentences are parsed, on documents of GUM that training never sees.

    python -m bench.parsing DATA [--model FOLDER] [--split dev|test] [--each]

DATA is the folder that holds gum/. Words are the program's own, so a token of the treebank counts as right where a word
starts at the same character and that word's head starts where the token's head starts (or both are roots). "no word"
are the tokens at whose start no word starts, or only one taken for the inside of a token; they count as wrong
everywhere. First with the treebank's sentences given, then from the text alone.

The published measure (UAS, LAS) counts punctuation and leaves subtypes of relations out; the others stand beside it.
`--each` gives a line for each genre.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import floors
from bench.tally import Tally
from onrecord.encoder import Encoder
from onrecord.encoder.heads import INSIDE
from onrecord.encoder.model import FILES, Shipped, tokenizer
from onrecord.types import Parse, Span, Spans
from training.gum import Parsed, gum

ROOT = -1
"""Stands for the start of a root's head."""
NO_WORD = -2
"""Stands for the start of a word that is not there; nothing starts at it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What is right of one token of the treebank; `relation` without its subtype, `subtype` with it."""

    punctuation: bool
    word: bool = False
    tag: bool = False
    head: bool = False
    relation: bool = False
    subtype: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One document: its tokens as judged, and its sentences against the program's."""

    genre: str
    tokens: tuple[Judged, ...]
    sentences: tuple[int, int, int]


def judge(document: Parsed, parse: Parse) -> Iterator[Judged]:
    """Each token of a document against the word that starts where it does."""
    starts = [start for start, _ in parse.spans]
    word_at = {start: i for i, start in enumerate(starts)}
    for token in document.tokens:
        punctuation = token.relation == "punct"
        word = word_at.get(token.start)
        if word is None or parse.relations[word] == INSIDE:
            yield Judged(punctuation)
            continue
        wanted = document.tokens[token.head].start if token.head >= 0 else ROOT
        found = parse.relations[word]
        yield Judged(
            punctuation,
            word=True,
            tag=parse.tags[word] == token.tag,
            head=head_start(parse, word) == wanted,
            relation=plain(found) == plain(token.relation),
            subtype=found == token.relation,
        )


def head_start(parse: Parse, word: int) -> int:
    """Where the head of a word starts; the head of a token of several words is its first."""
    head = parse.heads[word]
    for _ in parse.heads:
        if head < 0:
            return ROOT
        if parse.relations[head] != INSIDE:
            return parse.spans[head][0]
        head = parse.heads[head]
    return NO_WORD


def plain(relation: str) -> str:
    """A relation without its subtype.

    >>> plain("nsubj:pass")
    'nsubj'
    """
    return relation.partition(":")[0]


def sentences(document: Parsed) -> Spans:
    """The treebank's sentences, in code points."""
    return tuple((document.tokens[a].start, document.tokens[b - 1].end) for a, b in document.sentences)


def sentences_of(parse: Parse) -> set[Span]:
    """The sentences of a parse, in code points."""
    return {(parse.spans[a][0], parse.spans[b - 1][1]) for a, b in parse.sentences}


def row(document: Parsed, parse: Parse) -> Row:
    found, wanted = sentences_of(parse), set(sentences(document))
    counts = len(found & wanted), len(found), len(wanted)
    return Row(document.id.split("_")[1], tuple(judge(document, parse)), counts)


def figures(rows: Sequence[Row]) -> dict[str, float]:
    """The measures of some documents together, in per cent."""
    tokens = [token for r in rows for token in r.tokens]
    words = [token for token in tokens if not token.punctuation]
    bounds = Tally()
    for r in rows:
        bounds.add(*r.sentences)
    return {
        "no word": share(not t.word for t in tokens),
        "tags": share(t.tag for t in tokens),
        "UAS": share(t.head for t in tokens),
        "LAS": share(t.head and t.relation for t in tokens),
        "LAS, subtypes": share(t.head and t.subtype for t in tokens),
        "UAS, no punctuation": share(t.head for t in words),
        "LAS, no punctuation": share(t.head and t.relation for t in words),
        "sentences": 100 * bounds.f1,
    }


def share(hits: Iterable[bool]) -> float:
    """How many of some are hits, in per cent."""
    counted = list(hits)
    return 100 * sum(counted) / len(counted) if counted else 0.0


def show(title: str, rows: Sequence[Row], each: bool) -> None:
    genres = sorted({r.genre for r in rows}) if each else []
    parts = {genre: [r for r in rows if r.genre == genre] for genre in genres} | {"all": rows}
    widths = {name: max(len(name), 6) + 2 for name in figures(rows)}
    print(f"\n{title}\n{'':14}{'tokens':>8}" + "".join(f"{name:>{width}}" for name, width in widths.items()))
    for genre, part in parts.items():
        values = figures(part)
        cells = "".join(f"{values[name]:{width}.2f}" for name, width in widths.items())
        print(f"{genre:14}{sum(len(r.tokens) for r in part):8}{cells}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path, default=FILES)
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--each", action="store_true")
    o = parser.parse_args()
    encoder = Encoder(Shipped(o.model), tokenizer(o.model))
    documents = gum(o.data / "gum", o.split)
    given = [row(d, encoder.encode(d.text, sentences=sentences(d)).parse) for d in documents]
    alone = [row(d, encoder.encode(d.text).parse) for d in documents]
    print(f"{len(documents)} documents of GUM {o.split}")
    show("sentences given", given, o.each)
    show("from the text alone", alone, o.each)
    measured = {f"{name}, sentences given": value for name, value in figures(given).items()} | figures(alone)
    sys.exit(floors.check(f"gum-{o.split}-parsing", measured))


if __name__ == "__main__":
    main()
