"""Whom some words name: any part of a name, in any spelling."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import msgspec

from onrecord.desk import tied
from onrecord.desk.who_records import Choice
from onrecord.identity import naming
from onrecord.identity.forms import is_short
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
"""How well a name answers, the best first. A single word equals no whole name: it may be part of many."""
_ABOUT: Final = """
SELECT identity, cards FROM json_each(?) AS wanted CROSS JOIN forms ON forms.key = wanted.value
WHERE identity IS NOT NULL"""
_SAME: Final = """
SELECT key, form FROM forms WHERE form = ? UNION ALL SELECT key, form FROM forms WHERE form >= ? AND form < ?"""
_COUNT: Final = "SELECT count(DISTINCT report) FROM known_as WHERE identity = ?"


def found(connection: sqlite3.Connection, asked: str) -> list[Choice]:
    """Those who answer best to some words, those of most reports first."""
    forms = _forms(connection, asked)
    best = min(forms.values(), default=EQUAL)
    wanted = msgspec.json.encode(sorted(key for key, answer in forms.items() if answer == best)).decode()
    weight: dict[int, int] = defaultdict(int)
    for identity, cards in connection.execute(_ABOUT, (wanted,)):
        weight[identity] += cards
    known = tied.who(connection, sorted(weight, key=lambda i: (-weight[i], i))[: MOST + 1])
    ranked = [Choice(who=who, reports=connection.execute(_COUNT, (key,)).fetchone()[0]) for key, who in known.items()]
    return sorted(ranked, key=lambda c: (-c.reports, c.who.name, c.who.key))


def _forms(connection: sqlite3.Connection, asked: str) -> dict[int, int]:
    """The forms that have all these words, and how well each answers; where there is none, those that sound so."""
    words = naming.words(asked)
    if not words:
        return {}
    answers = _common([_written(connection, word) for word in words])
    for sort in ("person", "body", "state", "place"):
        wanted = f"{sort}|{naming.key(asked, sort)}"
        for key, form in connection.execute(_SAME, (wanted, f"{wanted}|", f"{wanted}}}")):
            answers[key] = WORDS if is_short(form) or len(words) == 1 else EQUAL
    return answers or _common([_written(connection, word) | _sounding(connection, word) for word in words])


def _common(each: list[dict[int, int]]) -> dict[int, int]:
    """What all words lead to, as well as the one of them that leads to it worst."""
    both = set(each[0]).intersection(*each[1:])
    return {key: max(one[key] for one in each) for key in both}


def _written(connection: sqlite3.Connection, word: str) -> dict[int, int]:
    """The forms one of whose words is this one, or starts so."""
    answers: dict[int, int] = {}
    if len(word) >= SHORTEST_START:
        starts = "SELECT form FROM form_blocks WHERE block >= ? AND block < ?"
        answers |= dict.fromkeys(
            (k for (k,) in connection.execute(starts, (f"w:{word}", f"w:{word}\U0010ffff"))), STARTS
        )
    return answers | dict.fromkeys(_under(connection, {f"w:{word}"}), WORDS)


def _sounding(connection: sqlite3.Connection, word: str) -> dict[int, int]:
    """The forms one of whose words sounds like this one, or is a family name spelled much like it."""
    near = {f"{sign}{key}{end}" for sign in "~-" for end in ".," for key in keys(word)}
    like = [*_under(connection, {f"s:{sounds(word)}"}), *_spelled_like(connection, word, _under(connection, near))]
    return dict.fromkeys(like, SOUNDS)


def _under(connection: sqlite3.Connection, blocks: Iterable[str]) -> list[int]:
    find = "SELECT form FROM form_blocks WHERE block IN (SELECT value FROM json_each(?))"
    return [key for (key,) in connection.execute(find, (msgspec.json.encode(sorted(blocks)).decode(),))]


def _spelled_like(connection: sqlite3.Connection, word: str, forms: Iterable[int]) -> list[int]:
    """Those of some forms that have a word spelled much like this one."""
    find = "SELECT substr(block, 3) FROM form_blocks INDEXED BY form_blocks_of"
    find += " WHERE form = ? AND block >= 'w:' AND block < 'w;'"
    return [
        form
        for form in forms
        if any(distance(word, other) <= FAMILY_LIMIT for (other,) in connection.execute(find, (form,)))
    ]
