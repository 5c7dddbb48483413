"""The best one-to-one pairing of two lists, by Kuhn and Munkres' method with shortest paths."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def heaviest(weights: Floats) -> list[tuple[int, int]]:
    """(R, C) -> pairs (row, column), none used twice, that have the greatest sum of weights; min(R, C) of them.

    >>> heaviest(np.array([[3.0, 2.0], [2.0, 0.0]]))
    [(0, 1), (1, 0)]
    """
    rows, columns = weights.shape
    if not weights.size:
        return []
    if rows > columns:
        return sorted((r, c) for c, r in heaviest(weights.T))
    costs = weights.max() - weights
    of_row, of_column = np.zeros(rows), np.zeros(columns)
    taken = np.full(columns, -1)
    for row in range(rows):
        _place(row, costs, of_row, of_column, taken)
    return sorted((int(row), column) for column, row in enumerate(taken) if row >= 0)


def _place(row: int, costs: Floats, of_row: Floats, of_column: Floats, taken: Ints) -> None:
    """Give `row` a column, moving the rows placed so far along the cheapest path to a free column.

    `of_row` and `of_column` are the prices that keep every pair's cost at or above their sum; `taken` holds the row of
    each column. All three are changed.
    """
    best = np.full(len(taken), np.inf)
    came_from = np.full(len(taken), -1)
    seen: list[int] = []
    at, last = row, -1
    while at >= 0:
        step = costs[at] - of_row[at] - of_column
        cheaper = step < best
        cheaper[seen] = False
        best[cheaper], came_from[cheaper] = step[cheaper], last
        unseen = np.delete(np.arange(len(taken)), seen)
        last = int(unseen[np.argmin(best[unseen])])
        by = best[last]
        of_row[row] += by
        of_row[taken[seen]] += by
        of_column[seen] -= by
        best[unseen] -= by
        seen.append(last)
        at = int(taken[last])
    while last >= 0:
        before = int(came_from[last])
        taken[last] = taken[before] if before >= 0 else row
        last = before
