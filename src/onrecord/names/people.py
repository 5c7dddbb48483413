"""Whether two names can be one person's, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.names.letters import plain
from onrecord.names.lexicon import FEMALE, MALE
from onrecord.names.match import IDENTICAL, NO_NAME, NOTHING_ALIKE, Match, all_of, different
from onrecord.names.nicknames import one_name
from onrecord.names.spelling import FAMILY_LIMIT, LIMIT, distance
from onrecord.names.titles import key

if TYPE_CHECKING:
    from onrecord.names.parts import Name, Word

PARTICLE, MOST_BY_SPELLING, INITIAL, NICKNAME, ORDER = 0.97, 0.97, 0.85, 0.8, 0.9
FAMILY_ONLY, GIVEN_ONLY, ONE_OF = 0.9, 0.6, 0.5
NO_MIDDLE, NO_LAST, LAST_ONLY, NO_SUFFIX = 0.95, 0.85, 0.7, 0.7
"""How much each kind of likeness counts: an order, set by hand (see `match`)."""

Pairing = list[tuple[int, int, Match]]
"""Which word of the shorter name goes with which of the longer, and how well."""


def compare_people(a: Name, b: Name) -> Match:
    """Whether two names can be one person's.

    >>> from onrecord.names.parts import parts
    >>> print(compare_people(parts("General Idris Vantor"), parts("Vantor")).reason)
    family name only: Vantor
    >>> print(compare_people(parts("Idris Vantor"), parts("Rostam Vantor")).reason)
    given names differ: Idris, Rostam
    """
    if not a.words or not b.words:
        return NO_NAME
    if a.keys.isdisjoint(b.keys):
        return NOTHING_ALIKE
    short, long = sorted((a, b), key=lambda n: (len(n.words), n.text))
    if told_apart := _told_apart(short, long):
        return told_apart
    found = _by_nickname(short, long) or (
        _lone(short, long) if len(short.words) == 1 else _several(short, long) or _turned(short, long)
    )
    if found is None:
        return _conflict(short, long)
    return all_of([found, NO_SUFFIX_ON_ONE]) if _full(short) and bool(a.suffix) != bool(b.suffix) else found


NO_SUFFIX_ON_ONE = Match(NO_SUFFIX, "shorter", "only one says which generation")


def _full(name: Name) -> bool:
    return len(name.words) > 1


def _told_apart(a: Name, b: Name) -> Match | None:
    """What tells two people of one name apart: the generation, a title that only men or only women have."""
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return different(f"of two generations: {a.suffix}, {b.suffix}")
    mine, yours = ({key(word) for title in n.titles for word in title.split()} for n in (a, b))
    if (mine & MALE and yours & FEMALE) or (mine & FEMALE and yours & MALE):
        return different(f"titles tell them apart: {a.titles[0]}, {b.titles[0]}")
    return None


def _by_nickname(short: Name, long: Name) -> Match | None:
    """The nickname or nom de guerre that one of the reports' names gives in quotation marks."""
    for name, other in ((short, long), (long, short)):
        if other.nickname and plain(other.nickname).replace(" ", "") == "".join(w.core for w in name.words):
            return Match(FAMILY_ONLY, "shorter", f"also known as {other.nickname}")
    return None


def words_alike(one: Word, other: Word, limit: float) -> Match | None:
    """Whether two words can be one name: but for a particle, the spelling, an initial, a short form."""
    if one.core == other.core:
        if one.particle == other.particle:
            return IDENTICAL
        return Match(PARTICLE, "particle", f"an article or particle differs: {one.text}, {other.text}")
    if one.initial or other.initial:
        reason = f"an initial only: {one.text}, {other.text}"
        return Match(INITIAL, "initials", reason) if _initials_fit(one, other) else None
    return _spelled_alike(one, other, limit)


def _initials_fit(one: Word, other: Word) -> bool:
    few, many = sorted((one.core, other.core), key=len)
    return many.startswith(few) if one.initial and other.initial else few[:1] == many[:1]


def _spelled_alike(one: Word, other: Word, limit: float) -> Match | None:
    apart = distance(one.core, other.core)
    if apart <= limit:
        score = min(MOST_BY_SPELLING, round(1 - apart, 3))
        return Match(score, "spelling", f"spelled differently: {one.text}, {other.text}")
    if one_name(one.core, other.core):
        return Match(NICKNAME, "shorter", f"a short form: {one.text}, {other.text}")
    if any(
        x.particle and y.core == plain(x.particle).replace(" ", "") + x.core for x, y in ((one, other), (other, one))
    ):
        return Match(PARTICLE, "particle", f"an article or particle differs: {one.text}, {other.text}")
    return None


def _lone(short: Name, long: Name) -> Match | None:
    """A lone name against the names of another."""
    word = short.words[0]
    if len(long.words) == 1:
        return words_alike(word, long.words[0], LIMIT)
    ways = [(len(long.words) - 1, FAMILY_ONLY, "family name only"), (0, GIVEN_ONLY, "given name only")]
    ways += [(i, ONE_OF, "one of the names only") for i in range(1, len(long.words) - 1)]
    for at, score, reason in ways:
        limit = FAMILY_LIMIT if score == FAMILY_ONLY else LIMIT
        if (alike := words_alike(word, long.words[at], limit)) and alike.relation != "initials":
            return all_of([alike, Match(score, "shorter", f"{reason}: {word.text}")])
    return None


def _several(short: Name, long: Name) -> Match | None:
    """Two or more names that all stand in the other, in its order."""
    pairing = _paired(short, long)
    if pairing is None:
        return None
    matches = [alike for _, _, alike in pairing]
    if len(short.words) == len(long.words):
        return all_of(matches)
    used = {at for _, at, _ in pairing}
    if 0 not in used:
        left = Match(LAST_ONLY, "shorter", f"the last names only: {' '.join(w.text for w in short.words)}")
    elif len(long.words) - 1 not in used:
        left = Match(NO_LAST, "shorter", f"without the last name: {long.family}")
    else:
        missing = " ".join(w.text for i, w in enumerate(long.words) if i not in used)
        left = Match(NO_MIDDLE, "shorter", f"without a middle name: {missing}")
    return all_of([*matches, left])


def _paired(short: Name, long: Name) -> Pairing | None:
    """Each word of the shorter name with one of the longer, in order, last with last where they agree."""
    ends = len(short.words) - 1, len(long.words) - 1
    last = words_alike(short.words[-1], long.words[-1], FAMILY_LIMIT)
    pairing: Pairing = [(*ends, last)] if last else []
    at, stop = 0, ends[1] if last else ends[1] + 1
    for i, word in enumerate(short.words[: ends[0]] if last else short.words):
        while at < stop and not (alike := words_alike(word, long.words[at], LIMIT)):
            at += 1
        if at == stop or alike is None:
            return None
        pairing.append((i, at, alike))
        at += 1
    return pairing


def _turned(short: Name, long: Name) -> Match | None:
    """The same words, written apart or together, or in another order, as where the family name comes first."""
    if "".join(w.core for w in short.words) == "".join(w.core for w in long.words):
        return Match(PARTICLE, "particle", f"written apart: {long.text}")
    if sorted(w.core for w in short.words) == sorted(w.core for w in long.words):
        return Match(ORDER, "order", "the same names in another order")
    return None


def _conflict(short: Name, long: Name) -> Match:
    """Which part of two names speaks against them."""
    if len(short.words) == 1:
        return different(f"no name is {short.family}")
    if words_alike(short.words[-1], long.words[-1], FAMILY_LIMIT):
        return different(f"given names differ: {' '.join(short.given)}, {' '.join(long.given)}")
    if words_alike(short.words[0], long.words[0], LIMIT):
        return different(f"family names differ: {short.family}, {long.family}")
    return different("names differ")
