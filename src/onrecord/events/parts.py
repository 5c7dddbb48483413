"""Who takes no part, or another, than the parse makes of the words: "killed by Haldmark, not by Norvane"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.events.frames import Frame
    from onrecord.scene import Scene
    from onrecord.types import EventType

SUFFERED = frozenset({"killed", "arrested", "dismissed"})
"""The types of what one does to a person, and never with nobody named that it is done to."""
ENDING = frozenset({".", ":", ",", "''", "IN", "VBD", "VBZ", "VBP", "MD"})
"""The tags of what stands behind a participle that takes nothing."""
PHRASE = frozenset({"DT", "IN", "JJ", "NN", "NNS", "NNP", "NNPS"})
EXCEPT, ALL = (
    frozenset({"except", "excluding", "unlike"}),
    frozenset({"all", "everyone", "everybody", "anyone", "nobody"}),
)


def is_done_to(scene: Scene, told: Frame, type_: EventType) -> bool:
    """Whether a participle that takes nothing tells what was done to a person: "Goran Pell – arrested on Monday –"."""
    after = scene.parse.tags[told.verb + 1 : told.verb + 2]
    if told.passive or type_ not in SUFFERED or told.objects or scene.parse.tags[told.verb] not in {"VBN", "VBD"}:
        return False
    actors = [scene.meant(word) for word in told.subjects]
    are_people = bool(actors) and all(actor and scene.kind(actor) == "person" for actor in actors)
    return are_people and (not after or after[0] in ENDING)


def is_owner(scene: Scene, word: int) -> bool:
    """Whether a word only says whose another is: "Barsky’s deputy"."""
    last = max([word, *scene.sheet.on(word, "flat")])
    return scene.parse.tags[last + 1 : last + 2] == ("POS",)


def is_set_apart(scene: Scene, verb: int, word: int) -> bool:
    """Whether "not" sets somebody apart from those who take part: "killed by Haldmark, not by Norvane"."""
    low, at = scene.sheet.low, word - 1
    while at > 0 and scene.parse.tags[at] in PHRASE:
        at -= 1
    if at > 0 and (low[at] in EXCEPT or (low[at] == "but" and low[at - 1] in ALL)):
        return True
    return at > 0 and at != verb - 1 and low[at] == "not" and low[at - 1] in {",", "–", "-", "—"}
