"""Sentences that give two sources' words: one and the other, or one as another tells it.

    One source said they met in Mestara and the other said they met in Ombrel.
    Witnesses, according to the Courier, said a man had run off.

The model may find one cue alone and take the rest for its content.
"""

from __future__ import annotations

import re

from onrecord.types import Frame

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
