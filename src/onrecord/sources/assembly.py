"""From the dossiers of one report to its sources: order, ids, and every detail with the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from onrecord import nouns
from onrecord.names.lexicon import COURTESIES
from onrecord.sources import details
from onrecord.sources.basis import basis, cited, claimed
from onrecord.sources.dossiers import Body, Dossier, Person, Unnamed
from onrecord.sources.kinds import is_human
from onrecord.sources.layout import Layout
from onrecord.sources.noun_phrase import NounPhrase, parse
from onrecord.sources.via import opening_recipient, recipient, spoken_to
from onrecord.sources.words import phrase, trim
from onrecord.text import places_of
from onrecord.types import Attribution, Phrase, Source, Span, Terms

_AFTER_NAME = re.compile(r",\s+((?:the|an?|its|his|her|their|[A-Z]\w+[’']s)\s[^,.;:()–—\r\n]+)(?=[,.;)–—])")
_BEFORE_NAME = re.compile(r"\b(?=((?:the|an?|its|his|her|their)\s[^,.;:“”]{1,60}),\s$)", re.IGNORECASE)
_COURTESY = re.compile(r"\s(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?$")
_NO_TITLE = COURTESIES | {"", "the"}


SPOKE_WITHIN = 60
"""Code points before the words of terms within which it stands whom the source spoke to."""

T = TypeVar("T")


class Assembly:
    """Makes the sources of one report from what was gathered. `speakers` are the sources of each attribution, by id."""

    def __init__(
        self,
        layout: Layout,
        dossiers: Sequence[Dossier],
        attributions: Sequence[Attribution],
        speakers: Mapping[str, Sequence[Dossier]],
    ) -> None:
        self.text, self.layout, self.speakers = layout.text, layout, speakers
        self.attributions = {a.id: a for a in attributions}
        found = [d for d in dossiers if d.spans or any(d in s for s in speakers.values())]
        self.dossiers = sorted(found, key=self._place)
        self.ids = {id(d): f"s{n}" for n, d in enumerate(self.dossiers, 1)}

    def sources(self, terms: Mapping[int, Terms]) -> tuple[Source, ...]:
        """The sources in order of first mention. `terms` are kept by `id()` of the dossier."""
        return tuple(self._source(d, terms.get(id(d))) for d in self.dossiers)

    def _place(self, dossier: Dossier) -> int:
        """Where it is first mentioned; one that is nowhere, where its first word is cited."""
        cited = [span[0] for a in self._said(dossier) for span in (*a.cue, *a.content)]
        return min(dossier.spans)[0] if dossier.spans else min(cited, default=0)

    def _source(self, dossier: Dossier, terms: Terms | None) -> Source:
        veiled = terms is not None and isinstance(dossier, Body) and is_told_by_noun(dossier)
        return Source(
            id=self.ids[id(dossier)],
            kind="unnamed" if veiled else dossier.kind,
            name=(dossier.name or None) if isinstance(dossier, Person | Body) and not veiled else None,
            count=dossier.count,
            part_of=self.ids[id(dossier.part_of)] if dossier.part_of else None,
            may_be=tuple(self.ids[id(d)] for d in self.dossiers if d in dossier.may_be),
            description=(told := self._description(dossier, terms)),
            affiliations=self._affiliations(dossier, told),
            basis=self._basis(dossier),
            terms=terms,
            via=self._via(dossier) or self._spoke_to(terms),
            mentions=tuple(sorted(set(dossier.spans))),
        )

    # --- Description ---

    def _description(self, dossier: Dossier, terms: Terms | None) -> Phrase | None:
        if isinstance(dossier, Person):
            return self._of_person(dossier)
        if isinstance(dossier, Body) and dossier.name:
            return _first(self._of_body, dossier.phrases)
        avoid = terms.spans if terms else ()
        return _first(lambda p: details.description(self.text, p, avoid), dossier.phrases)

    def _of_person(self, person: Person) -> Phrase | None:
        """The apposition, else what stands before the name, else what the report says of the name elsewhere."""
        surname = person.name.split()[-1]
        aside = _first(lambda p: self._aside(p, surname), person.phrases)
        return aside or _first(self._title, person.titles) or self._elsewhere(person.name)

    def _aside(self, found: NounPhrase, surname: str) -> Phrase | None:
        spans = [s for s in found.appositions if surname not in self.text[slice(*s)] and " " in self.text[slice(*s)]]
        return phrase(self.text, spans[0]) if spans else None

    def _title(self, span: Span) -> Phrase | None:
        span = trim(self.text, span, " \t\r\n\u00a0,:")
        if courtesy := _COURTESY.search(self.text, *span):
            span = span[0], courtesy.start()
        empty = self.text[slice(*span)].rstrip(".").lower() in _NO_TITLE
        return None if empty else phrase(self.text, span)

    def _elsewhere(self, name: str) -> Phrase | None:
        """What stands in apposition to the full name, after it ("Harun Selcar, the Order’s leader,") or before it."""
        for place in places_of(name, self.text):
            told = _AFTER_NAME.match(self.text, place + len(name))
            if told and is_human(parse(self.text, told.span(1)).head):
                return phrase(self.text, trim(self.text, told.span(1)))
            start = self.layout.sentence_at(place)[0]
            for before in _BEFORE_NAME.finditer(self.text[start:place]):
                span = start + before.start(1), start + before.end(1)
                if is_human(parse(self.text, span).head):
                    return phrase(self.text, span)
        return None

    def _of_body(self, found: NounPhrase) -> Phrase | None:
        if found.appositions and not found.rest:
            start, end = found.appositions[0]
            return phrase(self.text, (start, found.span[1] if len(found.appositions) == 1 else end))
        named = found.determiner == "indefinite" or (found.head == "report" and found.rest)
        before = found.words[0].low == "the" and found.words[-1].capital and any(not w.capital for w in found.words[1:])
        return phrase(self.text, details.main_span(found)) if named or before else None

    # --- Affiliations, basis, via ---

    def _affiliations(self, dossier: Dossier, told: Phrase | None) -> tuple[Phrase, ...]:
        found: list[Phrase] = []
        if isinstance(dossier, Person):
            found = details.affiliations(self.text, parse(self.text, told.spans[0])) if told else []
        elif isinstance(dossier, Body):
            found = [side for p in dossier.phrases for side in details.owner(self.text, p)]
        else:
            found = [side for p in dossier.phrases for side in details.affiliations(self.text, p)]
        once = {side.text.casefold(): side for side in reversed(found)}
        kept = [side for text, side in once.items() if not any(text != t and text in t for t in once)]
        return tuple(sorted(kept, key=lambda side: side.spans))

    def _basis(self, dossier: Dossier) -> Phrase | None:
        """How it knows: in what the report calls it, else in what it cites beside what it says."""
        own = None if isinstance(dossier, Body) else _first(lambda p: basis(self.text, p), dossier.phrases)
        if own is None and isinstance(dossier, Unnamed):
            own = _first(lambda a: claimed(self.text, a), self._said(dossier))
        return own or (None if dossier.kind in {"media", "document"} else _first(self._cites, self._said(dossier)))

    def _cites(self, attribution: Attribution) -> Phrase | None:
        return (
            cited(self.text, attribution, self.layout.sentence_at(attribution.cue[0][0])) if attribution.cue else None
        )

    def _said(self, dossier: Dossier) -> list[Attribution]:
        return [a for a in self.attributions.values() if dossier in self.speakers[a.id]]

    def _via(self, dossier: Dossier) -> Phrase | None:
        return _first(lambda a: self._told_to(a) or self._cited_by(a, dossier), self._said(dossier))

    def _spoke_to(self, terms: Terms | None) -> Phrase | None:
        """Whom a source spoke to on its terms: "They spoke to Transmarine on condition of anonymity"."""
        if terms is None:
            return None
        start = terms.spans[0][0]
        return spoken_to(self.text, max(self.layout.sentence_at(start)[0], start - SPOKE_WITHIN), start)

    def _told_to(self, attribution: Attribution) -> Phrase | None:
        """The recipient; what people told each other in somebody's account reached us via that account."""
        if not attribution.cue:
            return None
        start, end = self.layout.sentence_at(attribution.cue[0][0])
        found = recipient(self.text, attribution, end) or opening_recipient(self.text, attribution, start)
        inner = attribution.within and (found is None or found.text.lower() not in {"me", "us"})
        return None if inner else found

    def _cited_by(self, attribution: Attribution, dossier: Dossier) -> Phrase | None:
        """The medium or document in whose account an unnamed source speaks: "Transmarine reported, citing a source"."""
        outer = self.attributions.get(attribution.within or "")
        if outer is None or not outer.source or not isinstance(dossier, Unnamed):
            return None
        told = [d for d in self.speakers[outer.id] if d.kind in {"media", "document"} and d.phrases]
        if not told:
            return None
        start, end = details.main_span(told[0].phrases[0])
        name = told[0].name if isinstance(told[0], Body) else ""
        at = self.text.find(name, start, end) if name else -1
        return phrase(self.text, (at, at + len(name)) if at > start else (start, end))


def is_told_by_noun(body: Body) -> bool:
    """Whether a body goes by a noun alone that many have: "the airline", which on its terms is not named."""
    heads = {p.head for p in body.phrases}
    return body.name.islower() and bool(heads) and heads <= nouns.ONE_OF_MANY


def _first(find: Callable[[T], Phrase | None], among: Iterable[T]) -> Phrase | None:
    """The first phrase found."""
    return next((found for one in among if (found := find(one)) is not None), None)
