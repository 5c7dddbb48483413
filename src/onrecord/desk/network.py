"""The network of a desk: its rows asked for what `onrecord.network` needs, in one view of the file.

Around an actor, the desk finds the pairs that have a tie which may hold in the days asked about, by the index of
`claim_ends`, and then takes all that is told of those pairs: what one report leaves open, another may close.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from onrecord.desk import network_claims as claims
from onrecord.desk import tied
from onrecord.desk.calling import names
from onrecord.desk.connection import reading
from onrecord.desk.query import days
from onrecord.desk.who_found import found
from onrecord.desk.who_records import Choice
from onrecord.errors import UsageError
from onrecord.intervals.interval import DAY
from onrecord.network.build import Around, Network, Only, build
from onrecord.network.changes import LOOKED_AHEAD, Changes
from onrecord.network.changes import changes as compared
from onrecord.network.lives import ALIVE, deaths
from onrecord.network.merging import careers, merged
from onrecord.network.records import Days, Who
from onrecord.network.roles import histories
from onrecord.network.succession import VACANT, empty

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from onrecord.network.roles import History, Tenure
    from onrecord.show.sentences import Names


class Asked(Protocol):
    """A desk, or what stands for it as it was (`network_then`)."""

    @property
    def connection(self) -> sqlite3.Connection:
        """Where it is asked."""

    @property
    def path(self) -> Path:
        """Where it lies."""


CHOICES: Final = 8
"""How many actors an error names that a user may have meant."""
PLAINLY: Final = 2
"""Of several who have just the name that is asked for, the one in so many times as many reports as the next is meant:
the state, not the place that is called so now and then. Set by hand."""


def network(
    desk: Asked, when: Days, around: str | int | None = None, depth: int = 1, only: Only | None = None
) -> Network:
    """The network in such days: all of it, or around an actor by its name. Raises `UsageError` where there is none."""
    with reading(desk.connection, str(desk.path)):
        who = None if around is None else actor(desk, around)
        keys = [] if who is None else [who.key]
        here = claims.tied_in(desk.connection, when, keys, depth)
        ties = tied.ties(desk.connection, here)
        everybody = {one.key for tie in ties for one in tie.ends} | set(keys)
        events = claims.careers_of(desk.connection, everybody, ("killed",))
        dead = {one.key for event in events for one in event.whom()}
        offices = tied.ties(desk.connection, claims.offices(desk.connection, dead, "subject", ALIVE) - here)
        near = Around(who=who, depth=depth) if who else None
        return build(merged(ties), events, when, only or Only(), near, offices)


def changes(desk: Asked, day: date, ahead: int = LOOKED_AHEAD, only: Only | None = None) -> Changes:
    """What is told to have changed from the day before to so many days after it."""
    with reading(desk.connection, str(desk.path)):
        ties, events = claims.moving(desk.connection, Days(first=day, last=day + ahead * DAY))
        return compared(ties, events, day, ahead, only or Only())


def empty_posts(desk: Asked, day: date) -> tuple[Tenure, ...]:
    """Posts that somebody had left by a day, not long before, and that nobody is told of as holding on it."""
    with reading(desk.connection, str(desk.path)):
        ties, events = claims.moving(desk.connection, Days(first=day - VACANT, last=day))
        return empty(histories(ties, deaths(careers(events), ties)), day)


def posts(desk: Asked, who: Who) -> tuple[History, ...]:
    """The history of each post that an actor held, or that one person holds there at a time."""
    with reading(desk.connection, str(desk.path)):
        keys = {who.key}
        if who.kind == "person":
            held = tied.ties(desk.connection, claims.offices(desk.connection, keys, "subject"))
            keys = {tie.object.key for tie in held}
        ties = merged(tied.ties(desk.connection, claims.offices(desk.connection, keys, "object")))
        holders = {one.key for tie in ties for one in tie.ends if one.kind == "person"}
        events = claims.careers_of(desk.connection, holders, ("killed",))
        found = histories(ties, deaths(careers(events), ties))
    if who.kind == "person":
        return tuple(h for h in found if any(t.holder.key == who.key for t in h.tenures))
    return tuple(h for h in found if h.post.sole)


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
        raise UsageError(f"{desk.path} has no actor {name!r}; `onrecord search` finds what its reports say")
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
