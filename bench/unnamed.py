"""Whether unnamed sources stay out of the actors: no count but none will do.

What an unnamed source is called ("a senior Tidal Front commander") is never a mention of an actor, nor what an actor is
said to be. Names that stand within it ("Tidal Front") are; other phrases within it ("the militias") only where the gold
has them as an actor's. Sources count that either reading has as unnamed.
"""

from __future__ import annotations

from collections.abc import Iterator

from bench.phrases import form, main_word
from onrecord.types import Reading, Source, Span


def breaches(gold: Reading, found: Reading) -> Iterator[str]:
    """What the found actors take from unnamed sources, one line each, in words of the report."""
    text = gold.report.text
    ours = {main_word(text, span) for actor in gold.actors for span in actor.mentions}
    sources = [source for reading in (gold, found) for source in reading.sources if source.kind == "unnamed"]
    theirs = {span: source.id for source in sources for span in source.mentions}
    for actor in found.actors:
        for span in actor.mentions:
            if any(_takes(text, span, other, ours) for other in theirs):
                yield f"{actor.name}: mention {text[slice(*span)]!r}"
        for phrase in actor.descriptions:
            if any(_within(span, other) and form(text, span) != "name" for span in phrase.spans for other in theirs):
                yield f"{actor.name}: description {phrase.text!r}"
    yield from (f"{source.id}: has an actor, {source.actor_id}" for source in _with_actor(found))


def _takes(text: str, mention: Span, source: Span, ours: set[Span]) -> bool:
    """Whether a mention takes words of an unnamed source other than the names of somebody else."""
    if mention[1] <= source[0] or source[1] <= mention[0]:
        return False
    if not _within(mention, source) or main_word(text, mention) == main_word(text, source):
        return True
    return form(text, mention) != "name" and main_word(text, mention) not in ours


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _with_actor(reading: Reading) -> Iterator[Source]:
    return (source for source in reading.sources if source.kind == "unnamed" and source.actor_id)
