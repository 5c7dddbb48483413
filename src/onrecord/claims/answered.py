"""What somebody denies in words that tell no tie and no event known by its type: an event all the same, contested.

"A hospital administrator denied that weapons had been kept in the building": that they had is a claim which somebody
makes, or the denial would answer nothing. It is `other`, by the main word of what is denied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.denials import points
from onrecord.inflection import verb_forms
from onrecord.types import EventMention, Participant, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.scene import Scene
    from onrecord.types import Attribution, Span, TieMention

RULE = "denied"
CONFIDENCE = 0.75
"""Set by hand; that of the attribution counts besides."""
LEAST, MOST = 3, 18
"""Words of a denial that says what it denies: fewer only name it, more say other things besides."""
DENIES = verb_forms("deny") | {"denial", "denials"}
"""The words of a cue that denies what is said. Who rejects an argument says what he thinks of it."""


def with_denied(
    scenes: Sequence[Scene],
    attributions: Sequence[Attribution],
    drawn: Sequence[TieMention],
    happenings: Sequence[Sequence[EventMention]],
) -> list[list[EventMention]]:
    """The happenings, with one for each denial whose words tell nothing else."""
    mentions: list[TieMention | EventMention] = [*drawn, *(m for group in happenings for m in group)]
    told = [(m.stream, scenes[m.stream].parse.spans[m.word]) for m in mentions]
    found = [list(group) for group in happenings]
    for attribution in attributions:
        if attribution.act == "deny":
            found += [[mention] for scene in scenes for mention in _denied(scene, attribution, told)]
    return found


def _denied(scene: Scene, attribution: Attribution, told: Sequence[tuple[int, Span]]) -> Iterator[EventMention]:
    """The event that a denial answers, if its content is a clause of this stream that tells and points to nothing."""
    text = " ".join(scene.text[start:end] for start, end in attribution.content)
    if not DENIES & {scene.sheet.low[w] for w in scene.words(attribution.cue)} or len(attribution.content) > 1:
        return
    held = any(at == scene.stream and _within(place, attribution) for at, place in told)
    words = sorted(scene.words(attribution.content))
    if held or not LEAST <= len(words) <= MOST or points(text):
        return
    word = next((w for w in words if scene.parse.heads[w] not in words and w in scene.clauses.by_verb), None)
    if word is None:
        return
    said = [w for w in words if scene.sheet.low[w] not in {"that", "“", "”", '"'}]
    clause = scene.clauses.by_verb[word]
    takers = [(w, "agent") for w in clause.subjects] + [(w, "patient") for w in clause.objects]
    parts = {actor: part for w, part in reversed(takers) if (actor := scene.actor(w))}
    yield EventMention(
        type="other",
        trigger=(scene.parse.spans[word],),
        participants=tuple(Participant(actor=actor, part=part) for actor, part in parts.items()),
        stream=scene.stream,
        word=word,
        evidence=scene.between(said[0], said[-1]),
        reason=Reason(by="rule", name=RULE, spans=(scene.parse.spans[word],)),
        confidence=CONFIDENCE,
    )


def _within(place: Span, attribution: Attribution) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in attribution.content)
