"""The exact words that a telling rests on, as they are shown beside a line: which pieces, and whom they name."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.show import excerpts
from onrecord.show.views import View
from onrecord.show.wording import quoted, safe
from onrecord.types import Record, Span, Spans, Telling

UNSURE = 0.5
"""A telling of which the machine is less sure says so: of such lines readers found less than half wholly right."""
MACHINE_UNSURE = "machine unsure"
SAME = "in these words"
"""Stands for the exact words where the line has them already."""
ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_MARKS = str.maketrans("", "", "“”‘’\"'")
_INNER = str.maketrans("“”", "‘’")


class Quote(Record, frozen=True, kw_only=True):
    """The exact words that a telling rests on, piece by piece, and where they begin.

    `names` are the ids of those whom the line is about that the words name, `whole` whether they hold the words that
    the line quotes, `same` whether the line is these words; `note` says where the machine is unsure of these words and
    not of others beside them.
    """

    pieces: tuple[str, ...]
    place: str
    start: int
    end: int = 0
    names: frozenset[str] = frozenset()
    whole: bool = False
    same: bool = False
    note: str = ""

    @property
    def exact(self) -> str:
        """The words as they are shown, in quotation marks."""
        words = " … ".join(map(safe, self.pieces))
        open_ = words.count("“") > words.count("”")
        return quoted(words.translate(_INNER) + (" …’" if open_ else ""))

    @property
    def told(self) -> str:
        """The words, or that they are those of the line."""
        return SAME if self.same else self.exact


def joined(one: Quote, other: Quote) -> Quote | None:
    """Two pieces that overlap as one, where the line quotes words of the one and the other names more."""
    first, second = sorted((one, other), key=lambda quote: quote.start)
    apart = not first.start < second.start < first.end < second.end or len(first.pieces) + len(second.pieces) > 2
    if apart or not one.whole or not other.names - one.names:
        return None
    words = first.pieces[0] + second.pieces[0][first.end - second.start :]
    return replace(first, pieces=(words,), end=second.end, names=one.names | other.names, whole=True, same=False)


class About(NamedTuple):
    """Whom a line is about, the words that tell it, and the report's that it quotes where it is but a quotation."""

    actors: frozenset[str]
    triggers: Spans = ()
    words: str = ""
    quoted: str = ""


def start(spans: Spans) -> int:
    """Where the first of some words begins."""
    return min((first for first, _ in spans), default=0)


def quote_of(seen: View, telling: Telling, about: About, *, noted: bool) -> Quote:
    """The words of a telling as they are shown: cut to what tells it, what the line quotes taken along."""
    actors = [actor for actor in seen.reading.actors if actor.id in about.actors]
    told_by = about.triggers or telling.reason.spans
    needed = (*told_by, *(m for actor in actors for m in actor.mentions))
    text = seen.report.text
    spans = tuple(_with(text, excerpts.shown(text, span, needed), about.quoted) for span in telling.evidence)
    pieces = tuple(text[first:end] for first, end in spans)
    return Quote(
        pieces=pieces,
        place=seen.place(telling.evidence),
        start=start(spans),
        end=max((end for _, end in spans), default=0),
        whole=bool(about.quoted) and any(about.quoted in safe(piece) for piece in pieces),
        same=len(pieces) == 1 and _plain(pieces[0]) == _plain(about.words),
        names=frozenset(a.id for a in actors if any(holds(spans, m) for m in a.mentions)),
        note=MACHINE_UNSURE if noted and telling.confidence < UNSURE else "",
    )


def _with(text: str, span: Span, quoted: str) -> Span:
    """Words with those that the line quotes, where these begin in them, or right behind, and run on."""
    first, end = span
    at = text.find(quoted, first, end + excerpts.LONG) if quoted else -1
    return (first, max(end, at + len(quoted))) if 0 <= at < end + excerpts.LITTLE else span


def _plain(words: str) -> str:
    """Words as they may be compared: without quotation marks, a full stop, an article, capitals."""
    return ARTICLE.sub("", safe(words).translate(_MARKS).rstrip(".")).casefold()


def holds(pieces: Spans, span: Span) -> bool:
    """Whether a span lies inside one of some pieces."""
    return any(first <= span[0] and span[1] <= end for first, end in pieces)
