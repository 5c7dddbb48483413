"""Interviews and transcripts: turns that begin with who speaks and a colon.

    Q: Are the talks over?
    A: They have not begun.

Set as they are, they need no model; what is said within a turn is read as anywhere else.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.text import paragraphs, strip
from onrecord.types import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.types import Span

LABEL = re.compile(r"\s*[“\"]?(?P<label>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3})(?P<colon>:)\s+\S")
"""Some transcripts are printed as quotations: each paragraph opens with a mark, before the label."""
ASIDE = re.compile(r"\s*[“\"]?[(\[][^()\[\]]*[)\]][”\"]?\s*")
"""A paragraph in brackets that nobody speaks ("(CROSSTALK.)")."""
RECURS = 2
"""How often a label must begin a paragraph to be a speaker's; twice, as in the shortest exchange of two turns each."""
SPEAKERS = 2
"""How many such labels make a transcript: one alone may be a heading that comes back."""
CONFIDENCE = 0.95
"""What the rule is given, set by hand: where labels alternate, little else can be meant."""


def turns(text: str) -> list[Frame]:
    """A frame for each turn of a transcript; none where the text is no transcript.

    >>> text = "Q: Over?\\n\\nA: No.\\n\\nQ: Why?\\n\\nA: Ask them."
    >>> [text[slice(*f.content[0])] for f in turns(text)]
    ['Over?', 'No.', 'Why?', 'Ask them.']
    """
    found = paragraphs(text)
    labels = [LABEL.match(text, start, end) for start, end in found]
    often = Counter(m["label"] for m in labels if m)
    speakers = {label for label, count in often.items() if count >= RECURS}
    if len(speakers) < SPEAKERS:
        return []
    starts = [i for i, m in enumerate(labels) if m and m["label"] in speakers]
    frames = []
    for i, after in zip(starts, [*starts[1:], starts[-1] + 1], strict=True):
        m = labels[i]
        if m is not None:
            frames.append(_turn(text, m, [(m.end("colon"), found[i][1]), *found[i + 1 : after]]))
    return frames


def _turn(text: str, label: re.Match[str], pieces: Sequence[Span]) -> Frame:
    said = [(a, b) for a, b in pieces if not ASIDE.fullmatch(text, a, b)]
    content = tuple(span for a, b in said if (span := strip(text, a, b)))
    return Frame(cue=label.span("colon"), source=(label.span("label"),), content=content, confidence=CONFIDENCE)
