"""From the model's frames to attributions: edges set by the quotation marks, kinds, acts, and what lies within what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.attribution.acts import act_of
from onrecord.attribution.citing import CITES, cited
from onrecord.attribution.contents import mend
from onrecord.attribution.conventions import conventional
from onrecord.attribution.estimates import estimates
from onrecord.attribution.headlines import headlines
from onrecord.attribution.insets import insets
from onrecord.attribution.others import others
from onrecord.attribution.plain import endings, last_named, misled, plain, quoted_by_another, sourced, untold
from onrecord.attribution.signed import signed
from onrecord.attribution.silence import silences
from onrecord.attribution.stances import stances
from onrecord.attribution.tails import tails
from onrecord.attribution.transcript import turns
from onrecord.text import quotations
from onrecord.types import Attribution, Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.types import AttributionKind, Encoding, Span, Spans

CERTAIN_ENOUGH = 0.18
"""Frames less sure than this are left out. On PolNeAR dev content is found best here (F1 91.0), linked F1 is 76.8; at
0.3 they are 90.7 and 77.2."""
INNER_ENOUGH = 0.5
"""The same for frames within what another says. Linked F1 on PolNeAR dev rises by a tenth with it."""
PLAIN_CUE = re.compile(r"\b(?:said|says|told|according to|added)\b", re.IGNORECASE)
PLAIN_ENOUGH = 0.1
"""A plain word of saying with a source is a statement for certain, if not to the word: an editor wants to see it."""

APPOINTING = re.compile(
    r"(?:(?:has|have|had|also|is|are|was|were|been) )*(?:names?|named|appoint(?:s|ed)|elect(?:s|ed))", re.IGNORECASE
)
"""Putting somebody into an office is an act, and no statement."""

TERMS = re.compile(
    r"(?:\w+ ){0,3}(?:speak\w*|spoke\w*|request\w*|ask\w*|insist\w*|declin\w*|refus\w*|agreed|granted|given)\b"
    r"(?:[^.]{0,30}?anonym| (?:that )?(?:(?:he|she|they) )?(?:not )?(?:to )?(?:not )?be (?:named|identified|quoted)\b)",
    re.IGNORECASE,
)
"""How it is told on what terms a source spoke; those are no statement, and go with the source."""
AFTER_TERMS = re.compile(r"(?:anonym\w*|\bbe (?:named|identified))\b[^.!?]*$", re.IGNORECASE)
TERMS_REACH = 120
"""Characters before a cue in which terms are looked for: a verb in the stated reason is no cue."""
TRANSCRIPT = re.compile(r"\s*(?:[:―—–]|--)\s*")
"""A cue that is a colon or a dash alone: what it goes with is given as spoken, with marks or without."""


def attributions(encodings: Sequence[Encoding]) -> tuple[Attribution, ...]:
    """Every attribution of a report in the order of the text, not yet led to its sources.

    `encodings` are what the encoder found in each stream of the report (`onrecord.streams`). Those who gave no word
    and the turns of an interview are found by rule.
    """
    found = []
    for encoding in encodings:
        quoted = quotations(encoding.text)
        found += [(frame, encoding.text, quoted) for frame in _frames(encoding, quoted)]
    found.sort(key=lambda one: _hull(one[0].source, (one[0].cue,), one[0].content))
    named = [(_attribution(*one, f"a{i}"), one[1]) for i, one in enumerate(found, 1)]
    return tuple(_nested([(one, _reach(one, text)) for one, text in named]))


def _frames(encoding: Encoding, quoted: Sequence[Span]) -> list[Frame]:
    """The frames of one stream, those of the model set right and those of the rules."""
    text = encoding.text
    frames = [conventional(text, frame) for frame in encoding.frames if frame.content]
    frames = [f for f in frames if f.content and _is_sure(text, f) and not _tells_terms(text, f)]
    frames = misled(text, [sourced(text, last_named(text, untold(text, frame))) for frame in frames])
    silent = silences(text)
    frames = _joined([*stances(text, frames), *cited(text)], frames)
    frames = _joined(frames, [*others(text), *estimates(text), *endings(text)])
    obvious = [*plain(text), *headlines(text, [m.span for m in encoding.mentions if m.kind == "Person"])]
    frames = _joined([f for f in frames if f.source or not _is_known(f, obvious)], obvious)
    frames = mend(text, frames, quoted, silent)
    # What is plain replaces what the model made of its cues. Of silences the model may know more.
    frames = _joined(
        _joined(_joined(turns(text), [*signed(text), *quoted_by_another(text), *insets(text)]), tails(text)), frames
    )
    return _joined(_without_doubtful_inner(frames), silent)


def _without_doubtful_inner(frames: list[Frame]) -> list[Frame]:
    """Without the unsure frames that lie whole in what another says: its verbs are mostly no cues."""
    sure = [f for f in frames if f.confidence >= INNER_ENOUGH]
    inside = [(s, e) for f in sure for s, e in f.content]

    def lies_within(frame: Frame) -> bool:
        start, end = _hull(frame.source, (frame.cue,), frame.content)
        return any(s <= start and end <= e for s, e in inside)

    return [f for f in frames if f in sure or not lies_within(f)]


def _is_sure(text: str, frame: Frame) -> bool:
    if APPOINTING.fullmatch(text, *frame.cue):
        return False
    plain = frame.source and PLAIN_CUE.search(text[slice(*frame.cue)])
    return frame.confidence >= (PLAIN_ENOUGH if plain else CERTAIN_ENOUGH)


def _joined(known: list[Frame], others: list[Frame]) -> list[Frame]:
    """Frames, and those of the others whose cue is not known."""
    return known + [f for f in others if not _is_known(f, known)]


def _is_known(frame: Frame, known: Sequence[Frame]) -> bool:
    """Whether one of the known frames has the same cue."""
    return any(_overlap(frame.cue, other.cue) for other in known)


def _attribution(frame: Frame, text: str, quoted: Sequence[Span], name: str) -> Attribution:
    content = " ".join(text[s:e] for s, e in frame.content)
    return Attribution(
        id=name,
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
    before = text[max(0, frame.cue[0] - TERMS_REACH) : frame.cue[0]]
    if not frame.source and AFTER_TERMS.search(before):
        return True
    return bool(TERMS.match(f"{text[slice(*frame.cue)]} {text[start:end]}"))


def kind_of(text: str, content: Spans, quoted: Sequence[Span]) -> AttributionKind:
    """Direct where every word of the content is quoted, indirect where none is, mixed between."""
    inside = sum(_letters(text, max(s, a), min(e, b)) for s, e in content for a, b in quoted if s < b and a < e)
    if inside == 0:
        return "indirect"
    letters = sum(_letters(text, s, e) for s, e in content)
    return "direct" if inside == letters else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    return sum(c.isalnum() for c in text[start:end])


def _nested(found: list[tuple[Attribution, Span]]) -> list[Attribution]:
    """Each attribution, with how far it reaches, within the smallest one whose content it lies in."""
    nested = []
    for inner, (start, end) in found:
        around = [
            (e - s, outer.id)
            for outer, _ in found
            if outer is not inner
            for s, e in outer.content
            if s <= start and end <= e
        ]
        nested.append(replace(inner, within=min(around)[1]) if around else inner)
    return nested


def _reach(one: Attribution, text: str) -> Span:
    """From the first word of an attribution to the last; who is cited speaks within what the other says of it."""
    cites = text[slice(*one.cue[0])] in CITES and one.source
    return _hull(one.content) if cites else _hull(one.source, one.cue, one.content)


def _hull(*parts: Spans) -> Span:
    """From the first word of all parts to the last."""
    spans = [span for part in parts for span in part]
    return min(s for s, _ in spans), max(e for _, e in spans)


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]
