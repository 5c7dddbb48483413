"""Who led a body before: "X leads the Front ... her predecessor, Y", "X took over the Front from Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.english import each

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.scene import Scene
    from onrecord.sheet import Sheet
    from onrecord.types import TieMention

CARRIED = 0.85
"""What the sureness of a succession is multiplied by for what it tells of the one before; set by hand."""
OVER = each("predecessor predecessors replaced succeeded took taken over")
"""Words of a succession that has happened: who "is to succeed" somebody leaves him in office till then."""


def led_before(scenes: Sequence[Scene], found: Iterable[TieMention]) -> Iterator[TieMention]:
    """Of each who took over from somebody, and leads one body by the same words or the sentence beside, him before."""
    known = list(found)
    sheets = {scene.stream: scene.sheet for scene in scenes}
    for one in known:
        if one.type != "succeeds" or one.object is None or sheets[one.stream].low[one.word] not in OVER:
            continue
        near = [
            other
            for other in known
            if other.type == "leads" and other.subject == one.subject and other.stream == one.stream and not other.ended
            if abs(_sentence(sheets, other) - _sentence(sheets, one)) <= 1
        ]
        bodies = {other.object for other in near}
        if len(bodies) == 1 and None not in bodies and one.object not in bodies:
            sure = round(min(one.confidence, *(other.confidence for other in near)) * CARRIED, 3)
            yield replace(
                one, type="leads", subject=one.object, object=bodies.pop(), role=None, ended=True, confidence=sure
            )


def _sentence(sheets: dict[int, Sheet], mention: TieMention) -> int:
    return sheets[mention.stream].sentence[mention.word]
