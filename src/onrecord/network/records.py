"""What a network is made of: actors, who speaks, what each telling says, and the ties and events that are told.

Frozen values, made by whoever has the readings (`onrecord.desk.network` from a desk's rows). An unnamed source is a
voice and no more: it has no key, and never becomes an actor.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Literal

from onrecord.errors import UsageError
from onrecord.intervals import Holding, holding
from onrecord.types import (
    ActorKind,
    Certainty,
    EventType,
    Polarity,
    Record,
    Spans,
    Status,
    TieType,
)

_holding = lru_cache(maxsize=65_536)(holding)
"""Many reports tell of the same days."""

Voice = Literal["outlet", "named", "all"]
"""Whose word counts: the outlets' own; that and what named people, bodies and papers say; what the unnamed say, too."""


class Days(Record, frozen=True, kw_only=True):
    """The days that are asked about, from the first to the last, both included; one day where they are the same."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise UsageError(f"there are no days between {self.first} and {self.last}; give the earlier one first")

    @classmethod
    def of(cls, day: date) -> Days:
        """One day."""
        return cls(first=day, last=day)


class Who(Record, frozen=True, kw_only=True):
    """An actor as the desk knows it across reports; `named` is false where reports only describe it."""

    key: int
    name: str
    kind: ActorKind
    country: str | None = None
    named: bool = True


class Speaker(Record, frozen=True, kw_only=True):
    """One source of a telling. `name` is `None` where it is not named; `own` is the outlet itself, or its agency."""

    name: str | None
    count: tuple[int, int | None] = (1, 1)
    key: int | None = None
    own: bool = False


class Said(Record, frozen=True, kw_only=True):
    """One telling of a tie or an event, by one report.

    `voice` is a chain from the inside out, empty for the outlet's own word. `origin` is where the report comes from:
    one for all that are copies of one text, or print one agency. `edtf` is the date that the claim has there.
    """

    report: str
    claim: str
    outlet: str | None = None
    published: date | None = None
    origin: str = ""
    voice: tuple[tuple[Speaker, ...], ...] = ()
    edtf: str | None = None
    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    status: Status = "happened"
    words: str = ""
    spans: Spans = ()
    confidence: float = 1.0
    review: str = "machine-read"

    @property
    def holding(self) -> Holding:
        """On which days what is told holds, by this telling alone."""
        return _holding(self.edtf, self.status, self.published)

    @property
    def plain(self) -> bool:
        """Whether it is told without doubt as something that is or was so."""
        return self.polarity == "+" and self.certainty == "certain" and self.status in {"happened", "ongoing"}


class Tie(Record, frozen=True, kw_only=True):
    """A tie between two actors with all that is told of it; `roles` are what reports call it."""

    type: TieType
    subject: Who
    object: Who
    roles: tuple[str, ...] = ()
    said: tuple[Said, ...]

    @property
    def ends(self) -> tuple[Who, Who]:
        """Both actors."""
        return self.subject, self.object

    def of(self, key: int) -> bool:
        """Whether an actor is one of its ends."""
        return key in {self.subject.key, self.object.key}


class Happening(Record, frozen=True, kw_only=True):
    """An event as one or more reports tell it; `parts` are its actors and what each is in it (agent, patient)."""

    type: EventType
    parts: tuple[tuple[str, Who], ...]
    said: tuple[Said, ...]

    def whom(self) -> tuple[Who, ...]:
        """Whose career it is: who was killed, appointed, dismissed or arrested; who resigned."""
        wanted = {"agent", "patient"} if self.type == "resigned" else {"patient"}
        return tuple(who for part, who in self.parts if part in wanted)

    def agents(self) -> tuple[Who, ...]:
        """Who did it."""
        return () if self.type == "resigned" else tuple(who for part, who in self.parts if part == "agent")
