"""One mention of a claim as a telling: on whose word, how surely, and whether it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.claims.attached import times
from onrecord.claims.factuality import OF_ACT, Factuality, factuality
from onrecord.claims.tense import status_of, tense
from onrecord.claims.voice import BACKGROUND, Voice, Voices
from onrecord.types import EventMention, Telling, TieMention

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import Attribution, Status

IN_CONTENT = "-in-content"
ADDING = frozenset({"apposition", "relative-clause", "possessive", "title", "compound"})
"""The rules whose words may only add to what a sentence says: how surely they are so, the sentence does not tell."""


def telling(scene: Scene, mention: TieMention | EventMention, voices: Voices) -> Telling:
    """How one place of the text tells a claim."""
    place = scene.parse.spans[mention.word]
    voice, reason, confidence = voices.at(place), mention.reason, mention.confidence
    if _is_background(mention, voice, voices):
        voice, reason = Voice(), replace(reason, name=reason.name + IN_CONTENT)
        confidence *= BACKGROUND
    held = voice.attribution
    told = Factuality() if mention.reason.name in ADDING else factuality(scene, mention.word, _within(scene, held))
    if held is not None:
        told = told.under(OF_ACT.get(held.act, {}), mention.word)
    return Telling(
        voice=voice.chain,
        attribution_id=held.id if held else None,
        polarity=told.polarity,
        certainty=told.certainty,
        status=told.status or _status(scene, mention),
        evidence=mention.evidence,
        reason=reason,
        confidence=round(confidence * (held.confidence if held else 1.0), 4),
    )


def _within(scene: Scene, held: Attribution | None) -> frozenset[int]:
    return scene.words(held.content) if held else frozenset()


def _is_background(mention: TieMention | EventMention, voice: Voice, voices: Voices) -> bool:
    """Whether a mention only adds something to content that is not quoted."""
    if voice.attribution is None or not isinstance(mention, TieMention) or mention.reason.name not in ADDING:
        return False
    return voice.attribution.kind != "direct" and not any(map(voices.quoted, mention.evidence))


def _status(scene: Scene, mention: TieMention | EventMention) -> Status:
    told, since = tense(scene, mention.word), any(w.relation == "since" for w in times(scene, mention.word))
    if isinstance(mention, EventMention):
        return status_of("event", told, since=since)
    return "happened" if mention.ended else status_of("tie", told, since=since)
