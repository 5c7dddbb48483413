"""An actor erased from a desk: the name blacked out wherever it stands, and all that was read and judged of the actor.

Who the actor is, the desk's identities say: every actor that is one with one that bears the name, by whatever spelling.
Reports that name it stay, with blocks where the name was; so do claims of others in them. One transaction does it all.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from onrecord.desk import derived, forgotten, judged, past, rows, tables
from onrecord.desk.connection import reading as reading_of
from onrecord.desk.connection import writing
from onrecord.desk.query import question
from onrecord.errors import UsageError
from onrecord.forgetting import Name, Names, blacked, covered, named
from onrecord.types import Record

if TYPE_CHECKING:
    import sqlite3

    from onrecord.desk.store import Desk
    from onrecord.types import Reading


class Named(Record, frozen=True, kw_only=True):
    """A report that names the actor; `claims` and `statements` are how many of it go, `characters` are blacked out."""

    report: str
    outlet: str | None
    published: str | None
    title: str | None
    characters: int
    statements: int
    claims: int


class Plan(Record, frozen=True, kw_only=True):
    """What goes: the names, and the reports that have any of them; `judgements` and `past` readings are how many."""

    names: tuple[str, ...]
    reports: tuple[Named, ...]
    judgements: int
    past: int


class _Found(Record, frozen=True, kw_only=True):
    """An actor, as the desk knows it: the names in clear, and by report its ids."""

    names: tuple[str, ...]
    actors: dict[int, frozenset[str]]


_Changed = list[tuple[int, "Reading", "Reading"]]
"""The keys of reports, with their readings as they are and as they will be."""


def known(desk: Desk, name: str) -> bool:
    """Whether an actor of the desk bears the name, or did before it was forgotten. Raises `UsageError`."""
    with reading_of(desk.connection, str(desk.path)):
        return bool(_found(desk.connection, name).actors or forgotten.names(desk.connection).found(name))


def plan(desk: Desk, name: str) -> Plan:
    """What `forget` would erase. Raises `UsageError` where the name is that of several."""
    with reading_of(desk.connection, str(desk.path)):
        found = _found(desk.connection, name)
        known = _names(desk.connection, found)
        return _planned(desk.connection, found, known, _changed(desk.connection, found, known))


def forget(desk: Desk, name: str) -> Plan:
    """Erase an actor, and keep only keyed hashes of its names, so that no report brings it back; say what went.

    Raises `UsageError` where the name is that of several, `LockedDeskError` where another program reads what is erased.
    """
    with writing(desk.connection, str(desk.path)):
        found = _found(desk.connection, name)
        known = _names(desk.connection, found)
        changed = _changed(desk.connection, found, known)
        done = _planned(desk.connection, found, known, changed)
        for key, old, new in changed:
            _replace(desk.connection, key, old, new, known)
        of_one = [known.called(old.report.sha256, name) for _, old, new in changed for name in _gone(old, new)]
        forgotten.keep(desk.connection, known, _kept(found), of_one)
        rows.sweep(desk.connection)
    desk.flush()
    return done


def _planned(connection: sqlite3.Connection, found: _Found, known: Names, changed: _Changed) -> Plan:
    return Plan(
        names=found.names,
        reports=tuple(_line(old, new) for _, old, new in changed),
        judgements=sum(len(judged.about(connection, old, new, known)) for _, old, new in changed),
        past=sum(1 for _, old, _ in changed for _ in past.readings(connection, old.report.sha256)),
    )


_ACTORS: Final = "SELECT id, name, aliases, identity FROM actors JOIN known_as ON known_as.report = actors.report"
_BEARING: Final = f"{_ACTORS} AND known_as.actor = actors.id WHERE actors.report = ?"
_OF: Final = """
SELECT actors.report, actors.id, actors.name, actors.aliases, identities.name FROM known_as
JOIN actors ON actors.report = known_as.report AND actors.id = known_as.actor
JOIN identities ON identities.key = known_as.identity WHERE known_as.identity = ?"""
_ANSWERING: Final = "SELECT rowid FROM report_words WHERE report_words MATCH ?"
_NOTED: Final = ("outlet", "credit", "byline", "dateline", "url", "file")


def _found(connection: sqlite3.Connection, name: str) -> _Found:
    """Who bears the name, and under which names. Raises `UsageError`."""
    wanted = named(name)
    if not wanted:
        raise UsageError(f"{name!r} is no name")
    identities: dict[int, None] = {}
    for (report,) in connection.execute(_ANSWERING, (question(f'"{name}"'),)).fetchall():
        for _, main, aliases, identity in connection.execute(_BEARING, (report,)):
            if any(named(one) == wanted for one in (main, *json.loads(aliases))):
                identities[identity] = None
    actors: dict[int, set[str]] = {}
    clear: dict[Name, str] = {}
    mains: dict[Name, str] = {}
    for identity in identities:
        for report, actor, own, aliases, main in connection.execute(_OF, (identity,)):
            actors.setdefault(report, set()).add(actor)
            mains[named(main)] = main
            clear |= {named(one): one for one in (main, own, *json.loads(aliases)) if named(one)}
    if len(mains) > 1 and wanted not in mains:
        raise UsageError(f"{name!r} may be {', '.join(sorted(mains.values()))}; give the name in full")
    names = {wanted: name} | {words: one for words, one in clear.items() if len(words) > 1}
    return _Found(names=tuple(sorted(names.values())), actors={key: frozenset(ids) for key, ids in actors.items()})


def _kept(found: _Found) -> list[Name]:
    """The names that no report is to bring back: all of several words; one of one word where there is no other."""
    names = [named(name) for name in found.names]
    return [name for name in names if len(name) > 1] or names


def _names(connection: sqlite3.Connection, found: _Found) -> Names:
    return forgotten.names(connection).with_names(_kept(found))


def _changed(connection: sqlite3.Connection, found: _Found, known: Names) -> _Changed:
    """The reports that the names are in."""
    changed = []
    for key in sorted(_reports(connection, found, known)):
        old = tables.read(connection, key)
        new = blacked(old, known, found.actors.get(key, frozenset()))
        if new != old:
            changed.append((key, old, new))
    return changed


def _reports(connection: sqlite3.Connection, found: _Found, known: Names) -> set[int]:
    """Where the names may be: by the actors, by the index of words, by what else is noted of a report."""
    keys = set(found.actors)
    for name in _kept(found):
        keys |= {key for (key,) in connection.execute(_ANSWERING, (question(f'"{" ".join(name)}"'),))}
    noted = connection.execute(f"SELECT key, {', '.join(_NOTED)} FROM reports")  # noqa: S608 - our own columns
    return keys | {key for key, *notes in noted if any(known.found(note) for note in notes if note)}


def _replace(connection: sqlite3.Connection, key: int, old: Reading, new: Reading, known: Names) -> None:
    """Put a reading in the place of one, in the past as well."""
    sha256 = old.report.sha256
    about = rows.held(connection, sha256)
    if about is None:
        raise AssertionError("a report that was read is held")
    judged.forget(connection, old, new, known)
    derived.drop(connection, key)
    rows.erase(connection, key)
    file = about.file and covered(about.file, known.found(about.file))
    rows.write(connection, new, rows.Held(key=key, file=file, added=about.added, renewed=about.renewed))
    gone = _gone(old, new)
    past.change(connection, sha256, lambda reading: blacked(reading, known, _called(reading, gone)))
    derived.hold(connection, key, new)


def _gone(old: Reading, new: Reading) -> set[str]:
    """The names of the actors that go."""
    return {actor.name for actor in old.actors} - {actor.name for actor in new.actors}


def _called(reading: Reading, names: set[str]) -> frozenset[str]:
    """The actors of a past reading that are called as those were that are gone."""
    return frozenset(actor.id for actor in reading.actors if actor.name in names)


def _line(old: Reading, new: Reading) -> Named:
    """What of a report goes."""
    pairs = zip(old.report.text, new.report.text, strict=True)
    return Named(
        report=old.report.sha256,
        outlet=old.report.outlet,
        published=old.report.published.isoformat() if old.report.published else None,
        title=old.report.title,
        characters=sum(1 for before, after in pairs if before != after),
        statements=len(old.attributions) - len(new.attributions),
        claims=len(old.ties) + len(old.events) - len(new.ties) - len(new.events),
    )
