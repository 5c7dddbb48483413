"""How the card and the memo are laid out in a terminal: hanging indents, a bar, words made safe to print.

Everything is `rich.text.Text`, never markup, so that no word of a report is taken for an instruction; colour only
helps. Nothing is padded to the width, so output piped into a file has no space at the ends of its lines.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from onrecord.show.standing import Shares, Standing

MEASURE = 100
"""The widest a line gets, in columns: longer lines of prose are hard to follow from one to the next."""

ROOM = 24
"""The narrowest a column of words beside a label gets, in columns: about four words."""

COLOUR: dict[Standing, str] = {
    "named": "blue",
    "unnamed": "dark_orange3",
    "unfound": "magenta",
    "outlet": "bright_black",
}
GLYPH: dict[Standing, str] = {"named": "█", "unnamed": "▒", "unfound": "?", "outlet": "·"}
PLAIN_GLYPH: dict[Standing, str] = {"named": "#", "unnamed": "%", "unfound": "?", "outlet": "."}

BETWEEN = "   "
"""Stands between two shares of the key."""

SHARE_NAMES: dict[Standing, str] = {
    "named": "named sources",
    "unnamed": "unnamed sources",
    "unfound": "source not found",
    "outlet": "the outlet's own word",
}


class Hang:
    """A paragraph that hangs from its head: the head on the first line, later lines indented as far."""

    def __init__(self, head: str | Text, body: str | Text, indent: int, left: int = 0) -> None:
        self.head = head if isinstance(head, Text) else Text(head)
        self.body = body if isinstance(body, Text) else Text(body)
        self.indent, self.left = indent, left

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines, none longer than the console or `MEASURE`."""
        width = max(20, min(options.max_width, MEASURE) - self.left - self.indent)
        for i, line in enumerate(self.body.wrap(console, width) or [Text()]):
            before = self.head.copy() if i == 0 else Text()
            before.pad_left(self.left)
            line.rstrip()
            if line.plain:
                before.pad_right(self.left + self.indent - before.cell_len)
            yield from (before + line).render(console, end="\n")  # as segments, for a text is wrapped once more


class Beside:
    """Words beside their label, in a column of its own; below it where the label or the console leaves no room."""

    def __init__(self, label: Text, words: str | Text, column: int, left: int) -> None:
        self.label, self.words, self.column, self.left = label, words, column, left

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The label and its words."""
        roomy = options.max_width - self.left - self.column >= ROOM
        if roomy and self.label.cell_len + 2 <= self.column:
            yield Hang(self.label, self.words, self.column, self.left)
        else:
            yield Hang("", self.label, 0, self.left)
            yield Hang("", self.words, self.column if roomy else 2, self.left)


class Bar:
    """The shares as one line of cells, told apart by their glyphs."""

    def __init__(self, shares: Shares) -> None:
        self.shares = shares

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The bar, then what its glyphs stand for, with percentages."""
        glyphs = PLAIN_GLYPH if options.ascii_only else GLYPH
        cells = self.shares.parts(min(options.max_width, MEASURE))
        yield Text.assemble(*((glyphs[s] * n, COLOUR[s]) for s, n in cells.items()))
        yield from _lines(
            [
                Text.assemble((glyphs[s], COLOUR[s]), f" {SHARE_NAMES[s]} {percent}%")
                for s, percent in self.shares.percent().items()
            ],
            options.max_width,
        )


def _lines(items: list[Text], width: int) -> Iterator[Text]:
    """Items beside one another, as many on a line as it holds; none is cut in two."""
    line = Text()
    for item in items:
        if line and line.cell_len + len(BETWEEN) + item.cell_len > min(width, MEASURE):
            yield line
            line = Text()
        line = Text(BETWEEN).join([line, item]) if line else item
    yield line


def heading(words: str) -> RenderableType:
    """A section's heading, after an empty line."""
    return Group(Text(), Hang("", Text(words.upper(), style="bold"), 0))


class Rule:
    """A line across, between two reports."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The line, as wide as the console or `MEASURE`, with an empty one on either side."""
        glyph = "-" if options.ascii_only else "─"
        yield Group(Text(), Text(glyph * min(options.max_width, MEASURE), style="dim"), Text())


def plain(renderable: RenderableType, width: int = 100) -> str:
    """A card or a memo as plain text, `width` columns wide."""
    out = io.StringIO()
    Console(file=out, width=width, color_system=None, legacy_windows=False).print(renderable)
    return "".join(line.rstrip() + "\n" for line in out.getvalue().splitlines())


def stack(lines: Iterator[RenderableType]) -> Group:
    """Lines one under another."""
    return Group(*lines)
