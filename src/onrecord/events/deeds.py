"""What somebody did though no line of `words` tells it: an event of no type of its own, `other`.

"Orsel cancelled his schedule", "the court ordered the ministry to pay": the main verb of a clause, told as done or
as decided, on a day of its own, by an actor of the report, and no verb of saying, thinking or being.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import PAST, TENSED
from onrecord.events.drafts import Draft, Taker
from onrecord.events.frames import completed, frame, is_past_participle
from onrecord.events.idle import is_idle
from onrecord.events.lexicon import silent, utterances
from onrecord.events.parts import is_owner
from onrecord.events.people import whom
from onrecord.events.settings import days
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from onrecord.clauses import Clause
    from onrecord.events.frames import Frame
    from onrecord.scene import Scene

SURE = 0.62
"""How sure such an event is. Set by hand, below all that a line tells."""
TOLD = ("root", "conj", "parataxis", "ccomp")
"""How a verb hangs that tells what happened; what hangs otherwise says when, why or which."""
REACH = 14
"""Words from the verb within which what it takes is shown with it."""


def told_by_deeds(scene: Scene, taken: Collection[int]) -> Iterator[Draft]:
    """The deeds of a scene, but for those whose verb is `taken`."""
    for clause in scene.clauses.all:
        if clause.verb not in taken and _is_told(scene, clause) and (draft := _draft(scene, clause)):
            yield draft


def _is_told(scene: Scene, clause: Clause) -> bool:
    """Whether a clause says that something was done: a past or a perfect, of no verb of saying or being."""
    verb, sheet = clause.verb, scene.sheet
    if clause.copula or sheet.low[verb] in silent() or scene.parse.tags[verb] not in PAST:
        return False
    if not is_a(scene.parse.relations[verb], *TOLD) or is_idle(scene, verb):
        return False
    if scene.parse.tags[verb] == "VBN" and not is_past_participle(sheet.low[verb]):
        return False
    helped = {scene.parse.tags[w] for w in sheet.on(verb, "aux")}
    return scene.parse.tags[verb] == "VBD" or bool(helped & TENSED)


def _draft(scene: Scene, clause: Clause) -> Draft | None:
    told = frame(scene, clause)
    takers = tuple(_takers(scene, told))
    if _is_set_off(scene, told):
        return None
    if not takers or not days(scene, told.verb) or any(scene.sheet.lemma(w) in utterances() for w in told.objects):
        return None
    shown = (*told.subjects, *told.objects, *(w for _, w in told.obliques), *completed(scene, told.verb))
    near = tuple(w for w in shown if abs(w - told.verb) < REACH and w not in scene.times)
    rule = "undergone" if told.passive else "deed"
    return Draft("other", told.verb, (told.verb,), takers, rule, SURE, shown=near)


def _is_set_off(scene: Scene, told: Frame) -> bool:
    """Whether one comma parts a verb from its subject: "the medal, received last year" received nothing."""
    before = [word for word in told.subjects if word < told.verb]
    if told.passive or told.objects or not before or scene.sheet.low[told.verb - 1] != ",":
        return False
    return scene.sheet.low[max(before) : told.verb].count(",") == 1


def _takers(scene: Scene, told: Frame) -> Iterator[Taker]:
    """Who does it, or to whom it is done; none where the subject of an active verb is no actor."""
    done_to = [("patient", word) for word in told.objects]
    given = done_to if told.passive else [("agent", word) for word in told.subjects]
    first = [Taker(actor, part, w) for part, w in given if (actor := _actor(scene, w, part))]
    if not first:
        return
    yield from first
    rest = [("agent", w) for w in told.subjects] if told.passive else done_to
    yield from (Taker(actor, part, w) for part, w in rest if (actor := _actor(scene, w, part)))


def _actor(scene: Scene, word: int, part: str) -> str | None:
    actor = whom(scene, word, acting=part == "agent")
    return actor if actor and scene.kind(actor) != "place" and not is_owner(scene, word) else None
