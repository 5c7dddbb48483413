"""What a noun phrase is, and what an end of a tie is."""

from __future__ import annotations

from onrecord.types import Record


class End(Record, frozen=True):
    """One end of a tie: an actor, the words from `first` to `last` that stand for it there, and how sure that is."""

    actor: str
    first: int
    last: int
    sure: float = 1.0

    @classmethod
    def of(cls, phrase: Phrase) -> End | None:
        """The end that a phrase stands for, if it stands for an actor."""
        if phrase.actor is None:
            return None
        return cls(phrase.actor, phrase.first if phrase.name is None else phrase.name, phrase.head, phrase.sure)


class Phrase(Record, frozen=True):
    """From the word `first` to `last`, both inside; `head` is its last noun.

    `name` is where the name begins that it ends with, or `None`; `owner` the phrase with "'s" before it. `det` is the
    article or possessive pronoun that opens it, in small letters. `actor` is whom it is about, and `sure` how surely.
    """

    first: int
    last: int
    head: int
    name: int | None
    owner: Phrase | None
    det: str
    actor: str | None
    sure: float = 1.0

    @property
    def start(self) -> int:
        """The first word of the phrase with all its owners."""
        return self.owner.start if self.owner else self.first
