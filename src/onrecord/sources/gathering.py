"""The walk through a report's references: each leads to a source met before, or opens a new one.

A phrase without a name is looked up among the unnamed, a name among people and bodies; the tables never mix.
"""

from __future__ import annotations

from onrecord.sources import lexicon as lex
from onrecord.sources.antecedents import noun_phrase_before
from onrecord.sources.bodies import BodyTable
from onrecord.sources.dossiers import Body, Dossier, Person
from onrecord.sources.kinds import Kinds
from onrecord.sources.layout import Layout
from onrecord.sources.noun_phrase import NounPhrase, parse
from onrecord.sources.people import PeopleTable
from onrecord.sources.pronouns import Trail, antecedent, fits
from onrecord.sources.references import Reference, references_of
from onrecord.sources.unnamed import UnnamedTable
from onrecord.types import Attribution, Mention, Report, Span

Found = tuple[Dossier, ...]


class Gathering:
    """The three tables, and the trail of who was spoken of where."""

    def __init__(self, report: Report, mentions: tuple[Mention, ...]) -> None:
        self.text, self.report = report.text, report
        self.layout = Layout(report.text)
        self.kinds = Kinds(report, mentions)
        self.people = PeopleTable(report.text, mentions, self.layout.sentences)
        self.bodies = BodyTable(report.text, mentions)
        self.unnamed = UnnamedTable(report.text)
        self.led: dict[Span, Found] = {}
        self.trail: Trail = []
        self._subjects = list(self.people.subjects())

    @property
    def all(self) -> Found:
        """Every source met."""
        return (*self.people.all, *self.bodies.all, *self.unnamed.all)

    def lead(self, stream: tuple[Reference, ...], attributions: tuple[Attribution, ...]) -> None:
        """Leads each reference to its sources; a pronoun in a speech whose source comes later waits for it."""
        by_id = {a.id: a for a in attributions}
        waiting = []
        for i, reference in enumerate(stream):
            outer = by_id.get((reference.attribution and reference.attribution.within) or "")
            if outer and not self.speakers(outer) and reference.phrase.determiner == "pronoun":
                waiting.append((reference, outer))
                continue
            self._resolve(reference, self.speakers(outer) if outer else (), stream[i + 1 : i + 3])
        for reference, outer in waiting:
            self._resolve(reference, self.speakers(outer), ())

    def speakers(self, attribution: Attribution) -> Found:
        """The sources that an attribution's own words lead to, as far as they have been led."""
        spans = (r.phrase.span for r in references_of(self.report, attribution))
        return tuple(dict.fromkeys(d for span in spans for d in self.led.get(span, ())))

    def _resolve(self, reference: Reference, outer: Found, following: tuple[Reference, ...]) -> None:
        self._pass_subjects(reference.phrase.span[0])
        phrase = reference.phrase
        found = self._pronoun(phrase, outer) if phrase.determiner == "pronoun" else self._phrase(phrase, following)
        for dossier in found:
            dossier.add(phrase, reference.span)
        if found:
            self.trail.append((phrase.span[0], found))
        self.led[phrase.span] = found

    def _pass_subjects(self, place: int) -> None:
        """Puts the people whom the sentences before `place` start with on the trail."""
        while self._subjects and self._subjects[0][0] < place:
            span = self._subjects.pop(0)
            self.trail.append((span[0], (self._named(span),)))

    def _named(self, span: Span, title: str = "") -> Person:
        return self.people.person(self.people.name_at(span), title, span[0])

    # --- Pronouns ---

    def _pronoun(self, phrase: NounPhrase, outer: Found) -> Found:
        pronoun, place = phrase.first, phrase.span[0]
        quoted = self.layout.quoted(place)
        if pronoun in lex.I_OR_WE:
            return outer or (() if quoted else self._outlet())
        if pronoun in lex.YOU:
            return ()
        if pronoun in lex.RELATIVE:
            return self._relative(place)
        if outer and not quoted and fits(pronoun, outer[0]):
            return outer
        return antecedent(pronoun, place, self.trail, self.layout, outer if quoted else ())

    def _outlet(self) -> Found:
        """ "We" outside quotations is the outlet."""
        name = self.report.outlet or self.report.credit
        return (self.bodies.named(name, "media"),) if name else ()

    def _relative(self, place: int) -> Found:
        """ "Who" means the noun phrase right before it."""
        before = [(w, found) for w, found in self.trail if w < place and any(_ends_at(d, place) for d in found)]
        if before:
            return before[-1][1]
        named = [s for s in self.people.spans if 0 <= place - s[1] <= 3]
        if named:
            return (self._named(named[-1]),)
        span = noun_phrase_before(self.text, place)
        return self._phrase(parse(self.text, span), ()) if span else ()

    # --- Phrases ---

    def _phrase(self, phrase: NounPhrase, following: tuple[Reference, ...]) -> Found:
        if span := self.kinds.name_of(phrase):
            return (self._named(span, self.text[phrase.core[0] : span[0]]),)
        kind = self.kinds.kind_of(phrase)
        if phrase.head in lex.SPOKESPEOPLE:
            return (self.bodies.spokesperson(phrase, self._owner(phrase)),)
        if kind == "institution" or kind == "document" or kind == "media":
            return (self.bodies.refer(phrase, kind),)
        if phrase.whole is not None:
            return (self.unnamed.part(phrase, phrase.whole, kind),)
        return self._without_name(phrase, following)

    def _owner(self, phrase: NounPhrase) -> Body | None:
        """Whom "its" means in "its spokesman"."""
        if phrase.first not in lex.IT | lex.THEY:
            return None
        found = antecedent("it", phrase.span[0], self.trail, self.layout)
        return found[0] if found and isinstance(found[0], Body) else None

    def _without_name(self, phrase: NounPhrase, following: tuple[Reference, ...]) -> Found:
        kind = self.kinds.kind_of(phrase)
        if phrase.first == "one" or phrase.other:
            pair = any(_is_other(reference.phrase) for reference in following)
            if found := self.unnamed.one_and_other(phrase, kind, pair=pair):
                return (found,)
        if phrase.determiner not in {"definite", "possessive"} or phrase.other:
            return (self.unnamed.open(phrase, kind, self.unnamed.left_open(phrase)),)
        back = self.unnamed.back(phrase)
        if not back and (person := self.people.titled(phrase)):
            return (person,)
        return back if len(back) == 1 else (self.unnamed.open(phrase, kind, back),)


def _ends_at(dossier: Dossier, place: int) -> bool:
    return any(0 <= place - end <= 3 for _, end in dossier.spans)


def _is_other(phrase: NounPhrase) -> bool:
    return phrase.other and (phrase.head in {"other", "another"} or phrase.head in lex.GENERIC_PEOPLE)
