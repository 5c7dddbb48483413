"""Verbs that tell an event, with those who take part: each predicate of a scene against the lines of `words`.

Light verbs ("held talks with", "came under attack") are lines with nouns of their own. What a line takes is found in
`slots`, who of it takes part in `takers`, and whether that will do in `enough`; what tells no happening is in `idle`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.events.drafts import Draft
from onrecord.events.enough import enough
from onrecord.events.frames import completed, frame, is_participle
from onrecord.events.idle import is_idle
from onrecord.events.infinitives import is_goal
from onrecord.events.lexicon import lines_of
from onrecord.events.slots import SHOWN, Filled, fit
from onrecord.events.takers import takers
from onrecord.evidence import DASHES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.clauses import Clause
    from onrecord.events.frames import Frame
    from onrecord.events.rows import Line
    from onrecord.scene import Scene

SPEECH = "speech"
"""The rule of what is no more than said: no event, and none for the rules that come after to make of it."""
CERTAINTY = {"own": 0.85, "passive": 0.85, "relative": 0.85, "near": 0.8, "headline": 0.8}
ELSEWHERE = 0.75
"""How sure a clause is by how its subject was found; where that stands elsewhere ("shared", "control") less so.
Set by hand; the last rows of `bench.claims` show how far it can be believed."""
PRONOUNS = frozenset({"he", "she", "i", "you", "this", "that"})
"""Who is a person, and led to nobody; of several, or a body ("it had attacked"), it may be enough that it was done."""
WIDE = 22
"""Words from the verb within which its subject is shown with it, if it is no actor."""


def told_by_verbs(scene: Scene) -> Iterator[Draft]:
    """The events that the predicates of a scene tell, one each."""
    for clause in scene.clauses.all:
        lines = _lines(scene, clause)
        if not lines or is_idle(scene, clause.verb, typed=True):
            continue
        told = frame(scene, clause)
        draft = next((found for line in lines if (found := _draft(scene, told, line))), None)
        if draft:
            # What nobody is known to have done is none for the rules that come after, either.
            yield draft if draft.takers or not _is_nobodys(scene, told) else replace(draft, rule=SPEECH)


def _lines(scene: Scene, clause: Clause) -> tuple[Line, ...]:
    """The lines of a predicate; of what somebody is those of "be"."""
    low = scene.sheet.low[clause.verb]
    is_of_being = clause.copula and not is_participle(low) and not is_goal(scene, clause.verb)
    return lines_of("be" if is_of_being else low)


def _draft(scene: Scene, told: Frame, line: Line) -> Draft | None:
    filled = Filled()
    if not all(fit(scene, told, line, slot, filled) or slot.optional for slot in line.nouns_first):
        return None
    if line.spoken and any(word < told.verb for _, word in filled.given):
        return None
    taking = tuple(takers(scene, told, line, filled))
    if not enough(scene, told, line, taking, filled):
        return None
    light = any(slot.nouns and not slot.before and not slot.infinitive for slot in line.slots)
    return Draft(
        type=line.type,
        word=told.verb,
        words=(told.verb, *filled.words),
        takers=taking,
        rule=SPEECH if line.spoken else "light-verb" if light else told.how,
        confidence=CERTAINTY.get(told.how, ELSEWHERE),
        shown=(
            *(w for w in told.subjects if _is_shown(scene, told.verb, w, WIDE)),
            *(w for _, w in filled.given if _is_shown(scene, told.verb, w, SHOWN)),
            *(w for w in (completed(scene, told.verb) if line.open else ()) if _is_shown(scene, told.verb, w, SHOWN)),
        ),
        mild=line.mild,
    )


def _is_nobodys(scene: Scene, told: Frame) -> bool:
    """Whether the subject is a pronoun that is led to nobody: of "he fired a shot" nobody learns who did."""
    about = told.objects if told.passive else told.subjects
    return bool(about) and {scene.sheet.low[w] for w in about} <= PRONOUNS


def _is_shown(scene: Scene, verb: int, word: int, reach: int) -> bool:
    """Whether what a verb takes stands near it, and not behind a dash, where something else is said."""
    first, last = sorted((verb, word))
    return last - first < reach and word not in scene.times and not DASHES & {*scene.sheet.words[first:last]}
