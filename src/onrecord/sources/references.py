"""Where the report refers to its sources: the source spans of attributions, joint ones split, in text order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from onrecord.sources import lexicon as lex
from onrecord.sources.joint import split
from onrecord.sources.noun_phrase import NounPhrase, parse
from onrecord.sources.offices import OFFICES
from onrecord.sources.words import trim, words
from onrecord.types import Attribution, Mention, Report, Span

_TITLES = re.compile(r"(?:[^\W\d_][\w’'-]*\s){1,4}(?P<and>and)\s(?=(?:[^\W\d_][\w’'-]*\s){0,4}$|[^\W\d_])")
_HOLDER = re.compile(r"(?:\sof(?:\sthe)?(?:\s[A-Z][\w’'-]+)+)?,\s")
_LEADING = frozenset(["but", "while", "even", "also", "though", "and", "as", "or", "so", "then", "by"])
_TRAILING = frozenset(["and", "or", "but", "of", "from", "the", "a", "an", "who", "that", "which"])


@dataclass(frozen=True, slots=True)
class Reference:
    """One phrase that refers to a source. `attribution` is the first that has it; `None` in a sentence on terms."""

    phrase: NounPhrase
    attribution: Attribution | None = None
    in_headline: bool = False

    @property
    def span(self) -> Span:
        """Where the phrase stands, what follows its first comma left out."""
        end = self.phrase.rest[1] if self.phrase.rest else self.phrase.core[1]
        return self.phrase.core[0], end


_BOTH = re.compile(r"[Bb]oth\s+(?=[A-Z][^,;]*\sand\s)")
"""Before two names: "both Orsel and Barsky"."""
_NOBODY = re.compile(r"(?:no\s+one|nobody|none|neither|no\s+(?!fewer|less|more)[a-z]+)\b", re.IGNORECASE)
_SILENT = frozenset[str](("no-response", "decline-comment", "unreachable", "cannot-confirm"))


def references_of(
    report: Report, attribution: Attribution, mentions: tuple[Mention, ...] = ()
) -> tuple[Reference, ...]:
    """The references in an attribution's source; none where it is implied. Names in `mentions` are not split."""
    if not attribution.source or _is_nobody(report.text, attribution):
        return ()
    names = [m.span for m in mentions if m.kind == "Organization"]
    people = [m.span for m in mentions if m.kind == "Person" and " " in report.text[slice(*m.span)]]
    whole = _with_holder(report.text, whole_span(report.text, attribution), people)
    if both := _BOTH.match(report.text, *whole):
        whole = (both.end(), whole[1])
    spans = split(report.text, _last_title(report.text, whole, people), names)
    usable = [s for s in (_noun_phrase(report.text, span) for span in spans) if s]
    return tuple(_reference(report, span, attribution) for span in usable)


def _is_nobody(text: str, attribution: Attribution) -> bool:
    """Whether nobody is told to have said so; of those who gave no word, "neither" still says who they are."""
    return attribution.act not in _SILENT and _NOBODY.match(text, *attribution.source[0]) is not None


def _reference(report: Report, span: Span, attribution: Attribution) -> Reference:
    """A reference; a headline drops its articles, so there "sources say" may mean the sources."""
    found = parse(report.text, span)
    headline = any(z.kind == "headline" and z.span[0] <= span[0] < z.span[1] for z in report.zones)
    if headline and found.determiner == "bare":
        found = replace(found, determiner="definite")
    return Reference(found, attribution, headline)


def whole_span(text: str, attribution: Attribution) -> Span:
    """The source as one span: its pieces together where only blanks or a mark part them, else its longest piece."""
    pieces = attribution.source
    gaps = "".join(text[a[1] : b[0]] for a, b in pairwise(pieces))
    if not gaps.strip(" ,\u00a0\r\n"):
        return pieces[0][0], pieces[-1][1]
    return max(pieces, key=lambda span: span[1] - span[0])


def _last_title(text: str, span: Span, people: list[Span]) -> Span:
    """Of two titles before one name the second: "retired agent and terrorism specialist Ada Renwick"."""
    name = next((s for s in people if span[0] < s[0] and s[1] == span[1]), None)
    joint = _TITLES.match(text, span[0], name[0]) if name else None
    if joint is None or any(span[0] <= s[0] < joint.end() for s in people):
        return span
    left = parse(text, (span[0], joint.start("and")))
    alone = left.determiner == "bare" and not left.plural and not left.rest
    return (joint.end(), span[1]) if alone else span


def _with_holder(text: str, span: Span, people: list[Span]) -> Span:
    """A source cut short of its name: "the mayor", where ", Sadik Orel," or "of Ombrel, Sadik Orel," follows."""
    behind = _HOLDER.match(text, span[1])
    name = next((s for s in people if behind and s[0] == behind.end()), None)
    if name is None or text[name[1] : name[1] + 1] not in {",", "."}:
        return span
    phrase = parse(text, span)
    office = phrase.determiner == "definite" and not phrase.plural and phrase.head in OFFICES
    return (span[0], name[1]) if office and not phrase.rest else span


def _noun_phrase(text: str, span: Span) -> Span | None:
    """The span from its first to its last word that a noun phrase can start and end with; `None` without a word."""
    found = [w for w in words(text, trim(text, span)) if w.is_word]
    while len(found) > 1 and found[0].low in _LEADING and found[1].low != "many":
        found = found[1:]
    if len(found) > 1 and found[0].low in lex.SUBJECTS:
        return found[0].start, found[0].end
    end = max(found[-1].end, span[1]) if found else span[1]
    while len(found) > 1 and found[-1].low in _TRAILING:
        found = found[:-1]
        end = found[-1].end
    return (found[0].start, end) if found else None


def in_order(references: Iterable[Reference]) -> tuple[Reference, ...]:
    """The references in the order in which they are read, each place once: the text first, then the headlines."""
    once = {r.phrase.span: r for r in reversed(tuple(references))}
    return tuple(sorted(once.values(), key=lambda r: (r.in_headline, r.phrase.span)))
