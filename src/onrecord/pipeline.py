"""The way of one report, from bytes to a Reading.

1. ingest: bytes become a `Report`, its text kept as it is and its zones marked.
2. encode: one pass of the model over each stream of the report finds cues, what belongs to them, and names.
3. attribution: who said what, in the order of the text.
4. sources: who vouches, gathered within the report.
5. actors: who and what it tells about, each with where and why it is mentioned.
6. dates: every time expression, placed against the report's date.
7. ties and events: every place that tells who is tied to whom, or what happened.
8. claims: those places as claims, each on somebody's word, and the claims that do not agree.

This module alone knows the order.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from onrecord.actors import actors, worth
from onrecord.attribution import attributions
from onrecord.claims import anchored, claims
from onrecord.dates import dates
from onrecord.encoder import Encoder
from onrecord.encoder.model import card
from onrecord.events import event_mentions, happenings
from onrecord.ingest import Known, load, load_bytes
from onrecord.scene import scenes
from onrecord.sources import gather
from onrecord.streams import streams
from onrecord.ties import tie_mentions
from onrecord.types import Producer, Reading

if TYPE_CHECKING:
    import os

    from onrecord.claims import Claims
    from onrecord.piles.records import Item
    from onrecord.types import Encoding, Report, Source


def read(where: str | os.PathLike[str], known: Known | None = None) -> Reading:
    """Read one report from a file, or from standard input where `where` is "-".

    `known` is what the caller knows of the report, and beats what is found in it. Raises `UnreadableError` where the
    file cannot be read as a report; the message says why and what to do.
    """
    return read_report(load(where, known or Known()))


def read_bytes(data: bytes, where: str = "bytes", known: Known | None = None) -> Reading:
    """Read one report from the bytes of its file; `where` names it in messages and may tell its format."""
    return read_report(load_bytes(data, where, known or Known()))


def read_text(text: str, known: Known | None = None) -> Reading:
    """Read one report from its text, taken as it is."""
    return read_report(load_bytes(text.encode("utf-8", "replace"), "text", known or Known(), "text"))


def read_item(item: Item) -> Reading:
    """Read one report of a pile, as `onrecord.piles.open_pile` gives it."""
    return read_report(load_bytes(item.data, item.name, item.known, item.kind))


def read_report(report: Report, encoder: Encoder | None = None) -> Reading:
    """Read a report that has been taken in. The same report always gives the same reading."""
    encodings = encode(report, encoder or _encoder())
    mentions = tuple(sorted((m for e in encodings for m in e.mentions), key=lambda mention: mention.span))
    found, sources = gather(report, attributions(encodings), mentions)
    named, sources = actors(report, encodings, found, sources)
    times = tuple(sorted((when for e in encodings for when in dates(report, e.text)), key=lambda when: when.spans))
    seen = scenes(encodings, named, sources, times)
    happened = happenings(event_mentions(seen), seen)
    told = claims(report, seen, found, tie_mentions(seen), happened)
    used = _used(sources, told)
    return Reading(
        producer=producer(),
        report=report,
        attributions=found,
        sources=sources,
        actors=worth(named, used),
        ties=told.ties,
        events=told.events,
        accounts=told.accounts,
        dates=anchored(times, told.events),
    )


def _used(sources: tuple[Source, ...], told: Claims) -> set[str]:
    """The actors that are sources, or have a part in a tie or an event."""
    ends = [end for tie in told.ties for end in (tie.subject, tie.object, *tie.where)]
    parts = [one for event in told.events for one in (*(p.actor for p in event.participants), *event.where)]
    return {one for one in (*ends, *parts, *(source.actor_id for source in sources)) if one}


def encode(report: Report, encoder: Encoder) -> tuple[Encoding, ...]:
    """What the encoder finds in each stream of the report."""
    return tuple(encoder.encode(stream) for stream in streams(report))


@cache
def producer() -> Producer:
    """What makes the readings: this version and the model inside it."""
    return Producer(version=version("onrecord"), model=str(card()["name"]))


@cache
def _encoder() -> Encoder:
    return Encoder()
