"""What an actor is said to be: appositions, clauses after a comma, what "is" says, and the noun before a name.

Each is a span of the report. Nothing here says who is meant; a phrase is described by what the parse hangs on it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.actors.signatures import chunk
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.sheet import Sheet
    from onrecord.types import ActorKind, Span

AGE = re.compile(r"[1-9]\d|1[01]\d")
LONGEST = 40
"""Words: a longer description is a parse gone wrong."""
LONGEST_OFFICE = 8
"""Words between an office and the name of who holds it."""
APART = ("appos", "acl", "parataxis", "dep", "advcl", "conj", "cc", "list")
"""What hangs on the main noun of a description and is told apart from it where a comma or dash stands before it."""
_NOUN = ("NN", "NNS")
_NEGATIONS = frozenset({"not", "n’t", "n't", "no", "never", "neither"})


def descriptions(sheet: Sheet, word: int, first: int, last: int, kind: ActorKind) -> Iterator[Span]:
    """What the words around a mention of this kind say it is; `word` is its main word, `first` and `last` bound it."""
    for child in sheet.children[word]:
        if child > last and sheet.relation(child) in {"appos", "acl"} and (span := _after(sheet, child, last)):
            yield span
        elif child > last and _is_age(sheet, child):
            yield sheet.parse.spans[child]
    yield from _before(sheet, word, first, kind)
    yield from _of_which_it_is_apposition(sheet, word, first)
    yield from _predicate(sheet, word)


def _after(sheet: Sheet, child: int, last: int) -> Span | None:
    """An apposition or clause that a comma, a dash or a bracket sets off from the mention before it."""
    words = _own(sheet, child)
    start = words[0]
    between = range(last + 1, start)
    if not any(sheet.words[w] in {",", "–", "—", "(", "-", "--"} for w in [*between, start]):
        return None
    if (
        sheet.relation(child) == "appos"
        and sheet.parse.tags[child] in {"NNP", "NNPS", "PRP"}
        and not _office(sheet, child)
    ):
        return None
    if sheet.relation(child) == "acl" and not _opens_clause(sheet, words):
        return None
    return _trimmed(sheet, words)


def _office(sheet: Sheet, word: int) -> bool:
    """Whether a word with a capital is an office that no name goes on: "the Supreme Leader of Norvane"."""
    ahead = sheet.parse.tags[word + 1] if word + 1 < len(sheet.words) else ""
    named = ahead in {"NNP", "NNPS"} or any(sheet.relation(w) == "flat" for w in sheet.children[word])
    return sheet.lemma(word) in lex.PERSON_NOUNS and not named


def _opens_clause(sheet: Sheet, words: list[int]) -> bool:
    """Whether words begin as a clause about what stands before: "who ran ...", "of which ...", "founded in ..."."""
    opening = [w for w in words if sheet.words[w][0].isalnum()][:3]
    if len(opening) < 2:
        return False
    if sheet.low[opening[0]] in {"which", "whom", "that"} and sheet.parse.tags[opening[1]][:3] in {"NNP", "PRP", "DT"}:
        return False  # "which Keyl had served up to them" is about Keyl
    if sheet.parse.tags[opening[0]] == "VBN":
        return len(opening) > 1 and sheet.parse.tags[opening[1]] in {"IN", "TO", "RB"}
    return sheet.parse.tags[opening[0]] in {"WP", "WP$", "WDT"} or any(
        sheet.low[w] in {"which", "whom", "whose"} for w in opening
    )


def _own(sheet: Sheet, word: int) -> list[int]:
    """The words of a description: all that hangs on its main word, up to where something is set off from it."""
    words = sheet.below(word)
    for child in sheet.children[word]:
        if child > word and sheet.relation(child) in APART and _set_off(sheet, child):
            start = min(sheet.below(child))
            words = [w for w in words if w < start]
    unbroken = [word]
    inside = set(words)
    while unbroken[0] - 1 in inside:
        unbroken.insert(0, unbroken[0] - 1)
    while unbroken[-1] + 1 in inside:
        unbroken.append(unbroken[-1] + 1)
    return unbroken


def _set_off(sheet: Sheet, child: int) -> bool:
    start = min(sheet.below(child))
    marks = {",", "–", "—", "("}
    return (
        sheet.words[start] in marks
        or (start > 0 and sheet.words[start - 1] in marks)
        or sheet.relation(child) == "conj"
    )


def _trimmed(sheet: Sheet, words: list[int]) -> Span | None:
    """The words without marks at their ends; nothing where they are too many."""
    stop = next((i for i, w in enumerate(words) if i and sheet.words[w] in {".", ";", ":"}), len(words))
    words = words[:stop]
    while words and not sheet.words[words[0]][0].isalnum():
        words = words[1:]
    while words and not sheet.words[words[-1]][-1].isalnum():
        words = words[:-1]
    if not words or len(words) > LONGEST or "\n\n" in sheet.text[slice(*sheet.span(words[0], words[-1]))]:
        return None
    return sheet.span(words[0], words[-1])


def _is_age(sheet: Sheet, child: int) -> bool:
    """Whether it is an age between commas: "Idris Vantor, 62, ..."."""
    if sheet.parse.tags[child] != "CD" or not AGE.fullmatch(sheet.words[child]) or child + 1 >= len(sheet.words):
        return False
    return sheet.words[child - 1] == "," and sheet.words[child + 1] in {",", "."}


def _before(sheet: Sheet, word: int, first: int, kind: ActorKind) -> Iterator[Span]:
    """The noun right before a name, with its modifiers: "the populist cleric Mokta Sarrin"."""
    noun = first - 1
    if noun < 0 or sheet.sentence[noun] != sheet.sentence[first]:
        return
    if sheet.words[noun][0].isupper() or sheet.words[first][0].islower():
        return
    if sheet.text[sheet.parse.spans[noun][1] : sheet.parse.spans[first][0]].strip(" "):
        return
    if sheet.lemma(noun) not in (lex.PERSON_NOUNS if kind == "person" else lex.GENERIC_BODIES):
        yield from _office_of(sheet, word, noun) if kind == "person" else ()
        return
    start = noun
    while start > 0 and _modifies(sheet, start - 1, {word, noun}) and not _leads_in(sheet, start - 1, {word, noun}):
        start -= 1
    if start == noun:
        start = chunk(sheet, noun).start
    acts = sheet.relation(noun) == "nsubj" and sheet.parse.heads[word] != noun
    if sheet.parse.tags[start] in {"IN", "TO", "WP$", "CC", "PRP"} or acts:
        return
    yield sheet.span(start, noun)


def _leads_in(sheet: Sheet, word: int, mains: set[int]) -> bool:
    """Whether a word only leads to the phrase: "of" in "the killing of the general Idris Vantor"."""
    return sheet.relation(word) == "case" and sheet.parse.heads[word] in mains


def _office_of(sheet: Sheet, word: int, last: int) -> Iterator[Span]:
    """An office with what it is of, before a name: "vice president of women and family affairs Lena Barsky"."""
    if sheet.parse.tags[last] not in _NOUN:
        return
    of = next((w for w in range(last, max(0, last - LONGEST_OFFICE), -1) if sheet.low[w] in {"of", "for"}), 0)
    small = all(sheet.words[w][0].islower() for w in range(of, last))
    hangs = sheet.parse.heads[word] in range(of - 1, last + 1) or word in {sheet.parse.heads[w] for w in (of - 1, last)}
    if of and small and hangs and sheet.lemma(of - 1) in lex.PERSON_NOUNS:
        yield sheet.span(chunk(sheet, of - 1).start, last)


def _modifies(sheet: Sheet, at: int, mains: set[int]) -> bool:
    """Whether a word hangs on the name or its noun from before, directly or through such a word."""
    word = at
    for _ in range(4):
        if not is_a(
            sheet.parse.relations[word],
            "det",
            "amod",
            "compound",
            "nmod",
            "punct",
            "nummod",
            "obl",
            "advmod",
            "case",
            "flat",
        ):
            return False
        word = sheet.parse.heads[word]
        if word in mains:
            return True
        if word < 0:
            return False
    return False


def _of_which_it_is_apposition(sheet: Sheet, word: int, first: int) -> Iterator[Span]:
    """ "Their umbrella group" of "their umbrella group, the Tidal Front"."""
    noun = sheet.parse.heads[word]
    if sheet.relation(word) != "appos" or noun < 0 or noun >= first or sheet.parse.tags[noun] not in _NOUN:
        return
    words = [w for w in _own(sheet, noun) if w < min(sheet.below(word))]
    if words and sheet.relation(noun) != "appos" and (span := _trimmed(sheet, _without_case(sheet, noun, words))):
        yield span


def _without_case(sheet: Sheet, noun: int, words: list[int]) -> list[int]:
    """Without the prepositions and conjunctions that lead to the phrase."""
    leading = {w for w in sheet.children[noun] if sheet.relation(w) in {"case", "cc", "mark", "punct"} and w < noun}
    while words and words[0] in leading:
        words = words[1:]
    return words


def _predicate(sheet: Sheet, word: int) -> Iterator[Span]:
    """What "is" says of a subject: "the Front is an umbrella of militias"."""
    noun = sheet.parse.heads[word]
    if (
        noun < word
        or sheet.relation(word) != "nsubj"
        or sheet.parse.tags[noun] not in _NOUN
        or not sheet.on(noun, "cop")
    ):
        return
    verb = sheet.on(noun, "cop")[-1]
    if any(sheet.low[w] in _NEGATIONS for w in sheet.children[noun]) or sheet.on(noun, "aux") or verb > noun:
        return
    if sheet.on(noun, "case", "mark"):
        return
    words = [w for w in _own(sheet, noun) if w > verb]
    determiners = [sheet.low[w] for w in sheet.on(noun, "det")]
    if not (set(determiners) & {"a", "an", "the", "one"} or sheet.on(noun, "nmod")):
        return
    if span := _trimmed(sheet, words):
        yield span
