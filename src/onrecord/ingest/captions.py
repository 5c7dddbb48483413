"""Captions: a paragraph that tells what a picture shows and whose picture it is.

>>> is_caption("Mourners are seen at Ombrel airport. (Transmarine)")
True
>>> is_caption("Mourners gathered at Ombrel airport on Friday.")
False
"""

from __future__ import annotations

import re
from typing import Final

from onrecord.ingest.agencies import KNOWN, NAME, plain

MOST_WORDS: Final = 90
"""Words of a caption at most; agencies' captions have 20 to 60."""

MOST_POINTS: Final = 900
"""Code points of a caption at most."""

_CREDIT: Final = re.compile(rf"[(\[](?P<agency>{NAME}(?:\s*[/,|]\s*{NAME}|\s+via\s+{NAME})*)[)\]]\.?$")
_PICTURE_CREDIT: Final = re.compile(
    rf"(?:[(\[]?\b(?:Photo(?:graph)?|Picture|Image|Video|Credit|File photo|Photo credit)\s*(?:by|:|/|\|)\s*{NAME}.{{0,60}}"
    rf"|\(?\b(?i:file)\s+(?i:photo|picture|image)\)?|[(\[]\s*(?:File|Archive|Handout|Screengrab|Courtesy)\b.{{0,60}}[)\]]"
    rf"|(?:\|\s*|[(\[])(?:{NAME})\s*(?:/|via)\s*(?:{NAME})[)\]]?|\|\s*(?:Photo\s+)?{NAME}|\b(?:AP|AFP|Reuters|EPA)\s+Photo/.{{2,40}}"
    rf"|[/–—-]\s*(?:Getty(?:\s+Images)?|AP\s+Photo|AFP))\.?$"
)
_PICTURE_START: Final = re.compile(
    r"(?:FILE\s*(?:PHOTO)?\s*[-–—:]|(?:File\s+photo|Photo|Picture|Image|Caption|Pictured|Above|Video)\s*[:|]|"
    r"In\s+this\s+(?:\w+\s+){0,4}(?:photo|picture|image|frame|grab|handout)\b|A\s+(?:file\s+)?(?:photo|picture|image|frame\s+grab)\s+(?:shows|taken|released)\b)",
)
_SEEN: Final = re.compile(
    r"\b(?:is|are|was|were|can\s+be)\s+(?:seen|pictured|shown)\b|\bin\s+this\b.{0,60}\b(?:photo|picture|image|handout)\b"
    r"|\b(?:seen|pictured|shown)\s+(?:here|in|at|on|during|after|with|near|above)\b|\b(?:photo|picture|image)\s+(?:shows|taken|released)\b"
    r"|\b(?:attends?|waves?|walks?|stands?|carr(?:y|ies)|holds?|gathers?|poses?|speaks?|shakes?|greets?|burns?|marche?s?|chants?|arrives?"
    r"|looks?|sits?|prays?|delivers?|addresses|mourns?|inspects?|flees?|visits?|reacts?|listens?|leads?|takes?|pass(?:es)?|wears?|guards?|patrols?)\b"
    r"(?!\s+(?:said|told))",
    re.IGNORECASE,
)
_REPORTED: Final = re.compile(r"\b(?:said|says|told|according\s+to|added|denied|confirmed)\b|[“”\"]", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?][\"”’']?\s*$")


def is_caption(paragraph: str) -> bool:
    """Whether the whole paragraph stands below a picture."""
    if len(paragraph) > MOST_POINTS or len(paragraph.split()) > MOST_WORDS:
        return False
    if _PICTURE_START.match(paragraph):
        return len(paragraph.split()) >= 5
    if _PICTURE_CREDIT.search(paragraph):
        return len(paragraph.split()) >= 4
    match = _CREDIT.search(paragraph)
    if not match or _REPORTED.search(paragraph):
        return False
    return _SEEN.search(paragraph) is not None and _stands_apart(paragraph, match)


def agency(paragraph: str) -> str | None:
    """The agency that a caption credits in brackets at its end."""
    match = _CREDIT.search(paragraph, max(0, len(paragraph) - MOST_POINTS))
    return plain(match["agency"]) if match else None


def _stands_apart(paragraph: str, match: re.Match[str]) -> bool:
    """An agency's brackets follow a finished sentence, or name a known one; other brackets explain a name."""
    return _SENTENCE_END.search(paragraph[: match.start()]) is not None or plain(match["agency"]) in KNOWN
