"""Titles, ranks and honorifics in front of a person's name.

Some words are titles wherever a name begins (Sheikh, General); an office may have words before it that say which
(Kessarian foreign minister), and modifiers belong to the title that follows (former, acting, deputy).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from onrecord.names.lexicon import DOMAINS, HONORIFICS, MODIFIERS, OFFICES, RANKS, SURNAMES, WHOLE

Class = Literal["honorific", "rank", "office"]

APPENDED = re.compile(r"-(?:designate|elect|general|in-chief|at-large)$")
PREPENDED = re.compile(r"^(?:ex|then|vice|co)-")
_HELD = OFFICES - SURNAMES
SEVERAL_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
"""D.R. is no doctor."""
FULL = 2
"""Words of a full name, at least."""
REACH = 3
"""How many capitalised words may stand before an office and belong to it: "Tidal Front commander"."""


@lru_cache(maxsize=4096)
def key(word: str) -> str:
    """The word as the lists here have it.

    >>> key("Gen."), key("Minister-designate"), key("ex-President")
    ('gen', 'minister', 'president')
    """
    return PREPENDED.sub("", APPENDED.sub("", word.casefold().replace(".", "").strip(",:;")))


def kind_of(word: str) -> Class | None:
    """Which kind of title a word is, if it is one.

    >>> kind_of("Maj."), kind_of("Sheikh"), kind_of("minister"), kind_of("Idris")
    ('rank', 'honorific', 'office', None)
    """
    k = "" if SEVERAL_INITIALS.fullmatch(word) else key(word)
    if k in HONORIFICS:
        return "honorific"
    if k in RANKS:
        return "rank"
    return "office" if k in OFFICES or is_plural(word) else None


def is_plural(word: str) -> bool:
    """Whether a word is an office that several people have, each with a name: "Senators Brandt and Stroud".

    >>> is_plural("Senators"), is_plural("Senator"), is_plural("ministers")
    (True, False, False)
    """
    return word[:1].isupper() and word.endswith("s") and word[:-1].casefold() in _HELD


def split(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """The titles that a name begins with, and the words left; a lone word is a name, whatever it looks like.

    >>> split("former Prime Minister Dr. Davit Orsel".split())
    (('former Prime Minister', 'Dr.'), ['Davit', 'Orsel'])
    >>> split("Kessarian Secretary of State Brigadier General Keyl".split())
    (('Kessarian Secretary of State', 'Brigadier General'), ['Keyl'])
    >>> split("Hassan Sheikh Tolke".split()), split(["Sheikh"])
    (((), ['Hassan', 'Sheikh', 'Tolke']), ((), ['Sheikh']))
    """
    titles: list[str] = []
    start = at = 0
    while at < len(words) > 1:
        if kind_of(words[at]):
            goes_on = titles and at == start and _one_rank(words[at - 1], words[at])
            at = _behind(words, at + 1)
            text = " ".join(words[start:at])
            titles[-1:] = [f"{titles[-1]} {text}"] if goes_on else [*titles[-1:], text]
            start = at
        elif key(words[at]) in MODIFIERS or _leads_to_office(words, at):
            at += 1
        else:
            break
    return tuple(titles), words[start:]


def _one_rank(word: str, following: str) -> bool:
    """Whether two titles in a row are one: Brigadier General, Secretary General."""
    return kind_of(following) == "rank" and (kind_of(word) == "rank" or key(word) in WHOLE)


def _behind(words: list[str], at: int) -> int:
    """Past "of State" and the like, where it follows a title."""
    if at + 1 < len(words) and words[at] in {"of", "for"} and key(words[at + 1]) in DOMAINS:
        at += 1
        while at < len(words) and key(words[at]) in DOMAINS:
            at += 1
    return at


def _leads_to_office(words: list[str], at: int) -> bool:
    """Whether an office follows soon, with a name behind it: then this word says which office."""
    ahead = range(at + 1, min(at + 1 + REACH, len(words) - 1))
    return any(_is_office(words[i], len(words) - i - 1) for i in ahead)


def _is_office(word: str, behind: int) -> bool:
    """Whether a word is an office: one that is a family name too only where a full name stands behind it."""
    return key(word) in OFFICES and not (word[0].isupper() and key(word) in SURNAMES and behind < FULL)
