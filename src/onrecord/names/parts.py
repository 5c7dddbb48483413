"""The parts of a name: titles, words with their particles, suffix.

>>> name = parts("former Maj. Gen. Yusan al-Merdhi Jr.")
>>> name.titles, name.given, name.family, name.suffix
(('former Maj. Gen.',), ('Yusan',), 'al-Merdhi', 'jr')
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from onrecord.names import titles
from onrecord.names.keys import keys_of
from onrecord.names.letters import plain
from onrecord.names.lexicon import (
    ARTICLES,
    ASSIMILATED,
    BOUND,
    FILIATION,
    GENERATIONS,
    POSTNOMINALS,
    TAILS,
    WESTERN,
)

Kind = Literal["person", "organisation"]

NICKNAME = re.compile(r"\s*(?:[“\"‘(]([^”\"’)]+)[”\"’)]|'([^']+)'(?=\s))\s*")
POSSESSIVE = re.compile(r"[’']s?$")
INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?|[A-Z]")
GLUED = re.compile(r"^(Al|El)(?=[A-Z][a-z])")
"""An article written into the name: AlMerdhi."""


@dataclass(frozen=True, slots=True)
class Word:
    """One name with its particle: `core` is what it is compared by, in plain letters."""

    text: str
    core: str
    particle: str = ""

    @property
    def initial(self) -> bool:
        """Whether it is an initial only: J., J.R."""
        return INITIALS.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart. For an organisation `words` are all of its words, small ones too."""

    text: str
    kind: Kind
    words: tuple[Word, ...]
    titles: tuple[str, ...] = ()
    suffix: str = ""
    nickname: str = ""
    acronyms: frozenset[str] = frozenset()
    keys: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def given(self) -> tuple[str, ...]:
        """All names but the last. A lone name counts as a family name."""
        return tuple(word.text for word in self.words[:-1])

    @property
    def family(self) -> str:
        """The last name, with its particle; empty where there is none."""
        return self.words[-1].text if self.words else ""


@lru_cache(maxsize=4096)
def parts(text: str) -> Name:
    """A person's name taken apart. Particles go with the name they belong to; what follows a comma is dropped.

    >>> parts("Sheikh Abd al-Rahman bin Tolke").given, parts("Abu Mahdi al-Merdhi").words[0].core
    (('Abd al-Rahman',), 'abumahdi')
    >>> parts("President").words, parts("").words
    ((Word(text='President', core='president', particle=''),), ())
    """
    bare = POSSESSIVE.sub("", " ".join(text.split()))
    nicknames = [a or b for a, b in NICKNAME.findall(bare)]
    bare, *behind = NICKNAME.sub(" ", bare).split(",")
    given_titles, rest = titles.split(bare.split())
    rest, suffix, letters = _suffixes(rest, behind)
    words = tuple(_words(rest))
    nickname = nicknames[0] if nicknames else ""
    keys = keys_of([*(w.core for w in words), *map(plain, nicknames), "".join(w.core for w in words)])
    return Name(text, "person", words, (*given_titles, *letters), suffix, nickname, keys=keys)


def _suffixes(words: list[str], behind: list[str]) -> tuple[list[str], str, list[str]]:
    """The words without what follows a name, the generation it names, and letters such as MP."""
    words, suffix, letters = list(words), "", []
    for word in [piece.strip() for piece in behind]:
        suffix = suffix or GENERATIONS.get(titles.key(word), "")
    while len(words) > 1:
        last = titles.key(words[-1])
        if last in GENERATIONS:
            suffix = GENERATIONS[last]
        elif last in POSTNOMINALS and words[-1].isupper():
            letters.append(words[-1])
        else:
            break
        words.pop()
    return words, suffix, letters


def _words(words: list[str]) -> list[Word]:
    """Words joined with their particles."""
    found: list[Word] = []
    at = 0
    while at < len(words):
        end = _end(words, at)
        word = _word(" ".join(words[at:end]))
        if found and (word.core in TAILS):
            word = _word(f"{found.pop().text} {word.text}")
        found.append(word)
        at = end
    return [word for word in found if word.core]


def _end(words: list[str], at: int) -> int:
    """Where the name ends that begins here, its particles first."""
    end = at
    while end < len(words) - 1 and _is_particle(words, end):
        end += 1
    return end + 1


def _is_particle(words: list[str], at: int) -> bool:
    """Whether a word is a particle here. The first word of three is a given name (Van, Ben) unless small letters."""
    word = plain(words[at])
    if at == 0 and word in WESTERN | {"ben"} and not words[0].islower():
        return word != "ben" and (len(words) == 2 or plain(words[1]) in WESTERN)
    return word in ARTICLES | WESTERN | BOUND


@lru_cache(maxsize=8192)
def _word(text: str) -> Word:
    """A name with its particles told apart from its core."""
    pieces = re.split(r"[\s-]+", plain(GLUED.sub(r"\1-", text)))
    loose = []
    while len(pieces) > 1 and (pieces[0] in ARTICLES | WESTERN or (pieces[0] in ASSIMILATED and "-" in text)):
        loose.append(pieces.pop(0))
    core = "".join(FILIATION.get(piece, piece) for piece in pieces)
    return Word(text, core, " ".join(loose))
