"""Whether a claim is told as over, as going on, or as having happened: read from the verb that tells it.

>>> status_of("tie", "present"), status_of("tie", "past"), status_of("event", "present")
('ongoing', 'happened', 'happened')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import Status

Tense = Literal["past", "present", "perfect", "progressive", "none"]
PRESENT = frozenset({"is", "are", "’s", "'s", "am", "has", "have", "’ve", "does", "do"})
CLIMB = 4
"""How many verbs over an infinitive are asked for their tense."""


def tense(scene: Scene, word: int) -> Tense:
    """The tense of a verb, or of the copula of what is said by one; of an infinitive that of the verb over it."""
    for _ in range(CLIMB):
        found = _own(scene, word)
        if found != "none" or scene.parse.tags[word] not in {"VB", "VBG"}:
            return found
        above = scene.parse.heads[word]
        if above < 0 or not is_a(scene.parse.relations[word], "xcomp", "ccomp", "acl", "advcl", "conj"):
            return "none"
        word = above
    return "none"


def _own(scene: Scene, word: int) -> Tense:
    tag, aux = scene.parse.tags[word], scene.sheet.on(word, "aux", "cop")
    present = any(scene.sheet.low[w] in PRESENT for w in aux)
    if any(scene.parse.tags[w] == "VBD" for w in aux):
        return "past"
    if tag == "VBG" and present:
        return "progressive"
    if tag == "VBN" and any(scene.sheet.low[w] in {"has", "have", "’ve"} for w in aux):
        return "perfect"
    if present:
        return "present"
    if tag == "VBD":
        return "past"
    return "present" if tag in {"VBZ", "VBP"} else "none"


def status_of(of: Literal["tie", "event"], told: Tense, *, since: bool = False) -> Status:
    """What a tense makes of a tie, which lasts, and of an event, which does not; what "has" been "since" goes on."""
    if of == "event":
        return "ongoing" if told == "progressive" or (told == "perfect" and since) else "happened"
    return "happened" if told == "past" or (told == "perfect" and not since) else "ongoing"
