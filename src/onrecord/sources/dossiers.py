"""What is gathered about one source while the report is read: one table each for people, bodies and the unnamed.

An unnamed source and a named one are different types and stand in different tables, and nothing turns one into the
other: that is how the rule that an unnamed source is never identified is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from onrecord import nouns
from onrecord.sources.noun_phrase import NounPhrase
from onrecord.sources.number import Count
from onrecord.types import SourceKind, Span

BodyKind = Literal["institution", "document", "media"]


@dataclass(eq=False, slots=True)
class Dossier:
    """What all three have: the phrases by which the report refers to the source, in the order of the text."""

    kind: SourceKind
    phrases: list[NounPhrase] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    count: Count = (1, 1)
    part_of: Unnamed | None = None
    may_be: tuple[Unnamed, ...] = ()

    @property
    def plural(self) -> bool:
        """Whether it stands for more than one."""
        return self.count[1] != 1

    @property
    def last(self) -> int:
        """Where it was last referred to."""
        return max((start for start, _ in self.spans), default=0)

    def add(self, phrase: NounPhrase | None, span: Span) -> None:
        """Records one more reference."""
        if phrase is not None and phrase.determiner != "pronoun":
            self.phrases.append(phrase)
        self.spans.append(span)


@dataclass(eq=False, slots=True)
class Person(Dossier):
    """A person with a name; `titles` is what stands before it. `female` is `None` where the words do not say."""

    name: str = ""
    female: bool | None = None
    titles: list[Span] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Body(Dossier):
    """An institution, a document or a medium; `name` is empty where it has none."""

    name: str = ""


@dataclass(eq=False, slots=True)
class Unnamed(Dossier):
    """People, or a body, without a name. There is no place for one.

    `akin` is the source that "a third" is another of: what that one is called, this one is too. `female` as a person's.
    """

    akin: Unnamed | None = None
    female: bool | None = None

    @property
    def body(self) -> bool:
        """Whether it is a body, and "it" may mean it."""
        return any(p.head in nouns.ONE_OF_MANY for p in self.phrases)
