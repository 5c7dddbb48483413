"""The network of a desk: its rows asked for what `onrecord.network` needs, in one view of the file.

Around an actor, the desk finds the pairs that have a tie which may hold in the days asked about, by the index of
`claim_ends`, and then takes all that is told of those pairs: what one report leaves open, another may close.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from msgspec.structs import replace

from onrecord.desk import network_claims as claims
from onrecord.desk import network_moving as moving
from onrecord.desk import tied
from onrecord.desk.calling import names
from onrecord.desk.connection import reading
from onrecord.desk.near import nobody
from onrecord.desk.network_posts import PostKey, posts_of
from onrecord.desk.query import days
from onrecord.desk.who_found import found
from onrecord.desk.who_records import Choice
from onrecord.errors import UsageError
from onrecord.intervals.interval import DAY
from onrecord.network.build import Around, Network, Only, build, counted
from onrecord.network.changes import LOOKED_AHEAD, Changes, after
from onrecord.network.changes import changes as compared
from onrecord.network.lives import deaths
from onrecord.network.merging import careers, merged
from onrecord.network.records import Days, Who
from onrecord.network.roles import Posts, histories
from onrecord.network.succession import VACANT, empty

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from onrecord.desk.tellings import Claim
    from onrecord.network.records import Happening, Tie
    from onrecord.network.roles import Tenure
    from onrecord.show.sentences import Names


class Asked(Protocol):
    """A desk, in a file or as it was (`as_held`)."""

    @property
    def connection(self) -> sqlite3.Connection:
        """Where it is asked."""

    @property
    def path(self) -> Path:
        """Where it lies."""


CHOICES: Final = 8
"""How many actors an error names that a user may have meant."""
READ: Final = 60
"""How many pairs around an actor are looked at for what is read as a page: some five screens."""
HUNG: Final = 500
"""Of how many ties, told of the actors around one, it is looked for what hangs on it."""
LATER: Final = 150
"""Of how many ties it is looked for what came after a death."""
PLAINLY: Final = 2
"""Of several who have just the name that is asked for, the one in so many times as many reports as the next is meant:
the state, not the place that is called so now and then. Set by hand."""


def network(  # noqa: PLR0913 - each is apart
    desk: Asked,
    when: Days,
    around: str | int | None = None,
    depth: int = 1,
    only: Only | None = None,
    most: int | None = None,
) -> Network:
    """The network in such days: all of it, or around an actor by its name. Raises `UsageError` where there is none.

    With `most`, the ties of no more pairs than that are looked at in each step, those told of then and most (see
    `network_claims.tied_in`); `left_out` says how many others there are.
    """
    only = only or Only()
    with reading(desk.connection, str(desk.path)):
        who = None if around is None else actor(desk, around)
        keys = [] if who is None else [who.key]
        here, left_out = claims.tied_in(desk.connection, when, keys, depth, most)
        near = Around(who=who, depth=depth) if who else None
        return _built(desk.connection, here, when, only, near, len(left_out))


def further(desk: Asked, found: Network, depth: int, most: int) -> Network | None:
    """The network so many steps around the same actor; `None` where those in it have more ties than `most` to read.

    A step leads on from those alone whom a tie that holds has led to.
    """
    if found.around is None or found.left_out:
        return None
    for step in range(found.around.depth + 1, depth + 1):
        with reading(desk.connection, str(desk.path)):
            keys = sorted(who.key for who in found.actors)
            if claims.has_more(desk.connection, keys, most):
                return None
            here = claims.tied_in(desk.connection, found.days, keys, 1).claims
            near = Around(who=found.around.who, depth=step)
            found = _built(desk.connection, here, found.days, found.only, near)
    return found


def _built(  # noqa: PLR0913 - each is apart
    connection: sqlite3.Connection, here: set[Claim], when: Days, only: Only, near: Around | None, left_out: int = 0
) -> Network:
    """The network of these claims, with what is told of the lives of those in it."""
    ties = tied.ties(connection, here)
    actors = {one for tie in ties for one in tie.ends} | ({near.who} if near else set())
    events, offices = _lives(connection, actors, here, only)
    return build(merged(ties), events, when, only, near, offices, left_out)


def changes(  # noqa: PLR0913 - each is apart
    desk: Asked,
    day: date,
    ahead: int = LOOKED_AHEAD,
    only: Only | None = None,
    near: frozenset[int] | None = None,
    most: int | None = None,
) -> Changes:
    """What is told to have changed from the day before to so many days after it.

    With `near`, the keys of some actors: the posts that these left, and what began among them; else it is not whole.
    Raises `TooMuch` where there are more ties than `most` to read.
    """
    only = only or Only()
    with reading(desk.connection, str(desk.path)):
        told = moving.moving(desk.connection, after(day, ahead), only, near, most)
        found = compared(told.ties, told.events, day, ahead, only, told.offices)
        if found.passed:
            told = moving.meanwhile(desk.connection, told, found.passed, only, most)
            found = compared(told.ties, told.events, day, ahead, only, told.offices)
        return found


def later(desk: Asked, found: Network, most: int) -> Changes | None:
    """After the death of the actor asked about: the posts that those around it left, and what began among them.

    `None` where it did not die, or where there are more ties than `most` to read.
    """
    who = found.around.who if found.around else None
    if who is None or who.key not in found.died:
        return None
    near = frozenset(one.key for one in found.actors)
    try:
        return changes(desk, found.died[who.key] - DAY, LOOKED_AHEAD, found.only, near, most)
    except moving.TooMuch:
        return None


def empty_posts(desk: Asked, day: date) -> tuple[Tenure, ...]:
    """Posts that somebody had left by a day, not long before, and that nobody is told of as holding on it."""
    with reading(desk.connection, str(desk.path)):
        told = moving.moving(desk.connection, Days(first=day - VACANT, last=day), Only())
        return empty(histories(told.ties, deaths(careers(told.events), (*told.ties, *told.offices))), day)


def posts(desk: Asked, who: Who, near: Days | None = None) -> Posts:
    """The history of each post that an actor held, or that one person holds there at a time.

    With `near`, those that a page of these days has room for, in its order (see `network_posts.posts_of`).
    """
    with reading(desk.connection, str(desk.path)):
        told = posts_of(desk.connection, who, near)
        ties = merged(tied.ties(desk.connection, told.claims))
        events, offices = _lives(desk.connection, {one for tie in ties for one in tie.ends}, told.claims)
        found = histories(ties, deaths(events, (*ties, *offices)))
    if who.kind == "person":
        found = tuple(h for h in found if any(t.holder.key == who.key for t in h.tenures))
    else:
        found = tuple(h for h in found if h.post.sole)
    held = {PostKey(h.post.organisation.key, h.post.title): h for h in found}
    shown = [replace(held[post], others=others) for post, others in told.others.items() if post in held]
    return Posts(histories=tuple(shown) if near else found, left_out=told.left_out)


def _lives(
    connection: sqlite3.Connection, actors: Iterable[Who], held: set[Claim], only: Only | None = None
) -> tuple[list[Happening], list[Tie]]:
    """What is told of the deaths of actors, and of offices that they are in after that, but for those `held` already.

    Who is told to be alive after it may not have died: nothing else that is told of the dead is asked for.
    """
    mortal = {one.key for one in actors if one.kind == "person" and one.named}
    events = [
        counted(event, only) if only else event
        for event in tied.happenings(connection, claims.killings(connection, mortal))
    ]
    dead = {key: day for key, day in deaths(events, ()).items() if key in mortal}
    return events, tied.ties(connection, claims.in_office(connection, dead) - held)


def spoken(desk: Asked, actors: Iterable[Who], day: date) -> Names:
    """What sentences call these actors."""
    with reading(desk.connection, str(desk.path)):
        return names(desk.connection, actors, day)


def on(desk: Asked, as_of: str | None = None, between: tuple[str, str] | None = None) -> Days:
    """The days that are asked about; the day of the newest report where none are. Raises `UsageError`."""
    if as_of is not None and between is not None:
        raise UsageError("a network is as of a day, or between two; give one of them")
    if between is not None:
        return Days(first=days(between[0], "--between")[0], last=days(between[1], "--between")[1])
    if as_of is None:
        with reading(desk.connection, str(desk.path)):
            as_of = desk.connection.execute("SELECT max(published) FROM reports").fetchone()[0]
        if as_of is None:
            raise UsageError(f"{desk.path} has no report whose day is known; give a day")
    first, last = days(as_of, "--as-of")
    return Days(first=first, last=last)


def actor(desk: Asked, name: str | int, pick: int | None = None) -> Who:
    """The actor of this key, or who answers to a name in any spelling. Raises `UsageError` where nobody or several do.

    Of several that answer, `pick` says which, from 1, as the error lists them.
    """
    with reading(desk.connection, str(desk.path)):
        if isinstance(name, int):
            several = [Choice(who=who, reports=0) for who in tied.who(desk.connection, [name]).values()]
        else:
            several = found(desk.connection, name)
    if not several:
        raise nobody(desk.connection, str(desk.path), str(name))
    if pick is not None:
        if pick > len(several):
            raise UsageError(f"{len(several)} answer to {name!r}; there is no number {pick}")
        return several[pick - 1].who
    called = [choice for choice in several if choice.who.name.casefold() == str(name).strip().casefold()]
    first, *others = called or several
    if others and not (called and first.reports >= PLAINLY * others[0].reports):
        listed = "; ".join(f"{n} {c.who.name} ({c.who.kind}, {c.reports})" for n, c in enumerate(several[:CHOICES], 1))
        raise UsageError(f"{name!r} may be any of these: {listed}; give more of the name, or --pick the number")
    return first.who
