"""How the dates of a reading agree with the gold's: where they stand, what they are worth, what they are told from.

An expression is the same where the spans are equal ("exact") or, matched one to one, share a code point. A gold reading
that marks no date leaves dates out: nothing is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from bench.assignment import heaviest
from bench.phrases import overlap
from bench.sources import WORDS_OVERLAP
from bench.tally import Tally
from onrecord.intervals import from_edtf
from onrecord.types import Reading, Report, When

MEASURES = ("dates exact", "dates", "date and value", "value", "date kind", "duration", "relation", "anchor")

FROM_THE_DAY = frozenset({"before", "after", "same", None})
"""How a time can stand to the report's own day alone ("last week", "on Thursday")."""


def add(tallies: Mapping[str, Tally], gold: Reading, found: Reading) -> None:
    """Count one report into the tallies of `MEASURES`. What follows "date and value" is of the matched dates.

    The report's own day is no anchor, and how a date stands to that alone ("last week") is left out of account.
    """
    if not gold.dates:
        return
    pairs = matched(gold.dates, found.dates)
    totals = len(found.dates), len(gold.dates)
    tallies["dates exact"].add(sum(g.spans == f.spans for g, f in pairs), *totals)
    tallies["dates"].add(len(pairs), *totals)
    right = sum(same_days(g.edtf, f.edtf) for g, f in pairs)
    tallies["date and value"].add(right, *totals)
    tallies["value"].add(right, len(pairs), len(pairs))
    for g, f in pairs:
        tallies["date kind"].add(g.kind == f.kind, 1, 1)
        _optional(tallies["duration"], f.duration, g.duration, str.__eq__)
        ours, theirs = anchor(f, found.report), anchor(g, gold.report)
        _optional(tallies["anchor"], ours, theirs, alike)
        if ours or theirs or f.anchor is None or f.relation not in FROM_THE_DAY:
            _optional(tallies["relation"], f.relation, g.relation, str.__eq__)


def same_days(one: str | None, other: str | None) -> bool:
    """Whether two values have the same outer bounds, as `examples/README.md` has it.

    >>> same_days("2024-03-18/2024-03-24", "[2024-03-18..2024-03-24]"), same_days("2024", None)
    (True, False)
    """
    if one is None or other is None:
        return one == other
    a, b = from_edtf(one), from_edtf(other)
    return (a.earliest_start, a.latest_end) == (b.earliest_start, b.latest_end)


def matched(gold: tuple[When, ...], found: tuple[When, ...]) -> list[tuple[When, When]]:
    """The expressions that share words, one to one, so that they share most: (gold, found)."""
    shared = np.array([[overlap(g.spans, f.spans) for f in found] for g in gold]).reshape(len(gold), len(found))
    return [(gold[i], found[j]) for i, j in heaviest(shared) if shared[i, j] > 0]


def anchor(when: When, report: Report) -> str | None:
    """What a date is told from, if that is not the report's own day.

    >>> from datetime import date
    >>> report = Report(id="", text="", sha256="", text_sha256="", published=date(2024, 3, 26))
    >>> anchor(When(edtf="2024-03-25", anchor="2024-03-26", relation="before"), report)
    >>> anchor(When(edtf=None, anchor="Vantor’s death", relation="after"), report)
    'Vantor’s death'
    """
    day = report.published.isoformat() if report.published else None
    return None if when.anchor in {"publication", day} else when.anchor


def alike(one: str, other: str) -> bool:
    """Whether two anchors share half of the words of both together.

    >>> alike("the drone strike", "the drone strike at Ombrel"), alike("2024-03-07", "the strike")
    (True, False)
    """
    a, b = (set(words.casefold().split()) for words in (one, other))
    return len(a & b) >= WORDS_OVERLAP * len(a | b)


def listing(gold: Reading, found: Reading) -> None:
    """Print the dates that are missed, found besides, or worth another value."""
    if not gold.dates:
        return
    pairs = matched(gold.dates, found.dates)
    for g in gold.dates:
        if all(g is not one for one, _ in pairs):
            print(f"  date missed: {gold.words(g.spans)!r} {g.edtf}")
    for f in found.dates:
        if all(f is not one for _, one in pairs):
            print(f"  date besides: {found.words(f.spans)!r} {f.edtf}")
    for g, f in pairs:
        if g.edtf != f.edtf:
            print(f"  date: {found.words(f.spans)!r} is {g.edtf}, found {f.edtf}")


def _optional(tally: Tally, found: str | None, gold: str | None, same: Callable[[str, str], bool]) -> None:
    hit = found is not None and gold is not None and same(found, gold)
    tally.add(hit, found is not None, gold is not None)
