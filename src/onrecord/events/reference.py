"""What the words around an event's word say of it: whether it has been told of before, and how many there were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.events.surface import before

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


def is_definite(scene: Scene, noun: int) -> bool:
    """Whether a noun's words say that it has been told of: "the attack"."""
    return bool(_before(scene, noun) & DEFINITE)


def is_about_known(scene: Scene, verb: int) -> bool:
    """Whether those to whom it happens have been told of: "both men died"; of "he chose a deputy" the deputy."""
    done_to = scene.sheet.on(verb, "obj") or _about(scene, verb)
    return any(_is_pointing(scene, w) for w in done_to)


def is_counted(scene: Scene, word: int) -> bool:
    """Whether those whom a verb is about are told by number, or are nobody in particular: "five people had died"."""
    return any(
        scene.sheet.low[w] in COUNTED or scene.parse.tags[w] == "CD" or scene.sheet.on(w, "nummod")
        for w in _about(scene, word)
    )


def has_own(scene: Scene, noun: int) -> bool:
    """Whether a noun says whose it is: "the deaths of hundreds"."""
    return "of" in scene.sheet.low[noun + 1 : noun + 4] or bool(scene.sheet.on(noun, "nmod:poss"))


def is_added(scene: Scene, verb: int) -> bool:
    """Whether a verb tells what befell another in the same: "Tolke was also killed in the strike"."""
    return "also" in scene.sheet.low[max(verb - 2, 0) : verb] and bool(
        {"in", "by"} & {*scene.sheet.low[verb + 1 : verb + 2]}
    )


def is_denied(scene: Scene, noun: int) -> bool:
    """Whether a noun is told not to have been: "protests were not reported in Mestara"."""
    return is_noun(scene, noun) and bool({"not", "n’t", "n't"} & {*scene.sheet.low[noun + 1 : noun + 4]})


def is_another(scene: Scene, word: int) -> bool:
    """Whether the word before says that it was done once more: "was further sanctioned", "had also met"."""
    more = {"further", "again", "another"} if is_noun(scene, word) else {"further", "again", "also"}
    return bool(more & {*scene.sheet.low[max(word - 2, 0) : word]})


def _about(scene: Scene, verb: int) -> list[int]:
    """The subject and object of a verb, or what stands right before it."""
    near = before(scene, verb)
    return scene.sheet.on(verb, "nsubj", "obj") or ([] if near is None else [near])


def _is_pointing(scene: Scene, word: int) -> bool:
    return scene.sheet.low[word] in POINTING or bool(_before(scene, word) & DEFINITE)


def _before(scene: Scene, noun: int) -> frozenset[str]:
    """The words of a noun's phrase before it."""
    at = noun
    while at > 0 and scene.parse.tags[at - 1] in {"DT", "PDT", "JJ", "NN", "NNP", "CD", "HYPH", "VBN", "JJR", "POS"}:
        at -= 1
    return frozenset(scene.sheet.low[at:noun])
