"""The noun phrases of a scene as they stand in the text, and the actor that each is about.

The parse is right about four links in five. A phrase read from the tags alone, with names taken whole, is the firmer
ground: most rules here want an actor's phrase on each side of some words, whatever the parse makes of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.inflection import verb_forms
from onrecord.nations import state_of
from onrecord.ties import lexicon
from onrecord.ties.patterns import is_lemma, patterns_of
from onrecord.ties.tags import MISTAKEN, settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.scene import Scene
    from onrecord.types import Actor, ActorKind

INSIDE = frozenset({"JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "HYPH", "AFX", "FW"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
OPENS = frozenset({"DT", "PDT", "PRP$", "WP$"})
HELP = verb_forms("help")
FINITE = frozenset({"VBD", "VBZ", "VBP"})
GENERAL = 0.8
"""How sure it is that "the movement" is the one body named shortly before; set by hand."""
UNSURE_BODY = 0.5
"""How sure "the movement" must be at least of whom it stands for, before the body named before it is taken instead."""
BEHIND_VERB = frozenset({"IN", "TO", "RP", "NNP", "PRP"})
"""Tags of what may follow a verb that was taken for a noun behind a person's name."""
BACK = (0, 1, 2)
"""How many sentences back "the movement" may have been named."""
PERSONAL = lexicon.each("he she him her his")
UNSURE, AGREED = 0.35, 0.6
"""Between which a pronoun's actor may be taken for the one person named shortly before, and how sure that is then: set
on real reports, where such a one was nearly always meant."""
ABBREVIATED = 5
"""Characters: the longest word in small letters whose full stop may be that of an abbreviation ("approx." is rare)."""
CREEDS = ("ist", "ite", "ia", "i", "ish", "ian", "ic")
"""How adjectives of creeds and peoples end."""
SECOND = ["second", "in", "command"]
NAMINGS = lexicon.each("shorter-name short-name known-name same-name in-brackets capital-for-state adjective-for-state")
"""Why a mention is an actor's where it names it in another way."""
STILL = lexicon.each("still now also already often once never always")
"""What may stand between a name and its verb."""
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


class Chunks:
    """The noun phrases of a scene, read once; indexed by each of their words in `_at`."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.sheet = scene, scene.sheet
        self.low = scene.sheet.low
        self.tags = settled(scene.parse.tags, scene.sheet.words)
        self.tags = self._with_verbs()

    def _with_verbs(self) -> tuple[str, ...]:
        """The tags, with plural nouns right behind a name as the verbs they are: "Miriam Stroud works for X"."""
        tags = list(self.tags)
        ends = {last: actor for _, last, actor in self._names.values()}
        for last, actor in ends.items():
            word = last + 1
            if word < len(tags) and tags[word] in MISTAKEN and self._is_helped(last) and is_lemma(self.low[word]):
                tags[word] = "VB"
                continue
            closed = self.low[word : word + 1] == [","] and self.low[self._names[last][0] - 1] == ","
            if closed and self.tags[word + 2 : word + 3] in (("DT",), ("PRP$",)):
                word += 1  # "The elder, Sarita, chairs the bank"
            if self.low[word : word + 1] and self.low[word] in STILL and self._is_act(word + 1):
                tags[word : word + 2], word = ["RB", "VBZ"], word + 1  # "his son Luca still runs the bank"
            if self._is_left_out(last) and self.low[word].endswith("s") and patterns_of(self.low[word]):
                tags[word] = "VBZ"
            if tags[word : word + 1] != ["NNS"] or not patterns_of(self.low[word]):
                continue
            after = self.tags[word + 1 : word + 2]
            listed = self._verbs_from(word)
            if listed:
                tags[word : listed + 1] = ["VBZ" if tags[w] == "NNS" else tags[w] for w in range(word, listed + 1)]
            elif after and (after[0] in {"DT", "PRP$"} or self._acts(actor, after[0]) or self._answers(word)):
                tags[word] = "VBZ"
        return tuple(tags)

    def _answers(self, word: int) -> bool:
        """Whether a word behind a body is no noun: "the Order answers to Norvane", "the Guard belongs to it"."""
        return self.low[word] in {"answers", "belongs"} and self.low[word + 1 : word + 2] == ["to"]

    def _is_act(self, word: int) -> bool:
        """Whether a word that is taken for a noun may be a verb: "runs"."""
        noun = self.tags[word : word + 1] in (("NN",), ("NNS",))
        return noun and self.low[word].endswith("s") and bool(patterns_of(self.low[word]))

    def _acts(self, actor: str, after: str) -> bool:
        """Whether what follows a word behind a person's name makes it his verb: "Miriam Stroud works for X"."""
        return self.kind(actor) == "person" and after in BEHIND_VERB

    def _is_left_out(self, last: int) -> bool:
        """Whether a name is the subject of a clause that leaves out its object: "the fund, which Ada Renwick runs,"."""
        at = self._names[last][0] - 1
        while at > 0 and self.tags[at] in {"DT", "JJ", "NN", "NNP", "CD"}:
            at -= 1
        return self.low[at] in {"which", "whom"} and self.tags[last + 2 : last + 3] in {(",",), (".",)}

    def _is_helped(self, last: int) -> bool:
        """Whether a name stands behind "help": "helped the Guardian Corps arm them"."""
        first = self._names[last][0]
        first -= self.tags[first - 1] == "DT"
        return self.low[first - 1] in HELP

    def _verbs_from(self, word: int) -> int:
        """Where a list of verbs ends that begins at a word, 0 where none does: "arms, trains and pays the Brigade"."""
        at, joined = word, False
        while not joined and self.low[at + 1 : at + 2] in ([","], ["and"]) and at + 2 < len(self.low):
            joined = self.low[at + 1] == "and"
            at += 2
            if not patterns_of(self.low[at]) or not self.low[at].endswith("s"):
                return 0
        return at if joined else 0

    def kind(self, actor: str) -> ActorKind:
        """What an actor is."""
        return self.scene.kind(actor)

    def is_headline_verb(self, at: int) -> bool:
        """Whether a word that is tagged as a noun is the verb of a headline: "Order of the Lamp steps in to guide"."""
        if self.tags[at] != "NNS":
            return False
        to = at + 2 if self.tags[at + 1 : at + 2] in {("IN",), ("RP",)} else at + 1
        return self.low[to : to + 1] == ["to"] and self.tags[to + 1 : to + 2] in {("VB",), ("VBG",), ("VBP",)}

    @cached_property
    def _names(self) -> dict[int, tuple[int, int, str]]:
        """For each word of a name the first and last word of the longest name there, and whose it is."""
        found: dict[int, tuple[int, int, str]] = {}
        spans = ((span, actor) for actor in self.scene.actors.values() for span in _plain(actor))
        for span, actor in sorted(spans, key=lambda pair: pair[0][0] - pair[0][1]):
            inside = self._after_owner(self.sheet.within(span))
            inside = self._after_title(inside) if actor.kind == "person" else inside
            if len(inside) == 1 and actor.kind == "person" and self.low[inside[0]] in lexicon.last_words():
                continue  # "a Fellow of the Society"
            if inside and not _is_described(actor, self.low[inside[0] : inside[-1]]) and not found.keys() & set(inside):
                found.update(dict.fromkeys(inside, (inside[0], inside[-1], actor.id)))
        return found

    def _after_owner(self, words: range) -> range:
        """The words of a name behind its owner: of "Norvane's foreign ministry" the ministry."""
        marks = [word for word in words if self.tags[word] == "POS" and word < words[-1]]
        return range(marks[-1] + 1, words.stop) if marks and "of" not in self.low[words[0] : marks[-1]] else words

    def _after_title(self, words: range) -> range:
        """The words of a person's name behind an office that was taken into it: of "Senators Davit Orsel" the last two.

        So with the end of an office that began before it: of "Secretary of State Davit Orsel". A name keeps two words.
        """
        titles = [w for w in words if w + 2 < words.stop and self._is_office(w)]
        if titles:
            return range(titles[-1] + 1, words.stop)
        first = words.start
        cut = len(words) > 2 and first > 1 and self.low[first - 1] in {"of", "from"} and self._is_office(first - 2)
        return range(first + 1, words.stop) if cut else words

    def _is_office(self, word: int) -> bool:
        """Whether a word is the noun of an office, a party's adjective or a noun in small letters."""
        low = self.sheet.lemma(word)
        return low in lexicon.last_words() or lexicon.party(low) is not None

    @cached_property
    def _at(self) -> dict[int, Phrase]:
        found: dict[int, Phrase] = {}
        named: list[Phrase] = []
        bodies: list[Phrase] = []
        for first, end in self.scene.parse.sentences:
            for read in self._read(first, end):
                phrase = self._body(read, named) if self._is_general(read) else self._government(read)
                phrase = self._called_short(phrase, bodies)
                found.update(dict.fromkeys(range(phrase.first, phrase.last + 1), phrase))
                named += [phrase] if self._may_be_meant(phrase) else []
                bodies += [phrase] if self._is_body(phrase) else []
        return found

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

    def _body(self, phrase: Phrase, named: list[Phrase]) -> Phrase:
        """The phrase as the one body that was named in its sentence, or in the last before that named any."""
        sentence = self.sheet.sentence
        near = {
            back: {one.actor for one in named if sentence[one.head] == sentence[phrase.head] - back} for back in BACK
        }
        plain = phrase.first + 1 == phrase.head
        actors = next((found for back, found in near.items() if found and (plain or back < BACK[-1])), set())
        actors = {actor for actor in actors if actor and self._may_be_called(actor, phrase)}
        if len(actors) != 1 or any(word in self.scene.unnamed for word in range(phrase.first, phrase.head + 1)):
            return phrase
        return replace(phrase, actor=actors.pop(), sure=GENERAL)

    def _called_short(self, phrase: Phrase, bodies: list[Phrase]) -> Phrase:
        """The phrase as the body whose name ends with its noun: "the council" of the Sand Council, "the prison's"."""
        if phrase.actor or phrase.name is not None or phrase.det not in {"the", "this", "that"}:
            return phrase
        noun = self.low[phrase.head]
        if phrase.head != phrase.first + 1 or noun in lexicon.words("general") or noun in lexicon.words("governments"):
            return phrase
        near = [one for one in bodies if self.sheet.sentence[phrase.head] - self.sheet.sentence[one.head] <= BACK[-1]]
        actors = {one.actor for one in near if one.actor and noun in self._nouns_of(one.actor)}
        if len(actors) != 1 or any(word in self.scene.unnamed for word in range(phrase.first, phrase.head + 1)):
            return phrase
        return replace(phrase, actor=actors.pop(), sure=GENERAL)

    def _nouns_of(self, actor: str) -> frozenset[str]:
        """The nouns that a body with a name of several words may be called by again."""
        words = [word for word in self.scene.actors[actor].name.lower().split() if word.isalpha()]
        of = words.index("of") if "of" in words else len(words)
        return frozenset({words[of - 1]} if len(words) > 1 and of else ())

    def _government(self, phrase: Phrase) -> Phrase:
        """The phrase as the state whose government it is: "the Norvane government", "the government of Norvane"."""
        if phrase.actor or phrase.name is not None or self.low[phrase.head] not in lexicon.words("governments"):
            return phrase
        words = range(phrase.first, phrase.head + 1)
        if any(word in self.scene.unnamed or self.low[word] in lexicon.words("not_of_state") for word in words):
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
            words = (
                *range(phrase.first, phrase.head),
                *(w for w in behind if self.sheet.sentence[w] == self.sheet.sentence[at]),
            )
            named = [self._names[w][2] if w in self._names else state_of(self.scene, w) for w in words]
        states = [actor for actor in named if actor and self.kind(actor) == "state"]
        return states[0] if states else None

    def _may_be_meant(self, phrase: Phrase) -> bool:
        """Whether a named body may be called "the movement": no ministry, no corps, none that tells or was told."""
        if not self._is_body(phrase) or phrase.actor is None:
            return False
        words = lexicon.words("of_state_bodies") & set(self.scene.actors[phrase.actor].name.lower().split())
        return not words and self.low[phrase.start - 1] not in {"told", "by", "to"}

    def _is_body(self, phrase: Phrase) -> bool:
        """Whether a phrase is the name of a body."""
        return phrase.name is not None and phrase.actor is not None and self.kind(phrase.actor) == "organisation"

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
        while at < end and not (at > first and self._is_apart(at)):
            if at in self._names:
                at = noun = self._names[at][1]
            elif self.low[at : at + 3] == SECOND:
                at = noun = at + 2
            elif self._is_second(at, first):
                at += 1
                continue
            elif self._breaks(at, first, end) or (first <= noun < at and self._is_when(at)):
                break
            elif self._is_noun(at, first, noun, end):
                noun = at
            at += 1
        return noun

    def _breaks(self, at: int, first: int, end: int) -> bool:
        """Whether a phrase is over before a word."""
        if at > first and (self.tags[at] in OPENS or self.low[at] in OWNERS):
            return True
        if at > first and self.low[at] == "responsible":
            return True  # "the official responsible for trade": often taken for a noun
        return not self._goes_on(at, end) or (at - 1 in self._names and self.is_headline_verb(at))

    def _is_second(self, at: int, first: int) -> bool:
        """Whether "and" joins what one office deals with: "the trade and industry commissioner"."""
        if self.low[at] != "and" or at == first or self.low[at - 1] not in lexicon.words("portfolios"):
            return False
        behind = self.low[at + 1 : at + 3]
        return len(behind) > 1 and behind[0] in lexicon.words("portfolios") and behind[1] in lexicon.last_words()

    def _is_when(self, at: int) -> bool:
        """Whether a time begins at a word that a phrase would run into: "the ministry last month"."""
        if self.low[at] in lexicon.words("passing_times"):
            return self.low[at + 1 : at + 2] != [] and self.low[at + 1] in lexicon.words("times")
        return self.low[at] in lexicon.words("weekdays") and not self._goes_on(at + 1, len(self.low))

    def _is_apart(self, at: int) -> bool:
        """Whether a word stands apart from the one before: by a gap, or behind a full stop taken into that word."""
        before = self.low[at - 1]
        stops = before.endswith(".") and before[:-1].isalpha() and len(before) > ABBREVIATED
        if stops and self.sheet.words[at - 1].islower():
            return True
        return self.scene.parse.spans[at][0] - self.scene.parse.spans[at - 1][1] > 1

    def _is_noun(self, at: int, first: int, noun: int, end: int) -> bool:
        """Whether a phrase may end at a word: a noun, what a hyphen ties to one, or an article that stands alone."""
        if self.tags[at] == "HYPH":
            return noun == at - 1
        alone = at == first and self.tags[at] == "DT" and not self._goes_on(at + 1, end)
        return alone or self.tags[at] in NOUNS

    def _goes_on(self, at: int, end: int) -> bool:
        if at >= end:
            return False
        if self.low[at] == "." and self._is_short(at):
            return True
        tag = self.tags[at]
        if not any(map(str.isalnum, self.low[at])) and tag != "HYPH":
            return False
        if tag in INSIDE or tag in OPENS or at in self._names:
            return True
        if tag not in {"VBN", "VBG", "RB"} or (tag == "VBG" and at and self.low[at - 1] in lexicon.words("times")):
            return False  # "worked with him for years guiding militias"
        modifies = self.scene.parse.relations[at] in {"amod", "compound"} or tag == "RB"
        return modifies and at + 1 < end and (self.tags[at + 1] in INSIDE or self.tags[at + 1] == "VBN")

    def _is_short(self, stop: int) -> bool:
        """Whether a full stop is that of a short form before a name: "Sen. Davit Orsel"."""
        return self.low[stop - 1] in lexicon.words("short") and stop + 1 in self._names

    def _phrase(self, first: int, last: int, owner: Phrase | None) -> Phrase:
        inside = range(last, first - 1, -1)
        nouns = (w for w in inside if (self.tags[w] in NOUNS or w in self._names) and not self._is_gloss(w, first))
        head = next(nouns, last)
        name = self._names[head][0] if head in self._names else None
        det = self.low[first] if self.tags[first] in OPENS else ""
        actor = None
        if not any(word in self.scene.unnamed for word in range(first, last + 1)):
            start = owner.start if owner else first
            actor = self._names[head][2] if name is not None else self._described(head, start)
        return Phrase(first, last, head, name, owner, det, actor, 1.0 if name is not None else self._sure(head))

    def _is_gloss(self, word: int, first: int) -> bool:
        """Whether a word is the short name that a bracket opens behind a name: "the Tidal Front (TF"."""
        return word > first and self.low[word].startswith("(")

    def _sure(self, word: int) -> float:
        """How sure it is that the shortest mention which a word stands in is its actor's.

        "He" is more surely the one person that is named in its sentence before it and in the sentence before.
        """
        sure = self._mentioned.get(word, (0, 1.0))[1]
        guessed = sure < AGREED and self.low[word] in PERSONAL
        return AGREED if guessed and sure >= UNSURE and self._alone(word) == self.scene.actor(word) else sure

    def _alone(self, word: int) -> str | None:
        """The one person that is named shortly before a word, if there is but one."""
        number = self.sheet.sentence[word]
        first = self.scene.parse.sentences[max(number - 1, 0)][0]
        actors = {self._names[w][2] for w in range(first, word) if w in self._names}
        persons = [actor for actor in actors if self.kind(actor) == "person"]
        return persons[0] if len(persons) == 1 else None

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
