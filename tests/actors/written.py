"""Encodings written by hand: a line a word, with its tag, its head and relation, and what it mentions.

    Vantor NNP 1 nsubj person =vantor      a person, called "vantor" further down
    led    VBD - root
    it     PRP 1 obj organization <corps:0.9   goes back to "corps" with this chance

Heads count from 0 within the sentence; a blank line ends one, `¶` alone a paragraph. Names are marked by their words.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from onrecord.encoder.references import phrase
from onrecord.syntax import Tree
from onrecord.types import Encoding, Mention, Nominal, Parse, Report, Span

GLUED = re.compile(r"[.,;:!?”)]|[’'].*|-.+|-")
OPENING = frozenset("“(")


@dataclass
class _Page:
    text: str = ""
    gap: str = ""
    spans: list[Span] = field(default_factory=list)
    columns: list[tuple[str, int, str]] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    nominals: list[tuple[int, str, tuple[tuple[int, float], ...]]] = field(default_factory=list)
    called: dict[str, int] = field(default_factory=dict)

    def word(self, word: str) -> None:
        if self.text and not GLUED.fullmatch(word) and self.text[-1] not in OPENING:
            self.text += self.gap
        self.spans.append((len(self.text), len(self.text) + len(word)))
        self.text += word
        self.gap = "" if word == "-" else " "


def encoding(table: str, names: dict[str, str] | None = None, confidence: float = 0.9) -> Encoding:
    """The encoding of a table of words; every place where one of the `names` stands is a mention of that kind."""
    page = _Page()
    for block in re.split(r"\n\s*\n", table.strip()):
        if block.strip() == "¶":
            page.gap = "\n\n"
            continue
        _sentence(page, [line.split() for line in block.strip().splitlines()])
    tags, heads, relations = zip(*page.columns, strict=True)
    parse = Parse(spans=tuple(page.spans), tags=tags, heads=heads, relations=relations, sentences=tuple(page.sentences))
    walk = Tree(parse)
    nominals = tuple(
        Nominal(head=head, span=phrase(walk, head), kind=kind, confidence=0.9, antecedents=back)
        for head, kind, back in page.nominals
    )
    return Encoding(
        text=page.text, mentions=_mentions(page.text, names or {}, confidence), parse=parse, nominals=nominals
    )


def report(made: Encoding) -> Report:
    """A report of just this text."""
    digest = hashlib.sha256(made.text.encode()).hexdigest()
    return Report(id=digest[:16], text=made.text, sha256=digest, text_sha256=digest)


def span(made: Encoding | Report, words: str) -> Span:
    """Where words first stand; in brackets those that are meant: "said [he]"."""
    inner = re.search(r"\[(.+?)\]", words)
    if inner is None:
        start = made.text.index(words)
        return start, start + len(words)
    start = made.text.index(words.replace("[", "").replace("]", "")) + inner.start()
    return start, start + len(inner[1])


def _sentence(page: _Page, rows: list[list[str]]) -> None:
    first = len(page.spans)
    for word, tag, head, relation, *rest in rows:
        at = len(page.spans)
        page.word(word)
        page.columns.append((tag, -1 if head == "-" else first + int(head), relation))
        kinds = [part for part in rest if part[0] not in "=<"]
        if kinds:
            back = [part[1:].split(":") for part in rest if part[0] == "<"]
            antecedents = tuple((page.called[label], float(chance)) for label, chance in back)
            for part in rest:
                if part[0] == "=":
                    page.called[part[1:]] = len(page.nominals)
            page.nominals.append((at, kinds[0], antecedents))
    page.sentences.append((first, len(page.spans)))


def _mentions(text: str, names: dict[str, str], confidence: float) -> tuple[Mention, ...]:
    taken: list[Mention] = []
    for name in sorted(names, key=len, reverse=True):
        for found in re.finditer(rf"\b{re.escape(name)}\b", text):
            if all(found.end() <= m.span[0] or m.span[1] <= found.start() for m in taken):
                taken.append(Mention(span=found.span(), kind=names[name], confidence=confidence))
    return tuple(sorted(taken, key=lambda m: m.span))
