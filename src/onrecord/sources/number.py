"""How many: counts as ranges from the words, singular and plural.

>>> count_of(("at", "least", "two"), plural=True), count_of((), plural=True), count_of(("the",), plural=False)
((2, None), (2, None), (1, 1))
"""

from __future__ import annotations

from onrecord.sources import lexicon as lex
from onrecord.sources.words import Word

Count = tuple[int, int | None]

IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "wives": "wife",
    "others": "other",
    "spokespeople": "spokesperson",
    "passers-by": "passer-by",
    "data": "data",
    "series": "series",
    "statistics": "statistic",
    "press": "press",
    "congress": "congress",
    "police": "police",
    "corps": "corps",
    "news": "news",
    "business": "business",
    "headquarters": "headquarters",
    "families": "family",
    "those": "those",
    "minutes": "minutes",
    "authorities": "authorities",
    "forces": "forces",
}
PLURALS = frozenset(
    [
        *["percent", "people", "those", "many", "some", "most", "both", "few", "several", "all", "others"],
        *["everyone", "everybody"],
    ]
)
COLLECTIVES = frozenset(["authorities", "forces", "police", "headquarters", "minutes", "crowd"])
"""Plural or collective in form, one body in meaning."""


def lemma(word: str) -> str:
    """The singular of a noun in lower case.

    >>> [lemma(w) for w in ("officials", "ministries", "people", "witnesses", "corps")]
    ['official', 'ministry', 'person', 'witness', 'corps']
    """
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def looks_plural(core: tuple[Word, ...], head: Word) -> bool:
    """Whether the head is a plural noun; a name ("Sanders") is not."""
    low = head.low
    if low in PLURALS or any(w.low in {"both", "several", "many", "these", "those"} for w in core[:1]):
        return True
    known = lemma(low) in lex.PEOPLE or (core[0] is head and lemma(low) in lex.THINGS)
    number = next((lex.NUMBERS[w.low] for w in reversed(core[:-1]) if w.low in lex.NUMBERS), None)
    if number and number != (1, 1):
        return True
    return low not in COLLECTIVES and lemma(low) != low and (known or not head.capital) and number != (1, 1)


def count_of(before: tuple[str, ...], plural: bool) -> Count:
    """Least and most, from the words before the head; `(2, None)` for a plural without a number."""
    if "percent" in before:
        return (2, None)
    found = next(((w, _number(w)) for w in before if _number(w)), None)
    if found is None or (found[1] == (1, 1) and plural and found[0] not in {"one", "each", "another"}):
        found = next(((w, n) for w in before if (n := _number(w)) and n != (1, 1)), None)
    if found is None:
        return (2, None) if plural else (1, 1)
    if not plural and found[0].isdecimal():
        return (1, 1)
    least, most = found[1] or (1, 1)
    return (least, None) if lex.AT_LEAST & set(before) else (least, most)


def _number(word: str) -> Count | None:
    return (int(word), int(word)) if word.isdecimal() and len(word) < 7 else lex.NUMBERS.get(word)
