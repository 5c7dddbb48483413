"""What stands before and behind a verb, read from the tags alone: firmer ground where the parse hangs a phrase wrongly.

The tagger is right about far more words than the parser, so what a verb takes is asked of both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import FINITE, HELPING, NOUNS, RELATIVE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.scene import Scene

INSIDE = frozenset(
    {"DT", "PDT", "PRP$", "WP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "VBN", "NN", "NNS", "NNP", "NNPS"}
)
ABOUT = frozenset(
    (
        "at least",
        "at most",
        "up to",
        "more than",
        "less than",
        "fewer than",
        "over",
        "around",
        "about",
        "some",
        "nearly",
    )
) | {
    "as many as",
    "no fewer than",
    "no less than",
    "an estimated",
    "close to",
    "upwards of",
    "almost",
    "only",
    "another",
}
"""What says how exact a number is, and is no preposition."""
COUNTED = NOUNS | {"CD"}
ALONE = frozenset({"PRP", "WP"})
SKIPPED = frozenset({"RB", "RBR", "RP", "``", "''", "-LRB-", "-RRB-"})
BESIDE = ","
CLAUSAL = frozenset({"that", "whether", "if", "because", "while", "after", "before", "since"})
REACH = 24
"""Words behind a verb within which it is asked what it takes."""


def behind(scene: Scene, word: int) -> Iterator[tuple[str, int]]:
    """The phrases behind a verb or a noun up to the end of its clause: (preposition, main word), "" for an object.

    What stands beside another phrase, as an apposition does, is left out; "and" goes on with what came before.
    """
    tags, low = scene.parse.tags, scene.sheet.low
    at, case, last_case = word + 1, "", ""
    end = min(word + REACH, scene.parse.sentences[scene.sheet.sentence[word]][1])
    while at < end:
        at = _counting(scene, at, end)
        if tags[at] in {"IN", "TO"} and low[at] not in CLAUSAL:
            case = low[at]
        elif case and case != BESIDE and low[at].endswith("ing") and tags[at].startswith("VB"):
            yield case, at
            return
        elif (last := phrase_from(scene, at, end)) >= at:
            if case != BESIDE and not (low[at - 1] == "and" and last + 1 < end and tags[last + 1] in FINITE):
                last_case = case
                yield case, main(scene, at, last)
            at, case = last, BESIDE
        elif low[at] == "and":
            case = "" if low[at - 1] == "," else last_case
        elif tags[at] not in SKIPPED and low[at] != ",":
            return
        at += 1


def _counting(scene: Scene, at: int, end: int) -> int:
    """Where the number stands that "at least" or "about" is said of, if such words stand here: "at least six men"."""
    low, tags = scene.sheet.low, scene.parse.tags
    for number in range(at + 1, min(at + 4, end)):
        if tags[number] == "CD":
            return number if " ".join(low[at:number]) in ABOUT else at
    return at


def before(scene: Scene, verb: int) -> int | None:
    """The main word of the phrase before a verb and its auxiliaries; behind "and" that before the verb they share."""
    tags, low = scene.parse.tags, scene.sheet.low
    first = scene.parse.sentences[scene.sheet.sentence[verb]][0]
    at = _past_brackets(scene, _past_auxiliaries(tags, verb - 1, first), first)
    relative = at > first and low[at] in RELATIVE
    if relative:
        at -= 2 if low[at - 1] == "," else 1
    elif at > first and low[at] in {"and", "but"}:
        other = next((w for w in range(at - 1, max(first, at - REACH), -1) if tags[w] in FINITE), None)
        return None if other is None or _is_infinitive(scene, verb) else before(scene, other)
    elif at > first and low[at] == ",":
        at = _past_aside(scene, at, first)
    if at < first or tags[at] not in COUNTED | ALONE:
        return None
    if relative:
        return at
    found = _past_prepositions(scene, _past_place(scene, at, first), first)
    return _past_relative(scene, found, at, first)


def _past_relative(scene: Scene, found: int, at: int, first: int) -> int:
    """Of "the man who shot Davit Orsel" the man: what a relative clause without commas ends with is no subject."""
    low, tags = scene.sheet.low, scene.parse.tags
    verbs = [w for w in range(found - 1, max(first, found - REACH), -1) if tags[w] in FINITE and w < found]
    if not verbs or scene.parse.relations[verbs[0]] != "acl:relcl" or "," in low[verbs[0] : at]:
        return found
    names = {found, at, *scene.sheet.on(verbs[0], "obj", "obl")}
    taken = any(scene.parse.heads[w] == verbs[0] and w > verbs[0] for w in names)
    pronoun = verbs[0] - 1
    while pronoun > first and tags[pronoun] in SKIPPED:
        pronoun -= 1
    if not taken or low[pronoun] not in {"who", "that", "which"} or low[pronoun - 1] == ",":
        return found
    return pronoun - 1 if tags[pronoun - 1] in COUNTED else found


def phrase_end(scene: Scene, verb: int) -> int:
    """The word right before a verb and its auxiliaries; one before its sentence where they open that."""
    return _past_auxiliaries(scene.parse.tags, verb - 1, scene.parse.sentences[scene.sheet.sentence[verb]][0])


def is_direct(scene: Scene, verb: int) -> bool:
    """Whether a noun stands right before a verb and its auxiliaries, with no "and" and no comma between."""
    tags, at = scene.parse.tags, phrase_end(scene, verb)
    return at >= 0 and tags[at] in COUNTED | ALONE and tags[verb] in FINITE


def _is_infinitive(scene: Scene, verb: int) -> bool:
    return scene.parse.tags[verb] in {"VB", "VBG"} and scene.parse.tags[auxiliary(scene, verb)] not in FINITE


def auxiliary(scene: Scene, verb: int) -> int:
    """The word right before a verb, adverbs and quotation marks passed over; -1 where it opens its sentence."""
    first = scene.parse.sentences[scene.sheet.sentence[verb]][0]
    at = verb - 1
    while at >= first and scene.parse.tags[at] in SKIPPED:
        at -= 1
    return at if at >= first else -1


def _past_auxiliaries(tags: tuple[str, ...], at: int, first: int) -> int:
    while at >= first and (tags[at] in HELPING or tags[at] in SKIPPED):
        at -= 1
    return at


def _past_place(scene: Scene, noun: int, first: int) -> int:
    """Of "the mayor of Dunmere, Kessaria" the city, which hangs on the mayor: no subject stands behind such a comma."""
    low, parse = scene.sheet.low, scene.parse
    inside = parse.relations[noun].startswith("nmod") and first < noun and low[noun - 1] == ","
    return parse.heads[noun] if inside and first <= parse.heads[noun] < noun else noun


def _past_brackets(scene: Scene, at: int, first: int) -> int:
    """The word before what brackets add, where a word stands in or closes them: "Barsky (Front) and Orsel (Ind.)"."""
    words, tags = scene.sheet.words, scene.parse.tags
    if at + 1 >= len(words) or not (")" in words[at] or ")" in words[at + 1] or tags[at + 1] == "-RRB-"):
        return at
    opened = next((w for w in range(at + 1, first, -1) if "(" in words[w] or tags[w] == "-LRB-"), None)
    return at if opened is None else opened - 1


def _past_prepositions(scene: Scene, noun: int, first: int) -> int:
    """The noun that others hang on with prepositions: of "leaders of Kessarian militias" the leaders."""
    tags = scene.parse.tags
    while True:
        at = noun - 1
        while at > first and tags[at] in INSIDE:
            at -= 1
        if at <= first or tags[at] != "IN" or tags[at - 1] not in COUNTED or scene.sheet.low[at] in CLAUSAL:
            return noun
        noun = at - 1


def _past_aside(scene: Scene, comma: int, first: int) -> int:
    """The word before an apposition or a relative clause that ends with a comma: "Vantor, who led it, was killed"."""
    low = scene.sheet.low
    opened = next((at for at in range(comma - 1, max(first, comma - REACH), -1) if low[at] == ","), -1)
    aside = range(opened + 1, comma)
    finite = next((w for w in aside if scene.parse.tags[w] in FINITE), None)
    if opened < 0 or (finite is not None and not RELATIVE & {*low[opened + 1 : finite]}):
        return -1
    return _past_description(scene, opened, first)


def _past_description(scene: Scene, comma: int, first: int) -> int:
    """Of "Merdhi, the envoy in Kessaria, who ..." the person before the description; else the word before the comma."""
    low, tags = scene.sheet.low, scene.parse.tags
    opened = next((at for at in range(comma - 1, max(first, comma - REACH), -1) if low[at] == ","), -1)
    name = scene.actor(comma - 1) is not None and scene.actor(comma - 1) == scene.actor(opened + 2)
    described = (
        opened > 0 and not name and tags[opened + 1] in {"DT", "PRP$"} and not FINITE & {*tags[opened + 1 : comma]}
    )
    return opened - 1 if described and _is_person(scene, opened - 1) else comma - 1


def phrase_from(scene: Scene, first: int, end: int) -> int:
    """The last word of the noun phrase that begins at a word; before it where none does."""
    tags = scene.parse.tags
    if tags[first] in ALONE:
        return first
    at = noun = first - 1
    while at + 1 < end and (tags[at + 1] in INSIDE or scene.parse.relations[at + 1] == "amod"):
        at += 1
        if tags[at] in {"NN", "NNS"} and noun >= first and tags[first] != "DT" and _is_person(scene, noun):
            break
        if tags[at] in COUNTED:
            noun = at
        elif tags[at] in {"DT", "PRP$", "PDT"} and noun >= first and tags[at - 1] != "POS":
            break
    return noun


def _is_person(scene: Scene, word: int) -> bool:
    """Whether a word ends a person's name: what follows is another phrase ("named Davit Orsel prime minister")."""
    actor = scene.actor(word) if scene.parse.tags[word] == "NNP" else None
    return actor is not None and scene.kind(actor) == "person"


def main(scene: Scene, first: int, last: int) -> int:
    """The main word of a phrase as the parse has it, of a name its first word, else the last noun."""
    inside = range(first, last + 1)
    heads = [w for w in inside if scene.parse.heads[w] not in inside]
    return heads[0] if len(heads) == 1 else last
