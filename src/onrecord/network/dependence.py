"""What hangs on one actor: the ties that are its own, and the parts of the network that only it joins to the rest.

This is a measure of what reports tell, and of nothing else: an actor that reporters hear of first joins much, and what
nobody reports is not there. Denied ties count for nothing, and a pair that many ties join counts once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.network.records import Who
from onrecord.types import Record

if TYPE_CHECKING:
    from networkx import Graph

    from onrecord.network.build import Network


class Dependence(Record, frozen=True, kw_only=True):
    """An actor's ties, the parts that fall off without it, its share of the shortest ways between others (0 to 1)."""

    who: Who
    ties: int
    cut_off: tuple[tuple[Who, ...], ...]
    between: float


def hanging(network: Network, key: int) -> tuple[tuple[Who, ...], ...]:
    """The parts of the network, all but the largest, that only this actor joins to the rest."""
    graph = _simple(network)
    return _cut_off(graph, key, {who.key: who for who in network.actors}) if key in graph else ()


def dependence(network: Network) -> tuple[Dependence, ...]:
    """For every actor on whom something hangs, those first on whom most does."""
    import networkx

    graph = _simple(network)
    named = {who.key: who for who in network.actors}
    between = networkx.betweenness_centrality(graph)
    joints = set(networkx.articulation_points(graph))
    found = [
        Dependence(
            who=named[key],
            ties=sum(held.holds != "denied" and held.tie.of(key) for held in network.ties),
            cut_off=_cut_off(graph, key, named) if key in joints else (),
            between=round(float(between[key]), 4),
        )
        for key in graph
        if key in joints or between[key] > 0
    ]
    return tuple(sorted(found, key=lambda d: (-d.between, -d.ties, d.who.key)))


def _simple(network: Network) -> Graph:
    import networkx

    graph = networkx.Graph()
    graph.add_edges_from((held.tie.subject.key, held.tie.object.key) for held in network.ties if held.holds != "denied")
    return graph


def _cut_off(graph: Graph, key: int, named: dict[int, Who]) -> tuple[tuple[Who, ...], ...]:
    """All parts but the largest that are left of the actor's own part of the network when it is taken out."""
    import networkx

    rest = graph.subgraph(networkx.node_connected_component(graph, key) - {key})
    parts = sorted((sorted(part) for part in networkx.connected_components(rest)), key=lambda part: (-len(part), part))
    return tuple(tuple(named[one] for one in part) for part in parts[1:])
