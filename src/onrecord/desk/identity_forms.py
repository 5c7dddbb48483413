"""The forms of a desk in its tables: the cards that each has, how forms are linked, and which identity each is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import msgspec

from onrecord.identity import DOUBT, SURE, Card, Form, Judged, Link, compare, gather

if TYPE_CHECKING:
    import sqlite3

_TELLING: Final = ("name:", "also:", "beside:", "in:", "active:", "died:")
"""The marks of which a new one may change any link of a form; another only those with forms that share it."""
_ADD: Final = """
INSERT INTO form_marks (form, mark, cards) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET cards = cards + 1"""
_LINKED: Final = """
SELECT other FROM form_links WHERE one = ?1 AND score >= {0} AND against = 0
UNION SELECT one FROM form_links WHERE other = ?1 AND score >= {0} AND against = 0
UNION SELECT other FROM form_judged WHERE one = ?1 UNION SELECT one FROM form_judged WHERE other = ?1""".format(SURE)  # noqa: UP032, S608
_SHARING: Final = """
SELECT DISTINCT marked.form FROM form_blocks JOIN form_marks AS marked ON marked.form = form_blocks.form
WHERE form_blocks.block = ? AND marked.mark IN (SELECT value FROM json_each(?))"""


def added(connection: sqlite3.Connection, card: Card) -> tuple[int, frozenset[str]]:
    """Count a card: the key of its form, and the marks that are new to it (all, where the form is new)."""
    marks = msgspec.json.encode(sorted(card.marks)).decode()
    row = connection.execute("SELECT key FROM forms WHERE form = ?", (card.form,)).fetchone()
    if row is None:
        new = "INSERT INTO forms (form, cards) VALUES (?, 1)"
        key, known = int(connection.execute(new, (card.form,)).lastrowid or 0), set[str]()
    else:
        key = int(row[0])
        connection.execute("UPDATE forms SET cards = cards + 1 WHERE key = ?", (key,))
        held = "SELECT mark FROM form_marks WHERE form = ? AND mark IN (SELECT value FROM json_each(?))"
        known = {mark for (mark,) in connection.execute(held, (key, marks))}
    connection.executemany(_ADD, [(key, mark) for mark in card.marks])
    return key, card.marks - known


def removed(connection: sqlite3.Connection, key: int, marks: Iterable[str]) -> bool:
    """Take a card from its form; whether some of its marks are now no report's."""
    connection.executemany(
        "UPDATE form_marks SET cards = cards - 1 WHERE form = ? AND mark = ?", [(key, mark) for mark in marks]
    )
    connection.execute("UPDATE forms SET cards = cards - 1 WHERE key = ?", (key,))
    return connection.execute("DELETE FROM form_marks WHERE form = ? AND cards = 0", (key,)).rowcount > 0


class Forms:
    """The forms of a desk, read once each while one change is made."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._read: dict[int, Form] = {}

    def __getitem__(self, key: int) -> Form:
        if key not in self._read:
            (form,) = self._connection.execute("SELECT form FROM forms WHERE key = ?", (key,)).fetchone()
            marks = self._connection.execute("SELECT mark, cards FROM form_marks WHERE form = ?", (key,))
            self._read[key] = Form(form, dict(marks))
        return self._read[key]

    def relink(self, key: int, new: frozenset[str] | None = None) -> set[int]:
        """Compare a form anew with those that may be one with it; both ends of each link that has changed.

        `new` are the marks that it has gained; without them all is compared anew.
        """
        form = self[key]
        if new is None or any(mark.startswith(_TELLING) for mark in new):
            self._index(key, form)
            others = self._found(form)
        else:
            others = self._sharing(form, new)
        before = self._links(key)
        others |= set(before)
        others.discard(key)
        changed = {other for other in sorted(others) if self._link(key, other, before.get(other))}
        return changed | {key} if changed else changed

    def _index(self, key: int, form: Form) -> None:
        held = {block for (block,) in self._connection.execute("SELECT block FROM form_blocks WHERE form = ?", (key,))}
        blocks = form.blocks[0] | form.lookups
        gone = [(block, key) for block in held - blocks]
        self._connection.executemany("DELETE FROM form_blocks WHERE block = ? AND form = ?", gone)
        fresh = [(block, key) for block in sorted(blocks - held)]
        self._connection.executemany("INSERT INTO form_blocks (block, form) VALUES (?, ?)", fresh)

    def _found(self, form: Form) -> set[int]:
        sought = msgspec.json.encode(sorted(form.blocks[1])).decode()
        find = "SELECT form FROM form_blocks WHERE block IN (SELECT value FROM json_each(?))"
        return {key for (key,) in self._connection.execute(find, (sought,))}

    def _sharing(self, form: Form, new: frozenset[str]) -> set[int]:
        marks = msgspec.json.encode(sorted(new)).decode()
        sought = sorted(form.blocks[1])
        return {key for block in sought for (key,) in self._connection.execute(_SHARING, (block, marks))}

    def _links(self, key: int) -> dict[int, tuple[float, int, str]]:
        """The links of a form, by the other."""
        both = "SELECT other, score, against, reasons FROM form_links WHERE one = ?1 UNION ALL "
        both += "SELECT one, score, against, reasons FROM form_links WHERE other = ?1"
        return {other: tuple(link) for other, *link in self._connection.execute(both, (key,))}

    def _link(self, key: int, other: int, before: tuple[float, int, str] | None) -> bool:
        """Compare two forms and note what comes of it; whether that is new."""
        link = compare(self[key], self[other])
        one, two = sorted((key, other))
        if link is None or (link.score < DOUBT and not link.against):
            if before is not None:
                self._connection.execute("DELETE FROM form_links WHERE one = ? AND other = ?", (one, two))
            return before is not None
        now = (link.score, int(link.against), msgspec.json.encode(link.reasons).decode())
        if now == before:
            return False
        note = "INSERT OR REPLACE INTO form_links (one, other, score, against, reasons) VALUES (?, ?, ?, ?, ?)"
        self._connection.execute(note, (one, two, *now))
        return before is None or now[:2] != before[:2]


def component(connection: sqlite3.Connection, start: Iterable[int]) -> set[int]:
    """All forms that sure links or judgements lead to, from some."""
    found, ahead = set(start), list(start)
    while ahead:
        for (key,) in connection.execute(_LINKED, (ahead.pop(),)).fetchall():
            if key not in found:
                found.add(key)
                ahead.append(key)
    return found


def gathered(connection: sqlite3.Connection, keys: set[int]) -> list[frozenset[int]]:
    """The identities that some forms make: as keys, the forms of each."""
    among = msgspec.json.encode(sorted(keys)).decode()
    inside = "IN (SELECT value FROM json_each(?1))"
    names = dict(connection.execute(f"SELECT key, form FROM forms WHERE key {inside}", (among,)))  # noqa: S608
    rows = connection.execute(
        f"SELECT one, other, score, against FROM form_links WHERE one {inside} AND other {inside}",  # noqa: S608
        (among,),
    )
    links = [_link(names[one], names[other], score, against) for one, other, score, against in rows]
    judging = "SELECT one, other, verdict, judgement FROM form_judged JOIN identity_judgements AS said"
    judged = connection.execute(f"{judging} ON said.key = judgement WHERE one {inside} AND other {inside}", (among,))
    said = [Judged(names[one], names[other], verdict == "same", order) for one, other, verdict, order in judged]
    key_of = {form: key for key, form in names.items()}
    return [frozenset(key_of[form] for form in group) for group in gather(key_of, links, said)]


def _link(one: str, other: str, score: float, against: int) -> Link:
    first, second = sorted((one, other))
    return Link(first, second, score, (), bool(against))


def siblings(connection: sqlite3.Connection, keys: Iterable[int]) -> set[int]:
    """Some forms, and those that are of their identities now."""
    find = "SELECT key FROM forms WHERE identity = (SELECT identity FROM forms WHERE key = ?)"
    return {key for start in keys for key in (start, *(k for (k,) in connection.execute(find, (start,))))}


def called(connection: sqlite3.Connection, identity: int) -> dict[str, dict[str, int]]:
    """What the forms of an identity are called (`name`), of which kind and in which state, by how many reports."""
    rows = connection.execute(
        "SELECT mark, form_marks.cards FROM forms JOIN form_marks ON form_marks.form = forms.key"
        " WHERE identity = ? AND mark >= 'in:' AND mark < 'name;'",
        (identity,),
    )
    found: dict[str, dict[str, int]] = {"in": {}, "kind": {}, "name": {}}
    for mark, number in rows:
        prefix, _, value = mark.partition(":")
        found[prefix][value] = found[prefix].get(value, 0) + number
    return found


def identities_of(connection: sqlite3.Connection, keys: Iterable[int]) -> Iterator[tuple[int, int | None, int]]:
    """Some forms with their identity and the number of their cards."""
    for key in keys:
        row = connection.execute("SELECT identity, cards FROM forms WHERE key = ?", (key,)).fetchone()
        if row is not None:
            yield key, *row
