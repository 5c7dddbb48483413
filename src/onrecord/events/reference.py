"""What the words around an event's word say of it: whether it has been told of before, and how many there were."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.scene import Scene

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
POINTING = DEFINITE | {"they", "them", "he", "him", "she", "her", "it"}
COUNTED = frozenset({"people", "anyone", "nobody", "someone", "one", "civilian", "person", "child", "woman"})


def is_noun(scene: Scene, word: int) -> bool:
    """Whether the word of an event is a noun."""
    return scene.parse.tags[word].startswith("N")


def is_plural(scene: Scene, word: int) -> bool:
    """Whether the word of an event tells of several."""
    return scene.parse.tags[word] in {"NNS", "NNPS"}


def is_definite(scene: Scene, word: int) -> bool:
    """Whether a noun is one that has been told of, or those that a verb is about are."""
    if is_noun(scene, word):
        return bool(_before(scene, word) & DEFINITE)
    return any(_is_pointing(scene, w) for w in scene.sheet.on(word, "nsubj", "obj"))


def is_counted(scene: Scene, word: int) -> bool:
    """Whether those whom a verb is about are told by number, or are nobody in particular: "five people had died"."""
    about = scene.sheet.on(word, "nsubj", "obj")
    return any(
        scene.sheet.low[w] in COUNTED or scene.parse.tags[w] == "CD" or scene.sheet.on(w, "nummod") for w in about
    )


def _is_pointing(scene: Scene, word: int) -> bool:
    return scene.sheet.low[word] in POINTING or any(
        scene.sheet.low[w] in DEFINITE for w in scene.sheet.on(word, "det", "amod")
    )


def _before(scene: Scene, noun: int) -> frozenset[str]:
    """The words of a noun's phrase before it."""
    at = noun
    while at > 0 and scene.parse.tags[at - 1] in {"DT", "PDT", "JJ", "NN", "NNP", "CD", "HYPH", "VBN", "JJR", "POS"}:
        at -= 1
    return frozenset(scene.sheet.low[at:noun])
