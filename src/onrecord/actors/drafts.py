"""Actors in the making: what is gathered about one before its record is written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from onrecord.types import Join, Phrase, Reason, Span

if TYPE_CHECKING:
    from onrecord.types import ActorKind

Gender = Literal["he", "she"]


@dataclass(eq=False, slots=True)
class Draft:
    """One actor in the making. `joins` has an entry for each mention, `None` where it is named plainly.

    `heads` are the nouns it is known by, in the singular: of its titles, descriptions and, for a body, its name.
    """

    kind: ActorKind
    name: str
    aliases: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    descriptions: list[Phrase] = field(default_factory=list)
    joins: dict[Span, Join | None] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    plural: bool = False
    gender: Gender | None = None
    country: str | None = None
    lies_in: str | None = None
    named: bool = True

    @property
    def first(self) -> int:
        """Where it is first mentioned."""
        return min(start for start, _ in self.joins)

    def named_at(self, span: Span) -> None:
        """It is named plainly at a span."""
        if self._free(span):
            self.joins[span] = None

    def joined_at(self, span: Span, reason: Reason, confidence: float) -> None:
        """It is meant at a span, for a reason. Where it is mentioned there already, nothing changes."""
        if self._free(span):
            self.joins[span] = Join(span=span, reason=reason, confidence=round(confidence, 2))

    def described(self, phrase: Phrase) -> None:
        """What it is said to be, once, whatever the article."""
        said = _without_article(phrase.text)
        if all(phrase.spans != known.spans and said != _without_article(known.text) for known in self.descriptions):
            self.descriptions.append(phrase)

    def has_title(self, words: str) -> bool:
        """Whether words are one of its titles."""
        return words.lower() in {title.lower() for title in self.titles}

    def called(self, name: str) -> None:
        """Another of its names."""
        if name != self.name and name not in self.aliases:
            self.aliases.append(name)

    def _free(self, span: Span) -> bool:
        return all(span[1] <= start or end <= span[0] for start, end in self.joins)


def _without_article(words: str) -> str:
    """Words in small letters without "the" or "a" before them."""
    return re.sub(r"^(?:the|an?) ", "", words.lower())


def rule(name: str, *spans: Span) -> Reason:
    """A rule as the reason, with the words it rests on."""
    return Reason(by="rule", name=name, spans=spans)


def head(name: str, *spans: Span) -> Reason:
    """A head of the encoder as the reason."""
    return Reason(by="head", name=name, spans=spans)
