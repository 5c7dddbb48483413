"""Whether unnamed sources stay out of the actors: no count but none will do.

What an unnamed source is called ("a senior Tidal Front commander", "he") is never a mention of an actor, nor what an
actor is said to be. Names that stand within it ("Tidal Front") are; other phrases within it ("the militias"), and
pronouns for people in its terms ("because he was not authorised"), only where the gold has them as an actor's.
Gold that marks plain names only cannot tell these, and lets them pass.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from bench.phrases import form, main_word
from onrecord.actors.lexicon import HE, SHE, THEY
from onrecord.types import Reading, Source, Span

OWN = HE | SHE | THEY
"""Pronouns that people are meant by."""


def breaches(gold: Reading, found: Reading, sources: Iterable[Source]) -> Iterator[str]:
    """What the found actors take from the unnamed among these sources, one line each, in words of the report."""
    text = gold.report.text
    unnamed = [source for source in sources if source.kind == "unnamed"]
    theirs = {span for source in unnamed for span in source.mentions}
    terms = {span for source in unnamed if source.terms for span in source.terms.with_reason}
    allowed = marked(gold)
    for actor in found.actors:
        for span in actor.mentions:
            if (_is_own(text, span, terms) and span not in (allowed or ())) or any(
                takes(text, span, other, allowed) for other in theirs
            ):
                yield f"{actor.name}: mention {text[slice(*span)]!r} at {span[0]}"
        for phrase in actor.descriptions:
            if any(_within(span, other) and form(text, span) != "name" for span in phrase.spans for other in theirs):
                yield f"{actor.name}: description {phrase.text!r} at {phrase.spans[0][0]}"
    yield from (f"{source.id}: has an actor, {source.actor_id}" for source in unnamed if source.actor_id)


def _is_own(text: str, mention: Span, terms: Collection[Span]) -> bool:
    """Whether a mention is a pronoun for people within the terms on which an unnamed source spoke."""
    return text[slice(*mention)].lower() in OWN and any(_within(mention, span) for span in terms)


def marked(gold: Reading) -> Collection[Span] | None:
    """The main words of the gold's mentions; `None` where it marks plain names only."""
    if not any(actor.joins for actor in gold.actors):
        return None
    return {main_word(gold.report.text, span) for actor in gold.actors for span in actor.mentions}


def takes(text: str, mention: Span, source: Span, allowed: Collection[Span] | None) -> bool:
    """Whether a mention takes words of an unnamed source other than names, and what is `allowed`, within it."""
    if mention[1] <= source[0] or source[1] <= mention[0]:
        return False
    if not _within(mention, source) or main_word(text, mention) == main_word(text, source):
        return True
    return allowed is not None and form(text, mention) != "name" and main_word(text, mention) not in allowed


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
