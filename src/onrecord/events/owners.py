"""Whose an event is that a pronoun owns, where the words before have just told it of somebody.

"He is Keyl, who was appointed on April 2. His appointment filled a post": what is said again is said of the same man,
whomever the pronoun alone would seem to mean.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.events.ones import ONCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.events.drafts import Draft, Taker
    from onrecord.scene import Scene

NEAR = 2
"""Sentences back to which a noun is taken to say again what a verb has told."""

Found = tuple["Scene", "Draft"]


def owned(found: Sequence[Found]) -> list[Found]:
    """The drafts of a report, each noun that a pronoun owns with the one of whom the same was told just before."""
    return [(scene, _owned(scene, draft, found)) for scene, draft in found]


def _owned(scene: Scene, draft: Draft, found: Sequence[Found]) -> Draft:
    part = ONCE.get(draft.type)
    own = next((t for t in draft.takers if t.part == part and scene.parse.tags[t.word] == "PRP$"), None)
    if own is None:
        return draft
    before = [one for there, one in found if there is scene and _is_just_before(scene, one, draft)]
    told = max(before, key=lambda one: one.word, default=None)
    whose = {taker.actor for taker in told.takers if taker.part == part} if told else set()
    if len(whose) != 1 or own.actor in whose:
        return draft
    return replace(draft, takers=tuple(_with(taker, own, whose) for taker in draft.takers))


def _is_just_before(scene: Scene, one: Draft, draft: Draft) -> bool:
    since = scene.sheet.sentence[draft.word] - scene.sheet.sentence[one.word]
    return one.type == draft.type and one.word < draft.word and since <= NEAR


def _with(taker: Taker, own: Taker, whose: set[str]) -> Taker:
    return replace(taker, actor=next(iter(whose))) if taker is own else taker
