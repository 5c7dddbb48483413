"""A stream of a report as the stages see it that read ties and events: its parse, and whom each word stands for.

An unnamed source is no actor, and no word that stands for one leads to an actor here: so no tie and no event can have
one among its ends.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.clauses import Clauses
from onrecord.sheet import Sheet

if TYPE_CHECKING:
    from onrecord.types import Actor, ActorKind, Encoding, Source, Span, Spans, When

POINTING = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "WP$", "DT", "CD", "JJ"})
"""The tags of words that may stand for an actor, among those of a mention ("Kessarian militias", "they", "both")."""


class Scene:
    """One stream with its actors, its unnamed sources and its times at hand. Words are indices into its parse."""

    def __init__(
        self,
        encoding: Encoding,
        actors: tuple[Actor, ...] = (),
        sources: tuple[Source, ...] = (),
        times: tuple[When, ...] = (),
        stream: int = 0,
    ) -> None:
        self.encoding, self.text, self.stream = encoding, encoding.text, stream
        self.sheet = Sheet(encoding, stream)
        self.parse = encoding.parse
        self.actors = {actor.id: actor for actor in actors}
        self._sources, self._times = sources, times

    @cached_property
    def clauses(self) -> Clauses:
        """Who does what to whom in this stream."""
        return Clauses(self.text, self.sheet)

    def actor(self, word: int | None) -> str | None:
        """The actor that a word stands for by a mention of it; of an unnamed source none."""
        return None if word is None or word in self.unnamed else self._actor_at.get(word)

    def meant(self, word: int | None) -> str | None:
        """The actor that a word's phrase is about: its own, or that of the name it stands before or beside.

        In "the populist cleric Mokta Sarrin" the parse may take either word for the main one.
        """
        if word is None or word in self.unnamed:
            return None
        beside = (word, *self.sheet.on(word, "flat", "appos", "nmod:desc", "compound"))
        return next((found for w in beside if (found := self.actor(w)) and self._is_beside(word, w, found)), None)

    def _is_beside(self, word: int, other: int, actor: str) -> bool:
        """Whether a name beside a word is the same thing: a person's name after a noun, or an apposition."""
        return word == other or (other > word and (self.kind(actor) == "person" or self.sheet.on(word, "appos") != []))

    def kind(self, actor: str) -> ActorKind:
        """What an actor is."""
        return self.actors[actor].kind

    def source(self, word: int) -> str | None:
        """The source that a word stands for: as the main word of a mention of it, or of the actor that it is."""
        actor = self.actor(word)
        as_actor = (source.id for source in self._sources if actor is not None and source.actor_id == actor)
        return self._source_at.get(word) or next(as_actor, None)

    @cached_property
    def unnamed(self) -> frozenset[int]:
        """The main words of the mentions of unnamed sources."""
        spans = [span for source in self._sources if source.kind == "unnamed" for span in source.mentions]
        return frozenset(head for span in spans if (head := self.main(span)) is not None)

    @cached_property
    def times(self) -> dict[int, When]:
        """The times of the stream by the main word of their expression."""
        return {head: when for when in self._times for span in when.spans if (head := self.main(span)) is not None}

    def main(self, span: Span) -> int | None:
        """The main word of a span; none where the span has no word in this stream."""
        return self.sheet.head(span)

    def words(self, spans: Spans) -> frozenset[int]:
        """The words of this stream that share a character with these spans."""
        return frozenset(word for span in spans for word in self.sheet.within(span))

    def spans(self, words: set[int] | frozenset[int]) -> Spans:
        """The spans of some words, one for each unbroken stretch of them."""
        found: list[Span] = []
        before = -2
        for word in sorted(words):
            start, end = self.parse.spans[word]
            if word == before + 1 and found:
                start = found.pop()[0]
            found.append((start, end))
            before = word
        return tuple(found)

    def between(self, *words: int) -> Spans:
        """The one span from the first of these words to the last."""
        return ((self.parse.spans[min(words)][0], self.parse.spans[max(words)][1]),)

    @cached_property
    def _actor_at(self) -> dict[int, str]:
        """For each word of a mention its actor; where mentions lie in one another, that of the shortest."""
        found: dict[int, tuple[int, str]] = {}
        for actor in self.actors.values():
            for start, end in actor.mentions:
                for word in self._pointing((start, end)):
                    if word not in found or end - start < found[word][0]:
                        found[word] = (end - start, actor.id)
        return {word: name for word, (_, name) in found.items()}

    @cached_property
    def _source_at(self) -> dict[int, str]:
        """For the main word of each mention of a source that source."""
        pairs = ((self.main(span), source.id) for source in self._sources for span in source.mentions)
        return {head: name for head, name in pairs if head is not None}

    def _pointing(self, span: Span) -> list[int]:
        """The words of a mention that stand for what it mentions."""
        return [word for word in self.sheet.within(span) if self.parse.tags[word] in POINTING]


def scenes(
    encodings: tuple[Encoding, ...],
    actors: tuple[Actor, ...],
    sources: tuple[Source, ...],
    times: tuple[When, ...],
) -> tuple[Scene, ...]:
    """Every stream of a report as a scene."""
    return tuple(Scene(encoding, actors, sources, times, i) for i, encoding in enumerate(encodings))
