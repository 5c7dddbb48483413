"""Sentences that give two sources' words: one and the other, or one as another tells it.

    One source said they met in Mestara and the other said they met in Ombrel.
    Witnesses, according to the Courier, said a man had run off.

The model may find one cue alone and take the rest for its content.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.types import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

OTHER = re.compile(
    r"(?:;|,|\b(?:and|but|while|whereas))\s+(?P<source>(?:the|an)\s?(?:other|second|third)(?:\s(?:one|source|official))?)\s+"
    r"(?P<cue>said|says)\s+(?P<said>[^.!?\n“\"]+)",
    re.IGNORECASE,
)
VIA = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=\n))(?P<source>[A-Z][^,.;:“”\"\n]{1,60}), according to [^,.;:“”\"\n]{2,60},\s"
    r"(?P<cue>said|says|say|told)\s(?P<said>[^.!?\n“\"]+)"
)
CONFIDENCE = 0.9
"""What the rule is given, set by hand: hardly anything else is put so."""


STANCE = r"(?:opposed|rejected|criticised|criticized|condemned|denounced|welcomed|hailed|praised|endorsed|backed)"
BESIDE = re.compile(
    rf",?\s(?:and|but|yet|though)\s(?:was |were )?(?P<cue>{STANCE}) by "
    r"(?P<source>(?:the\s)?[\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
)
"""A second stance on the same: "hailed by Norvane but opposed by the protesters"."""


def beside(text: str, frames: Sequence[Frame]) -> list[Frame]:
    """A frame for each stance that stands right behind another's, with that one's content."""
    found = []
    for frame in frames:
        second = BESIDE.match(text, frame.source[0][1]) if frame.source else None
        passive = (
            frame.source
            and text[frame.cue[1] : frame.source[0][0]].strip() in {"by", ""}
            and frame.cue[1] <= frame.source[0][0]
        )
        if second and passive:
            found.append(replace(frame, cue=second.span("cue"), source=(second.span("source"),)))
    return found


def others(text: str) -> list[Frame]:
    """A frame for each second source of a sentence, up to the end of that sentence, and for each told by another.

    >>> text = "One source said it was in Mestara and the other said it was in Ombrel."
    >>> [(text[slice(*f.source[0])], text[slice(*f.content[0])]) for f in others(text)]
    [('the other', 'it was in Ombrel')]
    """
    return [
        Frame(cue=m.span("cue"), source=(m.span("source"),), content=(m.span("said"),), confidence=CONFIDENCE)
        for pattern in (OTHER, VIA)
        for m in pattern.finditer(text)
    ]
