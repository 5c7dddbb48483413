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
from onrecord.ingest.pattern import rule

MOST_WORDS: Final = 90
"""Words of a caption at most; agencies' captions have 20 to 60."""

MOST_POINTS: Final = 900
"""Code points of a caption at most."""

_CREDIT: Final = re.compile(rf"[(\[](?P<agency>{NAME}(?:\s*[/,|]\s*{NAME}|\s+via\s+{NAME})*)[)\]]\.?$")
_PICTURE_CREDIT: Final = rule(
    rf"[(\[]?\b(?:Photo(?:graph)?|Picture|Image|Video|Credit|[Pp]hoto(?: credit)?)\s*(?:by|[:/|])\s*{NAME}.{{0,60}}$",
    r"\(?\b[Ff](?:ile|ILE) (?:photo|picture|image|PHOTO)\)?\.?$",
    r"[(\[]\s*(?:File|Archive|Handout|Screengrab|Courtesy)\b.{0,60}[)\]]\.?$",
    rf"(?:\|\s*|\(){NAME}\s*(?:/|via)\s*{NAME}\)?\.?$",
    rf"\|\s*(?:Photo )?{NAME}\.?$",
    r"\b(?:AP|AFP|Reuters|EPA) Photo/.{2,40}$",
    r"[/–—-]\s*(?:Getty(?: Images)?|AP Photo|AFP)\.?$",
    flags=re.DOTALL,
)
_SIGNS: Final = (
    "hoto", "PHOTO", "icture", "mage", "Video", "Credit", "File", "Archive", "Handout", "Screengrab", "Courtesy",
    "|", "/", "via", "Getty", "AFP",
)  # fmt: skip
"""One of these stands in whatever `_PICTURE_CREDIT` finds. Few paragraphs have one; the others are spared a search."""
_PICTURE_START: Final = rule(
    r"FILE\s*(?:PHOTO)?\s*[-–—:]",
    r"(?:File photo|Photo|Picture|Image|Caption|Pictured|Above|Video)\s*[:|]",
    r"In this (?:\w+ ){0,4}(?:photo|picture|image|frame|grab|handout)\b",
    r"A (?:file )?(?:photo|picture|image|frame grab) (?:shows|taken|released)\b",
    flags=re.DOTALL,
)
_SEEN: Final = rule(
    r"\b(?:is|are|was|were|can be) (?:seen|pictured|shown)\b",
    r"\bin this\b.{0,60}\b(?:photo|picture|image|handout)\b",
    r"\b(?:seen|pictured|shown) (?:here|in|at|on|during|after|with|near|above)\b",
    r"\b(?:photo|picture|image) (?:shows|taken|released)\b",
    r"\b(?:attend|wave|walk|stand|hold|gather|pose|speak|shake|greet|burn|chant|arrive|look|sit|pray|deliver|mourn|inspect"
    r"|flee|visit|react|listen|lead|take|wear|guard|patrol)s?\b",
    r"\b(?:carr(?:y|ies)|march(?:es)?|address(?:es)?|pass(?:es)?)\b",
)
_REPORTED: Final = rule(r"\b(?:said|says|told|according to|added|denied|confirmed)\b", r"[“”\"]")
_SENTENCE_END: Final = re.compile(r"[.!?][\"”’']?\s*$")


def is_caption(paragraph: str) -> bool:
    """Whether the whole paragraph stands below a picture."""
    words = len(paragraph.split())
    if len(paragraph) > MOST_POINTS or words > MOST_WORDS:
        return False
    if _PICTURE_START.match(paragraph):
        return words >= 5
    if any(sign in paragraph for sign in _SIGNS) and _PICTURE_CREDIT.search(paragraph):
        return words >= 4
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
