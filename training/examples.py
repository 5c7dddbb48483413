"""Training examples: windows of words with their targets, gathered into batches of tensors."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from onrecord.encoder import pairs
from onrecord.encoder.heads import (
    CUE_TAGS,
    ENTITY_TAGS,
    INSIDE,
    LINK_REACH,
    LINK_TAGS,
    NOMINAL_TAGS,
    RELATIONS,
    TAGS,
)
from onrecord.encoder.model import CLS, SEP, distance
from onrecord.encoder.windows import SIZE
from onrecord.encoder.words import Words, split
from training.corpora import Marked, Tagged
from training.gum import Parsed
from training.told import Facts, Told, apart, facts, gathered, within

MASK = 103
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
    inside = None
    if frames is not None:
        kept = []
        for frame in frames:
            if not a <= frame.cue[0] < frame.cue[1] <= b:
                continue
            ends = [x for _, s, e in frame.parts for x in (s, e)] or list(frame.cue)
            whole = a <= min(ends) and max(ends) <= b
            parts = tuple((r, s - a, e - a) for r, s, e in frame.parts) if whole else ()
            kept.append(Frame((frame.cue[0] - a, frame.cue[1] - a), parts, whole))
        inside = tuple(kept)
    marked = None
    if entities is not None:
        marked = tuple((s - a, e - a, kind) for s, e, kind in entities if a <= s and e <= b)
    return Example(words.pieces[low:high], per_piece, words.first[a:b] - low, inside, marked)


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """B windows, W words each, N cues; see `Network` for what reads them."""

    pieces: Tensor
    shapes: Tensor
    first: Tensor
    piece_mask: Tensor
    word_mask: Tensor
    has_frames: Tensor
    cue_tags: Tensor
    roles: Tensor
    has_entities: Tensor
    entity_tags: Tensor
    cue_of: Tensor
    cue_spans: Tensor
    near: Tensor
    near_mask: Tensor
    distances: Tensor
    link_tags: Tensor
    has_syntax: Tensor
    tags: Tensor
    heads: Tensor
    relations: Tensor
    sentences: Tensor
    nominals: Tensor
    nominal_at: Tensor
    things: Tensor
    nearness: Tensor
    sentence_nearness: Tensor
    likeness: Tensor
    tie_at: Tensor
    tie_labels: Tensor
    argument_at: Tensor
    argument_labels: Tensor
    events: Tensor
    event_types: Tensor
    certainty: Tensor

    def to(self, device: str) -> Batch:
        """The same batch on another device."""
        return Batch(*(getattr(self, f.name).to(device) for f in fields(self)))


def batch(examples: Sequence[Example], rng: random.Random, hide: float = 0.0) -> Batch:
    """Gather examples; `hide` is the share of pieces shown as [MASK], which keeps the network from memorising."""
    size, pieces = len(examples), max(len(e.pieces) for e in examples) + 2
    words = max(len(e.first) for e in examples)
    ids = np.zeros((size, pieces), dtype=np.int64)
    shapes, mask = np.zeros_like(ids), np.zeros_like(ids, dtype=bool)
    first = np.zeros((size, words), dtype=np.int64)
    word_mask, cue_tags, entity_tags = np.zeros_like(first, dtype=bool), np.zeros_like(first), np.zeros_like(first)
    roles = np.zeros((size, words, 4), dtype=np.float32)
    links: list[tuple[int, Frame]] = []
    noise = np.random.default_rng(rng.randrange(2**31))
    for i, e in enumerate(examples):
        n = len(e.pieces)
        ids[i, 1 : n + 1] = np.where(noise.random(n) < hide, MASK, e.pieces)
        ids[i, 0], ids[i, n + 1] = CLS, SEP
        shapes[i, 1 : n + 1] = e.shapes
        mask[i, : n + 2] = True
        first[i, : len(e.first)] = e.first + 1
        word_mask[i, : len(e.first)] = True
        for frame in e.frames or ():
            cue_tags[i, frame.cue[0]] = CUE_TAGS.index("B")
            cue_tags[i, frame.cue[0] + 1 : frame.cue[1]] = CUE_TAGS.index("I")
            for role, s, t in frame.parts:
                roles[i, s:t, 0 if role == "source" else 1] = 1
                if role == "content":
                    roles[i, s, 2] = roles[i, t - 1, 3] = 1
            if frame.whole:
                links.append((i, frame))
        for s, t, kind in e.entities or ():
            entity_tags[i, s] = ENTITY_TAGS.index(f"B-{kind}")
            entity_tags[i, s + 1 : t] = ENTITY_TAGS.index(f"I-{kind}")
    arrays = _links(links, [len(e.first) for e in examples])
    return Batch(
        *map(torch.from_numpy, (ids, shapes, first, mask, word_mask)),
        torch.tensor([e.frames is not None for e in examples]),
        *map(torch.from_numpy, (cue_tags, roles)),
        torch.tensor([e.entities is not None for e in examples]),
        *map(torch.from_numpy, (entity_tags, *arrays)),
        torch.tensor([e.syntax is not None for e in examples]),
        *map(torch.from_numpy, _trees([e.syntax for e in examples], words)),
        *map(torch.from_numpy, _references([e.syntax for e in examples], words)),
        *map(torch.from_numpy, gathered([e.facts for e in examples], words)),
    )


def _trees(all_: Sequence[Syntax | None], width: int) -> list[NDArray[np.int64]]:
    """Tags, heads, relations, sentences and nominals, each (B, width), -1 where nothing is marked."""
    found = []
    for name in ("tags", "heads", "relations", "sentences", "nominals"):
        table = np.full((len(all_), width), -1, dtype=np.int64)
        for i, syntax in enumerate(all_):
            if syntax is not None:
                table[i, : len(syntax.tags)] = getattr(syntax, name)
        found.append(table)
    return found


def _references(all_: Sequence[Syntax | None], width: int) -> list[NDArray[np.int64]]:
    """The main words of all nominals of a batch, whose windows with syntax follow each other in one text.

    Gives where they stand (row * width + word), what they mention, and the three tables of `onrecord.encoder.pairs`.
    """
    at, things, sentences, words = [], [], [], []
    for i, syntax in enumerate(all_):
        for w in np.flatnonzero(syntax.nominals).tolist() if syntax is not None else ():
            at.append(i * width + w)
            things.append(int(syntax.things[w]))
            sentences.append(int(syntax.sentences[w]))
            words.append(syntax.words[w])
    ints = [np.array(x, dtype=np.int64) for x in (at, things, sentences)]
    places = np.arange(len(at))
    near, apart = pairs.nearness(places, places), pairs.nearness(ints[2], ints[2])
    return [*ints[:2], near, apart, pairs.likeness(words, words)]


def _links(links: Sequence[tuple[int, Frame]], lengths: Sequence[int]) -> list[NDArray[np.int64]]:
    """For each cue: its window, its span, the words near it, which of them are real, how far, and their tags."""
    ranges = [(max(0, f.cue[0] - LINK_REACH), min(lengths[i], f.cue[1] + LINK_REACH)) for i, f in links]
    longest = max((b - a for a, b in ranges), default=1)
    near = np.zeros((len(links), longest), dtype=np.int64)
    mask, distances, tags = np.zeros_like(near, dtype=bool), np.zeros_like(near), np.zeros_like(near)
    for row, ((_, frame), (a, b)) in enumerate(zip(links, ranges, strict=True)):
        where = np.arange(a, b)
        near[row, : b - a], mask[row, : b - a] = where, True
        distances[row, : b - a] = distance(where, *frame.cue)
        for role, s, t in frame.parts:
            low, high = max(s, a) - a, min(t, b) - a
            if low < high:
                tags[row, low] = LINK_TAGS.index(f"B-{role}")
                tags[row, low + 1 : high] = LINK_TAGS.index(f"I-{role}")
    owners = np.array([i for i, _ in links], dtype=np.int64)
    spans = np.array([f.cue for _, f in links], dtype=np.int64).reshape(-1, 2)
    return [owners, spans, near, mask, distances, tags]
