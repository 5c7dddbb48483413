"""Pronouns for an event told before: "They were called by Merdhi", "the other said they took place in Lirune"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.events.drafts import Draft, Taker
from onrecord.events.frames import frame
from onrecord.events.people import whom
from onrecord.inflection import verb_forms
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.clauses import Clause
    from onrecord.scene import Scene

SURE = 0.75
"""How sure a pronoun is that stands for an event. Set by hand; the last rows of `bench.claims` show how
far it can be believed."""
NEAR = 80
"""Words back to which such a pronoun is taken to refer."""
OCCURS = frozenset().union(*(verb_forms(v) for v in ("begin", "start", "resume", "continue", "happen", "occur", "end")))
HOLDS = frozenset().union(
    *(verb_forms(v) for v in ("hold", "call", "convene", "organise", "organize", "host", "stage", "lead", "chair"))
)
TAKES = verb_forms("take")
SINGULAR, PLURAL = frozenset({"it", "this", "that"}), frozenset({"they", "them", "these", "those"})
TOLD = frozenset({"consult", "protest", "assault", "agree"})


def told_by_pronouns(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The events that a pronoun takes up again, by the nouns of earlier drafts."""
    taken = {word for draft in drafts for word in draft.words}
    nouns = [draft for draft in drafts if draft.type in TOLD and _noun(scene, draft) is not None]
    for clause in scene.clauses.all:
        if clause.verb in taken or not nouns:
            continue
        pronoun = _pronoun(scene, clause)
        earlier = None if pronoun is None else _meant(scene, pronoun, nouns)
        if earlier is not None and pronoun is not None:
            yield _draft(scene, clause, pronoun, earlier)


def _draft(scene: Scene, clause: Clause, pronoun: int, earlier: Draft) -> Draft:
    told = frame(scene, clause)
    agents = [w for w in told.subjects if w != pronoun and scene.sheet.low[clause.verb] in HOLDS]
    takers = tuple(Taker(actor, "agent", w) for w in agents if (actor := whom(scene, w, acting=True)))
    words = (clause.verb, *scene.sheet.on(clause.verb, "aux", "cop"))
    shown = (pronoun, *(w for w in scene.sheet.on(clause.verb, "obl", "nmod")))
    return Draft(earlier.type, clause.verb, words, takers, "pronoun", SURE, shown=shown)


def _pronoun(scene: Scene, clause: Clause) -> int | None:
    """The pronoun that is said to have been held, begun or somewhere; none for other verbs."""
    low = scene.sheet.low[clause.verb]
    if clause.how == "relative" or is_a(scene.parse.relations[clause.verb], "acl:relcl"):
        return None
    subjects = [w for w in scene.sheet.on(clause.verb, "nsubj") if w < clause.verb]
    if low in HOLDS:
        about = (*clause.objects, *(subjects if clause.passive else ()))
    elif low in OCCURS or (low in TAKES and "place" in scene.sheet.low[clause.verb + 1 : clause.verb + 2]):
        about = (*subjects, *clause.subjects)
    elif scene.actor(clause.verb) and scene.sheet.on(clause.verb, "cop") and scene.sheet.on(clause.verb, "case"):
        about = tuple(subjects)
    else:
        return None
    others = {"this", "that"} if low in OCCURS else set[str]()
    return next(
        (w for w in about if scene.sheet.low[w] in (SINGULAR | PLURAL) - others and scene.actor(w) is None), None
    )


def _meant(scene: Scene, pronoun: int, nouns: Sequence[Draft]) -> Draft | None:
    """The last draft before a pronoun whose noun is of its number."""
    plural = scene.sheet.low[pronoun] in PLURAL
    fitting = [
        draft
        for draft in nouns
        if (noun := _noun(scene, draft)) is not None
        and 0 < pronoun - noun < NEAR
        and (scene.parse.tags[noun] == "NNS") == plural
    ]
    return max(fitting, key=lambda draft: draft.word, default=None)


def _noun(scene: Scene, draft: Draft) -> int | None:
    return next((w for w in reversed(draft.words) if scene.parse.tags[w] in {"NN", "NNS"}), None)
