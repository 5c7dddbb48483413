"""Which state a name means, and where places lie: states, capitals, regions and large cities, from an open table.

>>> state("U.S.").name, nationality("Iranians").name, capital_of("Beirut").name
('United States', 'Iran', 'Lebanon')
>>> place("Mosul").region
'Nineveh'

It only looks names up. That Georgia, Jordan, Chad, Nancy, Reading or Mobile is a place in this sentence, and not a
person or an ordinary word, is for the caller to know; so is whether Tehran is a city here or a government. Names are
matched whole, whatever their case, abbreviations (US, UAE) in capitals only. What the table says of disputed lands is
its source's word, not a judgement of ours.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple, cast

from onrecord.places.fold import fold, without_article
from onrecord.places.table import PLACES, PlaceKind, Row, rows, states

__all__ = [
    "DOMINANCE",
    "Place",
    "PlaceKind",
    "State",
    "capital_of",
    "nationality",
    "place",
    "places",
    "seat_of",
    "state",
]

DOMINANCE = 10
"""How many times as many people the largest place of a name has as the next in another state, to be meant without more.

Set by hand: London (Canada: a twentieth) passes, Tripoli (Lebanon: a sixth) and Birmingham (a fifth) do not.
"""
SORTS = re.compile(r" (city|province|governorate|region|oblast|state|county|district|prefecture)$")
"""A word behind a name that says what it is the name of."""


class State(NamedTuple):
    """A state, or a territory that has its own code: ISO 3166-1 alpha-2, XK for Kosovo."""

    code: str
    name: str
    capital: str


class Place(NamedTuple):
    """A place and what it lies in: the code of its state and, where known, its region; population 0 is unknown."""

    name: str
    kind: PlaceKind
    state: str
    region: str
    population: int


def _state(code: str) -> State:
    found = states()[code]
    return State(found.state, found.name, found.region)


def _only(found: tuple[Row, ...]) -> State | None:
    """The one state that all rows are of."""
    codes = {r.state for r in found}
    return _state(codes.pop()) if len(codes) == 1 else None


@lru_cache(maxsize=4096)
def state(name: str) -> State | None:
    """The state of this name or abbreviation; never by its code alone, and never by its capital.

    >>> state("the Islamic Republic of Iran").code, state("UK").code, state("Britain’s").code
    ('IR', 'GB', 'GB')
    >>> state("us"), state("IN"), state("Kessaria")
    (None, None, None)
    """
    bare = re.sub(r"['’]s$", "", name.strip()).removeprefix("the ").replace(".", "").replace(" ", "")
    return _only(rows("short", bare)) or _only(rows("state", fold(name)))


@lru_cache(maxsize=4096)
def nationality(word: str) -> State | None:
    """The state of a nationality, as adjective or noun, or of the first half of a word with a hyphen.

    >>> [nationality(w).code for w in ("Iraqi", "Iraqis", "Briton", "Iran-backed", "US-led", "Lebanese-born")]
    ['IQ', 'IQ', 'GB', 'IR', 'US', 'LB']
    >>> nationality("Congolese"), nationality("Iran"), nationality("US-Iran")
    (None, None, None)
    """
    if found := _only(rows("nationality", fold(word))):
        return found
    first, hyphen, second = word.partition("-")
    if not hyphen or second != second.lower():
        return None
    return _only(rows("nationality", fold(first))) or state(first)


def capital_of(name: str) -> State | None:
    """The state whose capital has this name; of several, the one with DOMINANCE times as many people as the next.

    >>> capital_of("Tehran").name, capital_of("Kiev").name, capital_of("Mosul")
    ('Iran', 'Ukraine', None)
    """
    found = sorted((states()[r.state] for r in rows("capital", fold(name))), key=lambda r: -r.population)
    return _state(found[0].state) if found and _dominates(found) else None


def seat_of(name: str) -> State | None:
    """The state whose government reports may mean by this name: its capital's, a building's, a street's.

    >>> [seat_of(n).code for n in ("Tehran", "the Kremlin", "Downing Street", "Washington")]
    ['IR', 'RU', 'GB', 'US']
    """
    return _only(rows("seat", fold(name))) or capital_of(name)


def places(name: str, within: str | None = None) -> tuple[Place, ...]:
    """Every place of this name, the most populous first; `within` takes only those in the state with this code.

    >>> [(p.kind, p.state) for p in places("Tripoli")]
    [('region', 'LY'), ('capital', 'LY'), ('city', 'LB')]
    >>> [p.kind for p in places("Tripoli", within="LB")], [p.kind for p in places("Idlib province")]
    (['city'], ['region'])
    """
    abbreviated = [states()[found.code]] if (found := state(name)) else []
    rows_found = dict.fromkeys([*abbreviated, *_rows(fold(name))])
    found_places = [_place(r) for r in rows_found if within is None or r.state == within]
    return tuple(sorted(found_places, key=lambda p: (-p.population, PLACES.index(p.kind), p.state, p.region)))


def _rows(key: str) -> list[Row]:
    """The rows of a key, else of the key without its article, else without the word that says what it names."""
    tries = [(key, PLACES), (without_article(key), PLACES)]
    if sort := SORTS.search(key):
        kinds: tuple[PlaceKind, ...] = ("capital", "city") if sort[1] == "city" else ("region",)
        tries += [(bare, kinds) for bare in (key[: sort.start()], without_article(key[: sort.start()]))]
    return next((found for k, kinds in tries if (found := [r for kind in kinds for r in rows(kind, k)])), [])


def _place(row: Row) -> Place:
    kind = cast(PlaceKind, row.kind)
    return Place(row.name, kind, row.state, "" if kind == "state" else row.region, row.population)


@lru_cache(maxsize=4096)
def place(name: str, within: str | None = None) -> Place | None:
    """The place that this name means: the state, city or region of that name, if all are in one state.

    Of places in several states it is the most populous, if it has DOMINANCE times as many people as the next in another
    state, else `None`. The region is empty where two of the state's regions have a place of the name.

    >>> place("Basra").state, place("Tripoli"), place("Tripoli", within="LB").kind, place("London").state
    ('IQ', None, 'city', 'GB')
    """
    found = places(name, within)
    first = next(iter(found), None)
    abroad = [p for p in found if first and p.state != first.state]
    if first is None or (abroad and not _dominates([first, *abroad])):
        return None
    at_home = [p for p in found if p.state == first.state]
    meant = min(at_home, key=lambda p: PLACES.index(p.kind))
    alike = [meant, *(p for p in at_home if p.kind in {"city", "capital"} and p.region != meant.region)]
    return meant if _dominates(alike) else meant._replace(region="")


def _dominates(found: list[Row] | list[Place]) -> bool:
    """Whether the first is by far the most populous."""
    return len(found) == 1 or found[0].population >= DOMINANCE * found[1].population
