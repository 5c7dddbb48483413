"""Bodies that a report does not name: "a rights group", "two embassies", and "the group" where none was named.

Such a body is an unnamed source as a person is. Where an office says which one is meant ("the ministry", "police", "a
court") it is no secret who speaks; nor is it of a crowd ("protesters", "the militias").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from onrecord import nouns
from onrecord.sources import lexicon as lex
from onrecord.sources.noun_phrase import NounPhrase
from onrecord.types import Span

_DETERMINERS = r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Mm]any)"
_NO_WORD_BEFORE = "|".join(sorted(lex.PREPOSITIONS | lex.ARTICLES - {"said"} | lex.POSSESSIVE))
_IS_SAID_OF = re.compile(
    r"(?:[\w”\")],|[:(–—]|\b(?:is|was|as|be|been|being|are|were|becom\w+|became|remain\w*|like|form\w*|found\w*|"
    r"creat\w+|start\w*|set up|launch\w*|also|not|once|now|call\w*|into|than|such))\s$"
)
"""What stands before "a group" where it is said what somebody is: "the Order, a movement"; "he founded a party"."""
_OF_NAME = re.compile(r"(?:of|within|from|in)\s(?:the\s)?[A-Z]")
_STATES = frozenset(["government", "country", "state", "nation"])
"""Of these "the" as a rule means one that the report names."""
_LINES = {f"{of} line" for of in ("shipping", "cruise", "ferry", "bus")}
"""Companies whose noun alone says too little."""
_SUCH_AS = re.compile(r"(?:like|such as|including|called|named|known as)\s(?:the\s)?[A-Z]")
_NAMES_IT = re.compile(
    r"(?:,?\s(?:called|named|known|dubbed|styled|calling)\b|,?\s[“\"(]?(?:the\s)?[A-Z][\w’'-]+(?!\w*[’']s)|\sof\b)"
)
"""What stands behind it where its name follows, or what it is a group of."""


def keeps_its_name(phrase: NounPhrase, text: str = "") -> bool:
    """Whether a phrase is for a body, or several, that could be named and is not: "one aid agency"; not "a court"."""
    if phrase.head not in nouns.ONE_OF_MANY or (phrase.words[-1].capital and len(phrase.words) > 1):
        return False
    if phrase.rest and (_SUCH_AS.match(text, *phrase.rest) or _tells_whose(text, phrase)):
        return False
    if phrase.determiner == "indefinite" or phrase.whole is not None:
        return True
    if phrase.determiner == "possessive" and phrase.first in lex.INDEFINITE:
        return not any(w.capital for w in phrase.words[1:])
    counted = phrase.plural and any(w.low in lex.NUMBERS or w.text.isdigit() for w in phrase.words)
    return phrase.determiner == "bare" and phrase.plural and (counted or phrase.head in nouns.OF_THEIR_OWN)


def _tells_whose(text: str, phrase: NounPhrase) -> bool:
    """Whether a side of a named body is meant, which that tells apart: "a breakaway faction of the Guard"."""
    return phrase.head in nouns.SIDES and phrase.rest is not None and _OF_NAME.match(text, *phrase.rest) is not None


def goes_without_name(text: str, phrase: NounPhrase, names: Iterable[str]) -> bool:
    """Whether "the group" goes back to one that the report brought in without a name: "A rights group met Orsel".

    Not where one of `names` has that noun: "the bank" may be the Bank of Dunmere.
    """
    plain = phrase.determiner == "definite" and phrase.head in nouns.ONE_OF_MANY - _STATES and not phrase.other
    if not plain or any(w.capital for w in phrase.words[1:]):
        return False
    said = [m for m in phrase.modifiers if not m.isdigit()]
    if any(phrase.head in name.lower().split() for name in names):
        return False
    found = (text[slice(*span)].lower() for span in introduced(text, phrase.head))
    return any(not said or any(m in words for m in said) for words in found)


def introduced(text: str, head: str) -> list[Span]:
    """Where a body by this noun, or by one that can stand for the same, is brought in without a name.

    >>> text = "The Order, a movement, met a rights group. The movement has a party called Lamp."
    >>> [text[slice(*span)] for span in introduced(text, "organisation")]
    ['a rights group']
    """
    found = (m.span() for m in _brought_in(head).finditer(text))
    return [span for span in found if not _is_said_of(text, span) and not _NAMES_IT.match(text, span[1])]


def _is_said_of(text: str, span: Span) -> bool:
    """Whether a phrase says what somebody is; what opens a sentence does not."""
    return text[span[0]].islower() and _IS_SAID_OF.search(text, max(0, span[0] - 40), span[0]) is not None


@cache
def _brought_in(head: str) -> re.Pattern[str]:
    """Finds "a rights group" and its like, for a noun and those of its row."""
    row = {head}.union(*(row for row in nouns.BODY_ROLES if head in row))
    row |= _LINES if "company" in row else set()
    forms = sorted({form for noun in row for form in (noun, *_plurals(noun))}, key=len, reverse=True)
    before = rf"(?:(?!(?:{_NO_WORD_BEFORE})\b)[a-zA-Z][\w’'-]*\s){{0,4}}?"
    return re.compile(rf"\b{_DETERMINERS}\s{before}(?:{'|'.join(map(re.escape, forms))})\b")


def _plurals(noun: str) -> tuple[str, ...]:
    return (noun[:-1] + "ies",) if re.search(r"[^aeo]y$", noun) else (noun + "s", noun + "es")
