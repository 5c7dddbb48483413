"""Training examples gathered into batches of tensors."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from onrecord.encoder import pairs
from onrecord.encoder.heads import CUE_TAGS, ENTITY_TAGS, LINK_REACH, LINK_TAGS
from onrecord.encoder.model import CLS, SEP, distance
from training.examples import Example, Frame, Syntax
from training.told import gathered

MASK = 103


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
    lengths = [len(e.first) for e in examples]
    words = max(lengths)
    links = [(i, frame) for i, e in enumerate(examples) for frame in e.frames or () if frame.whole]
    syntax = [e.syntax for e in examples]
    return Batch(
        *map(torch.from_numpy, _pieces(examples, words, rng, hide)),
        torch.tensor([e.frames is not None for e in examples]),
        *map(torch.from_numpy, _frames(examples, words)),
        torch.tensor([e.entities is not None for e in examples]),
        *map(torch.from_numpy, (_entities(examples, words), *_links(links, lengths))),
        torch.tensor([one is not None for one in syntax]),
        *map(torch.from_numpy, _trees(syntax, words)),
        *map(torch.from_numpy, _references(syntax, words)),
        *map(torch.from_numpy, gathered([e.facts for e in examples], words)),
    )


def _pieces(examples: Sequence[Example], width: int, rng: random.Random, hide: float) -> list[NDArray[np.generic]]:
    """The pieces with their marks, their shapes, the first piece of each word; which pieces and words are real."""
    longest = max(len(e.pieces) for e in examples) + 2
    ids = np.zeros((len(examples), longest), dtype=np.int64)
    shapes, mask = np.zeros_like(ids), np.zeros_like(ids, dtype=bool)
    first = np.zeros((len(examples), width), dtype=np.int64)
    word_mask = np.zeros_like(first, dtype=bool)
    noise = np.random.default_rng(rng.randrange(2**31))
    for i, e in enumerate(examples):
        n = len(e.pieces)
        ids[i, 1 : n + 1] = np.where(noise.random(n) < hide, MASK, e.pieces)
        ids[i, 0], ids[i, n + 1] = CLS, SEP
        shapes[i, 1 : n + 1] = e.shapes
        mask[i, : n + 2] = True
        first[i, : len(e.first)] = e.first + 1
        word_mask[i, : len(e.first)] = True
    return [ids, shapes, first, mask, word_mask]


def _frames(examples: Sequence[Example], width: int) -> list[NDArray[np.generic]]:
    """The tags of cues, (B, width), and the roles of words, (B, width, 4): source, content, its start, its end."""
    tags = np.zeros((len(examples), width), dtype=np.int64)
    roles = np.zeros((*tags.shape, 4), dtype=np.float32)
    for i, e in enumerate(examples):
        for frame in e.frames or ():
            tags[i, frame.cue[0]] = CUE_TAGS.index("B")
            tags[i, frame.cue[0] + 1 : frame.cue[1]] = CUE_TAGS.index("I")
            for role, s, t in frame.parts:
                roles[i, s:t, 0 if role == "source" else 1] = 1
                if role == "content":
                    roles[i, s, 2] = roles[i, t - 1, 3] = 1
    return [tags, roles]


def _entities(examples: Sequence[Example], width: int) -> NDArray[np.int64]:
    """The tags of entities, (B, width)."""
    tags = np.zeros((len(examples), width), dtype=np.int64)
    for i, e in enumerate(examples):
        for s, t, kind in e.entities or ():
            tags[i, s] = ENTITY_TAGS.index(f"B-{kind}")
            tags[i, s + 1 : t] = ENTITY_TAGS.index(f"I-{kind}")
    return tags


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
