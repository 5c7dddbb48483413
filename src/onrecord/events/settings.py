"""When and where a mention of an event says that it was, for telling happenings apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.scene import Scene

IN_PLACE = frozenset({"in", "at", "near", "outside", "inside", "on", "across"})
CLAUSES = ("acl", "advcl", "ccomp", "csubj", "parataxis", "conj", "appos")
ARGUMENTS = ("nsubj", "obj", "obl")


def days(scene: Scene, word: int) -> frozenset[str]:
    """The days, months or years that hang on the word of an event, or on the verb that it is an argument of."""
    near, here = _near(scene, word), _paragraph(scene, word)
    found = (when for head, when in scene.times.items() if head in near and _paragraph(scene, head) == here)
    return frozenset(when.edtf for when in found if when.edtf)


def _paragraph(scene: Scene, word: int) -> int:
    return scene.sheet.paragraph(scene.parse.spans[word][0])


def places(scene: Scene, word: int) -> frozenset[str]:
    """The places and states where it was, by the same words."""
    found = ((w, scene.actor(w)) for w in _near(scene, word))
    return frozenset(
        actor
        for w, actor in found
        if actor
        and scene.kind(actor) in {"place", "state"}
        and scene.clauses.preposition(w).partition(" ")[0] in IN_PLACE
    )


def apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of days cannot be of one happening: none of the one is, or lies within, one of the other."""
    return bool(one and other) and not any(a.startswith(b) or b.startswith(a) for a in one for b in other)


def _near(scene: Scene, word: int) -> set[int]:
    found = _on(scene, word)
    above = scene.parse.heads[word]
    if above >= 0 and scene.parse.tags[word].startswith("N") and is_a(scene.parse.relations[word], *ARGUMENTS):
        found |= _on(scene, above)
    return found


def _on(scene: Scene, word: int) -> set[int]:
    """What hangs on a word itself, and on what hangs on it as a name's or a day's words do."""
    near = {w for w in scene.sheet.children[word] if not is_a(scene.parse.relations[w], *CLAUSES)}
    return near | {below for w in near for below in scene.sheet.on(w, "compound", "nmod:unmarked", "flat", "nummod")}
