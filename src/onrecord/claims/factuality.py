"""How surely a claim is told to be so: its polarity, certainty and status, read from the words over it.

From the word that carries a claim the sentence is climbed to the end of its source's words. Negations, modal verbs,
adverbs and the verbs that govern it each leave their mark ("failed to", "vowed to", "is likely to"), as the groups of
`signatures.toml` say; the act of the attribution around it comes last. The values are FactBank's (Sauri and
Pustejovsky, 2009).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from onrecord.claims.words import group_forms, groups, listed, signatures, verbs
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import Act, Certainty, Polarity, Status

ORDER: tuple[Certainty, ...] = ("certain", "probable", "possible")
GOVERNING = ("xcomp", "ccomp", "acl", "advcl", "csubj")
"""How a claim hangs on a word that says how surely it is so. An "if" clause hangs on what it conditions."""
LOOSE = frozenset({"comes about", "planned", "foreseen"})
"""The groups that reach a claim even where it hangs on them loosely, as "stepped in to guide" does."""
HELD = "held to be so"
OF_THINGS = frozenset({"does not come about", "planned", "asked for", "foreseen", "feared or hoped"})
"""The groups whose words take a happening as their object: "plan an attack", "urge talks", "prevented a meeting"."""
CLIMB = 8
"""How many words are climbed at most: no chain in the example reports is longer."""
OF_ACT: dict[Act, dict[str, str]] = {
    "deny": {"polarity": "-"},
    "cannot-confirm": {"certainty": "possible"},
    "believe": {"certainty": "probable"},
    "expect": {"certainty": "probable", "status": "predicted"},
    "promise": {"status": "planned"},
    "threaten": {"status": "planned"},
    "want": {"status": "planned"},
    "demand": {"status": "planned"},
    "ask": {"status": "planned", "certainty": "possible"},
}
"""What an act makes of what is said by it. What is accused or warned of is told as a fact by the one who says so."""


@dataclass(frozen=True, slots=True)
class Factuality:
    """What the words over a claim make of it, and which words those are."""

    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    status: Status | None = None
    words: frozenset[int] = field(default_factory=frozenset)

    def under(self, effect: dict[str, str], word: int) -> Factuality:
        """This with the effect of one more word: certainty only falls, the first status that is found stays."""
        flipped: Polarity = self.polarity if effect.get("polarity") != "-" else "-" if self.polarity == "+" else "+"
        certainty: Any = max(self.certainty, effect.get("certainty", "certain"), key=ORDER.index)
        status: Any = self.status or effect.get("status")
        return Factuality(flipped, certainty, status, self.words | {word})


def factuality(scene: Scene, word: int, within: frozenset[int]) -> Factuality:
    """How the claim that `word` carries is told, by the words of the content `within` which it lies."""
    found = _either(scene, word, _own(scene, word, Factuality()))
    seen = {word}
    for _ in range(CLIMB):
        above = scene.parse.heads[word]
        if above < 0 or above in seen or (within and above not in within):
            break
        step = _step(scene, above, word, found)
        if step is None:
            break
        seen.add(above)
        found, word = step, above
    return found


def _step(scene: Scene, above: int, word: int, found: Factuality) -> Factuality | None:
    """What the word over one makes of a claim; none where it does not tell how surely that is so."""
    relation = scene.parse.relations[word]
    if any(scene.sheet.low[w] == "as" for w in scene.sheet.on(word, "case", "mark")):
        is_held = scene.sheet.low[above] in group_forms(HELD)
        return found.under({"certainty": "probable"}, above) if is_held else None
    if is_a(relation, *GOVERNING):
        return _governed(scene, above, word, relation, found)
    if is_a(relation, "conj"):
        return _shared(scene, above, word, found)
    return _of_thing(scene, above, word, found)


def _own(scene: Scene, word: int, found: Factuality, but: int = -1) -> Factuality:
    """What the words beside a predicate or a noun make of it, those of one word left out, which have been counted."""
    for child in scene.sheet.children[word]:
        if child != but and (effect := _beside(scene, word, child)):
            found = found.under(effect, child)
    return found


def _beside(scene: Scene, word: int, child: int) -> dict[str, str]:
    """What one word that hangs on another makes of it; mostly nothing."""
    low, relation = scene.sheet.low[child], scene.parse.relations[child]
    if is_a(relation, "amod"):
        return _table("adjectives").get(low, {})
    if _denies(scene, child):
        return {"polarity": "-"}
    if low == "likely" and scene.sheet.low[child + 1 : child + 2] == ["to"]:
        return {"certainty": "probable", "status": "predicted"}
    if _is_condition(scene, child):
        return {"status": "conditional"}
    if low in listed("conditions") and is_a(relation, "mark", "advmod"):
        return {"status": "conditional", "certainty": "possible"}
    return _table("modals" if scene.parse.tags[child] == "MD" else "adverbs").get(low, {})


def _table(name: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = signatures()[name]
    return found


def _denies(scene: Scene, child: int) -> bool:
    """Whether a word denies what it hangs on, or says of a subject or an object that there was none ("no fighters")."""
    if scene.sheet.low[child] in listed("negations"):
        return not _only(scene, child)
    none = (w for w in scene.sheet.on(child, "det") if scene.sheet.low[w] in {"no", "neither"})
    return is_a(scene.parse.relations[child], "nsubj", "obj") and any(none)


def _is_condition(scene: Scene, clause: int) -> bool:
    """Whether a clause says on what condition: "if parliament approves"."""
    marks = scene.sheet.on(clause, "mark") if is_a(scene.parse.relations[clause], "advcl") else []
    return any(scene.sheet.low[w] in {"if", "unless"} for w in marks)


def _only(scene: Scene, word: int) -> bool:
    """Whether "not" belongs to "not only", which denies nothing."""
    low = scene.sheet.low
    return word + 1 < len(low) and low[word + 1] in {"only", "just", "least"}


def _either(scene: Scene, word: int, found: Factuality) -> Factuality:
    """A claim that leaves open which of two it is ("in either Lirune or Norvane")."""
    for child in scene.sheet.below(word):
        if scene.sheet.low[child] == "either" and any(
            scene.sheet.low[w] == "or" for w in range(child + 1, min(child + 8, len(scene.sheet.low)))
        ):
            return found.under({"certainty": "possible"}, child)
    return found


def _shared(scene: Scene, above: int, word: int, found: Factuality) -> Factuality | None:
    """A second verb without an auxiliary shares that of the first: "would give advice but send no fighters"."""
    if scene.parse.tags[word] not in {"VB", "VBP"} or scene.sheet.on(word, "aux", "mark"):
        return None
    joined = {scene.sheet.low[w] for w in scene.sheet.on(word, "cc")}
    for child in scene.sheet.on(above, "aux", *(("advmod",) if joined & {"or", "nor"} else ())):
        found = found.under(_beside(scene, above, child), child)
    return found


def _governed(scene: Scene, above: int, word: int, relation: str, found: Factuality) -> Factuality:
    """What a governing word makes of a claim, its own negation and modality included."""
    group = groups().get(scene.sheet.low[above])
    if group is None or (is_a(relation, "advcl", "acl") and group["name"] not in LOOSE):
        return found
    beside = _own(scene, above, Factuality(), but=word)
    if beside.polarity == "-":
        effect = {} if group.get("negated") == "same" else {"polarity": group.get("negated", "")}
        return found.under(effect, above)
    found = found.under(_effect(group), above)
    return found.under({"certainty": beside.certainty} | ({"status": beside.status} if beside.status else {}), above)


def _of_thing(scene: Scene, above: int, word: int, found: Factuality) -> Factuality | None:
    """What a verb makes of the happening that is its object or, of a verb of taking place, its subject."""
    if not scene.parse.tags[word].startswith("N") or not is_a(scene.parse.relations[word], "obj", "nsubj", "obl"):
        return None
    low, group = scene.sheet.low[above], groups().get(scene.sheet.low[above], {})
    if is_a(scene.parse.relations[word], "nsubj") and scene.parse.tags[above] == "VBN" and low in verbs("told"):
        return _own(scene, above, found, but=word)
    if low in listed("set to") and is_a(scene.parse.relations[word], "nsubj") and _begins(scene, above):
        return _own(scene, above, found, but=word).under({"status": "planned"}, above)
    if low in verbs("occurs") and is_a(scene.parse.relations[word], "obj", "nsubj"):
        return _own(scene, above, found, but=word)
    wanted = is_a(scene.parse.relations[word], "obj") or scene.clauses.preposition(word) in {"for", "against"}
    return _governed(scene, above, word, "ccomp", found) if wanted and group.get("name") in OF_THINGS else None


def _begins(scene: Scene, above: int) -> bool:
    """Whether what is set to happen is that something takes place ("the talks are set to open")."""
    return any(scene.sheet.low[w] in verbs("occurs") | verbs("begins") for w in scene.sheet.on(above, "xcomp"))


def _effect(group: dict[str, str]) -> dict[str, str]:
    return {key: group[key] for key in ("polarity", "status", "certainty") if key in group}
