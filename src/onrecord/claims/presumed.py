"""What is taken for granted where something else is said of it: it happened, whatever the words over it do.

"Demanded that those who killed him be arrested": that he was killed is not what is demanded. "Keyl's appointment", "who
attacked the base" and "ordered the strike" take it for granted too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.words import listed, verbs
from onrecord.english import DEFINITE, WH
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import Attribution

ASIDE = ("acl", "advcl")
ASKING = frozenset[str](("ask", "demand", "want", "expect", "promise", "threaten"))
"""Acts about what is still to be."""
BESIDE = frozenset({"after", "because", "since", "when", "while", "as", "although", "though"})
"""What begins a clause that is so whatever becomes of the one above."""


def is_definite(scene: Scene, word: int) -> bool:
    """Whether a noun points to what is known: "the attack", "Keyl's appointment"."""
    own = any(scene.sheet.low[w] in DEFINITE for w in scene.sheet.on(word, "det")) or scene.sheet.on(word, "nmod:poss")
    return scene.parse.tags[word].startswith("N") and bool(own)


def is_presumed(scene: Scene, word: int, held: Attribution) -> bool:
    """Whether a word takes for granted what it tells: a definite noun, or a past tense beside what is wanted.

    Who denies "the killing" denies just that; who denies "any part in the attack" does not deny that there was one, nor
    does who rejects "the appointment". Who demands "the resignation of Barsky" demands just that, too.
    """
    past = scene.parse.tags[word] == "VBD" or any(scene.parse.tags[w] == "VBD" for w in scene.sheet.on(word, "aux"))
    if past and held.act != "deny":
        return is_a(scene.parse.relations[word], *ASIDE)
    if not is_definite(scene, word):
        return False
    cue = sorted(scene.words(held.cue))
    asks = held.act in ASKING or (cue and scene.sheet.low[cue[-1]] == "for")
    asks = asks or any(scene.sheet.low[w] in verbs("denies") for w in cue)
    return not (asks and scene.parse.heads[word] not in scene.words(held.content))


def is_commanded(scene: Scene, above: int, word: int) -> bool:
    """Whether a deed is told by who ordered or planned it: "the general who ordered the strike"."""
    return (
        scene.sheet.low[above] in verbs("commanded")
        and scene.sheet.lemma(word) in listed("deeds")
        and is_definite(scene, word)
    )


def stands_alone(scene: Scene, word: int) -> bool:
    """Whether a clause tells what is so whatever stands above it: it asks who or when, or adds something to a noun.

    "It was not clear who attacked them", "urged Barsky, who is backed by Norvane, to resign".
    """
    if _is_relative(scene, word):
        return not _is_carried(scene, word) and not _is_predicate(scene, scene.parse.heads[word])
    if not is_a(scene.parse.relations[word], "ccomp", "csubj", "advcl", "acl", "xcomp"):
        return False
    if is_a(scene.parse.relations[word], "advcl") and _is_set_beside(scene, word):
        return True
    first = (w for w in scene.sheet.children[word] if w < word and scene.sheet.low[w] in WH)
    return any(is_a(scene.parse.relations[w], "nsubj", "obj", "advmod", "mark", "obl") for w in first)


def _is_set_beside(scene: Scene, word: int) -> bool:
    """Whether a clause tells when or why something was that stands above it: "failed after Vantor was killed"."""
    tags = {scene.parse.tags[w] for w in (word, *scene.sheet.on(word, "aux", "cop"))}
    return bool(tags & {"VBD", "VBZ"}) and any(scene.sheet.low[w] in BESIDE for w in scene.sheet.on(word, "mark"))


def _is_relative(scene: Scene, word: int) -> bool:
    """Whether a clause tells about the noun that it hangs on."""
    above = scene.parse.heads[word]
    return is_a(scene.parse.relations[word], "acl") and above >= 0 and scene.parse.tags[above].startswith(("N", "PRP"))


def _is_predicate(scene: Scene, noun: int) -> bool:
    """Whether a noun says what somebody is: "is seen as the man who leads them", "is thought to be the man who"."""
    as_one = any(scene.sheet.low[w] == "as" for w in scene.sheet.on(noun, "case", "mark"))
    return as_one or bool(scene.sheet.on(noun, "cop"))


def _is_carried(scene: Scene, word: int) -> bool:
    """Whether a noun's clause says what the noun is: "plan to attack", "evidence that", "the task of guiding"."""
    begins = {scene.sheet.low[w] for w in scene.sheet.on(word, "mark")}
    return scene.parse.tags[word] in {"VB", "VBG"} or bool(begins & {"that", "to", "whether", "if"})
