"""Named people: the full name behind a short one, and which person a name, a title or a description means."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from onrecord.english import SHE
from onrecord.sources import lexicon as lex
from onrecord.sources.dossiers import Person
from onrecord.sources.names import given_name_of, name_parts, same_person
from onrecord.sources.noun_phrase import NounPhrase
from onrecord.sources.number import lemma
from onrecord.sources.words import words
from onrecord.types import Mention, Span

_PRONOUN = re.compile(r"\b(he|his|him|she|her|hers)\b", re.IGNORECASE)
_COURTESY = re.compile(r"\b(Mr|Mrs|Ms|Miss|Madam|Sir)\b\.?\s(?:[A-Z][\w.’'-]*\s){0,2}?([A-Z][\w-]+)\b(?!\s[A-Z])")


def _courtesies(text: str) -> dict[str, set[bool]]:
    """For each surname that a courtesy stands before whether it is a woman's; both where two people bear it.

    >>> _courtesies("Mr. Tolke met Mrs Ada Renwick and Mr Renwick.")
    {'Tolke': {False}, 'Renwick': {False, True}}
    """
    found: dict[str, set[bool]] = {}
    for courtesy, surname in _COURTESY.findall(text):
        found.setdefault(surname, set()).add(courtesy not in {"Mr", "Sir"})
    return found


class PeopleTable:
    """The people named as sources so far, and the names that the report gives."""

    def __init__(self, text: str, mentions: tuple[Mention, ...], sentences: tuple[Span, ...]) -> None:
        self.text = text
        self.all: list[Person] = []
        self.spans = tuple(sorted(m.span for m in mentions if m.kind == "Person"))
        self._votes = tuple(self._count_votes(sentences))
        self._courtesies = _courtesies(text)
        self._female: dict[str, bool | None] = {}
        self._full = tuple(dict.fromkeys(n for n in map(self.name_at, self.spans) if len(name_parts(n)) > 1))

    def name_at(self, span: Span) -> str:
        """A name as one line, without a possessive ending.

        >>> PeopleTable("Ada\\nRenwick’s team", (), ()).name_at((0, 13))
        'Ada Renwick'
        """
        name = " ".join(self.text[span[0] : span[1]].split())
        return re.sub(r"[’'](?:s)?$", "", name) or name

    def person(self, name: str, title: str, place: int) -> Person:
        """The person of this name, met before or new. `title` is what stands before the name."""
        female = self._is_female(name, title)
        full = self._full_name(name, place, title)
        found = self._find(full, female) or self._find(name, female)
        if found is None:
            found = Person("person", name=full, female=female if female is not None else self._is_female(full, title))
            self.all.append(found)
        elif len(name_parts(name)) > len(name_parts(found.name)):
            found.name = name
        return found

    def titled(self, phrase: NounPhrase) -> Person | None:
        """The one named source whose title or apposition, as printed, holds every word of a definite description."""
        wanted = {lemma(w) for w in (*phrase.modifiers, phrase.words[-1].low)}
        fits = [p for p in self.all if any(wanted <= bag for bag in self._descriptions(p))]
        return fits[0] if len(fits) == 1 else self._office_holder(phrase)

    def _office_holder(self, phrase: NounPhrase) -> Person | None:
        """The one person whom the report calls by a public office right before the name: "President Tomas Adeyle"."""
        if phrase.head not in lex.OFFICES or phrase.plural:
            return None
        office = " ".join(w.text for w in phrase.words if w.low not in lex.DEFINITE)
        held = re.compile(rf"\b{re.escape(office)}[\s\u00a0]$", re.IGNORECASE)
        names = {self.name_at(s): s[0] for s in self.spans if held.search(self.text, max(0, s[0] - 60), s[0])}
        people = {id(p): p for n, place in names.items() if (p := self.person(n, "", place))}
        return next(iter(people.values())) if len(people) == 1 else None

    def _full_name(self, name: str, place: int, title: str) -> str:
        """The fullest form of a name that the report gives; of several people's, that of the same title, else none."""
        if len(name_parts(name)) > 1:
            return name
        fitting = [n for n in self._full if same_person(name, n, slips=False)]
        fitting = fitting or [n for n in self._full if same_person(name, n) or given_name_of(name, n)]
        before = [n for n in fitting if self.text.find(n) <= place] or fitting
        people: list[str] = []
        for full in before:
            if not any(same_person(full, other) for other in people):
                people.append(full)
        if len(people) > 1 and (called := f"{title} {name}".split()[:-1]):
            titled = [n for n in people if n.startswith(f"{called[-1]} ") or f"{called[-1]} {n}" in self.text]
            people = titled if len(titled) == 1 else people
        return people[0] if len(people) == 1 else name

    def _find(self, name: str, female: bool | None) -> Person | None:
        """The person met before; of several with one surname, the last one spoken of."""
        agreeing = [p for p in self.all if p.female is None or female is None or p.female == female]
        fits: tuple[Iterator[Person], ...] = (  # each looked through only where none before it has any
            (p for p in self.all if p.name == name),
            (p for p in agreeing if same_person(name, p.name, slips=False)),
            (p for p in agreeing if same_person(name, p.name)),
            (p for p in agreeing if given_name_of(name, p.name) or given_name_of(p.name, name)),
        )
        found = (max(fitting, key=lambda p: p.last, default=None) for fitting in fits)
        return next((person for person in found if person), None)

    def _is_female(self, name: str, title: str) -> bool | None:
        """What the title says, or a courtesy before the surname; else the next pronouns in sentences on nobody else."""
        told = {w.rstrip(".").lower() for w in title.split()}
        if told & lex.FEMALE:
            return True
        if told & lex.MALE:
            return False
        called = self._courtesies.get(name.rsplit(maxsplit=1)[-1] if name else "", set())
        if len(called) == 1:
            return next(iter(called))
        if name not in self._female:
            balance = sum(vote for other, vote in self._votes if same_person(other, name))
            self._female[name] = None if balance == 0 else balance > 0
        return self._female[name]

    def _count_votes(self, sentences: tuple[Span, ...]) -> Iterator[tuple[str, int]]:
        """Of each sentence that names one person only: the name, and 1 where "she" follows it, -1 where "he" does."""
        starts = [start for start, _ in sentences]
        by_sentence: dict[int, list[Span]] = {}
        for span in self.spans:
            by_sentence.setdefault(max(bisect_right(starts, span[0]) - 1, 0), []).append(span)
        for number, spans in by_sentence.items():
            names = [self.name_at(s) for s in spans]
            alone = all(same_person(name, names[0]) for name in names)
            end = sentences[number][1] if sentences else 0
            if alone and (first := _PRONOUN.search(self.text, spans[0][1], end)):
                yield names[0], 1 if first[1].lower() in SHE else -1

    def _descriptions(self, person: Person) -> list[set[str]]:
        spans = (span for phrase in person.phrases for span in (phrase.core, *phrase.appositions))
        return [{lemma(w.low) for w in words(self.text, span)} for span in spans]
