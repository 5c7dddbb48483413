"""What a name is known by: a key that its plain spellings share, and the keys by which names alike find each other."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from onrecord import places
from onrecord.english import each
from onrecord.names import Name, body, parts
from onrecord.names.bodies import is_acronym
from onrecord.names.keys import CLASSES, keys
from onrecord.names.letters import plain, sounds
from onrecord.names.lexicon import COURTESIES, FORMS
from onrecord.names.nicknames import LONG

Sort = Literal["person", "body", "state", "place"]
"""What is compared with its like only. Organisations and groups are one sort: reports tell them apart badly."""

GENERIC: Final = FORMS | each(
    "government ministry police parliament military army navy air national supreme high central general state "
    "federal royal joint international united public regional local special people peoples political security "
    "new foreign defence defense interior finance justice health labour labor education oil trade city county "
    "district town house representatives representative lower upper cabinet treasury fire border civil "
    "armed islamic democratic republican liberal conservative socialist communist progressive green social "
    "christian workers opposition ruling constitutional electoral election elections "
    "intelligence investigation affairs revolutionary guard guards force forces staff chiefs school hospital "
    "university college museum news media press attorney prosecutor secretary minister president prime white "
    "premier office ombudsman crown appeal appeals criminal provincial municipal medical emergency rescue "
    "services environment agriculture transport transportation statistics meteorological weather tourism "
    "culture sports football association team club embassy mission administration secretariat centre center "
    "union league organization organisation aviation authority the and of for commerce energy homeland "
    "veterans reserve senate congress assembly tribunal conservatives democrats republicans liberals "
    "socialists communists greens citizens unity alliance freedom democrat republic protester first marine "
    "constitution railway"
)
"""Words that say what sort of body it is. A name of nothing else is borne by bodies of many states."""
_READ_INTO: Final = re.compile(
    r"^(?:(?:United )?States|United Kingdom|Both|Senators|Representatives|Honou?rable) (?=\w+ \w)"
)
MANY: Final = each(
    "embassy consulate authority authorities official officials troops soldiers forces mission base hospital school "
    "university college prison court courts federation team"
)
"""Sorts of bodies of which a state has many."""
_PAIRS: Final = (frozenset({"coast", "guard"}), frozenset({"human", "rights"}))
"""Words that say so only together."""
_BARE: Final = re.compile(r"^[Tt]he ")
_REALM: Final = re.compile(r" of the (?:\w+ )*(?:Republic|Kingdom|Emirates)$")


@lru_cache(maxsize=8192)
def person(name: str) -> Name:
    """A person's name without titles, nor the state that is now and then read into it: "United States Ada Renwick"."""
    return parts(_READ_INTO.sub("", name))


@lru_cache(maxsize=16384)
def owned(name: str) -> tuple[str, str]:
    """A body's name without the state that it names, and the code of that: ("Parliament", "IQ").

    >>> owned("the Iraqi Parliament"), owned("Parliament of Iraq"), owned("U.S. Department of Defense")
    (('Parliament', 'IQ'), ('Parliament', 'IQ'), ('Department of Defense', 'US'))
    >>> owned("Coast Rights Monitor")
    ('Coast Rights Monitor', '')
    """
    bare = _BARE.sub("", name)
    words = bare.split()
    for size in range(min(3, len(words) - 1), 0, -1):
        first = re.sub(r"[’']s?$", "", " ".join(words[:size]))
        if found := places.state(first) or (size == 1 and "-" not in first and places.nationality(first)) or None:
            return " ".join(words[size:]), found.code
    before, _, behind = bare.rpartition(" of ")
    if before and (state := places.state(behind)):
        return _REALM.sub("", before), state.code
    return bare, ""


@lru_cache(maxsize=16384)
def key(name: str, sort: Sort) -> str:
    """What the spellings of a name that differ in no letter share.

    >>> key("Sheikh Yusan al-Merdhi", "person"), key("the Guardian Corps", "body"), key("the US", "state")
    ('yusan merdhi', 'guardian corps', 'US')
    """
    if sort == "person":
        found = person(name)
        return " ".join(word.core for word in found.words) + (f" {found.suffix}" if found.suffix else "")
    if sort == "body":
        told = body(owned(name)[0]).words
        last = plain(told[-1].text) if len(told) > 1 else ""
        plural = "s" if last.endswith("s") and not told[-1].core.endswith("s") else ""
        return " ".join(word.core for word in told) + plural  # two names may differ in a plural only
    if sort == "state" and (state := places.state(name)):
        return state.code
    return plain(_BARE.sub("", name)).replace(" international ", " ")


@lru_cache(maxsize=16384)
def words(name: str) -> tuple[str, ...]:
    """The words of a name in plain letters, an article before a hyphen apart.

    >>> words("Sheikh Yusan al-Merdhi"), words("U.S.")
    (('sheikh', 'yusan', 'al', 'merdhi'), ('us',))
    """
    return tuple(word for word in re.split(r"[\s-]+", plain(name)) if word)


@lru_cache(maxsize=16384)
def is_short(name: str, sort: Sort) -> bool:
    """Whether a name may be many things': a lone name of a person, an acronym."""
    if sort == "person":
        return len(person(name).words) < 2 and not person(name).suffix
    return sort == "body" and is_acronym(body(name))


def has_several(name: str) -> bool:
    """Whether a state has many bodies of this sort, so that not even the state tells which.

    >>> has_several("U.S. Embassy"), has_several("U.S. Senate")
    (True, False)
    """
    said = set(words(owned(name)[0]))
    return not MANY.isdisjoint(said) and said.isdisjoint({"supreme", "constitutional"})


@lru_cache(maxsize=16384)
def is_generic(name: str) -> bool:
    """Whether a body's name says only what sort of body it is.

    >>> is_generic("Ministry of Health"), is_generic("Supreme Court"), is_generic("Tidal Front")
    (True, True, False)
    """
    words = {plain(word) for word in re.split(r"[\s-]+", owned(name)[0])}
    words -= {word for pair in _PAIRS if pair <= words for word in pair} | MANY
    return all(word in GENERIC or word.removesuffix("s") in GENERIC for word in words if word)


def is_part(name: str, whole: str) -> bool:
    """Whether a body's name is some words of another name of it: "Front" beside "Tidal Front"."""
    mine, its = ({word.core for word in body(n).words} for n in (name, whole))
    return mine <= its


@lru_cache(maxsize=16384)
def no_name(name: str, sort: Sort) -> bool:
    """Whether nothing of it is a name: no capital letter, a title alone."""
    if not any(c.isupper() or (c.isalpha() and c.lower() == c.upper()) for c in name):
        return True
    return sort == "person" and (not person(name).words or plain(name) in COURTESIES)


Keys = tuple[frozenset[str], frozenset[str]]
"""Under which keys a name is found, and under which it looks for others."""


@lru_cache(maxsize=16384)
def blocks(name: str, sort: Sort) -> Keys:
    """The keys of a name. Two names are compared where what one looks for is what the other is found under.

    A full name finds full ones by its family name's sounds and a first letter, lone ones by the family name.
    """
    if sort == "person":
        return _of_person(person(name))
    if sort == "body":
        return _of_body(name)
    both = frozenset({f"{sort}={key(name, sort)}"})
    return both, both


def _of_person(name: Name) -> Keys:
    cores = [word.core for word in name.words]
    under, sought = _spellings(cores[-1])
    if len(cores) == 1:
        return _signed("-", under), _signed("-", sought) | _signed("~", sought)
    firsts = {_first(word) for word in cores[:-1]} | {_first(long) for w in cores[:-1] for long in LONG.get(w, ())}
    turned = {"=" + " ".join(sorted(cores))}
    found = {f"{k}/{first}" for k in under for first in firsts} | turned
    seeks = {f"{k}/{first}" for k in sought for first in firsts} | turned
    return frozenset(found) | _signed("~", under), frozenset(seeks) | _signed("-", sought)


def _spellings(core: str) -> Keys:
    """By which consonants a family name is found and looks for others: the same ones, or one more or less."""
    every = keys(core)
    whole = max(every, key=len)
    less = every - {whole}
    return frozenset({f"{whole}."} | {f"{k}," for k in less}), frozenset(
        {f"{whole}.", f"{whole},"} | {f"{k}." for k in less}
    )


def _signed(sign: str, keys_: frozenset[str]) -> frozenset[str]:
    return frozenset(f"{sign}{key}" for key in keys_)


def _first(word: str) -> str:
    """The first sound of a name, in broad classes; a vowel is as good as another."""
    sound = sounds(word)[:1]
    return sound.translate(CLASSES) or "a"


def _of_body(name: str) -> Keys:
    bare, _ = owned(name)
    known = body(bare)
    telling = sorted(word.core for word in known.words if plain(word.text) not in FORMS)
    cores = telling or sorted(word.core for word in known.words)
    found = {"body=" + " ".join(min(keys(core), key=len, default=core) if len(cores) > 1 else core for core in cores)}
    if len(cores) == 1:
        found |= {f"body/{k}" for k in keys(cores[0])}
    if is_acronym(known):
        found |= {f"@{acronym}" for acronym in known.acronyms}
    return frozenset(found), frozenset(found)
