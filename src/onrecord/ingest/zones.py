"""The zones of a text, and what its lines state about the report: title, byline, credit, place and days.

Nothing is taken out of the text. A paragraph goes to the first step that claims it; datelines and last credits take
only a part of theirs.

1. furniture, corrections and editor's notes, wherever they stand
2. the head: headline, byline, credit and day, down to the first paragraph of the body
3. the foot: credits and days, up from the end
4. captions and boxes amid the body
5. datelines
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final, TypeVar

from onrecord.ingest import captions, days, headings, notes
from onrecord.ingest.credits import at_end, credit
from onrecord.ingest.dateline import Dateline, dateline
from onrecord.ingest.furniture import is_furniture
from onrecord.ingest.house import house
from onrecord.ingest.paragraphs import Paragraph, paragraphs
from onrecord.types import Record, Zone, ZoneKind

T = TypeVar("T")

HEAD: Final = 8
"""Paragraphs that the head of a report has at most: kicker, headline, two decks, byline, credit, two days."""

FOOT: Final = 5
"""Paragraphs that its foot has at most."""

BARE_DATELINES: Final = 4
"""Paragraphs of the body in which a place in capitals alone is a dateline: it stands at the start, below a summary."""


class Mark(Record, frozen=True, kw_only=True):
    """A zone found, and what it states."""

    zone: Zone
    agency: str | None = None
    byline: str | None = None
    place: str | None = None
    published: date | None = None
    updated: date | None = None


class Layout(Record, frozen=True, kw_only=True):
    """The zones of a text in order, none overlapping, and what its lines state about the report."""

    zones: tuple[Zone, ...] = ()
    title: str | None = None
    byline: str | None = None
    credit: str | None = None
    dateline: str | None = None
    published: date | None = None
    updated: date | None = None


class Page:
    """The paragraphs of one text and the marks put on them so far."""

    def __init__(self, text: str) -> None:
        self.paragraphs = paragraphs(text)
        self.marks: dict[int, list[Mark]] = {}

    def free(self) -> list[int]:
        """The paragraphs that no step has claimed, by number."""
        return [i for i in range(len(self.paragraphs)) if i not in self.marks]

    def mark(self, number: int, mark: Mark) -> None:
        """Claim a paragraph."""
        self.marks.setdefault(number, []).append(mark)

    def claim(self, number: int, kind: ZoneKind) -> None:
        """Claim the whole of a paragraph as one zone."""
        self.mark(number, Mark(zone=Zone(span=self.paragraphs[number].span, kind=kind)))

    def all(self) -> Iterator[Mark]:
        """The marks in the order of the text."""
        return iter(sorted((m for ms in self.marks.values() for m in ms), key=lambda m: m.zone.span))


def layout(text: str, title: str | None = None) -> Layout:
    """The zones of `text`. `title` is the headline, where it is known from elsewhere."""
    page = Page(text)
    _apart(page)
    found = _head(page, title)
    _foot(page)
    _captions(page)
    _boxes(page)
    _datelines(page)
    marks = list(page.all())
    seen = [captions.agency(text[slice(*m.zone.span)]) for m in marks if m.zone.kind == "caption"]
    stated = _first(m.agency for m in marks)
    return Layout(
        zones=tuple(mark.zone for mark in marks),
        title=title or found,
        byline=_first(m.byline for m in marks),
        credit=stated or house(text, seen),
        dateline=_first(m.place for m in marks),
        published=_first(m.published for m in marks),
        updated=_first(m.updated for m in marks),
    )


def _apart(page: Page) -> None:
    """What is not part of the story, wherever it stands."""
    for number in page.free():
        words = page.paragraphs[number].text
        if kind := notes.note(words):
            page.claim(number, kind)
        elif is_furniture(words):
            page.claim(number, "furniture")


def _head(page: Page, known: str | None) -> str | None:
    """Everything above the first paragraph of the body. Returns the headline."""
    titles: list[str] = []
    free = page.free()
    for number in free[:HEAD]:
        words = page.paragraphs[number].text
        if _is_headline(words, known, titles, has_body=number != free[-1]):
            titles.append(words)
            page.claim(number, "headline")
        elif mark := _line(page.paragraphs[number]):
            page.mark(number, mark)
        elif not captions.is_caption(words):
            break
    return next((t for t in titles if len(t.split()) >= 4), titles[0] if titles else None)


def _is_headline(words: str, known: str | None, titles: list[str], *, has_body: bool) -> bool:
    """The first title-like paragraph, and any that stand right below it."""
    if known and headings.same(words, known):
        return True
    if not has_body or credit(words) or days.line(words) or dateline(words) or captions.is_caption(words):
        return False
    return headings.is_title(words) or (not titles and headings.is_stopped_title(words))


def _foot(page: Page) -> None:
    """Credits and days below the last paragraph of the body, and the credit with which that paragraph ends."""
    for number in page.free()[: -FOOT - 1 : -1]:
        paragraph = page.paragraphs[number]
        if mark := _line(paragraph):
            page.mark(number, mark)
        else:
            if found := at_end(paragraph.text):
                zone = Zone(span=paragraph.part(found.start, found.end), kind="credit")
                page.mark(number, Mark(zone=zone, agency=found.agency))
            break


def _line(paragraph: Paragraph) -> Mark | None:
    """A line of its own that states who made the report, or when it appeared."""
    if found := credit(paragraph.text):
        return Mark(zone=Zone(span=paragraph.span, kind="credit"), agency=found.agency, byline=found.byline)
    if told := days.line(paragraph.text):
        what, day = told
        zone = Zone(span=paragraph.span, kind="dateline")
        return Mark(zone=zone, published=day) if what == "published" else Mark(zone=zone, updated=day)
    return None


def _captions(page: Page) -> None:
    for number in page.free():
        if captions.is_caption(page.paragraphs[number].text):
            page.claim(number, "caption")


def _boxes(page: Page) -> None:
    """A title amid the body and the one paragraph below it, as a box.

    Where several titles stand amid the body they head its sections, and none is a box unless it says so.
    """
    free = page.free()
    titles = [i for i in free[1:-2] if headings.is_box_title(page.paragraphs[i].text)]
    usual = Counter(p.gap for p in page.paragraphs[1:]).most_common(1)
    for number in titles:
        title, below = page.paragraphs[number], number + 1
        apart = len(titles) == 1 and title.gap > (usual[0][0] if usual else 0)
        if below in free and below not in titles and (apart or headings.is_labelled_box(title.text)):
            span = (title.start, page.paragraphs[below].end)
            page.mark(number, Mark(zone=Zone(span=span, kind="sidebar")))
            page.marks.setdefault(below, [])


def _datelines(page: Page) -> None:
    """At the start of the body, and wherever a paragraph starts with place and agency in full."""
    body = [i for i in range(len(page.paragraphs)) if not page.marks.get(i) or page.marks[i][0].zone.kind == "credit"]
    labels = Counter(_label(page.paragraphs[i]) for i in body)
    for order, number in enumerate(body):
        paragraph = page.paragraphs[number]
        once = labels[_label(paragraph)] == 1
        found = dateline(paragraph.text, bare=order < BARE_DATELINES and once)
        taken = page.marks.get(number)
        if found and not (taken and taken[0].zone.span[0] < paragraph.start + found.length):
            page.mark(number, _dateline_mark(paragraph, found))


def _label(paragraph: Paragraph) -> str:
    """What stands before the first colon or dash; the speakers of an interview come more than once."""
    return re.split(r"[:—–-]", paragraph.text[:100])[0]


def _dateline_mark(paragraph: Paragraph, found: Dateline) -> Mark:
    zone = Zone(span=paragraph.part(0, found.length), kind="dateline")
    return Mark(zone=zone, agency=found.credit, place=found.place, published=found.day)


def _first(values: Iterator[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)
