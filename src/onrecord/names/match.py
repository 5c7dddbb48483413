"""What comparing two names gives: a score and, always, the reason in words.

The scores order kinds of likeness by hand; they are no measured probabilities. From `SAME` up the names can be one
thing's; whether they are is for the caller, who knows what else the report names ("Merdhi" fits two people).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Relation = Literal["same", "particle", "spelling", "order", "shorter", "initials", "acronym", "part", "different"]
"""`part`: a longer name that holds the shorter one, but as likely names another thing (a brigade of the movement)."""

SAME = 0.5


class Match(NamedTuple):
    """How two names compare."""

    score: float
    relation: Relation
    reason: str

    @property
    def same(self) -> bool:
        """Whether the two can be names of one thing."""
        return self.score >= SAME


IDENTICAL = Match(1.0, "same", "the same name")
NO_NAME = Match(0.0, "different", "one of them holds no name")
NOTHING_ALIKE = Match(0.0, "different", "nothing in the names is alike")
OTHER_KIND = Match(0.0, "different", "one is a person's name, the other an organisation's")


def different(reason: str) -> Match:
    """The two cannot be names of one thing, for this reason."""
    return Match(0.0, "different", reason)


def all_of(matches: list[Match]) -> Match:
    """What several agreements make together: their scores multiplied, named by the weakest, all reasons kept.

    >>> all_of([Match(0.97, "particle", "an article differs"), Match(0.9, "shorter", "family name only")]).relation
    'shorter'
    """
    telling = [m for m in matches if m.relation != "same"]
    if not telling:
        return IDENTICAL
    score = 1.0
    for m in telling:
        score *= m.score
    return Match(round(score, 3), min(telling, key=lambda m: m.score).relation, "; ".join(m.reason for m in telling))
