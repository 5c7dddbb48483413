"""The noun phrase that names a source, taken apart: determiner, number, head, name, what follows the head.

>>> from onrecord.sources.noun_phrase import parse
>>> p = parse("two senior Kessarian officials with knowledge of the talks", (0, 58))
>>> p.head, p.plural, p.count, p.determiner, sorted(p.modifiers)
('official', True, (2, 2), 'bare', ['kessarian', 'senior'])
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.sources import lexicon as lex
from onrecord.sources.number import Count, count_of, lemma, looks_plural
from onrecord.sources.words import Word, trim, words
from onrecord.types import Span

MOST_BEFORE = 3
"""Words before a number that belong to it: "as many as six"."""
_COUNTING = lex.PARTS | lex.QUANTITIES
_OPENS_ASIDE = lex.PREPOSITIONS | lex.AFTER_HEAD | {"close"}

Determiner = Literal["definite", "indefinite", "bare", "possessive", "pronoun"]


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """One mention of a source. `core` runs from the determiner to the head; `rest` is what follows the head.

    `whole` is what a partitive picks from: in "one of the two officials", "the two officials".
    """

    span: Span
    core: Span
    head: str
    plural: bool
    count: Count
    determiner: Determiner
    words: tuple[Word, ...]
    modifiers: frozenset[str] = frozenset()
    other: bool = False
    rest: Span | None = None
    appositions: tuple[Span, ...] = ()
    asides: tuple[Span, ...] = ()
    whole: NounPhrase | None = None

    @property
    def first(self) -> str:
        """The first word, in lower case."""
        return self.words[0].low


def parse(text: str, span: Span) -> NounPhrase:
    """The parts of the noun phrase at a span; the span holds at least one word."""
    pieces = _pieces(words(text, trim(text, span)))
    main, further = pieces[0], pieces[1:]
    cut = _end_of_core(main)
    core, rest = main[:cut], main[cut:]
    if whole := _whole(text, core, rest):
        return _partitive(core, whole, span, further)
    return _simple(core, rest, span, further)


def _simple(core: tuple[Word, ...], rest: tuple[Word, ...], span: Span, further: list[tuple[Word, ...]]) -> NounPhrase:
    head = _head(core)
    plural = looks_plural(core, head)
    before = tuple(w.low for w in core if w.is_word and w is not head)
    return NounPhrase(
        span=span,
        core=_span(core),
        head=lemma(head.low),
        plural=plural,
        count=count_of(before if len(core) > 1 else (head.low,), plural),
        determiner=_determiner(core),
        words=core,
        modifiers=frozenset(w for w in before if not _is_function_word(w)),
        other=_is_other(core, before),
        rest=_span(rest) if rest else None,
        appositions=tuple(_span(piece) for piece in further if _is_apposition(piece)),
        asides=tuple(_span(piece) for piece in further if not _is_apposition(piece)),
    )


def _partitive(core: tuple[Word, ...], whole: NounPhrase, span: Span, further: list[tuple[Word, ...]]) -> NounPhrase:
    """ "one of the officials", "a group of residents": some of a whole, with the whole's head."""
    before = tuple(w.low for w in core)
    picks = (core[-1].low in lex.PARTS and whole.determiner in {"definite", "possessive", "pronoun"}) or whole.count[1]
    return NounPhrase(
        span=span,
        core=(core[0].start, whole.core[1]),
        head=whole.head,
        plural=core[-1].low not in {"one", "each", "none", "neither", "either", "another"},
        count=count_of(before, plural=True),
        determiner="indefinite",
        words=core + whole.words,
        modifiers=whole.modifiers,
        other="another" in before,
        rest=whole.rest,
        appositions=whole.appositions + tuple(_span(piece) for piece in further if _is_apposition(piece)),
        asides=whole.asides + tuple(_span(piece) for piece in further if not _is_apposition(piece)),
        whole=whole if picks else None,
    )


def _is_other(core: tuple[Word, ...], before: tuple[str, ...]) -> bool:
    """Whether the words say that it is not one met before: "another official", "a third", "the other"."""
    more_than = "more" in before and "than" in before
    named = {w.low for w in core[1:] if w.capital}  # "the New York businessman"
    return (bool(lex.OTHERS & set(before) - named) and not more_than) or lemma(core[-1].low) in lex.ORDINALS


def _whole(text: str, core: tuple[Word, ...], rest: tuple[Word, ...]) -> NounPhrase | None:
    """What stands after the "of" of a partitive or a quantity."""
    counts = core[-1].low in _COUNTING and all(_is_function_word(w.low) for w in core[:-1])
    if not counts or len(rest) < 2 or rest[0].low != "of":
        return None
    return parse(text, _span(rest[1:]))


def _pieces(found: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """The phrase cut at commas, dashes, brackets and colons; never empty."""
    pieces: list[list[Word]] = [[]]
    for word in found:
        if word.text in {",", "–", "—", "(", ")", ":", ";", "-"}:
            pieces.append([])
        elif word.is_word:
            pieces[-1].append(word)
    return [tuple(piece) for piece in pieces if piece] or [found[:1]]


def _end_of_core(main: tuple[Word, ...]) -> int:
    """Where the head has been passed: at a preposition, relative or participle, but never before the second word."""
    for i in range(max(_possessor(main), _compound(main)) + 1, len(main)):
        word, last = main[i], main[i - 1]
        if last.low in lex.NUMBERS and word.low in {"or", "to"} and main[i + 1 :] and main[i + 1].low in lex.NUMBERS:
            continue
        if word.low in lex.PREPOSITIONS or (word.low in lex.AFTER_HEAD and not last.possessive and not word.capital):
            if last.low not in {"at", "more", "a", "an", "the"} | lex.BEFORE_NUMBERS or i > MOST_BEFORE:
                return i
        elif (
            word.low in {"i", "we", "he", "she", "they", "you"}
            or (word.low == "close" and i + 1 < len(main) and main[i + 1].low == "to")
            or (lemma(last.low) in lex.COMMON and not last.possessive and word.low.endswith("ing"))
        ):
            return i
    return len(main)


def _possessor(main: tuple[Word, ...]) -> int:
    """Where a possessor of several words ends ("the Order of the Lamp’s envoy"), else 0."""
    for i, word in enumerate(main[:-1]):
        of = [j for j in range(1, i) if main[j].low == "of"]
        if word.possessive and of and main[of[0] - 1].capital and all(w.capital for w in main[of[0] + 2 : i + 1]):
            return i
        if word.low in lex.PREPOSITIONS and word.low != "of":
            return 0
    return 0


def _compound(main: tuple[Word, ...]) -> int:
    """Where a noun for people stands behind a body's name with "of" ("a Department of State spokesperson"), else 0."""
    of = next((i for i, w in enumerate(main) if w.low == "of" and i and main[i - 1].capital), len(main))
    end = of + 1
    while end < len(main) and (main[end].capital or main[end].low == "the"):
        end += 1
    named = any(w.capital for w in main[of + 1 : end])
    behind = named and end < len(main) and lemma(main[end].low) in lex.PEOPLE and not main[end - 1].possessive
    return end if behind else 0


def _head(core: tuple[Word, ...]) -> Word:
    """The last word, or the last before a number that follows it ("Channel 4")."""
    return next((w for w in reversed(core) if not w.text.isdigit()), core[-1])


def _determiner(core: tuple[Word, ...]) -> Determiner:
    first = core[0].low
    if len(core) == 1 and first in lex.PRONOUNS:
        return "pronoun"
    if first in lex.POSSESSIVE or (len(core) > 1 and any(w.possessive for w in core[:-1])):
        return "possessive"
    if first in lex.DEFINITE and len(core) > 1:
        return "definite"
    return "indefinite" if first in lex.INDEFINITE else "bare"


def _is_function_word(word: str) -> bool:
    return word in lex.FUNCTION_WORDS or word.isdigit()


def _is_apposition(piece: tuple[Word, ...]) -> bool:
    first = piece[0]
    if len(piece) == 1 and (re.match(r"[A-Z]-|\d", first.text) or not first.capital):
        return False
    return (
        (first.low not in _OPENS_ASIDE or first.capital) and not first.low.endswith("ing") and not first.text.isdigit()
    )


def _span(found: tuple[Word, ...]) -> Span:
    return found[0].start, found[-1].end
