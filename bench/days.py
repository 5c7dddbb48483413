"""How the dates of a reading agree with the gold's: where they stand, what they are worth, what they are told from.

An expression is the same where the spans are equal ("exact") or, matched one to one, share a code point. A gold reading
that marks no date leaves dates out: nothing is counted.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from bench.assignment import heaviest
from bench.phrases import overlap
from bench.tally import Tally
from onrecord.types import Reading, Report, When

MEASURES = ("dates exact", "dates", "date and value", "value", "relation", "anchor")

FROM_THE_DAY = frozenset({"before", "after", "same"})
"""Relations to the report's own day, which the gold leaves unsaid ("last week")."""


def add(tallies: Mapping[str, Tally], gold: Reading, found: Reading) -> None:
    """Count one report into the tallies of `MEASURES`. The last three are of the matched dates."""
    if not gold.dates:
        return
    pairs = matched(gold.dates, found.dates)
    totals = len(found.dates), len(gold.dates)
    tallies["dates exact"].add(sum(g.spans == f.spans for g, f in pairs), *totals)
    tallies["dates"].add(len(pairs), *totals)
    right = sum(g.edtf == f.edtf for g, f in pairs)
    tallies["date and value"].add(right, *totals)
    tallies["value"].add(right, len(pairs), len(pairs))
    for g, f in pairs:
        sides = zip(told_from(f, found.report), told_from(g, gold.report), strict=True)
        for name, (ours, theirs) in zip(("anchor", "relation"), sides, strict=True):
            same = ours is not None and theirs is not None and _plain(ours) == _plain(theirs)
            tallies[name].add(same, ours is not None, theirs is not None)


def matched(gold: tuple[When, ...], found: tuple[When, ...]) -> list[tuple[When, When]]:
    """The expressions that share words, one to one, so that they share most: (gold, found)."""
    shared = np.array([[overlap(g.spans, f.spans) for f in found] for g in gold]).reshape(len(gold), len(found))
    return [(gold[i], found[j]) for i, j in heaviest(shared) if shared[i, j] > 0]


def told_from(when: When, report: Report) -> tuple[str | None, str | None]:
    """The anchor and the relation of a date; the report's own day is no anchor.

    >>> from datetime import date
    >>> report = Report(id="", text="", sha256="", text_sha256="", published=date(2024, 3, 26))
    >>> told_from(When(edtf="2024-03-25", anchor="2024-03-26", relation="before"), report)
    (None, None)
    >>> told_from(When(edtf=None, anchor="Vantor’s death", relation="after"), report)
    ('Vantor’s death', 'after')
    """
    if when.anchor not in {"publication", report.published.isoformat() if report.published else None, None}:
        return when.anchor, when.relation
    of_the_day = when.anchor is not None and when.relation in FROM_THE_DAY
    return None, None if of_the_day else when.relation


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


def _plain(words: str) -> str:
    return words.casefold().removeprefix("the ")
