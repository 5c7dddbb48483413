"""Texts with what they tell: ties between mentions, events, who has which part in them, how certain each is.

No corpus marks all of it. What a corpus does not mark is not asked: of a pair each label is so, not so, or unknown.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from onrecord.encoder.heads import EVENT_TAGS, NOMINAL_TAGS, PARTS, TIES
from onrecord.encoder.relations import ENDS, neighbours
from onrecord.encoder.words import Words

Span = tuple[int, int]
Ints = NDArray[np.int64]
HELD_OUT = 26
"""Of 256 documents so many or so are held out for measuring, by a hash of their names."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions, or a trigger and a mention, and the labels that are known of them."""

    first: Span
    second: Span
    labels: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Told:
    """A text and what a corpus marks in it; spans are code points.

    triggers: (start, end, type), None where the corpus marks no events. event_types: those that it marks, other than
    which any may go unmarked. open: words of which it is not known whether they tell one. certainty: (start, end, from
    -3 to 3).
    """

    id: str
    text: str
    ties: tuple[Pair, ...] = ()
    triggers: tuple[tuple[int, int, str], ...] | None = None
    event_types: frozenset[str] = frozenset()
    arguments: tuple[Pair, ...] = ()
    certainty: tuple[tuple[int, int, float], ...] = ()
    open: tuple[Span, ...] = ()


def held_out(document: str) -> bool:
    """Whether a document is held out for measuring: one in ten or so, the same on any day."""
    return hashlib.sha256(document.encode()).digest()[0] < HELD_OUT


TAIL = re.compile(r"\s*(?:,|;|\(|\s(?:of|in|for|at|on|from|to|with|by|near|who|which|that|against|and)\s)", re.I)
NAME = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,2}")


def main_word(text: str, span: Span, rng: random.Random | None = None) -> Span:
    """The main word of a mention: the last before "of", "in", a comma and the like.

    Treebanks hang the rest of a person's name on its first word, and the rest of other names on their last. With an
    `rng`, a short name is known by either, by chance.

    >>> text = "the foreign minister of Kessaria"
    >>> text[slice(*main_word(text, (0, len(text))))]
    'minister'
    """
    start, end = span
    tail = TAIL.search(text, start + 1, end)
    if tail and tail.start() > start:
        end = tail.start()
    words = list(re.finditer(r"\S+", text[start:end])) or list(re.finditer(r"\S+", text[start : span[1]]))
    if not words:
        return span
    chosen = words[-1]
    if len(words) > 1 and chosen[0] in {"'s", "’s", "'", "’"}:
        chosen = words[-2]
    if rng and NAME.fullmatch(text[start:end]) and rng.random() < 0.5:
        chosen = words[0]
    return start + chosen.start(), start + chosen.end()


def packed(items: Sequence[Told], rng: random.Random, size: int = 1900) -> list[Told]:
    """Short texts gathered into texts of about `size` characters, in random order, a blank line between them."""
    order = list(items)
    rng.shuffle(order)
    found, group, length = list[Told](), list[Told](), 0
    for item in order:
        if group and length + len(item.text) > size:
            found.append(joined(group))
            group, length = [], 0
        group.append(item)
        length += len(item.text) + 2
    return [*found, joined(group)] if group else found


def joined(items: Sequence[Told]) -> Told:
    """Several texts of one corpus as one."""
    text, moved = "", list[Told]()
    for item in items:
        moved.append(_moved(item, len(text)))
        text += item.text + "\n\n"
    triggers = None if items[0].triggers is None else tuple(t for m in moved for t in m.triggers or ())
    return Told(
        id=items[0].id,
        text=text.rstrip("\n"),
        ties=tuple(p for m in moved for p in m.ties),
        triggers=triggers,
        event_types=items[0].event_types,
        arguments=tuple(p for m in moved for p in m.arguments),
        certainty=tuple(c for m in moved for c in m.certainty),
        open=tuple(span for m in moved for span in m.open),
    )


def _moved(told: Told, by: int) -> Told:
    def pair(p: Pair) -> Pair:
        return Pair((p.first[0] + by, p.first[1] + by), (p.second[0] + by, p.second[1] + by), p.labels)

    return replace(
        told,
        ties=tuple(map(pair, told.ties)),
        triggers=None if told.triggers is None else tuple((s + by, e + by, kind) for s, e, kind in told.triggers),
        arguments=tuple(map(pair, told.arguments)),
        certainty=tuple((s + by, e + by, value) for s, e, value in told.certainty),
        open=tuple((s + by, e + by) for s, e in told.open),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """The targets of a window of W words.

    ties (N, 2 + len(TIES)), arguments (M, 2 + len(PARTS)): two words, then 1, 0 or -1 (unknown) of each label.
    events (W,): tags, -1 where none are marked. event_types (len(EVENT_TAGS),): which tags the corpus marks.
    certainty (W,): nan where none is marked.
    """

    ties: Ints
    arguments: Ints
    events: Ints
    event_types: NDArray[np.bool_]
    certainty: NDArray[np.float32]


def facts(told: Told, words: Words, rng: random.Random | None = None) -> Facts:
    """What a text tells, in words."""

    def word(span: Span) -> int:
        return min(int(np.searchsorted(words.ends, span[0], "right")), len(words) - 1)

    events = np.full(len(words), -1 if told.triggers is None else 0)
    for span in told.open:
        events[word(span)] = -1
    for start, end, kind in told.triggers or ():
        events[word(main_word(told.text, (start, end)))] = EVENT_TAGS.index(kind)
    certainty = np.full(len(words), np.nan, dtype=np.float32)
    for start, end, value in told.certainty:
        certainty[word((start, end))] = value
    mains = {s: main_word(told.text, s, rng) for p in (*told.ties, *told.arguments) for s in (p.first, p.second)}

    def table(pairs: Iterable[Pair], labels: Sequence[str]) -> Ints:
        known = [
            [word(mains[p.first]), word(mains[p.second]), *(int(p.labels.get(label, -1)) for label in labels)]
            for p in pairs
        ]
        found = np.array(known, dtype=np.int64).reshape(-1, 2 + len(labels))
        return found[found[:, 0] != found[:, 1]]

    marked = np.array([tag == "O" or tag in told.event_types for tag in EVENT_TAGS])
    return Facts(table(told.ties, TIES), table(told.arguments, PARTS), events, marked, certainty)


def apart(kinds: Ints, things: Ints, sentences: Ints) -> Facts:
    """What a treebank says against ties between the nominals of a window.

    Two mentions of one thing are not tied; nobody is of the family of what is no person; founding is rare. Without this
    a head that sees tied pairs alone takes any two persons of a sentence for tied. kinds: of main words, as
    `NOMINAL_TAGS` numbers them; things: what each mentions; sentences: of each word.
    """
    at = np.flatnonzero(np.isin(kinds, [NOMINAL_TAGS.index(kind) for kind in ENDS]))
    one, two = neighbours(sentences[at])
    one, two = at[np.concatenate([one, two])], at[np.concatenate([two, one])]
    same = things[one] == things[two]
    persons = (kinds[[one, two]] == NOMINAL_TAGS.index("person")).all(0)
    labels = np.where(same[:, None], 0, np.full((1, len(TIES)), -1))
    labels[:, TIES.index("same-as")] = -1
    labels[:, TIES.index("founded")] = 0
    labels[~persons, TIES.index("related-to")] = 0
    empty = np.zeros((0, 2 + len(PARTS)), dtype=np.int64)
    unknown, marked = np.full(len(kinds), -1), np.ones(len(EVENT_TAGS), dtype=bool)
    unsure = np.full(len(kinds), np.nan, dtype=np.float32)
    return Facts(np.column_stack([one, two, labels]), empty, unknown, marked, unsure)


def within(whole: Facts, a: int, b: int) -> Facts:
    """The facts of the words `a` to `b`, counted from `a`; pairs that lie partly outside are left out."""

    def pairs(table: Ints) -> Ints:
        inside = table[((table[:, :2] >= a) & (table[:, :2] < b)).all(1)].copy()
        inside[:, :2] -= a
        return inside

    return Facts(pairs(whole.ties), pairs(whole.arguments), whole.events[a:b], whole.event_types, whole.certainty[a:b])


def gathered(all_: Sequence[Facts | None], width: int) -> list[NDArray[np.generic]]:
    """The targets of a batch: pairs with the row before their words and their labels, twice; then tags by word."""
    events = np.full((len(all_), width), -1, dtype=np.int64)
    marked = np.ones((len(all_), len(EVENT_TAGS)), dtype=bool)
    certainty = np.full((len(all_), width), np.nan, dtype=np.float32)
    for row, found in enumerate(all_):
        if found is not None:
            events[row, : len(found.events)] = found.events
            marked[row] = found.event_types
            certainty[row, : len(found.certainty)] = found.certainty
    ties = _tables([f and f.ties for f in all_], len(TIES))
    arguments = _tables([f and f.arguments for f in all_], len(PARTS))
    return [*ties, *arguments, events, marked, certainty]


def _tables(tables: Sequence[Ints | None], labels: int) -> tuple[Ints, Ints]:
    rows = [np.insert(table, 0, row, axis=1) for row, table in enumerate(tables) if table is not None]
    whole = np.concatenate([np.zeros((0, 3 + labels), dtype=np.int64), *rows])
    return whole[:, :3], whole[:, 3:]
