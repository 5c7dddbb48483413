"""The noun phrases of a scene as they stand in the text, and the actor that each is about.

The parse is right about four links in five. A phrase read from the tags alone, with names taken whole, is the firmer
ground: most rules here want an actor's phrase on each side of some words, whatever the parse makes of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.ties import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.scene import Scene
    from onrecord.types import Actor, ActorKind

INSIDE = frozenset({"JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "HYPH", "AFX", "FW"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
OPENS = frozenset({"DT", "PDT", "PRP$", "WP$"})
AUXILIARY = lexicon.each(
    "is are was were be been being am has have had having do does did get gets got ’s 's keeps kept"
)
FINITE = frozenset({"VBD", "VBZ", "VBP"})
RELATIVE = lexicon.each("who whom which that")
JOINING = lexicon.each("that while as because when if after before since although though whether until once where than")
"""Words with an IN tag behind which a clause begins, not a phrase that hangs on something."""
GENERAL = 0.8
"""How sure it is that "the movement" is the one body named shortly before; set by hand."""
SECOND = ["second", "in", "command"]
NAMINGS = lexicon.each("shorter-name short-name known-name same-name in-brackets capital-for-state")
"""Why a mention is an actor's where it names it in another way."""
OWNERS = frozenset({"’s", "'s", "’", "'"})


@dataclass(frozen=True, slots=True)
class End:
    """One end of a tie: an actor, the words from `first` to `last` that stand for it there, and how sure that is."""

    actor: str
    first: int
    last: int
    sure: float = 1.0

    @classmethod
    def of(cls, phrase: Phrase) -> End | None:
        """The end that a phrase stands for, if it stands for an actor."""
        if phrase.actor is None:
            return None
        return cls(phrase.actor, phrase.first if phrase.name is None else phrase.name, phrase.head, phrase.sure)


@dataclass(frozen=True, slots=True)
class Phrase:
    """From the word `first` to `last`, both inside; `head` is its last noun.

    `name` is where the name begins that it ends with, or `None`; `owner` the phrase with "'s" before it. `det` is the
    article or possessive pronoun that opens it, in small letters.
    """

    first: int
    last: int
    head: int
    name: int | None
    owner: Phrase | None
    det: str
    actor: str | None
    sure: float = 1.0

    @property
    def start(self) -> int:
        """The first word of the phrase with all its owners."""
        return self.owner.start if self.owner else self.first


class Phrases:
    """The noun phrases of a scene, found once and looked up by any of their words."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.sheet = scene, scene.sheet
        self.tags, self.low = scene.parse.tags, scene.sheet.low

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

    def actor(self, word: int) -> str | None:
        """The actor that a word's phrase is about."""
        found = self._at.get(word)
        return found.actor if found else self.scene.actor(word)

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

    def name_at(self, word: int) -> End | None:
        """Whose name begins at a word."""
        first, last, actor = self._names.get(word, (-1, -1, ""))
        return End(actor, first, last) if first == word else None

    def named(self, word: int) -> bool:
        """Whether a word is part of somebody's name."""
        return word in self._names

    def about(self, phrase: Phrase) -> End | None:
        """Whom a phrase is about: its actor, or the name right behind it ("their umbrella group, the Tidal Front")."""
        if end := End.of(self._at.get(phrase.head, phrase)):
            return end
        after = self.starting(phrase.last + 2) if self.low[phrase.last + 1 : phrase.last + 2] == [","] else None
        if after is None or after.name is None or (phrase.det in {"a", "an", ""} and phrase.owner is None):
            return None
        closes = self.low[after.last + 1 : after.last + 2] in ([","], ["."], [])
        noun = self.sheet.lemma(phrase.head)
        kind = self.kind(after.actor) if after.actor else None
        body = kind == "organisation" and noun in lexicon.words("bodies") | lexicon.last_words()
        kin = kind == "person" and phrase.owner is not None and noun in lexicon.last_words()
        return End.of(after) if closes and (body or kin) else None

    def end(self, word: int) -> End | None:
        """The end of a tie that a word stands for, its phrase taken whole: of "X's death" nobody."""
        if self.low[word] in RELATIVE:
            before = self.antecedent(word)
            return End.of(before) if before else None
        found = self._at.get(word)
        if found is not None:
            return End.of(self.starting(found.start) or found)
        actor = self.scene.actor(word)
        return End(actor, word, word, self._sure(word)) if actor else None

    def pronoun(self, phrase: Phrase) -> End | None:
        """Whom the "his" or "its" stands for that opens a phrase."""
        actor = self.scene.actor(phrase.first) if self.tags[phrase.first] == "PRP$" else None
        return End(actor, phrase.first, phrase.first, self._sure(phrase.first)) if actor else None

    def antecedent(self, pronoun: int) -> Phrase | None:
        """The phrase right before a relative pronoun, a comma and a preposition passed over."""
        at = pronoun - 1
        while at > 0 and (self.low[at] == "," or self.tags[at] == "IN"):
            at -= 1
        return self.ending(at)

    def same_sentence(self, first: int, second: int) -> bool:
        """Whether two words stand in one sentence."""
        return self.sheet.sentence[first] == self.sheet.sentence[second]

    def subject_before(self, verb: int) -> Phrase | None:
        """The phrase right before a verb and its auxiliaries; behind "who", the one that this tells about."""
        at = self._before_group(verb)
        return self.antecedent(at) if self.low[at] in RELATIVE else self.ending(at)

    def plain_subject(self, verb: int) -> Phrase | None:
        """The phrase right before a finite verb that no preposition ties to anything else: surely its subject."""
        at = self._before_group(verb)
        first = self.tags[at + 1]
        found = self.ending(at)
        if found is None or not (first in FINITE or first == "MD"):
            return None
        before = found.start - 1
        hangs = before >= 0 and self.tags[before] in {"IN", "TO"} and self.low[before] not in JOINING
        return None if hangs or not self.same_sentence(found.start, verb) else found

    def relative_before(self, verb: int) -> str:
        """The "who" or the like that stands right before a finite verb, "" where none does."""
        at = self._before_group(verb)
        finite = self.tags[at + 1] in FINITE or self.tags[at + 1] == "MD"
        return self.low[at] if finite and self.low[at] in RELATIVE else ""

    def joined(self, verb: int) -> bool:
        """Whether "and" or "but" stands right before a finite verb: it shares the subject of the one before."""
        at = self._before_group(verb)
        return self.low[at] in {"and", "but"} and (self.tags[at + 1] in FINITE or self.tags[at + 1] == "MD")

    def left_out(self, verb: int) -> Phrase | None:
        """What a relative clause is about that leaves out its object: "the alliance that Norvane backs"."""
        subject = self.plain_subject(verb)
        pronoun = subject.start - 1 if subject else -1
        return self.antecedent(pronoun) if pronoun > 0 and self.low[pronoun] in RELATIVE else None

    def before_verb(self, verb: int) -> list[str]:
        """The auxiliaries and adverbs of a verb."""
        return self.low[self._before_group(verb) + 1 : verb]

    def _before_group(self, verb: int) -> int:
        """The word before a verb, its auxiliaries and its adverbs."""
        at = verb - 1
        while at > 0 and (self.tags[at] in {"MD", "RB"} or self.low[at] in AUXILIARY) and self.tags[at] != "POS":
            at -= 1
        return at

    def kind(self, actor: str) -> ActorKind:
        """What an actor is."""
        return self.scene.kind(actor)

    def inside(self, phrase: Phrase, before: int) -> tuple[str, int, int] | None:
        """The last actor named within a phrase before a word, and the first and last words of the name."""
        if before - 1 >= phrase.first and before - 1 not in self._names and self.tags[before - 1] in NOUNS:
            actor = self.scene.actor(before - 1)
            if actor is not None:
                return actor, before - 1, before - 1
        for word in range(before - 1, phrase.first - 1, -1):
            if word in self._names:
                first, last, actor = self._names[word]
                if last < before and first >= phrase.first:
                    return actor, first, last
        return None

    @cached_property
    def all(self) -> list[Phrase]:
        """Every phrase, in the order of the text."""
        return [phrase for word, phrase in self._at.items() if phrase.first == word]

    @cached_property
    def _names(self) -> dict[int, tuple[int, int, str]]:
        """For each word of a name the first and last word of the longest name there, and whose it is."""
        found: dict[int, tuple[int, int, str]] = {}
        spans = ((span, actor) for actor in self.scene.actors.values() for span in _plain(actor))
        for span, actor in sorted(spans, key=lambda pair: pair[0][0] - pair[0][1]):
            inside = self._after_owner(self.sheet.within(span))
            if inside and not _is_described(actor, self.low[inside[0] : inside[-1]]) and not found.keys() & set(inside):
                found.update(dict.fromkeys(inside, (inside[0], inside[-1], actor.id)))
        return found

    def _after_owner(self, words: range) -> range:
        """The words of a name behind its owner: of "Norvane's foreign ministry" the ministry."""
        marks = [word for word in words if self.tags[word] == "POS" and word < words[-1]]
        return range(marks[-1] + 1, words.stop) if marks and "of" not in self.low[words[0] : marks[-1]] else words

    @cached_property
    def _at(self) -> dict[int, Phrase]:
        found: dict[int, Phrase] = {}
        named: list[Phrase] = []
        for first, end in self.scene.parse.sentences:
            for read in self._read(first, end):
                phrase = self._body(read, named) if self._is_general(read) else read
                found.update(dict.fromkeys(range(phrase.first, phrase.last + 1), phrase))
                named += [phrase] if self._may_be_meant(phrase) else []
        return found

    def _is_general(self, phrase: Phrase) -> bool:
        """Whether a phrase is "the movement", "the Shia group" and the like, and nothing else says who that is."""
        if phrase.det != "the" or phrase.head != phrase.last or phrase.actor:
            return False
        if self.low[phrase.first - 1] == "," and self.tags[phrase.last + 1 : phrase.last + 2] != ("POS",):
            return False
        between = range(phrase.first + 1, phrase.head)
        adjectives = all(self.tags[word] in {"JJ", "NNP"} for word in between)
        return adjectives and self.low[phrase.head] in lexicon.words("general")

    def _body(self, phrase: Phrase, named: list[Phrase]) -> Phrase:
        """The phrase as the one body that was named in its sentence, or in the one before, if there is but one."""
        sentence = self.sheet.sentence
        here = {one.actor for one in named if sentence[one.head] == sentence[phrase.head]}
        actors = here or {one.actor for one in named if sentence[one.head] == sentence[phrase.head] - 1}
        if len(actors) != 1 or any(word in self.scene.unnamed for word in range(phrase.first, phrase.head + 1)):
            return phrase
        return replace(phrase, actor=actors.pop(), sure=GENERAL)

    def _may_be_meant(self, phrase: Phrase) -> bool:
        """Whether a named body may be called "the movement": no ministry, no corps, none that tells or was told."""
        if phrase.name is None or phrase.actor is None or self.kind(phrase.actor) != "organisation":
            return False
        words = lexicon.words("of_state_bodies") & set(self.scene.actors[phrase.actor].name.lower().split())
        return not words and self.low[phrase.start - 1] not in {"told", "by", "to"}

    def _read(self, at: int, end: int) -> Iterator[Phrase]:
        owner: Phrase | None = None
        while at < end:
            last = self._reach(at, end)
            if last < at:
                at, owner = at + 1, None
                continue
            phrase = self._phrase(at, last, owner)
            yield phrase
            owned = last + 1 < end and self.low[last + 1] in OWNERS and self.tags[last + 1] != "VBZ"
            at, owner = (last + 2, phrase) if owned else (last + 1, None)

    def _reach(self, first: int, end: int) -> int:
        """The last word of the phrase that begins at a word; before it where none does."""
        if self.tags[first] in {"PRP", "EX"}:
            return first
        at, noun = first, first - 1
        while at < end:
            if at in self._names:
                at = noun = self._names[at][1]
            elif self.low[at : at + 3] == SECOND:
                at = noun = at + 2
            elif self._breaks(at, first, end):
                break
            elif self._is_noun(at, first, noun, end):
                noun = at
            at += 1
        return noun

    def _breaks(self, at: int, first: int, end: int) -> bool:
        """Whether a phrase is over before a word."""
        if at > first and (self.tags[at] in OPENS or self.low[at] in OWNERS):
            return True
        return not self._goes_on(at, end) or (at - 1 in self._names and self.is_headline_verb(at))

    def is_headline_verb(self, at: int) -> bool:
        """Whether a word that is tagged as a noun is the verb of a headline: "Order of the Lamp steps in to guide"."""
        if self.tags[at] != "NNS":
            return False
        to = at + 2 if self.tags[at + 1 : at + 2] in {("IN",), ("RP",)} else at + 1
        return self.low[to : to + 1] == ["to"] and self.tags[to + 1 : to + 2] in {("VB",), ("VBG",), ("VBP",)}

    def _is_noun(self, at: int, first: int, noun: int, end: int) -> bool:
        """Whether a phrase may end at a word: a noun, what a hyphen ties to one, or an article that stands alone."""
        if self.tags[at] == "HYPH":
            return noun == at - 1
        alone = at == first and self.tags[at] == "DT" and not self._goes_on(at + 1, end)
        return alone or self.tags[at] in NOUNS

    def _goes_on(self, at: int, end: int) -> bool:
        if at >= end:
            return False
        tag = self.tags[at]
        if tag in INSIDE or tag in OPENS or at in self._names:
            return True
        if tag in {"VBN", "VBG", "RB"}:
            modifies = self.scene.parse.relations[at] in {"amod", "compound"} or tag == "RB"
            return modifies and at + 1 < end and (self.tags[at + 1] in INSIDE or self.tags[at + 1] == "VBN")
        return False

    def _phrase(self, first: int, last: int, owner: Phrase | None) -> Phrase:
        head = next((w for w in range(last, first - 1, -1) if self.tags[w] in NOUNS or w in self._names), last)
        name = self._names[head][0] if head in self._names else None
        det = self.low[first] if self.tags[first] in OPENS else ""
        actor = None
        if not any(word in self.scene.unnamed for word in range(first, last + 1)):
            start = owner.start if owner else first
            actor = self._names[head][2] if name is not None else self._described(head, start)
        return Phrase(first, last, head, name, owner, det, actor, 1.0 if name is not None else self._sure(head))

    def _sure(self, word: int) -> float:
        """How sure it is that the shortest mention which a word stands in is its actor's."""
        return self._mentioned.get(word, (0, 1.0))[1]

    def _described(self, head: int, first: int) -> str | None:
        """The actor that a phrase without a name stands for: of a mention that does not begin before it."""
        actor = self.scene.actor(head)
        return actor if actor and self._mentioned.get(head, (first, 1.0))[0] >= first else None

    @cached_property
    def _mentioned(self) -> dict[int, tuple[int, float]]:
        """For each word of a mention where the shortest one begins, and how sure it is that it is its actor's."""
        actors = self.scene.actors.values()
        sure = {join.span: join.confidence for actor in actors for join in actor.joins}
        spans = sorted({span for actor in actors for span in actor.mentions}, key=_length, reverse=True)
        inside = [(self.sheet.within(span), sure.get(span, 1.0)) for span in spans]
        return {word: (words[0], confidence) for words, confidence in inside for word in words}


def _plain(actor: Actor) -> set[tuple[int, int]]:
    """Where an actor is mentioned by name, a shorter one included."""
    joined = {join.span for join in actor.joins if join.reason.name not in NAMINGS}
    return {span for span in actor.mentions if span not in joined}


def _length(span: tuple[int, int]) -> int:
    return span[1] - span[0]


def _is_described(actor: Actor, words: list[str]) -> bool:
    """Whether a mention describes more than it names: "the office of President Adeyle"."""
    return actor.name[0].islower() and "of" in words
