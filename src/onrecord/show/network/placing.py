"""Where actors stand: those that are tied stand near one another, and no two of them overlap.

Each connected part is laid out for itself by stress majorization (Gansner, Koren and North, 2004): the distances in
the picture come as near as they can to those in the network. It starts from a circle, so nothing is drawn by lot.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Points: TypeAlias = npt.NDArray[np.float64]
Pairs: TypeAlias = Sequence[tuple[int, int]]

STEPS = 300
PUSHES = 200
TOUCH = 1e-6
"""Rounds of majorization, and of pushing boxes apart (more change no picture of the examples); what is no touch yet."""

CROWD = 0.16
"""By how much of its length an edge grows for each tie that its busier end has beyond three."""


TAIL = 14.0
"""How much of a line is seen on either side of its words, at least."""


class Part(NamedTuple):
    """A connected part: which boxes it has, by index, and where they stand when an edge is as long as 1."""

    members: list[int]
    where: Points


class Scale(NamedTuple):
    """How long an edge is, how much is left between any two boxes, and how far all is stretched sideways."""

    length: float
    gap: float
    flat: float


def parts(count: int, ties: Pairs) -> list[Part]:
    """The connected parts of a network, the largest first, each laid out for itself."""
    found = _parts(count, ties)
    return [Part(p, _turned(_majorized(_distances(len(p), _within(p, ties))))) for p in found]


def place(found: list[Part], sizes: Points, ties: Pairs, words: Points, scale: Scale) -> Points:
    """The middles of boxes of these sizes; between two that are tied there is room for their words."""
    gaps = _gaps(len(sizes), ties, words, scale.gap)
    laid = [_sized(part, sizes[part.members], gaps[np.ix_(part.members, part.members)], scale) for part in found]
    middles = np.zeros((len(sizes), 2))
    for part, where in zip(found, _packed(laid, scale.gap), strict=True):
        middles[part.members] = where
    return middles


def _sized(part: Part, sizes: Points, gaps: Points, scale: Scale) -> tuple[Points, Points]:
    """One part at its scale: the middles of its boxes from its own corner, and its sizes. A pair lies side by side."""
    apart = (sizes[:, None] + sizes[None]) / 2 + gaps
    if len(sizes) == 2:
        where = np.array([(0.0, 0.0), (apart[0, 1, 0], 0.0)])
    else:
        where = _pushed(part.where * scale.length * (scale.flat, 1.0), apart)
    return where - (where - sizes / 2).min(axis=0), sizes


def _gaps(count: int, ties: Pairs, words: Points, gap: float) -> Points:
    """What is left between any two boxes, sideways and upright."""
    gaps = np.full((count, count, 2), gap)
    for (one, other), size in zip(ties, words, strict=True):
        gaps[one, other] = np.maximum(gaps[one, other], size + 2 * TAIL)
        gaps[other, one] = gaps[one, other]
    return gaps


def _distances(count: int, ties: Pairs) -> Points:
    """How far apart any two are in the network, in edges; edges of the busy are longer."""
    busy = np.bincount([end for tie in ties for end in tie], minlength=count)
    apart: Points = np.full((count, count), np.inf)
    np.fill_diagonal(apart, 0.0)
    for one, other in ties:
        apart[one, other] = apart[other, one] = 1 + CROWD * max(0, max(busy[one], busy[other]) - 3)
    for middle in range(count):
        apart = np.minimum(apart, apart[:, middle : middle + 1] + apart[middle : middle + 1, :])
    return apart


def _majorized(apart: Points) -> Points:
    count = len(apart)
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    where: Points = np.column_stack([np.cos(turn), np.sin(turn)]) * apart.max() / 2
    if count == 1:
        return np.zeros((1, 2))
    weights = 1 / np.square(apart + np.eye(count))
    np.fill_diagonal(weights, 0.0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.pinv(laplacian)
    for _ in range(STEPS):
        where = inverse @ (_bent(where, apart, weights) @ where)
    return where


def _bent(where: Points, apart: Points, weights: Points) -> Points:
    """The Laplacian that pulls each pair towards its distance."""
    between = np.linalg.norm(where[:, None] - where[None], axis=2)
    ratio: Points = -weights * apart / np.maximum(between, 1e-9)
    np.fill_diagonal(ratio, 0.0)
    np.fill_diagonal(ratio, -ratio.sum(axis=1))
    return ratio


def _turned(where: Points) -> Points:
    """The same picture, its longest side lying flat."""
    middle: Points = where - where.mean(axis=0)
    if len(where) < 2:
        return middle
    axes = np.linalg.svd(middle, full_matrices=False)[2]
    axes *= np.sign(axes[np.arange(2), np.abs(axes).argmax(axis=1)])[:, None]
    return np.array(middle @ axes.T, dtype=np.float64)


def _pushed(where: Points, apart: Points) -> Points:
    """Boxes nearer than `apart` both sideways and upright are pushed apart, the shorter way, until none are."""
    middles = where.tolist()
    limits = apart.tolist()
    for _ in range(PUSHES):
        near = _near(np.array(middles), apart)
        if not near:
            break
        for one, other in near:
            _push(middles[one], middles[other], limits[one][other])
    return np.array(middles)


def _near(middles: Points, apart: Points) -> list[tuple[int, int]]:
    """The pairs that are nearer than they may be, both ways."""
    over = apart - np.abs(middles[None] - middles[:, None])
    ones, others = np.nonzero(np.triu(over.min(axis=2) >= TOUCH, k=1))
    return list(zip(ones.tolist(), others.tolist(), strict=True))


def _push(one: list[float], other: list[float], limit: list[float]) -> None:
    """Two middles moved apart in place, where they are too near."""
    between = other[0] - one[0], other[1] - one[1]
    over = limit[0] - abs(between[0]), limit[1] - abs(between[1])
    axis = 0 if over[0] <= over[1] else 1
    if over[axis] < TOUCH:
        return
    push = over[axis] / 2 * (1 if between[axis] >= 0 else -1)
    one[axis] -= push
    other[axis] += push


def _parts(count: int, ties: Pairs) -> list[list[int]]:
    """The connected parts, the largest first, each in the order of its members."""
    part = list(range(count))
    for one, other in ties:
        old, new = part[one], part[other]
        part = [new if mine == old else mine for mine in part]
    groups = [[i for i in range(count) if part[i] == name] for name in dict.fromkeys(part)]
    return sorted(groups, key=len, reverse=True)


def _within(part: list[int], ties: Pairs) -> Pairs:
    index = {member: i for i, member in enumerate(part)}
    return [(index[one], index[other]) for one, other in ties if one in index]


def _packed(parts: list[tuple[Points, Points]], gap: float) -> list[Points]:
    """The parts beside one another in rows, none wider than the largest part needs."""
    extents = [(where + sizes / 2).max(axis=0) for where, sizes in parts]
    row_width = max((float(extent[0]) for extent in extents), default=0.0)
    found, corner, height = [], np.zeros(2), 0.0
    for (where, _), extent in zip(parts, extents, strict=True):
        if corner[0] and corner[0] + extent[0] > row_width:
            corner, height = np.array([0.0, corner[1] + height + 2 * gap]), 0.0
        found.append(where + corner)
        corner = corner + np.array([extent[0] + 2 * gap, 0.0])
        height = max(height, float(extent[1]))
    return found
