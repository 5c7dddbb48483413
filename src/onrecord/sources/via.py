"""Via whom a source's word reached us: "told Transmarine", "in an interview with the Courier"."""

from __future__ import annotations

import re

from onrecord.sources import lexicon as lex
from onrecord.sources.words import phrase, trim, words
from onrecord.types import Attribution, Phrase

_RECIPIENT = re.compile(
    r"\b(?:interview(?:ed)?\s+(?:with|by)|speaking\s+(?:to|with)|spoke\s+(?:to|with)|"
    r"(?:statement|message|email|e-mail|letter|text|remarks)\s+to)\s+",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s+(?:that|on|in|at|by|during|after|before|when|if|how|what|why|who|where|whether|of|about|as|earlier|later|late|"
    r"early|last|the day|via|over|from|and|he|she|it|they|there|to|with|but|not|yesterday|today|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\w+\s+(?:years?|months?|weeks?|days?|hours?)\s+(?:ago|before|later))\b"
    r"|[,.;:“”\"‘()–—\r\n]"
)


def recipient(text: str, attribution: Attribution, sentence_end: int) -> Phrase | None:
    """Who was told, in the words after the cue and outside the content; `None` where the words do not say."""
    if not attribution.cue:
        return None
    start, end = attribution.cue[0][0], attribution.cue[-1][1]
    stop = min([s for s, _ in (*attribution.content, *attribution.source) if s >= end] + [sentence_end])
    verb = words(text, attribution.cue[-1])
    if verb and verb[-1].low in lex.TELLING:
        return _phrase_from(text, end, stop)
    match = _RECIPIENT.search(text, start, stop)
    return _phrase_from(text, match.end(), stop) if match else None


def opening_recipient(text: str, attribution: Attribution, sentence_start: int) -> Phrase | None:
    """Who was told, where the sentence opens with it: "In a statement to the Coast Times, the Order said"."""
    heads = [s for s, _ in (*attribution.source, *attribution.cue)]
    content = [s for s, _ in attribution.content]
    if not heads or (content and min(content) < min(heads)):
        return None
    match = _RECIPIENT.search(text, sentence_start, min(heads))
    return _phrase_from(text, match.end(), min(heads)) if match else None


def _phrase_from(text: str, start: int, stop: int) -> Phrase | None:
    while start < stop and text[start].isspace():
        start += 1
    end = _ENDS.search(text, start, stop)
    span = trim(text, (start, end.start() if end else stop))
    return phrase(text, span) if span[0] < span[1] else None
