"""What speaks for a name's being a state's: the adjectives made of it, and the words that stand around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.english import each
from onrecord.sheet import singular

if TYPE_CHECKING:
    from onrecord.actors.spelled import Name
    from onrecord.sheet import Sheet

SURE_SIGN, SIGN, WEAK_SIGN = 2.0, 1.0, 0.5
"""What a sign counts: of words that go with states alone, of words that go with them most, and of "official"."""
SHORTEST_STEM = 4
ENDING = re.compile(r"i?(?:ian|ean|an|n|ese|nese|ish|i|ic|ite)s?")
AHEAD = re.compile(r"(?:['’]s|['’])?((?: [^\W\d_]+){1,3})")
"""The words after a name that are looked at for what states have: "Haldmark’s former defence secretary"."""
LINKS = each("of and in to for the said has was is")
BEFORE = re.compile(
    r"\b(?:(?:government|people|president|king|army|state|republic|rest|border|parts|leaders?) of"
    r"|(?:envoy|ambassador|exports?|visit|aid|embassy|mission) (?:to|in)"
    r"|(?:troops|forces|soldiers|bases|elections|war) in) $"
)
"""What stands before the name of a state, and of a city seldom."""
BODY = re.compile(r"['’]s (?:[A-Z]\w+ )+(?:Office|Ministry|Department|Parliament|Embassy|Assembly)\b")
FORCE = re.compile(
    r"['’]s (?:(?:[A-Z]\w+ )+(?:Corps|Army|Navy|Forces|Council)\b|(?:General|Brigadier|President|Admiral) )"
)
"""Bodies that states own, and titles of those who serve them."""
_BEFORE_SMALL = re.compile(r"\b([A-Z][a-z]+)(?=\s+[a-z])")


def adjectives_said(text: str) -> frozenset[str]:
    """The capitalised words of a text that stand before a small one, as adjectives do."""
    return frozenset(_BEFORE_SMALL.findall(text))


def adjectives(name: str, said: frozenset[str]) -> set[str]:
    """Those of these words that are made of a name as adjectives of countries are.

    >>> adjectives("Norvane", adjectives_said("Norvane and the Norvanian capital; Norvanes"))
    {'Norvanian'}
    """
    stem = re.sub(r"(?:ia|y|[aeiou])$", "", name)
    if len(stem) < SHORTEST_STEM or not name.isalpha():
        return set()
    made = (word for word in said if word.startswith(stem) and word not in {name, f"{name}s"})
    return {word for word in made if ENDING.fullmatch(word, len(stem))}


def sign(sheet: Sheet, name: Name) -> float:
    """How much the words around one mention speak for a state."""
    start, end = name.span
    if BEFORE.search(sheet.text, max(0, start - 20), start) or _tied(sheet.text, end):
        return SIGN
    if BODY.match(sheet.text, end):
        return SURE_SIGN
    if FORCE.match(sheet.text, end):
        return SIGN
    return _had(sheet.text, end)


def _tied(text: str, end: int) -> bool:
    """Whether a hyphen ties what states do to a name: "Norvane-backed"."""
    return text[end : end + 1] == "-" and any(text.startswith(word, end + 1) for word in lex.BACKED)


def _had(text: str, end: int) -> float:
    """How much the thing that follows a name, owned or not, speaks for a state."""
    ahead = AHEAD.match(text, end)
    for word in ahead[1].lower().split() if ahead else ():
        if word in LINKS:
            break
        if singular(word) in lex.SURE_STATE_THINGS:
            return SURE_SIGN
        if singular(word) in lex.STATE_THINGS:
            return SIGN
        if singular(word) in lex.OFFICIALS:
            return WEAK_SIGN
    return 0.0
