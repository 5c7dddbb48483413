"""What plain wordings right before a word make of it, whatever the parse has hung it on.

"No one had been killed", "did not attack or kill", "has no intention of attacking", "was cleared of killing", "escaped
arrest", "is on trial for killing".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.effects import DENIED, Effect, effect, negated
from onrecord.claims.words import carriers
from onrecord.english import HELPING
from onrecord.inflection import by_form

if TYPE_CHECKING:
    from onrecord.scene import Scene

REACH = 10
"""Words before a verb within which another stands that it shares a "not" with."""
NEAR = 6
"""Words before a verb within which it stands what somebody is charged with."""
NONE = frozenset({"no", "none", "nobody", "neither"})
BREAKS = frozenset({",", ";", ":", ".", "“", "”", '"', "but"})
NOT = frozenset({"not", "n't", "n’t", "never", "neither"})
DENYING = by_form(["deny"]).keys()
GIVEN = frozenset({"longer", "secret", "wonder", "matter", "surprise", "way", "mistake", "coincidence", "accident"})
"""What there is "no" of, before what is so: "no wonder he resigned"."""
SHUN = by_form(["escape", "evade", "avoid", "dodge", "elude"]).keys()
CLEARED = frozenset({"cleared", "acquitted", "exonerated", "absolved"})
VERGE = frozenset({"verge", "brink", "point", "edge", "cusp"})
CHARGED = by_form(["arrest", "detain", "suspect", "indict", "prosecute", "question", "investigate"])
TRIED = CHARGED.keys() | {"trial", "wanted", "sought"}
FOR = frozenset({"for", "of", "with", "over"})
FALSELY = frozenset({"falsely", "wrongly", "wrongfully", "mistakenly", "erroneously", "incorrectly", "prematurely"})
STATED = by_form(["report", "declare", "pronounce", "announce", "presume", "assume", "state", "list"]).keys()
"""What is done falsely of something: it is not so. Who is falsely accused, or jailed, still is."""
PHRASE = frozenset({"NN", "NNS", "JJ", "CD"})


def worded(scene: Scene, word: int) -> Effect:
    """What the words right before one make of it; mostly nothing."""
    if scene.parse.tags[word].startswith("N") and not scene.sheet.low[word].endswith("ed"):
        return DENIED if word and scene.sheet.low[word - 1] in SHUN else {}
    if word and scene.sheet.low[word - 1] in FALSELY and scene.sheet.low[word] in STATED:
        return DENIED
    return _none(scene, word) or _shared(scene, word) or _after_preposition(scene, word)


def _none(scene: Scene, word: int) -> Effect:
    """Whether the subject right before a verb is nobody: "no one had been killed"."""
    low, tags, at = scene.sheet.low, scene.parse.tags, word - 1
    while at > 0 and (tags[at] in HELPING and low[at] not in NONE):
        at -= 1
    if at == word - 1 and tags[word] not in {"VBD", "VBZ", "VBP", "VBN"}:
        return {}
    end = at
    while at > 0 and tags[at] in PHRASE and low[at] not in NONE:
        at -= 1
    between = {*low[at + 1 : end + 1]}
    told = between & GIVEN or any(w in carriers() for w in between)
    return DENIED if at >= 0 and low[at] in NONE and not told and (between or low[at] == "nobody") else {}


def _shared(scene: Scene, word: int) -> Effect:
    """Whether a second verb shares the "not" of the first, or what is denied: "did not attack Ombrel or kill him"."""
    low = scene.sheet.low
    if word < 1 or low[word - 1] != "or":
        return {}
    for at in range(word - 2, max(word - REACH, -1), -1):
        if low[at] in BREAKS:
            return {}
        if low[at] in NOT or low[at] in DENYING:
            return DENIED
    return {}


def _after_preposition(scene: Scene, word: int) -> Effect:
    """What stands before a gerund or its "being" with a preposition: "no intention of attacking"."""
    low, at = scene.sheet.low, word - 1
    if at > 0 and low[at] == "being":
        at -= 1
        if low[at] in SHUN or low[at] == "from":
            return DENIED
    elif scene.parse.tags[word] != "VBG":
        return {}
    if at < 1 or low[at] not in FOR | {"to"}:
        return {}
    if low[at - 1] in CLEARED or low[max(at - 2, 0) : at] == ["not", "guilty"]:
        return DENIED
    return (_of_noun(low, at) if low[at] == "of" else {}) or _charged(low, at)


def _of_noun(low: list[str], at: int) -> Effect:
    """What the noun before "of" makes of it: "on the verge of resigning", "no intention of attacking"."""
    if low[at - 1] in VERGE:
        return {"certainty": "probable", "status": "predicted"}
    group = carriers().get(low[at - 1])
    if group is None:
        return {}
    return negated(group) if low[max(at - 2, 0)] in {"no", "without", "little"} else effect(group)


def _charged(low: list[str], at: int) -> Effect:
    """What a charge before a preposition makes of a deed: likely so, or falsely said."""
    before = low[max(at - NEAR, 0) : at]
    if low[at] not in FOR or not TRIED & {*before} or BREAKS & {*before}:
        return {}
    return DENIED if FALSELY & {*before} else {"certainty": "probable"}
