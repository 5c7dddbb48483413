"""What tells one group or unnamed body from another: its noun, and what stands with it.

"Kessarian militia leaders" and "the leaders of Kessaria’s militias" have the same signature: leader, of militias, on
the side of Kessaria.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.actors.sheet import Sheet

SAYS_LITTLE = lex.words(
    "other same various several many few more most some all new former local own current main two three four five six "
    "seven eight nine ten additional dozens hundreds thousands such key major different certain numerous"
)
"""Modifiers that tell no group from another."""
TELLING = lex.words(
    "shia shiite sunni kurdish arab christian muslim jewish islamic islamist druze alawite yazidi "
    "tribal religious armed "
    "opposition regional local foreign federal rebel military paramilitary political popular private southern northern "
    "eastern western central rival allied state national international security riot border prime "
    "interior defence defense "
    "supreme human electoral constitutional criminal civil"
)
"""Adjectives that tell one group from another; how it is ("fractious", "powerful") does not."""
ACTIVE = lex.words("ruling warring governing protesting striking remaining fighting opposing invading")
"""Forms in -ing that stand before a noun, rather than govern it."""
OF = frozenset({"of", "for"})


class Signature(Record, frozen=True, kw_only=True):
    """`sides` are the actors whose it is, `others` its further modifiers, nouns in the singular.

    `owned` where a pronoun says whose it is, `denied` where it is "no fighters", `counted` where it is "two fighters".
    """

    noun: str
    plural: bool
    definite: bool
    owned: bool = False
    denied: bool = False
    counted: bool = False
    sides: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()

    @property
    def bare(self) -> bool:
        """Whether nothing stands with the noun."""
        return not (self.sides or self.others)

    @property
    def weight(self) -> int:
        """How much stands with the noun."""
        return len(self.sides) + len(self.others)

    def fits(self, other: Signature) -> bool:
        """Whether two phrases may be for one thing: a like noun, and no modifiers that speak against it."""
        if self.noun != other.noun and not any({self.noun, other.noun} <= row for row in lex.SAME_CROWD):
            return False
        if self.plural != other.plural or (self.sides and other.sides and self.sides != other.sides):
            return False
        return self.others <= other.others or other.others <= self.others

    def with_(self, other: Signature) -> Signature:
        """What two phrases for one thing say together."""
        return Signature(
            noun=self.noun,
            plural=self.plural,
            definite=True,
            sides=self.sides | other.sides,
            others=self.others | other.others,
        )


def chunk(sheet: Sheet, head: int) -> range:
    """A noun and the words right before it that belong to it, by their tags."""
    first = head
    while first > 0 and sheet.sentence[first - 1] == sheet.sentence[head] and _belongs(sheet, first - 1, head):
        first -= 1
        if sheet.parse.tags[first] in {"DT", "PRP$", "PDT"}:
            break
    while first < head and not sheet.words[first][0].isalnum():
        first += 1
    return range(first, head + 1)


def _belongs(sheet: Sheet, word: int, head: int) -> bool:
    tag = sheet.parse.tags[word]
    if tag in {"DT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "CD", "POS", "HYPH", "PDT"}:
        return tag != "NNS" or sheet.relation(word) != "nsubj"
    if tag == "VBG":
        return sheet.low[word] in ACTIVE
    if tag in {"NNP", "NNPS", "VBN", "RB"}:
        return _leads_to(sheet, word, head)
    return sheet.words[word].startswith("-")


def _leads_to(sheet: Sheet, word: int, head: int) -> bool:
    """Whether a word hangs on the noun, directly or not."""
    for _ in range(6):
        word = sheet.parse.heads[word]
        if word == head:
            return True
        if word < 0 or word > head:
            return False
    return False


def signature(sheet: Sheet, head: int, side: Callable[[int], str | None]) -> Signature:
    """The signature of a phrase by its main noun; `side` tells whose a modifier makes it, if anybody's."""
    words = chunk(sheet, head)
    tags = {sheet.parse.tags[word] for word in words}
    sides: set[str] = set()
    others: set[str] = set()
    for word in words[:-1]:
        _sort(sheet, word, side, sides, others)
    for child in sheet.children[head]:
        if (
            child > head
            and sheet.relation(child) == "nmod"
            and any(sheet.low[w] in OF for w in sheet.on(child, "case"))
        ):
            others.add(sheet.lemma(child)) if not (whose := side(child)) else sides.add(whose)
            for below in chunk(sheet, child)[:-1]:
                if whose := side(below):
                    sides.add(whose)
    return Signature(
        noun=sheet.lemma(head),
        plural=sheet.is_plural(head),
        definite=sheet.low[words[0]] in lex.POINTING or "PRP$" in tags or "POS" in tags,
        owned="PRP$" in tags,
        counted="CD" in tags,
        denied=sheet.low[words[0]] == "no",
        sides=frozenset(sides),
        others=frozenset(others),
    )


def _sort(sheet: Sheet, word: int, side: Callable[[int], str | None], sides: set[str], others: set[str]) -> None:
    """Sort one word before the noun under whose it is, or of what kind."""
    low, tag = sheet.low[word], sheet.parse.tags[word]
    tied = word + 1 < len(sheet.words) and sheet.words[word + 1].startswith("-")
    if tied or low.startswith("-"):
        if low.startswith("-") and len(low) > 1:
            others.add(low)
        return
    if whose := side(word):
        sides.add(whose)
    elif tag[:2] == "NN" or low in TELLING or low.startswith(("pro-", "anti-")):
        others.add(sheet.lemma(word))
