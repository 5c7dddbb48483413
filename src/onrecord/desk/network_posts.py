"""Which claims tell of posts, by the index of `claim_ends`, and which of the posts and their holders a page is of.

A post is known by its organisation and its title before anything that is told of it is read.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from onrecord.network.course import BRIDGE
from onrecord.network.roles import POSTS, is_sole, title

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.desk.tellings import Claim
    from onrecord.network.records import Days, Who
    from onrecord.types import TieType

MOST: Final = 12
"""How many posts a page has, and how many who held each: about a screen. Set by hand."""
AFTER: Final = 4
"""How many are shown who came later, where enough came before."""
TOLD: Final = """
SELECT e.report, e.claim, e.identity, e.other, e.type, t.role,
    coalesce(e.starts_from, 0), coalesce(e.starts_by, 0), coalesce(e.ends_from, 0)
FROM json_each(:keys) AS asked CROSS JOIN claim_ends AS e
    ON e.identity = asked.value AND e.form = 'tie' AND e.other IS NOT NULL AND e.part = :part
    AND e.type IN (SELECT value FROM json_each(:types))
CROSS JOIN ties AS t ON t.report = e.report AND t.id = e.claim"""
_PERSONS: Final = """
SELECT key FROM identities WHERE kind = 'person' AND key IN (SELECT value FROM json_each(?))"""


class PostKey(NamedTuple):
    """A post, by the key of its organisation and what it is called."""

    organisation: int
    title: str


class Office(NamedTuple):
    """A claim that somebody holds a post: the first day on which that may begin, that by which it has begun, and that
    until which it lasts at least, counted as `date.toordinal` does; 0 where nobody tells."""

    claim: Claim
    post: PostKey
    holder: int
    earliest: int
    begins: int
    lasts: int

    @property
    def vouched(self) -> bool:
        """Whether it surely holds on some day."""
        return self.begins < self.lasts


class Told(NamedTuple):
    """Claims of posts; the posts in a page's order, each with how many more held it; how many more posts there are."""

    claims: set[Claim]
    others: dict[PostKey, int]
    left_out: int = 0


def offices(
    connection: sqlite3.Connection, keys: Iterable[int], part: str, types: Iterable[TieType] = POSTS
) -> Iterator[Office]:
    """Each claim of a post in which these actors have this part: `subject` for its holder, `object` for whose it is."""
    given = {"keys": json.dumps(sorted(keys)), "part": part, "types": json.dumps(sorted(types))}
    for report, claim, actor, other, type_, role, *days in connection.execute(TOLD, given):
        holder, whose = (actor, other) if part == "subject" else (other, actor)
        yield Office((report, claim), PostKey(whose, title(type_, role)), holder, *days)


def posts_of(connection: sqlite3.Connection, who: Who, near: Days | None = None) -> Told:
    """All that is told of the posts that a person held, whoever holds them; of others, of those one person holds there.

    With `near`, of no more than `MOST` posts: those told of as held within a quarter of these days first, and then
    those that most is told of. Of each no more holders than that: those who began last by the days' end, or by when
    this person did, and some who came later.
    """
    own = offices(connection, {who.key}, "subject" if who.kind == "person" else "object")
    held = _by_post(connection, (one for one in own if who.kind == "person" or is_sole(one.post.title)))
    chosen = list(held) if near is None else sorted(held, key=lambda post: _rank(held[post], near))[:MOST]
    left_out = len(held) - len(chosen)
    if who.kind == "person":
        wanted = set(chosen)
        at = offices(connection, {post.organisation for post in wanted}, "object")
        held = _by_post(connection, (one for one in at if one.post in wanted))
    if near is None:
        return Told({one.claim for told in held.values() for one in told}, dict.fromkeys(held, 0))
    holders = {post: holders_of(held[post], who, near) for post in chosen}
    claims = {one.claim for post in chosen for one in held[post] if one.holder in holders[post][0]}
    return Told(claims, {post: others for post, (_, others) in holders.items()}, left_out)


def _by_post(connection: sqlite3.Connection, told: Iterable[Office]) -> dict[PostKey, list[Office]]:
    """What is told of each post, by whom it is held; a body holds none."""
    every = list(told)
    persons = {key for (key,) in connection.execute(_PERSONS, (json.dumps(sorted({one.holder for one in every})),))}
    found: dict[PostKey, list[Office]] = defaultdict(list)
    for one in every:
        if one.holder in persons:
            found[one.post].append(one)
    return found


def _rank(told: Sequence[Office], days: Days) -> tuple[bool, int, int]:
    """What comes first: told of as held about these days, told of most, told of last."""
    first, last = days.first.toordinal() - BRIDGE.days, days.last.toordinal() + BRIDGE.days
    near = any(one.begins <= last and one.lasts > first for one in told)
    return not near, -len(told), -max(one.begins for one in told)


def holders_of(told: Sequence[Office], who: Who, days: Days) -> tuple[set[int], int]:
    """Who held a post and is shown, who is asked about among them, and how many others there are."""
    of: dict[int, list[Office]] = defaultdict(list)
    for one in told:
        of[one.holder].append(one)
    begun = {holder: _begun(its) for holder, its in of.items()}
    ordered = sorted(begun, key=lambda key: (begun[key], key))
    by_then = sum(day <= days.last.toordinal() for day in begun.values())
    end = min(len(ordered), max(MOST, (ordered.index(who.key) + 1 if who.key in begun else by_then) + AFTER))
    shown = ordered[max(0, end - MOST) : end]
    return set(shown), len(ordered) - len(shown)


def _begun(told: Sequence[Office]) -> int:
    """The day by which somebody is surely in office; the latest on which that may have begun, where nobody vouches."""
    return min((one.begins for one in told if one.vouched), default=max(one.earliest for one in told))
