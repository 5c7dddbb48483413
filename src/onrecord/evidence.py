"""The words that show a claim, cut where a reader would cut: at the ends of phrases, never within one.

A claim rests on a few words: its verb, the names of its ends. What is shown runs from the first to the last of them,
each widened to the phrase it stands in ("the deputy health minister", "No coalition troops were hurt", "sent more
troops to Kessaria"); a noun that stands alone is shown with its clause. Nothing runs over the end of a paragraph, nor
into a time behind it. Words are indices into the parse of a scene.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.english import FINITE, MARKS, NOUNS, OPENS_PHRASE, VERBS, each

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.scene import Scene
    from onrecord.types import Span, Spans

MEASURES = frozenset({"nearly", "almost", "more than", "fewer than", "less than", "up to", "all but"})
"""What says of a number how exact it is."""
WHOLE = 30
"""Words: evidence longer than this is cut to its pieces. Set by what a reader takes in at one look."""
SHORT = 20
"""Words: a clause longer than this does not stand for a lone noun; its phrase is shown instead."""
TAIL = 10
"""Words behind the last piece within which its phrase is followed to its end."""
WITHIN = NOUNS | each("JJ JJR JJS CD HYPH POS $")
VERBAL = frozenset({"VBN", "VBG", "RB"})
DASHES = frozenset({"–", "—", "-", "…"})
JOINS = frozenset({"that", "which", "who", "whom", "whose", "while", "because", "although", "if", "but"})
ENDS = re.compile(r"[a-z]{3,}\.")
"""A word that a full stop was left at: the sentence ends with it, wherever the parse ends it."""
BE = frozenset({"was", "were", "is", "are", "be", "been", "being", "had", "has", "have", "will", "would", "not", "n’t"})
AWAY = frozenset({"as", "after", "before", "since", "until", "following", "amid", "while", "because", "than"})
"""Prepositions behind which something else begins: another event, another time, a reason."""


def evidence(scene: Scene, pieces: Iterable[Span]) -> Spans:
    """The stretch from the first to the last of these pieces (first and last words), whole phrases at both ends.

    Where that is longer than `WHOLE` words, or runs over the end of a paragraph, each piece with its own phrase.
    """
    found = sorted(phrase(scene, *piece) for piece in pieces)
    first, last = _from(scene, found[0][0]), max(end for _, end in found)
    if last - first < WHOLE and is_unbroken(scene, first, last):
        last = _to(scene, last, min(first + WHOLE, last + TAIL))
        return (scene.sheet.span(first, last),)
    return tuple(scene.sheet.span(*stretch) for stretch in _joined(scene, found))


def phrase(scene: Scene, first: int, last: int) -> Span:
    """The first and last word of the noun phrases that a stretch of words begins and ends in."""
    if scene.parse.tags[first] in WITHIN or scene.parse.tags[first] in VERBAL:
        first = _leftwards(scene, first)
    while last + 1 < len(scene.parse.tags) and _goes_on(scene, last):
        last += 1
    return first, _past_name(scene, last)


def clause(scene: Scene, word: int) -> Span:
    """The first and last word of the clause that a noun stands in, or of its phrase where that clause is too long."""
    first, last = phrase(scene, word, word)
    start, end = first, last
    start = _back(scene, start)
    while _is_set_off(scene, start, end):
        start = _back(scene, start - 2)
    while _may_step(scene, end + 1, end):
        end += 1
    while end > last and (scene.parse.tags[end] in {"IN", "TO", "DT", "CC"} or scene.sheet.low[end] in BE):
        end -= 1
    tail = _to(scene, last, last + TAIL)
    return next((found for found in ((start, end), (first, end), (start, tail)) if _is_short(*found)), (first, tail))


def _is_short(first: int, last: int) -> bool:
    return last - first < SHORT


def _back(scene: Scene, word: int) -> int:
    while _may_step(scene, word - 1, word):
        word -= 1
    return word


def _is_set_off(scene: Scene, start: int, end: int) -> bool:
    """Whether a comma sets a phrase without a verb off from its clause: "killed Vantor, its head, in an attack"."""
    verbs = any(scene.parse.tags[w].startswith("V") for w in range(start, end + 1))
    return not verbs and start > 1 and scene.sheet.low[start - 1] == "," and _is_beside(scene, start - 2, start - 1)


def _joined(scene: Scene, pieces: list[Span]) -> Iterator[Span]:
    """Pieces in order, those that touch as one."""
    start, end = pieces[0]
    for a, b in pieces[1:]:
        if a > end + 1 or (a == end + 1 and not _is_beside(scene, end, a)):
            yield start, end
            start = a
        end = max(end, b)
    yield start, end


def _is_noun(scene: Scene, word: int) -> bool:
    return scene.parse.tags[word] in NOUNS


def _is_time(scene: Scene, word: int) -> bool:
    """Whether a word is part of a day, a date or an hour."""
    place = scene.parse.spans[word][0]
    whens = (when for when in scene.times.values() if when.kind in {"date", "time"})
    return any(start <= place < end for when in whens for start, end in when.spans)


def _leftwards(scene: Scene, word: int) -> int:
    """The first word of the noun phrase that a word stands in: of "No coalition troops" the "No"."""
    tags = scene.parse.tags
    if tags[word] not in WITHIN:
        return word
    while word > 0 and _is_beside(scene, word - 1, word) and not _is_time(scene, word - 1):
        before = tags[word - 1]
        if before == "-RRB-":
            # "the members of the Front (TF) who": what brackets explain stands within the phrase.
            opened = next((w for w in range(word - 2, max(word - TAIL, 0), -1) if tags[w] == "-LRB-"), 0)
            if not opened or tags[opened - 1] not in WITHIN:
                break
            word = opened
            continue
        if before in WITHIN or (before in {"VBN", "VBG"} and scene.parse.relations[word - 1] == "amod"):
            word -= 1
        elif before in OPENS_PHRASE:
            word -= 1
            if word == 0 or tags[word - 1] not in OPENS_PHRASE or not _is_beside(scene, word - 1, word):
                break
        else:
            break
    return word


def _goes_on(scene: Scene, last: int) -> bool:
    """Whether the word behind still belongs to the phrase: the rest of a name, or what an owner owns."""
    tags, after = scene.parse.tags, last + 1
    if tags[last] not in WITHIN or not _is_beside(scene, after, last) or _is_time(scene, after):
        return False
    if tags[after] in NOUNS | {"POS", "HYPH"}:
        return True
    return tags[last] in {"POS", "HYPH"} and (tags[after] in WITHIN or tags[after] in {"VBN", "VBG"})


def _past_name(scene: Scene, last: int) -> int:
    """The end of the name that a comma sets behind a title: "the general, Idris Vantor"."""
    name = last + 2
    if name >= len(scene.parse.tags) or scene.sheet.low[last + 1] != "," or scene.parse.tags[last] not in {"NN", "NNS"}:
        return last
    actor = scene.actor(name)
    if scene.parse.tags[name] != "NNP" or actor is None or scene.actor(last) not in {actor, None}:
        return last
    if scene.kind(actor) != "person":
        return last
    while name + 1 < len(scene.parse.tags) and scene.parse.tags[name + 1] == "NNP" and scene.actor(name + 1) == actor:
        name += 1
    return name


def _from(scene: Scene, first: int) -> int:
    """Where a stretch must begin so as to say what it says: "hundreds of", "was", "is set to", "the 176"."""
    tags, low = scene.parse.tags, scene.sheet.low
    at = first
    while at > 0 and tags[at].startswith("VB") and _is_beside(scene, at - 1, at):
        if low[at - 1] not in BE and low[at - 1] != "to" and tags[at - 1] != "MD" and low[at] != "to":
            break
        at -= 1
    while low[at] == "to" and at > 0 and tags[at - 1] in VERBS and _is_beside(scene, at - 1, at):
        at -= 1
        while at > 0 and low[at - 1] in BE and _is_beside(scene, at - 1, at):
            at -= 1
    if at < first and at > 0 and _is_noun(scene, at - 1) and _is_beside(scene, at - 1, at):
        at = _leftwards(scene, at - 1)
    while at > 1 and low[at - 1] == "of" and tags[at - 2] in NOUNS | {"CD"} and _is_beside(scene, at - 2, at - 1):
        at = _leftwards(scene, at - 2)
    return _with_measure(low, at) if tags[at] in {"CD", "JJS", "NNS"} else at


def _with_measure(low: Sequence[str], at: int) -> int:
    """Where a number begins with what says how exact it is: "at least 212", "more than 40"."""
    at -= low[at] in {"least", "most"} and low[max(at - 1, 0)] == "at"
    return next((at - n for n in (1, 2) if " ".join(low[max(at - n, 0) : at]) in MEASURES), at)


def _to(scene: Scene, last: int, limit: int) -> int:
    """Where a stretch may end: behind the phrases that hang on its last word, "to leave the Gulf", "in Kessaria"."""
    at, end = last, last
    tags, low = scene.parse.tags, scene.sheet.low
    while at + 1 < min(limit, len(tags)) and _is_beside(scene, at + 1, at) and not _is_time(scene, at + 1):
        at += 1
        if tags[at] in MARKS or low[at] in DASHES | AWAY or _is_joined(scene, at):
            break
        if tags[at] in FINITE or (tags[at] in {"CC", "VBG", "WRB", "PRP", "EX"} and tags[at - 1] not in {"IN", "JJ"}):
            break
        if (
            tags[at] == "VBN"
            and scene.parse.relations[at] != "amod"
            and tags[at + 1 : at + 2] not in [(t,) for t in NOUNS]
        ):
            break
        if tags[at] in NOUNS | {"CD", "RP"} and not _goes_on(scene, at):
            end = at
    return _past_name(scene, max(end, last))


def _may_step(scene: Scene, to: int, word: int) -> bool:
    """Whether a clause goes on from a word to the one beside it."""
    if not 0 <= to < len(scene.parse.tags) or not _is_beside(scene, to, word):
        return False
    return scene.parse.tags[to] not in MARKS and scene.sheet.low[to] not in DASHES and not _is_joined(scene, to)


def _is_joined(scene: Scene, word: int) -> bool:
    """Whether a word begins a clause: "that they left", not "that day"."""
    return scene.sheet.low[word] in JOINS and scene.parse.tags[word] != "DT"


def _is_beside(scene: Scene, one: int, other: int) -> bool:
    """Whether two words are next to each other, with no end of a sentence, or of a paragraph, between them.

    Two spaces stand where something was left out between the words.
    """
    if not 0 <= one < len(scene.parse.tags) or scene.sheet.sentence[one] != scene.sheet.sentence[other]:
        return False
    first, second = sorted((one, other))
    if ENDS.fullmatch(scene.sheet.words[first]):
        return False
    between = scene.text[scene.parse.spans[first][1] : scene.parse.spans[second][0]]
    return not between.strip() and (len(between) <= 1 or between.count("\n") == 1)


def is_unbroken(scene: Scene, first: int, last: int) -> bool:
    """Whether no sentence and no paragraph ends between two words."""
    return all(_is_beside(scene, a, b) for a, b in pairwise(range(first, last + 1)))
