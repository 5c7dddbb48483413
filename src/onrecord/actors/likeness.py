"""Whether a description may be for an unnamed source that the report told of by other words: "a cousin" ... "the man".

What is asked of a description is not whether it is the source, but whether it may be: on this side a mistake harms
people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import nouns
from onrecord.actors import lexicon as lex
from onrecord.actors.signatures import SAYS_LITTLE, chunk
from onrecord.english import each
from onrecord.types import Record

if TYPE_CHECKING:
    from onrecord.sheet import Sheet

BODIES = (lex.LIKELY_BODIES | lex.SURE_BODIES | nouns.ONE_OF_MANY) - each("family police government guard house")
"""Nouns for bodies."""
ROWS = (*nouns.ROLES, *nouns.BODY_ROLES, nouns.KIN)
INDEFINITE = each("a an one another")
EMPTY = lex.DEFINITE | lex.NOBODY | SAYS_LITTLE | each("a an one both his her its their the ’s 's")


class Likeness(Record, frozen=True):
    """A phrase by its noun, its number, what stands before the noun, and whether it goes back to one told of.

    `some` where it opens with "a": it is for one not told of before, nor known to everybody.
    """

    noun: str
    plural: bool
    words: frozenset[str]
    definite: bool
    some: bool = False

    @property
    def is_body(self) -> bool:
        """Whether it is for a body."""
        return self.noun in BODIES


def likeness(sheet: Sheet, word: int) -> Likeness:
    """That of the phrase with this main noun."""
    found = chunk(sheet, word)
    said = frozenset(sheet.lemma(w) for w in found[:-1] if sheet.low[w] not in EMPTY)
    told_which = any(w > word and sheet.relation(w) in {"acl", "nmod"} for w in sheet.children[word])
    definite = sheet.low[found[0]] in lex.POINTING | {"both"} and not told_which
    some = sheet.low[found[0]] in INDEFINITE
    return Likeness(sheet.lemma(word), sheet.is_plural(word) and not some, said, definite, some)


def may_be(one: Likeness, source: Likeness) -> bool:
    """Whether a description may be for an unnamed source: by its noun, or by one that "the" says is another for it."""
    if not (one.words <= source.words or source.words <= one.words):
        return False
    if one.noun == source.noun:
        return one.plural == source.plural or not one.is_body
    if one.plural != source.plural or not source.definite:
        return False
    anybody = source.noun in nouns.ANYBODY and not one.is_body
    return anybody or any(one.noun in row and source.noun in row for row in ROWS)


def is_some_body(sheet: Sheet, word: int) -> bool:
    """Whether a noun brings in a body without a name for which its people speak: "a rights group", "one embassy"."""
    if sheet.lemma(word) not in BODIES - nouns.SIDES or sheet.parse.tags[word] not in {"NN", "NNS"}:
        return False
    if sheet.relation(word) in {"compound", "amod"}:
        return False
    return sheet.low[chunk(sheet, word).start] in INDEFINITE
