"""The state that an adjective before a noun speaks of ("the Kessarian foreign minister"), if it is an actor here."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord import places

if TYPE_CHECKING:
    from onrecord.scene import Scene

PARTS = frozenset({"south", "north", "latin", "central", "west", "east", "native", "african"})
"""What stands before the adjective of a continent or of another state: no South American is of the United States."""
ENDINGS = ("n", "an", "ian", "ese", "i", "ish", "er", "ic", "ean")
"""What makes an adjective of the name of a state that is in no table."""


def state_of(scene: Scene, word: int | None, text: str = "") -> str | None:
    """The actor that is the state of a word, or of a text: by its name, or by its adjective."""
    said = text if word is None else scene.sheet.words[word]
    if word and scene.sheet.low[word - 1] in PARTS:
        return None
    if not said[:1].isupper() or "-" in said:
        return None
    nation = places.nationality(said)
    for actor in scene.actors.values():
        if actor.kind == "state" and (
            (nation is not None and actor.country == nation.code) or said in _adjectives(actor.name)
        ):
            return actor.id
    return None


@lru_cache(maxsize=1024)
def _adjectives(name: str) -> frozenset[str]:
    stems = {name, name.rstrip("aeiouy")}
    return frozenset(stem + ending for stem in stems if len(stem) > 3 for ending in ENDINGS)
