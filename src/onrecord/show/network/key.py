"""The key to the picture, and the words below it: laid out in rows, as a picture has no lines of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.show import wording
from onrecord.show.network.boxes import width, wrapped
from onrecord.show.network.graph import Graph
from onrecord.show.order import Kind
from onrecord.show.who import KINDS
from onrecord.types import ActorKind

STROKES = {
    "solid": "the outlet’s own word",
    "dashed": "on others’ word",
    "dotted": "hedged or still to come",
    "struck": "denied by someone",
}
FAMILIES: dict[str, tuple[str, tuple[Kind, ...]]] = {
    "rule": ("leads, directs, speaks for", ("office", "guidance")),
    "with": ("stands with", ("with",)),
    "against": ("stands against", ("against",)),
    "other": ("belongs to, comes after", ("belonging", "changed")),
}
"""The families of ties, each of one colour, and the sections of the brief that they are."""

SIGN, SPACE, ROW = 30.0, 22.0, 21.0
"""How wide a sign is, what is left between two items, and how high a row is."""

_ALL_LINES = 99


class Item(NamedTuple):
    """One item of the key: which sign, at which place, and its words."""

    sign: str
    x: float
    y: float
    words: str


def family(kind: Kind) -> str:
    """The family that a tie's section is of."""
    return next((name for name, (_, kinds) in FAMILIES.items() if kind in kinds), "other")


def key(found: Graph, room: float, size: float) -> tuple[list[Item], float]:
    """The signs that the picture has, in rows no wider than `room`; and how high they are together."""
    rows = (_strokes(found), _families(found), _shapes(found))
    items: list[Item] = []
    y = 0.0
    for row in rows:
        x = 0.0
        for sign, words in row:
            wide = SIGN + 7 + width(words, size)
            if x and x + wide > room:
                x, y = 0.0, y + ROW
            items.append(Item(sign, x, y, words))
            x += wide + SPACE
        y += ROW
    return items, y


def below(found: Graph, room: float, size: float) -> list[str]:
    """What is not drawn, as lines of text: ties that lack an end, actors in no tie."""
    said = []
    if found.loose:
        words = "; ".join(line.words + (f", {line.when}" if line.when else "") for line in found.loose)
        said.append(f"Not drawn, for an end is missing: {words}.")
    if found.alone:
        said.append(f"Also in the report: {wording.joined(list(found.alone))}.")
    return [line for words in said for line in wrapped(words, room, size, _ALL_LINES)]


def _strokes(found: Graph) -> Iterator[tuple[str, str]]:
    here = {edge.stroke for edge in found.edges} | {"struck" for edge in found.edges if edge.struck}
    return ((f"line {name}", words) for name, words in (STROKES | dict(found.signs)).items() if name in here)


def _families(found: Graph) -> Iterator[tuple[str, str]]:
    here = {family(edge.kind) for edge in found.edges}
    return ((f"colour {name}", words) for name, (words, _) in FAMILIES.items() if name in here)


def _shapes(found: Graph) -> Iterator[tuple[str, str]]:
    here: set[ActorKind] = {node.kind for node in found.nodes}
    return ((f"shape {kind}", one) for kind, (one, _) in KINDS.items() if kind in here)
