"""How well happenings are known again across reports, on ECB+ and MEANTIME.

    python -m bench.happenings DATA [--corpus ecbplus|meantime] [--part choose|measure] [--keep FOLDER]

DATA, the parts and `--keep` are those of `bench.identity`; of ECB+ topics 36 to 45 stay unopened. All reports of a part
are one pile, and no topic is told. The measure is the CoNLL score (MUC, B³, CEAFφ4) over all mentions of events that
the corpus gives an identity, those mentioned once too, end to end. A mention is found where it touches the trigger of
an event that is read; what is found besides is left out, what is marked and not found is missed. Beside two plain
rules: every event for itself, and events of one type and one trigger word are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from bench.catxml import Marked
from bench.clusters import Score
from bench.identity import Mention, corpora, gold, row
from bench.mentions import overlap
from onrecord.compare import gather, versions
from onrecord.identity import Card, cards, resolve
from onrecord.types import Event, Reading, Span

Names = dict[tuple[int, str], object]
"""An identity for each event of each report."""


def apart(readings: list[Reading]) -> Names:
    """Every event for itself."""
    return {(n, event.id): (n, event.id) for n, reading in enumerate(readings) for event in reading.events}


def by_word(readings: list[Reading]) -> Names:
    """Events of one type and one trigger word are one."""
    return {
        (n, event.id): (event.type, reading.words(event.trigger).casefold())
        for n, reading in enumerate(readings)
        for event in reading.events
    }


def ours(readings: list[Reading]) -> Names:
    """As a desk does it: actors known again, then claims about one thing."""
    held: list[tuple[int, Card]] = [(n, card) for n, reading in enumerate(readings) for card in cards(reading)]
    groups, _ = resolve(card for _, card in held)
    of = {form: number for number, group in enumerate(groups) for form in group}
    known: dict[int, dict[str, int]] = defaultdict(dict)
    for n, card in held:
        known[n][card.actor] = of[card.form]
    number = {reading.report.sha256: n for n, reading in enumerate(readings)}
    found = [v for n, reading in enumerate(readings) for v in versions(reading, known[n], str(n))]
    return {(number[v.report], v.claim): i for i, group in enumerate(gather(found)) for v in group}


RULES: dict[str, Callable[[list[Reading]], Names]] = {"each apart": apart, "equal words": by_word, "ours": ours}


def predicted(marked: list[Marked], readings: list[Reading], names: Names) -> list[set[Mention]]:
    """The marked mentions that are found, by the identity of the event that tells them."""
    found: dict[object, set[Mention]] = defaultdict(set)
    for n, (report, reading) in enumerate(zip(marked, readings, strict=True)):
        for span, _ in report.mentions:
            told = [event for event in reading.events if _touches(event, span)]
            if told:
                found[names[n, told[0].id]].add((n, span))
    return list(found.values())


def _touches(event: Event, span: Span) -> bool:
    words = (*event.trigger, *(piece for told in event.told for piece in told.reason.spans))
    return any(overlap(span, piece) for piece in words)


def main() -> None:
    for pairs in corpora(__doc__, "events"):
        texts, readings = [pair.marked for pair in pairs], [pair.reading for pair in pairs]
        for name, rule in RULES.items():
            score = Score()
            score.add(gold(pairs), predicted(texts, readings, rule(readings)))
            print(row(name, score))


if __name__ == "__main__":
    main()
