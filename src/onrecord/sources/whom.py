"""Whom a sentence on terms speaks of: "{Both} asked not to be named", "The Courier is not naming {him}"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.sources import lexicon as lex
from onrecord.sources.anonymity import Anonymity
from onrecord.sources.antecedents import noun_phrase_before
from onrecord.sources.kinds import is_human
from onrecord.sources.noun_phrase import NounPhrase, parse
from onrecord.sources.words import trim, words
from onrecord.types import Span

_WHO = re.compile(r"(?:,\s+)?\b(?:(?:all|both|none|each|neither|most|some|\w+) of whom|who|whose)\b", re.IGNORECASE)
_SUBJECT_ENDS = re.compile(
    r"(?:\s(?:all|both|each|also|too|later|only|again|likewise|then))*\s(?:spoke|sp(?:ea|o)k\w*|ask(?:s|ed|ing)|"
    r"request(?:s|ed|ing)|declin\w+|insist\w*|want\w*|wish\w*|prefer\w*|did|do|does|would|could|can|cannot|will|may|agreed|"
    r"refus\w+|were|was|are|is|been|has|have|had|who|whose|talk\w*|demand\w*|gave|gives?|giving|used|uses|identif\w+|begg\w+|"
    r"chose|sought|plead\w*|said|told|brief(?:ed|s)|describ\w+|discuss\w+|answered|feared|wrote|withheld|"
    r"(?:didn|doesn|don|wouldn|couldn|can|won|wasn|weren|isn|aren)[’']t)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",\s+(?:who|an?|the|one|familiar|briefed|with|close)\b[^,.;:“”\"\r\n]{1,120}(?=,\s)", re.IGNORECASE
)
_NAME_AFTER = re.compile(r",\s+([A-Z]\w+)(?=[,.])")
_PASSIVE = re.compile(r"(?:identified|quoted|named|called|referred)\b", re.IGNORECASE)
_FRONTED = lex.PREPOSITIONS | {"to", "out", "given", "due", "owing", "afraid", "wary", "worried", "unlike", "lest"}
_EVERYONE = frozenset(["all", "none", "everyone", "everybody", "every", "each", "no"])
_ALL_OF_THEM = _EVERYONE | {"both", "neither", "any"}


def whom(text: str, sentence: Span, found: Anonymity) -> tuple[NounPhrase, bool] | None:
    """Whom the terms hold for, and whether for all like them: who is meant by "who", else by the subject."""
    place = found.span[0]
    if found.whom:
        return _everyone(text, parse(text, found.whom))
    if "name" in text[slice(*found.span)] and (name := _NAME_AFTER.match(text, found.span[1])):
        return parse(text, name.span(1)), False
    relative = [m for m in _WHO.finditer(text, sentence[0], place) if not set(text[m.end() : place]) & set(".;:“”")]
    if relative and (before := noun_phrase_before(text, relative[-1].start())) and before[0] >= sentence[0]:
        phrase_before = parse(text, before)
        return (phrase_before, False) if is_human(phrase_before.head) else None
    if _PASSIVE.match(text, place):
        return None
    start = _main_clause(text, sentence[0], place)
    end = _SUBJECT_ENDS.search(text, start + 1, sentence[1])
    span = trim(text, (start, min(end.start() if end else place, place)))
    if not words(text, span) or not words(text, span)[0].is_word:
        return None
    if words(text, span)[0].low in _FRONTED and (behind := noun_phrase_before(text, span[1])):
        span = behind
    if (opens := words(text, span))[0].low in lex.SUBJECTS and len(opens) > 1:
        span = opens[0].start, opens[0].end
    all_of_them = re.match(r"\s+(?:all|each)\b", text[span[1] : place]) is not None
    aside = _ASIDE.match(text, span[1], place)
    subject, blanket = _everyone(text, parse(text, (span[0], aside.end()) if aside else span))
    return subject, blanket or (all_of_them and subject.determiner == "pronoun")


def _main_clause(text: str, start: int, place: int) -> int:
    """Where the sentence goes on after what opens it: "Fearing reprisals, the officer ..." """
    while opened := words(text, (start, place))[:1]:
        first = opened[0].low
        comma = text.find(", ", start, place)
        if comma < 0 or not (first in _FRONTED or first.endswith("ing")):
            break
        start = comma + 2
    return start


def _everyone(text: str, subject: NounPhrase) -> tuple[NounPhrase, bool]:
    """ "All sources for this article", "None of them": everyone; "The two officials", "Neither": those met before."""
    first, whole = subject.first, subject.whole
    numbered = any(w.low in lex.NUMBERS and w.low not in _EVERYONE for w in subject.words)
    if whole and first in _ALL_OF_THEM:
        return parse(text, whole.span), first in _EVERYONE and not numbered
    if first in {"no", "neither"} and len(subject.words) > 1:
        none = replace(subject, determiner="definite", plural=True, modifiers=subject.modifiers - {first})
        return none, first == "no"
    plain = subject.plural and subject.determiner in {"definite", "bare"} and not subject.modifiers
    if subject.plural and subject.determiner == "bare" and first not in _ALL_OF_THEM and not numbered:
        subject = replace(subject, determiner="definite")
    return subject, not numbered and (first in _EVERYONE or (plain and subject.head == "source"))
