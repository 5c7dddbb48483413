"""Verbs that lack the one they are about, so that they tell nothing: nobody is born, named, received or chosen.

"People born in Kessaria", "named a film as her favourite", "received the other delegate", "two per cent chose Orsel".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.events.lexicon import people

if TYPE_CHECKING:
    from collections.abc import Collection

    from onrecord.events.drafts import Taker
    from onrecord.events.frames import Frame
    from onrecord.events.rows import Line
    from onrecord.scene import Scene

SHARES = frozenset({"percent", "cent", "%", "pc"})
"""Of how many a poll tells."""
CHOICES = frozenset({"appointed", "support"})
TITLES = frozenset({"name", "promote"})
"""Verbs that are done to things as well."""
FATES = frozenset(
    {
        "fate",
        "death",
        "end",
        "deadline",
        "target",
        "targets",
        "need",
        "needs",
        "goal",
        "goals",
        "requirement",
        "criteria",
    }
    | {
        "requirements",
        "standard",
        "standards",
        "challenge",
        "resistance",
        "expectations",
        "quota",
        "obligations",
        "halfway",
    }
)
"""What one meets and speaks to nobody, within so many words: "met the same fate"."""
FAR = 4
RECEIVES, HOSTED = frozenset({"receive", "host", "greet"}), frozenset({"person", "organization", None})
"""Verbs by which one receives somebody, and the kinds of nouns that he may be told by."""


def is_lacking(scene: Scene, told: Frame, line: Line, takers: Collection[Taker]) -> bool:
    """Whether a verb is about nobody, though somebody may take part in it."""
    if line.verb == "born":
        return not takers
    if line.verb == "meet" and FATES & {*scene.sheet.low[told.verb + 1 : told.verb + FAR]}:
        return True
    if line.type in CHOICES and any(scene.sheet.lemma(w) in SHARES for w in told.subjects):
        return True
    plain = not any(slot.nouns for slot in line.slots)
    if line.verb in TITLES and plain:
        return "patient" not in {taker.part for taker in takers}
    return line.type == "consult" and line.verb in RECEIVES and plain and _is_of_things(scene, told)


def _is_of_things(scene: Scene, told: Frame) -> bool:
    """Whether what is received or hosted is nobody: "received a visa", "hosted a show", "received two delegates"."""
    first = min((w for w in told.objects if w > told.verb and w not in scene.times), default=None)
    if first is None:
        return False
    counted = scene.sheet.lemma(first) in people("ballots")
    return counted or (scene.actor(first) is None and scene.sheet.kinds.get(first) not in HOSTED)
