"""How surely somebody is what a phrase calls him, and whether what is said to end has ended.

an alleged member of the Front     named so with doubt: probable
was not appointed head             named by a verb, which says how surely he is head
will leave the Front               what is to end, or did not end, goes on
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.effects import DENIED, Effect
from onrecord.claims.factuality import Factuality, factuality
from onrecord.claims.words import verbs
from onrecord.inflection import by_form

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import TieMention

REACH = 8
"""Words before a role within which a word of doubt, or the verb that gives the role, stands."""
ROLES = frozenset(
    {
        "apposition",
        "title",
        "description",
        "of",
        "in",
        "possessive",
        "as",
        "appointment",
        "copula",
        "compound",
        "adjective",
    }
)
GIVEN = frozenset({"appointment", "as"})
PROPOSED = by_form(["nominate", "propose", "tap"]).keys()
LEAVES = by_form(["step", "stand", "resign", "retire", "quit", "leave"]).keys()
STOPS = frozenset({"stop", "cease", "quit"})
CALLS = by_form(["call", "appeal", "plead", "push", "press"]).keys()
CHARGES = by_form(["accuse", "suspect", "blame"]).keys()
DOUBTED = frozenset(
    {"alleged", "allegedly", "suspected", "purported", "purportedly", "supposed", "supposedly", "reputed", "reputedly"}
    | {"rumoured", "rumored", "presumed", "presumptive", "putative", "ostensible", "apparent", "reported", "reportedly"}
    | {"accused", "would-be", "believed", "thought", "possible", "potential", "likely"}
)
CLAIMED = frozenset({"proclaimed", "styled", "declared", "described", "appointed", "identified", "anointed"})
SO_CALLED = frozenset({"so-called", "-called", "soi-disant", "pretended"})
COMING = frozenset({"next", "future"})
ENDS_PHRASE = frozenset({"a", "an", "the", "his", "her", "its", "their", ",", ".", ";", ":", "(", "and", "but", "or"})
BREAKS = frozenset({",", ".", ";", ":", "“", "”", '"'})


def named_so(scene: Scene, mention: TieMention, told: Factuality) -> Factuality:
    """What the words inside the phrase of a role make of it; what gave it to him, where a verb did."""
    if mention.reason.name not in ROLES:
        return told
    for word in range(mention.word - 1, max(mention.word - REACH, -1), -1):
        if made := _by_word(scene, word, titled=mention.role is not None):
            return told.under(made, word)
        if scene.sheet.low[word] in ENDS_PHRASE or scene.parse.tags[word] in {"VBD", "VBZ", "VBP", "IN", "TO"}:
            break
    return told


def _by_word(scene: Scene, word: int, *, titled: bool) -> Effect:
    """What one word inside the phrase of a role makes of it; mostly nothing."""
    low, before = scene.sheet.low[word], scene.sheet.low[max(word - 2, 0) : word]
    if low in DOUBTED:
        return {"certainty": "probable"}
    if low in SO_CALLED or (low == "called" and before == ["so", "-"]):
        return {"certainty": "possible"}
    if low.removeprefix("self").strip("-") in CLAIMED and "self" in (low[:4], *before):
        return {"certainty": "possible"}
    if low == "longer" and before[-1:] == ["no"]:
        return {"status": "happened"}
    return {"status": "planned"} if low in COMING and titled else {}


def given(scene: Scene, mention: TieMention, told: Factuality, within: frozenset[int]) -> Factuality:
    """What the verb by which somebody got a role makes of it: "was not appointed head", "nominated him as head"."""
    told = _wanted(scene, mention.word, told)
    before = " ".join(scene.sheet.low[max(mention.word - REACH, 0) : mention.word])
    if mention.reason.name == "copula" and ("far from being a" in before or "anything but a" in before):
        return told.under(DENIED, mention.word)
    if not within and told.certainty == "certain" and _is_charge(scene, mention.word):
        return told.under({"certainty": "probable"}, mention.word)
    if mention.reason.name not in GIVEN or told.words:
        return told
    for word in range(mention.word - 1, max(mention.word - REACH, -1), -1):
        low = scene.sheet.low[word]
        if low in BREAKS:
            break
        if low in verbs("gives") and scene.parse.tags[word].startswith("V"):
            made = factuality(scene, word, within)
            return made.under({"status": "planned"}, word) if low in PROPOSED else made
    return told


def _wanted(scene: Scene, word: int, told: Factuality) -> Factuality:
    """What plain words right before a verb make of it: "to stop backing", "nor backs", "called on X to back"."""
    low, tag = scene.sheet.low, scene.parse.tags[word]
    if word < 2 or not tag.startswith("V"):
        return told
    if low[word - 1] in {"nor", "neither"} and told.polarity == "+":
        return told.under(DENIED, word - 1)
    if low[word - 1] in STOPS and low[word - 2] == "to" and word - 1 not in told.words:
        return told.under(DENIED, word - 1)
    called = not told.words and low[word - 1] == "to" and _is_called_on(scene, word - 1)
    return told.under({"status": "planned"}, word) if called else told


def _is_charge(scene: Scene, word: int) -> bool:
    """Whether a gerund is what somebody is charged with, on nobody's word: "has been accused of backing them"."""
    low = scene.sheet.low
    of = word - 2 if low[max(word - 1, 0)] == "having" else word - 1
    if of < 1 or low[of] not in {"of", "for"} or scene.parse.tags[word] not in {"VBG", "VBN", "NN"}:
        return False
    return any(low[at] in CHARGES for at in range(of - 1, max(of - REACH, -1), -1))


def _is_called_on(scene: Scene, to: int) -> bool:
    """Whether "to" says what somebody is called on to do: "called on Norvane to back them"."""
    low = scene.sheet.low
    for at in range(to - 1, max(to - REACH, 1), -1):
        if low[at] in BREAKS:
            return False
        if low[at] in {"on", "upon", "to", "for"} and low[at - 1] in CALLS:
            return True
    return False


def goes_on(scene: Scene, mention: TieMention, told: Factuality) -> bool:
    """Whether what a verb says to end has not ended: "did not leave", "will step down as head", "may quit"."""
    word = mention.word if mention.ended else _left(scene, mention)
    if word < 0 or not scene.parse.tags[word].startswith("V"):
        return False
    to_come = told.status in {"planned", "predicted", "conditional"}
    return told.polarity == "-" or to_come or (told.certainty != "certain" and scene.parse.tags[word] == "VB")


def _left(scene: Scene, mention: TieMention) -> int:
    """The verb behind which "as" says what somebody leaves; -1 where there is none."""
    if mention.reason.name != "as":
        return -1
    ahead = range(mention.word - 1, max(mention.word - REACH, -1), -1)
    return next((w for w in ahead if scene.sheet.low[w] in LEAVES), -1)
