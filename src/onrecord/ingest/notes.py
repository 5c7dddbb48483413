"""Corrections and editor's notes: paragraphs in which the outlet speaks of its own report.

>>> note("Correction: An earlier version misspelled a name."), note("The correction came late.")
('correction', None)
"""

from __future__ import annotations

from typing import Final, Literal

from onrecord.ingest.pattern import rule

MOST_POINTS: Final = 2000
"""Code points of a note at most; it is one paragraph."""

_THIS: Final = (
    "th(?:is|e) (?:article|story|report|post|piece|page|item|headline|profile|interview|caption|dispatch"
    "|live (?:page|blog))"
)
_OPEN: Final = r"[(\[*]?\s*"
_CORRECTION: Final = rule(
    rf"{_OPEN}(?:corrections?|clarifications?|corrected|erratum)\s*(?:[:—–-]|\(|[\w,\s]{{3,25}}:).*",
    rf"{_OPEN}(?:an )?(?:earlier|previous|original|first) versions? of {_THIS}\b.*",
    rf"{_OPEN}{_THIS} (?:has been|was) (?:corrected|amended)\b.*",
    rf"{_OPEN}{_THIS} has been \w+ to reflect (?:the following|a) correction\b.*",
    rf"{_OPEN}{_THIS} (?:originally|initially|previously|incorrectly|wrongly|mistakenly) "
    r"(?:said|stated|reported|gave|misstated|misspelled|identified|described|named|listed)\b.*",
    rf"{_OPEN}(?:corrects|this version corrects) .*",
)
_DONE: Final = "(?:updated|edited|revised|translated|shortened|abridged|produced|republished|reviewed)"
_EDITOR_NOTE: Final = rule(
    rf"{_OPEN}(?:editors?['’]?s?['’]?|editorial|publisher['’]s) notes?\s*[:—–.-].*",
    rf"{_OPEN}note to (?:readers|editors)\s*[:—–-].*",
    rf"{_OPEN}{_THIS} (?:has been|was|is being|will be) (?:(?:first|originally) published|{_DONE})\b.*",
    rf"{_OPEN}{_THIS} (?:from|by) (?-i:[A-Z])[\w’'\s-]{{1,40}} (?:has been|was|is) {_DONE}\b.*",
    rf"{_OPEN}this is a (?:developing|breaking(?: news)?) (?:story|news)\b.*",
    rf"{_OPEN}(?:the views|opinions) expressed (?:in this|here|are)\b.*",
)


def note(paragraph: str) -> Literal["correction", "editor-note"] | None:
    """Which kind of note the paragraph is, if any."""
    if len(paragraph) > MOST_POINTS:
        return None
    if _CORRECTION.fullmatch(paragraph):
        return "correction"
    return "editor-note" if _EDITOR_NOTE.fullmatch(paragraph) else None
