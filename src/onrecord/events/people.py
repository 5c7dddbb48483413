"""Whom a word of an event stands for: an actor, those whose people or weapons act, the state of an adjective."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.events import lexicon
from onrecord.nations import state_of

if TYPE_CHECKING:
    from onrecord.scene import Scene


MANY = frozenset({"hundred", "thousand", "dozen", "million"})
COMMON, NAMES = frozenset({"NN", "NNS"}), frozenset({"NNP", "NNPS"})
OPENS = frozenset({":", "``", "-RRB-"})
"""The tags of what a sentence may begin behind, a dateline’s dash among them."""
PEOPLE = frozenset({"person", "organization"})
"""The kinds of nouns for people, and for those who act as one."""
HIM = frozenset({"him", "her", "them"})
"""Pronouns for people, though nobody knows for whom."""
NOBODY = frozenset(
    {"nobody", "anybody", "anyone", "somebody", "someone", "everybody", "everyone", "side", "party", "pair", "other"}
)
"""Nouns that tell of no people, or of those who are told of elsewhere: "the two sides met"."""
THINGS = frozenset({"object", "substance", "time", "plant"})
"""The kinds of what acts by nobody's will, whatever name it has."""


def whom(scene: Scene, word: int, *, acting: bool = False) -> str | None:
    """The actor that takes part where this word is a subject or an object."""
    if word in scene.unnamed or (acting and scene.sheet.kinds.get(word) in THINGS):
        return None
    if actor := scene.meant(word):
        return actor
    if actor := _named_behind(scene, word):
        return actor
    if scene.sheet.words[word] == "Members":
        # "Kessarian Members of Parliament" are no parliament.
        return None
    if scene.sheet.lemma(word) in lexicon.people("acting" if acting else "harmed"):
        return owner(scene, word)
    return None


def is_somebody(scene: Scene, word: int) -> bool:
    """Whether a noun tells of people who are no actors: "gunmen", "the board"; capitals only at a sentence’s start."""
    if scene.sheet.low[word] in HIM:
        return whom(scene, word) is None
    if scene.parse.tags[word] == "CD":
        # "Two of the five judges"
        return any(whom(scene, w) or is_somebody(scene, w) for w in scene.sheet.on(word, "nmod") if w > word)
    tags, first = scene.parse.tags, scene.parse.sentences[scene.sheet.sentence[word]][0]
    noun = tags[word] in COMMON or (tags[word] in NAMES and (word == first or tags[word - 1] in OPENS))
    people = scene.sheet.kinds.get(word) in PEOPLE and not _is_no_person(scene.sheet.lemma(word))
    return noun and people and whom(scene, word) is None


def _is_no_person(lemma: str) -> bool:
    return lemma in NOBODY or lemma in lexicon.utterances() or lemma in lexicon.people("papers")


def _named_behind(scene: Scene, word: int) -> str | None:
    """The person whose name a parse hangs on a title as if it were the title's: "Minister of Kessaria Lena Barsky"."""
    beside = scene.sheet.on(word, "nmod")
    for child in beside:
        cases = scene.sheet.on(child, "case")
        cased = any(not any(case < other < child for other in beside) for case in cases)
        cased = cased or scene.parse.tags[child - 1] in {"IN", "TO"}
        actor = scene.actor(child) if child > word and not cased else None
        owned = any(scene.parse.tags[w] == "POS" for w in cases)
        if actor and scene.kind(actor) == "person" and scene.parse.tags[child] == "NNP" and not owned:
            return actor
    return None


def owner(scene: Scene, noun: int) -> str | None:
    """Whose a noun is: "its men", "members of the militias", "a Haldmark drone strike", "Kessarian police".

    "Thousands of Kessarians" are people, and no state.
    """
    found = _owner(scene, noun)
    many = found is not None and scene.sheet.lemma(noun) in MANY and scene.kind(found) == "state"
    return None if many else found


def _owner(scene: Scene, noun: int) -> str | None:
    """Whose it is by the parse, then by the words before it."""
    for child in scene.sheet.children[noun]:
        relation = scene.parse.relations[child]
        by_relation = relation in {"nmod:poss", "compound", "amod", "nmod:desc"}
        if (by_relation or (relation == "nmod" and scene.clauses.preposition(child) in {"of", "from", "by"})) and (
            found := named(scene, child)
        ):
            return found
    return _before(scene, noun)


def _before(scene: Scene, noun: int) -> str | None:
    """Whose it is by the words before it, where the parse has hung them elsewhere."""
    tags, at = scene.parse.tags, noun - 1
    while at >= 0 and tags[at] in {"JJ", "NN", "NNS", "CD", "NNP"}:
        if tags[at] in {"JJ", "NNP"} and (found := named(scene, at)):
            return found
        at -= 1
    if at < 0 or tags[at] not in {"PRP$", "POS"}:
        return None
    return named(scene, at if tags[at] == "PRP$" else at - 1)


def named(scene: Scene, word: int) -> str | None:
    """The actor of a word, or the state that an adjective speaks of; of a place none but a state."""
    if word in scene.unnamed:
        return None
    actor = scene.actor(word) or state_of(scene, word)
    return actor if actor is None or scene.kind(actor) != "place" else None
