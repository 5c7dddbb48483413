"""Whom the words of a mention stand for, and how surely: "he", "the commander"."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.english import each

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.scene import Scene
    from onrecord.ties.phrases.names import Name
    from onrecord.types import Span

PERSONAL = each("he she him her his")
UNSURE, AGREED = 0.35, 0.6
"""Between which a pronoun's actor may be taken for the one person named shortly before, and how sure that is then: set
on real reports, where such a one was nearly always meant."""


class Mentioned:
    """The mentions of a scene that are no names."""

    def __init__(self, scene: Scene, names: Mapping[int, Name]) -> None:
        self.scene, self.names = scene, names

    def actor(self, head: int, first: int) -> str | None:
        """The actor that a phrase without a name stands for: of a mention that does not begin before it."""
        actor = self.scene.actor(head)
        return actor if actor and self._shortest.get(head, (first, 1.0))[0] >= first else None

    def sure(self, word: int) -> float:
        """How sure it is that the shortest mention which a word stands in is its actor's.

        "He" is more surely the one person that is named in its sentence before it and in the sentence before.
        """
        sure = self._shortest.get(word, (0, 1.0))[1]
        guessed = sure < AGREED and self.scene.sheet.low[word] in PERSONAL
        return AGREED if guessed and sure >= UNSURE and self._alone(word) == self.scene.actor(word) else sure

    def _alone(self, word: int) -> str | None:
        """The one person that is named shortly before a word, if there is but one."""
        number = self.scene.sheet.sentence[word]
        first = self.scene.parse.sentences[max(number - 1, 0)][0]
        actors = {self.names[w].actor for w in range(first, word) if w in self.names}
        persons = [actor for actor in actors if self.scene.kind(actor) == "person"]
        return persons[0] if len(persons) == 1 else None

    @cached_property
    def _shortest(self) -> dict[int, tuple[int, float]]:
        """For each word of a mention where the shortest one begins, and how sure it is that it is its actor's."""
        actors = self.scene.actors.values()
        sure = {join.span: join.confidence for actor in actors for join in actor.joins}
        spans = sorted({span for actor in actors for span in actor.mentions}, key=_length, reverse=True)
        inside = [(self.scene.sheet.within(span), sure.get(span, 1.0)) for span in spans]
        return {word: (words[0], confidence) for words, confidence in inside for word in words}


def _length(span: Span) -> int:
    return span[1] - span[0]
