"""Via whom a source's word reached us: "told Transmarine", "in an interview with the Courier"."""

from __future__ import annotations

import re

from onrecord.sources import lexicon as lex
from onrecord.sources.wording import first, opening, wordings
from onrecord.sources.words import phrase, trim, words
from onrecord.types import Attribution, Phrase, Span

OPENING = 40
"""Code points from the start of a sentence within which its opening phrase says who was told."""

_SLOTS = {
    "word": (
        "statement|message|e-?mail|letter|texts?|remarks|comments?|note|reply|response|answers?|testimony|post"
        "|tweet|speech"
        "|address|interview|video|op-ed|column|essay|article|call|recording|quotes?"
    ),
    "sent": "sent|e-?mailed|released|given|issued|provided|made|addressed|handed|delivered|passed",
    "shown": (
        "carried|quoted|broadcast|aired|published|reported|posted|released|cited|printed|shown|televised|relayed"
        "|streamed"
        "|distributed|recorded|run|taped"
    ),
    "platform": (
        "Telegram|X|Twitter|Facebook|Instagram|TikTok|YouTube|WhatsApp|Signal|Weibo|Threads|Bluesky|Mastodon|LinkedIn"
        "|television|TV|radio"
    ),
}
_RECIPIENT = wordings(
    _SLOTS,
    "interview(ed|s)? (with|by|to|for|given to|{shown} (by|on|in))",
    "(speaking|spoke|spoken|talking|talked) (to|with)|writing (in|for)|answering questions from|briefing",
    "({word}) [{sent} |by * ](to|for)",
    "({word}) [* ]({shown}) [* ]by",
    "as (quoted|cited|reported|told) (by|to)|quoted by|(gave|given) [* ](account|interview|statement) to",
)
"""What stands right before whoever was told, or carried the word."""

_QUOTED_BY = wordings({}, "by")
_PLATFORM = wordings(
    _SLOTS,
    "[live |saying |posting ](on|via|over) [his |her |their |its ][state |official |national ]({platform})"
    "[ channel| account]",
)
_QUESTIONS = frozenset(
    [
        "reply",
        "response",
        "questions",
        "question",
        "requests",
        "request",
        "queries",
        "inquiries",
        "criticism",
        "allegations",
    ]
)
"""What a reply is to, but nobody who was told."""

_PASSIVE = frozenset(["quoted", "cited", "reported", "heard"])
_ENDS = re.compile(
    r"\s+(?:that|on|in|at|by|during|after|before|when|if|how|what|why|who|where|whether|of|about|as|earlier|later|late|"
    r"early|last|this (?:week|month|year|morning|evening)|the (?:next|following|same|day)|next|tonight|"
    r"via|over|from|and|he|she|it|they|there|to|with|but|not|yesterday|today|under|because|for|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\w+\s+(?:years?|months?|weeks?|days?|hours?)\s+(?:ago|before|later))\b"
    r"|[,.;:“”\"‘()–—\r\n]"
)


def recipient(text: str, attribution: Attribution, sentence_end: int) -> Phrase | None:
    """Who was told, in the words after the cue and outside the content; `None` where the words do not say."""
    if not attribution.cue:
        return None
    end = attribution.cue[-1][1]
    stop = min([s for s, _ in (*attribution.content, *attribution.source) if s >= end] + [sentence_end])
    said = [w.low for span in attribution.cue for w in words(text, span)]
    if said and said[-1] in lex.TELLING and opening(_QUOTED_BY, text, _skip_blanks(text, end, stop), stop) is None:
        return _on_platform(text, end, stop) or _phrase_from(text, end, stop)
    if _PASSIVE & set(said) and (by := opening(_QUOTED_BY, text, _skip_blanks(text, end, stop), stop)):
        return _phrase_from(text, by.end(), stop)
    for start, until in _open_to(attribution, stop, sentence_end):
        if match := first(_RECIPIENT, text, start, until):
            return _phrase_from(text, match.end(), until)
    return _on_platform(text, end, stop)


def opening_recipient(text: str, attribution: Attribution, sentence_start: int) -> Phrase | None:
    """Who was told, where the sentence opens with it: "In a statement to the Coast Times, the Order said"."""
    heads = [s for s, _ in (*attribution.source, *attribution.cue)]
    content = [s for s, _ in attribution.content]
    if not heads or (content and min(content) < min(heads)):
        return None
    match = first(_RECIPIENT, text, sentence_start, min(heads))
    if match is None or match.start() - sentence_start > OPENING or "," not in text[match.end() : min(heads)]:
        return None
    return _phrase_from(text, match.end(), min(heads))


def spoken_to(text: str, start: int, end: int) -> Phrase | None:
    """Whom somebody spoke to, in a stretch of text."""
    match = first(_RECIPIENT, text, start, end)
    return _phrase_from(text, match.end(), end) if match else None


def _open_to(attribution: Attribution, stop: int, sentence_end: int) -> list[Span]:
    """Where the recipient can stand: from the cue to what is said, and in and after a source that ends the sentence."""
    spans = [(attribution.cue[0][0], stop)]
    for start, end in attribution.source:
        later = [s for s, _ in attribution.content if s >= end]
        spans.append((start, min([*later, sentence_end])))
    return spans


def _on_platform(text: str, start: int, stop: int) -> Phrase | None:
    """ "wrote on Telegram": the platform, where it stands right after the cue."""
    start = _skip_blanks(text, start, stop)
    match = opening(_PLATFORM, text, start, stop)
    inside = re.compile(r"\b(?:on|via|over)\s+").search(text, start, stop) if match else None
    return phrase(text, (inside.end(), match.end())) if match and inside else None


def _skip_blanks(text: str, start: int, stop: int) -> int:
    while start < stop and text[start].isspace():
        start += 1
    return start


def _phrase_from(text: str, start: int, stop: int) -> Phrase | None:
    start = _skip_blanks(text, start, stop)
    end = _ENDS.search(text, start, stop)
    span = trim(text, (start, end.start() if end else stop))
    found = words(text, span)
    return phrase(text, span) if found and found[-1].low not in _QUESTIONS else None
