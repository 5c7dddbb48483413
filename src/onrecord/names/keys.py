"""Keys by which names that might be one find each other: names that share none are not compared further.

A key is a name's consonants in broad classes, each also with one of them left out, so that two names may differ in a
consonant. What is lost by this is measured by `bench/names.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from onrecord.names.letters import sounds
from onrecord.names.nicknames import LONG

CLASSES = str.maketrans(
    {**dict.fromkeys("gxj", "k"), **dict.fromkeys("dszš", "t"), "b": "p"} | dict.fromkeys("aeiuhwy")
)
SHORTEST = 4
"""Shorter consonant sequences are kept whole: with one left out they would fit too much."""


@lru_cache(maxsize=8192)
def keys(core: str) -> frozenset[str]:
    """The keys of one name.

    >>> keys("dawtharani") & keys("dawatarany") != frozenset(), keys("vantor") & keys("orsel")
    (True, frozenset())
    """
    whole = re.sub(r"(.)\1+", r"\1", sounds(core).translate(CLASSES)) or "-"
    if len(whole) < SHORTEST:
        return frozenset({whole})
    return frozenset({whole, *(whole[:i] + whole[i + 1 :] for i in range(len(whole)))})


def keys_of(cores: Iterable[str]) -> frozenset[str]:
    """The keys of several names together, short forms of given names also as the long ones."""
    found: set[str] = set()
    for core in cores:
        found |= keys(core)
        for long in LONG.get(core, ()):
            found |= keys(long)
    return frozenset(found)
