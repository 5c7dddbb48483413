"""Where a happening was, told of it by a pronoun alone: "One source said they were in Mestara, the other in Lirune".

Each such telling is a version of the happening that the sentence before is about, which `variants` sets beside the
others. Who "they" are is asked of that sentence: only where a happening is its subject, and agrees in number, are they
the happening and no people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.variants import ONE_THING
from onrecord.syntax import is_a
from onrecord.types import EventMention, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.scene import Scene
    from onrecord.types import Span

RULE = "located"
CONFIDENCE = 0.75
"""Set by hand: the pronoun may still mean somebody."""
BACK = 2
"""Sentences before it in which the happening is looked for."""
WITHIN = 5
"""Words between "were" and the first place."""
PLURAL = {"they": True, "it": False}
PATH = frozenset({"in", "at", "near", "or", "and", "the", "either", "both"})


def with_places(scenes: Sequence[Scene], happenings: Sequence[Sequence[EventMention]]) -> list[list[EventMention]]:
    """The happenings, with one for each pronoun that is told to have been somewhere."""
    found = [list(group) for group in happenings]
    for scene in scenes:
        found += [[mention] for mention in _located(scene, happenings)]
    return found


def _located(scene: Scene, happenings: Sequence[Sequence[EventMention]]) -> Iterator[EventMention]:
    low = scene.sheet.low
    told = {span for group in happenings for mention in group for span in mention.trigger}
    for verb in range(1, len(low)):
        if low[verb] not in {"was", "were"} or low[verb - 1] not in PLURAL or _is_told(scene, verb, told):
            continue
        where = _places(scene, verb)
        of = _happening(scene, verb - 1, happenings) if where else None
        if of is not None:
            yield EventMention(
                type=of.type,
                trigger=(scene.parse.spans[verb],),
                participants=of.participants,
                stream=scene.stream,
                word=where[0],
                evidence=scene.between(verb - 1, where[-1]),
                reason=Reason(by="rule", name=RULE, spans=of.trigger),
                confidence=CONFIDENCE,
            )


def _is_told(scene: Scene, verb: int, told: set[Span]) -> bool:
    """Whether another rule has told an event by these words."""
    start, end = scene.parse.spans[verb]
    return any(a < end and start < b for a, b in told)


def _places(scene: Scene, verb: int) -> list[int]:
    """The places behind "were", with what joins them."""
    found: list[int] = []
    low = scene.sheet.low
    for word in range(verb + 1, len(low)):
        actor = scene.actor(word)
        is_place = actor is not None and scene.kind(actor) in {"place", "state"}
        if is_place and (found or low[word - 1] in {"in", "at", "near"}):
            found.append(word)
        elif low[word] not in PATH or (not found and word - verb > WITHIN):
            break
    return found


def _happening(scene: Scene, pronoun: int, happenings: Sequence[Sequence[EventMention]]) -> EventMention | None:
    """The latest happening before a pronoun that a sentence near it is about."""
    near = [
        mention
        for group in happenings
        for mention in group
        if mention.stream == scene.stream and mention.type in ONE_THING and mention.word < pronoun
        if scene.sheet.sentence[pronoun] - scene.sheet.sentence[mention.word] <= BACK
        if is_a(scene.parse.relations[mention.word], "nsubj") and scene.parse.tags[mention.word].startswith("N")
        if scene.sheet.is_plural(mention.word) == PLURAL[scene.sheet.low[pronoun]]
    ]
    return max(near, key=lambda mention: mention.word, default=None)
