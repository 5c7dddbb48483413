"""Which names are states': by the table of places, and for a state in no table by how the report speaks of it.

"Norvane" is taken for a state where its name stands before what only states have ("Norvane’s foreign ministry"), or
makes an adjective ("Norvanian").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord import places
from onrecord.actors.kinds import LARGE, weigh
from onrecord.actors.neuter import neuter
from onrecord.actors.signs import SIGN, SURE_SIGN, WEAK_SIGN, adjectives, adjectives_said, sign
from onrecord.actors.surfaces import ACRONYM, KNOWN_BODIES
from onrecord.english import each
from onrecord.names import compare
from onrecord.names import titles as ranks
from onrecord.names.lexicon import DOMAINS, FORMS, MODIFIERS, OFFICES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.actors.surfaces import Surface
    from onrecord.sheet import Sheet
    from onrecord.types import ActorKind

ENOUGH = 2.0
"""How much must speak for a state, where a sure sign counts 2; a name that clearly looks like a person or a body needs
more than weak signs. Set on the example reports, whose four states are in no table."""
ENOUGH_IF_NEVER_INTRODUCED = 1.0
"""The same for a lone name that looks like a person: news gives people a title or a given name once."""
MOST_OF_WEAK = 1.0
"""What all weak signs together count at most: there are many officials of the Pentagon."""
CLEAR, CERTAIN = 0.8, 1.0
"""From this share of its votes on, and from this many of them, a name is clearly of a kind."""
SURE_FAMILY = 0.87
"""From this score of `onrecord.names` on a lone name is a family name spelled alike, an article apart."""
MOST_WORDS = 3
"""Words: a longer name that is in no table is no state's."""
REGIONS = each("brexit hispanic europe asia africa america arabia kurdistan balkans") | {
    "latin america",
    "middle east",
}
"""Parts of the world that make adjectives as states do."""
NO_STATE_WORDS = MODIFIERS | DOMAINS | OFFICES | FORMS | each("house electoral situations nations")
"""Words that stand before offices and bodies, and are in no state’s name."""
_SMALL = re.compile(r"\b[a-z]+\b")
_PIECE = re.compile(r"[\s-]+")
NO_STATES = KNOWN_BODIES | REGIONS | each("brexit hispanic")


class Region(NamedTuple):
    """What in a report speaks for a region, and what against it and for the state of its name."""

    near: str
    against: str


ALSO_REGIONS = {
    "georgia": Region(
        r"\b(?:Atlanta|Savannah|Florida|Alabama|Carolina|Tennessee|Texas|Ohio|Kansas|Arizona|Senator|Congressman|"
        r"U\.?S\.? (?:House|Senate|Representative)|House of Representatives|Republican|Democrat)",
        r"\b(?:Tbilisi|Georgians?|Ossetia|Abkhazia|Caucasus|Batumi|Azerbaijan|Armenia)\b",
    ),
}
"""States whose name a large region elsewhere has too."""
_OTHERS: tuple[ActorKind, ...] = ("person", "organisation")


def mark_states(surfaces: Sequence[Surface], sheets: Sequence[Sheet]) -> list[Surface]:
    """The names without adjectives of countries, those of states marked as such."""
    said = adjectives_said("\n\n".join(sheet.text for sheet in sheets))
    kept = [s for s in surfaces if not places.nationality(s.text)]
    weigh(kept, sheets)
    made = {s.key: adjectives(s.text, said) for s in kept if s.words == 1 and not s.titles}
    full = [s for s in kept if s.words > 1 and s.kind == "person"]
    small = small_words(sheets)
    things = neuter(kept, sheets)
    for surface in kept:
        if (surface.key in small and is_common(surface)) or any(is_name_of(surface, person) for person in full):
            continue
        if _is_state(surface, sheets, made.get(surface.key, set()), things.get(surface.key, 0.0)):
            surface.kind = "state"
        elif surface.kind == "person" and surface.key in things and not surface.titles:
            surface.kind = "organisation"
    forms = {form for s in kept if s.kind == "state" for form in made.get(s.key, ())}
    return [s for s in kept if s.text not in forms]


def is_common(surface: Surface) -> bool:
    """Whether a name may be but a word with a capital: one that no table knows, and no acronym."""
    return not (surface.text.isupper() or places.state(surface.text) or places.place(surface.text))


def small_words(sheets: Sequence[Sheet]) -> set[str]:
    """The words that a report also writes small, so that alone, with a capital, they name nobody."""
    return {word for sheet in sheets for word in _SMALL.findall(sheet.text)}


def is_name_of(surface: Surface, person: Surface) -> bool:
    """Whether a lone name is part of a person's, or that family's name spelled in another way."""
    if surface.words > 1:
        return False
    return surface.key in person.key.split() or compare(surface.text, person.text).score >= SURE_FAMILY


def _is_state(surface: Surface, sheets: Sequence[Sheet], made: set[str], has: float) -> bool:
    """Whether a name is a state's; `made` are the adjectives made of it, `has` what "its" tells."""
    if places.state(surface.text):
        if surface.key in ALSO_REGIONS and _is_region(ALSO_REGIONS[surface.key], sheets):
            return False
        return surface.share("person") < CLEAR or not surface.titles
    if _is_known_otherwise(surface):
        return False
    signs = [sign(sheets[name.sheet], name) for name in surface.names]
    weak = signs.count(WEAK_SIGN) * WEAK_SIGN
    told = sum(signs) - weak + min(weak, MOST_OF_WEAK) + (SURE_SIGN if made else 0.0) + has
    if surface.share("person") >= CLEAR and surface.words == 1:
        return told >= ENOUGH_IF_NEVER_INTRODUCED
    against = any(surface.share(kind) >= CLEAR and surface.votes[kind] >= CERTAIN for kind in _OTHERS)
    several = surface.words == 1 and SIGN in signs
    return told >= ENOUGH and (not against or bool(made) or SURE_SIGN in signs or several)


def _is_region(region: Region, sheets: Sequence[Sheet]) -> bool:
    """Whether a name that a state shares with another’s region is the region’s, by what else the report says."""
    text = "\n".join(sheet.text for sheet in sheets)
    return bool(re.search(region.near, text)) and not re.search(region.against, text)


def _is_known_otherwise(surface: Surface) -> bool:
    """Whether a name is surely no state's: a person's with a title, an acronym, a known body, place or region."""
    if surface.titles or surface.words > MOST_WORDS or ACRONYM.fullmatch(surface.text):
        return True
    pieces = _PIECE.split(surface.text)
    if len(pieces) > 1 and any(places.place(piece) or places.nationality(piece) for piece in pieces):
        return True
    if any(ranks.key(piece) in NO_STATE_WORDS for piece in pieces):
        return True
    return surface.key in NO_STATES or any(place.population >= LARGE for place in places.places(surface.text))
