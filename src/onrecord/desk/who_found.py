"""Whom some words name: any part of a name, in any spelling."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import msgspec

from onrecord.desk import tied
from onrecord.desk.who_records import Choice
from onrecord.identity import naming
from onrecord.names.keys import keys
from onrecord.names.letters import sounds
from onrecord.names.spelling import FAMILY_LIMIT, distance

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

MOST: Final = 12
"""How many of those who answer are named."""
SHORTEST_START: Final = 3
"""Letters that the start of a word has at least, to stand for it."""
EQUAL, WORDS, STARTS, SOUNDS = range(4)
"""How well a name answers, the best first."""
_ABOUT: Final = """
SELECT key, identity, cards FROM forms WHERE key IN (SELECT value FROM json_each(?)) AND identity IS NOT NULL"""
_COUNT: Final = "SELECT count(DISTINCT report) FROM known_as WHERE identity = ?"


def found(connection: sqlite3.Connection, asked: str) -> list[Choice]:
    """Those who answer best to some words, those of most reports first."""
    forms = _forms(connection, asked)
    about = connection.execute(_ABOUT, (msgspec.json.encode(sorted(forms)).decode(),)).fetchall()
    best = min((forms[key] for key, _, _ in about), default=EQUAL)
    weight: dict[int, int] = defaultdict(int)
    for key, identity, cards in about:
        if forms[key] == best or forms[key] <= WORDS:
            weight[identity] += cards
    known = tied.who(connection, sorted(weight, key=lambda i: (-weight[i], i))[: MOST + 1])
    ranked = [Choice(who=who, reports=connection.execute(_COUNT, (key,)).fetchone()[0]) for key, who in known.items()]
    return sorted(ranked, key=lambda c: (-c.reports, c.who.name, c.who.key))


def _forms(connection: sqlite3.Connection, asked: str) -> dict[int, int]:
    """The forms that have all these words, and how well each answers."""
    words = naming.words(asked)
    if not words:
        return {}
    each = [_of_word(connection, word) for word in words]
    common = set(each[0]).intersection(*each[1:])
    answers = {key: max(one[key] for one in each) for key in common}
    for sort in ("person", "body", "state", "place"):
        wanted = f"{sort}|{naming.key(asked, sort)}"
        rows = connection.execute(
            "SELECT key FROM forms WHERE form = ?1 OR form >= ?1 || '|' AND form < ?1 || '}'", (wanted,)
        )
        answers |= dict.fromkeys((key for (key,) in rows), EQUAL)
    return answers


def _of_word(connection: sqlite3.Connection, word: str) -> dict[int, int]:
    """The forms one of whose words is this one, starts so, or sounds like it."""
    like = {f"s:{sounds(word)}"}
    answers = dict.fromkeys(_under(connection, like), SOUNDS)
    near = {f"{sign}{key}{end}" for sign in "~-" for end in ".," for key in keys(word)}
    answers |= dict.fromkeys(_spelled_like(connection, word, _under(connection, near)), SOUNDS)
    if len(word) >= SHORTEST_START:
        starts = "SELECT form FROM form_blocks WHERE block >= 'w:' || ?1 AND block < 'w:' || ?1 || char(0x10FFFF)"
        answers |= dict.fromkeys((key for (key,) in connection.execute(starts, (word,))), STARTS)
    return answers | dict.fromkeys(_under(connection, {f"w:{word}"}), WORDS)


def _under(connection: sqlite3.Connection, blocks: Iterable[str]) -> list[int]:
    find = "SELECT form FROM form_blocks WHERE block IN (SELECT value FROM json_each(?))"
    return [key for (key,) in connection.execute(find, (msgspec.json.encode(sorted(blocks)).decode(),))]


def _spelled_like(connection: sqlite3.Connection, word: str, forms: Iterable[int]) -> list[int]:
    """Those of some forms that have a word spelled much like this one."""
    find = "SELECT substr(block, 3) FROM form_blocks WHERE form = ? AND block >= 'w:' AND block < 'w;'"
    return [
        form
        for form in forms
        if any(distance(word, other) <= FAMILY_LIMIT for (other,) in connection.execute(find, (form,)))
    ]
