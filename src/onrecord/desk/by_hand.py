"""Claims as people tell them: corrections of what was read, and claims that the machine missed.

A claim by hand rests on words of its report like any other. Its ends and its voice are kept as where they stand in the
text, so that they are found again when the report is read anew; one whose actors the new reading does not have waits
until one has them. In the desk it stands among the others, under an id that begins with `hand-`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec
from msgspec.structs import replace

from onrecord.desk import clock, tables
from onrecord.errors import EdtfError, UsageError
from onrecord.intervals import from_edtf
from onrecord.types import (
    EVENT_TYPES,
    TIE_TYPES,
    Certainty,
    Event,
    EventType,
    Participant,
    Polarity,
    Reading,
    Reason,
    Record,
    Span,
    Spans,
    Status,
    Telling,
    Tie,
    TieType,
    When,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

PARTS: Final = ("subject", "object", "agent", "patient", "recipient")
FIELDS: Final = ("type", *PARTS, "role", "when", "polarity", "certainty", "status")
"""What a correction may say otherwise. Ends are names of actors, with ; between several; `when` is EDTF."""


class End(Record, frozen=True, kw_only=True):
    """An actor's part in a claim by hand, by one of its mentions."""

    part: Literal["subject", "object", "agent", "patient", "recipient", "place"]
    span: Span


class HandClaim(Record, frozen=True, kw_only=True):
    """A claim as a person tells it. `voice` is the chain of a telling, each source by one of its mentions."""

    type: TieType | EventType
    ends: tuple[End, ...] = ()
    role: str | None = None
    edtf: str | None = None
    evidence: Spans
    voice: tuple[tuple[Span, ...], ...] = ()
    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    status: Status = "happened"


def corrected(reading: Reading, claim: Tie | Event, telling: Telling, changes: Mapping[str, Any]) -> HandClaim:
    """One telling of a claim with what a person says otherwise. Raises `UsageError`, which lists what may be said."""
    if unknown := sorted(set(changes) - set(FIELDS)):
        raise UsageError(f"a correction cannot change {', '.join(unknown)}; it can change {', '.join(FIELDS)}")
    ends = [end for end in _ends(reading, claim) if end.part not in changes]
    ends += _named(reading, changes)
    plain = {
        "type": claim.type,
        "role": claim.role if isinstance(claim, Tie) else None,
        "edtf": claim.when.edtf if claim.when else None,
        "polarity": telling.polarity,
        "certainty": telling.certainty,
        "status": telling.status,
    }
    said = {name: value or None for name, value in changes.items() if name not in PARTS}
    otherwise = {"edtf" if name == "when" else name: value for name, value in said.items()}
    voice = [[list(_mention(reading, source)) for source in link] for link in telling.voice]
    whole = {**plain, **otherwise, "evidence": telling.evidence, "voice": voice, "ends": msgspec.to_builtins(ends)}
    return checked(whole)


def told_anew(reading: Reading, words: str, said: Mapping[str, str]) -> HandClaim:
    """A claim that the machine missed, on the outlet's own word, resting on `words` of the report.

    Raises `UsageError`, which says what was wrong: the words must occur once, and `type` must be among what is said.
    """
    if unknown := sorted(set(said) - set(FIELDS)):
        raise UsageError(f"a claim has no {', '.join(unknown)}; it has {', '.join(FIELDS)}")
    often = reading.report.text.count(words) if words else 0
    if often != 1:
        raise UsageError(f"these words occur {often} times in the report; give words that occur once")
    start = reading.report.text.index(words)
    ends = list(_named(reading, said))
    plain = {name: said[name] for name in ("type", "role", "polarity", "certainty", "status") if said.get(name)}
    span = [start, start + len(words)]
    return checked({**plain, "edtf": said.get("when") or None, "evidence": [span], "ends": msgspec.to_builtins(ends)})


def checked(plain: Mapping[str, Any]) -> HandClaim:
    """A claim by hand from plain values. Raises `UsageError`, which says what was wrong."""
    try:
        if plain.get("edtf"):
            from_edtf(plain["edtf"])
        return msgspec.convert(dict(plain), HandClaim)
    except EdtfError as error:
        raise UsageError(f"this is no claim: {error}; a time is EDTF, as 2024-03-07 or 2009/2024-03-07") from error
    except msgspec.ValidationError as error:
        types = ", ".join((*TIE_TYPES, *EVENT_TYPES))
        raise UsageError(f"this is no claim: {error}; types are {types}") from error


def actor_named(reading: Reading, name: str) -> Span:
    """The first mention of the actor of this name, as a correction gives it. Raises `UsageError`."""
    wanted = name.casefold().strip()
    for actor in reading.actors:
        if wanted in {one.casefold() for one in (actor.id, actor.name, *actor.aliases)} and actor.mentions:
            return actor.mentions[0]
    known = ", ".join(actor.name for actor in reading.actors) or "none"
    raise UsageError(f"the report names no actor {name!r}; it has {known}")


def _named(reading: Reading, said: Mapping[str, Any]) -> Iterator[End]:
    """The ends that are said by name; several in one part have a semicolon between them."""
    for part in PARTS:
        for name in filter(None, map(str.strip, str(said.get(part) or "").split(";"))):
            yield End(part=part, span=actor_named(reading, name))


def put(connection: sqlite3.Connection, report: int, reading: Reading) -> Reading:
    """Put the claims by hand that stand among a report's own; gives the reading with them."""
    rows = connection.execute(
        "SELECT key, claim FROM hand_claims WHERE report = ? AND undone IS NULL", (reading.report.sha256,)
    )
    found = [_built(reading, f"{tables.BY_HAND}{key}", msgspec.json.decode(text, type=HandClaim)) for key, text in rows]
    ties = tuple(one for one in found if isinstance(one, Tie))
    events = tuple(one for one in found if isinstance(one, Event))
    if not ties and not events:
        return reading
    whole = replace(reading, ties=(*reading.ties, *ties), events=(*reading.events, *events))
    for table, lines in tables.rows(report, whole):
        if table.name in _CLAIMS:
            place = (*table.keys, *table.fields).index(_CLAIMS[table.name])
            mine = [line for line in lines if str(line[place]).startswith(tables.BY_HAND)]
            connection.executemany(table.insert, mine)
    return whole


_CLAIMS: Final = {"ties": "id", "events": "id", "participants": "event", "tellings": "claim", "voices": "claim"}
"""The tables that hold claims, and which column of each is a claim's id."""


def take_out(connection: sqlite3.Connection, report: int) -> None:
    """Take the claims by hand out from among a report's own."""
    for table, column in reversed(_CLAIMS.items()):
        connection.execute(f"DELETE FROM {table} WHERE report = ? AND {column} LIKE '{tables.BY_HAND}%'", (report,))  # noqa: S608


def keep(
    connection: sqlite3.Connection, report: str, claim: HandClaim, by: tuple[str, str], replaces: int | None = None
) -> int:
    """Keep a claim of the report with this hash; `by` is a name and a reason. Gives its key."""
    insert = "INSERT INTO hand_claims (report, claim, replaces, name, reason, made) VALUES (?, ?, ?, ?, ?, ?)"
    given = (report, msgspec.json.encode(claim).decode(), replaces, *by, clock.now())
    return int(connection.execute(insert, given).lastrowid or 0)


def _built(reading: Reading, id: str, claim: HandClaim) -> Tie | Event | None:
    """The claim with the ids of a reading; none where the reading lacks an actor or a source of it."""
    ends = [(end.part, _actor_at(reading, end.span)) for end in claim.ends]
    voice = [tuple(_source_at(reading, span) for span in link) for link in claim.voice]
    if any(actor is None for _, actor in ends) or any(source is None for link in voice for source in link):
        return None
    told = Telling(
        voice=tuple(tuple(source or "" for source in link) for link in voice),
        polarity=claim.polarity,
        certainty=claim.certainty,
        status=claim.status,
        evidence=claim.evidence,
        reason=Reason(by="hand", name="a person", spans=claim.evidence),
    )
    when = When(edtf=claim.edtf, spans=()) if claim.edtf else None
    where = tuple(actor or "" for part, actor in ends if part == "place")
    common: dict[str, Any] = {"id": id, "type": claim.type, "when": when, "where": where, "told": (told,)}
    if claim.type in TIE_TYPES:
        named = dict(ends)
        return Tie(subject=named.get("subject"), object=named.get("object"), role=claim.role, **common)
    parts = tuple(Participant(actor=actor or "", part=part) for part, actor in ends if part != "place")
    return Event(trigger=claim.evidence, participants=parts, **common)


def _ends(reading: Reading, claim: Tie | Event) -> Iterator[End]:
    mentions = {actor.id: actor.mentions for actor in reading.actors}
    pairs = [(one.part, one.actor) for one in claim.participants] if isinstance(claim, Event) else []
    if isinstance(claim, Tie):
        pairs = [(part, actor) for part, actor in (("subject", claim.subject), ("object", claim.object)) if actor]
    for part, actor in (*pairs, *(("place", place) for place in claim.where)):
        if mentions.get(actor):
            yield End(part=part, span=mentions[actor][0])  # type: ignore[arg-type]


def _mention(reading: Reading, source: str) -> Span:
    found = next((one for one in reading.sources if one.id == source), None)
    if found is None or not (found.mentions or (found.description and found.description.spans)):
        raise UsageError("the source of this telling is only implied: reject it, and add the claim as it is right")
    return (found.mentions or found.description.spans)[0]  # type: ignore[union-attr]


def _actor_at(reading: Reading, span: Span) -> str | None:
    return next((actor.id for actor in reading.actors if span in actor.mentions), None)


def _source_at(reading: Reading, span: Span) -> str | None:
    for source in reading.sources:
        if span in source.mentions or (source.description and span in source.description.spans):
            return source.id
    return None
