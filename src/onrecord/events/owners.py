"""Whose an event is that a pronoun owns, where the report tells it of somebody by name.

"He is Keyl, who was appointed on April 2. His appointment filled a post": what is said again is said of the same man,
whomever the pronoun alone would seem to mean. "They have kept the peace since he was killed" takes a death for granted:
a pronoun that leads to somebody of whom none is told was read for the wrong man, and tells nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.events.ones import ONCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.events.drafts import Draft, Taker
    from onrecord.scene import Scene

GRANTS = frozenset({"since", "after", "before", "until", "when", "as"})
"""What begins a clause that takes for granted what it tells."""
NEAR = 2
"""Sentences back to which a noun is taken to say again what a verb has told."""

Found = tuple["Scene", "Draft"]


def owned(found: Sequence[Found]) -> list[Found]:
    """The drafts of a report, each noun that a pronoun owns with the one of whom the same was told just before."""
    kept = [(scene, draft) for scene, draft in found if not _is_misled(scene, draft, found)]
    return [(scene, _owned(scene, draft, found)) for scene, draft in kept]


def _is_misled(scene: Scene, draft: Draft, found: Sequence[Found]) -> bool:
    """Whether a verb takes for granted what befell a pronoun, and the report tells it of others only."""
    part = ONCE.get(draft.type)
    own = {t.actor for t in draft.takers if t.part == part and scene.parse.tags[t.word] == "PRP"}
    if not own or not GRANTS & {scene.sheet.low[w] for w in scene.sheet.on(draft.word, "mark")}:
        return False
    same = [(there, one) for there, one in found if one.type == draft.type and one is not draft]
    told = {t.actor for there, one in same for t in one.takers if t.part == part and there.parse.tags[t.word] != "PRP"}
    return bool(told) and not own & told


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
