"""Which names are states': by the table of places, and for a state in no table by how the report speaks of it.

"Norvane" is taken for a state where its name stands before what only states have ("Norvane’s foreign ministry"), or
makes an adjective ("Norvanian"). Its capital is the place of which the report says so ("Sel Harat, the Norvanian
capital").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord import places
from onrecord.actors import lexicon as lex
from onrecord.actors.sheet import singular
from onrecord.actors.surfaces import KNOWN_BODIES, most_likely

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.actors.sheet import Sheet
    from onrecord.actors.spotting import Name
    from onrecord.actors.surfaces import Surface
    from onrecord.types import ActorKind

ENOUGH = 2.0
"""How much must speak for a state: a sure sign counts 2, any other 1. For a name that looks like a person or a body one
of them must be sure. Set on the example reports, whose four states are in no table."""
CLEAR = 0.8
"""From this share of its votes on, a name is clearly of a kind."""
SURE_SIGN, SIGN = 2.0, 1.0
SHORTEST_STEM = 4
ENDING = re.compile(r"i?(?:ian|ean|an|n|ese|nese|ish|i|ic|ite)s?")
_BEFORE_SMALL = re.compile(r"\b([A-Z][a-z]+)(?=\s+[a-z])")
AHEAD = 3
"""How many words after a name are looked at for what states have: "Haldmark’s former defence secretary"."""


IN = frozenset("in inside across into throughout near".split())
IN_VOTE = 0.7
"""How much "in" before a name speaks for a place."""
BEFORE = re.compile(
    r"\b(?:(?:government|people|president|king|army|state|republic|rest|border|parts|leaders?) of|(?:envoy|ambassador|exports?"
    r"|visit|aid|embassy|mission) (?:to|in)|(?:troops|forces|soldiers|bases|elections|war) in) $"
)
"""What stands before the name of a state, and of a city seldom."""
CERTAIN_OF_KIND = 1.0
"""How many votes a name needs to look clearly like a person or a body."""


def mark_states(surfaces: Sequence[Surface], sheets: Sequence[Sheet]) -> list[Surface]:
    """The names without adjectives of countries, those of states marked as such."""
    said = adjectives_said("\n\n".join(sheet.text for sheet in sheets))
    kept = [s for s in surfaces if not places.nationality(s.text)]
    for surface in kept:
        _count_in(surface, sheets)
    made = {s.key: adjectives(s.text, said) for s in kept if s.words == 1 and s.kind != "person"}
    made |= {s.key: adjectives(s.text, said) for s in kept if s.words == 1 and s.key not in made and not s.titles}
    full = {word for s in kept if s.words > 1 and s.kind == "person" for word in s.key.split()}
    for surface in kept:
        if surface.key not in full and _is_state(surface, sheets, made.get(surface.key, set())):
            surface.kind = "state"
    forms = {form for s in kept if s.kind == "state" for form in made.get(s.key, ())}
    return [s for s in kept if s.text not in forms]


def _count_in(surface: Surface, sheets: Sequence[Sheet]) -> None:
    """Let "in" before a name, where nothing is owned by it, speak for a place."""
    for name in surface.names:
        sheet = sheets[name.sheet]
        at = sheet.within(name.span)
        ahead = sheet.low[at.stop] if at.stop < len(sheet.low) else ""
        if at.start and sheet.low[at.start - 1] in IN and ahead[:1] not in {"’", "'", "-"}:
            surface.votes["place"] = surface.votes.get("place", 0.0) + IN_VOTE
    surface.kind = most_likely(surface)


def adjectives_said(text: str) -> frozenset[str]:
    """The capitalised words of a text that stand before a small one, as adjectives do."""
    return frozenset(_BEFORE_SMALL.findall(text))


def adjectives(name: str, said: frozenset[str]) -> set[str]:
    """Those of these words that are made of a name as adjectives of countries are.

    >>> adjectives("Norvane", adjectives_said("Norvane and the Norvanian capital; Norvanes"))
    {'Norvanian'}
    """
    stem = re.sub(r"(?:ia|y|[aeiou])$", "", name)
    if len(stem) < SHORTEST_STEM or not name.isalpha():
        return set()
    made = (word for word in said if word.startswith(stem) and word not in {name, f"{name}s"})
    return {word for word in made if ENDING.fullmatch(word, len(stem))}


_AGAINST: tuple[ActorKind, ...] = ("person", "organisation")


def _is_state(surface: Surface, sheets: Sequence[Sheet], made: set[str]) -> bool:
    if places.state(surface.text):
        return surface.share("person") < CLEAR or not surface.titles
    if surface.titles or surface.key in KNOWN_BODIES or surface.words > 3 or places.place(surface.text):
        return False
    signs = [_sign(sheets[name.sheet], name) for name in surface.names]
    told = sum(signs) + (SURE_SIGN if made else 0.0)
    against = any(
        surface.share(kind) >= CLEAR and surface.votes[kind] >= CERTAIN_OF_KIND for kind in _AGAINST if kind in surface.votes
    )
    return told >= ENOUGH and (not against or bool(made) or SURE_SIGN in signs)


def _sign(sheet: Sheet, name: Name) -> float:
    """How much the words around one mention speak for a state."""
    if BEFORE.search(sheet.text, max(0, name.span[0] - 20), name.span[0]):
        return SIGN
    at = sheet.within(name.span).stop
    ahead = sheet.low[at : at + AHEAD + 2]
    if ahead[:1] == ["-"] and len(ahead) > 1 and ahead[1] in lex.BACKED:
        return SIGN
    if ahead[:1] in (["’s"], ["'s"], ["’"], ["'"]):
        ahead = ahead[2:] if ahead[0] in {"’", "'"} and ahead[1:2] == ["s"] else ahead[1:]
    for word in ahead[:AHEAD]:
        if not word.isalpha() or word in {"of", "and", "in", "to", "for", "the", "said", "has", "was", "is"}:
            break
        if singular(word) in lex.SURE_STATE_THINGS:
            return SURE_SIGN
        if singular(word) in lex.STATE_THINGS:
            return SIGN
    return 0.0
