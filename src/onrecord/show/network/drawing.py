"""The picture as SVG: boxes by kind of actor, lines by kind of tie and by whose word, and a key to both.

The templates escape all words of a report; a picture has no script, no link and no picture from outside.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np

from onrecord.show import wording
from onrecord.show.lines import Section, sections
from onrecord.show.network.boxes import Box, width, wrapped
from onrecord.show.network.graph import Edge, Graph, Node, graph, told
from onrecord.show.network.key import below, family, key
from onrecord.show.network.placing import Pairs, Part, Points, Scale, parts, place
from onrecord.show.network.routing import MANY, Route, Wire, at, heading, route
from onrecord.show.templating import environment
from onrecord.show.views import View, view
from onrecord.show.who import KINDS
from onrecord.show.wording import safe
from onrecord.types import Reading, Record

NAME, WORDS = 13.5, 12.0
"""Font sizes of names and of the words on lines."""

MOST_NAME, MOST_WORDS = 122.0, 116.0
"""How wide a line of a name, and of a tie's words, may be."""

PAD_X, PAD_Y = 13.0, 8.0
LENGTH, GAP = 112.0, 24.0
"""Between a name and its box; how long a line is, and how far boxes stand apart, where that leaves room for words."""

FLAT, WIDEST = (1.2, 1.0, 0.82, 0.68), 1000.0
"""How far a picture may be stretched sideways, the first of which keeps it no wider than a page has room for."""

WIDER, TRIES, ROOMY = 1.15, 7, (2, 4)
"""Where words touch, all is drawn again so much wider, and so often at most; with many lines only at two widths."""

MARGIN, ARROW, BAR = 22.0, 8.0, 6.0
HEADLINE, NARROWEST = 17.0, 620.0
"""The headline's font size, and how wide a file is at least."""


class Drawn(NamedTuple):
    """A node as it is drawn."""

    node: Node
    box: Box
    lines: tuple[str, ...]


class Line(NamedTuple):
    """An edge as it is drawn: the path, the arrow's points, the bar's ends, its words."""

    edge: Edge
    path: str
    arrow: str
    bar: tuple[float, float, float, float] | None
    words: Box
    lines: tuple[str, ...]


class Heading(Record, frozen=True, kw_only=True):
    """What stands above a picture that is a file of its own, and in it where there is nothing to draw."""

    title: str
    under: tuple[str, ...]
    language: str = "en"
    standing: str = "Machine-read, not reviewed by a person."
    nothing: str = "No tie was found in this report."


class Picture(Record, frozen=True, kw_only=True):
    """A drawn network: its size, what is in it, and what is told in words beside it."""

    width: float
    height: float
    nodes: tuple[Drawn, ...]
    edges: tuple[Line, ...]
    graph: Graph

    @property
    def kinds(self) -> list[str]:
        """The kinds of actor in it, as they are called for one."""
        here = {drawn.node.kind for drawn in self.nodes}
        return [kind for kind in KINDS if kind in here]

    @property
    def spoken(self) -> str:
        """All that it shows, as plain text, for those who cannot see it."""
        return "\n\n".join(told(line) for edge in self.edges for line in edge.edge.lines)


def picture(seen: View, shown: tuple[Section, ...]) -> Picture | None:
    """The network of a reading; `None` where it has no tie with two ends."""
    return draw(graph(seen, shown))


def draw(found: Graph) -> Picture | None:
    """A graph as a picture; `None` where it has no edge."""
    if not found.edges:
        return None
    names = [wrapped(node.name, MOST_NAME, NAME) for node in found.nodes]
    labels = [wrapped(edge.label, MOST_WORDS, WORDS) for edge in found.edges]
    boxes, routes = _laid(found, names, labels)
    boxes, routes, size = _cornered(boxes, routes)
    return Picture(
        width=size[0],
        height=size[1],
        nodes=tuple(map(Drawn, found.nodes, boxes, names)),
        edges=tuple(_line(e, r, words) for e, r, words in zip(found.edges, routes, labels, strict=True)),
        graph=found,
    )


def svg(reading: Reading) -> str:
    """The network of a reading as a file of its own."""
    seen = view(reading)
    report, made = reading.report, reading.producer
    machine = f"Machine-read by On Record {made.version} (model {made.model}), not reviewed by a person."
    heading = Heading(
        title=report.title or "A report without a title",
        under=(" · ".join(wording.about(report)), machine),
        language=report.language or "en",
    )
    return sheet(heading, picture(seen, sections(seen)))


def sheet(heading: Heading, drawn: Picture | None) -> str:
    """A picture as a file of its own, under its heading."""
    return environment().get_template("network.svg.j2").render(_sheet(heading, drawn))


def context(drawn: Picture | None) -> dict[str, Any]:
    """What the templates of the picture are given."""
    singular = {kind: one for kind, (one, _) in KINDS.items()}
    items, high = key(drawn.graph, drawn.width - 2 * MARGIN, WORDS) if drawn else ([], 0.0)
    sizes = {"NAME": NAME, "WORDS": WORDS, "margin": MARGIN, "key_height": high}
    return {"net": drawn, "singular": singular, "family": family, "items": items} | sizes


def _sheet(heading: Heading, drawn: Picture | None) -> dict[str, Any]:
    """The file's layout: a heading, the picture, its key, and what is not drawn."""
    wide = max(drawn.width if drawn else 0.0, NARROWEST)
    room = wide - 2 * MARGIN
    headline = wrapped(safe(heading.title), room, HEADLINE, 4)
    under = [line for words in heading.under for line in wrapped(safe(words), room, WORDS)]
    items, high = key(drawn.graph, room, WORDS) if drawn else ([], 20.0)
    rest = below(drawn.graph, room, WORDS) if drawn else []
    top = MARGIN + 21 * len(headline) + 16 * len(under) + 8
    foot = top + (drawn.height if drawn else 0.0) + high + 24
    return context(drawn) | {
        "scope": ".net",
        "title": safe(heading.title),
        "language": heading.language,
        "standing": heading.standing,
        "nothing": heading.nothing,
        "headline": headline,
        "under": under,
        "items": items,
        "rest": rest,
        "margin": MARGIN,
        "top": top,
        "foot": foot,
        "wide": wide,
        "high": foot + 16 * len(rest) + MARGIN / 2,
    }


def _laid(found: Graph, names: list[tuple[str, ...]], labels: list[tuple[str, ...]]) -> tuple[list[Box], list[Route]]:
    """Boxes and routes: the first try in which all words are clear, or the last."""
    index = {node.id: i for i, node in enumerate(found.nodes)}
    ends = [(index[edge.subject], index[edge.object]) for edge in found.edges]
    sizes = np.array([_size(lines, NAME, PAD_X, PAD_Y) for lines in names])
    wires = [Wire(*pair, *_size(lines, WORDS, 2, 1)) for pair, lines in zip(ends, labels, strict=True)]
    words = np.array([(wire.width, wire.height) for wire in wires])
    laid = parts(len(sizes), ends)
    flat = next((flat for flat in FLAT if _wide(laid, sizes, ends, words, flat) <= WIDEST), FLAT[-1])
    for wider in WIDER ** np.array(range(TRIES) if len(wires) <= MANY else ROOMY):
        middles = place(laid, sizes, ends, words, Scale(LENGTH * wider, GAP * wider, flat))
        boxes = [Box(*map(float, (*middle, *size))) for middle, size in zip(middles, sizes, strict=True)]
        routes, clear = route(boxes, wires)
        if clear:
            break
    return boxes, routes


def _wide(laid: list[Part], sizes: Points, ends: Pairs, words: Points, flat: float) -> float:
    """How wide the first try is."""
    return float(np.ptp(place(laid, sizes, ends, words, Scale(LENGTH, GAP, flat))[:, 0]))


def _size(lines: tuple[str, ...], size: float, pad_x: float, pad_y: float) -> tuple[float, float]:
    return max((width(line, size) for line in lines), default=0.0) + 2 * pad_x, len(lines) * size * 1.22 + 2 * pad_y


def _cornered(boxes: list[Box], routes: list[Route]) -> tuple[list[Box], list[Route], tuple[float, float]]:
    """All moved so that nothing lies left of or above the margin; and the size of it."""
    every = [*boxes, *(route.words for route in routes)]
    points = np.array([at(r.curve, t) for r in routes for t in np.linspace(r.leaves, r.arrives, 9)])
    left = min(*(box.x - box.width / 2 for box in every), float(points[:, 0].min())) - MARGIN
    top = min(*(box.y - box.height / 2 for box in every), float(points[:, 1].min())) - MARGIN
    right = max(*(box.x + box.width / 2 for box in every), float(points[:, 0].max())) + MARGIN
    foot = max(*(box.y + box.height / 2 for box in every), float(points[:, 1].max())) + MARGIN
    moved = [box._replace(x=box.x - left, y=box.y - top) for box in boxes]
    curves = [
        r._replace(curve=r.curve - (left, top), words=r.words._replace(x=r.words.x - left, y=r.words.y - top))
        for r in routes
    ]
    return moved, curves, (right - left, foot - top)


def _line(edge: Edge, found: Route, lines: tuple[str, ...]) -> Line:
    tip, way = at(found.curve, found.arrives), heading(found.curve, found.arrives)
    side = np.array([-way[1], way[0]])
    corners = (tip, tip - ARROW * way + ARROW * 0.42 * side, tip - ARROW * way - ARROW * 0.42 * side)
    return Line(
        edge=edge,
        path=_path(found, ARROW * 0.8 if edge.arrow else 0.0),
        arrow=" ".join(f"{x:.1f},{y:.1f}" for x, y in corners) if edge.arrow else "",
        bar=_bar(found) if edge.struck else None,
        words=found.words,
        lines=lines,
    )


def _path(found: Route, short: float) -> str:
    """The stretch of the curve between its boxes as a path; it ends where the arrow begins."""
    length = max(float(np.linalg.norm(found.curve[2] - found.curve[0])), 1.0)
    first, last = found.leaves, max(found.leaves, found.arrives - short / length)
    start, end = at(found.curve, first), at(found.curve, last)
    bend = (1 - first) * ((1 - last) * found.curve[0] + last * found.curve[1]) + first * (
        (1 - last) * found.curve[1] + last * found.curve[2]
    )
    return f"M{start[0]:.1f} {start[1]:.1f}Q{bend[0]:.1f} {bend[1]:.1f} {end[0]:.1f} {end[1]:.1f}"


def _bar(found: Route) -> tuple[float, float, float, float]:
    """The ends of the bar across a line that is denied, on the side that its words leave free."""
    middle = (found.leaves + found.arrives) / 2
    t = (found.leaves + middle) / 2 if found.along >= middle else (found.arrives + middle) / 2
    (x, y), way = at(found.curve, t), heading(found.curve, t)
    angle = math.atan2(way[1], way[0]) + math.pi / 3
    across, down = BAR * math.cos(angle), BAR * math.sin(angle)
    return float(x - across), float(y - down), float(x + across), float(y + down)
