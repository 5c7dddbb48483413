"""Actors as a person would write them down."""

from __future__ import annotations

from onrecord.actors import actors, worth
from onrecord.types import Actor, Attribution, Encoding, Source
from tests.actors.written import report


def found(made: Encoding, sources: tuple[Source, ...] = (), said: tuple[Attribution, ...] = ()) -> tuple[Actor, ...]:
    """The actors of a text in which no tie and no event is told."""
    return worth(actors(report(made), (made,), said, sources)[0], ())


def mentions(made: Encoding, sources: tuple[Source, ...] = ()) -> dict[str, list[str]]:
    """Each actor's name with the words of its mentions."""
    return {actor.name: [made.text[s:e] for s, e in actor.mentions] for actor in found(made, sources)}


def one(actors_: tuple[Actor, ...], name: str) -> Actor:
    """The actor of this name."""
    (actor,) = [actor for actor in actors_ if actor.name == name]
    return actor


def reasons(made: Encoding, actor: Actor) -> dict[str, tuple[str, float]]:
    """Why each mention that is no plain naming is one, by its words."""
    return {made.text[slice(*join.span)]: (join.reason.name, join.confidence) for join in actor.joins}
