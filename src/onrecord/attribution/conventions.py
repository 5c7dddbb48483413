"""Frames brought to the conventions of the corpus that the model is trained on, where the model strays from them.

PolNeAR (Newell, Margolin and Ruths, 2018) marks one unbroken source for an attribution, leaves the recipient out of the
cue ("told", not "told Reuters"), and breaks a content only where its cue or source stands in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.text import strip

if TYPE_CHECKING:
    from onrecord.types import Frame, Span, Spans

LOOSE = ",;"
"""Marks that join the parts of a frame, and belong to none of them."""
GAP = 80
"""Characters that the model may have skipped within a content: longer gaps are mostly other people's words."""
SOURCE_GAP = 11
"""Characters that the model may have skipped within a source (", of which ")."""
DESCRIBED = re.compile(
    r"[a-z]|(?:An?|The|One|Two|Three|Four|Five|Six|Several|Some|Many|Other|Another|Both|His|Her|Its|Their)\b"
)
"""How a source begins that is described. Of a name, PolNeAR's annotators mostly leave the clause out."""
RELATIVE = re.compile(r",\s+(?:\w+\s+){0,2}(?:who|whom|whose|which)\b")
CLAUSE_BETWEEN = re.compile(r"(?:,\s+(?:(?:\w+\s+){0,2})|\s+)(?:who|whom|whose|which)(?:\s+[^\s.!?;:“”\"]+){3,},?\s+")
"""A relative clause and nothing else: fewer than three words after the pronoun, and its verb may be the cue."""
REST = re.compile(r"[^.!?;:“”\"\n]+,\s+")
CLAUSE = 200
"""Characters of the longest clause that is taken along; an editor would not print a longer one."""
BREAK = re.compile(r"[^\S\n]*\n\s*\n\s*")
"""A break between paragraphs."""
NEGATION = re.compile(
    r"(?:\bneither\s+\w+\s+nor|\b(?:did|do|does|has|have|had|could|can|would|will|was|were|is|are)(?:\s+not|n[’']t)"
    r"(?:\s+(?:yet|also|immediately|independently|been))?)\s+$"
)
"""A negation right before a cue belongs to it: without it the cue says the opposite."""
NEGATION_REACH = 40
"""Characters in which a negation before a cue is looked for; "could not independently" and the like fit well."""
ACCORDING = re.compile(r"(according to)\s+(\S.*)", re.IGNORECASE)
"""A cue that has swallowed its source."""
TELLING = re.compile(r"\b(?:told|tells?|telling|reminded|informed)\b(?= )")


def conventional(text: str, frame: Frame) -> Frame:
    """The frame as the corpus would have marked it.

    >>> from onrecord.types import Frame
    >>> text = "Orsel told me, he would stay."
    >>> frame = conventional(text, Frame(cue=(6, 14), source=((0, 5),), content=((15, 28),)))
    >>> text[slice(*frame.cue)]
    'told'
    """
    if (according := ACCORDING.match(text, *frame.cue)) and not frame.source:
        frame = replace(frame, cue=according.span(1), source=(according.span(2),))
    cue = _cue(text, frame.cue)
    source = _source(text, frame)
    return replace(frame, cue=cue, source=source, content=_content(text, frame, (cue, *source)))


def trimmed(text: str, start: int, end: int) -> Span | None:
    """`[start, end)` without the space and the loose marks at its ends."""
    span = strip(text, start, end)
    while span and text[span[0]] in LOOSE:
        span = strip(text, span[0] + 1, span[1])
    while span and text[span[1] - 1] in LOOSE:
        span = strip(text, span[0], span[1] - 1)
    return span


def _cue(text: str, cue: Span) -> Span:
    start, end = trimmed(text, *cue) or cue
    if negation := NEGATION.search(text, max(0, start - NEGATION_REACH), start):
        start = negation.start()
    telling = TELLING.search(text, start, end)
    return (start, telling.end()) if telling else (start, end)


def _source(text: str, frame: Frame) -> Spans:
    """The piece of the source that stands nearest to the cue, with the relative clause between them."""
    cut = [_in_paragraph(text, span, frame.cue) for span in frame.source]
    pieces = _joined(text, sorted(span for s, e in cut if (span := trimmed(text, s, e))), frame.cue)
    nearest = sorted(pieces, key=lambda span: _apart(span, frame.cue))[:1]
    return tuple(_with_clause(text, span, frame.cue) for span in nearest)


def _in_paragraph(text: str, span: Span, cue: Span) -> Span:
    """The part of a source that stands in its cue's paragraph, where it runs over a break."""
    start, end = span
    breaks = [m.span() for m in BREAK.finditer(text, start, end)]
    if not breaks or cue[0] < start:
        return (start, breaks[0][0]) if breaks else span
    return breaks[-1][1], end


def _joined(text: str, pieces: list[Span], cue: Span) -> list[Span]:
    """Pieces of a source, those joined that a few words part; the cue is not among these."""
    joined: list[Span] = []
    for start, end in pieces:
        near = joined and start - joined[-1][1] <= SOURCE_GAP and not joined[-1][1] <= cue[0] < start
        if near and "\n" not in text[joined[-1][1] : start]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _with_clause(text: str, source: Span, cue: Span) -> Span:
    """A described source with the relative clause between it and its cue ("an aide, who knew it, said")."""
    between = text[source[1] : cue[0]]
    if not DESCRIBED.match(text, *source):
        return source
    begun = bool(RELATIVE.search(text, *source)) and between.rstrip().endswith(",")
    if len(between) <= CLAUSE and (CLAUSE_BETWEEN.fullmatch(between) or (begun and REST.fullmatch(between))):
        return trimmed(text, source[0], cue[0]) or source
    return source


def _content(text: str, frame: Frame, others: Spans) -> Spans:
    """The pieces, joined where the gap between them is short and holds neither cue nor source nor break."""
    pieces = sorted(span for s, e in frame.content if (span := trimmed(text, s, e)))
    joined: list[Span] = []
    for start, end in pieces:
        if joined and _is_skipped(text, joined[-1][1], start, others):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _is_skipped(text: str, start: int, end: int, others: Spans) -> bool:
    inside = any(start <= s < end for s, _ in others)
    return end - start <= GAP and not inside and "\n" not in text[start:end]


def _apart(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)
