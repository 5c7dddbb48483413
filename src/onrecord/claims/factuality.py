"""How surely a claim is told to be so: its polarity, certainty and status, read from the words over it.

From the word that carries a claim the sentence is climbed to the end of its source's words. Negations, modal verbs,
adverbs and the verbs that govern it each leave their mark ("failed to", "vowed to", "is likely to"), as the groups of
`signatures.toml` say; the act of the attribution around it comes last. The values are FactBank's (Sauri and
Pustejovsky, 2009).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from onrecord.claims.words import groups, listed, signatures
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import Act, Certainty, Polarity, Status

ORDER: tuple[Certainty, ...] = ("certain", "probable", "possible")
GOVERNING = ("xcomp", "ccomp", "acl", "advcl", "csubj")
"""How a claim hangs on a word that says how surely it is so. An "if" clause hangs on what it conditions."""
LOOSE = frozenset({"comes about", "planned", "foreseen"})
"""The groups that reach a claim even where it hangs on them loosely, as "stepped in to guide" does."""
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
    found = _own(scene, word, Factuality())
    seen = {word}
    for _ in range(CLIMB):
        above, relation = scene.parse.heads[word], scene.parse.relations[word]
        if above < 0 or above in seen or (within and above not in within):
            break
        seen.add(above)
        if is_a(relation, *GOVERNING):
            found = _governed(scene, above, relation, word, found)
        word = above
    return found


def _own(scene: Scene, word: int, found: Factuality) -> Factuality:
    """What the words beside a predicate make of it."""
    for child in scene.sheet.children[word]:
        if effect := _beside(scene, child):
            found = found.under(effect, child)
    return found


def _beside(scene: Scene, child: int) -> dict[str, str]:
    """What one word that hangs on a predicate makes of it; mostly nothing."""
    low, relation = scene.sheet.low[child], scene.parse.relations[child]
    if low in listed("negations") or (is_a(relation, "nsubj", "obj") and _is_none(scene, child)):
        return {"polarity": "-"}
    if low in listed("conditions") and is_a(relation, "mark", "advmod"):
        return {"status": "conditional", "certainty": "possible"}
    words: dict[str, dict[str, str]] = signatures()["modals" if scene.parse.tags[child] == "MD" else "adverbs"]
    return words.get(low, {})


def _is_none(scene: Scene, noun: int) -> bool:
    """Whether a noun says that there was none of it: "no fighters", "neither side"."""
    return any(scene.sheet.low[w] in {"no", "neither"} for w in scene.sheet.on(noun, "det"))


def _governed(scene: Scene, above: int, relation: str, word: int, found: Factuality) -> Factuality:
    """What a governing word makes of a claim, its own negation and modality included."""
    beside = _own(scene, above, Factuality())
    group = groups().get(scene.sheet.low[above])
    if group is None or (
        is_a(relation, "advcl", "acl") and group["name"] not in {"comes about", "planned", "foreseen"}
    ):
        return found
    if beside.polarity == "-":
        effect = {} if group.get("negated") == "same" else {"polarity": group.get("negated", "")}
        return found.under(effect, above)
    found = found.under({k: group[k] for k in ("polarity", "status", "certainty") if k in group}, above)
    return found.under({"certainty": beside.certainty} | ({"status": beside.status} if beside.status else {}), above)
