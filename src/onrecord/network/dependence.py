"""What hangs on one actor: the ties that are its own, and the parts of the network that only it joins to the rest.

This is a measure of what reports tell, and of nothing else: an actor that reporters hear of first joins much, and what
nobody reports is not there. Denied ties count for nothing, and a pair that many ties join counts once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.network.records import Who
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.network.build import Network


class Dependence(Record, frozen=True, kw_only=True):
    """An actor's ties, the parts that fall off without it, its share of the shortest ways between others (0 to 1)."""

    who: Who
    ties: int
    cut_off: tuple[tuple[Who, ...], ...]
    between: float


def hanging(network: Network, key: int) -> tuple[tuple[Who, ...], ...]:
    """The parts of the network, all but the largest, that only this actor joins to the rest."""
    return _cut_off(_near(network), key, {who.key: who for who in network.actors})


def dependence(network: Network) -> tuple[Dependence, ...]:
    """For every actor on whom something hangs, those first on whom most does."""
    import networkx  # here, for a page that only asks what hangs on one would wait for it longer than for all else

    near = _near(network)
    graph = networkx.Graph(near)
    named = {who.key: who for who in network.actors}
    between = networkx.betweenness_centrality(graph)
    joints = set(networkx.articulation_points(graph))
    found = [
        Dependence(
            who=named[key],
            ties=sum(held.holds != "denied" and held.tie.of(key) for held in network.ties),
            cut_off=_cut_off(near, key, named) if key in joints else (),
            between=round(float(between[key]), 4),
        )
        for key in graph
        if key in joints or between[key] > 0
    ]
    return tuple(sorted(found, key=lambda d: (-d.between, -d.ties, d.who.key)))


def _near(network: Network) -> dict[int, set[int]]:
    """With whom each actor has ties that are not only denied."""
    near: dict[int, set[int]] = {}
    for held in network.ties:
        if held.holds != "denied":
            one, other = (who.key for who in held.tie.ends)
            near.setdefault(one, set()).add(other)
            near.setdefault(other, set()).add(one)
    return near


def _cut_off(near: Mapping[int, set[int]], key: int, named: Mapping[int, Who]) -> tuple[tuple[Who, ...], ...]:
    """All parts but the largest that are left of the actor's own part of the network when it is taken out."""
    left, parts = set(near.get(key, ())) - {key}, []
    while left:
        part = _reached(near, left.pop(), key)
        left -= part
        parts.append(sorted(part))
    return tuple(tuple(named[one] for one in part) for part in sorted(parts, key=lambda part: (-len(part), part))[1:])


def _reached(near: Mapping[int, set[int]], start: int, without: int) -> set[int]:
    """All that ties lead to from one actor, not through another."""
    found, edge = {start}, [start]
    while edge:
        fresh = near[edge.pop()] - found - {without}
        found |= fresh
        edge += fresh
    return found
