"""What a desk gives for exporting: its actors, its reports, and every telling of every claim with its words."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from onrecord.types import ActorKind, Certainty, Challenge, Polarity, Record, Spans, Status

VoiceKind = Literal["outlet", "named", "unnamed"]

UNNAMED: Final = "an unnamed source"
"""What a voice is called in which somebody is not named, where descriptions are to be left out."""


class Person(Record, frozen=True, kw_only=True):
    """An actor as the desk knows it across reports; `id` stays the same as long as its first mention is in the desk."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    aliases: tuple[str, ...] = ()


class Part(Record, frozen=True, kw_only=True):
    """An actor's part in a claim: subject, object, agent, patient, recipient or place."""

    part: str
    actor: Person


class Source(Record, frozen=True, kw_only=True):
    """The report that a claim is from."""

    sha256: str
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    text: str = ""


class Exported(Record, frozen=True, kw_only=True):
    """One telling of a tie or an event by one report.

    `spans` count code points of the report's text, and `words` are what stands there, pieces joined by one space.
    `challenge` is that of its account across reports. `voice_kind` is `unnamed` where anybody in its chain is.
    """

    claim: str
    telling: int
    form: Literal["tie", "event"]
    type: str
    parts: tuple[Part, ...] = ()
    role: str | None = None
    edtf: str | None = None
    voice: str = ""
    voice_kind: VoiceKind = "outlet"
    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    status: Status = "happened"
    challenge: Challenge = "none"
    words: str
    spans: Spans
    confidence: float = 1.0
    reason: str = ""
    review: str = "machine-read"
    source: Source

    def named(self, *parts: str) -> tuple[Person, ...]:
        """The actors in these parts."""
        return tuple(one.actor for one in self.parts if one.part in parts)

    @property
    def plain(self) -> bool:
        """Whether it is told as a fact that nobody denies, could not confirm or tells incompatibly."""
        told = self.polarity == "+" and self.certainty == "certain" and self.status in {"happened", "ongoing"}
        return told and self.challenge not in {"denied", "incompatible", "not-confirmed"} and self.review != "rejected"
