"""The zones of a text, and what its lines state about the report: title, byline, credit, outlet, place and days.

Nothing is taken out of the text. A paragraph goes to the first step that claims it; datelines and last credits take
only a part of theirs.

1. what the file marks as captions, furniture, corrections and editor's notes, wherever they stand
2. the head: headline, byline, credit and day, down to the first paragraph of the body
3. the foot: credits and days, up from the end
4. captions and boxes amid the body
5. datelines
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from typing import Final, TypeVar

from onrecord.ingest import captions, days, headings, masthead, notes
from onrecord.ingest.credits import at_end, credit, unmarked
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

ABBREVIATION: Final = 3
"""Letters that stay in capitals in a dateline's place ("UK", "UAE"); a place has more."""

_BETWEEN_PLACES: Final = re.compile(r"(,\s|/|\sand\s)")
_ASKS: Final = re.compile(r"[?!][”’\"')]*$")
_LABEL: Final = re.compile(r"[A-Z][A-Z’'. -]+:\s")
"""A name in capitals and a colon: a dateline where it comes once, else the speakers of an interview."""

_TIME: Final = re.compile(r"\d{1,2}[.:]\d{2}\b")


class Mark(Record, frozen=True, kw_only=True):
    """A zone found, and what it states."""

    zone: Zone
    agency: str | None = None
    byline: str | None = None
    outlet: str | None = None
    place: str | None = None
    published: date | None = None
    updated: date | None = None


class Layout(Record, frozen=True, kw_only=True):
    """The zones of a text in order, none overlapping, and what its lines state about the report."""

    zones: tuple[Zone, ...] = ()
    title: str | None = None
    outlet: str | None = None
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


def layout(text: str, title: str | None = None, outlet: str | None = None, captioned: Collection[str] = ()) -> Layout:
    """The zones of `text`. `title`, `outlet` and the paragraphs `captioned` are what is known of it from elsewhere."""
    page = Page(text)
    _apart(page, frozenset(captioned))
    found = _head(page, title, outlet)
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
        outlet=_first(m.outlet for m in marks),
        byline=_first(m.byline for m in marks),
        credit=stated or house(text, seen),
        dateline=_first(m.place for m in marks),
        published=_first(m.published for m in marks),
        updated=_first(m.updated for m in marks),
    )


def _apart(page: Page, captioned: frozenset[str]) -> None:
    """What is not part of the story, wherever it stands."""
    for number in page.free():
        words = page.paragraphs[number].text
        if words in captioned:
            page.claim(number, "caption")
        elif kind := notes.note(words):
            page.claim(number, kind)
        elif is_furniture(words):
            page.claim(number, "furniture")


def _head(page: Page, title: str | None, outlet: str | None) -> str | None:
    """Everything above the first paragraph of the body. Returns the headline."""
    titles: list[str] = []
    free = page.free()
    for number in free[:HEAD]:
        paragraph = page.paragraphs[number]
        if mark := _line(paragraph, above=not titles) or _outlet(page, number, outlet) or _unmarked(page, number):
            page.mark(number, mark)
        elif masthead.is_section(paragraph.text):
            page.claim(number, "furniture")
        elif _is_headline(paragraph.text, title, titles) and number != free[-1]:
            titles.append(paragraph.text)
            page.claim(number, "headline")
        elif not captions.is_caption(paragraph.text):
            break
    return next((t for t in titles if len(t.split()) >= 4), titles[0] if titles else None)


def _is_headline(words: str, known: str | None, titles: list[str]) -> bool:
    """The first title-like paragraph, and any that stand right below it; what asks or calls there begins the body."""
    if known and headings.same(words, known):
        return True
    if dateline(words) or captions.is_caption(words) or _TIME.match(words):
        return False
    if titles:
        return headings.is_title(words) and not _ASKS.search(words)
    return headings.is_title(words) or headings.is_stopped_title(words)


def _outlet(page: Page, number: int, known: str | None) -> Mark | None:
    """The outlet's name on a line, known or told by its form, above a title or touching the line above or below."""
    paragraph = page.paragraphs[number]
    name = known if known and headings.same(known, paragraph.text) else masthead.outlet(paragraph.text)
    below = page.paragraphs[number + 1] if number + 1 < len(page.paragraphs) else None
    if name is None or below is None:
        return None
    if name == known or 0 in (below.gap, paragraph.gap if number else 1) or headings.is_title(below.text):
        return Mark(zone=Zone(span=paragraph.span, kind="credit"), outlet=name)
    return None


def _unmarked(page: Page, number: int) -> Mark | None:
    """A byline without "By", where it touches the outlet above it or the day below it."""
    paragraph = page.paragraphs[number]
    found = unmarked(paragraph.text) if number in page.free()[:1] else None
    touching = [p for p in page.paragraphs[max(0, number - 1) : number + 2] if p is not paragraph]
    if found and any(masthead.outlet(p.text) or days.line(p.text) for p in touching):
        return Mark(zone=Zone(span=paragraph.span, kind="credit"), byline=found.byline)
    return None


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


def _line(paragraph: Paragraph, *, above: bool = False) -> Mark | None:
    """A line of its own that states who made the report, or when it appeared. Above the title it is a masthead."""
    if found := credit(paragraph.text):
        zone = Zone(span=paragraph.span, kind="credit")
        return Mark(zone=zone, agency=found.agency, byline=found.byline, outlet=found.outlet)
    if told := days.line(paragraph.text):
        zone = Zone(span=paragraph.span, kind="credit" if above and told.outlet else "dateline")
        outlet = masthead.set_small(told.outlet) if told.outlet else None
        return Mark(zone=zone, outlet=outlet, published=told.published, updated=told.updated)
    return None


def _captions(page: Page) -> None:
    for number in page.free():
        if captions.is_caption(page.paragraphs[number].text):
            page.claim(number, "caption")


def _boxes(page: Page) -> None:
    """A title amid the body and the one paragraph below it, as a box; other titles amid the body head its sections.

    A lone title is taken for a box's where more space stands above it than between paragraphs.
    """
    free = page.free()
    titles = {i: page.paragraphs[i] for i in free[1:-1] if headings.is_box_title(page.paragraphs[i].text)}
    usual = Counter(p.gap for p in page.paragraphs[1:]).most_common(1)
    for number, title in titles.items():
        below = number + 1
        apart = len(titles) == 1 and title.gap > usual[0][0]
        if below in page.marks or below in titles:
            continue
        if below != free[-1] and (apart or headings.is_labelled_box(title.text)):
            span = (title.start, page.paragraphs[below].end)
            page.mark(number, Mark(zone=Zone(span=span, kind="sidebar")))
            page.marks.setdefault(below, [])  # claimed too: the title's mark covers it
        else:
            page.claim(number, "headline")


def _datelines(page: Page) -> None:
    """At the start of the body, and wherever a paragraph starts with place and agency in full."""
    body = [i for i in range(len(page.paragraphs)) if _is_body(page, i)]
    interview = sum(1 for i in body if _LABEL.match(page.paragraphs[i].text)) > 1
    for order, number in enumerate(body):
        paragraph = page.paragraphs[number]
        found = dateline(paragraph.text, bare=order < BARE_DATELINES and not interview)
        taken = page.marks.get(number)
        if found and not (taken and taken[0].zone.span[0] < paragraph.start + found.length):
            page.mark(number, _dateline_mark(paragraph, found))


def _is_body(page: Page, number: int) -> bool:
    """Whether no step has claimed a paragraph, or only the credit in it."""
    return number not in page.marks or any(mark.zone.kind == "credit" for mark in page.marks[number])


def _dateline_mark(paragraph: Paragraph, found: Dateline) -> Mark:
    zone = Zone(span=paragraph.part(0, found.length), kind="dateline")
    return Mark(zone=zone, agency=found.credit, place=_place(found.place), published=found.day)


def _place(printed: str | None) -> str | None:
    """Places as they are written elsewhere than in a dateline: in small letters, but for abbreviations of a region."""
    if printed is None:
        return None
    return "".join(p if len(p) <= ABBREVIATION else masthead.set_small(p) for p in _BETWEEN_PLACES.split(printed))


def _first(values: Iterator[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)
