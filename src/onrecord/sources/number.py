"""How many: counts as ranges from the words, singular and plural.

>>> count_of(("at", "least", "two"), plural=True), count_of((), plural=True), count_of(("the",), plural=False)
((2, None), (2, None), (1, 1))
>>> [count_of(tuple(words.split()), plural=True) for words in ("up to five", "two or three", "over half a dozen")]
[(1, 5), (2, 3), (6, None)]
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
    before = _in_figures(before)
    found = next(((w, _number(w)) for w in before if _number(w)), None)
    if found is None or (found[1] == (1, 1) and plural and found[0] not in {"one", "each", "another"}):
        found = next(((w, n) for w in before if (n := _number(w)) and n != (1, 1)), None)
    if found is None:
        return (2, None) if plural else (1, 1)
    if not plural and found[0].isdecimal():
        return (1, 1)
    least, most = found[1] or (1, 1)
    if lex.AT_LEAST & set(before) and (before[0] == "no" or not lex.AT_MOST & set(before)):
        return (least, None)
    return _bounded(before, least, most)


def _bounded(before: tuple[str, ...], least: int, most: int | None) -> Count:
    """A count with what the words around its number make of it: "two or three", "up to five", "fewer than five"."""
    for one, joint, other in zip(before, before[1:], before[2:], strict=False):
        if joint in {"or", "to"} and (first := _number(one)) and (last := _number(other)):
            return (first[0], last[1])
    if most is not None and "up" in before:
        return (1, most)
    return (1, max(least - 1, 1)) if lex.AT_MOST & set(before) else (least, most)


def _in_figures(before: tuple[str, ...]) -> tuple[str, ...]:
    """The words with their dozens in figures, and without a "some" or "as many as" that only rounds a number.

    >>> _in_figures(("some", "two", "dozen")), _in_figures(("half", "a", "dozen")), _in_figures(("some", "senior"))
    (('24',), ('6',), ('some', 'senior'))
    """
    words = list(before)
    if "dozen" in words[1:]:
        at = words.index("dozen")
        size = _number(words[at - 1]) or (1, None)
        if words[:at][-2:] in (["half", "a"], ["a", "half"]) or words[at - 1] == "half":
            words[at - 1 : at + 1] = ["6"]
            words = [w for w in words if w not in {"half", "a"}]
        elif size[1] is not None:
            words[at - 1 : at + 1] = [str(12 * size[0])]
    exact = any(w.isdecimal() or ((n := _number(w)) and n[0] == n[1] and n[0] > 1) for w in words[1:])
    if words[:3] == ["as", "many", "as"]:
        words[:3] = ["up", "to"]
    return tuple(words[1:] if exact and words[0] == "some" else words)


def _number(word: str) -> Count | None:
    return (int(word), int(word)) if word.isdecimal() and len(word) < 7 else lex.NUMBERS.get(word)
