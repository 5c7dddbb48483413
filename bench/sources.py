"""How well sources are gathered, on the gold readings: `python -m bench.sources [--predicted] [FOLDER]`.

By default the gold attributions go in, with the actors' mentions as names, so that only this stage is measured. With
`--predicted` the reports are read from the start. One line a measure: precision, recall, F1, and the counts.

- links: each attribution to each of its sources, sources matched one to one by the attributions and words they share.
- B-cubed: for each attribution, how its company (the attributions of the same sources) agrees with the gold's.
- the fields, on matched sources: equal for kind, count, name, part of and may be; for words, half of them shared.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec

from bench import floors
from bench.gold import Gold, all_gold
from bench.tally import Tally
from onrecord.sources import gather
from onrecord.types import ActorKind, Attribution, Mention, Phrase, Reading, Source, Spans, Terms

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"

CONTENT_OVERLAP = 0.5
"""Content Jaccard from which two attributions are the same, as in the reference scorer of attributions."""

WORDS_OVERLAP = 0.5
"""Share of characters, of both together, from which two spans of words count as the same."""

MARKS: dict[ActorKind, str] = {
    "person": "Person",
    "organisation": "Organization",
    "state": "Location",
    "place": "Location",
    "group": "Misc",
}

Pairs = list[tuple[Source, Source]]
Item = TypeVar("Item", Attribution, Source)
Value = TypeVar("Value")


@dataclass
class Score:
    """The tallies of one or many readings, by measure."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))

    def merge(self, other: Score) -> None:
        """Adds another score."""
        for name, tally in other.tallies.items():
            self.tallies[name].add(tally.hits, tally.predicted, tally.gold)

    def figures(self) -> dict[str, float]:
        """F1 of each measure, in per cent."""
        return {name: 100 * tally.f1 for name, tally in self.tallies.items()}

    def table(self) -> str:
        """One line a measure."""
        lines = [f"{'measure':<14}{'P':>7}{'R':>7}{'F1':>7}{'right':>8}{'found':>8}{'gold':>8}"]
        for name, t in self.tallies.items():
            figures = f"{t.precision:7.3f}{t.recall:7.3f}{t.f1:7.3f}"
            lines.append(f"{name:<14}{figures}{t.hits:8.1f}{t.predicted:8.0f}{t.gold:8.0f}")
        return "\n".join(lines)


def score(gold: Reading, predicted: Reading) -> Score:
    """How the sources of a predicted reading agree with the gold's; attributions are matched by content first."""
    result = Score()
    matched = match_attributions(gold.attributions, predicted.attributions)
    pairs = match_sources(gold, predicted, matched)
    _links(result, gold, predicted, matched, pairs)
    _b_cubed(result, matched)
    result.tallies["sources"].add(len(pairs), len(predicted.sources), len(gold.sources))
    _fields(result, pairs)
    return result


def match_attributions(
    gold: Iterable[Attribution], predicted: Iterable[Attribution]
) -> list[tuple[Attribution, Attribution]]:
    """One to one, best content overlap first; ties by overlap of source and cue."""
    predicted = list(predicted)
    options = []
    for g in gold:
        for p in predicted:
            overlap = _jaccard(g.content, p.content)
            if overlap >= CONTENT_OVERLAP:
                options.append((overlap + _jaccard(g.source, p.source) + _jaccard(g.cue, p.cue), g, p))
    return _best_first(options)


def match_sources(gold: Reading, predicted: Reading, matched: list[tuple[Attribution, Attribution]]) -> Pairs:
    """One to one, by how many attributions and mentions two sources share."""
    shared: dict[tuple[str, str], float] = defaultdict(float)
    for g, p in matched:
        for one in g.source_ids:
            for other in p.source_ids:
                shared[one, other] += 1
    options = []
    for ours in gold.sources:
        for theirs in predicted.sources:
            weight = shared[ours.id, theirs.id] + _jaccard(ours.mentions, theirs.mentions)
            if weight > 0:
                options.append((weight, ours, theirs))
    return _best_first(options)


def _best_first(options: list[tuple[float, Item, Item]]) -> list[tuple[Item, Item]]:
    """Picks greedily, heaviest first, each side once."""
    ones: set[str] = set()
    others: set[str] = set()
    picked = []
    for _, one, other in sorted(options, key=lambda o: -o[0]):
        if one.id not in ones and other.id not in others:
            ones.add(one.id)
            others.add(other.id)
            picked.append((one, other))
    return picked


def _links(
    result: Score, gold: Reading, predicted: Reading, matched: list[tuple[Attribution, Attribution]], pairs: Pairs
) -> None:
    to_gold = {p.id: g.id for g, p in pairs}
    for g, p in matched:
        right = {to_gold.get(s) for s in p.source_ids} & set(g.source_ids)
        result.tallies["links"].add(len(right), len(p.source_ids), len(g.source_ids))
    lost = {a.id for a in gold.attributions} - {g.id for g, _ in matched}
    result.tallies["links"].add(0, 0, sum(len(a.source_ids) for a in gold.attributions if a.id in lost))
    besides = {a.id for a in predicted.attributions} - {p.id for _, p in matched}
    result.tallies["links"].add(0, sum(len(a.source_ids) for a in predicted.attributions if a.id in besides), 0)


def _b_cubed(result: Score, matched: list[tuple[Attribution, Attribution]]) -> None:
    tally = result.tallies["b-cubed"]
    for g, p in matched:
        if not g.source_ids or not p.source_ids:
            continue
        gold = {o.id for o, _ in matched if set(o.source_ids) & set(g.source_ids)}
        ours = {o.id for o, q in matched if set(q.source_ids) & set(p.source_ids)}
        both = len(gold & ours)
        precision, recall = both / len(ours), both / len(gold)
        tally.add(2 * precision * recall / (precision + recall or 1), 1, 1)


def _fields(result: Score, pairs: Pairs) -> None:
    to_gold = {p.id: g.id for g, p in pairs}
    for g, p in pairs:
        for name in ("kind", "count"):
            result.tallies[name].add(getattr(g, name) == getattr(p, name), 1, 1)
        _optional(result.tallies["name"], g.name, p.name, lambda a, b: a.casefold() == b.casefold())
        for name in ("description", "basis", "via", "terms"):
            _optional(result.tallies[name], getattr(g, name), getattr(p, name), _same_words)
        _optional(result.tallies["reason"], _reason(g), _reason(p), _same_words)
        part_of = to_gold.get(p.part_of, "none of them") if p.part_of else None
        _optional(result.tallies["part of"], g.part_of, part_of, str.__eq__)
        may_be = {to_gold.get(s) for s in p.may_be}
        result.tallies["may be"].add(len(may_be & set(g.may_be)), len(p.may_be), len(g.may_be))
        right = sum(any(_same_words(a, b) for b in p.affiliations) for a in g.affiliations)
        result.tallies["affiliations"].add(right, len(p.affiliations), len(g.affiliations))
        right = sum(any(_jaccard((a,), (b,)) >= WORDS_OVERLAP for b in p.mentions) for a in g.mentions)
        result.tallies["mentions"].add(right, len(p.mentions), len(g.mentions))


def _optional(tally: Tally, gold: Value | None, predicted: Value | None, same: Callable[[Value, Value], bool]) -> None:
    right = gold is not None and predicted is not None and same(gold, predicted)
    tally.add(right, predicted is not None, gold is not None)


def _reason(source: Source) -> Phrase | None:
    return source.terms.reason if source.terms else None


def _same_words(one: Phrase | Terms, other: Phrase | Terms) -> bool:
    return _jaccard(one.spans, other.spans) >= WORDS_OVERLAP or one.text == other.text


def _jaccard(one: Spans, other: Spans) -> float:
    a = {i for start, end in one for i in range(start, end)}
    b = {i for start, end in other for i in range(start, end)}
    return len(a & b) / len(a | b) if a | b else 0.0


def from_gold(gold: Gold) -> Reading:
    """The sources that this stage gathers from the gold attributions, names from the gold actors."""
    reading, text = gold.reading, gold.reading.report.text
    names = (
        Mention(span=span, kind=MARKS[actor.kind])
        for actor in reading.actors
        for span in actor.mentions
        if span not in {j.span for j in actor.joins if j.reason.name == "pronoun"}
        if text[span[0]].isupper() or text[span[0] : span[0] + 3].lower() == "al-"
    )
    bare = tuple(msgspec.structs.replace(a, source_ids=()) for a in reading.attributions)
    attributions, sources = gather(reading.report, bare, tuple(sorted(names, key=lambda m: m.span)))
    return msgspec.structs.replace(reading, attributions=attributions, sources=sources)


def from_file(gold: Gold) -> Reading:
    """What reading the report from the start gives, told what a user would tell."""
    import onrecord

    return onrecord.read(gold.report_path, onrecord.Known(**gold.known))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLES)
    parser.add_argument("--predicted", action="store_true", help="read the reports from the start")
    parser.add_argument("--each", action="store_true", help="print each report's links as well")
    options = parser.parse_args()
    total = Score()
    for gold in all_gold(options.folder):
        one = score(gold.reading, from_file(gold) if options.predicted else from_gold(gold))
        if options.each:
            t = one.tallies["links"]
            print(f"{gold.path.name:<32} links {t.precision:.3f} {t.recall:.3f} {t.f1:.3f}")
        total.merge(one)
    print(total.table())
    name = f"{options.folder.name}-sources" + ("" if options.predicted else "-from-gold")
    sys.exit(floors.check(name, total.figures()))


if __name__ == "__main__":
    main()
