"""The network as files that other programs open: GEXF with the days of each tie, GraphML as of a day, JSON node-link.

GEXF has a *spell* for each stretch in which a tie possibly holds, its ends inclusive; a bound that nobody tells is left
out, which GEXF reads as open, and a tie of which neither is told has no spell: it is always there. So are denied ties,
which say so in their label and in `holds`.
"""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from networkx import MultiDiGraph

_FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd")
"""Characters that XML cannot hold, or should not."""


def gexf(graph: MultiDiGraph) -> bytes:
    """GEXF 1.2 with dynamic intervals, as Gephi opens it."""
    import networkx

    plain = _flat(graph, spells=True)
    out = BytesIO()
    networkx.write_gexf(plain, out)
    return out.getvalue()


def graphml(graph: MultiDiGraph) -> bytes:
    """GraphML: the network as it is in the days asked about."""
    import networkx

    out = BytesIO()
    networkx.write_graphml_xml(_flat(graph, spells=False), out)
    return out.getvalue()


def node_link(graph: MultiDiGraph) -> str:
    """JSON as `networkx.node_link_graph(..., edges="edges")` reads it, with all that each edge carries."""
    import networkx

    return json.dumps(networkx.node_link_data(graph, edges="edges"), ensure_ascii=False)


def _flat(graph: MultiDiGraph, *, spells: bool) -> MultiDiGraph:
    """A graph of plain values: words for lists, nothing where nothing is known."""
    import networkx

    flat = networkx.MultiDiGraph()
    for key, node in graph.nodes(data=True):
        flat.add_node(key, label=_text(node["name"]), **_known(node))
    for number, (start, end, edge) in enumerate(graph.edges(data=True)):
        plain = _known({name: edge[name] for name in ("tie", "holds", "struck", "support")})
        plain |= {"roles": _text(", ".join(edge["roles"])), "told": _text(" | ".join(map(_line, edge["told"])))}
        plain |= _bounds(edge)
        if spells and edge["holds"] != "denied" and all(any(stretch) for stretch in edge["possibly"]):
            plain["spells"] = [tuple(stretch) for stretch in edge["possibly"]]
        nay = "denied: " if edge["holds"] == "denied" else ""
        flat.add_edge(start, end, id=str(number), label=_text(nay + (", ".join(edge["roles"]) or edge["tie"])), **plain)
    return flat


def _bounds(edge: dict[str, Any]) -> dict[str, str]:
    """The bounds of its start and end, those that are told."""
    names = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    values = [*(edge["begins"] or (None, None)), *(edge["ends"] or (None, None))]
    return {name: value for name, value in zip(names, values, strict=True) if value}


def _known(plain: dict[str, Any]) -> dict[str, Any]:
    return {name: _text(v) if isinstance(v, str) else v for name, v in plain.items() if v is not None}


def _line(told: dict[str, Any]) -> str:
    """A telling on one line: where, when, whose word, in what manner, and the words."""
    nay = ["denied"] if told["polarity"] == "-" else []
    manner = [told[name] for name in ("certainty", "status") if told[name] not in {"certain", "happened", "ongoing"}]
    facts = [told["outlet"], told["published"], told["voice"] or "own word", *nay, *manner, told["review"]]
    return f"{'; '.join(filter(None, facts))}: “{told['words']}”"


def _text(words: str) -> str:
    return words.translate(_FORBIDDEN)
