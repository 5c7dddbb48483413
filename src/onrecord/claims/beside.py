"""What the words that hang on a predicate or a noun make of it: negations, modal verbs, adjectives, conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.effects import CONDITION, DENIED, Effect, Factuality, effect, negated
from onrecord.claims.turned import turned
from onrecord.claims.words import groups, listed, signatures
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.scene import Scene

APART = frozenset({",", "but", "and", "while", "whereas", "though", "although"})
"""What stands between a verb and a "not" behind it that is about somebody else."""


def own(scene: Scene, word: int, found: Factuality, but: int = -1) -> Factuality:
    """What the words beside a predicate or a noun make of it, those of one word left out, which have been counted."""
    for child in scene.sheet.children[word]:
        if child != but and (made := beside(scene, word, child)):
            found = found.under(made, child)
    for made, at in turned(scene, word):
        found = found.under(made, at)
    return found


def beside(scene: Scene, word: int, child: int) -> Effect:
    """What one word that hangs on another makes of it; mostly nothing."""
    low, relation = scene.sheet.low[child], scene.parse.relations[child]
    if is_a(relation, "amod"):
        return _table("adjectives").get(low, {})
    if denies(scene, child):
        return DENIED
    if low == "likely" and scene.sheet.low[child + 1 : child + 2] == ["to"]:
        return {"certainty": "probable", "status": "predicted"}
    if (judged := _condition(scene, word, child) or _judged(scene, child)) is not None:
        return judged
    return _table("modals" if scene.parse.tags[child] == "MD" else "adverbs").get(low, {})


def denies(scene: Scene, child: int) -> bool:
    """Whether a word denies what it hangs on, or says of a subject or an object that there was none ("no fighters")."""
    if scene.sheet.low[child] == "without":
        return is_a(scene.parse.relations[child], "case") and scene.parse.tags[scene.parse.heads[child]].startswith("N")
    if scene.sheet.low[child] in listed("negations"):
        return not (_only(scene, child) or _of_infinitive(scene, child) or _of_another(scene, child))
    none = any(_is_none(scene, w) for w in scene.sheet.on(child, "det", "advmod"))
    return none and is_a(scene.parse.relations[child], "nsubj", "obj")


def _is_none(scene: Scene, word: int) -> bool:
    """Whether a word before a noun says that there is none of it: "no soldier", "not a single soldier"."""
    low = scene.sheet.low
    if low[word] == "no" and low[word + 1 : word + 2] == ["sooner"]:
        return False
    return low[word] in {"no", "neither"} or (low[word] == "not" and low[word + 1 : word + 2] in (["a"], ["one"]))


def _condition(scene: Scene, word: int, child: int) -> Effect | None:
    """What a condition beside a predicate makes of it, or "if" and "whether" of the one that they begin."""
    low = scene.sheet.low[child]
    if _is_condition(scene, child):
        return {"status": "conditional"}
    if low not in listed("conditions") or not is_a(scene.parse.relations[child], "mark", "advmod"):
        return None
    is_open = low == "whether" or _is_open(scene, word)
    return {"certainty": "possible"} if is_open else CONDITION


def _is_condition(scene: Scene, clause: int) -> bool:
    """Whether a clause says on what condition: "if parliament approves"."""
    marks = scene.sheet.on(clause, "mark") if is_a(scene.parse.relations[clause], "advcl") else []
    return any(scene.sheet.low[w] in {"if", "unless"} for w in marks)


def _is_open(scene: Scene, word: int) -> bool:
    """Whether "if" asks whether something is so: "it is unclear if"."""
    above = scene.parse.heads[word]
    governs = groups().get(scene.sheet.low[above], {}) if above >= 0 else {}
    asked = is_a(scene.parse.relations[word], "ccomp", "csubj") and above < word
    return asked or governs.get("name") in {"open", "known", "feared or hoped"}


def _judged(scene: Scene, child: int) -> Effect | None:
    """What "it is untrue that" makes of a clause where the parse has hung it on that clause."""
    if not scene.parse.tags[child].startswith("JJ") or not scene.sheet.on(child, "cop"):
        return None
    group = groups().get(scene.sheet.low[child])
    if group is None:
        return None
    return negated(group) if any(denies(scene, w) for w in scene.sheet.children[child]) else effect(group)


def _of_infinitive(scene: Scene, word: int) -> bool:
    """Whether "not" behind a verb belongs to the infinitive after it: "urged them not to leave"."""
    low = scene.sheet.low
    return scene.parse.heads[word] < word and word + 1 < len(low) and low[word + 1] == "to"


def _only(scene: Scene, word: int) -> bool:
    """Whether "not" belongs to "not only" or "not until", which deny nothing, nor does "no sooner had they"."""
    low = scene.sheet.low
    return word + 1 < len(low) and low[word + 1] in {"only", "just", "least", "until", "till", "sooner"}


def _of_another(scene: Scene, word: int) -> bool:
    """Whether "not" belongs to somebody else, set against the subject: "he resigned but she did not"."""
    verb = scene.parse.heads[word]
    if scene.sheet.low[word] in {"nor", "neither"} or not scene.parse.tags[verb].startswith("V"):
        return False
    return bool(APART & {*scene.sheet.low[verb + 1 : word]})


def _table(name: str) -> dict[str, Effect]:
    found: dict[str, Effect] = signatures()[name]
    return found
