"""Who a report tells about: its actors as they are shown, by kind, those mentioned most first.

Pure functions of a `View`. An actor's mention by a name of its own needs no word; one that was joined to it for
another reason keeps that reason, and where the machine is not sure of it, is shown with a question.
"""

from __future__ import annotations

import re

from onrecord.names.lexicon import COURTESIES
from onrecord.show import wording
from onrecord.show.views import LOW_CONFIDENCE, View
from onrecord.show.wording import quoted, safe
from onrecord.text import strip
from onrecord.types import Actor, ActorKind, Join, Phrase, Record, Span

KINDS: dict[ActorKind, tuple[str, str]] = {
    "person": ("person", "people"),
    "organisation": ("organisation", "organisations"),
    "state": ("state", "states"),
    "group": ("group", "groups"),
    "place": ("place", "places"),
}
"""The kinds, in the order they are shown, as they are called for one and for many."""

CLAUSE = re.compile(r"who(?:m|se)?\b|which\b|that\b|where\b")
"""How a description begins that is a clause, "who ran the corps", and no noun."""


class Sighting(Record, frozen=True, kw_only=True):
    """One mention of an actor, where it stands, and why it is one where it is no plain naming."""

    span: Span
    words: str
    place: str
    join: Join | None = None

    @property
    def unsure(self) -> bool:
        """Whether the machine is not sure that it is this actor."""
        return self.join is not None and self.join.confidence < LOW_CONFIDENCE


class Figure(Record, frozen=True, kw_only=True):
    """One actor as it is shown; `number` is its place among all, from 1."""

    number: int
    actor: Actor
    sightings: tuple[Sighting, ...]

    @property
    def entry(self) -> str:
        """Its name within the page."""
        return f"who-{self.number}"

    @property
    def unsure(self) -> tuple[Sighting, ...]:
        """The mentions that may not be this actor's."""
        return tuple(s for s in self.sightings if s.unsure)

    @property
    def bare(self) -> bool:
        """Whether there is nothing to tell of it but its name, and where it lies."""
        return not (called(self.actor) or self.actor.descriptions or self.unsure)


def figures(seen: View) -> tuple[Figure, ...]:
    """The actors of a report: by kind, then those mentioned most, then those mentioned first."""
    kinds = list(KINDS)
    sighted = [(actor, _sightings(seen, actor)) for actor in seen.reading.actors]
    end = len(seen.report.text)

    def rank(found: tuple[Actor, tuple[Sighting, ...]]) -> tuple[int, int, int]:
        actor, sightings = found
        return kinds.index(actor.kind), -len(sightings), sightings[0].span[0] if sightings else end

    return tuple(
        Figure(number=number, actor=actor, sightings=sightings)
        for number, (actor, sightings) in enumerate(sorted(sighted, key=rank), 1)
    )


def by_kind(found: tuple[Figure, ...]) -> list[tuple[str, tuple[Figure, ...]]]:
    """The actors of each kind that there are any of, under its name."""
    groups = ((many, tuple(f for f in found if f.actor.kind == kind)) for kind, (_, many) in KINDS.items())
    return [(many, group) for many, group in groups if group]


def also(actor: Actor) -> str:
    """What else is told with an actor's name: titles, other names, the state that a place lies in.

    >>> also(Actor(id="p1", name="Idris Vantor", kind="person", titles=("General",), aliases=("Vantor", "Ventor")))
    'General; also “Ventor”'
    """
    return "; ".join(filter(None, (called(actor), inside(actor))))


def called(actor: Actor) -> str:
    """An actor's titles and other names; "Mr", parts of its name and a state's initials say nothing new."""
    titles = ", ".join(safe(title) for title in actor.titles if title.rstrip(".").casefold() not in COURTESIES)
    new = [alias for alias in dict.fromkeys(actor.aliases) if not _words(alias) <= _words(actor.name)]
    others = [quoted(alias) for alias in new if actor.kind != "state" or not alias.isupper()]
    return "; ".join(filter(None, (titles, f"also {wording.joined(others)}" if others else "")))


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold())) - {"the"}


def said_to_be(actor: Actor) -> list[Phrase]:
    """What an actor is said to be: nouns first, then clauses, each in the order of the text.

    >>> clause, noun = Phrase("who ran the corps", ()), Phrase("62", ())
    >>> [p.text for p in said_to_be(Actor(id="p1", name="Idris Vantor", kind="person", descriptions=(clause, noun)))]
    ['62', 'who ran the corps']
    """
    return sorted(actor.descriptions, key=lambda phrase: CLAUSE.match(phrase.text) is not None)


def inside(actor: Actor) -> str:
    """The state that a place lies in."""
    return f"in {safe(actor.lies_in)}" if actor.lies_in else ""


def why(sighting: Sighting) -> str:
    """Why a mention is taken for its actor, and how surely; empty where it is a plain naming."""
    if sighting.join is None:
        return ""
    reason = safe(sighting.join.reason.name.replace("-", " "))
    return f"{quoted(sighting.words)}, by {reason}, {sighting.join.confidence:.0%} sure"


def _sightings(seen: View, actor: Actor) -> tuple[Sighting, ...]:
    """The mentions that hold any word, in the order of the text."""
    text, joins = seen.report.text, {join.span: join for join in actor.joins}
    spans = sorted({*actor.mentions, *joins})
    return tuple(
        Sighting(span=inner, words=text[slice(*inner)], place=seen.place((inner,)), join=joins.get(span))
        for span in spans
        if (inner := strip(text, *span))
    )
