"""What the cue of an attribution makes of what is said by it: "vowed", "did not believe", "agreed to", "asked whether".

What is accused or warned of is told as a fact by the one who says so.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.claims.effects import DENIED, Effect, effect
from onrecord.claims.turned import particles
from onrecord.claims.words import groups, listed, verbs
from onrecord.inflection import by_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.scene import Scene
    from onrecord.types import Act, Attribution

OF_ACT: dict[Act, Effect] = {
    "deny": DENIED,
    "cannot-confirm": {"certainty": "possible"},
    "believe": {"certainty": "probable"},
    "expect": {"certainty": "probable", "status": "predicted"},
    "promise": {"status": "planned"},
    "threaten": {"status": "planned"},
    "want": {"status": "planned"},
    "demand": {"status": "planned"},
    "ask": {"status": "planned", "certainty": "possible"},
}
"""What an act makes of what is said by it."""
RAISED = frozenset[str](("believe", "expect", "want", "promise", "threaten"))
"""Acts whose negation is that of what they say: who does not believe it believes that it is not so."""
OPENLY = frozenset[str](("announce", "confirm", "decline-comment", "no-response", "unreachable"))
"""Acts that the outlet reports without a source as it reports a fact; what "is said" or "rumoured", it does not."""
ASKED = frozenset({"whether", "if", "who", "what", "when", "where", "why", "how", "which"})
GRANTED = ASKED - {"whether", "if"}
"""The words that ask for more of what they take for granted."""
OF_INFINITIVES = frozenset({"planned", "asked for", "does not come about", "does not come about, of one's own"})
"""The groups of verbs that are cues of plain saying, but with what is to be: "agreed to withdraw", "agreed that"."""
NOBODY = frozenset({"no", "nobody", "none", "neither"})
"""What begins a source that is nobody."""
RUMOUR = by_form(["rumour", "rumor", "gossip", "legend", "speculation", "hoax"], nouns=True).keys() | {
    *("false", "fake", "doctored", "forged", "fabricated", "bogus", "erroneous", "satirical", "manipulated"),
}
RETRACTS, DENIES = by_form(["retract", "recant"]).keys(), by_form(["deny"]).keys()
JOINS = frozenset({"whether", "if", "that"})
OPEN = (
    frozenset(by_form(["say", "confirm", "deny", "acknowledge", "disclose", "reveal", "specify", "discuss", "know"]))
    | by_form(["report", "claim", "allegation", "accusation", "rumour", "rumor", "suggestion"], nouns=True).keys()
    | {
        "on",
        "speculation",
    }
)
"""What stands before them."""
FOR = frozenset({"to", "for"})
"""What leads to that: "voted to expel them", "voted for the expulsion"."""


def by_cue(scene: Scene, held: Attribution) -> Effect:
    """What the cue of an attribution makes of the claims in its content: polarity, certainty, status."""
    cue, opening = sorted(scene.words(held.cue)), _opening(scene, held)
    if (not held.source_ids and _by_nobody(scene, held)) or _is_rumour(scene, held):
        return {"certainty": "possible"}
    if _takes_back(scene, cue):
        return {"certainty": "possible"}
    if held.act == "decline-comment" and _leaves_open(scene, held):
        return {"certainty": "possible"}
    made = _of_verbs(scene, held, cue, opening)
    if made is None:
        # "It was not clear who had attacked": somebody had.
        granted = held.act == "cannot-confirm" and opening is not None and scene.sheet.low[opening] in GRANTED
        made = {} if granted else OF_ACT.get(held.act, {})
    return made if held.source_ids or held.act in OPENLY else {"certainty": "probable"} | made


def _of_verbs(scene: Scene, held: Attribution, cue: Sequence[int], opening: int | None) -> Effect | None:
    """What the words of a cue make of it where they do so otherwise than its act."""
    low = scene.sheet.low
    denied, first = any(low[w] in listed("negations") for w in cue), low[opening] if opening is not None else ""
    names = {group["name"]: group for w in cue if (group := groups().get(low[w])) is not None}
    if held.act == "ask" and first in ASKED:
        return {"certainty": "possible"}
    if held.act in RAISED and (denied or (held.act == "believe" and names.keys() & {"unlikely", "denied"})):
        return OF_ACT[held.act] | DENIED
    if turned := next((e for pair in pairwise(cue) if (e := particles().get((low[pair[0]], low[pair[1]])))), None):
        return {"certainty": "possible"} if denied else turned
    if opening is not None and (weighed := _weighed(scene, cue, opening)):
        return weighed
    if held.act == "say" and (first in FOR or low[cue[-1]] == "for"):
        found = next((names[name] for name in names if name in OF_INFINITIVES), {})
        return {key: found[key] for key in ("polarity", "status") if key in found}
    unsaid = held.act == "say" and denied and any(low[w] in verbs("says") for w in cue)
    return {"certainty": "possible"} if unsaid and first not in ASKED | {""} else None


def _by_nobody(scene: Scene, held: Attribution) -> bool:
    """Whether nobody is told to have said so: "no official said that", "neither Orsel nor Barsky said"."""
    first = min(scene.words(held.source), default=None)
    return first is not None and scene.sheet.low[first] in NOBODY


def _is_rumour(scene: Scene, held: Attribution) -> bool:
    """Whether what says so is but a rumour, or is false: "rumour has it that", "a forged letter said"."""
    return any(scene.sheet.low[w] in RUMOUR for w in scene.words(held.source))


def _leaves_open(scene: Scene, held: Attribution) -> bool:
    """Whether what somebody would not say is whether it is so: "declined to say whether", "to confirm reports that"."""
    low = [scene.sheet.low[w] for w in sorted(scene.words(held.content))]
    return low[:1] == ["that"] or any(word in JOINS and before in OPEN for before, word in pairwise(low))


def _takes_back(scene: Scene, cue: Sequence[int]) -> bool:
    """Whether somebody takes back what is said, or does not deny it, and so does not say so either."""
    low = {scene.sheet.low[w] for w in cue}
    return bool(low & RETRACTS) or bool(low & DENIES and low & listed("negations"))


def _weighed(scene: Scene, cue: Sequence[int], opening: int) -> Effect | None:
    """What "is considering" makes of the deed that it is about, and "warned against" of any."""
    if "against" in (scene.sheet.low[opening], scene.sheet.low[cue[-1]]):
        return {"status": "planned", "certainty": "possible"}
    if scene.parse.tags[opening] != "VBG":
        return None
    things = (groups("things").get(scene.sheet.low[w], {}) for w in cue)
    return next((effect(group) for group in things if group.get("takes") == "things"), None)


def _opening(scene: Scene, held: Attribution) -> int | None:
    """The first word of the content that is no quotation mark."""
    return next((w for w in sorted(scene.words(held.content)) if scene.sheet.low[w][0].isalnum()), None)
