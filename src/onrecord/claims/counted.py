"""Whose count of the dead it is: "the police put the toll at eight" is not the outlet's word.

Where no attribution holds the words, the subject of the verb vouches for the number, if the report has it for a source.
If not, nobody is known to: such a count is not told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.inflection import verb_forms
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import EventMention, TieMention

PUTS = verb_forms("put") | verb_forms("estimate")
COUNTS = verb_forms("count") | verb_forms("list") | verb_forms("record")
TOLL = "toll"
"""The rule by which a number alone tells of people (`onrecord.events`)."""
NEAR = 7
"""Words behind the verb within which "at" stands: "put the number of dead at 38"."""


def counting(scene: Scene, mention: TieMention | EventMention) -> int | None:
    """The verb by which somebody puts a number of people at so many, if that tells a mention."""
    if mention.type not in {"killed", "other", "assault", "arrested"}:
        return None
    above = scene.parse.heads[mention.word]
    if above >= 0 and scene.parse.tags[above].startswith("N"):
        # "Put the number of dead at 38"
        above = scene.parse.heads[above]
    if mention.reason.name == TOLL and scene.sheet.low[mention.word] in COUNTS:
        return mention.word
    verbs = (w for w in (mention.word, above) if w >= 0 and scene.sheet.low[w] in PUTS)
    return next((w for w in verbs if "at" in scene.sheet.low[w + 1 : w + NEAR]), None)


def counted_by(scene: Scene, verb: int) -> str | None:
    """The source that is the subject of such a verb."""
    clause = scene.clauses.by_verb.get(verb)
    subjects = clause.subjects if clause is not None else ()
    beside = (w for one in subjects for w in (one, *scene.sheet.children[one]) if w == one or _names(scene, w))
    return next((source for w in beside if (source := scene.source(w))), None)


def _names(scene: Scene, word: int) -> bool:
    return is_a(scene.parse.relations[word], "flat", "appos", "compound")
