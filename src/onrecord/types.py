"""The records that everything else speaks in: what one report says, and what each part of it rests on.

This module is the one declaration of the schema `onrecord/1`: its JSON, its JSON Schema and the desk's tables come
from these records (see `onrecord.schema`). The records are frozen values; identity and storage live elsewhere.

A **span** is `(start, end)`, half-open, in Unicode code points of `report.text`, and `report.text[start:end]` is
always the span's text. A tuple of spans has one entry per unbroken piece, in the order of the text.

>>> from onrecord.types import Phrase
>>> Phrase("two sources", ((10, 21),)).spans
((10, 21),)
"""

from __future__ import annotations

from datetime import date
from typing import Literal, get_args

import msgspec

SCHEMA = "onrecord/1"

Span = tuple[int, int]
Spans = tuple[Span, ...]

ZoneKind = Literal["headline", "dateline", "caption", "sidebar", "credit", "correction", "editor-note", "furniture"]
ReportKind = Literal["text", "html", "pdf", "docx", "mail"]
AttributionKind = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "say",
    "announce",
    "confirm",
    "deny",
    "accuse",
    "criticise",
    "praise",
    "warn",
    "demand",
    "promise",
    "threaten",
    "ask",
    "believe",
    "expect",
    "want",
    "decline-comment",
    "no-response",
    "unreachable",
    "cannot-confirm",
]
SourceKind = Literal["person", "institution", "document", "media", "witness", "unnamed"]
ActorKind = Literal["person", "organisation", "state", "place", "group"]
TieType = Literal[
    "leads",
    "holds-role",
    "member-of",
    "part-of",
    "represents",
    "oversees",
    "founded",
    "succeeds",
    "allied-with",
    "supports",
    "opposes",
    "fights",
    "sanctions",
    "related-to",
    "based-in",
    "met-with",
    "works-with",
]
EventType = Literal[
    "agree",
    "consult",
    "support",
    "concede",
    "cooperate",
    "aid",
    "retreat",
    "request",
    "accuse",
    "reject",
    "threaten",
    "protest",
    "sanction",
    "mobilize",
    "coerce",
    "assault",
    "appointed",
    "resigned",
    "dismissed",
    "killed",
    "arrested",
    "other",
]
Polarity = Literal["+", "-"]
Certainty = Literal["certain", "probable", "possible"]
Status = Literal["happened", "ongoing", "planned", "predicted", "conditional"]
WhenKind = Literal["date", "time", "duration", "set", "event"]
Challenge = Literal["none", "differs", "incompatible", "denied", "not-confirmed"]

ACTS: tuple[Act, ...] = get_args(Act)
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
TIE_TYPES: tuple[TieType, ...] = get_args(TieType)
EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)

SILENT: frozenset[Act] = frozenset({"decline-comment", "no-response", "unreachable"})
"""Acts by which nobody says anything."""
TO_COME: frozenset[Status] = frozenset({"planned", "predicted", "conditional"})
"""What is not, or not yet, so."""


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What all records are: frozen and compared by value. Each is built with named fields."""


class Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of the report and where they stand; `text` is the pieces joined by one space."""

    text: str
    spans: Spans


class Terms(Record, frozen=True, kw_only=True):
    """On what terms a source spoke ("on condition of anonymity") and the reason that the report states for it."""

    text: str
    spans: Spans
    reason: Phrase | None = None

    @property
    def with_reason(self) -> Spans:
        """Where the terms stand, and the reason for them."""
        return (*self.spans, *(self.reason.spans if self.reason else ()))


class Known(Record, frozen=True, kw_only=True):
    """What the caller knows of a report before it is read; it beats what is found in the file."""

    published: date | None = None
    outlet: str | None = None
    credit: str | None = None
    title: str | None = None
    url: str | None = None


class Zone(Record, frozen=True, kw_only=True):
    """A stretch of the text that is not body text; only furniture is not read as reporting."""

    span: Span
    kind: ZoneKind


class Report(Record, frozen=True, kw_only=True):
    """One published text. `id` is the start of `sha256`, the digest of the bytes it was read from.

    `text` is decoded and otherwise left as it was found. `kind` is the form it came in. `credit` is the agency that
    the outlet credits; `dateline` the place (and day) that the dateline names.
    """

    id: str
    text: str
    sha256: str
    text_sha256: str
    kind: ReportKind = "text"
    title: str | None = None
    outlet: str | None = None
    credit: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: date | None = None
    updated: date | None = None
    url: str | None = None
    language: str | None = None
    zones: tuple[Zone, ...] = ()


class Mention(Record, frozen=True, kw_only=True):
    """A name in the text, as the entity head marks it; `kind` is one of `onrecord.encoder.heads.ENTITY_TYPES`."""

    span: Span
    kind: str
    confidence: float = 1.0


class Frame(Record, frozen=True, kw_only=True):
    """A cue with the source and the content that the link head finds for it."""

    cue: Span
    source: Spans = ()
    content: Spans = ()
    confidence: float = 1.0


class Parse(Record, frozen=True, kw_only=True):
    """How the words of a text hang together (Universal Dependencies 2, as GUM has them); one entry for each word.

    `tags` are Penn Treebank's, `relations` with their subtypes ("nsubj:pass"), `heads` indices into the same tuples, -1
    for the root of a sentence; `sentences` are ranges of words. `onrecord.syntax` walks it.
    """

    spans: Spans = ()
    tags: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()
    sentences: Spans = ()


class Nominal(Record, frozen=True, kw_only=True):
    """A phrase that mentions something: a name, a description or a pronoun, `head` its main word in the parse.

    `kind` is one of `onrecord.encoder.heads.NOMINAL_TYPES`. `antecedents` are earlier nominals of the same encoding by
    index, each with how likely it is the same thing, the likeliest first; what is left to 1 is how likely none is.
    """

    head: int
    span: Span
    kind: str
    confidence: float = 1.0
    antecedents: tuple[tuple[int, float], ...] = ()


class Trigger(Record, frozen=True, kw_only=True):
    """A word that tells an event, as the event head marks it."""

    word: int
    type: str
    confidence: float = 1.0


class Link(Record, frozen=True, kw_only=True):
    """Two words of a parse that a head relates: the main words of a tie's ends, or of an event and a participant."""

    first: int
    second: int
    label: str
    confidence: float = 1.0


class Encoding(Record, frozen=True, kw_only=True):
    """What the encoder finds in one text, in code points: all that later stages know of the model.

    `text` is what it read: as long as the report's text, with blanks where that is not to be read (`streams`).
    `triggers`, `ties`, `arguments` and `certainty` (-3 to 3, one for each word of the parse) are empty where the model
    has no head for them.
    """

    text: str
    frames: tuple[Frame, ...] = ()
    mentions: tuple[Mention, ...] = ()
    parse: Parse = Parse()
    nominals: tuple[Nominal, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    ties: tuple[Link, ...] = ()
    arguments: tuple[Link, ...] = ()
    certainty: tuple[float, ...] = ()


class Attribution(Record, frozen=True, kw_only=True):
    """Who said what, in the terms of PARC and PolNeAR.

    `source` is empty where the report leaves it implied; `source_ids` still says who. `within` is the attribution
    whose content this one lies in (speech inside speech).
    """

    id: str
    source: Spans
    cue: Spans
    content: Spans
    kind: AttributionKind
    act: Act
    source_ids: tuple[str, ...] = ()
    within: str | None = None
    confidence: float = 1.0


class Source(Record, frozen=True, kw_only=True):
    """Who vouches, inside one report.

    `count` is how many people or bodies it stands for, `(least, most)`, most `None` where the words set no bound.
    `part_of` is the source this one is some of; `may_be` lists the sources it may be where the text leaves it open.
    """

    id: str
    kind: SourceKind
    name: str | None = None
    actor_id: str | None = None
    count: tuple[int, int | None] = (1, 1)
    part_of: str | None = None
    may_be: tuple[str, ...] = ()
    description: Phrase | None = None
    affiliations: tuple[Phrase, ...] = ()
    basis: Phrase | None = None
    terms: Terms | None = None
    via: Phrase | None = None
    mentions: Spans = ()


class Reason(Record, frozen=True, kw_only=True):
    """Why something was read out of the words: by a rule or a head, which one, on which words."""

    by: Literal["rule", "head", "hand"]
    name: str
    spans: Spans = ()


class Join(Record, frozen=True, kw_only=True):
    """Why a mention other than an actor's own name is taken for that actor, and how surely."""

    span: Span
    reason: Reason
    confidence: float = 1.0


class Actor(Record, frozen=True, kw_only=True):
    """A person, organisation, state, place or group that the report tells about; never an unnamed source.

    `name` is the fullest of its names, or of its descriptions where the report gives none ("Kessarian militias").
    `mentions` are all of its mentions; `joins` says of each that is no plain naming why it is one. `country` is the
    ISO 3166-1 code of the state that it is, or that a place lies in; `lies_in` the name of the latter.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    descriptions: tuple[Phrase, ...] = ()
    mentions: Spans = ()
    joins: tuple[Join, ...] = ()
    country: str | None = None
    lies_in: str | None = None


class When(Record, frozen=True, kw_only=True):
    """A time: EDTF (ISO 8601-2), the words it rests on, and the event or day it is told from, if any.

    `edtf` is `None` where the words set no date that can be written (a duration, or a relative time with no anchor).
    `kind` tells a date from an hour of one (`edtf` is its day), a duration, a set ("every Friday"), and a time told
    from an event. `anchor` is an EDTF date, the words of an event, "publication" where the report's day would tell, or
    "quotation" where the day of a quotation would. `duration` is ISO 8601, with X where the words do not say how many:
    how long, how often, or how far from the anchor.
    """

    edtf: str | None
    spans: Spans = ()
    anchor: str | None = None
    relation: str | None = None
    kind: WhenKind = "date"
    duration: str | None = None


class Telling(Record, frozen=True, kw_only=True):
    """One telling of a claim.

    `voice` is empty for the outlet's own word; else a chain from the inside out, each link one or more joint sources.
    """

    voice: tuple[tuple[str, ...], ...] = ()
    attribution_id: str | None = None
    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    status: Status = "happened"
    evidence: Spans
    reason: Reason
    confidence: float = 1.0


class Tie(Record, frozen=True, kw_only=True):
    """A lasting relation between two actors; a role may have no organisation, and an end may be unknown."""

    id: str
    type: TieType
    subject: str | None
    object: str | None = None
    role: str | None = None
    when: When | None = None
    where: tuple[str, ...] = ()
    told: tuple[Telling, ...]


class Participant(Record, frozen=True, kw_only=True):
    """An actor's part in an event, such as agent, patient, place."""

    actor: str
    part: str = msgspec.field(name="as")


class Event(Record, frozen=True, kw_only=True):
    """A dated happening with its participants; `trigger` is the words that tell it."""

    id: str
    type: EventType
    trigger: Spans
    participants: tuple[Participant, ...] = ()
    when: When | None = None
    where: tuple[str, ...] = ()
    told: tuple[Telling, ...]


class TieMention(Record, frozen=True, kw_only=True):
    """A tie as one place of the text tells it, before it is known on whose word and how surely.

    `word` is the word that carries it in the parse of stream `stream`; `evidence` the shortest words that show it
    whole. `ended` is whether the words themselves say that it is over ("a former minister", "the late commander").
    """

    type: TieType
    subject: str | None
    object: str | None = None
    role: str | None = None
    ended: bool = False
    stream: int = 0
    word: int
    evidence: Spans
    reason: Reason
    confidence: float = 1.0


class EventMention(Record, frozen=True, kw_only=True):
    """An event as one place of the text tells it, before it is known on whose word and how surely; see `TieMention`."""

    type: EventType
    trigger: Spans
    participants: tuple[Participant, ...] = ()
    stream: int = 0
    word: int
    evidence: Spans
    reason: Reason
    confidence: float = 1.0


class Account(Record, frozen=True, kw_only=True):
    """The claims of a report about one thing, and how they stand to one another."""

    about: str
    claims: tuple[str, ...]
    challenge: Challenge = "none"


class Producer(Record, frozen=True, kw_only=True):
    """What made a reading: the program's version and the model's name."""

    version: str
    model: str


class Reading(Record, frozen=True, kw_only=True):
    """Everything that one report says: what `onrecord.read` returns. Machine-read until a person reviews it."""

    producer: Producer
    report: Report
    attributions: tuple[Attribution, ...] = ()
    sources: tuple[Source, ...] = ()
    actors: tuple[Actor, ...] = ()
    ties: tuple[Tie, ...] = ()
    events: tuple[Event, ...] = ()
    accounts: tuple[Account, ...] = ()
    dates: tuple[When, ...] = ()

    @property
    def claims(self) -> tuple[Tie | Event, ...]:
        """The ties and the events."""
        return (*self.ties, *self.events)

    def words(self, spans: Spans) -> str:
        """The report's words at `spans`, pieces joined by one space."""
        return " ".join(self.report.text[start:end] for start, end in spans)

    def source(self, name: str) -> Source:
        """The source with this id. Raises `KeyError` where there is none."""
        return {s.id: s for s in self.sources}[name]

    def sources_of(self, attribution: Attribution) -> tuple[Source, ...]:
        """The sources whose word an attribution is."""
        return tuple(self.source(name) for name in attribution.source_ids)

    def said_by(self, source: Source) -> tuple[Attribution, ...]:
        """The attributions of a source, in the order of the text."""
        return tuple(a for a in self.attributions if source.id in a.source_ids)

    def _repr_html_(self) -> str:
        from onrecord.show.page import fragment

        return fragment(self)
