"""Institutions, documents and media: which earlier one a name, a short form or a definite description means.

A spokesperson without a name speaks as the body: "a spokesman for the Order" is the Order's own word.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from onrecord.english import RELATIVE
from onrecord.sources import lexicon as lex
from onrecord.sources.dossiers import Body, BodyKind
from onrecord.sources.fit import same_stem
from onrecord.sources.names import acronym
from onrecord.sources.noun_phrase import NounPhrase, parse
from onrecord.sources.words import Word, one_line, trim, words
from onrecord.types import Mention, Report, Span

_ARTICLE = re.compile(r"^(?:the|an?|this|that|its|their|his|her)\s+", re.IGNORECASE)
_KINDS_OF_MEDIA = frozenset(["agency", "newspaper", "magazine", "broadcaster", "website", "network", "channel"])
"""What stands behind a medium's name and is no part of it: "Time magazine"."""
_BELONGS = re.compile(r"(?:of|for|on)\s")
_ENDS_NAME = (RELATIVE | lex.AFTER_HEAD | lex.PREPOSITIONS) - {"of", "the", "for", "and"}


SPELT_WITHIN = 120
"""Code points before letters in brackets in which the name stands that they are short for."""


class BodyTable:
    """The institutions, documents and media met so far."""

    def __init__(self, report: Report, mentions: tuple[Mention, ...]) -> None:
        self.text = text = report.text
        self.all: list[Body] = []
        self._own = tuple(name for name in (report.outlet, report.credit) if name)
        self._marks = tuple(m.span for m in mentions if m.kind == "Organization")
        marked = (" ".join(text[m.span[0] : m.span[1]].split()) for m in mentions if m.kind == "Organization")
        self._letters: dict[str, str] = {}
        self._names = frozenset(without_article(name) for name in marked)

    def refer(self, phrase: NounPhrase, kind: BodyKind) -> Body:
        """The body that a phrase means, met before or new."""
        name = self._name(phrase, kind)
        found = self._find(phrase, name, kind) or self.named(name, kind, phrase)
        if not found.spans and len(name) > len(found.name):
            found.name = name
        return found

    def spoken_of(self, name: str, kind: BodyKind) -> Body:
        """The body that a name in the text means: known by it or by a fuller one, or new."""
        full = self._fullest(without_article(name))
        short = [b for b in self.all if b.name and is_short_for(full, b.name)]
        return short[-1] if short else self.named(full, kind)

    def named(self, name: str, kind: BodyKind, phrase: NounPhrase | None = None) -> Body:
        """The body of this name, or a new one; one without a name is always new."""
        found = next((b for b in self.all if name and same_body(b.name, name)), None)
        if found is None or (phrase and (phrase.determiner == "indefinite" or phrase.other)):
            found = Body(kind, name=name, count=phrase.count if phrase else (1, 1))
            self.all.append(found)
        return found

    def spokesperson(self, phrase: NounPhrase, owner: Body | None, person: Callable[[NounPhrase], bool]) -> Body:
        """The body that a spokesperson speaks for; `owner` is whom "its" means in "its spokesman".

        `person` tells whether a phrase names a person: who speaks for one is a source of their own.
        """
        if owner:
            return owner
        if phrase.rest and _BELONGS.match(self.text, phrase.rest[0]):
            start = phrase.rest[0] + len(words(self.text, phrase.rest)[0].text)
            inner = parse(self.text, trim(self.text, (start, phrase.rest[1])))
            found = self._for_person(phrase) if person(inner) else self.refer(inner, "institution")
            found.count = phrase.count if not found.spans else found.count
            return found
        if span := _owners(phrase):
            return self._for_person(phrase) if person(parse(self.text, span)) else self._of_owner(span)
        spoke = (
            [b for b in self.all if b.phrases and b.kind == "institution"] if phrase.determiner == "definite" else []
        )
        return max(spoke, key=lambda b: b.last) if spoke else self.named("", "institution", phrase)

    def spoken_for(self, phrase: NounPhrase) -> NounPhrase | None:
        """The words for the body that a spokesperson speaks for: "a rights group" of "a spokesman for a rights group".

        "A rights group spokesman" speaks for a rights group, one of which the same is told.
        """
        if phrase.rest and _BELONGS.match(self.text, phrase.rest[0]):
            start = phrase.rest[0] + len(words(self.text, phrase.rest)[0].text)
            return parse(self.text, trim(self.text, (start, phrase.rest[1])))
        span = _owners(phrase)
        return parse(self.text, (phrase.words[0].start, span[1])) if span else None

    def _for_person(self, phrase: NounPhrase) -> Body:
        """The spokesperson of a person, met before by the same words or new."""
        said = one_line(self.text, phrase.span).casefold()
        same = [b for b in self.all if any(one_line(self.text, p.span).casefold() == said for p in b.phrases)]
        return same[-1] if same and phrase.determiner != "indefinite" else self.named("", "institution", phrase)

    def _of_owner(self, span: Span) -> Body:
        """ "A State Office spokesman": the State Office."""
        inner = parse(self.text, span)
        name = one_line(self.text, span)
        return self._find(inner, name, "institution") or self.named(name, "institution")

    def _name(self, phrase: NounPhrase, kind: BodyKind) -> str:
        """The core without its article, and an "of ..." that belongs to it. Lower case names institutions only."""
        span = body_name(self.text, phrase)
        if span is None:
            return ""
        goes_on = [e for s, e in self._marks if s <= phrase.words[-1].start and span[1] < e <= phrase.span[1]]
        span = span[0], max(goes_on, default=span[1])
        name = one_line(self.text, span)
        if kind != "institution" and len(phrase.words) == 1 and phrase.head in lex.THINGS:
            return ""
        if kind != "institution" and not any(part[0].isupper() for part in name.split()):
            return ""
        return self._fullest(name)

    def _fullest(self, name: str) -> str:
        """The outlet's own name for its short form; what letters in brackets stand for; the only longer name."""
        if name.isupper() and (spelt := self._spelt_out(name)):
            return spelt
        if own := [full for full in self._own if is_short_for(name, full)]:
            return own[0]
        longer = [f for f in self._names if f.startswith(name + " of ") or f.endswith(" " + name)]
        return longer[0] if len(longer) == 1 and " " not in name and name[:1].isupper() else name

    def _spelt_out(self, letters: str) -> str:
        """What the report says that a body's letters stand for: "the Tidal Democratic Front (TDF)"."""
        if letters not in self._letters:
            place = self.text.find(f"({letters})")
            before = self.text[max(0, place - SPELT_WITHIN) : place].split() if place >= 0 else []
            name = before[-len(letters) :]
            fits = len(name) == len(letters) and all(w[0] == c for w, c in zip(name, letters, strict=True))
            self._letters[letters] = " ".join(name) if fits else ""
        return self._letters[letters]

    def _find(self, phrase: NounPhrase, name: str, kind: BodyKind) -> Body | None:
        """The body met before; an indefinite phrase opens a new one."""
        if phrase.determiner == "indefinite" or phrase.other:
            return None
        same = [b for b in self.all if name and b.name and same_body(name, b.name)]
        if not same and phrase.determiner in {"definite", "possessive"}:
            same = [b for b in self.all if b.kind == kind and self._is_short_for(phrase, name, b)]
            same = [b for b in same if kind != "document" or not self._anew(phrase, b)]
        return max(same, key=lambda b: b.last) if same else None

    def _anew(self, phrase: NounPhrase, document: Body) -> bool:
        """Whether the report spoke of another such document since: "a report published on March 1" ... "the report"."""
        other = rf"\ban? (?:[\w-]+ ){{0,3}}{re.escape(phrase.head)}\b"
        return re.search(other, self.text[document.last + len(phrase.head) : phrase.span[0]]) is not None

    def _is_short_for(self, phrase: NounPhrase, name: str, body: Body) -> bool:
        """Whether every word of a definite phrase is in the body's name or one phrase for it."""
        if phrase.words[-1].capital and " " in name:
            return is_short_for(name, body.name) or body.name.startswith(name + " ")
        wanted = [*phrase.modifiers, phrase.words[-1].low]
        held = [body.name.lower().split(), *([w.low for w in words(self.text, p.span)] for p in body.phrases)]
        if any(all(any(same_stem(w, h) for h in bag) for w in wanted) for bag in held):
            return phrase.plural == body.plural
        named = body.name[:1].isupper() and all(any(same_stem(m, h) for h in held[0]) for m in phrase.modifiers)
        return phrase.head in lex.GENERIC_BODIES and named


def _owners(phrase: NounPhrase) -> Span | None:
    """Where the words before a noun stand that say whose: "State Office" of "a State Office spokesman"."""
    owners = [w for w in phrase.words[:-1] if w.low not in lex.ARTICLES and not w.low.isdigit()]
    return (owners[0].start, owners[-1].bare[1]) if owners else None


def body_name(text: str, phrase: NounPhrase) -> Span | None:
    """Where the name of a body stands; `None` where an indefinite article says that it has none."""
    if phrase.determiner in {"indefinite", "pronoun"} or (phrase.plural and not phrase.words[-1].capital):
        return None
    start, end = phrase.core
    if match := _ARTICLE.match(text[start:end]):
        start += match.end()
    if phrase.words[-1].capital:
        start = _first_capital(phrase, start).start
    if phrase.rest and words(text, phrase.rest)[0].low == "of":
        return start, _first_stop(text, phrase.rest)
    kind = phrase.head in _KINDS_OF_MEDIA and not phrase.words[-1].capital
    if kind and len(phrase.words) > 1 and phrase.words[-2].capital:
        return start, phrase.words[-2].bare[1]
    return (start, phrase.words[-1].start + len(phrase.words[-1].text)) if start < end else None


def _first_capital(phrase: NounPhrase, start: int) -> Word:
    """The first capitalised word: "Sel Harat Daily" of "the state-run Sel Harat Daily"."""
    return next(w for w in phrase.words if w.capital and w.start >= start)


def _first_stop(text: str, rest: Span) -> int:
    """Where an "of ..." ends: before the next relative or participle."""
    end = rest[1]
    for word in words(text, rest)[1:]:
        if word.low in _ENDS_NAME:
            return trim(text, (rest[0], word.start))[1]
    return end


def without_article(name: str) -> str:
    """A name without "the"."""
    return _ARTICLE.sub("", name)


def same_body(one: str, other: str) -> bool:
    """Whether two names are one body's: equal but for the article, or one the other's acronym.

    >>> same_body("The Ombrel Courier", "Ombrel Courier"), same_body("CRM", "Coast Rights Monitor")
    (True, True)
    """
    a, b = (" ".join(without_article(name).split()) for name in (one, other))
    return bool(a) and bool(b) and (a.lower() == b.lower() or a == acronym(b) or b == acronym(a))


def is_short_for(short: str, full: str) -> bool:
    """Whether a name is the end of a fuller one: "the Courier" of "The Ombrel Courier"."""
    return without_article(full).casefold().endswith((" " + without_article(short)).casefold()) or same_body(
        short, full
    )
