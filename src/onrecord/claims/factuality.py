"""How surely a claim is told to be so: its polarity, certainty and status, read from the words over it.

From the word that carries a claim the sentence is climbed to the end of its source's words. Negations, modal verbs,
adverbs, the order of the words (`turned`) and the words that govern it each leave their mark ("failed to", "is likely
to", "no evidence that"), as the groups of `signatures.toml` say; the cue of the attribution around it comes last
(`cues`). Where none of them says anything, the words before it may (`near`), and then the certainty head (`doubt`). The
values are FactBank's (Sauri and Pustejovsky, 2009).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.beside import beside, own
from onrecord.claims.doubt import doubted
from onrecord.claims.effects import Factuality
from onrecord.claims.governing import carried, governed, of_thing
from onrecord.claims.hanging import under_noun
from onrecord.claims.near import near
from onrecord.claims.presumed import stands_alone
from onrecord.claims.words import group_forms, groups
from onrecord.inflection import by_form
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.scene import Scene

__all__ = ["Factuality", "factuality"]

GOVERNING = ("xcomp", "ccomp", "acl", "advcl", "csubj")
"""How a claim hangs on a word that says how surely it is so. An "if" clause hangs on what it conditions."""
CONTINUES = by_form(["continue", "remain", "stay", "keep", "persist"]).keys()
HELD = "held to be so"
CLIMB = 8
"""How many words are climbed at most: no chain in the example reports is longer."""


def factuality(scene: Scene, word: int, within: frozenset[int]) -> Factuality:
    """How the claim that `word` carries is told, by the words of the content `within` which it lies."""
    word = _predicate(scene, word)
    carries, found = word, _either(scene, word, own(scene, word, Factuality()), within)
    seen = {word}
    if (plain := _plain_governor(scene, word)) is not None and (not within or plain in within):
        found, word = governed(scene, plain, word, "xcomp", found), plain
    for _ in range(CLIMB):
        above = scene.parse.heads[word]
        if above < 0 or above in seen or (within and above not in within):
            break
        step = _step(scene, above, word, found)
        if step is None:
            break
        seen.add(above)
        found, word = step, above
    return doubted(scene, carries, _lasting(scene, near(scene, carries, found, within)))


def _lasting(scene: Scene, told: Factuality) -> Factuality:
    """What will go on is there already: "their guidance will continue", "is expected to remain leader"."""
    if (told.polarity, told.status) != ("+", "predicted"):
        return told
    behind = (w + 1 if scene.parse.tags[w] == "MD" else w for w in told.words)
    lasts = any(w < len(scene.sheet.low) and scene.sheet.low[w] in CONTINUES for w in behind)
    return replace(told, status="ongoing") if lasts else told


def _predicate(scene: Scene, word: int) -> int:
    """The word that is predicated, where a claim is carried by what helps it: "is" of "is not the leader"."""
    above = scene.parse.heads[word]
    return above if above >= 0 and is_a(scene.parse.relations[word], "cop", "aux") else word


def _plain_governor(scene: Scene, word: int) -> int | None:
    """The word right before an infinitive or a gerund that governs it, where the parse hangs that on another.

    "Will not continue to arm them", "keep backing him", "killed nine but was unable to arrest him".
    """
    low, tags, to = scene.sheet.low, scene.parse.tags, scene.sheet.low[max(word - 1, 0)] == "to"
    infinitive = to and tags[word] in {"VB", "VBP", "NN"} and not low[word].endswith("ing")
    above = word - 2 if infinitive else word - 1
    seen = above == scene.parse.heads[word] and is_a(scene.parse.relations[word], *GOVERNING)
    if above < 0 or seen or not (infinitive or tags[word] == "VBG"):
        return None
    return above if tags[above].startswith(("V", "JJ")) and low[above] in groups() else None


def _step(scene: Scene, above: int, word: int, found: Factuality) -> Factuality | None:
    """What the word over one makes of a claim; none where it does not tell how surely that is so."""
    relation = scene.parse.relations[word]
    if stands_alone(scene, word):
        return None
    noun = carried(scene, above, word, relation, found) or under_noun(scene, above, word, found)
    if any(scene.sheet.low[w] == "as" for w in scene.sheet.on(word, "case", "mark")):
        is_held = scene.sheet.low[above] in group_forms(HELD)
        return found.under({"certainty": "probable"}, above) if is_held else None
    if noun is not None:
        return noun
    if is_a(relation, *GOVERNING) or _is_judged(scene, above, relation):
        return _to_come(scene, word, governed(scene, above, word, relation, found))
    if is_a(relation, "conj"):
        return _shared(scene, above, word, found)
    return of_thing(scene, above, word, found)


def _is_judged(scene: Scene, above: int, relation: str) -> bool:
    """Whether a clause is the subject of what is said of it: "reports that he was killed are false"."""
    return is_a(relation, "nsubj") and scene.parse.tags[above].startswith("JJ")


def _to_come(scene: Scene, word: int, found: Factuality) -> Factuality:
    """A happening that is possible or likely, no more, is still to come: "talks are possible in the spring"."""
    hedged = scene.parse.tags[word].startswith("N") and found.certainty != "certain" and not found.status
    return found.under({"status": "predicted"}, word) if hedged and scene.parse.relations[word] == "nsubj" else found


def _either(scene: Scene, word: int, found: Factuality, within: frozenset[int]) -> Factuality:
    """A claim that leaves open which of two it is: "in either Lirune or Norvane", "Orsel or Barsky leads"."""
    for child in scene.sheet.below(word):
        if (within and child not in within) or scene.sheet.low[child] != "either":
            continue
        if any(scene.sheet.low[w] == "or" for w in range(child + 1, min(child + 8, len(scene.sheet.low)))):
            return found.under({"certainty": "possible"}, child)
    two = (w for w in scene.sheet.on(word, "nsubj", "obj", "obl") if found.polarity == "+" and _is_one_of_two(scene, w))
    return next((found.under({"certainty": "possible"}, w) for w in two), found)


def _is_one_of_two(scene: Scene, word: int) -> bool:
    """Whether "or" sets another actor beside the one that a word names, no place."""
    actor, low = scene.actor(word), scene.sheet.low
    if actor is None or scene.kind(actor) == "place":
        return False
    beside = [w for w in scene.sheet.on(word, "conj") if scene.actor(w) not in {None, actor}]
    return any(low[c] == "or" for w in beside for c in scene.sheet.on(w, "cc"))


def _shared(scene: Scene, above: int, word: int, found: Factuality) -> Factuality | None:
    """A second verb without an auxiliary shares that of the first: "would give advice but send no fighters"."""
    helps = {scene.sheet.low[w] for w in scene.sheet.on(word, "aux", "mark")}
    passive = scene.parse.tags[word] == "VBN" and helps == {"be"}
    if not passive and (scene.parse.tags[word] not in {"VB", "VBP"} or helps):
        return None
    if scene.parse.tags[above].startswith("N"):
        # "Would give advice but send no fighters", where the parse sets the verb beside the noun.
        above = max(scene.parse.heads[above], 0)
    joined = {scene.sheet.low[w] for w in scene.sheet.on(word, "cc")}
    for child in scene.sheet.on(above, "aux", *(("advmod",) if joined & {"or", "nor"} else ())):
        found = found.under(beside(scene, above, child), child)
    return found
