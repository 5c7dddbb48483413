"""What a line rests on: whose word, how told where not plainly so, and the exact words, the most telling first.

Of the words that one voice has for a claim (`quotes`), an editor needs those that name whom it is about; where else the
voice tells it, a place says. What adds nothing to read is counted (`folding`).
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.show import sentences, voices
from onrecord.show.attempts import is_tried
from onrecord.show.deeds import NAY
from onrecord.show.folding import TOLD_AS, Way, folded, way
from onrecord.show.order import Claim
from onrecord.show.quotes import MACHINE_UNSURE, UNSURE, About, Quote, joined, quote_of, start
from onrecord.show.standing import Standing
from onrecord.show.views import View
from onrecord.types import Record, Telling


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
            best = next((whole for other in left if (whole := joined(best, other))), best)
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
    left_out = folded(seen, every)
    ways: dict[Way, list[Telling]] = {}
    for telling in in_order(t for i, t in enumerate(every) if i not in left_out):
        ways.setdefault(way(telling), []).append(telling)
    counted = [every[i] for i in left_out]
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
    return Told(words=words, folded=len(left_out), rest=tuple(t for t in counted if way(t) not in ways))


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


def _word(seen: View, alike: list[Telling], about: About, *, told_as: tuple[str, ...], also: tuple[str, ...]) -> Word:
    doubtful = all(t.confidence < UNSURE for t in alike)
    return Word(
        voice=voices.voice(seen, alike[0]),
        spoken=voices.voice(seen, alike[0], letters=False),
        standing=voices.standing_of(seen, alike[0]),
        letters=tuple(entry.letter for entry in voices.vouching(seen, alike[0])),
        told_as=(*told_as, *([MACHINE_UNSURE] if doubtful else [])),
        quotes=tuple(quote_of(seen, t, about, noted=not doubtful) for t in alike),
        also=also,
    )


def _told_as(telling: Telling, *, nay: bool, tried: bool) -> tuple[str, ...]:
    """How a telling is told where not plainly so."""
    found = (
        "not so" if telling.polarity == "-" and not nay else "",
        telling.certainty if telling.certainty != "certain" else "",
        "attempted" if tried else TOLD_AS.get(telling.status, ""),
    )
    return tuple(filter(None, found))
