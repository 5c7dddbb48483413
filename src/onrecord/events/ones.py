"""A mention of an event with what tells it from others of its type, and the happening that several of them tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.events.frames import ends_sentence
from onrecord.events.lexicon import kinds_of, lines_of, noun_of, people
from onrecord.events.numbers import numbers
from onrecord.events.reference import is_about_known, is_definite, is_noun, is_plural
from onrecord.events.settings import days, places
from onrecord.inflection import verb_forms

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import EventMention, Span

ONCE = {"killed": "patient", "arrested": "patient", "appointed": "patient", "resigned": "agent", "dismissed": "patient"}
"""What happens to one person once, and the part of that person."""
REFERRING = "pronoun"
"""The rule whose mentions take up an earlier one."""
FOLLOWING = 12
"""Words behind a verb in which an office is named."""
HEAD = 2
"""How many sentences may stand before a headline: the name of a series or an outlet."""
SAID = 16
"""Words behind a verb in which it is asked what it is about."""
ASIDE = 6
"""Words before a noun in which a preposition stands that makes it the time of something else."""
DEATHS = verb_forms("die") | {"dead", "death"}


def _times(scene: Scene) -> list[Span]:
    return [span for when in scene.times.values() for span in when.spans]


@dataclass
class One:
    """A mention with what tells it from others of its type."""

    mention: EventMention
    scene: Scene
    victims: frozenset[str] = frozenset()

    @cached_property
    def takers(self) -> frozenset[str]:
        """Those who take part."""
        return frozenset(p.actor for p in self.mention.participants)

    @cached_property
    def done_to(self) -> frozenset[str]:
        """Those to whom it is done."""
        return frozenset(p.actor for p in self.mention.participants if p.part != "agent")

    @cached_property
    def doers(self) -> frozenset[str]:
        """Those who do it."""
        return self.takers - self.done_to

    @cached_property
    def said(self) -> frozenset[str]:
        """What its verb is about, as its own words tell that: the nouns and verbs behind it that name no actor."""
        scene, verb = self.scene, self.mention.word
        end = min(scene.parse.sentences[self.sentence][1], verb + SAID)
        words = (w for w in range(verb + 1, end) if scene.parse.tags[w].startswith(("N", "V")))
        return frozenset(scene.sheet.lemma(w) for w in words if scene.actor(w) is None and w not in scene.times)

    @cached_property
    def key(self) -> frozenset[str]:
        """Those to whom it happens once."""
        part = ONCE.get(self.mention.type)
        return frozenset(p.actor for p in self.mention.participants if p.part == part)

    @cached_property
    def days(self) -> frozenset[str]:
        """When it was, by its own words."""
        return days(self.scene, self.mention.word)

    @cached_property
    def places(self) -> frozenset[str]:
        """Where it was, by its own words."""
        return places(self.scene, self.mention.word)

    @property
    def sentence(self) -> int:
        """The number of its sentence in its stream."""
        return self.scene.sheet.sentence[self.mention.word]

    @property
    def is_headline(self) -> bool:
        """Whether its sentence stands at the head of the report and has no full stop."""
        end = self.scene.parse.sentences[self.sentence][1]
        return self.scene.stream == 0 and self.sentence <= HEAD and not ends_sentence(self.scene.sheet.words[end - 1])

    @cached_property
    def noun(self) -> str | None:
        """Its word in the singular, where that is a noun."""
        word = self.mention.word
        return self.scene.sheet.lemma(word) if is_noun(self.scene, word) else None

    @cached_property
    def kinds(self) -> frozenset[str]:
        """What sort of happening the words of its trigger tell, where they tell that."""
        words = self.scene.words(self.mention.trigger)
        return kinds_of(self.scene.sheet.lemma(word) for word in words)

    @cached_property
    def numbers(self) -> frozenset[bool]:
        """Whether the nouns of its trigger, if any, tell of several."""
        words = self.scene.words(self.mention.trigger)
        return frozenset(
            is_plural(self.scene, w) for w in words if is_noun(self.scene, w) and noun_of(self.scene.sheet.lemma(w))
        )

    @cached_property
    def dies(self) -> bool:
        """Whether its words tell a death: one happens to nobody twice."""
        return any(self.scene.sheet.low[w] in DEATHS for w in self.scene.words(self.mention.trigger))

    @property
    def is_of_one(self) -> bool:
        """Whether it names nobody and tells of one person by a pronoun: "he died in hospital"."""
        subjects = self.scene.sheet.on(self.mention.word, "nsubj")
        return not self.takers and any(self.scene.sheet.low[w] in {"he", "she"} for w in subjects)

    @cached_property
    def counts(self) -> frozenset[int]:
        """The numbers in its words that are no times: how many were killed. One alone tells no two deaths to be one."""
        times = _times(self.scene)
        pieces = [span for span in self.mention.evidence if not any(a < span[1] and span[0] < b for a, b in times)]
        text = " ".join(self.scene.text[start:end] for start, end in pieces)
        return frozenset(number for number in numbers(text) if number > 1)

    @cached_property
    def figures(self) -> frozenset[int]:
        """All the numbers in its words: for how long somebody is jailed."""
        return frozenset(n for start, end in self.mention.evidence for n in numbers(self.scene.text[start:end]))

    @cached_property
    def offices(self) -> frozenset[str]:
        """The offices that the words behind its own name, up to a comma: "was elected president"; of an appointment."""
        if self.mention.type != "appointed":
            return frozenset()
        low, first = self.scene.sheet.low, self.mention.word + 1
        end = next((w for w in range(first, len(low)) if low[w] in {",", ".", ";"}), len(low))
        lemmas = {self.scene.sheet.lemma(w) for w in range(first, min(end, first + FOLLOWING))}
        return frozenset(lemmas & people("offices"))

    @property
    def is_aside(self) -> bool:
        """Whether it only says when something else was: "shortly before his death, on Wednesday, he resigned"."""
        before = self.scene.sheet.low[max(self.mention.word - ASIDE, 0) : self.mention.word]
        return self.noun is not None and bool({"before", "after", "since", "until", "following"} & {*before})

    @cached_property
    def light(self) -> frozenset[str]:
        """The nouns of its trigger, in the singular, where a verb carries it: of "attended a summit" the summit."""
        words = self.scene.words(self.mention.trigger) if self.noun is None else ()
        return frozenset(self.scene.sheet.lemma(w) for w in words if is_noun(self.scene, w))

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Its words, each as the verb that it is a form of."""
        low = (self.scene.sheet.low[word] for word in self.scene.words(self.mention.trigger))
        return frozenset(line.verb for word in low for line in lines_of(word))

    @property
    def is_bare(self) -> bool:
        """Whether it says neither who nor when nor where, only that it was told of before: "the attack"."""
        return self.noun is not None and not (self.takers or self.days or self.places)

    @property
    def takes_up(self) -> bool:
        """Whether a pronoun or a noun of its trigger takes up an event, whoever takes part: "called the meetings"."""
        if self.mention.reason.name == REFERRING:
            return True
        words = self.scene.words(self.mention.trigger) if self.noun is None else ()
        return any(is_definite(self.scene, word) for word in words if is_noun(self.scene, word))

    @property
    def refers(self) -> bool:
        """Whether its words say that it has been told of before."""
        if self.noun is not None:
            return is_definite(self.scene, self.mention.word)
        if self.mention.type in ONCE:
            return is_about_known(self.scene, self.mention.word)
        return self.takes_up


@dataclass
class Happening:
    """Mentions of one happening, in the order of the text."""

    ones: list[One] = field(default_factory=list)

    def all(self, name: str) -> frozenset[str]:
        """The takers, key, victims, days or places of all the mentions."""
        return frozenset().union(*(getattr(one, name) for one in self.ones))
