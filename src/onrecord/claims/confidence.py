"""How sure a telling is: the share of tellings like it that readers found right.

The rules set a confidence by hand, from how they came by a claim; it ranks, and does not measure. `confidence.toml`
holds what judged lines of real reports taught (`training.confidence`, a logistic regression): a weight for each form,
one for the hand-set confidence of each, and one for each rule, type and status that was judged often enough. So of
lines told 0.8 sure, about eight in ten are right in reports like those judged; `bench.calibration` measures it.
"""

from __future__ import annotations

import math
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
from msgspec.structs import replace

from onrecord.claims.background import IN_CONTENT
from onrecord.claims.quoted import QUOTED
from onrecord.types import Event, Record, Status, Telling, Tie

FILE = Path(__file__).with_name("confidence.toml")
SUREST = 0.98
"""No hand-set confidence counts as more, or less than what is left of 1: a logit of 1 has no end."""

Claim = TypeVar("Claim", Tie, Event)
Form = Literal["tie", "event"]


class Weights(Record, frozen=True, kw_only=True):
    """What was fitted: for each form, and for each rule, type and status that was judged often enough (`kinds_of`)."""

    base: dict[str, float]
    slope: dict[str, float]
    kinds: dict[str, float]

    def sure(self, form: Form, type_: str, rule: str, status: Status, given: float) -> float:
        """How sure a telling is, to two digits, from how sure its rule was.

        >>> taught = Weights(base={"tie": 0.5}, slope={"tie": 1.0}, kinds={"tie by apposition": 1.0})
        >>> taught.sure("tie", "leads", "apposition", "ongoing", 0.5), taught.sure("tie", "leads", "of", "ongoing", 0.5)
        (0.82, 0.62)
        """
        kinds = sum(self.kinds.get(kind, 0.0) for kind in kinds_of(form, type_, rule, status))
        found = 1 / (1 + math.exp(-self.base[form] - self.slope[form] * logit(given) - kinds))
        # Of speech whose speaker is guessed few lines were judged: it is no surer than its rule.
        return round(min(found, given) if rule.endswith(QUOTED) else found, 2)


def measured(claim: Claim) -> Claim:
    """A claim whose tellings are as sure as readers found such tellings right."""
    return replace(claim, told=tuple(replace(telling, confidence=sure(claim, telling)) for telling in claim.told))


def sure(claim: Tie | Event, telling: Telling) -> float:
    """How often readers found such a telling of such a claim right."""
    form: Form = "tie" if isinstance(claim, Tie) else "event"
    return weights().sure(form, claim.type, telling.reason.name, telling.status, telling.confidence)


def kinds_of(form: Form, type_: str, rule: str, status: Status) -> tuple[str, str, str]:
    """The names under which a telling's rule, without what it was moved by, its type and its status are weighed.

    >>> kinds_of("tie", "leads", "title-in-content", "ongoing")
    ('tie by title', 'tie leads', 'tie ongoing')
    """
    by = rule.removesuffix(QUOTED).removesuffix(IN_CONTENT)
    return f"{form} by {by}", f"{form} {type_}", f"{form} {status}"


def logit(given: float) -> float:
    """The logarithm of the odds of a hand-set confidence.

    >>> logit(0.5)
    0.0
    """
    held = min(max(given, 1 - SUREST), SUREST)
    return math.log(held / (1 - held))


@cache
def weights() -> Weights:
    """The weights that ship."""
    return msgspec.convert(tomllib.loads(FILE.read_text("utf8")), Weights)
