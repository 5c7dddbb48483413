"""How well mentions of the same thing are brought together, on documents of GUM that training never sees.

    python -m bench.coreference DATA [--model FOLDER] [--split dev|test] [--match head|exact] [--actors]

DATA is the folder that holds gum/. The measure is the CoNLL score of `bench.clusters`. Two mentions match where they
have the same main word in the treebank's tree (`head`, the measure of the CRAC shared tasks), or the same span
(`exact`). Things mentioned once are left out of both sides, as published scores do, and then counted in.

The systems: the coreference head, each mention joined to its likeliest antecedent where that is likelier than none; a
plain rule on the same mentions, for comparison; with `--actors`, the actors of a whole reading, against what GUM marks
as person, organisation or place, and against those of them that have a name somewhere in the text. "links" is the
CoNLL score on the mentions that both sides have: what is lost by joining alone.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench import floors
from bench.clusters import Score
from bench.mentions import Clusters, Thing, marked, named, numbered, several
from onrecord.encoder import Encoder
from onrecord.encoder.model import FILES, Shipped, tokenizer
from onrecord.ingest import load_bytes
from onrecord.pipeline import read_report
from onrecord.types import Encoding, Nominal, Span
from training.gum import Parsed, gum

REPORTING = frozenset({"news", "interview", "speech"})
"""The genres nearest to reports."""
ACTORS = frozenset({"person", "organization", "place"})
"""What GUM calls the things that actors are; groups of people are persons there."""


@dataclass(frozen=True, slots=True)
class System:
    """One way to bring mentions together: its things, and those it is held against, for each document."""

    name: str
    gold: Sequence[Sequence[Thing]]
    things: Sequence[Sequence[Thing]]


@dataclass(slots=True)
class Both:
    """The score of some documents, and the score on the mentions that both sides have."""

    all: Score = field(default_factory=Score)
    links: Score = field(default_factory=Score)

    def add(self, gold: Clusters, predicted: Clusters) -> None:
        self.all.add(gold, predicted)
        shared = set[int]().union(*gold) & set[int]().union(*predicted)
        g, p = ([thing & shared for thing in side if thing & shared] for side in (gold, predicted))
        self.links.add(g, p)


def joined(nominals: Sequence[Nominal], antecedent: Callable[[int], int | None]) -> list[Thing]:
    """Things made of each nominal and its antecedent, an earlier one, if it has one."""
    things: list[list[Span]] = []
    thing_of: list[int] = []
    for i, nominal in enumerate(nominals):
        before = antecedent(i)
        thing_of.append(len(things) if before is None else thing_of[before])
        if before is None:
            things.append([])
        things[thing_of[i]].append(nominal.span)
    return list(things)


LIKELY = 0.1
"""How likely an antecedent must be to be joined: of 0.1 to 0.4 the least gave the highest CoNLL on GUM's dev part."""


def by_head(encoding: Encoding) -> list[Thing]:
    """What the coreference head joins: each nominal with its likeliest antecedent, where that is likely enough."""

    def likeliest(i: int) -> int | None:
        best, p = max(encoding.nominals[i].antecedents, key=lambda pair: pair[1], default=(None, 0.0))
        return best if p >= LIKELY else None

    return joined(encoding.nominals, likeliest)


def by_rule(encoding: Encoding) -> list[Thing]:
    """What a plain rule joins: a pronoun with the nearest person before it, others with the same main word before."""
    nominals, parse = encoding.nominals, encoding.parse
    words = [encoding.text[slice(*parse.spans[n.head])].casefold() for n in nominals]
    pronoun = [parse.tags[n.head] in {"PRP", "PRP$"} for n in nominals]

    def fits(i: int, j: int) -> bool:
        return not pronoun[j] and (nominals[j].kind == "person" if pronoun[i] else words[i] == words[j])

    return joined(nominals, lambda i: next((j for j in reversed(range(i)) if fits(i, j)), None))


def by_actors(text: str, encoder: Encoder) -> list[Thing]:
    """What a whole reading says are the mentions of its actors."""
    report = load_bytes(text.encode(), "document.txt")
    if report.text != text:
        raise ValueError("the text was not taken in as it is: its spans would not be the treebank's")
    return [actor.mentions for actor in read_report(report, encoder).actors]


def systems(documents: Sequence[Parsed], encoder: Encoder, actors: bool) -> list[System]:
    gold = tuple(marked(document) for document in documents)
    encodings = [encoder.encode(document.text) for document in documents]
    found = [
        System("coreference head", gold, tuple(map(by_head, encodings))),
        System("plain rule", gold, tuple(map(by_rule, encodings))),
    ]
    if actors:
        read = tuple(by_actors(document.text, encoder) for document in documents)
        found.append(System("actors", tuple(marked(d, ACTORS) for d in documents), read))
        found.append(System("actors, named things", tuple(named(d, ACTORS) for d in documents), read))
    return found


def compared(
    documents: Sequence[Parsed], system: System, exact: bool, once: bool
) -> Iterator[tuple[str, Clusters, Clusters]]:
    """The genre of each document, and its mentions numbered; `once`: whether things mentioned once count."""
    for document, gold, things in zip(documents, system.gold, system.things, strict=True):
        yield genre(document), *numbered(document, several(gold, once), several(things, once), exact)


def together(rows: Iterable[tuple[str, Clusters, Clusters]], genres: frozenset[str]) -> Both:
    """The score on the documents of some genres."""
    found = Both()
    for of, gold, predicted in rows:
        if of in genres:
            found.add(gold, predicted)
    return found


def genre(document: Parsed) -> str:
    """
    >>> genre(Parsed("GUM_news_harbour", "", (), (), ()))
    'news'
    """
    return document.id.split("_")[1]


def table(documents: Sequence[Parsed], system: System, exact: bool, once: bool) -> dict[str, float]:
    """Print the scores of a system; the CoNLL score for each group of documents."""
    groups = {name: frozenset({name}) for name in sorted(REPORTING)}
    groups |= {"these three": REPORTING, "all": frozenset(map(genre, documents))}
    print(f"\n{system.name}, things mentioned once {'counted' if once else 'left out'}")
    print(f"{'':14}{'CoNLL':>8}{'MUC':>8}{'B³':>8}{'CEAFφ4':>8}{'links':>8}{'mentions: P':>14}{'R':>8}{'F1':>8}")
    rows = list(compared(documents, system, exact, once))
    found = {}
    for name, genres in groups.items():
        both = together(rows, genres)
        m = both.all.mentions
        shares = [both.all.conll, *(share.f1 for _, share in both.all.metrics()), both.links.conll]
        found[name] = 100 * both.all.conll
        cells = "".join(f"{100 * share:8.1f}" for share in shares)
        print(f"{name:14}{cells}{100 * m.precision:14.1f}{100 * m.recall:8.1f}{100 * m.f1:8.1f}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path, default=FILES)
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--match", choices=("head", "exact"), default="head")
    parser.add_argument("--actors", action="store_true")
    o = parser.parse_args()
    documents = gum(o.data / "gum", o.split)
    print(f"{len(documents)} documents of GUM {o.split}, mentions matched by {o.match}")
    figures: dict[str, float] = {}
    for system in systems(documents, Encoder(Shipped(o.model), tokenizer(o.model)), o.actors):
        for once in (False, True):
            scores = table(documents, system, o.match == "exact", once)
            figures |= {f"{system.name}{' with once' if once else ''}: {name}": x for name, x in scores.items()}
    sys.exit(floors.check(f"gum-{o.split}-coreference-{o.match}", figures))


if __name__ == "__main__":
    main()
