"""Verbs that tell no happening: what could be, what for, which one, how things are and are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.events.frames import ends_sentence
from onrecord.events.infinitives import is_meant
from onrecord.events.lexicon import lines_of, people
from onrecord.events.surface import auxiliary
from onrecord.events.whoever import is_of_whoever
from onrecord.inflection import verb_forms
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.events.frames import Frame
    from onrecord.events.rows import Line
    from onrecord.scene import Scene

WAYS = frozenset[str]().union(*(verb_forms(v) for v in ("fly", "travel", "come", "go", "drive", "sail", "arrive")))
HABITUAL = frozenset({"always", "usually", "routinely", "habitually", "typically", "normally", "traditionally"})
LEANS = frozenset[str]().union(*(verb_forms(v) for v in ("depend", "rely", "trust", "count", "lean", "confide")))
"""Verbs of what lasts: what "and" joins to one of them lasts too."""
IDLE = frozenset({"can", "could", "may", "might", "should", "must", "ca", "cannot"})
UNSURE = frozenset({"whether", "if", "unless", "lest"})
"""What opens a clause that tells nothing to have happened."""
UNDONE = IDLE - {"may", "might"}
"""Modal verbs under which nothing is told to happen; and with "have" behind them, nothing to have happened."""


def is_idle(scene: Scene, verb: int, *, typed: bool = False) -> bool:
    """Whether the words say no more than what could be, or what for: "can call a meeting", "in order to meet".

    Of what has a type, "may have" is told: as possible, which the claims see to.
    """
    sheet = scene.sheet
    auxiliaries = (*sheet.on(verb, "aux"), auxiliary(scene, verb))
    helped = {sheet.low[w] for w in auxiliaries if w >= 0}
    if "would" in helped and {"i", "we"} & {sheet.low[w] for w in sheet.on(verb, "nsubj")}:
        # "I would urge them": politely said, and no more.
        return True
    modal = {sheet.low[w] for w in auxiliaries if w >= 0 and scene.parse.tags[w] == "MD"}
    if modal & (UNDONE if typed and "have" in helped else IDLE):
        return True
    marks = {sheet.low[w] for w in sheet.on(verb, "mark", "aux")}
    if _is_attribute(scene, verb) or _is_state(scene, verb) or UNSURE & marks or _is_under_if(scene, verb):
        return True
    if _is_habit(scene, verb) or _is_of_a_scheme(scene, verb) or is_of_whoever(scene, verb):
        return True
    infinitive = "to" in marks and not is_meant(scene, verb)
    return infinitive and is_a(scene.parse.relations[verb], "advcl", "acl") and not _is_end_of_a_way(scene, verb)


def _is_under_if(scene: Scene, verb: int) -> bool:
    """Whether "if" stands before a verb and its subject, wherever the parse hangs it, or "without" before "being"."""
    first = scene.parse.sentences[scene.sheet.sentence[verb]][0]
    for at in range(verb - 1, first - 1, -1):
        low = scene.sheet.low[at]
        if low in UNSURE or (low == "without" and scene.sheet.low[verb - 1] == "being"):
            return True
        if low == "," or (scene.parse.tags[at].startswith("V") and scene.parse.heads[at] != verb):
            return False
    return False


def _is_habit(scene: Scene, verb: int) -> bool:
    """Whether a verb tells what was done again and again: "always votes", "depended on him and called on him"."""
    if HABITUAL & {scene.sheet.low[w] for w in scene.sheet.on(verb, "advmod")}:
        return True
    above = scene.parse.heads[verb]
    return is_a(scene.parse.relations[verb], "conj") and scene.sheet.low[above] in LEANS


def _is_of_a_scheme(scene: Scene, verb: int) -> bool:
    """Whether words say what a goal, a way or a law is for: "the goal of ousting him", "the race to replace him"."""
    above = scene.parse.heads[verb]
    if verb > 1 and scene.sheet.low[verb - 1] == "to" and scene.parse.tags[verb - 2] in {"NN", "NNS"}:
        return scene.sheet.lemma(verb - 2) in people("schemes") and not is_meant(scene, verb)
    if scene.parse.tags[verb] != "VBG" or above < 0 or scene.sheet.low[max(verb - 1, 0)] not in {"of", "for"}:
        return False
    return scene.sheet.lemma(above) in people("schemes")


def _is_end_of_a_way(scene: Scene, verb: int) -> bool:
    """Whether an infinitive tells what somebody went for: who "flew to Mestara to meet him" met him."""
    above = scene.parse.heads[verb]
    met = any(line.type == "consult" for line in lines_of(scene.sheet.low[verb]))
    return met and above >= 0 and scene.sheet.low[above] in WAYS and scene.parse.tags[above] in {"VBD", "VBN", "VBZ"}


def _is_attribute(scene: Scene, verb: int) -> bool:
    """Whether a participle only says which: "guarding captured fighters"."""
    tags = scene.parse.tags
    if _is_before_name(scene, verb):
        return True
    if tags[verb] != "VBN" or scene.sheet.on(verb, "nsubj", "aux") or not 0 < verb < len(tags) - 1:
        return False
    if tags[verb - 1] == "CC" and tags[verb - 2] in {"JJ", "JJS", "VBN"} and tags[verb + 1] in {"NN", "NNS"}:
        # "One of the most distinguished and honoured judges"
        return not scene.sheet.on(verb, "obl", "obj")
    return tags[verb + 1] in {"NN", "NNS", "NNP", "NNPS", "JJ"} and tags[verb - 1] in {"VBG", "DT", "IN", "JJ", "PRP$"}


def _is_before_name(scene: Scene, verb: int) -> bool:
    """Whether a participle stands between a preposition and a noun: "the work of assassinated former premier Orsel"."""
    tags, low = scene.parse.tags, scene.sheet.low
    if (
        not low[verb].endswith("ed")
        or verb == 0
        or low[verb - 1] not in {"of", "for", "with", "by", "about", "against"}
    ):
        return False
    return tags[verb + 1 : verb + 2] in {("JJ",), ("NN",), ("NNS",), ("NNP",)}


def _is_state(scene: Scene, verb: int) -> bool:
    """Whether a passive tells how things are and not what happened: "the party is banned"."""
    at, end = auxiliary(scene, verb), scene.parse.sentences[scene.sheet.sentence[verb]][1]
    present = at >= 0 and scene.sheet.low[at] in {"is", "are", "’s", "'s"} and scene.sheet.low[verb - 1] != "being"
    return present and scene.parse.tags[verb] == "VBN" and ends_sentence(scene.sheet.words[end - 1])


def is_general(scene: Scene, told: Frame, line: Line) -> bool:
    """Whether words tell how things are done ("they do not elect the minister"), or what might have been done."""
    present = bool({"do", "does"} & {scene.sheet.low[w] for w in scene.sheet.on(told.verb, "aux")})
    end = scene.parse.sentences[scene.sheet.sentence[told.verb]][1]
    if line.verb == "agree" and ends_sentence(scene.sheet.words[end - 1]):
        # "They do not agree", "he agrees": an opinion.
        return present or scene.parse.tags[told.verb] in {"VBP", "VBZ"}
    if told.how == "relative" and line.type == "other" and scene.parse.tags[told.verb] in {"VBZ", "VBP"}:
        # "The court, which rules on such matters"
        return True
    plain = line.type == "consult" and not any(slot.nouns for slot in line.slots)
    if line.verb == "want" and {"i", "we"} & {scene.sheet.low[w] for w in told.subjects}:
        return True
    if plain and scene.parse.tags[told.verb] in {"VBP", "VBZ"} and ends_sentence(scene.sheet.words[end - 1]):
        # "He phones the chief of staff": as he does.
        return True
    return (line.persons and present) or (line.type == "other" and is_idle(scene, told.verb))


def is_timeless(scene: Scene, told: Frame) -> bool:
    """Whether a verb tells what is done and not what somebody did: "people who kill"."""
    return scene.parse.tags[told.verb] in {"VB", "VBP", "VBG"} and not scene.sheet.on(told.verb, "aux")
