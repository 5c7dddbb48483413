"""Documents of an invented treebank, written as lines of words."""

from __future__ import annotations

from onrecord.encoder.heads import INSIDE
from onrecord.types import Parse
from training.gum import Mentioned, Parsed, Token

STRIKE = """
General NNP 2 compound
Vantor NNP 3 nsubj:pass
fell VBD 0 root
in IN 5 case
Ombrel NNP 3 obl
. . 3 punct

He PRP 2 nsubj
led VBD 0 root
the DT 5 det
Lantern NNP 5 compound
Corps NNP 2 obj
. . 2 punct
"""
"""Word, tag, number of the head in its sentence, relation."""


def document(
    written: str = STRIKE, mentions: tuple[tuple[int, int, str, int], ...] = (), genre: str = "news"
) -> Parsed:
    """A document with a space between words; mentions as (first token, end, kind, thing)."""
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    text = ""
    for block in written.strip().split("\n\n"):
        first = len(tokens)
        for word, tag, head, relation in map(str.split, block.splitlines()):
            text += " " if text else ""
            at = first + int(head) - 1 if int(head) else -1
            tokens.append(Token(len(text), len(text) + len(word), tag, at, relation))
            text += word
        sentences.append((first, len(tokens)))
    marked = tuple(Mentioned(*mention) for mention in mentions)
    return Parsed(f"GUM_{genre}_invented", text, tuple(tokens), tuple(sentences), marked)


def perfect(parsed: Parsed) -> Parse:
    """The parse that says just what the treebank says."""
    return Parse(
        spans=tuple((t.start, t.end) for t in parsed.tokens),
        tags=tuple(t.tag for t in parsed.tokens),
        heads=tuple(t.head for t in parsed.tokens),
        relations=tuple(t.relation for t in parsed.tokens),
        sentences=parsed.sentences,
    )


def cut(parse: Parse, word: int, at: int) -> Parse:
    """The same parse with one word cut in two, the second hanging on the first."""
    start, end = parse.spans[word]
    moved = [head + (head > word) for head in parse.heads]
    return Parse(
        spans=(*parse.spans[:word], (start, start + at), (start + at, end), *parse.spans[word + 1 :]),
        tags=(*parse.tags[: word + 1], parse.tags[word], *parse.tags[word + 1 :]),
        heads=(*moved[: word + 1], word, *moved[word + 1 :]),
        relations=(*parse.relations[: word + 1], INSIDE, *parse.relations[word + 1 :]),
        sentences=tuple((a + (a > word), b + (b > word)) for a, b in parse.sentences),
    )
