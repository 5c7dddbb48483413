"""Paragraphs: where on the page words stand, so that a person can find them again.

A newline ends a paragraph, unless the text is wrapped by hand to a width and the newline only wraps a line. The zones
that stand apart from the body (a headline, a caption, furniture) are paragraphs of their own; a dateline or a credit
may lie inside one. Body paragraphs are numbered from 1.

`onrecord.text.paragraphs` cuts more coarsely, for the model's sake: only at blank lines and after sentence ends. Shown
so, the hours of a live page and the lines of a byline ("18.42", "By Nela Soran in Dunmere") would run into the words
that follow them.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from onrecord.text import strip
from onrecord.types import Record, Report, Span, Zone, ZoneKind

APART: frozenset[ZoneKind] = frozenset({"headline", "caption", "sidebar", "correction", "editor-note", "furniture"})
"""Zones that break a paragraph where they begin and end; a dateline or a credit may stand within one."""

WRAP_MOST = 100
"""A text with a line longer than this many code points is not wrapped by hand. Mail wraps at 72 to 78, editors and
printed documents below 100; paragraphs of prose kept on one line are longer."""


class Paragraph(Record, frozen=True, kw_only=True):
    """A stretch of text without space at its ends; `number` counts body paragraphs, `zone` says what else it is."""

    span: Span
    number: int | None = None
    zone: ZoneKind | None = None

    @property
    def place(self) -> str:
        """Where it is, in as few characters as a margin has: `¶4`, or the zone's name."""
        return f"¶{self.number}" if self.zone is None else self.zone


def paragraphs(report: Report) -> tuple[Paragraph, ...]:
    """The paragraphs of a report, in order; together they hold every character that is not space."""
    edges = _edges(report)
    found, number = [], 0
    for start, end in pairwise(edges):
        span = strip(report.text, start, end)
        if span is None:
            continue
        zone = _zone(report, span)
        number += zone is None
        found.append(Paragraph(span=span, zone=zone, number=number if zone is None else None))
    return tuple(found)


def at(found: tuple[Paragraph, ...], offset: int) -> Paragraph | None:
    """The paragraph that holds the character at `offset`, or the last one before it."""
    index = bisect_right([p.span[0] for p in found], offset) - 1
    return found[index] if index >= 0 else None


def _edges(report: Report) -> list[int]:
    """Offsets where a paragraph may begin or end, both ends of the text among them."""
    apart = [edge for zone in report.zones if zone.kind in APART for edge in zone.span]
    return sorted({0, len(report.text), *apart, *_breaks(report.text)})


def _breaks(text: str) -> list[int]:
    """Offsets after the newlines that end a paragraph."""
    lines = text.splitlines(keepends=True)
    width = max((len(line.rstrip()) for line in lines), default=0)
    breaks, offset = [], 0
    for line, following in pairwise([*lines, ""]):
        offset += len(line)
        if width > WRAP_MOST or not _wrapped(line, following, width):
            breaks.append(offset)
    return breaks


def _wrapped(line: str, following: str, width: int) -> bool:
    """Whether the newline between the lines only wraps: the next word would not have fitted in."""
    first = following.split(maxsplit=1)[:1]
    return bool(line.strip() and first and len(line.rstrip()) + 1 + len(first[0]) > width)


def _zone(report: Report, span: Span) -> ZoneKind | None:
    """The zone that all of a paragraph lies in; the smallest, where zones lie within zones."""
    around = [z for z in report.zones if z.span[0] <= span[0] and span[1] <= z.span[1]]
    return min(around, key=_length).kind if around else None


def _length(zone: Zone) -> int:
    return zone.span[1] - zone.span[0]
