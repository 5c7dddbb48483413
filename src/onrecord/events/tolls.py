"""How many were killed or hurt, where the words say no more than the number: "nine were", "another counted eight".

What they tell is what the words just before have told of a number of people. Each count is a happening of its own
(`same`): which of them is right is not for the reader to settle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.events.drafts import Draft
from onrecord.events.lexicon import lines_of
from onrecord.inflection import verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.scene import Scene
    from onrecord.types import EventType

TOLL = "toll"
SURE = 0.6
"""How sure such a count is. Set by hand; the last rows of `bench.claims` show how far it can be believed."""
NEAR = 2
"""Sentences back to where the people have been told of."""
HURTS = frozenset({"injure", "wound", "hurt"})
COUNTS = frozenset[str]().union(*(verb_forms(v) for v in ("count", "report", "give", "list", "record", "see")))
PUTS = verb_forms("put")
WERE = frozenset({"was", "were"})
NUMBERS = frozenset({"number", "figure", "total"})
SAID_OF = WERE | {"is", "could", "may", "might", "rose", "stood", "stands", "reached"}
"""What stands behind "the number" where it is told anew: "the true number was probably higher"."""
ENDS = frozenset({",", ".", ";", ":", "and", "but", "in", "on", ")", "”", '"', "he", "she", "they", "by", "–"})
"""What may follow a number that names nobody."""


def told_by_numbers(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The counts of a scene that lack their noun or their verb, but for those of earlier `drafts`."""
    taken = {word for draft in drafts for word in draft.words}
    people = sorted((draft for draft in drafts if _is_of_people(scene, draft)), key=lambda draft: draft.word)
    for number in range(1, len(scene.sheet.low) - 1):
        carries = _carries(scene, number)
        if carries is None or taken & {*range(carries, number), carries}:
            continue
        earlier = [one for one in people if one.word < carries and _is_near(scene, one.word, carries)]
        if earlier:
            yield _draft(scene, carries, number, earlier[-1].type)


def _draft(scene: Scene, carries: int, number: int, kind: EventType) -> Draft:
    return Draft(kind, carries, (carries,), (), TOLL, SURE, shown=(min(number, carries - 1), number))


def _carries(scene: Scene, at: int) -> int | None:
    """The word that tells a count where a number, or "the number", stands at a place."""
    low, tags = scene.sheet.low, scene.parse.tags
    if tags[at] == "CD" and scene.actor(at) is None and at not in scene.times:
        if low[at + 1] in WERE and low[at + 2 : at + 3] and low[at + 2] in ENDS:
            return at + 1
        put = low[at - 1] == "at" and PUTS & {*low[max(at - 5, 0) : at - 1]}
        counted = put or low[at - 1] in COUNTS
        return _verb_before(scene, at) if counted and low[at + 1] in ENDS else None
    if low[at] not in NUMBERS or "the" not in low[max(at - 2, 0) : at] or low[at + 1] not in SAID_OF:
        return None
    return next((w for w in range(at + 2, min(at + 5, len(low))) if tags[w] == "JJR"), at)


def _verb_before(scene: Scene, number: int) -> int:
    """The verb of counting right before a number, or before "at"."""
    low = scene.sheet.low
    return next(w for w in range(number - 1, max(number - 6, -1), -1) if low[w] in COUNTS | PUTS)


def _is_of_people(scene: Scene, draft: Draft) -> bool:
    """Whether a draft tells of a number of people killed or hurt."""
    start, end = scene.parse.sentences[scene.sheet.sentence[draft.word]]
    hurts = any(line.verb in HURTS for line in lines_of(scene.sheet.low[draft.word]))
    counted = any(tag == "CD" for tag in scene.parse.tags[start:end]) or "anyone" in scene.sheet.low[start:end]
    return (draft.type == "killed" or hurts) and counted


def _is_near(scene: Scene, word: int, later: int) -> bool:
    return scene.sheet.sentence[later] - scene.sheet.sentence[word] <= NEAR
