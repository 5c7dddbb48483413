"""What a noun makes of the happening that hangs on it: "fears of an attack", "in the event of an attack".

A noun that only counts or groups leaves it to the words above: "planned dozens of attacks".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.effects import CONDITION, Effect, effect, negated
from onrecord.claims.governing import is_without
from onrecord.claims.words import groups, hangers, listed
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.claims.effects import Factuality
    from onrecord.scene import Scene

PHRASE = frozenset({"DT", "JJ", "PRP$", "POS", "CD", "VBG", "VBN"})
"""The tags of what stands before a noun in its phrase, nouns aside."""
HANGS = frozenset({"of", "for", "about", "against", "over", "on"})
"""The prepositions by which it hangs."""


def under_noun(scene: Scene, above: int, word: int, found: Factuality) -> Factuality | None:
    """What the noun that a happening hangs on makes of it; none where it says nothing of whether that is so."""
    if not scene.parse.tags[word].startswith("N"):
        return None
    if (verb := _asking(scene, above, word)) is not None:
        return found.under(effect(groups("things")[scene.sheet.low[verb]]), verb)
    noun = _noun_over(scene, above, word)
    return None if noun is None else _under(scene, noun, above, found)


def _under(scene: Scene, noun: int, above: int, found: Factuality) -> Factuality | None:
    """What a noun makes of the happening that hangs on it."""
    low = scene.sheet.low
    if noun == above and low[noun] in listed("counts"):
        return found
    if _is_case(scene, noun):
        return found.under(CONDITION, noun)
    made: Effect | None = hangers().get(low[noun])
    if made is None or (low[noun] in {"case", "support"} and low[noun + 1] != "for"):
        return None
    return found.under(negated(made) if is_without(scene, noun) else effect(made), noun)


def _asking(scene: Scene, above: int, word: int) -> int | None:
    """The verb that asks "for" a happening right before its phrase, where the parse hangs that elsewhere."""
    low, tags, at = scene.sheet.low, scene.parse.tags, word - 1
    while at > 0 and (tags[at] in PHRASE or tags[at].startswith("N")):
        at -= 1
    if at > 0 and low[at] == "of" and groups("things").get(low[at - 1], {}).get("name") == "warned of":
        return at - 1
    if at < 1 or low[at] != "for" or (at - 1 == above and scene.clauses.preposition(word)):
        return None
    return at - 1 if groups("things").get(low[at - 1], {}).get("name") in {"asked for", "planned"} else None


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
