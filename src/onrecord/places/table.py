"""The table of places that the package carries: one read, an index, rows made when they are asked for.

`table.tsv` is made by `python -m recipes.places`; ATTRIBUTION.md beside it says from what. Its columns: kind, keys
(folded, `|` between), name, state, region, population.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

FILE = Path(__file__).with_name("table.tsv")

PlaceKind = Literal["state", "region", "capital", "city"]
RowKind = Literal["state", "region", "capital", "city", "short", "nationality", "seat"]
"""`short`: abbreviations of states, as written (US). `nationality`: Iraqi, Iraqis. `seat`: Kremlin."""
PLACES: tuple[PlaceKind, ...] = ("state", "capital", "city", "region")
"""Which of several places of one name in one state is meant before the others."""


class Row(NamedTuple):
    """One line of the table; population 0 where the source has none."""

    kind: RowKind
    keys: tuple[str, ...]
    name: str
    state: str
    region: str
    population: int


def row(line: str) -> Row:
    """A line of the table."""
    kind, keys, name, state, region, population = line.split("\t")
    return Row(cast(RowKind, kind), tuple(keys.split("|")), name, state, region, int(population))


@lru_cache(maxsize=1)
def index() -> dict[str, dict[str, list[str]]]:
    """The lines of each kind by key."""
    found: dict[str, dict[str, list[str]]] = {}
    for line in FILE.read_text("utf8").splitlines():
        kind, keys, _ = line.split("\t", 2)
        by_key = found.setdefault(kind, {})
        for key in keys.split("|"):
            by_key.setdefault(key, []).append(line)
    return found


@lru_cache(maxsize=4096)
def rows(kind: RowKind, key: str) -> tuple[Row, ...]:
    """The rows of this kind that have this key."""
    return tuple(row(line) for line in index()[kind].get(key, ()))


@lru_cache(maxsize=1)
def states() -> dict[str, Row]:
    """Every state by its code."""
    return {r.state: r for lines in index()["state"].values() for r in map(row, lines)}
