"""Whether those who take part in what a verb tells are as many, and such, as its line asks for."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.english import BE
from onrecord.events.figurative import is_figurative
from onrecord.events.frames import ends_sentence
from onrecord.events.idle import is_general, is_timeless
from onrecord.events.lacking import is_lacking
from onrecord.events.lexicon import people
from onrecord.events.people import is_somebody
from onrecord.events.slots import SHOWN
from onrecord.events.surface import auxiliary
from onrecord.events.takers import RECIPROCAL, is_reciprocal
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.events.drafts import Taker
    from onrecord.events.frames import Frame
    from onrecord.events.rows import Line
    from onrecord.events.slots import Filled
    from onrecord.scene import Scene

LOOSE = frozenset({"control", "participle", "unsaid", "shared"})
"""How a subject is found that does not stand beside the verb: such a verb tells nothing where nobody takes part."""
FIRM = frozenset({"other", "request"})
"""The types that such a verb never tells."""
HURTS, MANY = frozenset({"injure", "wound", "hurt"}), frozenset({"dozen", "hundred", "score", "thousand"})
PLAIN = frozenset({"own", "near", "passive", "relative", "headline"})
"""How a subject is found where people who are no actors may be believed to take part."""


def enough(scene: Scene, told: Frame, line: Line, takers: tuple[Taker, ...], filled: Filled) -> bool:
    """Whether those who take part are as many, and such, as the line asks for."""
    if not _are_such(scene, told, line, takers) or is_figurative(scene, told, line, takers):
        return False
    loose = told.how in LOOSE and not (told.how == "shared" and scene.parse.tags[told.verb] == "VBD")
    if loose and (line.type in FIRM or line.verb == "agree"):
        return False
    if line.mild and any(scene.sheet.lemma(w) in people("natural") for w in _sentence(scene, told.verb)):
        return False
    uncounted = line.verb == "be" and not takers and not _are_counted(scene, told)
    if uncounted or is_lacking(scene, told, line, takers) or is_general(scene, told, line):
        return False
    if not takers and (loose or is_timeless(scene, told)) and not _counts_the_hurt(scene, told, line):
        return False
    return _takes_no_more(scene, told, line) and _parts_are_taken(scene, told, line, takers, filled)


def _takes_no_more(scene: Scene, told: Frame, line: Line) -> bool:
    """Whether a verb takes nothing that its line does not ask for, and has a subject such as that names."""
    # "Hurricane Dora": what it is stands in its name.
    named = [*told.subjects] + [w - 1 for w in told.subjects if scene.parse.tags[w] == "NNP" and w > 0]
    if line.nouns and not any(scene.sheet.lemma(w) in line.nouns for w in named):
        return False
    if line.verb == "meet" and is_answered(told):
        return False
    if line.verb == "dismiss" and _is_belittled(scene, told):
        return False
    small = line.type == "retreat" and not any(slot.part or slot.nouns for slot in line.slots)
    bare = (not line.slots or small) and not line.open and not told.passive
    others = (w for w in told.objects if scene.sheet.low[w] not in RECIPROCAL)
    return not (bare and any(w > told.verb and w not in scene.times for w in others))


def _is_belittled(scene: Scene, told: Frame) -> bool:
    """Whether somebody is dismissed in words: "dismissed Orsel as a puppet"."""
    low = scene.sheet.low[told.verb : told.verb + SHOWN]
    return any(pair in pairwise(low) for pair in (("as", "a"), ("as", "an")))


def is_answered(told: Frame) -> bool:
    """Whether a passive with "with" tells an answer: who "was met with applause" met nobody."""
    return told.passive and any(case == "with" for case, _ in told.obliques)


def _are_such(scene: Scene, told: Frame, line: Line, takers: tuple[Taker, ...]) -> bool:
    """Whether those who do it are several, or armed men, where the line asks for that."""
    if told.how == "unsaid" and scene.parse.tags[told.verb] == "VBG" and not _goes_with(scene, told.verb):
        return False
    several = not line.together or _are_several(scene, told) or is_reciprocal(scene, told.verb)
    return several and (not line.forces or _are_forces(scene, told, takers))


def _goes_with(scene: Scene, verb: int) -> bool:
    """Whether a participle tells what went with something: "killing eight"; not what somebody opposes or avoids."""
    return is_a(scene.parse.relations[verb], "advcl", "acl", "conj", "root", "parataxis", "dep")


def _are_several(scene: Scene, told: Frame) -> bool:
    plural = (scene.sheet.is_plural(w) or scene.sheet.low[w] in {"they", "we", "both"} for w in told.subjects)
    return len(told.subjects) > 1 or any(plural)


def _are_forces(scene: Scene, told: Frame, takers: tuple[Taker, ...]) -> bool:
    """Whether those who do it are armed men, by their own word or their name."""
    forces = people("forces")
    names = {scene.actors[t.actor].name.lower().split()[-1] for t in takers if t.part == "agent"}
    lemmas = {scene.sheet.lemma(w) for w in told.subjects} | names | {name.rstrip("s") for name in names}
    return bool(lemmas & forces)


def _are_counted(scene: Scene, told: Frame) -> bool:
    """Whether the subject of a verb is a number of people: "five are dead"."""
    return any(scene.parse.tags[w] == "CD" or scene.sheet.on(w, "nummod") for w in told.subjects)


def _counts_the_hurt(scene: Scene, told: Frame, line: Line) -> bool:
    """Whether a verb that tells of nobody who is named says how many it killed or hurt: "killing at least six men"."""
    return (line.type == "killed" or line.verb in HURTS) and any(
        scene.sheet.on(w, "nummod") or scene.parse.tags[w] == "CD" or scene.sheet.lemma(w) in MANY
        for w in told.objects
        if w > told.verb
    )


def _parts_are_taken(scene: Scene, told: Frame, line: Line, takers: tuple[Taker, ...], filled: Filled) -> bool:
    """Whether the parts that a line needs are taken: by actors, or by people whom a noun alone tells."""
    parts = {taker.part for taker in takers}
    if line.verb == "name" and "agent" not in parts and not _is_helped(scene, told):
        # "A woman named Ada Renwick" is no appointment.
        return False
    needs = "recipient" if line.needs == "agent" and line.type == "request" and told.passive else line.needs
    needed, actors = {needs, line.needs}, len({taker.actor for taker in takers})
    if (not needs or needed & parts) and actors >= line.least:
        return True
    people = {word: part for part, word in _people(scene, told, line, filled)}
    return (not needs or bool(needed & {*parts, *people.values()})) and actors + len(people) >= line.least


def _people(scene: Scene, told: Frame, line: Line, filled: Filled) -> Iterator[tuple[str, int]]:
    """People who take part and are no actors, in what was done and not just is: "deputies urged him to go"."""
    if not _may_be_people(scene, told, line):
        return
    subjects = ((line.subject, word) for word in told.subjects)
    for part, word in (*subjects, *filled.given):
        # No college is dismissed.
        body = line.persons and part != "agent" and scene.sheet.kinds.get(word) == "organization"
        if is_somebody(scene, word) and not body:
            yield part, word


def _may_be_people(scene: Scene, told: Frame, line: Line) -> bool:
    """Whether people alone make an event of what was done: not "asked not to be named", "travellers were asked"."""
    if told.how not in PLAIN or scene.parse.tags[told.verb] not in {"VBD", "VBN"} or line.forces:
        return False
    if "to" in {scene.sheet.low[w] for w in scene.sheet.on(told.verb, "mark", "aux")}:
        return False
    asked = line.type != "request" or any(
        slot.part == "recipient" or (slot.nouns and not slot.infinitive) for slot in line.slots
    )
    return asked and not (line.type == "request" and told.passive)


def _is_helped(scene: Scene, told: Frame) -> bool:
    """Whether a passive has its auxiliary, or stands in a headline that leaves it out."""
    at = auxiliary(scene, told.verb)
    end = scene.parse.sentences[scene.sheet.sentence[told.verb]][1]
    headline = told.how == "headline" or not ends_sentence(scene.sheet.words[end - 1])
    return told.passive and (headline or (at >= 0 and scene.sheet.low[at] in BE))


def _sentence(scene: Scene, word: int) -> range:
    return range(*scene.parse.sentences[scene.sheet.sentence[word]])
