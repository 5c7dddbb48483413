"""How well actors are known again across reports, on ECB+ and MEANTIME.

    python -m bench.identity DATA [--corpus ecbplus|meantime] [--part choose|measure] [--keep FOLDER]

DATA is the folder that holds ecbplus/ and meantime/. Of ECB+ only topics 1 to 35 are opened. The reports are cut in
two: odd topics, and the Airbus and Apple files, are for choosing (`choose`); the even topics and the others for
measuring. All reports of a part are one pile: no topic is told.

The measure is the CoNLL score (MUC, B³, CEAFφ4) over all mentions of people, bodies and places that the corpus gives an
identity, those mentioned once too.

- end to end: actors as they are read from the text. A mention that is found is the marked one that it shares most with,
  half of their letters or the last word at least; what is found besides is left out, since the corpora mark only some
  sentences, and what is marked but not found is missed.
- with marked mentions: the mentions of each report, and which are one there, are given; the fullest name is the
  actor's. No ties, titles or roles are known then.

Each beside two plain rules: every report for itself, and equal names are one. `--keep` keeps the readings in a folder,
and takes them from it.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.catxml import Marked, Sort, reports
from bench.clusters import Score
from bench.mentions import overlap
from onrecord import schema
from onrecord.identity import Card, cards, resolve
from onrecord.ingest import load_bytes
from onrecord.pipeline import read_report
from onrecord.types import Actor, ActorKind, Known, Producer, Reading, Report, Span

Mention = tuple[int, Span]
"""A marked mention: the number of its report, and its span."""
Groups = list[set[Mention]]
CHOSEN_ON = {"corpus_airbus", "corpus_apple"}
KINDS: dict[str, ActorKind] = {"HUM": "person", "PER": "person", "ORG": "organisation", "LOC": "place"}
LIKE = 0.5
"""How much two spans share at least of what both cover to be the same mention, set by hand."""


@dataclass(frozen=True)
class Pair:
    """A report as it is marked, and as it is read."""

    marked: Marked
    reading: Reading


def part_of(report: Marked) -> str:
    """Which part a report is in."""
    if report.topic.startswith("corpus"):
        return "choose" if report.topic in CHOSEN_ON else "measure"
    return "choose" if int(report.topic[:2]) % 2 else "measure"


def read(found: Iterable[Marked]) -> Iterable[Reading]:
    """The readings of some reports."""
    for report in found:
        known = Known(published=report.published, outlet="a paper")
        yield read_report(load_bytes(report.text.encode(), report.name, known, "text"))


def kept(found: list[Marked], folder: Path | None, name: str) -> list[Reading]:
    """The same, out of a file where they are kept there."""
    path = folder / f"{name}.jsonl" if folder else None
    if path is not None and path.exists():
        return [schema.from_json(line) for line in path.read_text("utf8").splitlines()]
    readings = list(read(found))
    if path is not None:
        path.write_text("".join(f"{schema.to_json(one)}\n" for one in readings), "utf8")
    return readings


def gold(pairs: Sequence[Pair]) -> Groups:
    """Whose each marked mention is."""
    found: dict[str, set[Mention]] = defaultdict(set)
    for n, pair in enumerate(pairs):
        for span, who in pair.marked.mentions:
            found[who].add((n, span))
    return list(found.values())


def marked_as_read(pairs: Sequence[Pair]) -> list[Reading]:
    """Readings with the marked mentions and nothing else: the fullest name of each actor is its name."""
    return [_marked(n, pair.marked) for n, pair in enumerate(pairs)]


def _marked(n: int, report: Marked) -> Reading:
    spans: dict[str, list[Span]] = defaultdict(list)
    for span, who in report.mentions:
        spans[who].append(span)
    actors = [_actor(report.text, who, found) for who, found in spans.items()]
    digest = f"{n:064x}"
    about = Report(id=digest[-16:], text=report.text, sha256=digest, text_sha256=digest, published=report.published)
    return Reading(producer=Producer(version="0", model="marked"), report=about, actors=tuple(actors))


PRONOUNS = frozenset({"I", "We", "He", "She", "It", "They", "You", "Our", "Their", "His", "Her", "Its", "My", "Us"})
_NAME = re.compile(r"[A-Z][\w.’'-]*(?: (?:(?:of|the|and|for|de|la|al|bin) )*[A-Z][\w.’'-]*)*")


def _actor(text: str, who: str, spans: list[Span]) -> Actor:
    words = [re.sub(r"[’']s$", "", text[slice(*span)]) for span in spans]
    starts = [_NAME.match(re.sub(r"^[Tt]he ", "", w)) for w in words]
    names = [start[0] if start and start[0] not in PRONOUNS else "" for start in starts]
    name = max(names, key=lambda n: (len(n.split()), len(n)), default="")
    others = tuple(dict.fromkeys(n for n in names if n and n != name))
    kind = KINDS[who[:3]]
    return Actor(id=who, name=name or words[0].lower(), kind=kind, aliases=others, mentions=tuple(sorted(spans)))


def aligned(pair: Pair) -> dict[Span, str]:
    """The actor that is read for each marked mention, where one is."""
    found: dict[Span, str] = {}
    spans = [(span, actor.id) for actor in pair.reading.actors for span in actor.mentions]
    for marked, _ in pair.marked.mentions:
        best = max(spans, key=lambda s: _likeness(pair.marked.text, marked, s[0]), default=None)
        if best is not None and _likeness(pair.marked.text, marked, best[0]) >= LIKE:
            found[marked] = best[1]
    return found


def _likeness(text: str, one: Span, other: Span) -> float:
    shared = overlap(one, other)
    if not shared:
        return 0.0
    share = shared / (max(one[1], other[1]) - min(one[0], other[0]))
    ends = text[slice(*one)].rsplit(maxsplit=1)[-1] == text[slice(*other)].rsplit(maxsplit=1)[-1] and one[1] == other[1]
    return max(share, LIKE if ends else 0.0)


Rule = Callable[[list[Reading]], dict[tuple[int, str], object]]
"""Gives each actor of each report an identity."""


def by_report(readings: list[Reading]) -> dict[tuple[int, str], object]:
    """Every report for itself."""
    return {(n, a.id): (n, a.id) for n, reading in enumerate(readings) for a in reading.actors}


def by_name(readings: list[Reading]) -> dict[tuple[int, str], object]:
    """Equal names of one kind are one."""
    named = {(n, c.actor) for n, reading in enumerate(readings) for c in cards(reading)}
    every = [((n, a.id), a) for n, reading in enumerate(readings) for a in reading.actors]
    return {where: (a.name, a.kind) if where in named else where for where, a in every}


def ours(readings: list[Reading]) -> dict[tuple[int, str], object]:
    """As the desk does it."""
    found: list[tuple[int, Card]] = [(n, card) for n, reading in enumerate(readings) for card in cards(reading)]
    groups, _ = resolve(card for _, card in found)
    of = {form: number for number, group in enumerate(groups) for form in group}
    return by_report(readings) | {(n, card.actor): of[card.form] for n, card in found}


RULES: dict[str, Rule] = {"each report apart": by_report, "equal names": by_name, "ours": ours}


def predicted(pairs: Sequence[Pair], rule: Rule, given: bool) -> Groups:
    """The marked mentions that are found, by the identity that they are given."""
    readings = marked_as_read(pairs) if given else [pair.reading for pair in pairs]
    who = rule(readings)
    found: dict[object, set[Mention]] = defaultdict(set)
    for n, pair in enumerate(pairs):
        actors = dict(pair.marked.mentions) if given else aligned(pair)
        for span, actor in actors.items():
            found[who[n, actor]].add((n, span))
    return list(found.values())


def scored(pairs: Sequence[Pair], rule: Rule, given: bool) -> Score:
    """The score of one rule."""
    score = Score()
    score.add(gold(pairs), predicted(pairs, rule, given))
    return score


def corpora(about: str | None, sort: Sort = "actors") -> Iterator[list[Pair]]:
    """What the command line asks for, corpus by corpus; which it is, and the head of a table, is printed."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--corpus", choices=["ecbplus", "meantime"], action="append")
    parser.add_argument("--part", choices=["choose", "measure"], default="measure")
    parser.add_argument("--keep", type=Path)
    o = parser.parse_args()
    for corpus in o.corpus or ["ecbplus", "meantime"]:
        marked = reports(o.data, corpus, sort)
        pairs = [Pair(m, r) for m, r in zip(marked, kept(marked, o.keep, corpus), strict=True) if part_of(m) == o.part]
        print(f"{corpus}, {o.part}: {len(pairs)} reports, {sum(len(p.marked.mentions) for p in pairs)} mentions")
        print(f"{'':36}{'found':>7}{'MUC':>7}{'B³':>7}{'CEAF':>7}{'CoNLL':>7}{'B³ P':>7}{'B³ R':>7}")
        yield pairs


def row(name: str, score: Score) -> str:
    """The figures of one rule, under that head."""
    figures = [score.mentions.recall, *(s.f1 for _, s in score.metrics()), score.conll]
    figures += [score.b_cubed.precision, score.b_cubed.recall]
    return f"{name:36}" + "".join(f"{100 * x:7.1f}" for x in figures)


def main() -> None:
    for pairs in corpora(__doc__):
        for given in (False, True):
            for name, rule in RULES.items():
                how = "marked mentions" if given else "end to end"
                print(row(f"{how}, {name}", scored(pairs, rule, given)))


if __name__ == "__main__":
    main()
