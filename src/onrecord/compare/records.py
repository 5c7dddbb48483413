"""The records of comparing: a claim of one report as it is compared, and what several of them come to.

A named actor is an identity, a number that means the same actor in every report; what a report does not name
("militia leaders") has none, and is never taken for the same thing elsewhere.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from onrecord.counts import Count
from onrecord.intervals import Holding
from onrecord.types import Act, Certainty, Challenge, EventType, Polarity, Record, Status, TieType

Point = Literal["polarity", "confirmation", "place", "date", "number", "holder"]
SupportKind = Literal[
    "none", "unnamed only", "outlet", "one source", "several in one origin", "several independent origins"
]


class Told(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One telling of a claim.

    `origin` is who first published it (an outlet, or the agency that a copy credits), `vouchers` who is named for it:
    people, bodies, documents, or the outlet itself where `own`; empty where only unnamed sources vouch. `by` is how
    these are called, `voice` how the whole chain is, `veiled` whether an unnamed source is in it;
    `quoted` is the outlet that is quoted, where the origin is one.
    """

    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    status: Status = "happened"
    act: Act | None = None
    origin: str
    vouchers: frozenset[str] = frozenset()
    by: tuple[str, ...] = ()
    own: bool = False
    voice: str = ""
    veiled: bool = False
    quoted: str = ""
    words: str = ""


class Spot(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A place: its name folded, what it lies in (names folded, codes of states), and its name as it is written."""

    name: str
    within: frozenset[str] = frozenset()
    called: str = ""
    state: bool = False

    def allows(self, other: Spot) -> bool:
        """Whether both can be the same spot: one is the other or lies in it, or may for all that is known of them."""
        if self.name == other.name or self.name in other.within or other.name in self.within:
            return True
        return not (self.located and other.located)

    @property
    def located(self) -> bool:
        """Whether it is known where it lies; of a state, which it is."""
        return bool(self.within) or self.state


class Version(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A claim as one report tells it.

    `origin` is that of the report, `cites` those of outlets that it quotes for the claim. `ends` are its named
    participants with their part (subject, object, agent, patient, recipient), `people` those of them that are persons
    and `states` those that are states, `terms` the stems of the words that it rests on, without names, `marks` how its
    own report's accounts challenge it, and `beside` the claims that these hold to be of the same thing. It is `dated`
    where its date is that of the deed, not of its sentence. The `dead` of an attack are those named whose killing is
    told in the words that name it. A death of whatever cause is `fatal`, as a killing is: another report may tell by
    whom.
    """

    report: str
    claim: str
    type: TieType | EventType
    ends: frozenset[tuple[str, int]] = frozenset()
    people: frozenset[int] = frozenset()
    states: frozenset[int] = frozenset()
    role: str | None = None
    edtf: str | None = None
    dated: bool = True
    holding: Holding | None = None
    published: date | None = None
    origin: str = ""
    cites: frozenset[str] = frozenset()
    where: tuple[Spot, ...] = ()
    count: Count | None = None
    terms: frozenset[str] = frozenset()
    marks: frozenset[Challenge] = frozenset()
    beside: frozenset[str] = frozenset()
    dead: frozenset[int] = frozenset()
    fatal: bool = False
    told: tuple[Told, ...] = ()

    @property
    def kind(self) -> TieType | EventType:
        """The type that it is compared as: nobody dies twice, so a death is one thing with a killing."""
        return "killed" if self.fatal else self.type

    def ends_as(self, part: str) -> frozenset[int]:
        """Those named in one part."""
        return frozenset(identity for name, identity in self.ends if name == part)

    @property
    def affirmed(self) -> bool:
        """Whether any telling says that it is so."""
        return any(told.polarity == "+" for told in self.told)


class Support(Record, frozen=True, kw_only=True):
    """What an account rests on; `independent` is how many different origins have a different voucher each."""

    kind: SupportKind
    independent: int = 0
    origins: int = 0
    vouchers: int = 0


class Side(Record, frozen=True, kw_only=True):
    """One answer to a point on which versions do not agree: the answer in words, and the versions that give it."""

    answer: str
    versions: tuple[Version, ...]


class Difference(Record, frozen=True, kw_only=True):
    """A point on which versions do not agree; `challenge` says whether they differ or exclude each other."""

    point: Point
    challenge: Challenge
    sides: tuple[Side, ...]
