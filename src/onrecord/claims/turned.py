"""What small words and the order of the words right around a predicate make of it.

"Did Norvane attack?" claims nothing; "has yet to meet", "without
killing", "instead of attacking" and "almost resigned" say that it did not; so do "called off" and "ruled out" of their
object.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from onrecord.claims.conditions import conditions, ends_in_a_question, sentence_before
from onrecord.claims.effects import DENIED, Effect
from onrecord.claims.words import listed, signatures
from onrecord.english import WH
from onrecord.inflection import by_form
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.scene import Scene


def turned(scene: Scene, word: int) -> Iterator[tuple[Effect, int]]:
    """The effects on a predicate, each with the word that has it."""
    low, before = scene.sheet.low, word - 1
    marks = [w for w in scene.sheet.on(word, "mark") if w < word]
    if any(low[w] == "to" and w > 0 and low[w - 1] == "yet" for w in marks):
        yield DENIED, marks[0]
    if scene.parse.tags[word] in {"VBG", "VB"} and (shut := _shut_out(scene, word)) is not None:
        yield DENIED, shut
    if before >= 0 and low[before] in listed("near") and scene.parse.tags[word].startswith("V"):
        yield DENIED, before
    for particle in scene.sheet.on(word, "compound:prt"):
        if effect := particles().get((low[word], low[particle])):
            yield effect, particle
    if (denied := _cleft(scene, word)) is not None:
        yield DENIED, denied
    yield from conditions(scene, word)


def of_anyone(scene: Scene, word: int) -> bool:
    """Whether "you" do it as anybody might: "you don’t win the nomination by the states that you win"."""
    if not any(scene.sheet.low[w] == "you" for w in scene.sheet.on(word, "nsubj")):
        return False
    helped = {scene.sheet.low[w] for w in scene.sheet.on(word, "aux")}
    return scene.parse.tags[word] == "VBP" or bool(helped & {"do", "can", "must", "should"})


def asks(scene: Scene, word: int) -> bool:
    """Whether a verb is that of a question whether something is so: who asks that claims nothing.

    What a noun in it names is not asked: "did the meetings begin on March 10?"
    """
    if _is_asked_of(scene, word) or _is_cleft_question(scene, word):
        return True
    if not scene.parse.tags[word].startswith("V") or is_a(scene.parse.relations[word], "acl", "advcl"):
        return False
    return ends_in_a_question(scene, word) and not any(scene.sheet.low[w] in WH for w in sentence_before(scene, word))


def _is_cleft_question(scene: Scene, word: int) -> bool:
    """Whether a verb is that of a question that begins with "was it": "Was it Keyl who had him killed?"."""
    first, _ = scene.parse.sentences[scene.sheet.sentence[word]]
    begins = scene.sheet.low[first] in {"is", "was"} and scene.sheet.low[first + 1 : first + 2] == ["it"]
    return begins and scene.parse.tags[word].startswith("V") and ends_in_a_question(scene, first)


def _is_asked_of(scene: Scene, noun: int) -> bool:
    """Whether a question begins with the "is" of a noun: "Is Keyl the leader of the Brigade?"."""
    first, _ = scene.parse.sentences[scene.sheet.sentence[noun]]
    return first in scene.sheet.on(noun, "cop") and ends_in_a_question(scene, noun)


def _shut_out(scene: Scene, word: int) -> int | None:
    """The word before a verb that says this is what was not done: "without", "instead of", "rather than"."""
    low = scene.sheet.low
    near = range(max(0, word - 3), word)
    if scene.parse.tags[word] == "VBG" and (found := next((w for w in near if low[w] == "without"), None)) is not None:
        return found
    return next((w for w in near if (low[w], low[w + 1]) in {("instead", "of"), ("rather", "than")}), None)


@cache
def particles() -> dict[tuple[str, str], Effect]:
    """What a verb with its particle makes of its object, by both words."""
    found: dict[tuple[str, str], Effect] = {}
    for words, effect in signatures()["particles"].items():
        verb, particle = words.split()
        found |= {(form, particle): effect for form in by_form([verb])}
    return found


def _cleft(scene: Scene, word: int) -> int | None:
    """The "not" of "it was not Norvane that attacked", which denies the verb, wherever the parse has hung it."""
    low, at = scene.sheet.low, word - 1
    while at > 0 and scene.parse.tags[at] in {"RB", "VBD", "VBZ", "VBP", "MD", "VBN", "VB"}:
        at -= 1
    if at < 1 or low[at] not in {"that", "who"} or not scene.parse.tags[word].startswith("V"):
        return None
    before = [*sentence_before(scene, at)]
    it = next((w for w in before if low[w] == "it"), at)
    if "but" in low[it:at] or low[it + 1] not in {"is", "was"}:
        return None
    denied = next((w for w in range(it + 2, min(it + 4, at)) if low[w] in {"not", "n't", "n’t"}), None)
    own = denied is not None and scene.parse.heads[denied] == word
    return None if own or scene.parse.tags[at - 1] not in {"NNP", "NNPS", "NN", "NNS"} else denied
