"""re3d (Dstl, 2017): documents on the conflict in Syria and Iraq with entities, phrases and pronouns among them.

Its marks come from a program, from experts and from a crowd, each with a probability, by the data's own model of its
annotators, that the type is right. Those below one half are left out: 0 is for marks that nobody has borne out, such as
"hope" as a person. Marks may lie inside one another ("Ombrel" in "the port of Ombrel"): the longest is kept.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.text import strip
from training.corpora import Tagged, need

TYPES = (
    "Organisation",
    "Location",
    "Person",
    "Temporal",
    "Quantity",
    "Nationality",
    "Weapon",
    "MilitaryPlatform",
    "DocumentReference",
    "Vehicle",
    "Money",
)
"""The most frequent first; left out are coordinates, frequencies and call signs, a dozen marks in all."""
LIKELY = 0.5
"""Marks less probable than this are not taken for right."""
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """An entity as the data set marks it, in code points; `probability` that its type is right."""

    start: int
    end: int
    type: str
    probability: float


def re3d(path: Path) -> list[Tagged]:
    """The documents, each with its entities: likely, of the types above, none inside another."""
    found = []
    for line in need(path).read_text("utf8").splitlines():
        row = json.loads(line)
        marks = [Mark(e["begin"], e["end"], e["type"], float(e["confidence"])) for e in row["entities"]]
        kept = outermost(m for m in trimmed(row["text"], marks) if m.type in TYPES and m.probability >= LIKELY)
        found.append(Tagged(row["id"], row["text"], tuple((m.start, m.end, m.type) for m in kept)))
    return found


def trimmed(text: str, marks: Iterable[Mark]) -> list[Mark]:
    """The marks without white space at their ends, those of nothing else left out."""
    pairs = ((m, strip(text, m.start, m.end)) for m in marks)
    return [Mark(*span, m.type, m.probability) for m, span in pairs if span]


def outermost(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in text order, without those that overlap a longer one, or one as long and likelier.

    >>> port, town = Mark(0, 18, "Location", 0.9), Mark(12, 18, "Location", 1.0)
    >>> outermost([town, port]) == [port]
    True
    """
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start - m.end, -m.probability, m.start, m.type)):
        if all(mark.end <= k.start or k.end <= mark.start for k in kept):
            kept.append(mark)
    return sorted(kept, key=lambda m: m.start)


def folds(documents: Sequence[Tagged], number: int = FOLDS) -> list[list[Tagged]]:
    """The documents dealt to folds of like size, in the order of a hash of their names: the same on any day.

    >>> [len(fold) for fold in folds([Tagged(str(i), "") for i in range(8)])]
    [2, 2, 2, 1, 1]
    """
    order = sorted(documents, key=lambda d: hashlib.sha256(d.id.encode()).hexdigest())
    return [order[i::number] for i in range(number)]
