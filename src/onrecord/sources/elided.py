"""Who speaks where an attribution names no source: a quotation or a clause that goes on from the one before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.sources import lexicon as lex
from onrecord.sources.dossiers import Dossier
from onrecord.sources.layout import Layout
from onrecord.sources.words import words
from onrecord.types import Attribution, Span


def implied_speaker(
    layout: Layout,
    attribution: Attribution,
    attributions: Sequence[Attribution],
    speakers: Mapping[str, tuple[Dossier, ...]],
) -> tuple[Dossier, ...]:
    """The sources of the attribution that this one goes on from; empty where the words leave it open."""
    before = [
        a for a in attributions if speakers.get(a.id) and _start(a) < _start(attribution) and _beside(a, attribution)
    ]
    if not before:
        return ()
    last = max(before, key=_start)
    if not attribution.cue:
        return speakers[last.id] if _quotation_goes_on(layout, attribution, last) else ()
    opening = words(layout.text, attribution.cue[0])[:1]
    if opening and opening[0].low in lex.OPEN_CUES:
        return ()
    same = layout.sentence(attribution.cue[0][0]) <= layout.sentence(_end(last))
    return speakers[last.id] if same else ()


def _quotation_goes_on(layout: Layout, attribution: Attribution, last: Attribution) -> bool:
    """Whether a quotation opens in the paragraph in which the other ends, or in the next."""
    place = _start(attribution)
    opens = layout.text[place : place + 1] in set('“"‘«„')
    return opens and layout.paragraph(place) - layout.paragraph(_end(last)) <= 1


def _beside(one: Attribution, other: Attribution) -> bool:
    """Whether neither lies in the speech of the other."""
    return other.within != one.id and one.within == other.within


def _spans(attribution: Attribution) -> list[Span]:
    return [*attribution.source, *attribution.cue, *attribution.content]


def _start(attribution: Attribution) -> int:
    return min((start for start, _ in attribution.cue or attribution.content), default=0)


def _end(attribution: Attribution) -> int:
    return max((end for _, end in _spans(attribution)), default=0)
