"""How surely somebody is what a phrase calls him, and whether what is said to end has ended.

an alleged member of the Front     named so with doubt: probable
was not appointed head             named by a verb, which says how surely he is head
will leave the Front               what is to end, or did not end, goes on
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.factuality import Factuality, factuality
from onrecord.inflection import by_form

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import TieMention

REACH = 8
"""Words before a role within which a word of doubt, or the verb that gives the role, stands."""
ROLES = frozenset({"apposition", "title", "description", "of", "in", "possessive", "as", "appointment", "copula"})
GIVEN = frozenset({"appointment", "as"})
GIVES = by_form(["name", "appoint", "elect", "choose", "pick", "select", "install", "promote", "nominate", "propose"])
PROPOSED = by_form(["nominate", "propose"]).keys()
LEAVES = by_form(["step", "stand", "resign", "retire", "quit", "leave"]).keys()
DOUBTED = frozenset(
    {"alleged", "allegedly", "suspected", "purported", "purportedly", "supposed", "reputed", "rumoured"}
)
CLAIMED = frozenset({"proclaimed", "styled", "declared"})
COMING = frozenset({"next", "future"})
ENDS_PHRASE = frozenset({"a", "an", "the", "his", "her", "its", "their", ",", ".", ";", ":", "(", "and", "but", "or"})
BREAKS = frozenset({",", ".", ";", ":", "“", "”", '"'})


def named_so(scene: Scene, mention: TieMention, told: Factuality) -> Factuality:
    """What the words inside the phrase of a role make of it; what gave it to him, where a verb did."""
    if mention.reason.name not in ROLES:
        return told
    for word in range(mention.word - 1, max(mention.word - REACH, -1), -1):
        low = scene.sheet.low[word]
        if low in DOUBTED and told.certainty == "certain":
            return told.under({"certainty": "probable"}, word)
        if low.removeprefix("self").strip("-") in CLAIMED and "self" in (
            low[:4],
            *scene.sheet.low[max(word - 2, 0) : word],
        ):
            return told.under({"certainty": "possible"}, word)
        if low in ENDS_PHRASE or scene.parse.tags[word] in {"VBD", "VBZ", "VBP", "IN", "TO"}:
            break
        if low == "longer" and scene.sheet.low[max(word - 1, 0)] == "no":
            return told.under({"status": "happened"}, word)
        if low in COMING and mention.role is not None:
            return told.under({"status": "planned"}, word)
    return told


def given(scene: Scene, mention: TieMention, told: Factuality, within: frozenset[int]) -> Factuality:
    """What the verb by which somebody got a role makes of it: "was not appointed head", "nominated him as head"."""
    if mention.reason.name not in GIVEN or told.words:
        return told
    for word in range(mention.word - 1, max(mention.word - REACH, -1), -1):
        low = scene.sheet.low[word]
        if low in BREAKS:
            break
        if low in GIVES and scene.parse.tags[word].startswith("V"):
            made = factuality(scene, word, within)
            return made.under({"status": "planned"}, word) if low in PROPOSED else made
    return told


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
