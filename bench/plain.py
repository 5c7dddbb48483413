"""How much of plain English is read: ties, events and whom words mean, in short passages with all of it marked.

    python -m bench.plain [FILE ...] [--errors]

Without a file: those of `bench/plain/` that rules were developed on. `clean.txt` is given by name, and gives totals
only. Ties and events are compared as in `bench.claims`; a role at no body ("the poet X") counts where the marks list
one for that person. "led": pronouns and descriptions that lead to whom they mean, of those that lead to anybody and of
all; "traps": words for an unnamed source or a stranger, and how many of them lead to somebody who is mentioned
elsewhere too. `--errors` names what is missed and found besides, below each passage.

It fails where a figure is below its floor.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

from bench.claims import Compared, Score
from bench.floors import check
from bench.pairing import at, paired
from bench.passages import Passage, passages
from bench.phrases import form, main_word
from bench.readings import CLEAN
from bench.tally import Tally
from onrecord import read_text
from onrecord.types import Reading

FOLDER = Path(__file__).with_name("plain")
CLAIMS = ("ties", "ties, any type", "roles", "events", "events, any type", "participants", "event where")
LED = ("pronouns led", "descriptions led")


@dataclass(slots=True)
class Plain:
    """The tallies of many passages."""

    score: Score = field(default_factory=Score)
    led: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in LED})
    told: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in ("denied", "attributed")})
    traps: Counter[str] = field(default_factory=Counter)

    def add(self, passage: Passage, found: Reading) -> Iterator[str]:
        """Count one passage, and say what differs."""
        one = self.score.add(passage.gold, _without_unlisted_roles(passage.gold, found))
        self._voices(one)
        yield from (line for line in one.errors() if not line.startswith("told:"))
        yield from self._references(passage, found)

    def figures(self) -> dict[str, float]:
        rows = self.rows()
        return {
            f"{name}{part}": 100 * share
            for name, t in rows.items()
            for part, share in (("", t.f1), (" precision", t.precision), (" recall", t.recall))
        }

    def rows(self) -> dict[str, Tally]:
        return {name: self.score.tallies[name] for name in CLAIMS} | self.led | self.told

    def _voices(self, one: Compared) -> None:
        """Of the ties and events that match: which are denied, and which are on somebody’s word."""
        for g, f in (*one.ties, *one.events):
            for name, marks in (
                ("denied", [any(t.polarity == "-" for t in claim.told) for claim in (f, g)]),
                ("attributed", [any(t.voice for t in claim.told) for claim in (f, g)]),
            ):
                self.told[name].add(all(marks), *marks)

    def _references(self, passage: Passage, found: Reading) -> Iterator[str]:
        gold, text = passage.gold, passage.gold.report.text
        held, whose = at(found), {g.id: f.id for g, f in paired(gold, found)}
        for actor in gold.actors:
            for span in actor.mentions:
                if (kind := f"{form(text, span)}s led") not in LED:
                    continue
                other = held.get(main_word(text, span))
                right = other is not None and other.id == whose.get(actor.id)
                self.led[kind].add(right, other is not None, 1)
                if not right:
                    yield f"led: {text[slice(*span)]!r} is {actor.name}, read as {other.name if other else 'nobody'}"
        for span in passage.traps:
            other = held.get(main_word(text, span))
            self.traps.update(traps=1, led=other is not None and len(other.mentions) > 1)
            if other and len(other.mentions) > 1:
                yield f"TRAP: {text[slice(*span)]!r} is nobody, read as {other.name}"


def _without_unlisted_roles(gold: Reading, found: Reading) -> Reading:
    """Without roles at no body, of people of whom the marks list none such: their writers list callings unevenly."""
    listed = {tie.subject for tie in gold.ties if tie.type == "holds-role" and tie.object is None}
    kept = {f.id for g, f in paired(gold, found) if g.id in listed}
    ties = (t for t in found.ties if t.type != "holds-role" or t.object is not None or t.subject in kept)
    return replace(found, ties=tuple(ties))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--errors", action="store_true", help="name what is missed and found besides")
    o = parser.parse_args()
    developed = [path for path in sorted(FOLDER.glob("*.txt")) if path.stem != CLEAN]
    status = 0
    for path in o.files or developed:
        plain, read = Plain(), passages(path)
        for passage in read:
            errors = list(plain.add(passage, read_text(passage.gold.report.text)))
            if errors and o.errors and path.stem != CLEAN:
                print("\n  ".join((f"{passage.where}: {passage.gold.report.text}", *errors)))
        print(f"{path.stem}: {len(read)} passages\n{table(plain)}\n")
        status |= check(f"plain-{path.stem}", plain.figures())
    sys.exit(status)


def table(plain: Plain) -> str:
    lines = [f"{'':18}{'precision':>10}{'recall':>10}{'F1':>10}{'found':>8}{'gold':>8}"]
    for name, t in plain.rows().items():
        shares = "".join(f"{100 * x:10.1f}" for x in (t.precision, t.recall, t.f1))
        lines.append(f"{name:18}{shares}{t.predicted:8.0f}{t.gold:8.0f}")
    return "\n".join((*lines, f"traps led: {plain.traps['led']} of {plain.traps['traps']}"))


if __name__ == "__main__":
    main()
