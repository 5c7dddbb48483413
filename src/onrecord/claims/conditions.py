"""Conditions: what is told behind "if", "provided that", "until" or "Should Norvane attack" has not happened by that.

- "If", "unless", "in case" and their like begin a condition wherever the parse has hung it.
- "Until", "once", "before" and "as long as" begin one where their verb is in the present: "will not meet until Keyl
  resigns". In the past they tell what happened, unless somebody refuses or vows until then: "refused to meet until Keyl
  was arrested". "When" and "after" are conditions of what will be.
- An auxiliary before its subject, and "suppose that" at the start, begin one without such a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.effects import CONDITION, Effect
from onrecord.inflection import by_form
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.scene import Scene

INVERTED = frozenset({"should", "had", "were"})
"""The auxiliaries that begin a condition where they stand before the subject."""
PLAIN = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "DT", "JJ", "CD", "POS", "RB", "MD", "VBD", "VBZ", "VBP"})
"""The tags of a subject and of what stands between it and its verb."""
BACK = 10
"""Words before a verb in which the "if" before its subject stands."""
ASKING = by_form(["ask", "wonder", "know", "see", "doubt", "question", "say", "check", "tell"]).keys() | {
    "sure",
    "clear",
}
"""Words behind which "if" asks."""
PROVIDED = frozenset({"provided", "providing", "lest"})
PHRASES = frozenset({("in", "case"), ("on", "condition"), ("the", "event")})
SUPPOSING = frozenset({"suppose", "supposing", "imagine", "assuming", "assume"})
"""Words that begin a sentence of which nothing has happened."""
AWAITED = frozenset({"until", "till", "once", "before"})
"""What their verb tells in the present is still to come."""
TO_BE = frozenset({"when", "whenever", "after"})
"""The same, in a sentence about what will be."""
WILL = frozenset({"will", "wo", "shall", "’ll", "'ll", "must", "should", "would"})
BINDS = by_form(
    ["refuse", "decline", "vow", "pledge", "promise", "swear", "insist", "demand", "threaten", "agree", "want", "plan"]
).keys() | {"would", "will", "wo", "unwilling", "unready"}
"""Who does so until something has happened does not say that it has."""
PRESENT = frozenset({"is", "are", "has", "have", "’s", "'s", "does", "do", "am", "’ve", "'ve"})
PAST = frozenset({"was", "were", "had", "did"})
ENDS = frozenset({".", "!", "?"})
ANYONE = frozenset({"any", "anyone", "anybody"})
NEAR = 4
"""Words from a verb back to its "who", and from that to "any"."""


def conditions(scene: Scene, word: int) -> Iterator[tuple[Effect, int]]:
    """What makes a predicate a condition, each with the word that does."""
    low = scene.sheet.low
    if (first := _inverted(scene, word)) is not None:
        yield CONDITION, first
    if (begins := _begun(scene, word)) is not None:
        yield CONDITION, begins
    if (anyone := _of_anyone(scene, word)) is not None:
        yield CONDITION, anyone
    first = next((w for w in sentence_before(scene, word) if low[w] in SUPPOSING), None)
    if first is not None and _leads(scene, first):
        yield CONDITION, first


def _of_anyone(scene: Scene, word: int) -> int | None:
    """The word that makes a relative clause one of anybody: "anyone who attacks", "any militia that attacks"."""
    low = scene.sheet.low
    if scene.parse.tags[word] not in {"VBZ", "VBP"} and low[word - 1 : word] != ["do"]:
        return None
    for at in range(word - 1, max(word - NEAR, -1), -1):
        if low[at] in {"whoever", "whichever"}:
            return at
        if low[at] in {"who", "that", "which"}:
            return next((w for w in range(at - 1, max(at - NEAR, -1), -1) if low[w] in ANYONE), None)
    return None


def sentence_before(scene: Scene, word: int) -> Iterator[int]:
    """The words of its sentence or quotation before a word."""
    for w in range(word - 1, -1, -1):
        if scene.sheet.low[w] in ENDS | {"“", '"', ":"} or scene.sheet.sentence[w] != scene.sheet.sentence[word]:
            return
        yield w


def ends_in_a_question(scene: Scene, word: int) -> bool:
    """Whether the sentence of a verb ends in a question mark."""
    after = range(word, min(len(scene.sheet.low), word + 60))
    end = next((w for w in after if scene.sheet.low[w] in ENDS), None)
    return end is not None and scene.sheet.low[end] == "?" and not is_a(scene.parse.relations[word], "acl", "advcl")


def _begun(scene: Scene, word: int) -> int | None:
    """The word right before the subject of a verb that begins a condition: "that if Sarrin wins, ..."."""
    low, tags = scene.sheet.low, scene.parse.tags
    if tags[word] not in {"VBZ", "VBP", "VBD", "VBN", "VBG"}:
        return None
    for at in range(word - 1, max(word - BACK, -1), -1):
        if low[at] in {"if", "unless"}:
            asked = at > 0 and (low[at - 1] in ASKING or (low[at - 1] == "as" and low[at] == "if"))
            return None if asked else at
        if low[at] in PROVIDED or tuple(low[at - 1 : at + 1]) in PHRASES:
            return at
        if _awaits(scene, at, word):
            return at
        stated = low[at] == "that" and low[at - 1] not in PROVIDED | {"condition"}
        if stated or not (tags[at] in PLAIN or low[at] in {"of", "the", "been", "being", "that"}):
            return None
    return None


def _awaits(scene: Scene, at: int, word: int) -> bool:
    """Whether a word begins a clause whose verb tells what is still to come."""
    low, tags = scene.sheet.low, scene.parse.tags
    if not any(tags[w].startswith(("N", "PRP")) for w in range(at + 1, word)):
        return False
    if low[at] in AWAITED or (low[at] == "as" and low[at - 1] in {"long", "soon"}):
        late = low[at] in {"until", "till"} and _is_past(scene, at, word)
        return _is_present(scene, at, word) or (late and any(low[w] in BINDS for w in sentence_before(scene, at)))
    if low[at] not in TO_BE or not _is_present(scene, at, word):
        return False
    start, end = scene.parse.sentences[scene.sheet.sentence[word]]
    return any(low[w] in WILL for w in range(start, end))


def _is_present(scene: Scene, at: int, word: int) -> bool:
    """Whether the verb of a clause is in the present; the parse may take one on -s for a past."""
    helps = {*scene.sheet.low[at + 1 : word]}
    if helps & PAST or any(scene.parse.tags[w] == "MD" for w in range(at + 1, word)):
        return False
    form, tag = scene.sheet.low[word], scene.parse.tags[word]
    return bool(helps & PRESENT) or tag in {"VBZ", "VBP"} or (tag != "VBN" and form[-1:] == "s" and form[-2:] != "ss")


def _is_past(scene: Scene, at: int, word: int) -> bool:
    return bool({*scene.sheet.low[at + 1 : word]} & PAST) or scene.parse.tags[word] == "VBD"


def _inverted(scene: Scene, word: int) -> int | None:
    """The auxiliary that stands before the subject of a verb and begins a condition without "if"."""
    subject = max((w for w in scene.sheet.on(word, "nsubj") if w < word), default=None)
    if subject is None:
        return None
    first = next((w for w in scene.sheet.on(word, "aux", "cop") if w < subject), None)
    if first is None or ends_in_a_question(scene, word) or scene.sheet.low[first] not in INVERTED:
        return None
    return first if _begins_clause(scene, first) else None


def _begins_clause(scene: Scene, word: int) -> bool:
    return word == 0 or not (scene.sheet.low[word - 1][0].isalnum() and scene.sheet.low[word - 1] != "and")


def _leads(scene: Scene, word: int) -> bool:
    """Whether a word begins its sentence or its clause: "for instance, suppose that"."""
    return word == 0 or not scene.sheet.low[word - 1][0].isalnum() or scene.sheet.low[word - 1] in {"now", "but", "and"}
