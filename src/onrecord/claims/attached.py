"""When and where: the times and places that the words of a claim carry with them.

A time belongs to a claim where it hangs on the claim's own word, on a noun of its phrase, or on the verb whose subject
or object that noun is ("The meetings began on March 10"). What hangs on another clause does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import When

IN_PLACE = frozenset({"in", "at", "near", "outside", "inside", "across", "within", "around", "over", "to", "into"})
CLAUSES = ("acl", "advcl", "ccomp", "csubj", "parataxis", "conj", "appos")
"""What hangs on a word as a clause, or as a thing, of its own."""
ARGUMENTS = ("nsubj", "obj", "obl", "nmod")


def times(scene: Scene, word: int) -> tuple[When, ...]:
    """The times that tell when it was, in the order of the text."""
    near = _near(scene, word)
    return tuple(when for head, when in sorted(scene.times.items(), key=lambda item: item[0]) if head in near)


def places(scene: Scene, word: int) -> tuple[str, ...]:
    """The places, and the states taken as places, where it was."""
    found = [
        actor
        for near in sorted(_near(scene, word))
        if (actor := scene.actor(near))
        and scene.kind(actor) in {"place", "state"}
        and scene.clauses.preposition(near).partition(" ")[0] in IN_PLACE
    ]
    return tuple(dict.fromkeys(found))


def _near(scene: Scene, word: int) -> frozenset[int]:
    """The words that hang on a word without a clause between, and on the verb that it is the subject or object of."""
    found = _below(scene, word)
    above, relation = scene.parse.heads[word], scene.parse.relations[word]
    if above >= 0 and scene.parse.tags[word].startswith("N") and is_a(relation, *ARGUMENTS):
        found |= _below(scene, above)
    return frozenset(found)


def _below(scene: Scene, word: int) -> set[int]:
    found, waiting = set[int](), [word]
    while waiting:
        children = scene.sheet.children[waiting.pop()]
        ahead = [w for w in children if w not in found and not is_a(scene.parse.relations[w], *CLAUSES)]
        found.update(ahead)
        waiting += ahead
    return found
