"""Denials that repeat no claim: "Norvane has since denied it", "The Front rejected a report that ...".

Where a denial's own words tell a claim, that claim is told with polarity "-" by the one who denies it (`factuality`).
Where they hold somebody else's words, it is their claims that are denied. Where they only point back, the claim is what
the latest statement before them by somebody else told, in the same paragraph or the one before. So is what somebody
"could not confirm".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from onrecord.text import paragraphs
from onrecord.types import Event, Reason, Telling, Tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.voice import Voices
    from onrecord.types import Attribution, Span

Claim = TypeVar("Claim", Tie, Event)

HELD = 0.75
"""How sure a denial of another's words is to deny the claims in them. Not measured, nor is the next."""
POINTED = 0.55
"""How sure a denial that only points back ("denied it") is to mean the claim before it."""
POINTING = re.compile(
    r"(?:it|this|that|them|these|those|so|any of (?:it|this|that))\b(?! \w+ed)"
    r"|(?:where|when|how|whether|what|why|who)\b"
    r"|(?:\w+[’']s?\s|(?:part of )?the|such|these|those|all|any|either|both|his|her|its|their|this|that)?\s*(?:\w+\s)?"
    r"(?:claims?|reports?|accusations?|allegations?|charges?|accounts?|suggestions?|assertions?|story|stories|rumou?rs?"
    r"|figures?|dates?|details?|numbers?|toll|location|authenticity|information|statements?|versions?|wrongdoing)\b",
    re.IGNORECASE,
)
"""Words that point to what somebody said, or ask about it."""
LONGEST = 40
"""Code points: a denial with more words than that says itself what it denies."""


def denied(
    text: str,
    claims: Sequence[Claim],
    others: Sequence[Tie | Event],
    attributions: Sequence[Attribution],
    voices: Voices,
) -> tuple[Claim, ...]:
    """The claims, each with a telling more for every denial that means it; `others` are all claims."""
    found: dict[str, list[Telling]] = {}
    for attribution in attributions:
        if attribution.act == "deny" and not _tells(attribution, others):
            inner = _held(attribution, others, attributions)
            for claim in inner or meant(text, attribution, others):
                found.setdefault(claim.id, []).append(_telling(attribution, voices, HELD if inner else POINTED))
    return tuple(_with(claim, found.get(claim.id, [])) for claim in claims)


def meant(text: str, attribution: Attribution, claims: Sequence[Tie | Event]) -> list[Tie | Event]:
    """What words that only point back mean: of the latest statement before them, the first claim and its like."""
    if not points(" ".join(text[start:end] for start, end in attribution.content)):
        return []
    start = min(s for s, _ in (*attribution.source, *attribution.cue))
    since = _reach(text, start)
    before = [
        (claim, told)
        for claim in claims
        for told in claim.told
        if told.polarity == "+" and told.voice and since <= told.evidence[0][0] and told.evidence[-1][1] <= start
        if told.voice[0] != attribution.source_ids and _says(claim, told)
    ]
    if not before:
        return []
    latest = max(before, key=lambda pair: pair[1].evidence[-1][1])[1].attribution_id
    pairs = [pair for pair in before if pair[1].attribution_id == latest]
    first = min(pairs, key=lambda pair: pair[1].evidence[0])[1].evidence
    return list({c.id: c for c, told in pairs if told.evidence[0][0] < first[-1][1]}.values())


def _says(claim: Tie | Event, told: Telling) -> bool:
    """Whether a telling says something that can be denied: a bare noun does not, nor does that somebody accuses."""
    if isinstance(claim, Tie) and claim.type == "opposes":
        return False
    return isinstance(claim, Tie) or bool(claim.participants) or told.evidence != claim.trigger


def points(words: str) -> bool:
    """Whether words point to a statement or ask about it, rather than name a thing ("rejected the choice").

    >>> [points(x) for x in ("it", "the report as baseless", "where they met", "the choice", "")]
    [True, True, True, False, True]
    """
    return len(words) <= LONGEST and (not words or POINTING.match(words) is not None)


def _with(claim: Claim, more: list[Telling]) -> Claim:
    return replace(claim, told=(*claim.told, *more)) if more else claim


def _tells(attribution: Attribution, claims: Sequence[Tie | Event]) -> bool:
    """Whether a denial tells a claim in its own words."""
    return any(t.attribution_id == attribution.id for claim in claims for t in claim.told)


def _held(
    attribution: Attribution, claims: Sequence[Tie | Event], attributions: Sequence[Attribution]
) -> list[Tie | Event]:
    """The claims that others' words inside a denial tell ("denied a report that the two had met")."""
    inner = {a.id for a in attributions if a.within == attribution.id}
    return [c for c in claims if any(t.attribution_id in inner and t.polarity == "+" for t in c.told)]


def _reach(text: str, place: int) -> int:
    """Where the paragraph before that of a place begins."""
    starts = [start for start, _ in paragraphs(text) if start <= place]
    return starts[-2] if len(starts) > 1 else 0


def _telling(attribution: Attribution, voices: Voices, confidence: float) -> Telling:
    spans = [*attribution.source, *attribution.cue, *attribution.content]
    whole: Span = (min(s for s, _ in spans), max(e for _, e in spans))
    return Telling(
        voice=voices.of(attribution).chain,
        attribution_id=attribution.id,
        polarity="-",
        evidence=(whole,),
        reason=Reason(by="rule", name="denial", spans=attribution.cue),
        confidence=round(confidence * attribution.confidence, 4),
    )
