"""What a report is about, where no line and no noun tells it: the main verb of its headline, or of its first sentence.

Whatever happened there is an event of no type of its own ("other"), if an actor of the report does it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.events.drafts import Draft, Taker
from onrecord.events.frames import frame
from onrecord.events.lexicon import silent
from onrecord.events.people import whom

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from onrecord.clauses import Clause
    from onrecord.scene import Scene

SURE = 0.6
"""How sure such an event is. Set by hand, below all that a line of `words.toml` tells."""
LONG = 5
"""Words that a sentence has at least: shorter ones are datelines, days and names."""
HAPPENS = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG"})


def told_by_leads(scene: Scene, taken: Collection[int]) -> Iterator[Draft]:
    """The event of the headline, or else of the first sentence, where neither has one among the words `taken`."""
    if scene.stream != 0:
        return
    sentences = [range(a, b) for a, b in scene.parse.sentences if b - a >= LONG][:2]
    if any(word in sentence for word in taken for sentence in sentences):
        return
    found = (_draft(scene, clause) for sentence in sentences if (clause := _main(scene, sentence)))
    yield from [draft for draft in found if draft][:1]


def _main(scene: Scene, sentence: range) -> Clause | None:
    """The clause of the main verb of a sentence, if that tells what somebody did and not what he said or is."""
    roots = (word for word in sentence if scene.parse.relations[word] == "root")
    clause = next((scene.clauses.by_verb[word] for word in roots if word in scene.clauses.by_verb), None)
    if clause is None or clause.copula or scene.parse.tags[clause.verb] not in HAPPENS:
        return None
    return None if scene.sheet.low[clause.verb] in silent() else clause


def _draft(scene: Scene, clause: Clause) -> Draft | None:
    told = frame(scene, clause)
    parts = [("agent", word) for word in told.subjects] + [("patient", word) for word in told.objects]
    takers = tuple(Taker(actor, part, word) for part, word in parts if (actor := whom(scene, word)))
    takers = tuple(taker for taker in takers if scene.kind(taker.actor) != "place")
    if not takers or (takers[0].part != "agent" and not told.passive):
        return None
    shown = tuple(word for _, word in parts if word not in scene.times)
    return Draft("other", told.verb, (told.verb,), takers, "lead", SURE, shown=shown)
