"""GUM (Zeldes, 2017): texts with their dependencies, their mentions and which mentions are the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.corpora import need

ENTITY = re.compile(r"\((\d+)-([a-z]+)-[^()]*(\))?|(\d+)\)")
"""A mention that opens (and closes at once) or one that closes, as the column `Entity=` writes them."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the treebank: code points, Penn tag, the index of its head (-1 for a root) and its relation."""

    start: int
    end: int
    tag: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A mention: tokens `first` up to `end`, its type, and the number of the thing it mentions."""

    first: int
    end: int
    kind: str
    thing: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document; `sentences` are ranges of tokens."""

    id: str
    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Mentioned, ...]

    def head(self, mention: Mentioned) -> int:
        """The main word of a mention: the first whose own head lies outside it."""
        inside = range(mention.first, mention.end)
        return next((i for i in inside if self.tokens[i].head not in inside), mention.first)


def gum(folder: Path, split: str) -> list[Parsed]:
    """The documents of a split (train, dev, test)."""
    named = splits(folder / "splits.md")
    known = {name: part for part, names in named.items() for name in names}
    files = [f for f in sorted(need(folder / "dep").glob("GUM_*.conllu")) if known.get(f.stem, "train") == split]
    return [read(f) for f in files]


def splits(path: Path) -> dict[str, list[str]]:
    """The documents of each part but train, which is all the others."""
    found: dict[str, list[str]] = {}
    part = ""
    for line in need(path).read_text("utf8").splitlines():
        if line.startswith("## "):
            part = line[3:].strip()
        elif name := re.match(r"\s*\* (\w+)", line):
            found.setdefault(part, []).append(name[1])
    return found


def read(path: Path) -> Parsed:
    """One document, its text put together as it was: spaces as marked, a blank line between paragraphs."""
    text, tokens, sentences, mentions = "", list[Token](), list[tuple[int, int]](), list[Mentioned]()
    opened: dict[int, list[tuple[int, str]]] = {}
    gap = ""
    for lines, paragraph in _sentences(path.read_text("utf8")):
        first = len(tokens)
        gap = "\n\n" if paragraph and text else gap
        joined_until, joined_gap = 0, ""
        for c in lines:
            spaced = "" if "SpaceAfter=No" in c[9] else " "
            if "-" in c[0]:
                joined_until, joined_gap = int(c[0].split("-")[1]), spaced
                continue
            number = int(c[0])
            text += gap
            tokens.append(Token(len(text), len(text) + len(c[1]), c[4], _head(c[6], first), c[7]))
            text += c[1]
            gap = "" if number < joined_until else joined_gap if number == joined_until else spaced
            mentions += _mentions(c[9], len(tokens) - 1, opened)
        gap = gap or " "
        sentences.append((first, len(tokens)))
    order = tuple(sorted(mentions, key=lambda m: (m.first, -m.end)))
    return Parsed(path.stem, text, tuple(tokens), tuple(sentences), order)


def _sentences(table: str) -> Iterator[tuple[list[list[str]], bool]]:
    """The rows of each sentence, empty nodes left out, and whether it begins a paragraph."""
    for block in table.strip().split("\n\n"):
        lines = block.splitlines()
        rows = [line.split("\t") for line in lines if line and line[0] != "#"]
        yield [row for row in rows if "." not in row[0]], any(line.startswith("# newpar") for line in lines)


def _head(column: str, first: int) -> int:
    return first + int(column) - 1 if int(column) else -1


def _mentions(misc: str, at: int, opened: dict[int, list[tuple[int, str]]]) -> Iterator[Mentioned]:
    column = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
    for m in ENTITY.finditer(column):
        if m[1] and m[3]:
            yield Mentioned(at, at + 1, m[2], int(m[1]))
        elif m[1]:
            opened.setdefault(int(m[1]), []).append((at, m[2]))
        else:
            first, kind = opened[int(m[4])].pop()
            yield Mentioned(first, at + 1, kind, int(m[4]))
