"""What a report is about, where no line tells it: the main verb of its headline, and of its first sentence.

Whatever happened there is an event of no type of its own ("other"), with those actors of the report that take part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.events.drafts import Draft, Taker
from onrecord.events.frames import completed, frame
from onrecord.events.idle import is_idle
from onrecord.events.lexicon import silent
from onrecord.events.nominal import BARE
from onrecord.events.parts import is_set_apart
from onrecord.events.people import whom
from onrecord.inflection import verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.clauses import Clause
    from onrecord.scene import Scene

SURE, NOBODY = 0.6, 0.45
"""How sure such an event is, with an actor who takes part and with none. Set by hand, below all that a line tells."""
LONG = 5
"""Words that a sentence has at least: shorter ones are datelines, days and names."""
HAPPENS = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG", "VB"})
ANNOUNCES = verb_forms("announce")
SAYS = ("mute", "is")
"""The groups of verbs that tell nothing even here."""


def told_by_leads(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The events of the main verbs of the headline and the first sentence, but for those of earlier `drafts`.

    Where nobody takes part and the sentence tells another event, there is no need of it.
    """
    if scene.stream != 0:
        return
    taken = {word for draft in drafts for word in draft.words}
    told = {draft.word for draft in drafts if draft.confidence > BARE}
    sentences = [range(a, b) for a, b in scene.parse.sentences if b - a >= LONG][:2]
    for sentence in sentences:
        clause = None if "?" in scene.sheet.words[sentence[-1]] else _main(scene, sentence)
        draft = _draft(scene, clause) if clause is not None and clause.verb not in taken else None
        if draft and (draft.takers or not any(word in sentence for word in told)):
            yield draft


def _main(scene: Scene, sentence: range) -> Clause | None:
    """The clause of the main verb of a sentence, if that tells what somebody did and not what he said or is."""
    roots = (word for word in sentence if scene.parse.relations[word] == "root")
    clause = next((scene.clauses.by_verb[word] for word in roots if word in scene.clauses.by_verb), None)
    clause = _announced(scene, clause)
    if clause is None or clause.copula or scene.parse.tags[clause.verb] not in HAPPENS or is_idle(scene, clause.verb):
        return None
    return None if scene.sheet.low[clause.verb] in silent(*SAYS) else clause


def _announced(scene: Scene, clause: Clause | None) -> Clause | None:
    """The clause that a clause announces, if it does: "announced that he would resign"."""
    if clause is None or scene.sheet.low[clause.verb] not in ANNOUNCES:
        return clause
    told = (scene.clauses.by_verb[w] for w in scene.sheet.on(clause.verb, "ccomp") if w in scene.clauses.by_verb)
    return next(told, clause)


def _draft(scene: Scene, clause: Clause) -> Draft | None:
    """The event of a main verb, where it has a subject or, done by nobody who is named, an object."""
    told = frame(scene, clause)
    parts = [("agent", word) for word in told.subjects] + [("patient", word) for word in told.objects]
    if not (told.objects if told.passive else told.subjects):
        return None
    takers = tuple(Taker(actor, part, word) for part, word in parts if (actor := whom(scene, word)))
    takers = tuple(taker for taker in takers if not is_set_apart(scene, told.verb, taker.word))
    takers = tuple(taker for taker in takers if scene.kind(taker.actor) != "place")
    if not told.passive and not any(taker.part == "agent" for taker in takers):
        takers = ()
    shown = tuple(word for word in (*(w for _, w in parts), *completed(scene, told.verb)) if word not in scene.times)
    rule = "undergone" if told.passive else "lead"
    return Draft("other", told.verb, (told.verb,), takers, rule, SURE if takers else NOBODY, shown=shown)
