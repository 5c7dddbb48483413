"""One and the other: a sentence that gives two sources' words side by side.

    One source said they met in Mestara and the other said they met in Ombrel.

The model may find the first cue alone and take the rest for its content.
"""

from __future__ import annotations

import re

from onrecord.types import Frame

OTHER = re.compile(
    r"(?:;|,|\b(?:and|but|while|whereas))\s+(?P<source>(?:the|an)\s?(?:other|second|third)(?:\s(?:one|source|official))?)\s+"
    r"(?P<cue>said|says)\s+(?P<said>[^.!?\n“\"]+)",
    re.IGNORECASE,
)
CONFIDENCE = 0.9
"""What the rule is given, set by hand: hardly anything else is put so."""


def others(text: str) -> list[Frame]:
    """A frame for each second source of a sentence, up to the end of that sentence.

    >>> text = "One source said it was in Mestara and the other said it was in Ombrel."
    >>> [(text[slice(*f.source[0])], text[slice(*f.content[0])]) for f in others(text)]
    [('the other', 'it was in Ombrel')]
    """
    return [
        Frame(cue=m.span("cue"), source=(m.span("source"),), content=(m.span("said"),), confidence=CONFIDENCE)
        for m in OTHER.finditer(text)
    ]
