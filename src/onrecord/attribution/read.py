"""From the model's frames to attributions: edges set by the quotation marks, kinds, acts, and what lies within what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.attribution.acts import act_of
from onrecord.attribution.contents import mend
from onrecord.attribution.conventions import conventional
from onrecord.attribution.silence import silences
from onrecord.attribution.transcript import turns
from onrecord.text import quotations
from onrecord.types import Attribution, Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.types import AttributionKind, Encoding, Report, Span, Spans

CERTAIN_ENOUGH = 0.3
"""Frames whose cue and parts are less sure than this are left out: chosen on PolNeAR dev, where it costs no linked F1
and removes the frames that are wrong most often."""

TERMS = re.compile(
    r"(?:\w+ ){0,3}(?:speak\w*|spoke\w*|request\w*|ask\w*|insist\w*|declin\w*|refus\w*|agreed|granted|given)\b.{0,30}?"
    r"(?:anonym|\bbe (?:named|identified|quoted))",
    re.IGNORECASE | re.DOTALL,
)
"""How it is told on what terms a source spoke; those are no statement, and go with the source."""
TRANSCRIPT = re.compile(r"\s*:\s*")
"""A cue that is a colon alone: what follows is given as spoken, with marks or without."""


def attributions(report: Report, encoding: Encoding) -> tuple[Attribution, ...]:
    """Every attribution of a report in the order of the text, not yet led to its sources.

    Furniture is not read. Those who said nothing ("did not respond") are found by rule where the model passes them by.
    """
    unread = [zone.span for zone in report.zones if zone.kind == "furniture"]
    quoted = quotations(report.text)
    frames = [
        frame
        for frame in encoding.frames
        if frame.content
        and frame.confidence >= CERTAIN_ENOUGH
        and not _touches(frame.cue, unread)
        and not _tells_terms(report.text, frame)
    ]
    frames = mend(report.text, [conventional(report.text, frame) for frame in frames], quoted)
    spoken = turns(report.text)
    frames = [f for f in frames if not _touches(f.cue, [turn.cue for turn in spoken])] + spoken
    frames += [f for f in silences(report.text, unread) if not _touches(f.cue, [known.cue for known in frames])]
    frames.sort(key=_extent)
    found = [_attribution(report.text, frame, quoted, f"a{i}") for i, frame in enumerate(frames, 1)]
    return tuple(_nested(found))


def _attribution(text: str, frame: Frame, quoted: Sequence[Span], id: str) -> Attribution:
    content = " ".join(text[s:e] for s, e in frame.content)
    return Attribution(
        id=id,
        source=frame.source,
        cue=(frame.cue,),
        content=frame.content,
        kind="direct" if TRANSCRIPT.fullmatch(text[slice(*frame.cue)]) else kind_of(text, frame.content, quoted),
        act=act_of(text[slice(*frame.cue)], content),
        confidence=frame.confidence,
    )


def _tells_terms(text: str, frame: Frame) -> bool:
    """Whether a frame tells on what terms someone spoke ("requesting anonymity"), not what they said."""
    start, end = frame.content[0]
    return bool(TERMS.match(f"{text[slice(*frame.cue)]} {text[start:end]}"))


def kind_of(text: str, content: Spans, quoted: Sequence[Span]) -> AttributionKind:
    """Direct where every word of the content is quoted, indirect where none is, mixed between."""
    letters = [i for s, e in content for i in range(s, e) if text[i].isalnum()]
    inside = sum(any(s <= i < e for s, e in quoted) for i in letters)
    if inside == 0:
        return "indirect"
    return "direct" if inside == len(letters) else "mixed"


def _nested(found: list[Attribution]) -> list[Attribution]:
    """Each attribution with the smallest one whose content it lies in."""
    nested = []
    for inner in found:
        start, end = _hull(inner)
        around = [
            (e - s, outer.id)
            for outer in found
            if outer is not inner
            for s, e in outer.content
            if s <= start and end <= e
        ]
        nested.append(replace(inner, within=min(around)[1]) if around else inner)
    return nested


def _hull(a: Attribution) -> Span:
    """From the cue's and source's first word to their last, with the content that touches them."""
    spans = [*a.source, *a.cue, *a.content]
    return min(s for s, _ in spans), max(e for _, e in spans)


def _extent(frame: Frame) -> Span:
    spans = [*frame.source, frame.cue, *frame.content]
    return min(s for s, _ in spans), max(e for _, e in spans)


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _touches(span: Span, others: Sequence[Span]) -> bool:
    return any(_overlap(span, other) for other in others)
