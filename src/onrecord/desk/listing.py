"""What a search finds, for a terminal. All words of reports are printed as text, whatever signs are in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from onrecord.desk.search import RANKED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from onrecord.desk.search import Found, Hit, Said, Snippet

MOST: Final = 8
"""How many values of a facet are shown."""
_CONTROLS: Final = dict.fromkeys((*range(32), *range(127, 160)), " ")


def listing(found: Found) -> RenderableType:
    """The hits, the best first, and below them how many there are of each kind."""
    return Group(*(part for hit in found.hits for part in _hit(hit)), *_facets(found))


def _hit(hit: Hit) -> Iterator[RenderableType]:
    about = " · ".join(part for part in (hit.outlet, hit.published, hit.report[:12]) if part)
    yield Text(plain(hit.title or "(no title)"), style="bold")
    yield Text(f"{plain(about)} · {hit.review}", style="dim")
    if hit.snippet is not None:
        yield Padding(_snippet(hit.snippet), (0, 0, 0, 2))
    for said in hit.said:
        yield Padding(_said(said), (0, 0, 0, 4))
    yield Text()


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
    number = f"{found.total} {'report' if found.total == 1 else 'reports'}"
    part = "" if found.whole else f" of the {RANKED} added last, which are counted below"
    yield Text(f"{number}; the {len(found.hits)} best{part} are shown")
    for name, counts in found.facets.items():
        if counts:
            values = [f"{plain(value)} {number}" for value, number in list(counts.items())[:MOST]]
            more = f", {len(counts) - MOST} more" if len(counts) > MOST else ""
            yield Text(f"{name}: {', '.join(values)}{more}", style="dim")


def plain(text: str) -> str:
    """A text on one line, with no sign that commands a terminal; as long as it was."""
    return text.translate(_CONTROLS)
