"""Bodies that are meant and not named again: "the movement", "the council", "the Norvane government"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.nations import state_of
from onrecord.ties import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onrecord.scene import Scene
    from onrecord.ties.phrases.names import Name
    from onrecord.ties.phrases.phrase import Phrase

GENERAL = 0.8
"""How sure it is that "the movement" is the one body named shortly before; set by hand."""
UNSURE_BODY = 0.5
"""How sure "the movement" must be at least of whom it stands for, before the body named before it is taken instead."""
BACK = (0, 1, 2)
"""How many sentences back "the movement" may have been named."""
CREEDS = ("ist", "ite", "ia", "i", "ish", "ian", "ic")
"""How adjectives of creeds and peoples end."""


class Bodies:
    """The bodies that a scene has named so far, phrase by phrase in the order of the text."""

    def __init__(self, scene: Scene, tags: tuple[str, ...], names: Mapping[int, Name]) -> None:
        self.scene, self.sheet, self.low = scene, scene.sheet, scene.sheet.low
        self.tags, self.names = tags, names
        self._named: list[Phrase] = []
        self._general: list[Phrase] = []

    def meant(self, read: Phrase) -> Phrase:
        """The phrase with the body it means, where it names none."""
        phrase = self._movement(read) if self._is_general(read) else self._government(read)
        phrase = self._called_short(phrase)
        if phrase.name is not None and phrase.actor is not None and self.scene.kind(phrase.actor) == "organisation":
            self._named.append(phrase)
            if self._may_be_movement(phrase, phrase.actor):
                self._general.append(phrase)
        return phrase

    def _is_general(self, phrase: Phrase) -> bool:
        """Whether a phrase is "the movement", "the Shia group" and the like, and nothing else says who that is."""
        if phrase.det != "the" or phrase.head != phrase.last or (phrase.actor and not self._is_doubtful(phrase)):
            return False
        if self.low[phrase.first - 1] == "," and self.tags[phrase.last + 1 : phrase.last + 2] != ("POS",):
            return False
        between = range(phrase.first + 1, phrase.head)
        adjectives = all(self.tags[word] in {"JJ", "NNP"} for word in between)
        return adjectives and self.low[phrase.head] in lexicon.words("general")

    def _is_doubtful(self, phrase: Phrase) -> bool:
        """Whether "the Shia group" may be another than it is taken for: for its own words, or hardly surely."""
        words = self.scene.actors[phrase.actor].name.lower().split() if phrase.actor else []
        own = words[-1:] == [self.low[phrase.head]] and words == self.low[phrase.first + 1 : phrase.last + 1]
        return own or phrase.sure < UNSURE_BODY

    def _movement(self, phrase: Phrase) -> Phrase:
        """The phrase as the one body that was named in its sentence, or in the last before that named any."""
        sentence = self.sheet.sentence
        near = {
            back: {one.actor for one in self._general if sentence[one.head] == sentence[phrase.head] - back}
            for back in BACK
        }
        plain = phrase.first + 1 == phrase.head
        actors = next((found for back, found in near.items() if found and (plain or back < BACK[-1])), set())
        return self._as_the_one(phrase, {actor for actor in actors if actor and self._may_be_called(actor, phrase)})

    def _may_be_called(self, actor: str, phrase: Phrase) -> bool:
        """Whether the capitalised words before "movement" fit a body: a creed, its state, or words of its name."""
        names = {word.lower() for word in self.scene.actors[actor].name.split()}
        return all(
            self.tags[word] != "NNP"
            or self.low[word] in names
            or self.low[word].endswith(CREEDS)
            or state_of(self.scene, word) is not None
            for word in range(phrase.first + 1, phrase.head)
        )

    def _may_be_movement(self, phrase: Phrase, actor: str) -> bool:
        """Whether a named body may be called "the movement": no ministry, no corps, none that tells or was told."""
        words = lexicon.words("of_state_bodies") & set(self.scene.actors[actor].name.lower().split())
        return not words and self.low[phrase.start - 1] not in {"told", "by", "to"}

    def _called_short(self, phrase: Phrase) -> Phrase:
        """The phrase as the body whose name ends with its noun: "the council" of the Sand Council, "the prison's"."""
        if phrase.actor or phrase.name is not None or phrase.det not in {"the", "this", "that"}:
            return phrase
        noun = self.low[phrase.head]
        if phrase.head != phrase.first + 1 or noun in lexicon.words("general") or noun in lexicon.words("governments"):
            return phrase
        sentence = self.sheet.sentence
        near = [one for one in self._named if sentence[phrase.head] - sentence[one.head] <= BACK[-1]]
        return self._as_the_one(phrase, {one.actor for one in near if one.actor and noun in self._nouns_of(one.actor)})

    def _nouns_of(self, actor: str) -> frozenset[str]:
        """The nouns that a body with a name of several words may be called by again."""
        words = [word for word in self.scene.actors[actor].name.lower().split() if word.isalpha()]
        of = words.index("of") if "of" in words else len(words)
        return frozenset({words[of - 1]} if len(words) > 1 and of else ())

    def _as_the_one(self, phrase: Phrase, actors: set[str]) -> Phrase:
        """The phrase as the one body of several, if there is but one and no unnamed source speaks in it."""
        if len(actors) != 1 or self._has_unnamed(range(phrase.first, phrase.head + 1)):
            return phrase
        return replace(phrase, actor=actors.pop(), sure=GENERAL)

    def _has_unnamed(self, words: Iterable[int]) -> bool:
        return any(word in self.scene.unnamed for word in words)

    def _government(self, phrase: Phrase) -> Phrase:
        """The phrase as the state whose government it is: "the Norvane government", "the government of Norvane"."""
        if phrase.actor or phrase.name is not None or self.low[phrase.head] not in lexicon.words("governments"):
            return phrase
        words = range(phrase.first, phrase.head + 1)
        if self._has_unnamed(words) or any(self.low[word] in lexicon.words("not_of_state") for word in words):
            return phrase
        state = self._state_in(phrase)
        return replace(phrase, actor=state, sure=GENERAL) if state else phrase

    def _state_in(self, phrase: Phrase) -> str | None:
        """The state that a phrase names: as its owner, before its noun, or behind "of"."""
        if phrase.owner is not None:
            named = [phrase.owner.actor]
        else:
            at = phrase.last + 1
            behind = range(at + 1, min(at + 3, len(self.low))) if self.low[at : at + 1] == ["of"] else range(0)
            near = [w for w in behind if self.sheet.sentence[w] == self.sheet.sentence[at]]
            words = (*range(phrase.first, phrase.head), *near)
            named = [self.names[w].actor if w in self.names else state_of(self.scene, w) for w in words]
        states = [actor for actor in named if actor and self.scene.kind(actor) == "state"]
        return states[0] if states else None
