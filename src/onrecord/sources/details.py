"""What a phrase says of its source: description, affiliations, basis of knowledge; and via whom the word came."""

from __future__ import annotations

import re

from onrecord.sources import lexicon as lex
from onrecord.sources.noun_phrase import NounPhrase
from onrecord.sources.number import lemma
from onrecord.sources.words import Word, phrase, trim, words
from onrecord.types import Attribution, Phrase, Span

_BASIS = re.compile(
    r"""\b(?:
      with\ (?:\w+(?:-\w+)?\ ){0,2}(?:knowledge|information|access|insight)\b
    | (?:who\ (?:is|are|was|were)\ )?(?:familiar\ with|briefed\ (?:on|about|by)|involved\ (?:in|with)|privy\ to|aware\ of
        |present\ at|present\ when|close\ to|knowledgeable\ about|informed\ (?:about|of))\b
    | who\ (?:(?:had|has|have|was|were)\ )?(?:attended|saw|seen|witnessed|heard|read|took\ part|taken\ part|there
        |present|inside|studied|worked|reviewed|watched|listened)\b
    | citing\ | (?:at|from)\ the\ scene
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_AFFILIATED = re.compile(r"\b(?:of|from|for|with|at|in|close to|(?:belongs?|belonging|loyal|linked|allied) to)\s+")
_RECIPIENT_VERBS = frozenset("told tells tell telling informed assured reminded texted briefed emailed wrote".split())
_RECIPIENT = re.compile(
    r"\b(?:interview(?:ed)?\s+(?:with|by)|speaking\s+(?:to|with)|spoke\s+(?:to|with)|"
    r"(?:statement|message|email|e-mail|letter|text)\s+to|remarks\s+to)\s+"
)
_RECIPIENT_ENDS = re.compile(
    r"\s+(?:that|on|in|at|by|during|after|before|when|if|how|what|why|who|where|whether|of|about|as|earlier|later|"
    r"late|early|last|this|the day|via|over|from|and|he|she|it|they|there|to|with|but|not|yesterday|today|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|[,.;:“”\"‘()–—\r\n]"
)


def description(text: str, found: NounPhrase, terms: tuple[Span, ...]) -> Phrase | None:
    """The words for a source without a name: the phrase and what follows it, terms left out.

    A phrase that says nothing ("one source", "the other") gives none.
    """
    said = (
        found.modifiers or found.rest or found.appositions or found.head not in lex.GENERIC_PEOPLE | {"other", "both"}
    )
    if not said or found.determiner == "pronoun":
        return None
    spans = [main_span(found), *(s for s in (*found.appositions, *found.asides) if not _touches(s, terms))]
    merged = spans[0][0], spans[-1][1]
    whole = [s for s in (*found.appositions, *found.asides) if _touches(s, terms)]
    return phrase(text, merged) if not whole or merged[1] < whole[0][0] else phrase(text, *spans)


def main_span(found: NounPhrase) -> Span:
    """The phrase up to its first comma."""
    return found.core[0], found.rest[1] if found.rest else found.core[1]


def speaks_for_body(found: NounPhrase) -> bool:
    """Whether the phrase names a spokesperson."""
    return found.head in lex.SPOKESPEOPLE


def _touches(span: Span, others: tuple[Span, ...]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def basis(text: str, found: NounPhrase) -> Phrase | None:
    """The words that say how a source knows: "with knowledge of the meetings"."""
    for span in (found.rest, *found.asides):
        if span and (match := _BASIS.search(text, *span)):
            return phrase(text, trim(text, (match.start(), span[1])))
    return None


def affiliations(text: str, found: NounPhrase) -> tuple[Phrase, ...]:
    """The bodies, sides and countries that a source is said to belong to, in text order."""
    core = [w for w in found.words if w.end <= found.core[1] and w.is_word]
    spans = [*_in_core(core[:-1])]
    for span in (found.rest, *found.asides):
        spans += _after_head(text, span) if span else []
    return tuple(phrase(text, span) for span in sorted(set(spans)))


def _in_core(before_head: list[Word]) -> list[Span]:
    """Capitalised words and nouns for bodies before the head; neighbours with capitals are one name."""
    spans: list[Span] = []
    for i, word in enumerate(before_head):
        opens = i == 0 or lemma(word.low) in lex.DEFINITE | lex.INDEFINITE or word.low in lex.NUMBERS
        if not (word.capital and not (opens and word.low in _NO_SIDE)) and lemma(word.low) not in _SIDES:
            continue
        end = word.start + len(word.text)
        if spans and word.capital and before_head[i - 1].capital and spans[-1][1] == before_head[i - 1].end:
            spans[-1] = (spans[-1][0], end)
        elif word.low not in _NO_SIDE:
            spans.append((word.start, end))
    return spans


_SIDES = lex.BODIES - {"security", "team", "service", "bar", "leadership"} | {
    "militia",
    "rebel",
    "airport",
    "opposition",
}
_NO_SIDE = (
    lex.DEFINITE
    | lex.INDEFINITE
    | frozenset(lex.NUMBERS)
    | lex.POSSESSIVE
    | lex.OTHERS
    | lex.PARTS
    | {"senior", "former", "top", "local", "retired", "current", "unnamed", "anonymous", "sources", "officials", "of"}
)


def _after_head(text: str, span: Span) -> list[Span]:
    """ "from a regional alliance", "of the Corps", "close to the militias": what stands after the preposition."""
    match = _AFFILIATED.search(text, *span)
    if match is None:
        return []
    place = match.group().startswith(("in", "with", "at")) and not _holds_body(text, (match.end(), span[1]))
    return [] if place else [trim(text, (match.end(), _clause_end(text, (match.end(), span[1]))))]


def _holds_body(text: str, span: Span) -> bool:
    return any(lemma(w.low) in lex.BODIES for w in words(text, span)) and "knowledge" not in text[slice(*span)]


def _clause_end(text: str, span: Span) -> int:
    match = re.compile(r"\s+(?:who|which|and has|with|in|when|while|because)\s").search(text, *span)
    return match.start() if match else span[1]


def via(text: str, attribution: Attribution, sentence_end: int) -> Phrase | None:
    """The recipient: after "told", or in "an interview with ..." after the cue."""
    if not attribution.cue:
        return None
    cue_start, cue_end = attribution.cue[0][0], attribution.cue[-1][1]
    stop = min([s for s, _ in (*attribution.content, *attribution.source) if s >= cue_end] + [sentence_end])
    verb = words(text, attribution.cue[-1])
    if verb and verb[-1].low in _RECIPIENT_VERBS:
        return _recipient(text, cue_end, stop)
    match = _RECIPIENT.search(text, cue_start, stop)
    return _recipient(text, match.end(), stop) if match else None


def _recipient(text: str, start: int, stop: int) -> Phrase | None:
    while start < stop and text[start].isspace():
        start += 1
    end = _RECIPIENT_ENDS.search(text, start, stop)
    span = trim(text, (start, end.start() if end else stop))
    return phrase(text, span) if span[0] < span[1] else None
