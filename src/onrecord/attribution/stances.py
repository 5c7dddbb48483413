"""Stances set beside one another: "a choice hailed by Norvane, accepted by its allies but opposed by the protesters".

Who welcomes a thing where another rejects it shows by that where he stands: each is a source of his own, of the same
content. The model finds one of them at most, and none in a row that it has not met.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.text import all_sentences
from onrecord.types import Frame

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.types import Span, Spans

CONFIDENCE = 0.9
"""What the rule is given, set by hand: hardly anything else is put so."""
FOR = "hailed|welcomed|praised|applauded|lauded|cheered|celebrated|endorsed|backed|supported|accepted|embraced|blessed"
AGAINST = (
    "opposed|rejected|criticised|criticized|condemned|denounced|resisted|dismissed|decried|derided|deplored|slammed"
    "|attacked|contested|challenged|questioned|spurned|shunned|mocked|ridiculed|resented"
)
STANCE = re.compile(rf"\b(?P<cue>(?:{FOR}|{AGAINST}) by) ")
NEXT = re.compile(
    r",? (?:and|but|yet|though|although|or|while)(?: (?:was|were|is|are|has been|have been|also|later))*$"
)
"""What joins a stance to the one before."""
STOP = r"(?:who|which|that|in|on|at|from|for|after|as|because|and|but|when|while|since|with|over|to|before|during|amid)"
LAST = re.compile(rf"(?!{STOP} )[\w’'-]+(?: (?!{STOP}\b)[\w’'-]+){{0,4}}")
"""Who takes the last stance of a row; what is added of him stays out."""
THING = re.compile(
    r"(?P<thing>(?i:\b(?:an?|the|this|his|her|its|their))"
    r"(?: (?!(?:that|which|who|was|were|is|are|has|had)\b)[\w’'-]+){1,4}),? "
    r"(?:(?:that|which) )?(?:(?:was|were|is|are|has been|have been|had been) (?:\w+ly )?)?$"
)
"""What the first is about, which is named right before."""
LONGEST = 80
"""Characters of who takes a stance that another follows, at most."""

Stance = tuple["Span", "Span"]


def stances(text: str, frames: Sequence[Frame]) -> list[Frame]:
    """A frame for each stance of a row, with the content of that one of the row which the model has found.

    >>> text = "It was a pick welcomed by Norvane and rejected by protesters."
    >>> [(text[slice(*f.cue)], text[slice(*f.source[0])], text[slice(*f.content[0])]) for f in stances(text, [])]
    [('welcomed by', 'Norvane', 'a pick'), ('rejected by', 'protesters', 'a pick')]
    """
    found = []
    for row in rows(text):
        content = _known(row, frames) or _thing(text, row[0][0])
        found += [Frame(cue=c, source=(s,), content=content, confidence=CONFIDENCE) for c, s in row if content]
    return found


def rows(text: str) -> Iterator[list[Stance]]:
    """Each row of two stances or more: their cues and sources."""
    for start, end in all_sentences(text):
        row: list[Stance] = []
        cues = [m.span("cue") for m in STANCE.finditer(text, start, end)]
        for cue, after in pairwise([*cues, (end, end)]):
            joined = NEXT.search(text, cue[1] + 1, after[0] - 1) if after[0] < end else None
            if joined and joined.start() - cue[1] <= LONGEST:
                row.append((cue, (cue[1] + 1, joined.start())))
                continue
            if row and (last := LAST.match(text, cue[1] + 1, end)):
                yield [*row, (cue, last.span())]
            row = []


def _known(row: Sequence[Stance], frames: Sequence[Frame]) -> Spans:
    """The content of the first frame of the model whose cue is one of a row."""
    same = (f.content for f in frames for (start, end), _ in row if start < f.cue[1] and f.cue[0] < end)
    return next(same, ())


def _thing(text: str, cue: Span) -> Spans:
    """The phrase right before a stance."""
    found = THING.search(text, max(0, cue[0] - LONGEST), cue[0])
    return (found.span("thing"),) if found else ()
