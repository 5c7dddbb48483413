"""Whether two names of one report are one actor's, and why.

What the names alone tell (`onrecord.names`), and what the report and the world tell besides: short forms in brackets,
the states that names of bodies say they belong to, and bodies that the news has several names for.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from onrecord import places
from onrecord.actors.brackets import Bonds, bonds
from onrecord.actors.kinds import shorter_bodies
from onrecord.actors.signs import adjectives
from onrecord.actors.surfaces import ROW_OF
from onrecord.actors.trimming import key
from onrecord.names import SAME, Match, body, compare
from onrecord.names.lexicon import FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.actors.surfaces import Surface
    from onrecord.sheet import Sheet

IN_BRACKETS, KNOWN_NAME = 0.95, 0.95
"""How sure a short form in brackets is, and another name of a known body: set by hand (see `onrecord.names`)."""
FIRST_WORD = 0.75
"""How sure the first word of a body's name is, to which the coreference head leads."""
SAME_WORDS = 0.75
"""How sure two names of the same words are, of which one says more: whose body it is."""
WITHOUT_STATE = 0.95
"""What a score is times where one name leaves out "of Norvane"."""
NO_LONE_WORD = 0.7
"""From this score on more than one word of two names agrees."""
OTHER_ADJECTIVE = 0.75
"""Two names of one short form that differ in the first word: the Kessarian, the Royal Coast Guard Corps (RCGC)."""
LONGEST_STATE = 3
"""Words."""
_OF = re.compile(r"^(.+?) of (?:the )?([A-Z].+)$")
_BEFORE_OF = re.compile(r"(?:.* )?(\w+) of ")
_AND = re.compile(r" and (?:the )?|, ")
REASONS = {
    "same": "same-name",
    "particle": "spelling",
    "spelling": "spelling",
    "order": "order-of-names",
    "shorter": "shorter-name",
    "initials": "initials",
    "acronym": "acronym",
}


class Likeness(NamedTuple):
    """How sure it is that two names are one actor's, and the name of the reason."""

    score: float
    reason: str

    @property
    def same(self) -> bool:
        """Whether they can be one actor's."""
        return self.score >= SAME


class Owned(NamedTuple):
    """A body's name without the state that it is said to belong to: by an adjective before, by "of" behind."""

    bare: str
    states: frozenset[str]


class Alike:
    """Compares the names of one report."""

    def __init__(self, surfaces: Sequence[Surface], sheets: Sequence[Sheet]) -> None:
        self._surfaces = surfaces
        self._bonds: Bonds = bonds(surfaces, sheets)
        self._shorter = shorter_bodies(surfaces, sheets)
        self._apart: dict[str, Owned] = {}

    def people(self, one: Surface, other: Surface) -> Likeness:
        """Whether two names can be one person's."""
        return _likeness(compare(one.person, other.person))

    def bodies(self, one: Surface, other: Surface) -> Likeness:
        """Whether two names can be one organisation's."""
        if other.key in self._bonds.get(one.key, ()):
            return Likeness(IN_BRACKETS, "in-brackets")
        if (row := ROW_OF.get(one.key)) is not None and row is ROW_OF.get(other.key):
            return Likeness(KNOWN_NAME, "known-name")
        if other.key == self._shorter.get(one.key) or one.key == self._shorter.get(other.key):
            return Likeness(FIRST_WORD, "shorter-name")
        return self._by_words(one, other)

    def _by_words(self, one: Surface, other: Surface) -> Likeness:
        """The same by their words alone."""
        if _is_first_part(one, other) or _is_first_part(other, one):
            return Likeness(FIRST_WORD, "shorter-name")
        mine, its = self._owned(one.text), self._owned(other.text)
        if mine.states and its.states:
            return self._same_state(one, other) if mine.states & its.states else Likeness(0.0, "different")
        found = _likeness(compare(one.text, other.text, "organisation"))
        if found.same or mine.states == its.states:
            return found
        return max(found, self._without_state(one, other), self._other_adjective(one, other))

    def _same_state(self, one: Surface, other: Surface) -> Likeness:
        """Two names of bodies of one state: "Norvanian Parliament", "Parliament of Norvane"."""
        whole = _likeness(compare(one.text, other.text, "organisation"))
        bare = _likeness(compare(self._owned(one.text).bare, self._owned(other.text).bare, "organisation"))
        return max(whole, bare) if bare.score >= NO_LONE_WORD else whole

    def _without_state(self, one: Surface, other: Surface) -> Likeness:
        """The same where only one says whose it is: "Mestara Air of Lirune", "Mestara Air"."""
        first, second = self._behind(one.text).bare, self._behind(other.text).bare
        found = _likeness(compare(first, second, "organisation"))
        if min(len(first.split()), len(second.split())) > 1 and found.score >= NO_LONE_WORD:
            return Likeness(found.score * WITHOUT_STATE, "shorter-name")
        same = _same_words(self._owned(one.text).bare, self._owned(other.text).bare)
        return Likeness(SAME_WORDS, "shorter-name") if same else Likeness(0.0, "different")

    def _other_adjective(self, one: Surface, other: Surface) -> Likeness:
        """Two names with the same initials, which a bracket gives one of them, and the same words after the first."""
        given = self._bonds.get(one.key, set()) | self._bonds.get(other.key, set())
        first, second = body(one.text), body(other.text)
        same = [word.core for word in first.words[1:]] == [word.core for word in second.words[1:]]
        if same and len(first.words) > 2 and given & first.acronyms & second.acronyms:
            return Likeness(OTHER_ADJECTIVE, "acronym")
        return Likeness(0.0, "different")

    def _owned(self, text: str) -> Owned:
        """A name without a state before or behind it."""
        if text not in self._apart:
            self._apart[text] = self._without(text)
        return self._apart[text]

    def _without(self, text: str) -> Owned:
        words = text.removeprefix("The ").split()
        for size in range(min(LONGEST_STATE, len(words) - 1), 0, -1):
            if state := self._state(" ".join(words[:size])):
                return Owned(" ".join(words[size:]), frozenset({state}))
        return self._behind(text)

    def _behind(self, text: str) -> Owned:
        """A name without "of" and a state, or several, behind it."""
        if found := _OF.match(text):
            states = [self._state(name) for name in _AND.split(found[2])]
            if all(states):
                return Owned(found[1], frozenset(state for state in states if state))
        return Owned(text, frozenset())

    def _state(self, words: str) -> str | None:
        """The code of the state that words name, as noun or adjective; of one in no table its name."""
        known = places.state(words) or (places.nationality(words) if "-" not in words else None)
        return known.code if known else self._own.get(key(words))

    @cached_property
    def _own(self) -> dict[str, str]:
        """The states of the report that are in no table, by name and adjective."""
        firsts = frozenset(s.text.removeprefix("The ").split()[0] for s in self._surfaces)
        states = [s for s in self._surfaces if s.kind == "state" and not places.state(s.text)]
        return {key(form): s.key for s in states for form in {s.text, *adjectives(s.text, firsts)}}


def _is_first_part(short: Surface, long: Surface) -> bool:
    """Whether a lone word is what stands before "of" in a body’s name: "House", "Haldmark House of Assembly"."""
    word = short.text.removeprefix("The ")
    found = _BEFORE_OF.match(long.text) if word.lower() in FORMS | {"house"} else None
    return found is not None and found[1] == word


def _same_words(one: str, other: str) -> bool:
    """Whether two names of bodies have the same words, two at least, in any order: State Office, Office of State."""
    first, second = (sorted(word.core for word in body(name).words) for name in (one, other))
    return first == second and len(first) > 1


def _likeness(match: Match) -> Likeness:
    return Likeness(match.score, REASONS.get(match.relation, "same-name"))
