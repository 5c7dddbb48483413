"""What tells one group or unnamed body from another: its noun, and what stands with it.

"Kessarian militia leaders" and "the leaders of Kessaria’s militias" have the same signature: leader, of militias, on
the side of Kessaria.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.english import each
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.sheet import Sheet

SAYS_LITTLE = each(
    "other same various several many few more most some all new former local own current main two three four five six "
    "seven eight nine ten additional dozens hundreds thousands such key major different certain numerous"
)
"""Modifiers that tell no group from another."""
TELLING = each(
    "shia shiite sunni kurdish arab christian muslim jewish islamic islamist druze alawite yazidi "
    "tribal religious armed "
    "opposition regional local foreign federal rebel military paramilitary political popular private southern northern "
    "eastern western central rival allied state national international security riot border prime "
    "interior defence defense "
    "supreme human electoral constitutional criminal civil"
)
"""Adjectives that tell one group from another; how it is ("fractious", "powerful") does not."""
ACTIVE = each("ruling warring governing protesting striking remaining fighting opposing invading")
"""Forms in -ing that stand before a noun, rather than govern it."""
AUXILIARIES = each("had has have having been being")
"""Forms that are no part of a noun’s phrase, whatever the parse says: "has had troops"."""
GOVERNS = each("of by for from in at with without")
"""Prepositions behind which a form in -ing governs what follows: "accuses it of arming militias"."""
OF = frozenset({"of", "for"})


class Signature(Record, frozen=True, kw_only=True):
    """`sides` are the actors whose it is, `others` its further modifiers, nouns in the singular.

    `patrons` are who backs it ("Norvane-backed"), `where` the states it is in. `owned` where a pronoun says whose it
    is, `denied` where it is "no fighters", `counted` where it is "two fighters".
    """

    noun: str
    plural: bool
    definite: bool
    owned: bool = False
    denied: bool = False
    counted: bool = False
    sides: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    patrons: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()

    @property
    def bare(self) -> bool:
        """Whether nothing stands with the noun."""
        return not self.weight

    @property
    def weight(self) -> int:
        """How much stands with the noun."""
        return len(self.sides) + len(self.others) + len(self.patrons)

    @property
    def modifiers(self) -> tuple[frozenset[str], ...]:
        """What stands with the noun."""
        return self.sides, self.others, self.patrons

    def fits(self, other: Signature) -> bool:
        """Whether two phrases may be for one thing: a like noun, and no modifiers that speak against it."""
        if alike(self.noun) != alike(other.noun) or self.plural != other.plural:
            return False
        if (self.sides and other.sides and self.sides != other.sides) or self._clashes(other) or other._clashes(self):
            return False
        return self.others <= other.others or other.others <= self.others

    def _clashes(self, other: Signature) -> bool:
        """Whether it is backed by another, or by whom the other belongs to, or is in another state."""
        if self.patrons and ((other.patrons and self.patrons != other.patrons) or self.patrons & other.sides):
            return True
        elsewhere = other.sides or other.where
        return bool(self.where and not self.sides and elsewhere and self.where.isdisjoint(elsewhere))

    def says_only_who_backs(self, other: Signature) -> bool:
        """Whether one of two phrases says only who backs it, the other only whose it is."""
        mine, its = self.sides | self.others, other.sides | other.others
        return bool((self.patrons and not mine and its) or (other.patrons and not its and mine))

    def with_(self, other: Signature) -> Signature:
        """What two phrases for one thing say together."""
        return Signature(
            noun=self.noun,
            plural=self.plural,
            definite=True,
            sides=self.sides | other.sides,
            others=self.others | other.others,
            patrons=self.patrons | other.patrons,
            where=self.where | other.where,
        )


_ALIKE = {noun: min(row) for row in lex.SAME_CROWD for noun in row}


def alike(noun: str) -> str:
    """One noun for all that can stand for the same group.

    >>> alike("faction") == alike("militia"), alike("party")
    (True, 'party')
    """
    return _ALIKE.get(noun, noun)


def chunk(sheet: Sheet, head: int) -> range:
    """A noun and the words right before it that belong to it, by their tags."""
    first = head
    while first > 0 and sheet.sentence[first - 1] == sheet.sentence[head] and _belongs(sheet, first - 1, head):
        first -= 1
        if sheet.parse.tags[first] in {"DT", "PRP$", "PDT"}:
            break
    while first < head and (not sheet.words[first][0].isalnum() or sheet.low[first] == "least"):
        first += 1
    return range(first, head + 1)


def _belongs(sheet: Sheet, word: int, head: int) -> bool:
    tag = sheet.parse.tags[word]
    if sheet.low[word] in AUXILIARIES or (word and sheet.low[word - 1] in GOVERNS and sheet.low[word].endswith("ing")):
        return sheet.low[word] in ACTIVE
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
    found = _Modifiers(sheet, side)
    for word in words[:-1]:
        found.before(word)
    for child in sheet.children[head]:
        if child > head and sheet.relation(child) == "nmod":
            found.behind(child)
    return Signature(
        noun=sheet.lemma(head),
        plural=sheet.is_plural(head),
        definite=sheet.low[words[0]] in lex.POINTING or "PRP$" in tags or "POS" in tags,
        owned="PRP$" in tags,
        counted="CD" in tags,
        denied=sheet.low[words[0]] == "no",
        sides=frozenset(found.sides),
        others=frozenset(found.others),
        patrons=frozenset(found.patrons),
        where=frozenset(found.where),
    )


class _Modifiers:
    """What stands with a noun, sorted."""

    def __init__(self, sheet: Sheet, side: Callable[[int], str | None]) -> None:
        self._sheet, self._side = sheet, side
        self.sides: set[str] = set()
        self.others: set[str] = set()
        self.patrons: set[str] = set()
        self.where: set[str] = set()

    def before(self, word: int) -> None:
        """Sort one word before the noun under whose it is, who backs it, or of what kind."""
        sheet, low = self._sheet, self._sheet.low[word]
        if tie := _tie(sheet, word):
            if tie in lex.BACKED:
                self.patrons.add(self._side(word) or low)
        elif low.startswith("-"):
            if len(low) > 1 and low[1:] not in lex.BACKED:
                self.others.add(low)
        elif low in lex.BACKED and sheet.words[word - 1] == "-":
            return
        elif whose := self._side(word):
            self.sides.add(whose)
        elif sheet.parse.tags[word][:2] == "NN" or low in TELLING or low.startswith(("pro-", "anti-")):
            self.others.add(alike(sheet.lemma(word)))

    def behind(self, noun: int) -> None:
        """Sort what "of" and "for" behind it say, and the states that "in" says."""
        sheet, whose = self._sheet, self._side(noun)
        cases = {sheet.low[w] for w in sheet.on(noun, "case")}
        if "in" in cases and whose:
            self.where.add(whose)
        if not cases & OF:
            return
        if whose:
            self.sides.add(whose)
        else:
            self.others.add(alike(sheet.lemma(noun)))
        self.sides.update(side for word in chunk(sheet, noun)[:-1] if (side := self._side(word)))


def _tie(sheet: Sheet, word: int) -> str:
    """What a hyphen ties to a word: "backed" of "Norvane-backed"; nothing where none does."""
    ahead = sheet.low[word + 1 : word + 3]
    if not ahead or not ahead[0].startswith("-"):
        return ""
    return ahead[0][1:] or (ahead[1] if len(ahead) > 1 else "") or "-"
