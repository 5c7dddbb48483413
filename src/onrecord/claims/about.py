"""What an account is about, in plain words: the report's own, as far as they make a clause.

>>> from onrecord.types import Actor
>>> text = "Police said they had met him in Dunmere."
>>> Wording(text, (), (Actor(id="p1", name="the militias", kind="group", mentions=((12, 16),)),)).named((12, 39))
'the militias had met him in Dunmere'
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.claims.denials import POINTING
from onrecord.english import FINITE
from onrecord.types import Event

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.scene import Scene
    from onrecord.types import Actor, EventType, Span, Spans, Telling, Tie

SUBJECTS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "EX"})
LONGEST = 14
"""Words of what is only named, at most."""
DENIAL = "denial"
"""The rule whose words only point back to what they deny."""
RELATIVE = frozenset({"who", "which", "that", "whose"})
DENYING = frozenset({"not", "n’t", "n't", "never", "no", "neither", "nor"})
BREAKS = frozenset({",", ";", ":", "–", "—", "(", ")", "”", "“"})
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "who", "his", "her", "its", "their"})
OBJECTS = frozenset({"him", "her", "it", "them"})
OWN = frozenset({"his", "her", "its", "their"})
NOUNS: Mapping[EventType, str] = {
    "consult": "the meeting",
    "killed": "the deaths",
    "assault": "the attack",
    "protest": "the protest",
    "agree": "the agreement",
    "coerce": "the crackdown",
    "arrested": "the arrest",
}
"""What events are called where their own words are no noun."""
PART = "denied-part"
"""The rule by which somebody denies to have had a part in something."""
DETERMINED = re.compile(r"(?:any|all|an?|its|their|his|her|the|direct|active|criminal|responsibility)\b", re.IGNORECASE)
ACCUSED = re.compile(r"(?:.*\baccus\w+ )?((?:[^\s,]+ ){0,5}?[^\s,]+) of (having )?(\w+(?:ing|ed|en)\b.*)")
"""Whom somebody accuses, and of what: "the Corps of planning attacks"."""
OPEN = re.compile(r"(?:that|whether|if)\s+", re.IGNORECASE)
QUESTION = re.compile(r"(?:where|when|how|whether|what|why|who)\b", re.IGNORECASE)


class Wording:
    """The words of one report, its claims put into a line."""

    def __init__(self, text: str, scenes: Sequence[Scene], actors: Sequence[Actor]) -> None:
        self.text, self._scenes = text, scenes
        self._name = {actor.id: actor.name for actor in actors}
        self._at = {start: actor.name for actor in actors for start, _ in actor.mentions}
        self._who_at = {start: actor.id for actor in actors for start, _ in actor.mentions}

    def whether(self, claim: Tie | Event) -> str:
        """The question whether a claim is so: by a telling that makes a clause, else by its first words."""
        if accusation := next((a for told in claim.told if (a := self._accusation(told))), None):
            return accusation
        led = frozenset(p.actor for p in claim.participants) if isinstance(claim, Event) else None
        told_by = claim.trigger if isinstance(claim, Event) else tuple(s for t in claim.told for s in t.reason.spans)
        own = (told for told in claim.told if told.reason.name != DENIAL)
        clauses = (found for told in own if (found := self._clause(told, told_by, led)))
        if clause := next(clauses, None):
            return f"whether {clause}"
        told = next((t for t in claim.told if t.polarity == "+"), claim.told[0])
        words = self.named((told.evidence[0][0], told.evidence[-1][1]), led)
        if told.reason.name == PART and (who := self._who(claim)):
            article = "the " if self._has_article(who, told.evidence[0][0]) else ""
            return f"whether {article}{who} had {words if DETERMINED.match(words) else f'a {words}'}"
        if self._is_clause(told):
            return f"whether {words}"
        who = self._who(claim)
        if self._tag(told) == "VBG" and who:
            return f"whether {who} had been {words}"
        return f"whether there was {words}" if words.lower().startswith(("a ", "an ")) else words

    def _accusation(self, told: Telling) -> str | None:
        """The question whether the accused did it, where a claim is told by the words of an accusation."""
        accused = ACCUSED.fullmatch(self.text, told.evidence[0][0], told.evidence[-1][1])
        if accused is None or told.reason.name == DENIAL or not (accused[2] or accused[3].split()[0].endswith("ing")):
            return None
        who = self._at.get(accused.start(1)) if accused[1].lower() in OBJECTS else accused[1]
        return f"whether {who} had {'' if accused[2] else 'been '}{' '.join(accused[3].split())}" if who else None

    def question(self, content: Span) -> str | None:
        """The words of a content that is itself a question ("where or how often the two sides met")."""
        return self.named(content) if QUESTION.match(self.text[slice(*content)]) else None

    def thing(self, content: Span) -> str | None:
        """The words of a content that names what it is about, and tells nothing of it ("the number of meetings")."""
        for scene in self._scenes:
            words = [w for w in sorted(scene.words((content,))) if scene.sheet.low[w][0].isalnum()]
            head = next((w for w in words if scene.parse.heads[w] not in words), None)
            if head is not None and len(words) <= LONGEST and scene.parse.tags[head].startswith("N"):
                bare = not scene.sheet.on(head, "cop", "nsubj") and not POINTING.match(scene.text[slice(*content)])
                return self.named(content) if bare else None
        return None

    def noun(self, events: Sequence[Event]) -> str:
        """What some tellings of one happening are called: "the meetings", by a noun of theirs or by their type."""
        for event in events:
            tag, word = self._tag(event.told[0], event), self.text[slice(*event.trigger[-1])]
            if tag in {"NN", "NNS"} and word.isalpha():
                return f"the {word.lower()}"
        return NOUNS.get(events[0].type, "it")

    def named(self, span: Span, led: frozenset[str] | None = None) -> str:
        """The words of a span, a pronoun at their start given by the name that it stands for, if of one of those `led`.

        Whom a pronoun stands for that is none of a claim's participants is not known (`dead`).
        """
        words = self.text[slice(*span)]
        skipped = OPEN.match(words)
        start = span[0] + (skipped.end() if skipped else 0)
        words = " ".join(self.text[start : span[1]].split())
        first, _, rest = words.partition(" ")
        if first.lower() in PRONOUNS and start in self._at and (led is None or self._who_at[start] in led):
            return f"{self._at[start]}{'’s' if first.lower() in OWN else ''} {rest}"
        return words

    def _who(self, claim: Tie | Event) -> str | None:
        if isinstance(claim, Event):
            return next((self._name.get(p.actor) for p in claim.participants if p.part == "agent"), None)
        return self._name.get(claim.subject or "")

    def _has_article(self, who: str, place: int) -> bool:
        """Whether somebody is called so with an article just before a place ("the Ash Brigade")."""
        start = max((start for start, name in self._at.items() if name == who and start < place), default=0)
        return "the " in {self.text[max(0, start - 4) : start].lower(), self.text[start : start + 4].lower()}

    def _tag(self, told: Telling, event: Event | None = None) -> str:
        """The tag of the first verb of a telling, or of the main word of an event."""
        span = event.trigger[-1] if event else told.evidence[0]
        for scene in self._scenes:
            word = scene.main(span) if event else next(iter(scene.sheet.within(span)), None)
            if word is not None:
                return scene.parse.tags[word]
        return ""

    def _is_clause(self, told: Telling) -> bool:
        """Whether the words of a telling are a short clause as they stand."""
        for scene in self._scenes:
            words = sorted(scene.words(told.evidence))
            tensed = next((w for w in words if scene.parse.tags[w] in FINITE), None)
            if tensed is not None:
                named = any(scene.parse.tags[w] in SUBJECTS for w in words if w < tensed)
                return named and not any(scene.sheet.low[w] in BREAKS | RELATIVE for w in words)
        return False

    def _clause(self, told: Telling, by: Spans, led: frozenset[str] | None) -> str | None:
        """Who did what by the words of a telling, without what is added of them; none where they are no such clause.

        Where the words `by` which the claim is told are among them, they are in the clause.
        """
        for scene in self._scenes:
            words = sorted(scene.words(told.evidence))
            for verb in words:
                subject = max((w for w in scene.sheet.on(verb, "nsubj") if w in words and w < verb), default=None)
                unled = subject is not None and self._is_unled(scene, subject, led)
                if subject is not None and not unled and self._is_finite(scene, verb):
                    wanted = scene.words(by) & set(words)
                    if clause := self._told_of(scene, subject, verb, words, wanted):
                        return clause
        return None

    def _is_unled(self, scene: Scene, subject: int, led: frozenset[str] | None) -> bool:
        """Whether a pronoun leads to none of those of whom a claim is told."""
        return led is not None and scene.parse.tags[subject] == "PRP" and scene.actor(subject) not in led

    def _told_of(
        self, scene: Scene, subject: int, verb: int, words: Sequence[int], wanted: frozenset[int]
    ) -> str | None:
        """A subject by its name, or its own words, with what the verb says of it up to the next comma."""
        first = min([w for w in scene.sheet.on(verb, "aux", "cop", "advmod") if subject < w < verb], default=verb)
        last = next((w - 1 for w in words if w > verb and scene.sheet.low[w] in BREAKS), words[-1])
        said = [w for w in words if first <= w <= last]
        if wanted and not wanted & {subject, *said}:
            return None
        if any(scene.sheet.low[w] in DENYING for w in said) or scene.sheet.low[subject] in RELATIVE:
            return None
        who = self._name.get(scene.actor(subject) or "") or self._phrase(scene, subject)
        the = any(scene.sheet.low[w] == "the" for w in scene.sheet.on(subject, "det"))
        if who and the and not who.lower().startswith("the "):
            who = f"the {who}"
        start, end = scene.parse.spans[first][0], scene.parse.spans[last][1]
        return f"{who} {' '.join(self.text[start:end].split())}" if who else None

    def _phrase(self, scene: Scene, word: int) -> str | None:
        """The words of a phrase up to its main word: "five people", "the fuel"."""
        below = [w for w in scene.sheet.below(word) if w <= word]
        if word - below[0] != len(below) - 1 or scene.sheet.low[word] in PRONOUNS:
            return None
        words = self.named(scene.sheet.span(below[0], word))
        if scene.sheet.low[below[0]] in OWN:
            return words
        return words if scene.parse.tags[below[0]].startswith("NNP") else words[:1].lower() + words[1:]

    def _is_finite(self, scene: Scene, verb: int) -> bool:
        tags = {scene.parse.tags[w] for w in (verb, *scene.sheet.on(verb, "aux", "cop"))}
        return bool(tags & FINITE)
