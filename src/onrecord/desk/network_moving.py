"""What a desk is asked for what changed in some days: what began and ended then, who died, which posts were left."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from onrecord.desk import network_claims as claims
from onrecord.desk import tied
from onrecord.desk.network_posts import PostKey, offices
from onrecord.intervals.interval import AFTER_ALL, BEFORE_ALL, DAY
from onrecord.network.build import counted
from onrecord.network.changes import CAREER
from onrecord.network.lives import deaths
from onrecord.network.merging import merged
from onrecord.network.records import Days
from onrecord.network.roles import POSTS, is_sole, title
from onrecord.network.succession import GUIDING, VACANT
from onrecord.types import TieType

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from onrecord.desk.tellings import Claim
    from onrecord.network.build import Only
    from onrecord.network.records import Happening, Tie, Who
    from onrecord.network.succession import Succession

STARTED: Final = """
SELECT report, claim FROM claim_ends
WHERE form = :form AND starts_from BETWEEN :first AND :last AND place = 0 AND starts_from IS NOT NULL
AND starts_by < starts_from + 31 AND type IN (SELECT value FROM json_each(:types))"""
ENDED: Final = """
SELECT report, claim FROM claim_ends
WHERE form = 'tie' AND ends_by BETWEEN :first AND :last + 1 AND place = 0 AND ends_by IS NOT NULL"""
ALIKE: Final = """
SELECT e.report, e.claim FROM (
    SELECT DISTINCT w.identity, w.other, w.type FROM json_each(:claims) AS wanted CROSS JOIN claim_ends AS w
    ON w.report = json_extract(wanted.value, '$[0]') AND w.claim = json_extract(wanted.value, '$[1]') AND w.place = 0
) AS pair
CROSS JOIN claim_ends AS e
    ON e.identity = pair.identity AND e.form = 'tie' AND e.other = pair.other AND e.type = pair.type"""
LEFT: Final = """
SELECT e.other, e.type, t.role FROM json_each(:claims) AS wanted
CROSS JOIN claim_ends AS e ON e.report = json_extract(wanted.value, '$[0]')
    AND e.claim = json_extract(wanted.value, '$[1]') AND e.part = 'subject' AND e.other IS NOT NULL
CROSS JOIN ties AS t ON t.report = e.report AND t.id = e.claim
WHERE e.type IN (SELECT value FROM json_each(:types))"""
AMONG: Final = """
SELECT e.report, e.claim, e.other FROM json_each(:claims) AS wanted
CROSS JOIN claim_ends AS e ON e.report = json_extract(wanted.value, '$[0]')
    AND e.claim = json_extract(wanted.value, '$[1]') AND e.part = :part
WHERE e.identity IN (SELECT value FROM json_each(:near))"""
BEGUN: Final = """
SELECT report, claim, other FROM claim_ends
WHERE form = 'tie' AND starts_from BETWEEN :first AND :last AND place = 0 AND starts_from IS NOT NULL
AND part = 'subject' AND other IS NOT NULL AND type IN (SELECT value FROM json_each(:types))"""
BETWEEN: Final = """
SELECT e.report, e.claim, e.other FROM json_each(:keys) AS one CROSS JOIN json_each(:others) AS other
CROSS JOIN claim_ends AS e ON e.identity = one.value AND e.form = 'tie' AND e.other = other.value"""


class TooMuch(Exception):  # noqa: N818 - no error: somebody else is asked less
    """There is more to read than was allowed."""


class Moved(NamedTuple):
    """Ties and events with all that is told of them, and `offices`, ties that only tell who lives.

    `held` are the claims of the ties, `persons` those whose whole careers are among the events.
    """

    ties: tuple[Tie, ...]
    events: list[Happening]
    offices: list[Tie]
    held: frozenset[Claim]
    persons: frozenset[int]


def moving(
    connection: sqlite3.Connection, when: Days, only: Only, near: frozenset[int] | None = None, most: int | None = None
) -> Moved:
    """What is told to begin or to end in these days, with all that is told of the same pairs.

    Of those who died in them, all that may have held then; of the posts that were left, all who are told to hold them.
    With `near`, the posts that these left, and what began among them; of careers only those of who held such a post.
    Raises `TooMuch` where there are more ties than `most` to read.
    """
    since = Days(first=when.first - DAY, last=when.last)
    ended, started = _dated(connection, ENDED, when), _started(connection, when)
    stepped = _dated(connection, STARTED, since, form="event", types=sorted(CAREER) if near is None else ["killed"])
    if near is not None:
        here = _among(connection, ended | started, near, "subject")
        ended &= {claim for claim, _ in here}
        started &= {claim for claim, other in here if other in near}
        stepped = {claim for claim, _ in _among(connection, stepped, near, "patient")}
    steps = tied.happenings(connection, stepped)
    gone = _gone(connection, steps, only)
    held = _alike(connection, ended | started)
    held |= claims.tied_in(connection, since, sorted(gone), 1).claims if gone else set()
    posts, holders = _posts_left(connection, ended, gone)
    held |= posts
    held |= {one.claim for one in offices(connection, holders, "object", ("succeeds",))}
    if most is not None and len(held) > most:
        raise TooMuch
    persons = {one.key for event in steps for one in event.whom()} if near is None else set()
    return _moved(connection, held, persons, only)


def meanwhile(
    connection: sqlite3.Connection, told: Moved, passed: Sequence[Succession], only: Only, most: int | None = None
) -> Moved:
    """The same, with the careers of those who left posts and took over, and what began in between around them.

    Raises `TooMuch`, as `moving` does.
    """
    held = told.held | {claim for one in passed for claim in _between(connection, one)}
    if most is not None and len(held) > most:
        raise TooMuch
    tenures = [tenure for one in passed for tenure in (one.left, one.taken) if tenure]
    return _moved(connection, held, told.persons | {tenure.holder.key for tenure in tenures}, only)


def _moved(connection: sqlite3.Connection, held: Iterable[Claim], persons: Iterable[int], only: Only) -> Moved:
    """Claims of ties with the careers of these persons, and with what tells of the life and the death of all others."""
    ties = merged(tied.ties(connection, held))
    mortal = {one.key for tie in ties for one in tie.ends if one.kind == "person" and one.named}
    told = claims.careers_of(connection, persons, CAREER) | claims.killings(connection, mortal)
    events = tied.happenings(connection, told)
    dead = deaths([counted(event, only) for event in events], ())
    offices = tied.ties(connection, claims.in_office(connection, dead).difference(held))
    return Moved(ties, events, offices, frozenset(held), frozenset(persons))


def _between(connection: sqlite3.Connection, one: Succession) -> set[Claim]:
    """What began between two who held a post among those whom the post or its last holder had to do with."""
    begun = _begun(connection, one)
    ends = (one.post.organisation.key, one.left.holder.key)
    given = {"keys": json.dumps(ends), "others": json.dumps(sorted(set(begun.values())))}
    near = connection.execute(BETWEEN, given).fetchall()
    others = {other for *_, other in near}
    alike = _alike(connection, {claim for claim, other in begun.items() if other in others})
    return alike | {(report, claim) for report, claim, _ in near}


def _begun(connection: sqlite3.Connection, one: Succession) -> dict[Claim, int]:
    """Guidance and offices that are told to have begun after one left a post and before another came: of whom."""
    out = one.left.ends[1]
    until = (
        one.taken.begins[0]
        if one.taken and one.taken.begins[0] != BEFORE_ALL
        else min(out, AFTER_ALL - VACANT) + VACANT
    )
    given = {"first": (out - DAY).toordinal(), "last": until.toordinal(), "types": json.dumps(sorted(GUIDING))}
    return {(report, claim): other for report, claim, other in connection.execute(BEGUN, given)}


def _among(
    connection: sqlite3.Connection, told: Iterable[Claim], near: Iterable[int], part: str
) -> set[tuple[Claim, int | None]]:
    """Of some claims those in which some actors have a part, and the other end of each."""
    given = {"claims": json.dumps(sorted(told)), "near": json.dumps(sorted(near)), "part": part}
    return {((report, claim), other) for report, claim, other in connection.execute(AMONG, given)}


def _gone(connection: sqlite3.Connection, steps: Sequence[Happening], only: Only) -> set[int]:
    """Those who are told to have been killed, and of whom that is believed."""
    killed: set[Who] = {who for step in steps if step.type == "killed" for who in step.whom()}
    keys = {who.key for who in killed if who.kind == "person" and who.named}
    events = [counted(event, only) for event in tied.happenings(connection, claims.killings(connection, keys))]
    dead = {key: day for key, day in deaths(events, ()).items() if key in keys}
    offices = tied.ties(connection, claims.in_office(connection, dead))
    return {key for key in deaths(events, [only.tie(tie) for tie in offices]) if key in keys}


def _posts_left(connection: sqlite3.Connection, ended: set[Claim], gone: set[int]) -> tuple[set[Claim], set[int]]:
    """All that is told of posts which somebody left, and who is told to hold them."""
    given = {"claims": json.dumps(sorted(ended)), "types": json.dumps(sorted(POSTS))}
    left = {PostKey(other, title(type_, role)) for other, type_, role in connection.execute(LEFT, given)}
    left |= {one.post for one in offices(connection, gone, "subject")}
    left = {post for post in left if is_sole(post.title)}
    at = offices(connection, {post.organisation for post in left}, "object", get_args(TieType))
    here = [one for one in at if one.post in left]
    return {one.claim for one in here}, {one.holder for one in here}


def _started(connection: sqlite3.Connection, when: Days) -> set[Claim]:
    return _dated(connection, STARTED, when, form="tie", types=sorted(get_args(TieType)))


def _dated(
    connection: sqlite3.Connection, select: str, when: Days, *, form: str = "tie", types: Sequence[str] = ()
) -> set[Claim]:
    """The claims that are told to begin, or to end, in these days."""
    given = {"first": when.first.toordinal(), "last": when.last.toordinal(), "form": form, "types": json.dumps(types)}
    return {(report, claim) for report, claim in connection.execute(select, given)}


def _alike(connection: sqlite3.Connection, held: set[Claim]) -> set[Claim]:
    """These claims and all of the same pairs and types."""
    rows = connection.execute(ALIKE, {"claims": json.dumps(sorted(held))})
    return {(report, claim) for report, claim in rows}
