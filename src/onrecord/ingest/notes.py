"""Corrections and editor's notes: paragraphs in which the outlet speaks of its own report.

>>> note("Correction: An earlier version misspelled a name."), note("The correction came late.")
('correction', None)
"""

from __future__ import annotations

import re
from typing import Final, Literal

MOST_POINTS: Final = 2000
"""Code points of a note at most; it is one paragraph."""

_THIS: Final = r"th(?:is|e)\s+(?:article|story|report|post|piece|page|item|headline|profile|interview|caption|dispatch|live\s+page|live\s+blog)"
_PATTERNS: Final[tuple[tuple[Literal["correction", "editor-note"], str], ...]] = (
    ("correction", rf"{_THIS}\s+has\s+been\s+\w+\s+to\s+reflect\s+(?:the\s+following|a)\s+correction\b.*"),
    ("correction", r"(?:corrections?|clarifications?|corrected|erratum)\s*(?:[:—–-]|\(|[\w, ]{3,25}:).*"),
    ("correction", rf"(?:an\s+)?(?:earlier|previous|original|first)\s+versions?\s+of\s+{_THIS}\b.*"),
    ("correction", rf"[(\[]?{_THIS}\s+(?:has\s+been|was)\s+(?:corrected|amended)\b.*"),
    ("correction", rf"{_THIS}\s+(?:originally|initially|previously|incorrectly|wrongly|mistakenly)\s+(?:said|stated|reported|gave|misstated|misspelled|identified|described|named|listed)\b.*"),
    ("correction", r"\(?(?:corrects|this\s+version\s+corrects)\s+.*"),
    ("editor-note", r"[(\[*]?\s*(?:editors?['’]?s?['’]?|editorial|publisher['’]s)\s+notes?\s*[:—–.-].*"),
    ("editor-note", rf"[(\[*]?\s*{_THIS}\s+(?:has\s+been|was|is\s+being|will\s+be)\s+(?:updated|edited|revised|translated|shortened|abridged|produced|originally\s+published|first\s+published|reviewed)\b.*"),
    ("editor-note", r"[(\[*]?\s*this\s+is\s+a\s+(?:developing|breaking(?:\s+news)?)\s+(?:story|news)\b.*"),
    ("editor-note", r"[(\[*]?\s*(?:the\s+views|opinions)\s+expressed\s+(?:in\s+this|here|are)\b.*"),
    ("editor-note", rf"[(\[*]?\s*{_THIS}\s+(?:from|by)\s+[A-Z][\w’' -]{{1,40}}\s+(?:has\s+been|was|is)\s+(?:shortened|edited|updated|abridged|translated|republished)\b.*"),
    ("editor-note", r"note\s+to\s+(?:readers|editors)\s*[:—–-].*"),
)  # fmt: skip
_COMPILED: Final = tuple((kind, re.compile(rule, re.IGNORECASE | re.DOTALL)) for kind, rule in _PATTERNS)


def note(paragraph: str) -> Literal["correction", "editor-note"] | None:
    """Which kind of note the paragraph is, if any."""
    if len(paragraph) > MOST_POINTS:
        return None
    return next((kind for kind, rule in _COMPILED if rule.fullmatch(paragraph)), None)
