"""Whether two names can be one organisation's, and why."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.names.keys import keys_of
from onrecord.names.letters import plain
from onrecord.names.lexicon import FORMS, SMALL
from onrecord.names.match import IDENTICAL, NO_NAME, NOTHING_ALIKE, Match, all_of, different
from onrecord.names.parts import POSSESSIVE, Name, Word
from onrecord.names.people import ORDER, words_alike
from onrecord.names.spelling import LIMIT

ACRONYM, NO_FORM_WORD, HEAD_ONLY, LATTER_PART, PART = 0.9, 0.85, 0.6, 0.75, 0.4
"""How much each kind of likeness counts: an order, set by hand (see `match`)."""

BRITISH = [
    (re.compile(r"iz(?=ation|e)"), "is"),
    (re.compile(r"defense"), "defence"),
    (re.compile(r"center"), "centre"),
    (re.compile(r"program$"), "programme"),
    (re.compile(r"(?<=lab|arb|fav)or"), "our"),
]
IN_BRACKETS = re.compile(r"\s*\(([^)]*)\)")
ARTICLE_APART = re.compile(r"\b(Al|El) (?=[A-Z])")
THE = re.compile(r"^[Tt]he ")
LONGEST_KEPT = 5
"""Words up to this long keep a last s: Hamas is no plural."""
CAPITALS = re.compile(r"(?:[A-Z][a-z]?\.?|&){2,8}s?")
"""An acronym: PMF, U.N., GCs."""


@lru_cache(maxsize=4096)
def body(text: str) -> Name:
    """An organisation's name taken apart, with the acronyms that can stand for it.

    >>> body("the Guardian Corps (GC)").acronyms, body("Coast Rights Monitor’s").words[-1].core
    (frozenset({'gc'}), 'monitor')
    """
    bare = ARTICLE_APART.sub(r"\1-", POSSESSIVE.sub("", IN_BRACKETS.sub(" ", " ".join(text.split())).strip()))
    given = [plain(inside) for inside in IN_BRACKETS.findall(text)]
    words = tuple(_word(word) for word in bare.split() if plain(word) not in SMALL and plain(word))
    acronyms = frozenset([*given, *_acronyms(bare)])
    keys = keys_of(w.core for w in words) | {f"@{a}" for a in acronyms}
    return Name(text, "organisation", words, acronyms=acronyms, keys=keys)


def _word(text: str) -> Word:
    """A word of an organisation's name: British spelling, singular, its Arabic article apart."""
    core = plain(text)
    particle = core[:2] if re.match(r"(al|el)-.", core) else ""
    core = core.removeprefix(f"{particle}-") if particle else core
    for pattern, into in BRITISH:
        core = pattern.sub(into, core)
    if len(core) > LONGEST_KEPT and core.endswith("s") and not core.endswith(("ss", "us")):
        core = core[:-1]
    return Word(text, core.replace("-", ""), particle)


def _acronyms(bare: str) -> list[str]:
    """The acronyms of a name, with and without its small words; a name that is one, itself."""
    bare = THE.sub("", bare)
    if CAPITALS.fullmatch(bare):
        return [plain(bare).removesuffix("s") if bare.endswith("s") else plain(bare)]
    pieces = [p for p in re.split(r"[\s-]+", bare) if plain(p)]
    if len(pieces) < 2:
        return []
    all_of_them = "".join(plain(p)[0] for p in pieces)
    great = "".join(plain(p)[0] for p in pieces if plain(p) not in SMALL)
    return [a for a in dict.fromkeys((great, all_of_them)) if len(a) > 1]


def is_acronym(name: Name) -> bool:
    """Whether the name is written as an acronym."""
    return len(name.words) == 1 and CAPITALS.fullmatch(POSSESSIVE.sub("", THE.sub("", name.text))) is not None


def compare_bodies(a: Name, b: Name) -> Match:
    """Whether two names can be one organisation's.

    >>> print(compare_bodies(body("Coast Rights Monitor"), body("CRM")).reason)
    an acronym: CRM
    >>> print(compare_bodies(body("Norvanian foreign ministry"), body("Ministry of Foreign Affairs")).reason)
    names differ
    """
    if not a.words or not b.words:
        return NO_NAME
    if a.keys.isdisjoint(b.keys):
        return NOTHING_ALIKE
    short, long = sorted((a, b), key=lambda n: (len(n.words), n.text))
    if is_acronym(a) or is_acronym(b):
        return _with_acronym(short, long)
    if len(short.words) == len(long.words):
        return _word_by_word(short, long)
    return _within(short, long) or different("names differ")


def _with_acronym(short: Name, long: Name) -> Match:
    if short.acronyms & long.acronyms:
        return (
            IDENTICAL
            if is_acronym(short) and is_acronym(long)
            else Match(ACRONYM, "acronym", f"an acronym: {short.text}")
        )
    return different("another acronym")


def _word_by_word(one: Name, other: Name) -> Match:
    matches = [words_alike(x, y, LIMIT) for x, y in zip(one.words, other.words, strict=True)]
    if all(matches):
        return all_of([m for m in matches if m])
    if sorted(w.core for w in one.words) == sorted(w.core for w in other.words):
        return Match(ORDER, "order", "the same words in another order")
    differing = [f"{x.text}, {y.text}" for x, y, m in zip(one.words, other.words, matches, strict=True) if not m]
    return different(f"words differ: {'; '.join(differing)}")


def _within(short: Name, long: Name) -> Match | None:
    """A name whose words all stand together in the longer one."""
    size = len(short.words)
    for at in range(len(long.words) - size, -1, -1):
        matches = [words_alike(x, y, LIMIT) for x, y in zip(short.words, long.words[at : at + size], strict=True)]
        if all(matches):
            return all_of([*(m for m in matches if m), _left_out(short, long, at)])
    return SHORTENED if _is_shortened(short, long) else None


SHORTENED = Match(0.7, "shorter", "a shorter form, words between them left out")
COMMON = frozenset(
    ["national", "supreme", "high", "central", "general", "state", "federal", "royal", "joint", "international"]
) | {"united", "public", "regional", "local", "special", "people", "political", "military", "security", "new"}
"""Words that so many names of bodies have that two with them are often two bodies."""


def _is_shortened(short: Name, long: Name) -> bool:
    """Whether a name is the longer one's without some words between: "Harbour Council", "Harbour Safety Council"."""
    last = short.words[-1].core
    if len(short.words) < 2 or last != long.words[-1].core or last not in FORM_CORES:
        return False
    if all(word.core in COMMON | FORM_CORES for word in short.words):
        return False
    left = iter(word.core for word in long.words)
    return all(word.core in left for word in short.words)


def _left_out(short: Name, long: Name, at: int) -> Match:
    """What the longer name has more, and what that means."""
    before, behind = long.words[:at], long.words[at + len(short.words) :]
    more = " ".join(w.text for w in (*before, *behind))
    if len(short.words) == 1 and not before and short.words[0].core in FORM_CORES:
        return Match(HEAD_ONLY, "shorter", f"its head word only: {short.words[0].text}")
    if behind and not all(w.core in FORM_CORES for w in behind):
        return Match(PART, "part", f"may be a part of it: {more}")
    if behind and not before:
        return Match(NO_FORM_WORD, "shorter", f"without {more}")
    if len(short.words) > 1:
        return Match(LATTER_PART, "shorter", f"a shorter form, without {more}")
    if short.words[0].core in FORM_CORES:
        return Match(HEAD_ONLY, "shorter", f"its head word only: {short.words[0].text}")
    return Match(PART, "part", f"may be another thing of that name: {more}")


FORM_CORES = frozenset(_word(word).core for word in FORMS)
