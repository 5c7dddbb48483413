"""What a desk tells of one actor, as frozen records."""

from __future__ import annotations

from datetime import date

from onrecord.network.build import Held
from onrecord.network.records import Happening, Said, Who
from onrecord.types import Act, Record


class Choice(Record, frozen=True, kw_only=True):
    """An identity that answers to the words that were asked for."""

    who: Who
    reports: int


class Called(Record, frozen=True, kw_only=True):
    """One spelling of a name: in how many reports, and in which outlets, the commonest first."""

    name: str
    reports: int
    outlets: tuple[str, ...]


class Role(Record, frozen=True, kw_only=True):
    """An office or a lead that is told of; `of` is `None` where no report says of what. `since` and `until` are EDTF.

    `gap` is how many days before it none of this actor's dated roles is told of; `overlaps` names those it surely
    overlaps.
    """

    role: str
    of: Who | None
    when: str
    begins: date | None
    ends: date | None
    said: tuple[Said, ...]
    gap: int = 0
    overlaps: tuple[str, ...] = ()


class Statement(Record, frozen=True, kw_only=True):
    """What a named source said. `of` is true where it is another's word in which the actor is named."""

    voice: str
    act: Act
    words: str
    outlet: str | None
    published: date | None
    review: str
    report: str
    statement: str


class Joined(Record, frozen=True, kw_only=True):
    """Why one name or description of the actor is held to be its own: the link to another, with score and reasons."""

    name: str
    told: tuple[str, ...]
    reports: int
    score: float
    reasons: tuple[str, ...]


class Doubtful(Record, frozen=True, kw_only=True):
    """Another identity that may be the same."""

    other: Choice
    score: float
    reasons: tuple[str, ...]


class Judgement(Record, frozen=True, kw_only=True):
    """What a person said of who this is, which stands."""

    key: int
    verdict: str
    one: str
    other: str
    name: str
    reason: str
    made: str


class Dossier(Record, frozen=True, kw_only=True):
    """All that a desk holds of one actor. `looked_at` is how many of its reports were read for it, the last published.

    `said_by` and `said_of` hold the last of `said_by_all` and `said_of_all` statements.
    """

    asked: str
    who: Who
    reports: int
    looked_at: int
    outlets: tuple[tuple[str, int], ...]
    first: date | None
    last: date | None
    names: tuple[Called, ...]
    roles: tuple[Role, ...]
    ties: tuple[Held, ...]
    events: tuple[Happening, ...]
    said_by: tuple[Statement, ...]
    said_by_all: int
    said_of: tuple[Statement, ...]
    said_of_all: int
    joined: tuple[Joined, ...]
    doubts: tuple[Doubtful, ...]
    judgements: tuple[Judgement, ...]
    others: tuple[Choice, ...]
    known_at: str | None = None
