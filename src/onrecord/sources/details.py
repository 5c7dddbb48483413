"""What a phrase says of its source: description and affiliations."""

from __future__ import annotations

import re

from onrecord.sources import lexicon as lex
from onrecord.sources.kinds import is_human
from onrecord.sources.noun_phrase import NounPhrase, parse
from onrecord.sources.number import lemma
from onrecord.sources.words import Word, phrase, trim, words
from onrecord.types import Phrase, Span

_AFFILIATED = re.compile(
    r"\b(?P<word>of|from|for|with|at|in|by|close to|(?:(?:belong(?:s|ing)?|loyal|linked|allied) )?to)\s+"
)
_AND = re.compile(r"\s+and\s+(?=(?:the\s+)?[A-Z])")
_CLAUSE = re.compile(
    r"\s+(?:who|whom|whose|and (?:has|is|was)|with|to|in|when|while|because|published|released|not|unauthori[sz]ed|"
    r"barred|familiar|briefed|directly|involved|speaking|asking|requesting)\s"
)
_CIRCUMSTANCE = re.compile(
    r"(?:speaking|talking|writing|reached|contacted|interviewed|asked|when|while|quoted|cited|quoting|citing|responding|replying|"
    r"by (?:tele)?phone|in an? (?:\w+ )?(?:interview|statement|message|call|e-?mail))\b",
    re.IGNORECASE,
)
"""What opens an aside that says how or where a source spoke, not what it is."""

_SAYS_NOTHING = lex.GENERIC_PEOPLE | lex.ORDINALS | lex.PRONOUNS | {"both", "all"}


def description(text: str, found: NounPhrase, terms: tuple[Span, ...]) -> Phrase | None:
    """The words for a source without a name: the phrase and what follows it, terms left out.

    A phrase that says nothing ("one source", "the other", "one of them") gives none.
    """
    further = [s for s in (*_own_appositions(text, found), *_asides(text, found)) if not _touches(s, terms)]
    says = found.modifiers or found.rest or further
    bare = found.head in _SAYS_NOTHING or found.whole
    if found.determiner == "pronoun" or (bare and not says):
        return None
    main, further = main_span(found), sorted(further)
    skipped = [s for s in (*found.appositions, *found.asides) if s not in further]
    end = max([main[1], *(s[1] for s in further if not any(k[0] < s[0] for k in skipped))])
    return phrase(text, (main[0], end))


def _own_appositions(text: str, found: NounPhrase) -> list[Span]:
    """The appositions that say what people are; others after a name are its own ("of the Front, one of ...")."""
    after_name = found.rest is not None and words(text, found.rest)[-1].capital
    return [s for s in found.appositions if not after_name or is_human(parse(text, s).head)]


def _asides(text: str, found: NounPhrase) -> list[Span]:
    """The asides that say what people are; "speaking by telephone" does not."""
    return [s for s in found.asides if not _CIRCUMSTANCE.match(text, *s)]


def main_span(found: NounPhrase) -> Span:
    """The phrase up to its first comma."""
    return found.core[0], found.rest[1] if found.rest else found.core[1]


def _touches(span: Span, others: tuple[Span, ...]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def affiliations(text: str, found: NounPhrase) -> list[Phrase]:
    """The bodies, sides and countries that a source is said to belong to."""
    spans = _in_core(text, found)
    for span in (found.rest, *_asides(text, found)):
        spans += _after_head(text, span, found.head) if span and found.head not in lex.FAMILY else []
    return [phrase(text, span) for span in spans]


def owner(text: str, found: NounPhrase) -> list[Phrase]:
    """Whose a body is ("Norvane’s embassy"), or who made a document ("a report by the Monitor")."""
    owners = [s for s in _in_core(text, found) if any(w.possessive and w.bare[1] == s[1] for w in found.words)]
    if found.head in lex.DOCUMENTS and found.rest and words(text, found.rest)[0].low in {"by", "from"}:
        owners += _after_head(text, found.rest, found.head)
    return [phrase(text, span) for span in owners]


def _in_core(text: str, found: NounPhrase) -> list[Span]:
    """Capitalised words and nouns for bodies before the head; neighbours with capitals are one name.

    A capital at the start of a sentence counts where the report does not write the word small elsewhere.
    """
    spans: list[Span] = []
    joins = False
    for word in found.words[:-1]:
        opens = word is found.words[0]
        named = (word.capital and not (opens and _is_written(text, word.low))) or re.match(
            r"(?:pro|anti)-[A-Z]", word.text
        )
        within_name = word.capital and not opens and word.low in lex.OTHERS
        side = (word.low not in lex.NO_SIDE or within_name) and (named or lemma(word.low) in lex.SIDES)
        if side and joins and word.capital:
            spans[-1] = (spans[-1][0], word.bare[1])
        elif side:
            spans.append(word.bare)
        joins = side and word.capital and not word.possessive
    return spans


def _is_written(text: str, word: str) -> bool:
    """Whether a text has this word, letter by letter."""
    return word in text and re.search(rf"\b{re.escape(word)}\b", text) is not None


def _after_head(text: str, span: Span, head: str) -> list[Span]:
    """ "from a regional alliance", "of the Corps", "close to the militias": what stands after the preposition."""
    match = _AFFILIATED.search(text, *span)
    if match is None or (match["word"] == "to" and head not in lex.SERVING):
        return []
    clause = _CLAUSE.search(text, match.end(), span[1])
    inner = trim(text, (match.end(), clause.start() if clause else span[1]))
    found = words(text, inner)
    body = [w for w in found if lemma(w.low) in lex.SIDES]
    place = match["word"] in {"in", "with", "at"} and not body
    served = match["word"] == "to" and any(w.low in lex.OFFICES for w in found)
    if place or not (body or served or _capital(found)) or "knowledge" in text[slice(*inner)]:
        return []
    return [trim(text, s) for s in _split_at(_AND, text, inner)]


def _split_at(mark: re.Pattern[str], text: str, span: Span) -> list[Span]:
    cuts = [span[0], *(place for m in mark.finditer(text, *span) for place in m.span()), span[1]]
    return list(zip(cuts[::2], cuts[1::2], strict=True))


def _capital(found: tuple[Word, ...]) -> bool:
    return any(w.capital for w in found)
