"""Participles before a person's name that tell what befell him: "the deposed premier Davit Orsel", "jailed leader"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.events.drafts import Draft, Taker
from onrecord.events.frames import is_past_participle
from onrecord.events.lexicon import lines_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from onrecord.scene import Scene
    from onrecord.types import EventType

BEFALLS = frozenset({"killed", "arrested", "dismissed"})
"""What befalls a person once, so that his name may carry it."""
SURE = 0.7
"""How sure such an event is. Set by hand."""
OPENS = frozenset({"DT", "PRP$", "POS", "IN", ",", "JJ", "CC"})
"""The tags of what stands before such a description."""
INSIDE = frozenset({"JJ", "NN", "NNS", "NNP", "NNPS", "HYPH"})
LONG = 8
"""Words behind the participle within which the name stands."""


def told_by_epithets(scene: Scene, taken: Collection[int]) -> Iterator[Draft]:
    """The events that stand in the description of a person who is named."""
    for word, tag in enumerate(scene.parse.tags):
        low = scene.sheet.low[word]
        if tag not in {"JJ", "VBN"} or word in taken or not is_past_participle(low):
            continue
        type_, actor = _befalls(low), _described(scene, word)
        if type_ and actor:
            taker = Taker(actor[0], "patient", actor[1])
            yield Draft(type_, word, (word,), (taker,), "epithet", SURE, shown=(actor[1],))


def _befalls(low: str) -> EventType | None:
    """What a participle tells by its verb alone, if it is of what befalls a person."""
    plain = (line for line in lines_of(low) if len(line.slots) == 1 and not line.mild and line.subject == "agent")
    alone = (line.type for line in plain if line.slots[0].part == "patient" and not line.slots[0].before)
    return next((type_ for type_ in alone if type_ in BEFALLS), None)


def _described(scene: Scene, word: int) -> tuple[str, int] | None:
    """The person, and a word of the name, in whose description the participle stands."""
    tags, calling = scene.parse.tags, False
    if word > 0 and tags[word - 1] not in OPENS:
        return None
    for at in range(word + 1, min(word + LONG, len(tags))):
        actor = scene.actor(at) if tags[at] == "NNP" else None
        if calling and actor and scene.kind(actor) == "person":
            return actor, at
        if tags[at] not in INSIDE and not (calling and tags[at] == ","):
            return None
        calling = calling or (tags[at] == "NN" and scene.sheet.kinds.get(at) == "person")
    return None
