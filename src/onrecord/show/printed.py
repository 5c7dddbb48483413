"""A line of the brief as it is printed: the claim, then under it on whose word, and the exact words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from onrecord.show.layout import COLOUR, Hang
from onrecord.show.lines import Line
from onrecord.show.quotes import Quote
from onrecord.show.tellings import Word

MARK = "°"
"""Stands by every line that no person has reviewed."""

INDENT = 6
MOST_TITLE = 60
"""Columns of a line's number; code points of a title with whose it is, set by eye on real reports."""


def rows(line: Line, *, dated: bool) -> Iterator[RenderableType]:
    """A claim, and each telling of it."""
    number = Text(f"{line.number:>3}{MARK}", style="dim")
    when = f", {line.time}" if line.time and dated else ""
    yield Hang(number, Text.assemble((line.words, "bold"), (when, "dim")), INDENT)
    yield from (Hang("", words, INDENT) for words in tellings(line.told))
    if line.also:
        yield Hang("", Text(line.also, style="dim"), INDENT)


def is_title(line: Line) -> bool:
    """Whether a line says no more than the title that the outlet gives somebody: "President Tomas Adeyle"."""
    if len(line.actors) != 1 or len(line.told) != 1 or line.when or line.also:
        return False
    (word,) = line.told
    return word.standing == "outlet" and not word.told_as and len(word.exact) <= MOST_TITLE


def titled(lines: list[Line]) -> Iterator[RenderableType]:
    """Titles that the outlet gives, one after the other, and then its words for them."""
    first, *others = lines
    claims, told = Text(first.words, style="bold"), Text(f"{first.told[0].voice}: ", style="dim")
    for line in others:
        claims.append(f"; {line.number}{MARK} ", style="not bold dim").append(line.words, style="bold")
    for line in lines:
        told.append("; " if line is not first else "").append(line.told[0].exact, style="not dim")
        told.append_text(_places(line.told))
    yield Hang(Text(f"{first.number:>3}{MARK}", style="dim"), claims, INDENT)
    yield Hang("", told, INDENT)


def tellings(told: tuple[Word, ...], *, exact: bool = False) -> Iterator[Text]:
    """Whose word, how it is told where not plainly, and the exact words, once for those who have the same.

    Words that are the line's own are not said again, but where they stand apart from it (`exact`).
    """
    for _, alike in groupby(told, key=lambda word: [(quote.exact, quote.place) for quote in word.telling]):
        words = tuple(alike)
        shown = words[0].telling
        same = shown[0].same and not exact
        body = Text("; ").join(map(_voice, words)).append(", " if same else ": ", style="dim")
        for i, quote in enumerate(shown):
            body.append("; " if i else "").append(quote.exact if exact else quote.told, style="dim" if same else "")
            body.append("," if same and not quote.place.startswith("¶") else "", style="dim").append_text(_place(quote))
        yield body.append_text(_elsewhere(words))


def _voice(word: Word) -> Text:
    told_as = f" ({', '.join(word.told_as)})" if word.told_as else ""
    return Text.assemble((word.voice, COLOUR[word.standing]), (told_as, "italic"))


def _place(quote: Quote) -> Text:
    return Text(f" {quote.place}" + (f" ({quote.note})" if quote.note else ""), style="dim")


def _places(words: tuple[Word, ...]) -> Text:
    """Where words stand that are not said again."""
    return Text().join(_place(quote) for word in words for quote in word.telling).append_text(_elsewhere(words))


def _elsewhere(words: tuple[Word, ...]) -> Text:
    """Where else the same voices tell it."""
    places = dict.fromkeys(place for word in words for place in word.elsewhere)
    return Text(f", also {' '.join(places)}" if places else "", style="dim")
