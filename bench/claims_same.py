"""Which found tie or event is which of the gold's, one to one.

The found claims are first written with the gold's actors and sources (`in_gold_ids`); what has no counterpart there is
like nothing in the gold. What counts as the same, the top of `bench.claims` tells.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeVar

import numpy as np
from msgspec.structs import replace

from bench.assignment import heaviest
from bench.days import same_days
from bench.pairing import at, paired
from bench.phrases import overlap
from bench.sources import match_attributions, match_sources
from onrecord.types import Event, Reading, Span, Spans, Telling, Tie

SYMMETRIC = frozenset({"allied-with", "fights", "met-with", "related-to", "works-with"})
"""Types of tie that hold both ways, so that their ends may be told in either order."""

ROLES = frozenset({"holds-role", "leads", "represents"})

ONCE = frozenset({"killed", "arrested", "appointed", "resigned", "dismissed"})
"""Types of event that happen to one person once a day: the same person and day are the same event."""

TITLES_OVERLAP = 0.5
"""Share of words, of both titles together, from which two titles are one: "commander", "militia commander"."""

EVIDENCE_OVERLAP = 0.5
"""Share of characters, of both together, from which two tellings rest on the same words, as in `bench.sources`."""

TWINS = {
    ("met-with", "consult"),
    ("works-with", "consult"),
    ("works-with", "cooperate"),
    ("supports", "support"),
    ("supports", "aid"),
    ("opposes", "reject"),
    ("opposes", "accuse"),
    ("opposes", "protest"),
    ("sanctions", "sanction"),
    ("fights", "assault"),
}
"""A tie and an event that the same words may be read as: "Sarrin has given Orsel his support"."""

_SMALL = frozenset({"a", "an", "the", "of", "for", "in", "to", "at", "and", "former", "late", "outgoing"})

Claim = TypeVar("Claim", Tie, Event)
Pairs = list[tuple[Claim, Claim]]


def in_gold_ids(gold: Reading, found: Reading, *, split: bool = False) -> Reading:
    """The found reading with the gold's ids for actors, and for the sources of claims; a `?` before all else.

    Actors are paired one to one; where `split`, one that is left over leads to the gold's with most of its mentions.
    """
    actors = (_shares(gold, found) if split else {}) | {f.id: g.id for g, f in paired(gold, found)}
    matched = match_attributions(gold.attributions, found.attributions)
    sources = {f.id: g.id for g, f in match_sources(gold, found, matched)}
    ties = (
        replace(
            tie,
            subject=_led(actors, tie.subject),
            object=_led(actors, tie.object),
            where=tuple(actors.get(a, f"?{a}") for a in tie.where),
            told=_told(sources, tie.told),
        )
        for tie in found.ties
    )
    events = (
        replace(
            event,
            participants=tuple(replace(p, actor=actors.get(p.actor, f"?{p.actor}")) for p in event.participants),
            where=tuple(actors.get(a, f"?{a}") for a in event.where),
            told=_told(sources, event.told),
        )
        for event in found.events
    )
    named = tuple(replace(actor, id=actors.get(actor.id, f"?{actor.id}")) for actor in found.actors)
    return replace(found, actors=named, ties=tuple(ties), events=tuple(events))


def best(gold: Sequence[Claim], found: Sequence[Claim], likeness: Callable[[Claim, Claim], float]) -> Pairs[Claim]:
    """(gold, found), one to one, the likest together; those that are nothing alike stay alone."""
    weights = np.array([[float(likeness(g, f)) for f in found] for g in gold]).reshape(len(gold), len(found))
    return [(gold[i], found[j]) for i, j in heaviest(weights) if weights[i, j] > 0]


def same_ties(gold: Sequence[Tie], found: Sequence[Tie]) -> Pairs[Tie]:
    """Same type, same ends; of a role that somebody holds the same title too."""

    def likeness(g: Tie, f: Tie) -> float:
        right = g.type == f.type and same_ends(g, f) and (g.type != "holds-role" or same_title(g, f))
        return right and _weight(g, f)

    return best(gold, found, likeness)


def same_actors(gold: Sequence[Tie], found: Sequence[Tie]) -> Pairs[Tie]:
    """The same ends in either order, whatever the type."""
    return best(gold, found, lambda g, f: {g.subject, g.object} == {f.subject, f.object} and _weight(g, f))


def turned_round(gold: Sequence[Tie], found: Sequence[Tie]) -> Pairs[Tie]:
    """Ties of one type, each end where the other should be."""
    return best(gold, found, lambda g, f: g.type == f.type and (g.subject, g.object) == (f.object, f.subject))


def same_events(gold: Sequence[Event], found: Sequence[Event]) -> Pairs[Event]:
    """Same type, and told by the same words, or the same person on one day where that happens once."""

    def likeness(g: Event, f: Event) -> float:
        words = told_alike(g, f)
        right = g.type == f.type and (words > 0 or once(g, f))
        return right and words + _weight(g, f)

    return best(gold, found, likeness)


def same_words(gold: Sequence[Event], found: Sequence[Event]) -> Pairs[Event]:
    """Events told by the same words, whatever the type."""
    return best(gold, found, told_alike)


def same_ends(gold: Tie, found: Tie) -> bool:
    ends = (found.subject, found.object)
    return (gold.subject, gold.object) in ((ends, ends[::-1]) if gold.type in SYMMETRIC else (ends,))


def same_title(gold: Tie, found: Tie) -> bool:
    """Whether two titles are one. No title agrees with no title only.

    >>> from onrecord.types import Tie
    >>> one, other, third = (
    ...     Tie(id="t", type="holds-role", subject="p", role=role, told=())
    ...     for role in ("minister of communications", "former communications minister", "deputy head")
    ... )
    >>> same_title(one, other), same_title(one, third)
    (True, False)
    """
    if gold.role is None or found.role is None:
        return gold.role == found.role
    a, b = ({*title.casefold().replace("-", " ").split()} - _SMALL for title in (gold.role, found.role))
    return len(a & b) >= TITLES_OVERLAP * len(a | b)


def told_alike(gold: Event, found: Event) -> float:
    """How far two events are told by the same words: above 0 where their triggers touch, one's trigger stands in what
    the other rests on, or they rest on the same words."""
    same = overlap(gold.trigger, found.trigger)
    one_in_other = touches(gold.trigger, evidence(found)) or touches(found.trigger, evidence(gold))
    shared = max((overlap(a.evidence, b.evidence) for a in gold.told for b in found.told), default=0.0)
    return same + 0.5 * one_in_other + (shared if shared >= EVIDENCE_OVERLAP else 0.0)


def once(gold: Event, found: Event) -> bool:
    """Whether both are what happens to one person once, on one day; where a day is not told, it is no other day."""
    if gold.type not in ONCE or gold.type != found.type:
        return False
    part = "agent" if gold.type == "resigned" else "patient"
    theirs, ours = ({p.actor for p in event.participants if p.part == part} for event in (gold, found))
    days = [event.when.edtf for event in (gold, found) if event.when and event.when.edtf]
    return bool(theirs & ours) and (len(days) < 2 or same_days(days[0], days[1]))


def twin(tie: Tie, event: Event) -> bool:
    """Whether a tie and an event tell one thing in two forms: fitting types, both ends taking part, one polarity."""
    return (
        (tie.type, event.type) in TWINS
        and {tie.subject, tie.object} <= {p.actor for p in event.participants}
        and bool({t.polarity for t in tie.told} & {t.polarity for t in event.told})
    )


def accusing(gold: Reading, claim: Tie | Event) -> bool:
    """Whether a claim is what the gold has as an attribution: one accuses or criticises another.

    A tie `opposes` between the two, or an event `accuse` that its cue tells.
    """
    cues = [a for a in gold.attributions if a.act in ("accuse", "criticise") and touches(a.cue, evidence(claim))]
    if isinstance(claim, Event):
        return claim.type == "accuse" and any(touches(a.cue, claim.trigger) for a in cues)
    spans = {actor.id: actor.mentions for actor in gold.actors}
    blamed = claim.type == "opposes" and touches(spans.get(claim.object or "", ()), evidence(claim))
    return blamed and any(touches(spans.get(claim.subject or "", ()), a.source) for a in cues)


def evidence(claim: Tie | Event) -> Spans:
    return tuple(chain.from_iterable(t.evidence for t in claim.told))


def touches(one: Iterable[Span], other: Sequence[Span]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def _weight(gold: Tie | Event, found: Tie | Event) -> float:
    """At least 1; more, up to 2, where two claims also share words, day, title or polarity: that decides between
    several."""
    days = [claim.when.edtf if claim.when else None for claim in (gold, found)]
    title = isinstance(gold, Tie) and isinstance(found, Tie) and same_title(gold, found)
    polarity = bool({t.polarity for t in gold.told} & {t.polarity for t in found.told})
    words = overlap(evidence(gold), evidence(found))
    return 1 + words / 2 + (days[0] == days[1]) / 8 + title / 8 + polarity / 4


def _shares(gold: Reading, found: Reading) -> dict[str, str]:
    """Each found actor that shares mentions with the gold's, led to the one it shares most with."""
    wanted = at(gold)
    shared: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, actor in sorted(at(found).items()):
        if word in wanted:
            shared[actor.id][wanted[word].id] += 1
    return {name: counts.most_common(1)[0][0] for name, counts in shared.items()}


def _led(ids: Mapping[str, str], one: str | None) -> str | None:
    return None if one is None else ids.get(one, f"?{one}")


def _told(sources: Mapping[str, str], told: Iterable[Telling]) -> tuple[Telling, ...]:
    def chained(telling: Telling) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(sorted(sources.get(s, f"?{s}") for s in link)) for link in telling.voice)

    return tuple(replace(telling, voice=chained(telling)) for telling in told)
