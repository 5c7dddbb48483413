"""Denials that repeat no claim: "Norvane has since denied it", "The Front rejected the report".

Where a denial's own words tell a claim, that claim is told with polarity "-" by the one who denies it (`factuality`).
Where they only point back, the claim is what the latest statement before it by somebody else told, in the same
paragraph or the one before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from onrecord.text import paragraphs
from onrecord.types import Event, Reason, Telling, Tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.voice import Voices
    from onrecord.types import Attribution, Span

Claim = TypeVar("Claim", Tie, Event)

POINTED = 0.55
"""How sure a denial that only points back ("denied it") is to mean the claim before it. Not measured."""
LONGEST = 40
"""Code points: a denial with more words than that says itself what it denies."""


def denied(
    text: str,
    claims: Sequence[Claim],
    others: Sequence[Tie | Event],
    attributions: Sequence[Attribution],
    voices: Voices,
) -> tuple[Claim, ...]:
    """The claims, each with a telling more for every denial that points back to it; `others` are all claims."""
    found: dict[str, list[Telling]] = {}
    for attribution in attributions:
        if attribution.act == "deny" and _points_back(attribution, others):
            target = _meant(text, attribution, others)
            if target is not None:
                found.setdefault(target.id, []).append(_telling(attribution, voices))
    return tuple(_with(claim, found.get(claim.id, [])) for claim in claims)


def _with(claim: Claim, more: list[Telling]) -> Claim:
    return replace(claim, told=(*claim.told, *more)) if more else claim


def _points_back(attribution: Attribution, claims: Sequence[Tie | Event]) -> bool:
    """Whether a denial tells no claim in its own words."""
    if sum(end - start for start, end in attribution.content) > LONGEST:
        return False
    return not any(_within(t.evidence, attribution.content) for claim in claims for t in claim.told)


def _meant(text: str, attribution: Attribution, claims: Sequence[Tie | Event]) -> Tie | Event | None:
    """The first claim of the latest statement before a denial that is somebody else's."""
    start = min(s for s, _ in (*attribution.source, *attribution.cue))
    since = _reach(text, start)
    before = [
        (claim, told)
        for claim in claims
        for told in claim.told
        if told.polarity == "+" and told.voice and since <= told.evidence[0][0] and told.evidence[-1][1] <= start
        if told.voice[0] != attribution.source_ids
    ]
    if not before:
        return None
    latest = max(before, key=lambda pair: pair[1].evidence[-1][1])[1].attribution_id
    return min((p for p in before if p[1].attribution_id == latest), key=lambda p: p[1].evidence[0])[0]


def _reach(text: str, place: int) -> int:
    """Where the paragraph before that of a place begins."""
    starts = [start for start, _ in paragraphs(text) if start <= place]
    return starts[-2] if len(starts) > 1 else 0


def _telling(attribution: Attribution, voices: Voices) -> Telling:
    spans = [*attribution.source, *attribution.cue, *attribution.content]
    whole: Span = (min(s for s, _ in spans), max(e for _, e in spans))
    return Telling(
        voice=voices.of(attribution).chain,
        attribution_id=attribution.id,
        polarity="-",
        evidence=(whole,),
        reason=Reason(by="rule", name="denial", spans=attribution.cue),
        confidence=round(POINTED * attribution.confidence, 4),
    )


def _within(evidence: Sequence[Span], content: Sequence[Span]) -> bool:
    return all(any(s <= start and end <= e for s, e in content) for start, end in evidence)
