"""What a search finds, for a terminal. All words of reports are printed as text, whatever signs are in them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.text import Text

from onrecord.desk.search import RANKED
from onrecord.show import wording
from onrecord.show.layout import Hang
from onrecord.show.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from onrecord.desk.search import Found, Hit, Said, Snippet

MOST: Final = 8
"""How many values of a facet are shown."""
_CONTROLS: Final = dict.fromkeys((*range(32), *range(127, 160)), " ")


def listing(found: Found) -> RenderableType:
    """The hits, the best first, and below them how many there are of each kind."""
    if not found.hits:
        return Text('Nothing answers. Try fewer words, the start of one ("milit*"), or leave an option out.')
    return Group(*(part for hit in found.hits for part in _hit(hit)), *_facets(found))


def _hit(hit: Hit) -> Iterator[RenderableType]:
    yield Hang("", Text(plain(hit.title or "(no title)"), style="bold"), 0)
    yield Hang("", Text(f"{about(hit.outlet, hit.published, hit.report)} · {hit.review}", style="dim"), 0)
    if hit.snippet is not None:
        yield Hang("", _snippet(hit.snippet), 2)
    for said in hit.said:
        yield Hang("", _said(said), 4)
    yield Text()


def about(outlet: str | None, published: str | None, report: str) -> str:
    """Where a report stands, and the start of its hash, by which it can be asked for."""
    when = written(published) if published else None
    return plain(" · ".join(part for part in (outlet, when, report[:12]) if part))


def written(published: str) -> str:
    """The day of a report in full."""
    return wording.day(date.fromisoformat(published))


def _said(said: Said) -> Text:
    return Text.assemble(
        (f"{said.act}: ", "dim"), _snippet(said.snippet), (f" ({plain(said.voice or 'implied')})", "dim")
    )


def _snippet(snippet: Snippet) -> Text:
    text = Text(plain(snippet.text))
    for start, end in snippet.found:
        text.stylize("bold", start, end)
    return text


def _facets(found: Found) -> Iterator[RenderableType]:
    part = "" if found.whole else f" of the {RANKED} added last, which are counted below"
    few = f"; the {wording.number(len(found.hits))} best{part} are shown, --limit N shows more"
    shown = few if len(found.hits) < found.total else ""
    yield Hang("", Text(f"{counted(found.total, 'report')} in all{shown}".capitalize()), 0)
    for name, counts in found.facets.items():
        if counts:
            values = [f"{plain(value)} {number}" for value, number in list(counts.items())[:MOST]]
            more = f", {len(counts) - MOST} more" if len(counts) > MOST else ""
            yield Hang("", Text(f"{name}: {', '.join(values)}{more}", style="dim"), 2, left=0)


def plain(text: str) -> str:
    """A text on one line, with no sign that commands a terminal; as long as it was."""
    return text.translate(_CONTROLS)
