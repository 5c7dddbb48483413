"""What the words before a claim make of it where the parse has hung it on none of them.

Within quotation marks and in short sentences the parse fails most: "I don’t think Norvane attacked", "it isn’t true
that he was killed", "we’d like to meet him". Their words are plain, so where nothing that is over a claim says how
surely it is so, those that stand before it in the same clause do.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.claims.effects import DENIED, Effect, effect, negated
from onrecord.claims.governing import BE, FALSE
from onrecord.claims.wordings import worded
from onrecord.claims.words import carriers, groups, listed, signatures
from onrecord.inflection import by_form
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.claims.effects import Factuality
    from onrecord.scene import Scene

REACH = 10
"""Words before a claim within which a denied belief stands."""
BREAKS = frozenset(
    {",", ";", ":", ".", "?", "!", "“", "”", '"', "but", "and", "who", "which", "because", "until", "before"}
)
"""What ends the clause of a belief."""
BETWEEN = frozenset({"really", "necessarily", "yet", "fully", "entirely", "immediately", "even", "honestly"})
SAYING = by_form(["say", "tell", "know", "remember", "recall", "confirm", "see", "verify"])
RULING, DECLINING, NEXT = by_form(["rule"]).keys(), by_form(["decline", "refuse"]).keys(), 5
CONFIRMING, DENYING = by_form(["confirm"]).keys(), by_form(["deny"]).keys()
QUOTES = frozenset({"‘", "'", "“", '"'})
OPENERS = frozenset({"–", "—", ":", ";", "“", '"'})
"""What a sentence may open behind, besides the end of another."""
PHRASE = frozenset({"DT", "CD", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "POS", "PRP$", "RB"})
LIKING = frozenset({"like", "love", "prefer", "hate"})


def near(scene: Scene, word: int, told: Factuality, within: frozenset[int]) -> Factuality:
    """What the words over a verb make of it, or those before it in the content `within` where these are silent."""
    if _is_left_open(scene, word):
        return told.under({"certainty": "possible"}, word)
    if told.certainty == "certain" and (made := _adverb(scene, word)):
        return told.under(made, word)
    if told.words:
        return told
    if made := _announced(scene, word) or worded(scene, word):
        return told.under(made, word)
    named = scene.parse.tags[word].startswith("N") and not scene.sheet.low[word].endswith("ed")
    if named:
        return told
    made = _disbelief(scene, word, within) or _wish(scene, word, within) or _rumour(scene, word, within)
    return told.under(made, word) if made else told


def _adverb(scene: Scene, word: int) -> Effect:
    """What an adverb that opens the sentence, or a noun's phrase, makes of it: "Reportedly, he left"."""
    low, tags = scene.sheet.low, scene.parse.tags
    adverbs: dict[str, Effect] = signatures()["adverbs"]
    for at in range(word - 1, max(word - REACH, -1), -1):
        opens = at == 0 or low[at - 1] in OPENERS or scene.sheet.sentence[at - 1] != scene.sheet.sentence[at]
        phrase = tags[word].startswith("N") and tags[at + 1] in {"DT", "CD"}
        if low[at] in adverbs and (opens or phrase):
            return adverbs[low[at]]
        comma = low[at] == "," and low[at - 1] in adverbs
        if not comma and (low[at] in BREAKS or (tags[word].startswith("N") and tags[at] not in PHRASE | {","})):
            break
    return {}


def _disbelief(scene: Scene, word: int, within: frozenset[int]) -> Effect:
    """What "not" with a word of belief before a claim makes of it; mostly nothing."""
    low = scene.sheet.low
    for at in range(word - 1, max(word - REACH, 0) - 1, -1):
        if low[at] in BREAKS or (within and at not in within):
            return {}
        group = groups().get(low[at], {})
        if (group or low[at] in SAYING) and _is_denied(scene, at):
            return negated(group) or {"certainty": "possible"}
    return {}


def _rumour(scene: Scene, word: int, within: frozenset[int]) -> Effect:
    """What "rumours that" before the subject of a verb makes of it: false where the words behind it say so."""
    low, tags = scene.sheet.low, scene.parse.tags
    for at in range(word - 1, max(word - REACH, 1) - 1, -1):
        if low[at] in BREAKS or (within and at not in within):
            return {}
        if low[at] == "that":
            group = carriers().get(low[at - 1], {})
            has_subject = any(tags[w].startswith(("N", "PRP")) for w in range(at + 1, word))
            if not has_subject or group.get("name") not in {"told", "open", "doubted"}:
                return {}
            behind = low[word + 1 : word + NEXT]
            return DENIED if {*behind} & BE and {*behind} & FALSE else effect(group)
    return {}


def _announced(scene: Scene, word: int) -> Effect:
    """What "to be" of a headline makes of a participle ("Orsel to be sacked"), and quoted "to" of a verb."""
    low, tags = scene.sheet.low, scene.parse.tags
    above = scene.parse.heads[word]
    if above >= 0 and is_a(scene.parse.relations[word], "xcomp", "obj") and tags[above] == "VBN":
        word = above
    before = low[max(word - 3, 0) : word]
    to_be = before[1:] == ["to", "be"] and (tags[word - 3].startswith("N") or before[0] in QUOTES)
    to_do = before[-1:] == ["to"] and bool(QUOTES & {*before[-2:-1]})
    return {"status": "planned"} if to_be or to_do else {}


def _is_left_open(scene: Scene, word: int) -> bool:
    """Whether somebody would "neither confirm nor deny" it, or would not "rule out" that."""
    low = scene.sheet.low
    before = low[max(word - REACH, 0) : word]
    at = next((w for w in range(word - 1, max(word - NEXT, 0), -1) if low[w] == "out" and low[w - 1] in RULING), None)
    if at is not None and {*low[max(at - NEXT, 0) : at]} & (listed("negations") | DECLINING):
        return True
    denied = any(one == "nor" and other in DENYING for one, other in pairwise(before))
    return denied and bool({*before} & CONFIRMING)


def _is_denied(scene: Scene, word: int) -> bool:
    """Whether "not" stands right before a word, adverbs aside."""
    before = word - 1
    while before > 0 and scene.sheet.low[before] in BETWEEN:
        before -= 1
    return before >= 0 and scene.sheet.low[before] in listed("negations")


def _wish(scene: Scene, word: int, within: frozenset[int]) -> Effect:
    """What "would like to" and verbs of its kind before an infinitive make of it."""
    low, to = scene.sheet.low, word - 1
    if to < 1 or low[to] != "to" or scene.parse.tags[word] != "VB" or (within and to - 1 not in within):
        return {}
    if low[to - 1] in LIKING and "would" in low[max(to - 3, 0) : to]:
        return {"status": "planned"}
    group = groups().get(low[to - 1], {})
    return effect(group) if "status" in group else {}
