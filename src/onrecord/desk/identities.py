"""Who is who across reports: which identity of the desk each actor of each report is.

For other parts: `known_as` says which identity an actor is, `identities` its name, kind and country. While one report
is held or dropped, actors of others may come to be another identity: then their rows are updated in place
(`UPDATE known_as SET identity`), so that a trigger on that, or a join when it is asked, is always right. Actors that no
report names are an identity each. The rules are those of `onrecord.identity`.

For people (see `onrecord.desk.identity_judgements`), all keyed by report hash, span and words:

    doubts(desk, limit=50)                                    # the links that people are asked about, the surest first
    merge(desk, (report, span), (report, span), opinion)      # these two are one: the key of the judgement
    split(desk, (report, span), (report, span), opinion)      # these two are two
    undo(desk, key, name, reason)                             # take a judgement back
    identity_judgements(desk)                                 # all that were made and not erased

where `report` is a hash or the start of one, `span` a mention of the actor in it, `opinion` an `Opinion(name=...)`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from onrecord.desk import identity_forms as forms
from onrecord.desk.identity_judged import pins, resolved, unresolved
from onrecord.identity import cards, naming

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from onrecord.types import Reading

VERSION: Final = 1
"""Of the rules: a desk whose identities were found by others finds them anew when it is opened."""
_KNOWN: Final = "INSERT INTO known_as (report, actor, identity, form, marks) VALUES (?, ?, ?, ?, ?)"


def hold(connection: sqlite3.Connection, report: int, reading: Reading) -> None:
    """Find who the actors of a report are."""
    here = pins(connection, reading, cards(reading))
    form_of: dict[str, int] = {}
    gained: dict[int, frozenset[str]] = {}
    for card in here:
        key, new = forms.added(connection, card)
        form_of[card.actor] = key
        gained[key] = gained.get(key, frozenset()) | new
    renamed = _regather(connection, _changed(connection, gained))
    identity = {key: one for key, one, _ in forms.identities_of(connection, gained)}
    marks = {card.actor: msgspec.json.encode(sorted(card.marks)).decode() for card in here}
    for actor in reading.actors:
        form = form_of.get(actor.id)
        who = _alone(connection, actor.name, actor.kind) if form is None else identity[form]
        connection.execute(_KNOWN, (report, actor.id, who, form, marks.get(actor.id)))
    renamed |= _regather(connection, resolved(connection, reading))
    _rename(connection, renamed | {one for _, one, _ in forms.identities_of(connection, gained) if one is not None})


def _changed(connection: sqlite3.Connection, gained: dict[int, frozenset[str]]) -> set[int]:
    """The forms that are new, and those whose links change by the marks that they gained."""
    known = forms.Forms(connection)
    linked = [known.relink(key, _whole(new)) for key, new in gained.items() if new]
    return set().union(*linked) | {
        key for key, identity, _ in forms.identities_of(connection, gained) if identity is None
    }


def drop(connection: sqlite3.Connection, report: int) -> None:
    """Forget the actors of a report, and the identities that only they were."""
    rows = connection.execute("SELECT identity, form, marks FROM known_as WHERE report = ?", (report,)).fetchall()
    changed = unresolved(connection, report)
    connection.execute("DELETE FROM known_as WHERE report = ?", (report,))
    lost: set[int] = set()
    for _, form, marks in rows:
        if form is not None and forms.removed(connection, form, msgspec.json.decode(marks)):
            lost.add(form)
    changed |= _without(connection, lost)
    renamed = _regather(connection, {key for key, _, _ in forms.identities_of(connection, changed)})
    _rename(connection, renamed | {identity for identity, form, _ in rows if form is not None})
    _forget(connection, {identity for identity, _, _ in rows})


def erase(connection: sqlite3.Connection, report: int) -> set[int]:
    """Delete what people said of the actors of a report; the other reports to be held anew, by their keys."""
    (sha256,) = connection.execute("SELECT sha256 FROM reports WHERE key = ?", (report,)).fetchone()
    concerns = "FROM identity_judgements WHERE one_report = ?1 OR other_report = ?1"
    find = f"SELECT key FROM reports WHERE sha256 <> ?1 AND sha256 IN (SELECT other_report {concerns})"  # noqa: S608
    others = {key for (key,) in connection.execute(find, (sha256,))}
    loose = unresolved(connection, report)
    connection.execute(f"DELETE {concerns}", (sha256,))
    _rename(connection, _regather(connection, loose))
    return others


def _whole(new: frozenset[str]) -> frozenset[str] | None:
    """The marks that a form gained, none where it is new and is to be compared with all."""
    return None if any(mark.startswith("kind:") for mark in new) else new


def _without(connection: sqlite3.Connection, lost: set[int]) -> set[int]:
    """Compare those anew that lost marks, and take those out that lost all; the forms to gather anew."""
    known = forms.Forms(connection)
    changed: set[int] = set()
    for key in sorted(lost):
        (left,) = connection.execute("SELECT cards FROM forms WHERE key = ?", (key,)).fetchone()
        if left:
            changed |= known.relink(key)
        else:
            changed |= forms.component(connection, forms.siblings(connection, [key]))
            connection.execute("DELETE FROM forms WHERE key = ?", (key,))
    return {key for key, _, _ in forms.identities_of(connection, changed)}


def _regather(connection: sqlite3.Connection, changed: Iterable[int]) -> set[int]:
    """Gather the forms anew that a change may concern, and let the fewest actors change their identity; those found."""
    start = forms.siblings(connection, changed)
    if not start:
        return set()
    keys = forms.component(connection, start)
    held = {key: (identity, number) for key, identity, number in forms.identities_of(connection, keys)}
    groups = forms.gathered(connection, keys)
    taken: set[int] = set()
    for group in sorted(groups, key=lambda g: (-sum(held[key][1] for key in g), min(g))):
        weight: dict[int, int] = {}
        for key in group:
            identity, number = held[key]
            if identity is not None and identity not in taken:
                weight[identity] = weight.get(identity, 0) + number
        home = max(weight, key=lambda i: (weight[i], -i)) if weight else _new(connection)
        taken.add(home)
        for key in group:
            if held[key][0] != home:
                connection.execute("UPDATE forms SET identity = ? WHERE key = ?", (home, key))
                connection.execute("UPDATE known_as SET identity = ? WHERE form = ?", (home, key))
    before = {identity for identity, _ in held.values() if identity is not None}
    _forget(connection, before - taken)
    return taken


def _rename(connection: sqlite3.Connection, identities: set[int]) -> None:
    """Call identities by the commonest of their full names."""
    for identity in identities:
        known = forms.called(connection, identity)
        names, kinds = known["name"], known["kind"]
        if not names:
            continue
        states = {s: n for s, n in known["in"].items() if len(s) == 2 and s.isupper()}
        kind = _most(kinds)
        full = {n: k for n, k in names.items() if kind == "state" or not _is_short(n, kind)}
        connection.execute(
            "UPDATE identities SET name = ?1, kind = ?2, country = ?3"
            " WHERE key = ?4 AND (name <> ?1 OR kind <> ?2 OR country IS NOT ?3)",
            (_most(full or names), kind, _most(states) if states else None, identity),
        )


def _is_short(name: str, kind: str) -> bool:
    return naming.is_short(name, "person" if kind == "person" else "body")


def _most(counted: dict[str, int]) -> str:
    """The commonest; of several the longest, then the first by letter."""
    return min(counted, key=lambda one: (-counted[one], -len(one), one))


def _new(connection: sqlite3.Connection) -> int:
    insert = "INSERT INTO identities (name, kind, country, named) VALUES ('', 'person', NULL, 1)"
    return int(connection.execute(insert).lastrowid or 0)


def _alone(connection: sqlite3.Connection, name: str, kind: str) -> int:
    """The identity of an actor without a name: its own."""
    insert = "INSERT INTO identities (name, kind, country, named) VALUES (?, ?, NULL, 0)"
    return int(connection.execute(insert, (name, kind)).lastrowid or 0)


def _forget(connection: sqlite3.Connection, identities: set[int]) -> None:
    """Delete those that no actor is."""
    connection.executemany(
        "DELETE FROM identities WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM known_as WHERE identity = ?1)"
        " AND NOT EXISTS (SELECT 1 FROM forms WHERE identity = ?1)",
        [(identity,) for identity in sorted(identities)],
    )
