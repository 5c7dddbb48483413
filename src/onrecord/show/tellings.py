"""What a line rests on: whose word, how told where not plainly so, and the exact words, the most telling first.

Of the words that one voice has for a claim, an editor needs those that name whom it is about; where else the voice
tells it, a place says. Words that lie inside others, a word alone, and what the machine hardly believes are counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.show import excerpts, sentences, voices
from onrecord.show.attempts import is_tried
from onrecord.show.deeds import NAY
from onrecord.show.order import Claim
from onrecord.show.standing import Standing
from onrecord.show.views import View
from onrecord.show.wording import quoted, safe
from onrecord.types import Record, Span, Spans, Telling

UNSURE, FAINT = 0.6, 0.4
"""A telling of which the machine is less sure than the first says so; one below the second is folded where others tell
the claim too. Set by hand, not measured."""

MACHINE_UNSURE = "machine unsure"
SAME = "in these words"
"""Stands for the exact words where the line has them already."""

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_MARKS = str.maketrans("", "", "“”‘’\"'")
_INNER = str.maketrans("“”", "‘’")
_TOLD_AS = {"planned": "planned", "predicted": "expected", "conditional": "on a condition"}

Way = tuple[tuple[tuple[str, ...], ...], tuple[str, str, str]]
"""A voice, and the polarity, certainty and status that it tells with."""


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


def _joined(one: Quote, other: Quote) -> Quote | None:
    """Two pieces that overlap as one, where the line quotes words of the one and the other names more."""
    first, second = sorted((one, other), key=lambda quote: quote.start)
    apart = not first.start < second.start < first.end < second.end or len(first.pieces) + len(second.pieces) > 2
    if apart or not one.whole or not other.names - one.names:
        return None
    words = first.pieces[0] + second.pieces[0][first.end - second.start :]
    return replace(first, pieces=(words,), end=second.end, names=one.names | other.names, whole=True, same=False)


class Word(Record, frozen=True, kw_only=True):
    """What one voice tells of a claim, how it is told where not plainly so, and all the words that tell it so.

    `voice` has the letters of the unnamed; `spoken` has none, for the page shows them all as signs. `also` is where the
    voice tells it in words that add nothing to read.
    """

    voice: str
    spoken: str
    standing: Standing
    letters: tuple[str, ...]
    told_as: tuple[str, ...]
    quotes: tuple[Quote, ...]
    also: tuple[str, ...] = ()

    @property
    def telling(self) -> tuple[Quote, ...]:
        """Those that name most of whom the line is about, others only where they stand apart and name more."""
        left, found = list(self.quotes), list[Quote]()
        named = frozenset[str]()
        while left:
            best = max(left, key=lambda quote: (quote.whole, len(quote.names - named), not quote.note, -quote.start))
            if found and not best.names - named:
                break
            best = next((whole for other in left if (whole := _joined(best, other))), best)
            found.append(best)
            left = [quote for quote in left if quote.end <= best.start or best.end <= quote.start]
            named |= best.names
        return tuple(sorted(found, key=lambda quote: quote.start))

    @property
    def exact(self) -> str:
        """The words to read first, as they are shown."""
        return "; ".join(quote.exact for quote in self.telling)

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """Where else the voice tells it."""
        shown = self.telling
        places = dict.fromkeys((*(quote.place for quote in self.quotes if quote not in shown), *self.also))
        return tuple(place for place in places if place not in {quote.place for quote in shown})


class About(NamedTuple):
    """Whom a line is about, the words that tell it, and the report's that it quotes where it is but a quotation."""

    actors: frozenset[str]
    triggers: Spans = ()
    words: str = ""
    quoted: str = ""


class Told(Record, frozen=True, kw_only=True):
    """All that tells a line: by voice and manner, and what stands with none of these.

    `folded` is how many tellings are only counted, `rest` those of them whose voice tells nothing else so.
    """

    words: tuple[Word, ...]
    folded: int
    rest: tuple[Telling, ...]


def told(seen: View, claims: tuple[Claim, ...], about: About) -> Told:
    """The tellings of a line's claims by voice and manner, in the order of the text.

    That it is not so is said of a telling where another says that it is, and where its words do not say so themselves
    ("anyone was hurt", which somebody denied).
    """
    every = tuple(telling for claim in claims for telling in claim.told)
    tried = tuple(t for claim in claims for t in claim.told if is_tried(seen.report.text, claim, t))
    nay = sentences.leading(every)[1] == "-"
    folded = _folded(seen, every)
    ways: dict[Way, list[Telling]] = {}
    for telling in in_order(t for i, t in enumerate(every) if i not in folded):
        ways.setdefault(way(telling), []).append(telling)
    counted = [every[i] for i in folded]
    words = tuple(
        _word(
            seen,
            alike,
            about,
            told_as=_told_as(alike[0], nay=nay and _says_no(seen, alike), tried=alike[0] in tried),
            also=tuple(dict.fromkeys(seen.place(t.evidence) for t in in_order(counted) if way(t) == manner)),
        )
        for manner, alike in ways.items()
    )
    return Told(words=words, folded=len(folded), rest=tuple(t for t in counted if way(t) not in ways))


def _says_no(seen: View, alike: list[Telling]) -> bool:
    """Whether the words of tellings say by themselves that it is not so."""
    return all(NAY.search(seen.reading.words(telling.evidence)) for telling in alike)


def more(seen: View, rest: tuple[Telling, ...]) -> tuple[str, ...]:
    """Whose other tellings are, and where they stand."""
    places: dict[str, list[str]] = {}
    for telling in in_order(rest):
        places.setdefault(voices.voice(seen, telling), []).append(seen.place(telling.evidence))
    return tuple(f"{voice} {' '.join(dict.fromkeys(found))}" for voice, found in places.items())


def in_order(told: Iterable[Telling]) -> list[Telling]:
    """Tellings in the order of the text."""
    return sorted(told, key=lambda t: start(t.evidence))


def start(spans: Spans) -> int:
    """Where the first of some words begins."""
    return min((first for first, _ in spans), default=0)


def _word(seen: View, alike: list[Telling], about: About, *, told_as: tuple[str, ...], also: tuple[str, ...]) -> Word:
    doubtful = all(t.confidence < UNSURE for t in alike)
    return Word(
        voice=voices.voice(seen, alike[0]),
        spoken=voices.voice(seen, alike[0], letters=False),
        standing=voices.standing_of(seen, alike[0]),
        letters=tuple(entry.letter for entry in voices.vouching(seen, alike[0])),
        told_as=(*told_as, *([MACHINE_UNSURE] if doubtful else [])),
        quotes=tuple(_quote(seen, t, about, noted=not doubtful) for t in alike),
        also=also,
    )


def _quote(seen: View, telling: Telling, about: About, *, noted: bool) -> Quote:
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
        names=frozenset(a.id for a in actors if any(_holds(spans, m) for m in a.mentions)),
        note=MACHINE_UNSURE if noted and telling.confidence < UNSURE else "",
    )


def _with(text: str, span: Span, quoted: str) -> Span:
    """Words with those that the line quotes, where these begin in them, or right behind, and run on."""
    first, end = span
    at = text.find(quoted, first, end + excerpts.LONG) if quoted else -1
    return (first, max(end, at + len(quoted))) if 0 <= at < end + excerpts.LITTLE else span


def _plain(words: str) -> str:
    """Words as they may be compared: without quotation marks, a full stop, an article, capitals."""
    return _ARTICLE.sub("", safe(words).translate(_MARKS).rstrip(".")).casefold()


def _told_as(telling: Telling, *, nay: bool, tried: bool) -> tuple[str, ...]:
    """How a telling is told where not plainly so."""
    found = (
        "not so" if telling.polarity == "-" and not nay else "",
        telling.certainty if telling.certainty != "certain" else "",
        "attempted" if tried else _TOLD_AS.get(telling.status, ""),
    )
    return tuple(filter(None, found))


def way(telling: Telling) -> Way:
    """Whose word a telling is and how it is told: what happened and what goes on are told in one manner."""
    status = telling.status if telling.status in _TOLD_AS else ""
    return telling.voice, (telling.polarity, telling.certainty, status)


def _folded(seen: View, every: tuple[Telling, ...]) -> tuple[int, ...]:
    """Which tellings add nothing to read: a word alone, words told before, or what the machine hardly believes.

    Never all that affirm a claim, or that deny it: of those the surest and longest stays.
    """
    dust = {i for i, t in enumerate(every) if t.confidence < FAINT or len(_bare_words(seen, t).split()) < 2}
    for polarity in ("+", "-"):
        alike = {i for i, t in enumerate(every) if t.polarity == polarity}
        if alike and alike <= dust:
            dust.remove(
                max(alike, key=lambda i: (every[i].confidence >= FAINT, _length(every[i]), every[i].confidence))
            )
    kept: list[Telling] = []
    for i, telling in sorted(enumerate(every), key=lambda one: (-_length(one[1]), start(one[1].evidence))):
        same = [k for k in kept if way(k) == way(telling)] if i not in dust else []
        if any(_within(telling, k) or _bare_words(seen, telling) == _bare_words(seen, k) for k in same):
            dust.add(i)
        elif i not in dust:
            kept.append(telling)
    return tuple(sorted(dust))


def _within(inner: Telling, outer: Telling) -> bool:
    """Whether words lie inside others of which the machine is no less sure, as far as it is said."""
    sure = outer.confidence >= UNSURE or inner.confidence < UNSURE
    return sure and all(_holds(outer.evidence, span) for span in inner.evidence)


def _holds(pieces: Spans, span: Span) -> bool:
    return any(first <= span[0] and span[1] <= end for first, end in pieces)


def _bare_words(seen: View, telling: Telling) -> str:
    return _ARTICLE.sub("", " ".join(seen.report.text[first:end] for first, end in telling.evidence)).casefold()


def _length(telling: Telling) -> int:
    return sum(end - first for first, end in telling.evidence)
