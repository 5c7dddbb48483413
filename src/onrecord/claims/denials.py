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
_WORDS_OF = (
    r"(?:claims?|reports?|accusations?|allegations?|charges?|accounts?|suggestions|assertions?|story|stories|rumou?rs?"
    r"|figures?|dates?|details?|numbers?|toll|location|authenticity|information|statements?|versions?|wrongdoing)\b"
)
"""Words for what somebody said."""
POINTING = re.compile(
    r"(?:it|this|that|them|these|those|so|any of (?:it|this|that))\b(?=\W*$| (?:as|on|in|at|to|when|outright)\b)"
    r"|(?:where|when|how|whether|what|why|who)\b"
    r"|(?:none of |\w+[’']s?\s|(?:part of )?)?"
    r"(?:the|such|these|those|all|any|either|both|his|her|its|their|this|that)?\s*"
    rf"(?:\w+\s)?{_WORDS_OF}",
    re.IGNORECASE,
)
"""Words that point to what somebody said, or ask about it."""
BOTH = re.compile(r"(?:either|neither|both)\b|(?:the|these|those|all) (?:claims|reports|accounts)\b", re.IGNORECASE)
"""Words that point to more than one statement, one of which may be a denial."""
ACCUSED = re.compile(r"\b(?:accus|alleg|blam|claim|charg)\w+[^.!?]*$", re.IGNORECASE)
"""Words of a sentence that tell what follows on somebody's word, whoever it is."""
GENUINE = re.compile(r"(?:its|their|the) (?:authenticity|accuracy|veracity)\b", re.IGNORECASE)
"""Words that doubt what was just shown, on whosever word: papers, a video."""
CALLED = re.compile(
    rf"(?:the|these|those|such|all) (?:\w+ )?{_WORDS_OF} (?:as |were |was |are |is )?"
    r"(?:\w+ ){0,4}?[“\"]?(?:\w+[’']s )?"
    r"(?:false|untrue|baseless|groundless|unfounded|fabricat\w+|inventions?|invented|lies?|myths?|fairy tales?|fiction"
    r"|nonsense|propaganda|slander|smears?|absurd|ridiculous|ludicrous|hoax|rubbish|forger(?:y|ies)|fake)\b",
    re.IGNORECASE,
)
"""A statement called untrue, whatever the verb: "called the accusation a fairy tale"."""
BACK = 3
"""Sentences that end between a statement and a denial that points back to it, at most."""
ENDED = re.compile(r"[.!?][”\"’')]*(?:\s|$)")
DECIDED = re.compile(
    r"(?:\w+[’']s |\w+ ){0,3}?(?:lawsuits?|appeals?|bids?|requests?|motions?|petitions?|proposals?|offers?|amendments?"
    r"|bills?|applications?|complaints?|nominations?|invitations?|calls)\b",
    re.IGNORECASE,
)
"""What is turned down where it is rejected, and not denied."""
LINE = 120
"""Code points before a telling in which a word of accusing counts."""
GRANTED = re.compile(r"(?:the|this|that|these|those|his|her|its|their)(?: \w+){1,3}", re.IGNORECASE)
"""A noun that is known, up to the event it names."""
LONGEST = 40
"""Code points: a denial with more words than that, up to a comma, says itself what it denies."""


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
        if is_denial(text, attribution) and not _tells(attribution, others):
            inner = _held(attribution, others, attributions)
            for claim in inner or meant(text, attribution, others):
                found.setdefault(claim.id, []).append(by_denial(attribution, voices, HELD if inner else POINTED))
    return tuple(_with(claim, found.get(claim.id, [])) for claim in claims)


def is_denial(text: str, attribution: Attribution) -> bool:
    """Whether an attribution denies, by its verb or by what it calls another's words."""
    words = " ".join(text[start:end] for start, end in attribution.content)
    return attribution.act == "deny" or (attribution.kind != "direct" and CALLED.match(words) is not None)


def is_decision(text: str, attribution: Attribution) -> bool:
    """Whether an attribution turns something down ("rejected a lawsuit"), rather than deny that it is so."""
    words = " ".join(text[start:end] for start, end in attribution.content)
    return attribution.act == "deny" and DECIDED.match(words) is not None


def meant(text: str, attribution: Attribution, claims: Sequence[Tie | Event]) -> list[Tie | Event]:
    """What words that only point back mean: of the latest statement before them, the first claim and its like."""
    words = " ".join(text[start:end] for start, end in attribution.content)
    if not (points(words) or CALLED.match(words)):
        return []
    start = start_of(attribution)
    if GENUINE.match(words) and (shown := _just_shown(text, start, claims)):
        return shown
    both = BOTH.match(words) is not None
    before = [
        (claim, told)
        for claim in claims
        for told in claim.told
        if (told.polarity == "+" or both) and _is_by_another(text, claim, told, attribution)
        if is_near(text, told.evidence[-1][1], start) and _says(text, claim, told)
    ]
    if not before:
        return []
    before.sort(key=lambda pair: -pair[1].evidence[-1][1])
    latest = list(dict.fromkeys(told.attribution_id for _, told in before))[: 1 + both]
    pairs = [pair for pair in before if pair[1].attribution_id in latest]
    if both:
        return list({c.id: c for c, _ in pairs}.values())
    first = min(pairs, key=lambda pair: pair[1].evidence[0])[1].evidence
    return list({c.id: c for c, told in pairs if told.evidence[0][0] < first[-1][1]}.values())


def _is_by_another(text: str, claim: Tie | Event, told: Telling, denial: Attribution) -> bool:
    """Whether somebody else tells it, or the outlet says of an event that somebody does."""
    if told.voice or isinstance(claim, Tie):
        return bool(told.voice) and told.voice[0] != denial.source_ids
    return ACCUSED.search(text, max(0, told.evidence[0][0] - LINE), told.evidence[0][0]) is not None


def start_of(attribution: Attribution) -> int:
    """Where the first words of an attribution stand."""
    return min(s for s, _ in (*attribution.source, *attribution.cue, *attribution.content))


def _just_shown(text: str, start: int, claims: Sequence[Tie | Event]) -> list[Tie | Event]:
    """What the sentence before tells in the outlet's own words."""
    ends = [(t.evidence[-1][1], c) for c in claims for t in c.told if not t.voice and t.polarity == "+"]
    near = [(end, claim) for end, claim in ends if is_near(text, end, start, 1)]
    return [claim for end, claim in near if end == max(near, key=lambda pair: pair[0])[0]]


def is_near(text: str, end: int, start: int, most: int = BACK) -> bool:
    """Whether so many sentences end between two places at most, and one paragraph."""
    return end <= start and len(ENDED.findall(text, end, start)) <= most and _reach(text, start) <= end


def _says(text: str, claim: Tie | Event, told: Telling) -> bool:
    """Whether a telling says something that can be denied.

    A bare noun does not, nor one that takes it for granted ("the death of Vantor"), nor that somebody accuses.
    """
    if isinstance(claim, Tie):
        return claim.type != "opposes"
    first, last = told.evidence[0][0], claim.trigger[-1][1]
    granted = first <= claim.trigger[0][0] and GRANTED.fullmatch(text[first:last]) is not None
    return (bool(claim.participants) or told.evidence != claim.trigger) and not granted


def points(words: str) -> bool:
    """Whether words point to a statement or ask about it, rather than name a thing ("rejected the choice").

    >>> [points(x) for x in ("it", "the report as baseless", "where they met", "the choice", "")]
    [True, True, True, False, True]
    >>> points("the claim, for which the commander gave no proof"), points("that there had been a quarrel")
    (True, False)
    """
    first = words.partition(",")[0]
    return len(first) <= LONGEST and (not first or POINTING.match(first) is not None)


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


def by_denial(attribution: Attribution, voices: Voices, confidence: float) -> Telling:
    """The telling of a denial, by all its words."""
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
