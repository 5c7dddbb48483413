"""How well ties, events and what is told of them agree with the gold readings of the example reports, from the file on.

    python -m bench.claims [FOLDER ...] [--gold FILE ...] [--errors] [--json]

Without a folder: the examples and the two held-back sets, then all together. `--gold` reads one gold file.
`--errors` names what is missed, found besides and told wrong, `--json` gives the figures; of the clean set there are
totals only. Actors are paired as in `bench.actors`, sources as in `bench.sources`; each claim of the gold is paired
with at most one that is found, so that the likest come together.

- ties: of one type between the same two actors (no actor is like no actor only), in this order, but for the types that
  hold both ways; for `holds-role` the title is the same too (half of the words of both). So `leads` for `holds-role` is
  wrong here and right in "ties, any type", where the order does not count either. "Turned round": right but for the
  order, counted below the table. "Ties, split actor": as ties, but where one actor of the gold is found as two, either
  may stand for it ("Kessarian militias", "the Norvane-backed militias"): what a reader of the line would accept. roles:
  the ties of the three types that carry a title.
- events: of one type, where the triggers touch, one's trigger stands in what the other rests on, or half of what they
  rest on is shared; or what happens to one person once (`killed`, `appointed`, ...), the same person and day, whatever
  the words; a day left out is no other day. "Events, any type": the same words alone.
- ties voiced, events voiced: found as above, and each matched telling has the right voice and polarity.
- A met-with tie beside a gold meeting of the two, and others alike (`bench.claims_same.TWINS`), either way, is the same
  thing in another form: neither for nor against. So is an `opposes`, or an event `accuse`, drawn from the words of a
  gold attribution by which the one accuses or criticises the other. How many, stands below the table.
- Of the ties and events that match: title; when (of a tie, its start and its end apart; of an event, the same bounds);
  where; participants, "and part": each with its part too. Tellings are matched by the words that they rest on.
  evidence: their characters. voice: the whole chain of sources, link by link; attributed: that there is any. denied,
  hedged, not yet: tellings of polarity "-", not certain, and planned, predicted or conditional, the same for both.
- accounts: paired by the claims they share; "account pairs": every two claims gathered together; challenge, of the
  paired. An account of one claim that nothing challenges is none.
- confidence: of the claims given so much, how many are right (type and ends, or type and event).

It fails where a figure is below its floor.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

from bench.claims_bins import Bins
from bench.claims_same import (
    ROLES,
    Claim,
    Pairs,
    accusing,
    in_gold_ids,
    same_actors,
    same_events,
    same_ties,
    same_words,
    turned_round,
    twin,
)
from bench.claims_told import TOLD, add_accounts, add_events, add_ties, matched, same_voice, told_right
from bench.floors import check
from bench.gold import load
from bench.readings import CLEAN, DEVELOPED, readings
from bench.tally import Tally
from onrecord import read
from onrecord.types import EVENT_TYPES, TIE_TYPES, Event, Known, Reading, Telling, Tie

MEASURES = (
    *("ties", "ties, any type", "ties, split actor", "ties voiced", "roles"),
    *("events", "events, any type", "events voiced"),
    *TOLD,
)
TYPES = (*(f"tie {one}" for one in TIE_TYPES), *(f"event {one}" for one in EVENT_TYPES))


@dataclass(slots=True)
class Score:
    """The tallies of many readings together."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in (*MEASURES, *TYPES)})
    bins: Bins = field(default_factory=Bins)
    turned: int = 0
    aside: int = 0

    def add(self, gold: Reading, found: Reading) -> Compared:
        """Count one report."""
        one = compare(gold, found)
        self.aside += one.aside
        self.turned += len(one.turned)
        kept = one.found
        self._ties(gold.ties, kept.ties, one.ties)
        _count(self.tallies["ties, split actor"], one.split, kept.ties, gold.ties)
        self._events(gold.events, kept.events, one.events)
        claims = {f.id: g.id for g, f in one.ties} | {f.id: g.id for g, f in one.events}
        add_accounts(self.tallies, gold.accounts, kept.accounts, claims)
        self.bins.add((*kept.ties, *kept.events), set(claims))
        return one

    def merge(self, other: Score) -> None:
        for name, t in other.tallies.items():
            self.tallies[name].add(t.hits, t.predicted, t.gold)
        self.bins.merge(other.bins)
        self.turned, self.aside = self.turned + other.turned, self.aside + other.aside

    def figures(self) -> dict[str, float]:
        """F1 of each measure and type in per cent, and under its name and "precision" or "recall" those."""
        found = {name: 100 * tally.f1 for name, tally in self.tallies.items()}
        found |= {f"{name} precision": 100 * tally.precision for name, tally in self.tallies.items()}
        return found | {f"{name} recall": 100 * tally.recall for name, tally in self.tallies.items()}

    def as_plain(self) -> dict[str, object]:
        """The figures of `MEASURES` for JSON, shares of one."""
        figures = {n: {"precision": t.precision, "recall": t.recall, "f1": t.f1} for n, t in self._rows(MEASURES)}
        return {**figures, "turned round": self.turned, "set aside": self.aside, "confidence apart": self.bins.error}

    def table(self, *, types: bool) -> str:
        """One line a measure, then, where asked, one a type that occurs, then the confidence."""
        lines = [f"{'':18}{'precision':>10}{'recall':>10}{'F1':>10}{'found':>8}{'gold':>8}"]
        lines += [_line(*row) for row in self._rows(MEASURES)]
        lines.append(f"turned round: {self.turned}   the same in another form: {self.aside}")
        if types:
            lines += ["", *(_line(*row) for row in self._rows(TYPES) if row[1].gold or row[1].predicted)]
        return "\n".join((*lines, "", self.bins.table()))

    def _rows(self, names: Iterable[str]) -> list[tuple[str, Tally]]:
        return [(name, self.tallies[name]) for name in names]

    def _ties(self, gold: Sequence[Tie], found: Sequence[Tie], pairs: Pairs[Tie]) -> None:
        t = self.tallies
        _count(t["ties"], pairs, found, gold)
        _count(t["ties, any type"], same_actors(gold, found), found, gold)
        _count(t["ties voiced"], [pair for pair in pairs if told_right(*pair)], found, gold)
        theirs, ours = ([one for one in ties if one.type in ROLES and one.role] for ties in (found, gold))
        _count(t["roles"], [(g, f) for g, f in pairs if g in ours and f in theirs], theirs, ours)
        for name in TIE_TYPES:
            _of_type(t[f"tie {name}"], name, pairs, found, gold)
        add_ties(t, pairs)

    def _events(self, gold: Sequence[Event], found: Sequence[Event], pairs: Pairs[Event]) -> None:
        t = self.tallies
        _count(t["events"], pairs, found, gold)
        _count(t["events, any type"], same_words(gold, found), found, gold)
        _count(t["events voiced"], [pair for pair in pairs if told_right(*pair)], found, gold)
        for name in EVENT_TYPES:
            _of_type(t[f"event {name}"], name, pairs, found, gold)
        add_events(t, pairs)


@dataclass(frozen=True)
class Compared:
    """What of one report matches. `found` is in the gold's ids, without what is the same in another form."""

    gold: Reading
    found: Reading
    ties: Pairs[Tie]
    events: Pairs[Event]
    turned: Pairs[Tie]
    split: Pairs[Tie]
    aside: int

    def errors(self) -> Iterator[str]:
        """What is missed, found besides and told wrong, in words."""
        yield from _differing(self.gold, self.found, self.ties, self.gold.ties, self.found.ties)
        yield from _differing(self.gold, self.found, self.events, self.gold.events, self.found.events)
        yield from (f"turned round: {in_words(self.found, f)}" for _, f in self.turned)


def compare(gold: Reading, found: Reading) -> Compared:
    """The claims of two readings of one report."""
    loosely, found = in_gold_ids(gold, found, split=True), in_gold_ids(gold, found)
    ties, events = same_ties(gold.ties, found.ties), same_events(gold.events, found.events)
    alone = [f for f in found.ties if f not in [f for _, f in ties]]
    happened = [f for f in found.events if f not in [f for _, f in events]]
    aside = {f.id for f in alone if any(twin(f, e) for e in gold.events) or accusing(gold, f)}
    aside |= {f.id for f in happened if any(twin(t, f) for t in gold.ties) or accusing(gold, f)}
    missed = [g for g in gold.ties if g not in [g for g, _ in ties]]
    turned = turned_round(missed, [f for f in alone if f.id not in aside])
    split = same_ties(gold.ties, _without(loosely, aside).ties)
    return Compared(gold, _without(found, aside), ties, events, turned, split, len(aside))


def in_words(reading: Reading, claim: Tie | Event) -> str:
    """One claim on one line: what it says, and the words that it rests on."""
    names = {actor.id: actor.name for actor in reading.actors}
    if isinstance(claim, Tie):
        ends = (names.get(one or "", one or "nobody") for one in (claim.subject, claim.object))
        what = f"{claim.type}: {' -> '.join(ends)}" + (f" ({claim.role})" if claim.role else "")
    else:
        parts = ", ".join(f"{names.get(p.actor, p.actor)} as {p.part}" for p in claim.participants)
        what = f"{claim.type} {reading.words(claim.trigger)!r}: {parts}"
    when = f", {claim.when.edtf}" if claim.when else ""
    return f"{what}{when}, on {reading.words(claim.told[0].evidence)[:100]!r}" if claim.told else what


def told_in_words(telling: Telling) -> str:
    voice = " < ".join("+".join(link) for link in telling.voice) or "outlet"
    return f"{voice} {telling.polarity} {telling.certainty} {telling.status}"


def scored(pairs: Iterable[tuple[str, Reading, Reading]], *, errors: bool) -> Score:
    """The score of gold and found readings; where asked, what differs is printed for each."""
    score = Score()
    for name, gold, found in pairs:
        one = score.add(gold, found)
        if errors:
            print("\n  ".join((name, *one.errors())))
    return score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--gold", type=Path, action="append", default=[], help="one gold file, its report beside it")
    parser.add_argument("--errors", action="store_true", help="name what is missed, found besides and told wrong")
    parser.add_argument("--json", action="store_true", help="the figures as one line of JSON a folder")
    o = parser.parse_args()
    check_folders(parser, o.folders)
    folders = o.folders or ([] if o.gold else DEVELOPED)
    status, total = 0, Score()
    for where in (*folders, *o.gold):
        clean = where.name == CLEAN
        given = [_one(where)] if where in o.gold else readings(where)
        score = scored(given, errors=o.errors and not clean)
        show(where.name, score, types=not clean, as_json=o.json)
        status |= check(f"{where.name}-claims", score.figures())
        total.merge(score)
    if len(folders) + len(o.gold) > 1:
        show("together", total, types=False, as_json=o.json)
    sys.exit(status)


def check_folders(parser: argparse.ArgumentParser, folders: Iterable[Path]) -> None:
    """Ends with a message where what should be a folder is none, such as a second file after one `--gold`."""
    for where in folders:
        if not where.is_dir():
            parser.error(f"{where} is no folder of reports; before each gold file write --gold again")


def show(name: str, score: Score, *, types: bool, as_json: bool) -> None:
    """Print one score."""
    print(json.dumps({"folder": name, **score.as_plain()}) if as_json else f"{name}\n{score.table(types=types)}\n")


def _one(path: Path) -> tuple[str, Reading, Reading]:
    gold = load(path)
    return gold.report_path.name, gold.reading, read(gold.report_path, Known(**gold.known))


def _without(found: Reading, aside: set[str]) -> Reading:
    ties = tuple(t for t in found.ties if t.id not in aside)
    return replace(found, ties=ties, events=tuple(e for e in found.events if e.id not in aside))


def _line(name: str, t: Tally) -> str:
    figures = "".join(f"{100 * x:10.1f}" for x in (t.precision, t.recall, t.f1))
    return f"{name:18}{figures}{t.predicted:8.0f}{t.gold:8.0f}"


def _count(tally: Tally, pairs: Sequence[object], found: Sequence[object], gold: Sequence[object]) -> None:
    tally.add(len(pairs), len(found), len(gold))


def _of_type(tally: Tally, name: str, pairs: Pairs[Claim], found: Sequence[Claim], gold: Sequence[Claim]) -> None:
    theirs, ours = (sum(one.type == name for one in claims) for claims in (found, gold))
    tally.add(sum(g.type == name for g, _ in pairs), theirs, ours)


def _differing(
    gold: Reading, found: Reading, pairs: Pairs[Claim], ours: Iterable[Claim], theirs: Iterable[Claim]
) -> Iterator[str]:
    yield from (f"missed: {in_words(gold, g)}" for g in ours if g not in [g for g, _ in pairs])
    yield from (f"besides: {in_words(found, f)}" for f in theirs if f not in [f for _, f in pairs])
    for g, f in pairs:
        for a, b in matched(g, f):
            same = (a.polarity, a.certainty, a.status) == (b.polarity, b.certainty, b.status) and same_voice(a, b)
            if not same:
                words = gold.words(a.evidence)[:100]
                yield f"told: {told_in_words(a)}, read as {told_in_words(b)}: {in_words(gold, g)}; here {words!r}"


if __name__ == "__main__":
    main()
