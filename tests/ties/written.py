"""Scenes written by hand in one line, so that a rule shows what it takes.

    [Harun Selcar] , the [Order: Order of the Lamp] ’s leader/NN

Brackets mark an actor, with its full name behind a colon where the text has another; braces mark an unnamed source.
A tag follows a slash where a word is no name and no word of `TAGS`. Words hang on nothing, unless `links` says so, a
word by its place in the line: rules that the parse misleads must not need it.
"""

from __future__ import annotations

import re

from onrecord.scene import Scene
from onrecord.ties import tie_mentions
from onrecord.types import Actor, ActorKind, Encoding, Join, Parse, Reason, Source, Span, TieMention

KINDS: dict[str, ActorKind] = {
    "Norvane": "state",
    "Kessaria": "state",
    "Haldmark": "state",
    "Lirune": "state",
    "Ombrel": "place",
    "Dunmere": "place",
    "Order of the Lamp": "organisation",
    "Lantern Corps": "organisation",
    "Guardian Corps": "organisation",
    "Tidal Front": "organisation",
    "Ash Brigade": "organisation",
    "Harbour Guard": "organisation",
    "Supreme Council": "organisation",
    "Ministry of Norvane": "organisation",
    "University of Mestara": "organisation",
    "Liberal Party": "organisation",
    "Christian Democratic Party": "organisation",
    "the militias": "group",
    "Kessarian militias": "group",
    "protesters": "group",
    "Haldmark’s troops": "group",
    "paramilitary groups": "group",
    "rights groups": "group",
}
"""What the actors of the invented world are; whoever is not listed is a person."""
TAGS = {
    ",": ",", ".": ".", "–": ":", "(": "-LRB-", ")": "-RRB-", "’s": "POS", "the": "DT", "a": "DT", "an": "DT",
    "of": "IN", "for": "IN", "in": "IN", "by": "IN", "with": "IN", "to": "TO", "and": "CC", "but": "CC", "as": "IN",
    "on": "IN", "from": "IN", "at": "IN", "between": "IN", "against": "IN", "since": "IN", "who": "WP",
    "which": "WDT", "that": "WDT", "whose": "WP$", "is": "VBZ", "was": "VBD", "has": "VBZ", "had": "VBD", "been": "VBN",
    "have": "VBP", "will": "MD", "not": "RB", "now": "RB", "he": "PRP", "it": "PRP", "his": "PRP$", "its": "PRP$",
    "their": "PRP$", "former": "JJ", "late": "JJ", "deputy": "JJ", "said": "VBD",
}  # fmt: skip
PIECE = re.compile(r"[\[{]|[\]}]|[^\s\[\]{}]+")
GLUED = re.compile(r"[,.)]|’s|-.+")

Told = tuple[str, str | None, str | None]


def scene(line: str, links: dict[int, tuple[int, str]] | None = None) -> Scene:
    """The scene of a line."""
    words, tags, marks = _read(line)
    text, spans = _text(words)
    heads = tuple((links or {}).get(i, (-1, ""))[0] for i in range(len(words)))
    relations = tuple((links or {}).get(i, (-1, "dep"))[1] for i in range(len(words)))
    parse = Parse(spans=spans, tags=tuple(tags), heads=heads, relations=relations, sentences=((0, len(words)),))
    sources = [_span(spans, a, b) for name, a, b in marks if name is None]
    return Scene(
        Encoding(text=text, parse=parse),
        _actors(text, spans, marks),
        tuple(Source(id=f"s{i}", kind="unnamed", mentions=(span,)) for i, span in enumerate(sources)),
    )


def mentions(line: str, links: dict[int, tuple[int, str]] | None = None) -> tuple[TieMention, ...]:
    """The ties that a line tells; the id of an actor is its name."""
    return tie_mentions([scene(line, links)])


def told(line: str, links: dict[int, tuple[int, str]] | None = None) -> set[Told]:
    """Who is tied to whom by which type of tie."""
    return {(m.type, m.subject, m.object) for m in mentions(line, links)}


def _read(line: str) -> tuple[list[str], list[str], list[tuple[str | None, int, int]]]:
    words: list[str] = []
    tags: list[str] = []
    marks: list[tuple[str | None, int, int]] = []
    opened: list[int] = []
    full: list[str] | None = None
    for piece in PIECE.findall(line):
        if piece in "[{":
            opened.append(len(words))
        elif piece in "]}":
            first = opened.pop()
            name = None if piece == "}" else " ".join(full or words[first:])
            marks.append((name, first, len(words)))
            full = None
        elif full is not None:
            full.append(piece)
        else:
            word, _, tag = piece.removesuffix(":").partition("/")
            words.append(word)
            tags.append(
                tag or TAGS.get(word.lower()) or ("NNP" if word[0].isupper() else "HYPH" if word[0] == "-" else "NN")
            )
            full = [] if piece.endswith(":") else None
    return words, tags, marks


def _text(words: list[str]) -> tuple[str, tuple[Span, ...]]:
    text = ""
    spans = []
    for word in words:
        text += "" if not text or GLUED.fullmatch(word) else " "
        spans.append((len(text), len(text) + len(word)))
        text += word
    return text, tuple(spans)


def _span(spans: tuple[Span, ...], first: int, end: int) -> Span:
    return spans[first][0], spans[end - 1][1]


def _actors(text: str, spans: tuple[Span, ...], marks: list[tuple[str | None, int, int]]) -> tuple[Actor, ...]:
    """The actors of the marks; what is marked in other words than the full name is joined to it."""
    found: dict[str, list[Span]] = {}
    for name, first, end in marks:
        if name is not None:
            found.setdefault(name, []).append(_span(spans, first, end))
    return tuple(
        Actor(
            id=name,
            name=name,
            kind=KINDS.get(name, "person"),
            mentions=tuple(sorted(at)),
            joins=tuple(_join(text, span) for span in at if text[slice(*span)] != name),
        )
        for name, at in found.items()
    )


def _join(text: str, span: Span) -> Join:
    rule = "shorter-name" if text[span[0]].isupper() else "coreference"
    return Join(span=span, reason=Reason(by="rule", name=rule))
