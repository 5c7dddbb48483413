"""Participles without "was" that tell what was done to somebody.

"Renwick, sacked in January as director, now advises the party", "the minister had the newspaper closed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.events.people import is_somebody
from onrecord.inflection import verb_forms
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.clauses import Clause
    from onrecord.scene import Scene

HAVE = verb_forms("have")
FOLLOWS = frozenset({"IN", ",", ".", ":", "RB", "CC"})
"""The tags of what stands behind a participle that takes nothing."""
NAMES = frozenset({"NNP", "NNPS", "HYPH"})
LONG = 6
"""Words of a name, counted back from the comma, within which its actor is looked for."""


def undergone(scene: Scene, clause: Clause) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Who did it, as far as it is told, and to whom it was done; nothing where the verb is no such participle."""
    verb = clause.verb
    if not _is_bare(scene, verb) or scene.sheet.on(verb, "aux", "cop", "mark"):
        return None
    if clause.passive and is_a(scene.parse.relations[verb], "acl"):
        return None
    one = _before_comma(scene, verb)
    return ((), (one,)) if one is not None else _had_done(scene, clause)


def _is_bare(scene: Scene, verb: int) -> bool:
    """Whether the tag says so, or the form of a verb that hangs as such participles do."""
    tag, hangs = scene.parse.tags[verb], is_a(scene.parse.relations[verb], "advcl", "acl")
    return tag == "VBN" or (tag == "VBD" and hangs)


def _before_comma(scene: Scene, verb: int) -> int | None:
    """The actor, or people, right before the comma behind which a participle stands that takes nothing."""
    tags, first = scene.parse.tags, scene.parse.sentences[scene.sheet.sentence[verb]][0]
    if verb - 2 < first or scene.sheet.low[verb - 1] != "," or not FOLLOWS & {*tags[verb + 1 : verb + 2]}:
        return None
    if is_somebody(scene, verb - 2):
        return verb - 2
    for word in range(verb - 2, max(verb - 2 - LONG, first - 1), -1):
        if scene.actor(word) or tags[word] not in NAMES:
            return word if scene.actor(word) else None
    return None


def _had_done(scene: Scene, clause: Clause) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Who had something done, and to whom."""
    above = scene.clauses.by_verb.get(scene.parse.heads[clause.verb])
    had = above is not None and scene.sheet.low[above.verb] in HAVE
    if above is None or not had or not is_a(scene.parse.relations[clause.verb], "xcomp", "ccomp"):
        return None
    done_to = tuple(word for word in scene.sheet.on(clause.verb, "nsubj") if above.verb < word < clause.verb)
    return (above.subjects, done_to) if done_to else None
