"""What fills the slots of a line: objects, what stands behind a preposition, particles, infinitives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.english import FINITE
from onrecord.events.lexicon import people
from onrecord.events.people import is_somebody, whom

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.events.frames import Frame
    from onrecord.events.rows import Line, Slot
    from onrecord.scene import Scene

BODILY = frozenset({"killed", "assault", "arrested", "appointed", "dismissed"})
NO_BODIES = frozenset({"abstract", "time", "event"})
NO_PERSONS = frozenset({"object", "place", "substance", "animal"})
"""The types of what befalls people or things, and the kinds of nominal that it cannot befall; people alone."""
ENDING, OBLIGED = FINITE | {".", ":"}, frozenset({"had", "have", "has", "must"})
"""What ends the words in which "to" is looked for, and what does not: "told them they had a month to agree"."""
NEAR = 6
"""Words behind a verb within which its particle stands ("shot Vantor dead")."""
SHOWN = 12
"""Words from the verb within which what it takes is shown with it, if it is no actor."""


class Filled(msgspec.Struct):
    """What the slots of a line were filled with: words of the trigger, and (part, word) of those who take part."""

    words: list[int] = []
    given: list[tuple[str, int]] = []


def fit(scene: Scene, told: Frame, line: Line, slot: Slot, filled: Filled) -> bool:
    """Whether there is what a slot asks for; it is put down among what fills the line."""
    if slot.infinitive:
        verb = _infinitive(scene, told, slot)
        filled.given += [("anything", word) for word in _of_infinitive(scene, verb)]
        return verb is not None
    if not slot.part and not slot.nouns:
        return _particle(scene, told, slot, filled)
    words = [w for w in _taken(scene, told, slot, filled) if slot.part != "patient" or _can_suffer(scene, line, w)]
    if slot.nouns:
        words = [
            w for w in (*words, *_grouped(scene, words)) if {scene.sheet.lemma(w), scene.sheet.low[w]} & slot.nouns
        ]
        filled.words += words[:1]
        return bool(words)
    filled.given += [(slot.part, word) for word in words]
    return any(whom(scene, word) or is_somebody(scene, word) for word in words) if slot.named else bool(words)


def _grouped(scene: Scene, words: list[int]) -> Iterator[int]:
    """What is told by how much there was of it: of "two days of talks" the talks."""
    for word in words:
        if scene.sheet.lemma(word) in people("groups"):
            yield from (w for w in scene.sheet.on(word, "nmod") if scene.clauses.preposition(w) == "of")


def _can_suffer(scene: Scene, line: Line, word: int) -> bool:
    """Whether what a word names can be done to as a line says: no bill is killed, no arrival captured."""
    kind, actor = scene.sheet.kinds.get(word), whom(scene, word)
    if actor and line.type == "arrested":
        return scene.kind(actor) not in {"place", "state"}
    if line.type in {"arrested", "dismissed"} and scene.sheet.low[word].endswith(("self", "selves")):
        # Who removes himself is not dismissed.
        return False
    if kind is None or line.type not in BODILY or actor:
        return True
    return kind not in NO_BODIES and not (line.persons and kind in NO_PERSONS)


def _taken(scene: Scene, told: Frame, slot: Slot, filled: Filled) -> list[int]:
    """What may fill a slot: objects, what stands behind its preposition, or objects where that is a particle."""
    if not slot.before:
        return _objects(scene, told, slot, filled)
    if words := _behind(scene, told, slot, filled):
        return words
    return _objects(scene, told, slot, filled) if _particle(scene, told, slot, filled) else []


def _objects(scene: Scene, told: Frame, slot: Slot, filled: Filled) -> list[int]:
    if told.copula:
        return [told.verb]
    taken = {*filled.words, *(word for _, word in filled.given)}
    if slot.nouns:
        # "Made him commander", "was given the ministry": what the parse takes for no object.
        loose = (word for case, word in told.obliques if not case and told.passive)
        named = (w for w in scene.sheet.on(told.verb, "xcomp") if scene.parse.tags[w] in {"NN", "NNS"})
        words = [*told.objects, *named, *loose]
    else:
        words = [*(told.recipients or told.objects)]
    return [word for word in words if word not in taken]


def _behind(scene: Scene, told: Frame, slot: Slot, filled: Filled) -> list[int]:
    """What stands behind a preposition, of the verb or of a noun that belongs to the trigger."""
    found = [word for case, word in told.obliques if case.partition(" ")[0] in slot.before]
    for noun in filled.words:
        for child in scene.sheet.on(noun, "nmod", "acl", "obl"):
            if scene.clauses.preposition(child).partition(" ")[0] in slot.before:
                found += scene.clauses.alike(child)
    return list(dict.fromkeys(found))


def _particle(scene: Scene, told: Frame, slot: Slot, filled: Filled) -> bool:
    for word in range(told.verb + 1, min(told.verb + NEAR, len(scene.sheet.low))):
        own = scene.parse.heads[word] == told.verb or word == told.verb + 1
        if scene.parse.tags[word].startswith("V"):
            # "Did not take him long to find out": that is what he found.
            return False
        if scene.sheet.low[word] in slot.before and (own or scene.parse.tags[word] in {"RP", "JJ"}):
            filled.words.append(word)
            return True
    return False


def _of_infinitive(scene: Scene, verb: int | None) -> list[int]:
    """A verb behind "to" with what it takes: what was voted or agreed to do is shown whole."""
    return [] if verb is None else [verb, *scene.sheet.on(verb, "obj", "xcomp")]


def _infinitive(scene: Scene, told: Frame, slot: Slot) -> int | None:
    """The verb behind "to", one of those asked for, if it follows within the clause."""
    low, tags = scene.sheet.low, scene.parse.tags
    for word in range(told.verb + 1, min(told.verb + SHOWN, len(low) - 1)):
        if low[word] == "that" or (tags[word] in ENDING and low[word] not in OBLIGED):
            return None
        if low[word] == "to" and (low[word + 1] in slot.nouns if slot.nouns else _is_verb(scene, word + 1)):
            return word + 1
    return None


def _is_verb(scene: Scene, word: int) -> bool:
    return scene.parse.tags[word] in {"VB", "VBP"} or scene.parse.relations[word] in {"xcomp", "ccomp", "advcl"}
