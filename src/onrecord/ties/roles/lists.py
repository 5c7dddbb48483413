"""Who is one of several that hold a role: "Presidents X of Y and Z", "three ministers, including X and Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ties.apposition import Beside
from onrecord.ties.phrases import End

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.ties.roles.role import Role
    from onrecord.types import ActorKind

TITLED, AMONG = 0.95, 0.85
"""How sure it is that a title in the plural goes for each name of a list, and that some of several are named behind
"including"; set by hand."""
INCLUDES = (["include"], ["included"], ["are"], ["were"])
"""The same as a verb: "its allies in Kessaria include X and Y"."""
PERSONS: frozenset[ActorKind] = frozenset({"person"})
OPENS = (
    *(["including"], ["such", "as"], ["among", "them"], ["chief", "among", "them"]),
    *(["namely"], ["notably"], ["like"]),
)
"""What brings the names of some of several."""


def titled(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """Whom a title in the plural stands before, where a list follows: "Senators X of Y, Z and W", no lone name."""
    if role.phrase.name is not None and role.word < role.phrase.name:
        named, end = _names(phrases, role.phrase.start)
        named = [*named[:1], *(one for one in named[1:] if _is_bare(phrases, one[0]))]
        if len(named) > 1 or phrases.tags[end : end + 1] == ("NNP",):
            yield from _besides(named, "title", TITLED)


def joined(phrases: Phrases, role: Role, first: End) -> Iterator[Beside]:
    """Who stands behind a role with those that a list joins: "members of the Order X and Y"."""
    further, _ = (
        _names(phrases, _behind_comma(phrases, first.last + 1)) if phrases.sheet.is_plural(role.word) else ([], 0)
    )
    yield from _besides([(first, None), *(one for one in further if _is_bare(phrases, one[0]))], "title", TITLED)


def named_from(phrases: Phrases, at: int) -> Iterator[Beside]:
    """The persons of a list of two or more that begins at a word."""
    named, _ = _names(phrases, at)
    yield from _besides(named if len(named) > 1 else [], "title", AMONG)


def among(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """Who is named behind several: "the candidates, including X and Y", "members of the Order X and Y"."""
    if not phrases.sheet.is_plural(role.word) or role.phrase.name is not None:
        return
    at = role.last + 1
    named, _ = _names(phrases, at)
    if len(named) > 1:
        yield from _besides(named, "title", AMONG)
        return
    if phrases.low[at : at + 1] == ["in"] and (place := phrases.starting(at + 1)) and place.name is not None:
        at = place.last + 1
    at += phrases.low[at : at + 1] == [","]
    bracketed, _ = _names(phrases, at + 1) if phrases.low[at : at + 1] == ["("] else ([], 0)
    if len(bracketed) > 1:
        yield from _besides(bracketed, "title", AMONG)
        return
    openers = (*OPENS, *INCLUDES) if role.owners else OPENS
    opened = next((at + len(words) for words in openers if phrases.low[at : at + len(words)] == words), None)
    kinds = PERSONS.union(*(row.holder for row in role.rows)) if role.owners else PERSONS
    some, _ = _names(phrases, opened, kinds) if opened is not None else ([], 0)
    some = some if role.owners else [(end, place) for end, place in some if _is_bare(phrases, end)]
    yield from _besides(some, "including", AMONG)


def set_off(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """Who is named behind those of somebody: "its rivals, the Lion Companies", "his deputies, X and Y"."""
    at = role.last + 1
    owned = role.phrase.owner is not None or phrases.tags[role.phrase.first] == "PRP$"
    plural = phrases.sheet.is_plural(role.word) and role.phrase.name is None
    if not (plural and owned) or phrases.low[at : at + 1] not in ([","], ["–"], ["—"]):
        return
    found: list[End] = []
    while (one := phrases.starting(at + 1)) and one.name is not None and (end := End.of(one)):
        found.append(end)
        at = one.last + 1
        if phrases.low[at : at + 1] not in ([","], ["and"]):
            break
        at += phrases.low[at : at + 2] == [",", "and"]
    closes = at >= len(phrases.low) or phrases.tags[at] in {",", ".", ":"}
    bodies = {phrases.kind(end.actor) for end in found} <= {"group", "organisation", "state"}
    if found and closes and (len(found) > 1 or bodies):
        yield from (Beside(end, "apposition", AMONG) for end in found)


def _is_bare(phrases: Phrases, end: End) -> bool:
    """Whether a name stands without a title of its own, which would say more."""
    phrase = phrases.at(end.last)
    return phrase is not None and phrase.start + (phrase.det == "the") == end.first


def _besides(named: list[tuple[End, End | None]], rule: str, sure: float) -> Iterator[Beside]:
    """The holders, each with where he holds the office, if any of them has a place of his own."""
    placed = any(place for _, place in named)
    for end, place in named:
        yield Beside(end, rule, sure, ((place,) if place else ()) if placed else None)


def _names(
    phrases: Phrases, at: int, kinds: Collection[ActorKind] = PERSONS
) -> tuple[list[tuple[End, End | None]], int]:
    """Those of some kinds in a list that begins at a word, each with the place behind "of"; where it would go on."""
    found: list[tuple[End, End | None]] = []
    while (one := phrases.starting(at)) and one.name is not None and (end := End.of(one)):
        if phrases.kind(end.actor) not in kinds:
            break
        place = _place(phrases, one.last + 1)
        found.append((end, End.of(place) if place else None))
        at = _behind_comma(phrases, (place.last if place else one.last) + 1)
    return found, at


def _place(phrases: Phrases, at: int) -> Phrase | None:
    """The place that "of" or "from" brings."""
    place = phrases.starting(at + 1) if phrases.low[at : at + 1] in (["of"], ["from"]) else None
    actor = place.actor if place and place.name is not None else None
    return place if actor and phrases.kind(actor) in {"place", "state"} else None


def _behind_comma(phrases: Phrases, at: int) -> int:
    """Where the next of a list begins; -1 where it ends."""
    low = phrases.low[at : at + 2]
    if low == [",", "and"]:
        return at + 2
    return at + 1 if low[:1] in ([","], ["and"]) else -1
