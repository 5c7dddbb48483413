"""Words that say which people are meant, whoever they are, and tell no happening.

"People born in Kessaria are its citizens", "a bill that would let the court try anyone accused of treason"; not
"Protesters who were arrested on Monday were freed", nor "the nine people killed there".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.scene import Scene

ANYBODY = frozenset({"anyone", "anybody", "everyone", "everybody", "those", "someone", "somebody", "whoever"})
CERTAIN = frozenset({"the", "these", "both", "several", "some", "its", "his", "her", "their", "our", "another"})
"""What opens a phrase for certain people."""
NOW = frozenset({"VB", "VBZ", "VBP"})
"""The tags of a verb that tells how things are, or what is to be."""
DONE = frozenset({"has", "have", "had", "was", "were", "did"})
FAR = 8
"""Steps up a parse from people to the verb that something is said of them by."""


def is_of_whoever(scene: Scene, verb: int) -> bool:
    """Whether a verb stands in a clause that says which people, of a sentence that tells how things are."""
    people = _described(scene, verb)
    if people is None or not _are_any(scene, people):
        return False
    above = _verb_above(scene, people)
    return above is not None and _is_general(scene, above)


def _described(scene: Scene, verb: int) -> int | None:
    """The noun that the clause of a verb describes."""
    if verb > 0 and scene.sheet.low[verb - 1] in ANYBODY:
        return verb - 1
    for _ in range(FAR):
        relation, above = scene.parse.relations[verb], scene.parse.heads[verb]
        if above < 0 or not is_a(relation, "acl", "conj"):
            return None
        if is_a(relation, "acl"):
            return above
        verb = above
    return None


def _are_any(scene: Scene, noun: int) -> bool:
    """Whether a noun is for any people: with no name, no number and no word that picks some out."""
    if scene.sheet.low[noun] in ANYBODY:
        return True
    if scene.parse.tags[noun] != "NNS" or scene.sheet.on(noun, "nummod", "nmod:poss"):
        return False
    return not any(scene.sheet.low[w] in CERTAIN for w in scene.sheet.children[noun] if w < noun)


def _verb_above(scene: Scene, word: int) -> int | None:
    """The verb over a word, or what somebody is said to be."""
    for _ in range(FAR):
        if scene.parse.tags[word].startswith("V") or scene.sheet.on(word, "cop"):
            return word
        if (word := scene.parse.heads[word]) < 0:
            return None
    return None


def _is_general(scene: Scene, verb: int) -> bool:
    helpers = {scene.sheet.low[w] for w in scene.sheet.on(verb, "aux", "cop")}
    if helpers & DONE:
        return False
    if helpers & {"is", "are"}:
        return scene.parse.tags[verb] != "VBG"
    return scene.parse.tags[verb] in NOW or bool(scene.sheet.on(verb, "cop")) or _is_modal(scene, verb)


def _is_modal(scene: Scene, verb: int) -> bool:
    return any(scene.parse.tags[w] == "MD" for w in scene.sheet.on(verb, "aux"))
