"""One mention of a claim as a telling: on whose word, how surely, and whether it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.claims.attached import NAMING
from onrecord.claims.background import BACKGROUND, IN_CONTENT, is_background
from onrecord.claims.counted import counted_by, counting
from onrecord.claims.cues import by_cue
from onrecord.claims.effects import DENIED, effect
from onrecord.claims.factuality import Factuality, factuality
from onrecord.claims.named_so import given, goes_on, named_so
from onrecord.claims.preceding import preceding
from onrecord.claims.presumed import is_presumed
from onrecord.claims.quoted import QUOTED, SURE
from onrecord.claims.status import status
from onrecord.claims.turned import asks, of_anyone, particles
from onrecord.claims.voice import Voice
from onrecord.claims.words import groups, verbs
from onrecord.types import Telling, TieMention

if TYPE_CHECKING:
    from onrecord.claims.voice import Voices
    from onrecord.scene import Scene
    from onrecord.types import Attribution, EventMention

WEIGHT = 0.5
"""How much the confidence of an attribution counts in that of what it holds. In the example reports and the first
held-back set claims held by unsure attributions are right as often as others: the whole of it left out right ones."""
STANCES = frozenset[str](("supports", "opposes"))
"""Ties that a word of speech shows by itself: who hails a choice says so. What one demands or asks, others tell."""


def telling(scene: Scene, mention: TieMention | EventMention, voices: Voices) -> Telling:
    """How one place of the text tells a claim."""
    place = scene.parse.spans[mention.word]
    acting = voices.acting(place) if mention.type in STANCES else None
    voice, reason, confidence = voices.of(acting or voices.holding(place)), mention.reason, mention.confidence
    if is_background(scene, mention, voices.holding(place), voices):
        voice, reason = Voice(), replace(reason, name=reason.name + IN_CONTENT)
        confidence *= BACKGROUND
    if voices.unheld.around(place):
        speaker = voices.unheld.speaker(scene, place)
        voice = Voice((*voice.chain, *([speaker] if voice.chain[-1:] != (speaker,) else [])), voice.attribution)
        reason, confidence = replace(reason, name=reason.name + QUOTED), confidence * SURE
    counts = counting(scene, mention)
    if counts is not None and (by := counted_by(scene, counts)) and (by,) not in voice.chain:
        voice = Voice(((by,), *voice.chain), voice.attribution)
    held = voice.attribution
    told = _factuality(scene, mention, held, acting=held is not None and held is acting)
    if held is None and mention.reason.name not in NAMING and voices.in_marks(place):
        told = told.under({"certainty": "probable"}, mention.word)
    return Telling(
        voice=voice.chain,
        attribution_id=held.id if held else None,
        polarity=told.polarity,
        certainty=told.certainty,
        status=told.status or status(scene, mention, voices),
        evidence=mention.evidence,
        reason=reason,
        confidence=round(confidence * (held.confidence**WEIGHT if held else 1.0), 4),
    )


def vouched(scene: Scene, mention: TieMention | EventMention, voices: Voices) -> bool:
    """Whether it is known on whose word a mention stands: quoted words whose speaker is not found are nobody's.

    Nor does a question whether something is so claim it, nor is a count of the dead the outlet's where another made it.
    """
    if mention.reason.name not in NAMING and (asks(scene, mention.word) or of_anyone(scene, mention.word)):
        return False
    place = scene.parse.spans[mention.word]
    counts = counting(scene, mention)
    if counts is not None and voices.holding(place) is None and counted_by(scene, counts) is None:
        return False
    return voices.unheld.around(place) is None or bool(voices.unheld.speaker(scene, place))


def _is_predicate(scene: Scene, word: int) -> bool:
    """Whether what only names elsewhere is said of somebody: "is not part of", "was never related to"."""
    return bool(scene.sheet.on(word, "cop", "aux", "aux:pass"))


def _parted(scene: Scene, mention: EventMention, told: Factuality) -> Factuality:
    """What a "not" between the words of an event makes of it: "was found not guilty"."""
    trigger = scene.words(mention.trigger)
    words = [w for w in sorted(trigger) if w > mention.word and w - 1 not in told.words | trigger]
    denied = next((w for w in words if scene.sheet.low[w - 1] in {"not", "n't", "n’t"}), None)
    return told if denied is None or told.polarity == "-" else told.under(DENIED, denied)


def _of_own_verb(scene: Scene, mention: EventMention, told: Factuality) -> Factuality:
    """What the verb that tells a happening with its noun makes of it: "postponed elections", but "called off a search".

    Who calls something off has done so, where that is what is told of him.
    """
    verb = scene.sheet.low[mention.word]
    if mention.reason.name == "light-verb" and verb in verbs("puts") and mention.type != "reject" and not told.words:
        return told.under(effect(groups("things")[verb]), mention.word)
    off = mention.type == "reject" and any(
        (verb, scene.sheet.low[w]) in particles() for w in scene.sheet.on(mention.word, "compound:prt")
    )
    return Factuality(status=told.status, certainty=told.certainty) if off and told.polarity == "-" else told


def _factuality(
    scene: Scene, mention: TieMention | EventMention, held: Attribution | None, *, acting: bool
) -> Factuality:
    """What the words over a claim make of it; how surely a phrase that only names is so, the sentence does not say."""
    if mention.reason.name in NAMING and not _is_predicate(scene, mention.word):
        told = Factuality()
    else:
        within = scene.words(held.content) if held and not acting else frozenset[int]()
        told = preceding(scene, mention.word, factuality(scene, mention.word, within), voiced=held is not None)
        told = given(scene, mention, told, within) if isinstance(mention, TieMention) else told
    told = named_so(scene, mention, told) if isinstance(mention, TieMention) else _parted(scene, mention, told)
    told = _of_own_verb(scene, mention, told) if not isinstance(mention, TieMention) else told
    made = by_cue(scene, held) if held and not acting else {}
    if held and ("status" in made or held.act == "deny") and is_presumed(scene, mention.word, held):
        return told
    told = told.under(made, mention.word)
    on = isinstance(mention, TieMention) and goes_on(scene, mention, told)
    return Factuality(status="ongoing", words=told.words) if on else told
