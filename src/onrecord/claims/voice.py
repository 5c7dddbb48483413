"""On whose word a stretch of a report stands.

What lies in the content of an attribution is its source's word; where contents lie in one another, the chain runs from
the inside out ("Merdhi, as one of the two sources tells it"). What lies in none is the outlet's own.

The background rule: an apposition or a relative clause that only adds something, or a possessive, inside content that
is not quoted ("the Corps, headed by X since 1998, ...") is the outlet's word all the same. Inside quotation marks it is
the speaker's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.text import quotations

if TYPE_CHECKING:
    from onrecord.types import Attribution, Span

BACKGROUND = 0.8
"""What is left of the confidence of a claim that the background rule takes out of its attribution: a reader may well
take it for the source's. Not measured; it ranks such lines below those that no rule moved."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose word a place is, from the inside out, and the attribution that says so."""

    chain: tuple[tuple[str, ...], ...] = ()
    attribution: Attribution | None = None


class Voices:
    """The voices of one report."""

    def __init__(self, text: str, attributions: tuple[Attribution, ...]) -> None:
        self._by_id = {attribution.id: attribution for attribution in attributions}
        self._quoted = quotations(text)

    def at(self, place: Span) -> Voice:
        """Whose word the text at `place` is."""
        return self.of(self._innermost(place))

    def quoted(self, place: Span) -> bool:
        """Whether `place` stands within quotation marks."""
        return any(start <= place[0] and place[1] <= end for start, end in self._quoted)

    def _innermost(self, place: Span) -> Attribution | None:
        holding = [a for a in self._by_id.values() if any(s <= place[0] and place[1] <= e for s, e in a.content)]
        return min(holding, key=_size, default=None)

    def of(self, attribution: Attribution | None) -> Voice:
        """Whose word the content of an attribution is."""
        chain: list[tuple[str, ...]] = []
        at, seen = attribution, set[str]()
        while at is not None and at.id not in seen:
            seen.add(at.id)
            # A source that goes on in its own words vouches once.
            if at.source_ids and chain[-1:] != [at.source_ids]:
                chain.append(at.source_ids)
            at = self._by_id.get(at.within or "")
        return Voice(tuple(chain), attribution)


def _size(attribution: Attribution) -> int:
    return sum(end - start for start, end in attribution.content)
