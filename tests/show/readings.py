"""Tiny readings to show, built from their own words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from onrecord.types import Attribution, Producer, Reading, Reason, Report, Source, Spans, Telling, Zone, ZoneKind


def spans(text: str, *pieces: str) -> Spans:
    """Where each piece stands; a piece that occurs twice is a mistake in the test."""
    for piece in pieces:
        assert text.count(piece) == 1, piece
    return tuple((text.index(piece), text.index(piece) + len(piece)) for piece in pieces)


def said(text: str, id_: str, by: str, content: str | tuple[str, ...] = (), **more: Any) -> Attribution:
    """An attribution by the source with the id `by`; `source` and `cue` are words."""
    pieces = (content,) if isinstance(content, str) else content
    words = {role: spans(text, *filter(None, [more.pop(role, "")])) for role in ("source", "cue")}
    plain = {"kind": "indirect", "act": "say", "source_ids": (by,) if by else ()}
    return Attribution(**{"id": id_, **words, "content": spans(text, *pieces), **plain, **more})


def told(text: str, *pieces: str, **more: Any) -> Telling:
    """A telling that rests on these words."""
    return Telling(evidence=spans(text, *pieces), reason=Reason(by="rule", name="test"), **more)


def reading(
    text: str,
    sources: Iterable[Source] = (),
    attributions: Iterable[Attribution] = (),
    zones: Iterable[tuple[ZoneKind, str]] = (),
    **more: Any,
) -> Reading:
    """A reading of a text; what is left over goes to the reading where that has such a part, else to the report."""
    placed = tuple(Zone(kind=kind, span=spans(text, words)[0]) for kind, words in zones)
    parts = {part: tuple(more.pop(part, ())) for part in ("actors", "dates", "ties", "events", "accounts")}
    report = Report(id="r", text=text, sha256="0" * 64, text_sha256="0" * 64, zones=placed, **more)
    return Reading(
        producer=Producer(version="0.1.0", model="m1"),
        report=report,
        sources=tuple(sources),
        attributions=tuple(attributions),
        **parts,
    )
