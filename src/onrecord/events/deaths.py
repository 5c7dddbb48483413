"""Whether a "died" or a "death" tells of a killing: a word that says no more than that somebody is dead.

It does where the one who died is told elsewhere to have been killed, where its own sentence tells of an attack, or,
for those who are only counted, where the report does. Else the death is an event of no type of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.inflection import verb_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.events.drafts import Draft
    from onrecord.scene import Scene

ONE = frozenset({"he", "she"})
"""Who dies as one, and is not counted among those whom an attack killed."""
ATTACKS = verb_forms("attack") | verb_forms("fight") | {"battle", "assault", "offensive", "clash"}
"""Words of violence that are said of debates as well."""
VIOLENT = frozenset({"assault", "killed"})

Found = tuple["Scene", "Draft"]


def told_as(found: Sequence[Found]) -> list[Found]:
    """The drafts of a report, those of a death as what they tell."""
    violent = [(scene, draft) for scene, draft in found if draft.type in VIOLENT and not draft.mild]
    armed = any(_is_of_arms(scene, draft) for scene, draft in violent)
    killed = {taker.actor for _, draft in violent for taker in draft.takers if taker.part == "patient"}
    return [
        (scene, _told_as(scene, draft, violent, killed))
        for scene, draft in found
        if _tells(draft, violent) and (armed or not _is_on_somebody(draft))
    ]


def _is_of_arms(scene: Scene, draft: Draft) -> bool:
    """Whether a draft tells of violence in a word that is not said of debates as well."""
    return draft.type == "killed" or not {scene.sheet.lemma(draft.word), scene.sheet.low[draft.word]} & ATTACKS


def _is_on_somebody(draft: Draft) -> bool:
    """Whether a noun tells of an attack on somebody that may be one in words alone."""
    return draft.mild and draft.type == "assault" and draft.rule == "noun" and bool(draft.takers)


def _tells(draft: Draft, violent: Sequence[Found]) -> bool:
    """Whether a death tells an event at all: a bare noun does only where the report tells of violence."""
    counted = bool(draft.shown) and draft.type == "killed"
    if draft.mild and draft.type == "killed" and draft.rule == "noun" and _names_only_doers(draft):
        # "Responsible for the jackal’s death"
        return False
    return bool(violent) or not draft.mild or (draft.rule != "noun" and (bool(draft.takers) or counted))


def _names_only_doers(draft: Draft) -> bool:
    return bool(draft.takers) and all(taker.part == "agent" for taker in draft.takers)


def _told_as(scene: Scene, draft: Draft, violent: Sequence[Found], killed: set[str]) -> Draft:
    if _is_on_somebody(draft):
        return replace(draft, mild=False)
    if not draft.mild or _is_violent(scene, draft, violent, killed):
        return draft
    return replace(draft, type="other", mild=False)


def _is_violent(scene: Scene, draft: Draft, violent: Sequence[Found], killed: set[str]) -> bool:
    whose = {taker.actor for taker in draft.takers}
    if whose & killed:
        return True
    sentence = scene.sheet.sentence
    beside = any(one is scene and sentence[other.word] == sentence[draft.word] for one, other in violent)
    one = ONE & {scene.sheet.low[w] for w in scene.sheet.on(draft.word, "nsubj")}
    return beside or (not whose and not one and bool(violent))
