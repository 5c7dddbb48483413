"""Marks: the report's text cut where statements, sources and cues begin and end, as a tree that nests.

Speech lies inside speech, and spans may also cross. A page can only nest, so of two marks that cross the one that
begins first stays whole and the other is cut in two; no character is lost, doubled or moved.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from onrecord.show.views import Statement, View
from onrecord.text import strip
from onrecord.types import Record, Span

Role = Literal["content", "source", "cue"]
_ROLES: tuple[Role, ...] = ("content", "cue", "source")


class Mark(Record, frozen=True, kw_only=True):
    """A part of a statement that is to be marked in the text; `opens` where the statement's number stands."""

    span: Span
    role: Role
    statement: Statement
    opens: bool = False


class Node(Record, frozen=True, kw_only=True):
    """A stretch of text: plain `text`, or a mark around nodes of its own."""

    text: str = ""
    mark: Mark | None = None
    opens: bool = False
    inside: tuple[Node, ...] = ()


def marks(seen: View) -> tuple[Mark, ...]:
    """Everything that is to be marked in a report, outer marks before those that lie in them.

    A mark begins and ends with words: space at its ends is left out.
    """
    found = []
    for statement in seen.statements:
        pieces = list(_pieces(seen.report.text, statement))
        opening = min(pieces, key=lambda piece: _ROLES.index(piece[0]), default=None)
        found += [Mark(span=s, role=r, statement=statement, opens=(r, s) == opening) for r, s in pieces]
    return tuple(sorted(found, key=_order))


def _pieces(text: str, statement: Statement) -> Iterator[tuple[Role, Span]]:
    a = statement.attribution
    for role, spans in zip(_ROLES, (a.content, a.cue, a.source), strict=True):
        for start, end in spans:
            if span := strip(text, start, end):
                yield role, span


def nest(text: str, span: Span, found: tuple[Mark, ...]) -> tuple[Node, ...]:
    """The text of `span` with the marks that touch it, in order; `found` as `marks` gives it.

    >>> nest("He said no.", (0, 11), ())
    (Node(text='He said no.', mark=None, opens=False, inside=()),)
    """
    return _nest(text, span, [(m.span, m) for m in found if m.span[0] < span[1] and span[0] < m.span[1]])


def _nest(text: str, span: Span, open_marks: list[tuple[Span, Mark]]) -> tuple[Node, ...]:
    nodes, here, end = [], span[0], span[1]
    waiting = open_marks
    while waiting:
        (start, stop), mark = waiting[0]
        start, stop = max(start, here), min(stop, end)
        if start > here:
            nodes.append(Node(text=text[here:start]))
        inner = [w for w in waiting[1:] if w[0][0] < stop]
        opens = mark.opens and start == mark.span[0]
        nodes.append(Node(mark=mark, opens=opens, inside=_nest(text, (start, stop), inner)))
        here = stop
        waiting = [w for w in waiting[1:] if w[0][1] > stop]
    if here < end:
        nodes.append(Node(text=text[here:end]))
    return tuple(nodes)


def _order(mark: Mark) -> tuple[int, int, int, int]:
    """Those that begin first, then the longer, then contents before cues before sources."""
    start, end = mark.span
    return start, -end, _ROLES.index(mark.role), mark.statement.number
