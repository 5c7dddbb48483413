"""Training examples: windows of words with their targets."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.encoder.heads import INSIDE, NOMINAL_TAGS, RELATIONS, TAGS
from onrecord.encoder.windows import SIZE
from onrecord.encoder.words import Words, split
from training.corpora import Marked, Tagged
from training.gum import Parsed
from training.told import Facts, Told, apart, facts, within

WordSpan = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue and what belongs to it, in words of the window; whole is false where the window cuts it."""

    cue: WordSpan
    parts: tuple[tuple[str, int, int], ...]
    whole: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Syntax:
    """What a treebank says of the W words of a window, each an array (W,); -1 where there is nothing to learn.

    tags, heads (a word of the window; itself for a root), relations, sentences (numbered through the text), nominals
    (of main words), things (the number of what a main word mentions).
    """

    tags: NDArray[np.int64]
    heads: NDArray[np.int64]
    relations: NDArray[np.int64]
    sentences: NDArray[np.int64]
    nominals: NDArray[np.int64]
    things: NDArray[np.int64]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One window. `frames`, `entities`, `syntax` and `facts` are None where the corpus marks no such thing."""

    pieces: NDArray[np.int64]
    shapes: NDArray[np.int64]
    first: NDArray[np.int64]
    frames: tuple[Frame, ...] | None = None
    entities: tuple[tuple[int, int, str], ...] | None = None
    syntax: Syntax | None = None
    facts: Facts | None = None


def word_span(words: Words, start: int, end: int) -> WordSpan | None:
    """The words that share a character with `[start, end)`."""
    a = int(np.searchsorted(words.ends, start, "right"))
    b = int(np.searchsorted(words.starts, end, "left"))
    return (a, b) if a < b else None


def attribution_examples(marked: Marked, tokenizer: Tokenizer, rng: random.Random) -> list[Example]:
    """The windows of one article, cut at a random place so that no epoch sees the same cuts."""
    words = split(marked.text, tokenizer)
    frames = []
    for a in marked.attributions:
        cue = word_span(words, a["cue"][0][0], a["cue"][-1][1])
        if cue is None:
            continue
        parts = [
            (role, *found)
            for role in ("source", "content")
            for s, e in a[role]
            if (found := word_span(words, s, e)) is not None
        ]
        frames.append(Frame(cue, tuple(parts)))
    return [_window(words, a, b, frames, None) for a, b in _cuts(words, rng)]


def entity_examples(tagged: Tagged, tokenizer: Tokenizer, rng: random.Random) -> list[Example]:
    """The windows of one article with entities."""
    words = split(tagged.text, tokenizer)
    entities = [(*found, kind) for s, e, kind in tagged.entities if (found := word_span(words, s, e)) is not None]
    return [_window(words, a, b, None, entities) for a, b in _cuts(words, rng)]


def told_examples(told: Told, tokenizer: Tokenizer, rng: random.Random) -> list[Example]:
    """The windows of one text with ties, events or certainty."""
    words = split(told.text, tokenizer)
    whole = facts(told, words, rng)
    return [replace(_window(words, a, b, None, None), facts=within(whole, a, b)) for a, b in _cuts(words, rng)]


def syntax_examples(parsed: Parsed, tokenizer: Tokenizer, rng: random.Random) -> list[Example]:
    """The windows of one document of a treebank, cut between sentences, the first at a random place."""
    words = split(parsed.text, tokenizer)
    whole = _syntax(parsed, words)
    found = []
    for a, b in _cuts_between(words, whole.sentences, rng):
        window = _window(words, a, b, None, None)
        if len(window.pieces) < words_end(words, b) - words.first[a]:
            continue  # one sentence longer than a window
        parts = {f.name: getattr(whole, f.name)[a:b] for f in fields(whole)}
        heads = np.where(parts["heads"] >= 0, parts["heads"] - a, -1)
        told = apart(parts["nominals"], parts["things"], parts["sentences"])
        found.append(replace(window, syntax=Syntax(**parts | {"heads": heads}), facts=told))
    return found


def words_end(words: Words, end: int) -> int:
    """The piece where word `end` begins, or the number of pieces."""
    return int(words.first[end]) if end < len(words) else len(words.pieces)


def _syntax(parsed: Parsed, words: Words) -> Syntax:
    """What the treebank says of each word. Of a token with several words the first stands for it."""
    starts = np.array([t.start for t in parsed.tokens])
    token_of = np.searchsorted(starts, words.starts, "right") - 1
    word_of = np.maximum(np.searchsorted(words.starts, starts, "right") - 1, 0)
    first = np.diff(token_of, prepend=-1) > 0
    here = np.arange(len(words))
    heads = np.array([word_of[t.head] if t.head >= 0 else word_of[i] for i, t in enumerate(parsed.tokens)])
    relations = np.array([RELATIONS.index(t.relation) for t in parsed.tokens])
    tags = np.array([TAGS.index(t.tag) for t in parsed.tokens])
    sentence_of = np.repeat(np.arange(len(parsed.sentences)), [b - a for a, b in parsed.sentences])
    nominals, things = np.zeros(len(words), dtype=np.int64), np.full(len(words), -1)
    for m in sorted(parsed.mentions, key=lambda m: m.first - m.end):  # the shortest of those with one main word last
        nominals[word_of[parsed.head(m)]] = NOMINAL_TAGS.index(m.kind)
        things[word_of[parsed.head(m)]] = m.thing
    return Syntax(
        np.where(first, tags[token_of], -1),
        np.where(first, heads[token_of], here - 1),
        np.where(first, relations[token_of], RELATIONS.index(INSIDE)),
        sentence_of[token_of],
        nominals,
        things,
        tuple(parsed.text[s:e] for s, e in zip(words.starts.tolist(), words.ends.tolist(), strict=True)),
    )


def _cuts_between(words: Words, sentences: NDArray[np.int64], rng: random.Random) -> list[WordSpan]:
    """Cuts at sentence ends, each window as long as fits, the first shortened by chance."""
    ends = [*(np.flatnonzero(np.diff(sentences)) + 1).tolist(), len(words)]
    room = SIZE - rng.randrange(SIZE // 2)
    cuts, start, last = [], 0, 0
    for end in ends:
        if last > start and words_end(words, end) - words.first[start] > room:
            cuts.append((start, last))
            start, room = last, SIZE
        last = end
    return [*cuts, (start, len(words))]


def _cuts(words: Words, rng: random.Random) -> list[WordSpan]:
    count = len(words)
    if not count:
        return []
    first = np.append(words.first, len(words.pieces))
    if first[-1] <= SIZE:
        return [(0, count)]
    number = int(-(-first[-1] // SIZE)) + (rng.random() < 0.5)
    size = min(SIZE, int(first[-1] / number) + 40)
    shift = rng.randrange(size // 2)
    cuts, start = [], 0
    while start < count:
        limit = first[start] + (size - shift if start == 0 else size)
        end = max(start + 1, int(np.searchsorted(first, limit, "right")) - 1)
        cuts.append((start, min(end, count)))
        start = end
    return cuts


def _window(
    words: Words,
    a: int,
    b: int,
    frames: Sequence[Frame] | None,
    entities: Sequence[tuple[int, int, str]] | None,
) -> Example:
    first = np.append(words.first, len(words.pieces))
    low, high = first[a], min(first[b], first[a] + SIZE)
    per_piece = np.repeat(words.shapes, np.diff(first))[low:high]
    inside = marked = None
    if frames is not None:
        inside = tuple(_moved(frame, a, b) for frame in frames if a <= frame.cue[0] < frame.cue[1] <= b)
    if entities is not None:
        marked = tuple((s - a, e - a, kind) for s, e, kind in entities if a <= s and e <= b)
    return Example(words.pieces[low:high], per_piece, words.first[a:b] - low, inside, marked)


def _moved(frame: Frame, a: int, b: int) -> Frame:
    """A frame whose cue lies in words `a` to `b`, in words of that window; without its parts where one lies outside."""
    ends = [x for _, s, e in frame.parts for x in (s, e)] or list(frame.cue)
    whole = a <= min(ends) and max(ends) <= b
    parts = tuple((role, s - a, e - a) for role, s, e in frame.parts) if whole else ()
    return Frame((frame.cue[0] - a, frame.cue[1] - a), parts, whole)
