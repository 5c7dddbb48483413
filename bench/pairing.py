"""Which found actor is which of the gold's, and where two are taken for one or one for two.

The same mention is one with the same main word (`bench.phrases`), since two readings may mark more or less of a phrase.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from msgspec.structs import replace

from bench.assignment import heaviest
from bench.phrases import form, main_word, unarticled
from onrecord.types import Actor, Reading, Span

SAME_NAME = 0.5
"""What an equal name weighs in pairing, in shared mentions: it decides only between pairings that are else as good."""

Pairs = list[tuple[Actor, Actor]]
Held = list[tuple[Actor, list[Actor]]]


def at(reading: Reading) -> dict[Span, Actor]:
    """The actor of each mention, by the mention's main word; of two that claim one, the first."""
    held: dict[Span, Actor] = {}
    for actor in reading.actors:
        for span in actor.mentions:
            held.setdefault(main_word(reading.report.text, span), actor)
    return held


def things(reading: Reading, *, exact: bool = False) -> list[set[Span]]:
    """The mentions of each actor, by main word or span; of two actors that claim one, the first has it."""
    taken: set[Span] = set()
    found: list[set[Span]] = []
    key = unarticled if exact else main_word
    for actor in reading.actors:
        found.append({key(reading.report.text, span) for span in actor.mentions} - taken)
        taken |= found[-1]
    return [thing for thing in found if thing]


def paired(gold: Reading, found: Reading) -> Pairs:
    """The actors one to one, so that together they share most mentions: (gold, found)."""
    wanted, held = at(gold), at(found)
    rows, columns = ({actor.id: i for i, actor in enumerate(reading.actors)} for reading in (gold, found))
    shared = np.zeros((len(rows), len(columns)))
    for word in wanted.keys() & held.keys():
        shared[rows[wanted[word].id], columns[held[word].id]] += 1
    names = [[plain(g.name) == plain(f.name) for f in found.actors] for g in gold.actors]
    weights = np.where(shared > 0, shared + SAME_NAME * np.array(names).reshape(shared.shape), 0)
    return [(gold.actors[i], found.actors[j]) for i, j in heaviest(weights) if shared[i, j] > 0]


def two_in_one(gold: Reading, found: Reading) -> Held:
    """The found actors that hold names of several gold actors, with these."""
    return list(_holders(found, gold, names_in(gold)))


def one_in_two(gold: Reading, found: Reading) -> Held:
    """The gold actors whose names several found actors hold, with these."""
    return list(_holders(gold, found, names_in(gold)))


def _holders(ones: Reading, others: Reading, names: set[Span]) -> Iterator[tuple[Actor, list[Actor]]]:
    theirs, ours = at(ones), at(others)
    for actor in ones.actors:
        words = sorted(word for word in names if word in ours and word in theirs and theirs[word] is actor)
        held = {ours[word].id: ours[word] for word in words}
        if len(held) > 1:
            yield actor, list(held.values())


def names_in(gold: Reading) -> set[Span]:
    """The main words of the gold's plain names: not those of a capital that stands for its state."""
    text = gold.report.text
    return {main_word(text, span) for actor in gold.actors for span in plain_names(actor, text)}


def plain_names(actor: Actor, text: str) -> list[Span]:
    """A gold actor's mentions by name that no reason joins."""
    joined = {join.span for join in actor.joins}
    return [span for span in actor.mentions if span not in joined and form(text, span) == "name"]


def without_phrases(found: Reading) -> Reading:
    """The reading without the mentions that are joined for a reason and are no names; actors left with none go."""
    text = found.report.text
    kept = []
    for actor in found.actors:
        gone = {join.span for join in actor.joins if form(text, join.span) != "name"}
        kept.append(replace(actor, mentions=tuple(span for span in actor.mentions if span not in gone)))
    return replace(found, actors=tuple(actor for actor in kept if actor.mentions))


def called(actor: Actor) -> set[str]:
    """Name and aliases."""
    return {plain(name) for name in (actor.name, *actor.aliases)}


def spellings(actor: Actor, gold: Reading) -> set[str]:
    """All that a gold actor is called: name, aliases, and its plain names in the text, which need not be listed."""
    text = gold.report.text
    return called(actor) | {plain(text[start:end]) for start, end in plain_names(actor, text)}


def plain(name: str) -> str:
    """A name without capitals and article.

    >>> plain("The  Order"), plain("Order")
    ('order', 'order')
    """
    return " ".join(name.casefold().split()).removeprefix("the ")
