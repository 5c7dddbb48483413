"""Why the names of one actor are held to be one's, which other identities may be it, and what people judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from onrecord.desk import tied
from onrecord.desk.who_records import Choice, Doubtful, Joined, Judgement
from onrecord.identity import DOUBT, Form

if TYPE_CHECKING:
    import sqlite3

MOST: Final = 8
"""How many doubts are given, the likeliest."""
_FORMS: Final = "SELECT key, form, cards FROM forms WHERE identity = ? ORDER BY cards DESC, form"
_MARKS: Final = "SELECT mark, cards FROM form_marks WHERE form = ?"
_LINKS: Final = """
SELECT one, other, score, reasons FROM form_links JOIN forms AS a ON a.key = one JOIN forms AS b ON b.key = other
WHERE a.identity = ?1 AND b.identity = ?1 ORDER BY score DESC"""
_DOUBTS: Final = """
SELECT far.identity, max(link.score), link.reasons FROM (
    SELECT other AS key, score, reasons FROM forms JOIN form_links ON one = forms.key
    WHERE identity = ?1 AND score >= ?2
    UNION ALL
    SELECT one, score, reasons FROM forms JOIN form_links ON other = forms.key WHERE identity = ?1 AND score >= ?2
) AS link JOIN forms AS far ON far.key = link.key
WHERE far.identity <> ?1 GROUP BY far.identity ORDER BY 2 DESC, 1 LIMIT ?3"""
_JUDGED: Final = """
SELECT DISTINCT said.key, verdict, one_words, other_words, name, reason, made FROM form_judged
JOIN identity_judgements AS said ON said.key = judgement
WHERE one IN (SELECT key FROM forms WHERE identity = ?1) OR other IN (SELECT key FROM forms WHERE identity = ?1)
ORDER BY said.key"""


def joined(connection: sqlite3.Connection, identity: int) -> tuple[Joined, ...]:
    """Each form of an identity but the commonest, with the surest of its links to one before it."""
    forms = connection.execute(_FORMS, (identity,)).fetchall()
    links = connection.execute(_LINKS, (identity,)).fetchall()
    found, before = [], {forms[0][0]} if forms else set()
    left = {key: (form, cards) for key, form, cards in forms[1:]}
    while left:
        link = next((row for row in links if (row[0] in before) != (row[1] in before)), None)
        key = next(iter(left)) if link is None else link[1] if link[0] in before else link[0]
        form, cards = left.pop(key)
        known = Form(form, dict(connection.execute(_MARKS, (key,))))
        score, reasons = (link[2], tuple(msgspec.json.decode(link[3]))) if link else (1.0, ("a person said so",))
        found.append(Joined(name=known.name, told=_told(known), reports=cards, score=score, reasons=reasons))
        before.add(key)
    return tuple(found)


def _told(form: Form) -> tuple[str, ...]:
    """What the reports of a form say of it: offices and states."""
    return tuple(sorted(form.told("office:"))) + tuple(sorted(form.states))


def doubted(connection: sqlite3.Connection, identity: int) -> tuple[Doubtful, ...]:
    """The identities that may be one with it, the likeliest first."""
    rows = connection.execute(_DOUBTS, (identity, DOUBT, MOST)).fetchall()
    known = tied.who(connection, [key for key, _, _ in rows])
    count = "SELECT count(DISTINCT report) FROM known_as WHERE identity = ?"
    return tuple(
        Doubtful(
            other=Choice(who=known[key], reports=connection.execute(count, (key,)).fetchone()[0]),
            score=score,
            reasons=tuple(msgspec.json.decode(reasons)),
        )
        for key, score, reasons in rows
    )


def judged(connection: sqlite3.Connection, identity: int) -> tuple[Judgement, ...]:
    """What people said of who it is, as it stands."""
    names = ("key", "verdict", "one", "other", "name", "reason", "made")
    rows = connection.execute(_JUDGED, (identity,))
    return tuple(Judgement(**dict(zip(names, row, strict=True))) for row in rows)
