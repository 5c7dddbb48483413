"""How far apart two spellings of one word are, in the sounds of `letters`.

A weighted edit distance: sounds that writers exchange cost little, sounds that tell names apart cost much. The costs
are round figures, set by hand and then moved where that raised F1 on one half of the pairs of `bench/names.py`; its
figures come from the other half, which was watched meanwhile, but nothing was chosen by it.

>>> distance("Dawtharani", "Dawatharani") < LIMIT < distance("Mohammed", "Mahmoud")
True
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

from onrecord.names.letters import sounds

LIMIT, FAMILY_LIMIT = 0.17, 0.21
"""Up to this distance two words are taken for spellings of one; the second where a family name is compared with one.

Chosen on one half of the pairs of `bench/names.py`: FAMILY_LIMIT lies just below the limit with the best F1 against
near names (0.22), so that Mohammed stays apart from Mahmoud. LIMIT is strict, since given names tell people apart: one
vowel of five makes another name (Jamal, Jamil).
"""

VOWELS = "aeiu"
GAPS = {**dict.fromkeys(VOWELS, 0.6), "h": 0.5, "w": 0.8, "y": 0.4}
"""What a sound costs that only one of the spellings has."""
GAP = 1.3
"""The same for any other consonant."""
LAST_I = 1.5
"""A last i makes another name: Hassan, Hassani."""

VOWEL_SWAP, SWAP = 0.6, 1.5
SWAPS = {
    frozenset(pair): cost
    for cost, pairs in {
        0.15: "ae ei iy",
        0.2: "gj",
        0.3: "gk kx eu dt",
        0.4: "šk",
        0.5: "au tz dz šj šs",
        0.6: "iu uw gx bp fw sz šx",
        0.9: "ai st jy mn",
    }.items()
    for pair in pairs.split()
}


@lru_cache(maxsize=16384)
def distance(one: str, other: str) -> float:
    """How far apart two words are: 0 for the same sounds, about 1 for words that share none.

    The cost of the cheapest way from one to the other, by the mean of their lengths.
    """
    a, b = sorted((sounds(one), sounds(other)))
    if a == b:
        return 0.0
    gaps = [_gap(b, j) for j in range(len(b))]
    above = list(accumulate(gaps, initial=0.0))
    for i, x in enumerate(a):
        gap = _gap(a, i)
        row = [above[0] + gap]
        for j, y in enumerate(b):
            row.append(min(above[j] + _swap(x, y), above[j + 1] + gap, row[j] + gaps[j]))
        above = row
    return 2 * above[-1] / (len(a) + len(b))


def _gap(word: str, at: int) -> float:
    if word[at] == "i" and at == len(word) - 1 and at:
        return LAST_I
    return GAPS.get(word[at], GAP)


@lru_cache(maxsize=4096)
def _swap(x: str, y: str) -> float:
    if x == y:
        return 0.0
    both = VOWEL_SWAP if x in VOWELS and y in VOWELS else SWAP
    return SWAPS.get(frozenset((x, y)), both)
