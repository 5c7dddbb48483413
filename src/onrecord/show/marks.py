"""Marks: the report's text cut where statements, sources, cues, mentions and times begin and end, as a tree that nests.

Speech lies inside speech, names lie in both, and spans may also cross. A page can only nest, so of two marks that
cross the one that begins first stays whole and the other is cut in two; no character is lost, doubled or moved.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from onrecord.show.slips import Sight
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
    """A stretch of text: plain `text`, or a mark or a sight around nodes of its own.

    `opens`: a mark's statement has its number here; a sight begins here, and is not the rest of one that was cut.
    """

    text: str = ""
    mark: Mark | None = None
    sight: Sight | None = None
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


def nest(text: str, span: Span, found: tuple[Mark | Sight, ...]) -> tuple[Node, ...]:
    """The text of `span` with the marks that touch it, in order; `found` as `ordered` gives it.

    >>> nest("He said no.", (0, 11), ())
    (Node(text='He said no.', mark=None, sight=None, opens=False, inside=()),)
    """
    return _nest(text, span, [(m.span, m) for m in found if m.span[0] < span[1] and span[0] < m.span[1]])


def ordered(found: tuple[Mark, ...], sighted: tuple[Sight, ...]) -> tuple[Mark | Sight, ...]:
    """Marks and sights together, outer ones before those that lie in them."""
    return tuple(sorted((*found, *sighted), key=_order))


def _nest(text: str, span: Span, open_marks: list[tuple[Span, Mark | Sight]]) -> tuple[Node, ...]:
    nodes, here, end = [], span[0], span[1]
    waiting = open_marks
    while waiting:
        (start, stop), found = waiting[0]
        start, stop = max(start, here), min(stop, end)
        if start > here:
            nodes.append(Node(text=text[here:start]))
        inner = [w for w in waiting[1:] if w[0][0] < stop]
        nodes.append(_around(found, start, _nest(text, (start, stop), inner)))
        here = stop
        waiting = [w for w in waiting[1:] if w[0][1] > stop]
    if here < end:
        nodes.append(Node(text=text[here:end]))
    return tuple(nodes)


def _around(found: Mark | Sight, start: int, inside: tuple[Node, ...]) -> Node:
    first = start == found.span[0]
    if isinstance(found, Sight):
        return Node(sight=found, opens=first, inside=inside)
    return Node(mark=found, opens=found.opens and first, inside=inside)


def _order(found: Mark | Sight) -> tuple[int, int, int, int]:
    """Those that begin first, then the longer, then contents before cues before sources before mentions and times."""
    start, end = found.span
    if isinstance(found, Sight):
        return start, -end, len(_ROLES), found.number
    return start, -end, _ROLES.index(found.role), found.statement.number
