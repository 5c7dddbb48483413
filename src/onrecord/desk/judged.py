"""What people judged of an actor that is forgotten: erased with it. What they judged of others stands, unnamed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec.structs import replace

from onrecord.desk.by_hand import HandClaim
from onrecord.forgetting import covered

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from onrecord.forgetting import Names
    from onrecord.types import Reading, Spans

_OF: Final = "SELECT key, about, spans, ends FROM judgements WHERE report = ?"
_NOTES: Final = "SELECT correction, reason, undone_reason FROM judgements WHERE key = ?"
_SIDES: Final = """
SELECT key, one_span FROM identity_judgements WHERE one_report = ?1
UNION ALL SELECT key, other_span FROM identity_judgements WHERE other_report = ?1"""


def about(connection: sqlite3.Connection, old: Reading, new: Reading, names: Names) -> list[int]:
    """The judgements of a report about what is gone from its new reading, or about a claim with such an actor."""
    gone = set(_judgeable(old)) - set(_judgeable(new))
    called = {actor.name for actor in old.actors} - {actor.name for actor in new.actors}
    found = connection.execute(_OF, (old.report.sha256,)).fetchall()
    return [key for key, kind, spans, ends in found if (kind, spans) in gone or _an_end(ends, called, names)]


def forget(connection: sqlite3.Connection, old: Reading, new: Reading, names: Names) -> None:
    """Erase what was judged of what is gone, and black out the names in what was judged of the rest."""
    for key in about(connection, old, new, names):
        connection.execute("DELETE FROM judgements WHERE key = ?", (key,))
    for key, _, spans, _ in connection.execute(_OF, (old.report.sha256,)).fetchall():
        notes = [note and covered(note, names.found(note)) for note in connection.execute(_NOTES, (key,)).fetchone()]
        words = new.words(msgspec.json.decode(spans))
        update = "UPDATE judgements SET words = ?, correction = ?, reason = ?, undone_reason = ? WHERE key = ?"
        connection.execute(update, (words, *notes, key))
    for key, span in connection.execute(_SIDES, (old.report.sha256,)).fetchall():
        mention = (tuple(msgspec.json.decode(span)),)
        if old.words(mention) != new.words(mention):
            connection.execute("DELETE FROM identity_judgements WHERE key = ?", (key,))
    _forget_by_hand(connection, old, new, names)


def _forget_by_hand(connection: sqlite3.Connection, old: Reading, new: Reading, names: Names) -> None:
    """Erase the claims by hand of which an end is gone, and black out the names in the others."""
    rows = connection.execute("SELECT key, claim, reason FROM hand_claims WHERE report = ?", (old.report.sha256,))
    for key, text, reason in rows.fetchall():
        claim = msgspec.json.decode(text, type=HandClaim)
        if any(old.words((end.span,)) != new.words((end.span,)) for end in claim.ends):
            connection.execute("DELETE FROM hand_claims WHERE key = ?", (key,))
            continue
        role = claim.role and covered(claim.role, names.found(claim.role))
        kept = msgspec.json.encode(replace(claim, role=role)).decode()
        update = "UPDATE hand_claims SET claim = ?, reason = ? WHERE key = ?"
        connection.execute(update, (kept, covered(reason, names.found(reason)), key))


def _judgeable(reading: Reading) -> Iterator[tuple[str, str]]:
    """The spans of all that can be judged, as the desk writes them."""
    for attribution in reading.attributions:
        yield "statement", _written(attribution.content)
    for told in (*(tie.told for tie in reading.ties), *(event.told for event in reading.events)):
        yield from (("claim", _written(telling.evidence)) for telling in told)


def _written(spans: Spans) -> str:
    return msgspec.json.encode(spans).decode()


def _an_end(ends: str, called: set[str], names: Names) -> bool:
    """Whether an end of a claim that was judged is one of the actors that are gone."""
    return any(
        names.found(end) or called.intersection(end.split(" and ")) for end in (json.loads(ends) if ends else ()) if end
    )
