"""The copies of a desk, for a terminal. All words of reports are printed as text, whatever signs are in them."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.text import Text

from onrecord.desk.listing import about, plain
from onrecord.show.layout import Hang
from onrecord.show.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from onrecord.copies.differences import Differences
    from onrecord.copies.statements import Altered
    from onrecord.desk.copying import Copied, Copy, Passage
    from onrecord.types import Phrase

SHOWN: Final = 3
"""How many of what was cut, added or changed are shown of each copy; the quotations are, all of them."""
IN: Final = 2
"""Columns that a copy is set in under its original."""
BECAME: Final = {"near": "nearly whole", "cut": "cut", "rewritten": "rewritten"}
_ALTERED: Final = {
    "altered": "quotation altered",
    "shortened": "quotation shortened",
    "made": "made a quotation",
}
_SHARES: Final = {"passage": "shares a passage", "quotation": "shares quotations only"}
_BY: Final = {
    "credit": "which it credits",
    "date": "which was published before",
    "fullness": "or the other way round: the days do not tell, and this one has fewer words",
}


def listing(
    found: Sequence[tuple[Copy, Differences]], shared: Sequence[Passage], total: int, *, whole: bool = False
) -> RenderableType:
    """The copies under their originals, what each did, and then who shares a passage without being a copy.

    `total` is how many copies there are; `whole` shows all that differs.
    """
    parts: list[RenderableType] = []
    for original, copies in groupby(found, key=lambda one: one[0].original):
        parts += [_line(Text(plain(original.title or "(no title)"), style="bold")), _dim(_about(original))]
        parts += [part for copy, differ in copies for part in (Text(), *_copy(copy, differ, whole))]
        parts.append(Text())
    parts += [part for one in shared for part in (*_passage(one), Text())]
    if not found and not shared:
        return Text("No report of this desk has the text of another.")
    most = "" if total == len(found) else f"; {len(found)} are shown, --limit N shows more"
    passages = f", and {counted(len(shared), 'time')} reports share a passage or quotations" if shared else ""
    number = counted(total, "copy", "copies").capitalize()
    return Group(*parts, _dim(f"{number}{most}{passages}; all of it machine-read"))


def _copy(copy: Copy, differ: Differences, whole: bool) -> Iterator[RenderableType]:
    yield _line(plain(copy.copy.title or "(no title)"), IN)
    yield _dim(_about(copy.copy), IN)
    first = "its own outlet’s earlier version" if copy.update else copy.original.outlet or copy.original.report[:12]
    yield _line(f"{BECAME[copy.kind]}, from {plain(first)}, {_BY[copy.by]}", IN)
    yield _dim(f"origin: {plain(copy.origin.name)} ({plain('; '.join(copy.origin.reasons))})", IN)
    yield _dim(_measures(copy, differ), IN)
    for one in differ.quotations:
        yield from _both(_ALTERED[one.kind], one.original, one.copy, style="bold red")
    for given in differ.statements.altered:
        yield from _given(given)
    most = None if whole else SHOWN
    for change in differ.changed[:most]:
        yield from _both("changed", change.original, change.copy)
    yield from _more("changed", len(differ.changed), most)
    for label, phrases in (("cut", differ.cut), ("added", differ.added)):
        yield from (_line(Text.assemble((f"{label}: ", "yellow"), _words(phrase)), IN) for phrase in phrases[:most])
        yield from _more(label, len(phrases), most)


def _measures(copy: Copy, differ: Differences) -> str:
    told = differ.statements
    parts = [
        f"word for word: {copy.shared:.0%} of it, {copy.kept:.0%} of the original",
        f"telling words in the same order: {copy.order:.0%}",
        f"sentences as they were: {differ.same}",
    ]
    parts += [f"statements kept: {told.kept} of {told.total}, {told.ordered} in order"] if told.total else []
    return " · ".join(parts)


def _given(one: Altered) -> Iterator[RenderableType]:
    """A statement that another source makes in the copy, or that is another act there."""
    yield _line(Text.assemble((f"{one.kind}: ", "bold red"), _words(one.original), " → ", _words(one.copy)), IN)
    yield _dim(f"of: {_words(one.said)}", 2 * IN)


def _both(label: str, original: Phrase, copy: Phrase, style: str = "yellow") -> Iterator[RenderableType]:
    was, now = _marked(_words(original), _words(copy))
    yield _line(Text.assemble((f"{label}: ", style), was), IN)
    yield _line(Text.assemble(("now: ", "dim"), now), 2 * IN)


def _marked(was: str, now: str) -> tuple[Text, Text]:
    """Two wordings, the words in which they differ marked."""
    first, second = was.split(), now.split()
    before, after = Text(), Text()
    for what, i, j, k, m in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        before.append("".join(f"{word} " for word in first[i:j]), style="" if what == "equal" else "red")
        after.append("".join(f"{word} " for word in second[k:m]), style="" if what == "equal" else "green")
    before.rstrip()
    after.rstrip()
    return before, after


def _more(label: str, number: int, most: int | None) -> Iterator[RenderableType]:
    if most is not None and number > most:
        yield _dim(f"{number - most} more {label}; --whole shows all", IN)


def _passage(one: Passage) -> Iterator[RenderableType]:
    for end in (one.first, one.second):
        yield _line(f"{_about(end)}  {plain(end.title or '(no title)')}")
    yield _dim(f"{_SHARES[one.kind]}: {one.of_first:.0%} of the first, {one.of_second:.0%} of the second; no copy")


def _line(text: str | Text, left: int = 0) -> RenderableType:
    return Hang("", text, 0, left=left)


def _dim(text: str, left: int = 0) -> RenderableType:
    return _line(Text(text, style="dim"), left)


def _about(one: Copied) -> str:
    return about(one.outlet, one.published, one.report)


def _words(phrase: Phrase) -> str:
    return " ".join(plain(phrase.text).split())
