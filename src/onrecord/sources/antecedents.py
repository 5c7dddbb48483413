"""The noun phrase that stands right before a place, found without a parser: its head, then leftwards to its start.

>>> text = "The strike angered commanders in the capital who said so"
>>> start, end = noun_phrase_before(text, text.index("who"))
>>> text[start:end]
'commanders in the capital'
"""

from __future__ import annotations

from onrecord.sources import lexicon as lex
from onrecord.sources.number import lemma
from onrecord.sources.words import Word, trim, words
from onrecord.types import Span

HEAD_WITHIN = 8
"""Words before the place among which the head is looked for."""

BEFORE_HEAD = 4
"""Words before the head that can belong to it."""


_HEADS = lex.PEOPLE | lex.THINGS
_OPENING = lex.ARTICLES | lex.POSSESSIVE | frozenset(lex.NUMBERS)

_ADJECTIVES = frozenset(["retired", "armed", "masked", "wounded", "unnamed"])
"""Words that end as verbs do and may stand before a head."""


def noun_phrase_before(text: str, place: int) -> Span | None:
    """The span of the noun phrase for people, a body or a document that ends at `place`; `None` where there is none."""
    line = max(text.rfind("\n", 0, place), text.rfind(". ", 0, place)) + 1
    found = [w for w in words(text, trim(text, (line, place))) if w.is_word]
    heads = [i for i, w in enumerate(found) if i >= len(found) - HEAD_WITHIN and lemma(w.low) in _HEADS]
    if not heads:
        return None
    head = _first_of_chain(found, heads)
    start = _start(found, head)
    return found[start].start, found[-1].end


def _first_of_chain(found: list[Word], heads: list[int]) -> int:
    """The head that later ones hang on by prepositions: "commanders" of "commanders of the militia"."""
    head = heads[-1]
    for earlier in reversed(heads[:-1]):
        if any(w.low in {"of", "in", "from", "at", "with"} for w in found[earlier + 1 : earlier + 2]):
            head = earlier
    return head


def _start(found: list[Word], head: int) -> int:
    """Where the phrase of a head starts: at its determiner or number, or with its capitals."""
    for i in range(head - 1, max(head - BEFORE_HEAD, 0) - 1, -1):
        if found[i].low in _OPENING:
            return i
        if found[i].low in lex.PREPOSITIONS or (found[i].low.endswith("ed") and found[i].low not in _ADJECTIVES):
            break
    start = head
    while (
        start
        and (found[start - 1].capital or found[start - 1].low in {"senior", "former", "many"})
        and start > head - 3
    ):
        start -= 1
    return start
