"""Two names before a verb that do it together, where the parse hangs one on the other's title.

Of "President Tomas Adeyle and army chief Ines Calloran signed" parses often keep one; the tags alone tell both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import NAMES
from onrecord.events.surface import CLAUSAL, INSIDE, phrase_end
from onrecord.events.takers import SAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.scene import Scene

OPENS = frozenset({",", ":", "``", "''", "-RRB-"})
"""The tags of what may stand before the first of the two; behind any other word they may be another's object."""


def joined(scene: Scene, verb: int, found: Sequence[int]) -> tuple[int, ...]:
    """The name that "and" joins right before a verb to one of the words `found`, if it is not among them itself."""
    first = scene.parse.sentences[scene.sheet.sentence[verb]][0]
    last = phrase_end(scene, verb)
    while scene.parse.tags[last] == "HYPH":
        # What is behind the hyphen of "Sarn Tal-ho" is tagged so.
        last -= 1
    both = _start(scene, last, first) - 1
    if last > first and scene.sheet.low[last] == ",":
        # "Barsky and her deputy, Davit Orsel, were arrested"
        last -= 1
        comma = _start(scene, last, first) - 1
        both = _start(scene, comma - 1, first) - 1 if scene.sheet.low[comma] == "," else -1
    if both <= first or scene.sheet.low[both] != "and":
        return ()
    start = _start(scene, both - 1, first)
    opens = start == first or scene.parse.tags[start - 1] in OPENS or scene.sheet.low[start - 1] in CLAUSAL | SAYS
    names = (both - 1, last)
    if not opens or start == both or any(scene.parse.tags[word] not in NAMES for word in names):
        return ()
    actors, known = [scene.actor(word) for word in names], {scene.meant(word) for word in found}
    if None in actors or actors[0] == actors[1] or len(known & {*actors}) != 1:
        return ()
    return tuple(word for word, actor in zip(names, actors, strict=True) if actor not in known)


def _start(scene: Scene, at: int, first: int) -> int:
    """Where the phrase that ends with a word begins, by the tags."""
    while at >= first and scene.parse.tags[at] in INSIDE:
        at -= 1
    return at + 1
