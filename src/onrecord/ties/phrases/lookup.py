"""The noun phrases of a scene, read once and looked up by where they stand."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.ties import lexicon
from onrecord.ties.phrases.bodies import Bodies
from onrecord.ties.phrases.bounds import NOUNS, OPENS, Bounds, Stretch
from onrecord.ties.phrases.mentioned import Mentioned
from onrecord.ties.phrases.missed_verbs import with_verbs
from onrecord.ties.phrases.names import names
from onrecord.ties.phrases.phrase import End, Phrase
from onrecord.ties.tags import settled
from onrecord.ties.words import JOINING

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import ActorKind

CALLED = (["called"], ["named"], ["dubbed"])
"""What brings the name of a body right behind the noun for it: "a group called the Tidal Front"."""


class Phrases:
    """The noun phrases of a scene, found once and looked up by any of their words.

    `low` and `tags` are the scene's words in small letters and their tags, mended; `names` has the name that a word is
    part of.
    """

    def __init__(self, scene: Scene) -> None:
        self.scene, self.sheet, self.low = scene, scene.sheet, scene.sheet.low
        tags = settled(scene.parse.tags, scene.sheet.words)
        self.names = names(scene, tags)
        self.tags = with_verbs(scene, tags, self.names)
        self._mentioned = Mentioned(scene, self.names)

    @cached_property
    def _at(self) -> dict[int, Phrase]:
        """The phrase of each word that stands in one."""
        found: dict[int, Phrase] = {}
        stretch = Stretch(self.scene, self.tags, self.names)
        bodies = Bodies(self.scene, self.tags, self.names)
        for first, end in self.scene.parse.sentences:
            before: Phrase | None = None
            for bounds in stretch.bounds(first, end):
                before = self._phrase(bounds, before if bounds.owned else None)
                found.update(dict.fromkeys(range(before.first, before.last + 1), bodies.meant(before)))
        return found

    def _phrase(self, bounds: Bounds, owner: Phrase | None) -> Phrase:
        first, last = bounds.first, bounds.last
        inside = range(last, first - 1, -1)
        nouns = (w for w in inside if (self.tags[w] in NOUNS or w in self.names) and not self._is_gloss(w, first))
        head = next(nouns, last)
        name = self.names.get(head)
        det = self.low[first] if self.tags[first] in OPENS else ""
        actor = None
        if not any(word in self.scene.unnamed for word in range(first, last + 1)):
            start = owner.start if owner else first
            actor = name.actor if name else self._mentioned.actor(head, start)
        sure = 1.0 if name else self.sure(head)
        return Phrase(first, last, head, name.first if name else None, owner, det, actor, sure)

    def _is_gloss(self, word: int, first: int) -> bool:
        """Whether a word is the short name that a bracket opens behind a name: "the Tidal Front (TF"."""
        return word > first and self.low[word].startswith("(")

    @cached_property
    def all(self) -> list[Phrase]:
        """Every phrase, in the order of the text."""
        return [phrase for word, phrase in self._at.items() if phrase.first == word]

    def at(self, word: int) -> Phrase | None:
        """The phrase that a word stands in."""
        return self._at.get(word)

    def starting(self, word: int) -> Phrase | None:
        """The phrase that begins at a word, owners taken along: in "Norvane's Lantern Corps" the Corps."""
        found = self._at.get(word)
        if found is None or found.start != word:
            return None
        while (after := self._at.get(found.last + 2)) and after.owner and after.owner.last == found.last:
            found = after
        return found

    def ending(self, word: int) -> Phrase | None:
        """The phrase that ends at a word."""
        found = self._at.get(word)
        return found if found is not None and found.last == word else None

    def kind(self, actor: str) -> ActorKind:
        """What an actor is."""
        return self.scene.kind(actor)

    def actor(self, word: int) -> str | None:
        """The actor that a word's phrase is about."""
        found = self._at.get(word)
        return found.actor if found else self.scene.actor(word)

    def sure(self, word: int) -> float:
        """How sure it is that a word stands for its actor."""
        return self._mentioned.sure(word)

    def named(self, word: int) -> bool:
        """Whether a word is part of somebody's name."""
        return word in self.names

    def name_at(self, word: int) -> End | None:
        """Whose name begins at a word."""
        name = self.names.get(word)
        return End(name.actor, name.first, name.last) if name and name.first == word else None

    def group(self, first: int, last: int) -> End | None:
        """The group that words speak of before a noun: in "the Kessarian militia leader" the Kessarian militias."""
        for start in range(first, last + 1):
            called = tuple(self.sheet.lemma(word) for word in range(start, last + 1))
            if actor := self._groups.get(called):
                return End(actor, start, last)
        return None

    @cached_property
    def _groups(self) -> dict[tuple[str, ...], str]:
        """Groups by the words that they are mentioned by, in the singular and without an article."""
        found: dict[tuple[str, ...], str] = {}
        for actor in self.scene.actors.values():
            for span in actor.mentions if actor.kind == "group" else ():
                words = [w for w in self.sheet.within(span) if self.tags[w] not in OPENS | {"PRP"}]
                if words and self.tags[words[-1]] in NOUNS:
                    found.setdefault(tuple(self.sheet.lemma(w) for w in words), actor.id)
        return found

    def about(self, phrase: Phrase) -> End | None:
        """Whom a phrase is about: its actor, or the name right behind it ("their umbrella group, the Tidal Front")."""
        if end := End.of(self._at.get(phrase.head, phrase)):
            return end
        if phrase.name is None and self.sheet.lemma(phrase.head) in lexicon.words("settlements"):
            named = self.starting(phrase.last + 2) if self.low[phrase.last + 1 : phrase.last + 2] == ["of"] else None
            return End.of(named) if named is not None and named.name is not None else None
        between = self.low[phrase.last + 1 : phrase.last + 2]
        after = self.starting(phrase.last + 2) if between in ([","], *CALLED) else None
        if between in CALLED and after is not None and after.name is not None:
            return End.of(after) if self.sheet.lemma(phrase.head) in lexicon.band_nouns() else None
        if after is None or after.name is None or (phrase.det in {"a", "an", ""} and phrase.owner is None):
            return None
        closes = self.low[after.last + 1 : after.last + 2] in ([","], ["."], [])
        noun = self.sheet.lemma(phrase.head)
        kind = self.kind(after.actor) if after.actor else None
        body = kind == "organisation" and noun in lexicon.describing()
        kin = kind == "person" and phrase.owner is not None and noun in lexicon.last_words()
        return End.of(after) if closes and (body or kin) else None

    def inside(self, phrase: Phrase, before: int) -> End | None:
        """The last actor that is named within a phrase before a word."""
        if before - 1 >= phrase.first and before - 1 not in self.names and self.tags[before - 1] in NOUNS:
            actor = self.scene.actor(before - 1)
            if actor is not None:
                return End(actor, before - 1, before - 1)
        for word in range(before - 1, phrase.first - 1, -1):
            name = self.names.get(word)
            if name and name.last < before and name.first >= phrase.first:
                return End(name.actor, name.first, name.last)
        return None

    def text(self, first: int, last: int) -> str:
        """The words from one to another, as they stand in the text."""
        start, end = self.sheet.span(first, last)
        return " ".join(self.scene.text[start:end].split())

    def same_sentence(self, first: int, second: int) -> bool:
        """Whether two words stand in one sentence."""
        return self.sheet.sentence[first] == self.sheet.sentence[second]

    def hangs(self, phrase: Phrase) -> bool:
        """Whether a preposition ties a phrase to what stands before it."""
        before = phrase.start - 1
        return before >= 0 and self.tags[before] in {"IN", "TO"} and self.low[before] not in JOINING
