"""How lines run and where their words stand: around boxes that they do not join, words clear of boxes and words.

Each line tries a few bends and its words a few places along each; the cheapest is taken, line by line, in some rounds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from onrecord.show.network.boxes import Box
from onrecord.show.network.placing import Points

Marks: TypeAlias = npt.NDArray[np.bool_]

BENDS = np.array([0.0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32, 0.45, -0.45])
"""How far a line may bow, as a share of its length."""
ALONG = np.array([0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82])
"""Where along a line its words may stand."""
ROUNDS = 2
SAMPLES = 25
"""How often each line is chosen anew, and at how many points it is looked at."""
MANY, BUSY = 40, 60
"""Of more lines than the first, each is chosen but once; of more than the second, each tries fewer bends and places and
is looked at in fewer points, so that the time stays bounded. So many cannot all be kept clear."""

BEND, ASIDE = 30.0, 14.0
THROUGH_BOX, THROUGH_WORDS, CROSSING, TOGETHER = 40.0, 8.0, 5.0, 200.0
OVER_BOX, OVER_WORDS = 400.0, 400.0
"""What is paid for a bend and for words off the middle; for each point of a line within a box or within words that are
not its own, and on another line; for two lines that are one; for words that touch a box or words. Set by eye on the
example reports."""

CLEAR = 4.0
"""What is left between words and all else."""
NEAR = 9.0
"""How near, sideways and upright together, a point of one line is to one of another that it lies on."""


class Effort(NamedTuple):
    """How hard is tried: how many bends, places along them, points and rounds."""

    bends: int = len(BENDS)
    along: int = len(ALONG)
    samples: int = SAMPLES
    rounds: int = ROUNDS


def effort(lines: int) -> Effort:
    """How hard is tried for so many lines.

    >>> effort(40).rounds, effort(41).rounds, effort(61).bends
    (2, 1, 5)
    """
    if lines > BUSY:
        return Effort(5, 5, 13, 1)
    return Effort(rounds=1) if lines > MANY else Effort()


class Wire(NamedTuple):
    """A line to be routed: the boxes that it joins by index, and the size of its words."""

    start: int
    end: int
    width: float
    height: float


class Route(NamedTuple):
    """A routed line: the three points of its curve, where on it its ends and its words are, and the words' box."""

    curve: Points
    leaves: float
    arrives: float
    along: float
    words: Box


class Tries(NamedTuple):
    """All that a line may be: by its bends, curves and points along them; by bends and places, its words and cost."""

    pair: frozenset[int]
    curves: Points
    ends: Points
    points: Points
    words: Points
    size: Points
    cost: Points


def route(boxes: Sequence[Box], wires: Sequence[Wire]) -> tuple[list[Route], bool]:
    """The routes of lines, and whether all words are clear of all boxes and words."""
    hard = effort(len(wires))
    tried = [_tries(np.array(boxes), wire, hard) for wire in wires]
    order = sorted(
        range(len(wires)), key=lambda i: float(np.linalg.norm(tried[i].curves[0, 2] - tried[i].curves[0, 0]))
    )
    taken: dict[int, tuple[int, int]] = {}
    for _ in range(hard.rounds):
        for i in order:
            others = [(tried[k], *taken[k]) for k in taken if k != i]
            cost = tried[i].cost + (_against(tried[i], others) if others else 0.0)
            bend, place = np.unravel_index(int(cost.argmin()), cost.shape)
            taken[i] = int(bend), int(place)
    routes = [_routed(tried[i], *taken[i]) for i in range(len(wires))]
    return routes, _clear(boxes, routes)


def at(curve: Points, t: float) -> Points:
    """The point of a curve at `t` of its way."""
    point: Points = _points(curve[None], np.array([[t]]))[0, 0]
    return point


def heading(curve: Points, t: float) -> Points:
    """The direction in which a curve runs at `t`, of length one."""
    way: Points = 2 * (1 - t) * (curve[1] - curve[0]) + 2 * t * (curve[2] - curve[1])
    return way / max(float(np.linalg.norm(way)), 1e-9)


def _points(curves: Points, t: Points) -> Points:
    """The points of curves (n, 3, 2) at their own places t (n, m), as (n, m, 2)."""
    first, middle, last = (curves[:, None, i] for i in range(3))
    t = t[..., None]
    found: Points = (1 - t) ** 2 * first + 2 * t * (1 - t) * middle + t**2 * last
    return found


def _tries(boxes: Points, wire: Wire, hard: Effort) -> Tries:
    bends, along = BENDS[: hard.bends], ALONG[: hard.along]
    start, end = boxes[wire.start, :2], boxes[wire.end, :2]
    across = np.array([start[1] - end[1], end[0] - start[0]])
    bent = (start + end) / 2 + 2 * bends[:, None] * across
    curves = np.stack([np.broadcast_to(start, bent.shape), bent, np.broadcast_to(end, bent.shape)], axis=1)
    ends = np.array([_between(curve, boxes[wire.start], boxes[wire.end]) for curve in curves])
    points = _points(curves, _spread(ends, np.linspace(0, 1, hard.samples)))
    words, size = _points(curves, _spread(ends, along)), np.array([wire.width, wire.height])
    strange = np.delete(boxes, [wire.start, wire.end], axis=0)
    cost = BEND * np.abs(bends)[:, None] + ASIDE * np.abs(along - 0.5)
    cost = cost + THROUGH_BOX * _inside(points, strange, CLEAR).sum(axis=(1, 2))[:, None]
    cost = cost + OVER_BOX * _touching(words, size, boxes).sum(axis=2)
    return Tries(frozenset(wire[:2]), curves, ends, points, words, size, cost)


def _spread(ends: Points, along: Points) -> Points:
    """Places along curves, each within its own ends."""
    found: Points = ends[:, :1] + along * (ends[:, 1:] - ends[:, :1])
    return found


def _between(curve: Points, first: Points, last: Points) -> tuple[float, float]:
    """Where a curve comes out of its first box and into its last."""
    t = np.linspace(0, 1, 161)
    points = _points(curve[None], t[None])
    out, into = (t[_inside(points, box[None], 3)[0, :, 0]] for box in (first, last))
    leaves, arrives = float(out.max(initial=0.0)), float(into.min(initial=1.0))
    return (leaves, arrives) if leaves < arrives else (0.45, 0.55)


def _inside(points: Points, boxes: Points, more: float = 0.0) -> Marks:
    """Which points (n, m, 2) lie in which boxes (k, 4), as (n, m, k)."""
    apart = np.abs(points[:, :, None] - boxes[:, :2])
    return np.array(np.all(apart < boxes[:, 2:] / 2 + more, axis=3))


def _touching(words: Points, size: Points, boxes: Points) -> Marks:
    """Which words of one size, by their middles (n, m, 2), touch which boxes (k, 4), as (n, m, k)."""
    apart = np.abs(words[:, :, None] - boxes[:, :2])
    return np.array(np.all(apart < (size + boxes[:, 2:]) / 2 + CLEAR, axis=3))


def _against(mine: Tries, others: list[tuple[Tries, int, int]]) -> Points:
    """What each try of a line costs beside the lines that are there."""
    words = np.array([(*other.words[bend, place], *other.size) for other, bend, place in others])
    theirs = np.concatenate([other.points[bend] for other, bend, _ in others])
    bends = THROUGH_WORDS * _inside(mine.points, words).sum(axis=(1, 2))
    bends = bends + CROSSING * _crossed(mine.points[:, ::2], theirs[::2])
    bends = bends + TOGETHER * sum(_same(mine, other, bend) for other, bend, _ in others)
    under = np.abs(mine.words[:, :, None] - theirs) < mine.size / 2
    cost: Points = bends[:, None] + OVER_WORDS * _touching(mine.words, mine.size, words).sum(axis=2)
    cost += THROUGH_WORDS * under.all(axis=3).sum(axis=2)
    return cost


def _crossed(mine: Points, theirs: Points) -> Points:
    """How many points of each bend of a line (n, m, 2) lie on other lines (k, 2)."""
    apart = np.abs(mine[..., 0, None] - theirs[:, 0]) + np.abs(mine[..., 1, None] - theirs[:, 1])
    found: Points = (apart.min(axis=2) < NEAR).sum(axis=1)
    return found


def _same(mine: Tries, other: Tries, bend: int) -> Points:
    """Which bends of a line make it run as another does, either way."""
    if mine.pair != other.pair:
        return np.zeros(len(mine.curves))
    away = np.abs(mine.curves[:, 1] - other.curves[bend, 1]).sum(axis=1)
    found: Points = (away < 24).astype(float)
    return found


def _routed(tries: Tries, bend: int, place: int) -> Route:
    leaves, arrives = map(float, tries.ends[bend])
    x, y = map(float, tries.words[bend, place])
    words = Box(x, y, *map(float, tries.size))
    return Route(tries.curves[bend], leaves, arrives, leaves + float(ALONG[place]) * (arrives - leaves), words)


def _clear(boxes: Sequence[Box], routes: list[Route]) -> bool:
    words = [route.words for route in routes]
    on_boxes = any(not mine.apart(box, 1) for mine in words for box in boxes)
    return not on_boxes and all(one.apart(other, 1) for i, one in enumerate(words) for other in words[:i])
