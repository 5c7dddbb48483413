"""The noun phrases of a scene, looked up by where they stand, and what stands around its verbs."""

from __future__ import annotations

from functools import cached_property

from onrecord.ties import lexicon
from onrecord.ties.chunks import AGREED, FINITE, GENERAL, NOUNS, OPENS, Chunks, End, Phrase

AUXILIARY = lexicon.each(
    "is are was were be been being am has have had having do does did get gets got ’s 's keeps kept"
)
ITSELF = lexicon.each("himself herself itself themselves")
SAYS = lexicon.each("said says say believed believes thought thinks claimed claims hoped hopes feared fears knew knows")
"""What "that" may be left out behind: "who said Keyl leads them"."""
LISTING = lexicon.each("including involving excluding")
RELATIVE = lexicon.each("who whom which that")
JOINING = lexicon.each("that while as because when if after before since although though whether until once where than")
"""Words with an IN tag behind which a clause begins, not a phrase that hangs on something."""

CALLED = (["called"], ["named"], ["dubbed"])
"""What brings the name of a body right behind the noun for it: "a group called the Tidal Front"."""
VERBS_NEXT = {(tag,) for tag in (*FINITE, "MD")}
WHOSE: dict[str, frozenset[str]] = {
    "his": frozenset({"person"}),
    "her": frozenset({"person"}),
    "their": frozenset({"group", "organisation"}),
}
"""Whom these may stand for before what somebody is: "his deputy", "their commander"."""
GUESS = 0.5
"""How sure a pronoun must be at least of whom it stands for, before the bodies named before it are asked."""
SET_OFF = 15
"""Words: the longest apposition looked over between a subject and its verb."""


class Phrases(Chunks):
    """The noun phrases of a scene, found once and looked up by any of their words."""

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
        if self.tags[phrase.first] != "PRP$":
            return None
        actor, sure = self.scene.actor(phrase.first), self._sure(phrase.first)
        if (actor is None or sure < GUESS) and self.low[phrase.first] == "its" and (body := self._its(phrase.first)):
            return End(body, phrase.first, phrase.first, GENERAL)
        return End(actor, phrase.first, phrase.first, sure) if actor else None

    def whose(self, phrase: Phrase) -> End | None:
        """Whom the pronoun stands for that opens what somebody is, where need be the one who is named before it.

        That is the one of its sentence, or of the sentence before; nobody where words for somebody unnamed stand there.
        """
        known = self.pronoun(phrase)
        if self.low[phrase.first] not in WHOSE or (known is not None and known.sure >= GUESS):
            return known
        kinds = WHOSE[self.low[phrase.first]]
        number, his = self.sheet.sentence[phrase.first], phrase.first
        first = self.scene.parse.sentences[max(number - 1, 0)][0]
        if any(self._is_somebody(word) for word in range(first, his)):
            return known
        for sentence in (number, number - 1):
            start, end = self.scene.parse.sentences[sentence] if sentence >= 0 else (0, 0)
            named = {self._names[w][2] for w in range(start, min(end, his)) if w in self._names}
            meant = [actor for actor in named if self.kind(actor) in kinds]
            if meant:
                return End(meant[0], his, his, AGREED) if len(meant) == 1 else known
        return known

    def _is_somebody(self, word: int) -> bool:
        """Whether a word is of an unnamed source, or says of nobody who is named what he is: "an official"."""
        found = self._at.get(word)
        stranger = found is not None and found.name is None and found.actor is None and found.det in {"a", "an", ""}
        return word in self.scene.unnamed or (stranger and self.sheet.lemma(word) in lexicon.last_words())

    def _its(self, its: int) -> str | None:
        """Whose "its" is where nothing surely says so: of the one body or state named before it in its sentence.

        Else of the one in the sentence before, or of the one that does something there.
        """
        number = self.sheet.sentence[its]
        for sentence in (number, number - 1):
            first, end = self.scene.parse.sentences[sentence] if sentence >= 0 else (0, 0)
            inside = [one for word in range(first, min(end, its)) if (one := self._at.get(word)) and one.first == word]
            bodies = [one for one in inside if one.actor and self.kind(one.actor) in {"organisation", "state"}]
            if bodies:
                doing = {one.actor for one in bodies if self.does(one)} if sentence < number else set()
                those = doing or {one.actor for one in bodies}
                return those.pop() if len(those) == 1 else None
        return None

    def does(self, phrase: Phrase) -> bool:
        """Whether a finite verb follows a phrase that hangs on nothing."""
        finite = self.tags[phrase.last + 1 : phrase.last + 2] in VERBS_NEXT
        return finite and self.tags[max(phrase.start - 1, 0)] not in {"IN", "TO"}

    def antecedent(self, pronoun: int) -> Phrase | None:
        """The phrase right before a relative pronoun, a comma or dash and a preposition passed over."""
        at = pronoun - 1
        while at > 0 and (self.low[at] in {",", "–", "—"} or self.tags[at] == "IN"):
            at -= 1
        found = self.ending(at)
        while found is not None and self.low[pronoun] in {"who", "whom"} and self._is_no_person(found):
            found = self.ending(found.start - 2)
        return found

    def _is_no_person(self, phrase: Phrase) -> bool:
        """Whether a phrase behind a preposition is of no people: "the envoy in Kessaria who" tells of the envoy."""
        kind = self.kind(phrase.actor) if phrase.actor else None
        return kind in {"organisation", "state", "place"} and phrase.start > 1 and self.tags[phrase.start - 1] == "IN"

    def text(self, first: int, last: int) -> str:
        """The words from one to another, as they stand in the text."""
        start, end = self.sheet.span(first, last)
        return " ".join(self.scene.text[start:end].split())

    def same_sentence(self, first: int, second: int) -> bool:
        """Whether two words stand in one sentence."""
        return self.sheet.sentence[first] == self.sheet.sentence[second]

    def subject_before(self, verb: int) -> Phrase | None:
        """The phrase right before a verb and its auxiliaries; behind "who", the one that this tells about."""
        at = self._before_group(verb)
        return self.antecedent(at) if self.low[at] in RELATIVE else self.ending(at)

    def shared_subject(self, verb: int) -> Phrase | None:
        """The phrase before a verb; behind "and", that of the verb before, of no clause with "while" or the like."""
        if self.low[verb - 1] != "and":
            return self.subject_before(verb)
        by_verb, relations = self.scene.clauses.by_verb, self.scene.parse.relations
        for at in range(verb - 2, 0, -1):
            if not self.same_sentence(at, verb):
                break
            if at in by_verb and (not relations[at].startswith("advcl") or self.relative_before(at)):
                return self.subject_before(at)
        return None

    def plain_subject(self, verb: int) -> Phrase | None:
        """The phrase right before a finite verb that no preposition ties to anything else: surely its subject."""
        at = self._before_group(verb)
        first = self.tags[at + 1]
        found = self.ending(at)
        if found is None or not (first in FINITE or first == "MD"):
            return None
        before = found.start - 1
        hangs = before >= 0 and self.tags[before] in {"IN", "TO"} and self.low[before] not in JOINING
        taken = before > 0 and self.tags[before] in FINITE and self.low[before] not in SAYS
        if taken and self.relative_before(before):
            return None  # "a judge who sentenced Rostam Keyl leads the Front"
        if before > 0 and self.tags[before] == "VBG" and self.low[before] not in LISTING:
            return None  # "the man accused of killing Rostam Keyl leads the Front"
        return None if hangs or not self.same_sentence(found.start, verb) else found

    def set_off_subject(self, verb: int) -> Phrase | None:
        """The name before an apposition that ends right before a finite verb: "Selcar, the leader of X, speaks"."""
        end = self._before_group(verb)
        if self.low[end] != "," or (FINITE | {"MD"}).isdisjoint(self.tags[end + 1 : verb + 1]):
            return None
        if (inner := self.ending(end - 1)) is not None and self._is_explained(inner):
            return inner
        for at in range(end - 2, max(end - SET_OFF, 0), -1):
            if self.tags[at] in FINITE | {"MD"} or not self.same_sentence(at, verb):
                return None
            if self.low[at] == ",":
                named, said = self.ending(at - 1), self.starting(at + 1)
                free = named is not None and self.tags[max(named.start - 1, 0)] not in {"IN", "TO", ",", "CC"}
                return named if named and free and named.name is not None and said and said.name is None else None
        return None

    def _is_explained(self, name: Phrase) -> bool:
        """Whether a name stands behind the words for whom it is: "The elder, Mira Dorn, chairs it"."""
        said = self.ending(name.start - 2) if self.low[name.start - 1] == "," and name.name is not None else None
        if said is None or said.name is not None or self.tags[max(said.start - 1, 0)] in {"IN", "TO", ",", "CC"}:
            return False
        return said.det in {"the", "a", "an"} or said.owner is not None or self.tags[said.first] == "PRP$"

    def relative_before(self, verb: int) -> str:
        """The "who" or the like that stands right before a finite verb, "" where none does."""
        at = self._before_group(verb)
        finite = self.tags[at + 1] in FINITE or self.tags[at + 1] == "MD"
        return self.low[at] if finite and self.low[at] in RELATIVE else ""

    def joined(self, verb: int) -> bool:
        """Whether "and" or "but" stands right before a finite verb: it shares the subject of the one before.

        So it is behind a comma where "and" brings one more: "was born in Dunmere, lived in Kessaria and left it".
        """
        at = self._before_group(verb)
        if self.tags[at + 1] not in FINITE and self.tags[at + 1] != "MD":
            return False
        return self.low[at] in {"and", "but"} or (self.low[at] == "," and self._lists_verbs(verb))

    def _lists_verbs(self, verb: int) -> bool:
        """Whether "and" and one more finite verb follow a verb in its sentence."""
        _, end = self.scene.parse.sentences[self.sheet.sentence[verb]]
        ands = (word for word in range(verb + 1, end - 1) if self.low[word] == "and")
        return any(self.tags[word + 1] in FINITE for word in ands)

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
        while at > 0 and self._stands_with_verb(at):
            at -= 1
        return at

    def _stands_with_verb(self, at: int) -> bool:
        """Whether a word may stand between a subject and its verb: an auxiliary, an adverb, "himself"."""
        if self.tags[at] == "POS":
            return False
        return self.tags[at] in {"MD", "RB"} or self.low[at] in AUXILIARY or self.low[at] in ITSELF

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


__all__ = ["FINITE", "GENERAL", "RELATIVE", "SAYS", "End", "Phrase", "Phrases"]
