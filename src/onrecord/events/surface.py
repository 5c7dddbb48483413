"""What stands before and behind a verb, read from the tags alone: firmer ground where the parse hangs a phrase wrongly.

The tagger is right about far more words than the parser, so what a verb takes is asked of both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.scene import Scene

INSIDE = frozenset(
    {"DT", "PDT", "PRP$", "WP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "VBN", "NN", "NNS", "NNP", "NNPS"}
)
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
ALONE = frozenset({"PRP", "WP"})
SKIPPED = frozenset({"RB", "RBR", "RP", "``", "''", "-LRB-", "-RRB-"})
AUXILIARY = frozenset({"MD", "RB", "VBD", "VBZ", "VBP", "VB", "VBN"})
REACH = 14
"""Words behind a verb within which it is asked what it takes."""


def behind(scene: Scene, verb: int) -> Iterator[tuple[str, int]]:
    """The phrases behind a verb up to the end of its clause: (preposition, main word), "" for an object."""
    tags, low = scene.parse.tags, scene.sheet.low
    at, case = verb + 1, ""
    end = min(verb + REACH, scene.parse.sentences[scene.sheet.sentence[verb]][1])
    while at < end:
        if tags[at] in {"IN", "TO"} and low[at] not in {"that", "because", "while", "if", "after", "before", "since"}:
            case = low[at]
        elif tags[at] == "VBG" and case:
            yield case, at
            return
        elif (last := phrase_from(scene, at, end)) >= at:
            yield case, main(scene, at, last)
            at, case = last, "" if low[last + 1 : last + 2] == ["and"] else "."
        elif tags[at] not in SKIPPED and low[at] not in {"and", ","}:
            return
        at += 1


def before(scene: Scene, verb: int) -> int | None:
    """The main word of the phrase right before a verb and its auxiliaries."""
    tags, first = scene.parse.tags, scene.parse.sentences[scene.sheet.sentence[verb]][0]
    at = verb - 1
    while at >= first and (tags[at] in AUXILIARY or tags[at] in SKIPPED):
        at -= 1
    if at > first and scene.sheet.low[at] in {"who", "which", "that"}:
        at -= 2 if scene.sheet.low[at - 1] == "," else 1
    return at if at >= first and (tags[at] in NOUNS or tags[at] in ALONE) else None


def phrase_from(scene: Scene, first: int, end: int) -> int:
    """The last word of the noun phrase that begins at a word; before it where none does."""
    tags = scene.parse.tags
    if tags[first] in ALONE:
        return first
    at = noun = first - 1
    while at + 1 < end and tags[at + 1] in INSIDE:
        at += 1
        if tags[at] in NOUNS:
            noun = at
        elif tags[at] in {"DT", "PRP$", "PDT"} and noun >= first and tags[at - 1] != "POS":
            break
    return noun


def main(scene: Scene, first: int, last: int) -> int:
    """The main word of a phrase as the parse has it, of a name its first word, else the last noun."""
    inside = range(first, last + 1)
    heads = [w for w in inside if scene.parse.heads[w] not in inside]
    return heads[0] if len(heads) == 1 else last
