"""Verbs of violence and of ways that are used of words and things: nobody is hurt by them, and nobody withdraws.

"Attacked Barsky for her remarks", "struck a guard rail", "retreated from the goal", "released a new version".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.events.people import whom

if TYPE_CHECKING:
    from onrecord.events.drafts import Taker
    from onrecord.events.frames import Frame
    from onrecord.events.lexicon import Line
    from onrecord.scene import Scene

SPEAKERS, BLAMES, SAYS = frozenset({"person", "organisation"}), frozenset({"for", "over", "as"}), 7
"""Whom one attacks in words, by what follows, within so many words: "attacked Barsky for her remarks"."""
INANIMATE = frozenset({"object", "place", "substance", "abstract"})
PERSONS = frozenset(
    {"people", "man", "woman", "prisoner", "civilian", "hostage", "soldier", "villager", "rebel", "child"}
)


def is_figurative(scene: Scene, told: Frame, line: Line, takers: tuple[Taker, ...]) -> bool:
    """Whether a verb of violence or of a way is used of words and things: "attacked Barsky for her remarks"."""
    kinds = scene.sheet.kinds
    things = [w for w in told.objects if w > told.verb and whom(scene, w) is None]
    if line.verb == "attack":
        return not told.passive and _is_said(scene, told, takers)
    if line.verb in {"strike", "hit"}:
        return _is_by_person(scene, told, takers) and bool(things) and all(kinds.get(w) in INANIMATE for w in things)
    if line.verb == "execute":
        return bool(things) and not any(kinds.get(w) == "person" or scene.sheet.lemma(w) in PERSONS for w in things)
    if line.type == "retreat":
        return any(case == "from" and kinds.get(w) == "abstract" for case, w in told.obliques)
    return _is_of_things(scene, told, line, takers)


def _is_said(scene: Scene, told: Frame, takers: tuple[Taker, ...]) -> bool:
    """Whether somebody is attacked for what he said or did."""
    done_to = {scene.kind(t.actor) for t in takers if t.part == "patient"}
    return bool(done_to & SPEAKERS) and bool(BLAMES & {*scene.sheet.low[told.verb + 2 : told.verb + SAYS]})


def _is_by_person(scene: Scene, told: Frame, takers: tuple[Taker, ...]) -> bool:
    """Whether one person does it, who "struck a rail"."""
    named = any(scene.kind(t.actor) == "person" for t in takers if t.part == "agent")
    return named or any(scene.sheet.low[w] in {"he", "she", "i", "we"} for w in told.subjects)


def _is_of_things(scene: Scene, told: Frame, line: Line, takers: tuple[Taker, ...]) -> bool:
    """Whether what is fought, freed or dead is nobody: "fought in court", "released a version", "it died"."""
    if line.verb == "fight" and any("in" in slot.before for slot in line.slots):
        where = (scene.actor(w) for case, w in told.obliques if case == "in")
        return not any(actor and scene.kind(actor) in {"place", "state"} for actor in where)
    if line.verb in {"release", "free", "pardon"}:
        return any(scene.kind(t.actor) not in {"person", "group"} for t in takers if t.part == "recipient")
    return line.verb == "die" and any(scene.sheet.low[w] == "it" for w in told.subjects)
