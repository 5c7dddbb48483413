"""Names as they stand in the text: without titles, articles, possessives and the marks around them.

>>> bare("Prime Minister-designate Davit Orsel’s", person=True)
('Prime Minister-designate', (25, 36))
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.types import ActorKind, Mention, Record, Report, Span


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


KINDS: dict[str, ActorKind] = {
    "Person": "person",
    "Organization": "organisation",
    "Location": "place",
    "Facility": "place",
    "NORP": "group",
}
"""The kinds of mention that name an actor; dates, money, products and the rest name none."""

LEAST_CONFIDENCE = 0.4
"""Below it a mention is left out. On the example reports three in five of those between 0.3 and 0.4 are names and half
of their kinds are right; of those above it, four in five and three in four."""

TITLES = _set(
    "mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess emir sultan sheikh imam ayatollah "
    "mullah sayyid pope cardinal archbishop bishop rabbi reverend rev general gen lieutenant lt colonel col major maj "
    "brigadier brig captain capt commander cmdr admiral adm sergeant sgt marshal president vice prime minister foreign "
    "defence defense interior secretary senator sen representative rep governor gov ambassador envoy chancellor judge "
    "justice chief deputy acting former"
)
"""Words before a person's name that are no part of it, a full stop or "-designate" after them set aside."""

Key = tuple[str, ...]
"""What is the same in all spellings of one name."""

_EDGES = ' \t\r\n\u00a0,;:“”"„«»()[]'
_WORD = re.compile(rf"[^\s{re.escape(_EDGES)}]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_ARTICLE = re.compile(r"^(?:al|el)[-‑–]")
_BLANK_LINE = re.compile(r"\n\s*\n")


class Name(Record, frozen=True, kw_only=True):
    """One mention of a name; `text` has single spaces, `title` is what stood before the name within the mention."""

    span: Span
    text: str
    kind: ActorKind
    title: str
    confidence: float

    @property
    def key(self) -> Key:
        """What is the same in all spellings of this name."""
        return key(self.text)


def names(report: Report, mentions: tuple[Mention, ...]) -> tuple[Name, ...]:
    """The names among the mentions, in the order of the text; furniture and what is too unsure left out."""
    furniture = [zone.span for zone in report.zones if zone.kind == "furniture"]
    sure = (m for m in mentions if m.kind in KINDS and m.confidence >= LEAST_CONFIDENCE)
    read = (m for m in sure if not any(s < m.span[1] and m.span[0] < e for s, e in furniture))
    return tuple(sorted(_names(report.text, read), key=lambda name: name.span))


def _names(text: str, mentions: Iterator[Mention]) -> Iterator[Name]:
    for mention in mentions:
        kind, start = KINDS[mention.kind], mention.span[0]
        words = text[start : mention.span[1]]
        title, (first, last) = bare(words, person=kind == "person")
        name = single_spaced(words[first:last])
        if key(name) and any(map(str.isupper, name)) and not _BLANK_LINE.search(words):
            span = (start + first, start + last)
            yield Name(span=span, text=name, kind=kind, title=title, confidence=mention.confidence)


def bare(words: str, *, person: bool) -> tuple[str, Span]:
    """The title before a name, and where in `words` the name itself stands; an empty span where there is only a title.

    Only a person has titles: of other names a small "the" alone is left out.
    """
    end = len(words.rstrip(_EDGES))
    title: list[str] = []
    for word in _WORD.finditer(words, 0, end):
        if not _before_name(word.group(), person=person):
            start = word.start()
            return " ".join(title), (start, end - _possessive(words[start:end]))
        title += [word.group()] if word.group().casefold() != "the" else []
    return " ".join(title), (end, end)


def key(name: str) -> Key:
    """What is the same in all spellings of a name: no capitals, full stops, article or possessive.

    >>> key("Yusan Al-Merdhi’s") == key("Yusan al-Merdhi"), key("The Tidal Front")
    (True, ('tidal', 'front'))
    """
    words = _POSSESSIVE.sub("", name.casefold().replace(".", "")).split()
    plain = [_ARTICLE.sub("", word) for word in words]
    return tuple(filter(None, plain[1:] if plain[:1] == ["the"] else plain))


def single_spaced(words: str) -> str:
    """Words with one space between them, whatever stands there in the text."""
    return " ".join(words.split())


def _before_name(word: str, *, person: bool) -> bool:
    if not person:
        return word == "the"
    plain = word.casefold().rstrip(".").split("-")[0]
    return plain in TITLES or plain == "the"


def _possessive(words: str) -> int:
    found = _POSSESSIVE.search(words)
    return len(found.group()) if found else 0
