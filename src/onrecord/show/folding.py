"""Which tellings add nothing to read: a word alone, words told before, or what the machine hardly believes."""

from __future__ import annotations

from onrecord.show.quotes import ARTICLE, UNSURE, holds, start
from onrecord.show.views import View
from onrecord.types import Telling

FAINT = 0.4
"""A telling of which it is less sure is folded where others tell the claim too. Set by hand, not measured."""
TOLD_AS = {"planned": "planned", "predicted": "expected", "conditional": "on a condition"}
Way = tuple[tuple[tuple[str, ...], ...], tuple[str, str, str]]
"""A voice, and the polarity, certainty and status that it tells with."""


def way(telling: Telling) -> Way:
    """Whose word a telling is and how it is told: what happened and what goes on are told in one manner."""
    status = telling.status if telling.status in TOLD_AS else ""
    return telling.voice, (telling.polarity, telling.certainty, status)


def folded(seen: View, every: tuple[Telling, ...]) -> tuple[int, ...]:
    """Which tellings add nothing to read: a word alone, words told before, or what the machine hardly believes.

    Never all that affirm a claim, or that deny it: of those the surest and longest stays.
    """
    dust = {i for i, t in enumerate(every) if t.confidence < FAINT or len(_bare_words(seen, t).split()) < 2}
    for polarity in ("+", "-"):
        alike = {i for i, t in enumerate(every) if t.polarity == polarity}
        if alike and alike <= dust:
            dust.remove(
                max(alike, key=lambda i: (every[i].confidence >= FAINT, _length(every[i]), every[i].confidence))
            )
    kept: list[Telling] = []
    for i, telling in sorted(enumerate(every), key=lambda one: (-_length(one[1]), start(one[1].evidence))):
        same = [k for k in kept if way(k) == way(telling)] if i not in dust else []
        if any(_within(telling, k) or _bare_words(seen, telling) == _bare_words(seen, k) for k in same):
            dust.add(i)
        elif i not in dust:
            kept.append(telling)
    return tuple(sorted(dust))


def _within(inner: Telling, outer: Telling) -> bool:
    """Whether words lie inside others of which the machine is no less sure, as far as it is said."""
    sure = outer.confidence >= UNSURE or inner.confidence < UNSURE
    return sure and all(holds(outer.evidence, span) for span in inner.evidence)


def _bare_words(seen: View, telling: Telling) -> str:
    return ARTICLE.sub("", " ".join(seen.report.text[first:end] for first, end in telling.evidence)).casefold()


def _length(telling: Telling) -> int:
    return sum(end - first for first, end in telling.evidence)
