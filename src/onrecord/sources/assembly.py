"""From the dossiers of one report to its sources: order, ids, and every detail with the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from onrecord.sources import details
from onrecord.sources.dossiers import Body, Dossier, Person
from onrecord.sources.layout import Layout
from onrecord.sources.noun_phrase import NounPhrase, parse
from onrecord.sources.words import phrase, trim
from onrecord.types import Attribution, Phrase, Source, Span, Terms

_APPOSITION = re.compile(r",\s+(?=(?:the|an?|its|his|her|their|who|[A-Z]\w+[’']s)\s)([^,.;:()–—\r\n]+)(?=[,.;)–—])")


class Assembly:
    """Makes the sources of one report from what was gathered."""

    def __init__(self, layout: Layout, dossiers: Sequence[Dossier]) -> None:
        self.text, self.layout = layout.text, layout
        found = [d for d in dossiers if d.spans]
        self.dossiers = sorted(found, key=lambda d: min(d.spans))
        self.ids = {id(d): f"s{n}" for n, d in enumerate(self.dossiers, 1)}

    def sources(self, terms: Mapping[int, Terms], said: Mapping[int, list[Attribution]]) -> tuple[Source, ...]:
        """The sources in order of first mention. `terms` and `said` are kept by `id()` of the dossier."""
        return tuple(self._source(d, terms.get(id(d)), said.get(id(d), [])) for d in self.dossiers)

    def _source(self, dossier: Dossier, terms: Terms | None, said: list[Attribution]) -> Source:
        told = self._description(dossier, terms)
        parsed = [parse(self.text, told.spans[0])] if told and isinstance(dossier, Person) else dossier.phrases
        return Source(
            id=self.ids[id(dossier)],
            kind=dossier.kind,
            name=(dossier.name or None) if isinstance(dossier, Person | Body) else None,
            count=dossier.count,
            part_of=self.ids[id(dossier.part_of)] if dossier.part_of else None,
            may_be=tuple(sorted((self.ids[id(d)] for d in dossier.may_be), key=_number)),
            description=told,
            affiliations=() if isinstance(dossier, Body) else self._affiliations(parsed),
            basis=self._first(details.basis(self.text, p) for p in dossier.phrases),
            terms=terms,
            via=self._first(self._via(a) for a in said),
            mentions=tuple(sorted(set(dossier.spans))),
        )

    def _description(self, dossier: Dossier, terms: Terms | None) -> Phrase | None:
        if isinstance(dossier, Person):
            own = self._first(self._of_person(p, dossier.name) for p in dossier.phrases)
            return own or self._in_apposition(dossier.name)
        if isinstance(dossier, Body):
            return self._first(self._of_body(p) for p in dossier.phrases)
        avoid = terms.spans if terms else ()
        return self._first(details.description(self.text, p, avoid) for p in dossier.phrases)

    def _of_person(self, found: NounPhrase, name: str) -> Phrase | None:
        """The apposition, or what stands before the name."""
        surname = name.split()[-1]
        for span in found.appositions:
            if surname not in self.text[slice(*span)]:
                return phrase(self.text, span)
        core = self.text[slice(*found.core)]
        before = re.match(rf"(.*?)\s*(?:{re.escape(name.split()[0])}|{re.escape(surname)})", core, re.DOTALL)
        end = found.core[0] + len(before[1]) if before else found.core[1]
        span = trim(self.text, (found.core[0], end))
        short = self.text[slice(*span)].rstrip(".").lower() in {"", "mr", "mrs", "ms", "miss", "the"}
        return None if short else phrase(self.text, span)

    def _in_apposition(self, name: str) -> Phrase | None:
        """What follows a full name anywhere in the report: "Harun Selcar, the Order’s leader,"."""
        for match in re.finditer(re.escape(name), self.text):
            if told := _APPOSITION.match(self.text, match.end()):
                return None if told[1].startswith("who ") else phrase(self.text, trim(self.text, told.span(1)))
        return None

    def _of_body(self, found: NounPhrase) -> Phrase | None:
        if found.appositions:
            start, end = found.appositions[0]
            return phrase(self.text, (start, max(end, found.span[1]) if len(found.appositions) == 1 else end))
        speaks = details.speaks_for_body(found)
        return phrase(self.text, details.main_span(found)) if speaks or found.determiner == "indefinite" else None

    def _affiliations(self, found: Sequence[NounPhrase]) -> tuple[Phrase, ...]:
        kept: dict[str, Phrase] = {}
        for one in found:
            for side in details.affiliations(self.text, one):
                kept.setdefault(side.text.lower(), side)
        return tuple(kept.values())

    def _via(self, attribution: Attribution) -> Phrase | None:
        end = self.layout.sentence_at(attribution.cue[0][0])[1] if attribution.cue else 0
        return details.via(self.text, attribution, end)

    def _first(self, found: object) -> Phrase | None:
        return next((p for p in found if p is not None), None)  # type: ignore[attr-defined]


def _number(source_id: str) -> int:
    return int(source_id[1:])
