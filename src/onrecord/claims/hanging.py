"""What a noun makes of the happening that hangs on it: "fears of an attack", "in the event of an attack".

A noun that only counts or groups leaves it to the words above: "planned dozens of attacks".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.effects import CONDITION, Effect, effect, negated
from onrecord.claims.governing import is_without
from onrecord.claims.words import hangers, listed
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.claims.effects import Factuality
    from onrecord.scene import Scene

HANGS = frozenset({"of", "for", "about", "against", "over", "on"})
"""The prepositions by which it hangs."""


def under_noun(scene: Scene, above: int, word: int, found: Factuality) -> Factuality | None:
    """What the noun that a happening hangs on makes of it; none where it says nothing of whether that is so."""
    noun = _noun_over(scene, above, word)
    if noun is None or not scene.parse.tags[word].startswith("N"):
        return None
    low = scene.sheet.low
    if noun == above and low[noun] in listed("counts"):
        return found
    if _is_case(scene, noun):
        return found.under(CONDITION, noun)
    made: Effect | None = hangers().get(low[noun])
    if made is None or (low[noun] in {"case", "support"} and low[noun + 1] != "for"):
        return None
    return found.under(negated(made) if is_without(scene, noun) else effect(made), noun)


def _noun_over(scene: Scene, above: int, word: int) -> int | None:
    """The noun over a word, by the parse, or right before the word's own preposition where the parse passes it over."""
    case = next((w for w in scene.sheet.on(word, "case") if scene.sheet.low[w] in HANGS and w < word), None)
    if case is None or case == 0:
        return None
    noun = above if is_a(scene.parse.relations[word], "nmod") and above < word else case - 1
    return noun if scene.parse.tags[noun].startswith("N") else None


def _is_case(scene: Scene, noun: int) -> bool:
    """Whether a noun begins a condition: "in the event of", "in case of"."""
    low, start = scene.sheet.low, noun - 1
    if low[noun] not in listed("cases"):
        return False
    return low[start] == "in" or (low[start] == "the" and low[start - 1 : start] == ["in"])
