"""What an account is about, in plain words: the report's own, as far as they make a clause.

>>> from onrecord.types import Actor
>>> text = "Police said they had met him in Dunmere."
>>> Wording(text, (), (Actor(id="p1", name="the militias", kind="group", mentions=((12, 16),)),)).named((12, 39))
'the militias had met him in Dunmere'
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.types import Event

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.scene import Scene
    from onrecord.types import Actor, EventType, Span, Telling, Tie

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
SUBJECTS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD"})
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "who", "his", "her", "its", "their"})
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
OPEN = re.compile(r"(?:that|whether|if)\s+", re.IGNORECASE)
QUESTION = re.compile(r"(?:where|when|how|whether|what|why|who)\b", re.IGNORECASE)


class Wording:
    """The words of one report, its claims put into a line."""

    def __init__(self, text: str, scenes: Sequence[Scene], actors: Sequence[Actor]) -> None:
        self.text, self._scenes = text, scenes
        self._name = {actor.id: actor.name for actor in actors}
        self._at = {start: actor.name for actor in actors for start, _ in actor.mentions}

    def whether(self, claim: Tie | Event) -> str:
        """The question whether a claim is so."""
        told = next((t for t in claim.told if t.polarity == "+"), claim.told[0])
        words = self.named((told.evidence[0][0], told.evidence[-1][1]))
        if self._is_clause(told):
            return f"whether {words}"
        who = self._who(claim)
        if self._tag(told) == "VBG" and who:
            return f"whether {who} had been {words}"
        return f"whether there was {words}" if words.lower().startswith(("a ", "an ")) else words

    def question(self, content: Span) -> str | None:
        """The words of a content that is itself a question ("where or how often the two sides met")."""
        return self.named(content) if QUESTION.match(self.text[slice(*content)]) else None

    def noun(self, events: Sequence[Event]) -> str:
        """What some tellings of one happening are called: "the meetings", by a noun of theirs or by their type."""
        for event in events:
            tag, word = self._tag(event.told[0], event), self.text[slice(*event.trigger[-1])]
            if tag in {"NN", "NNS"} and word.isalpha():
                return f"the {word.lower()}"
        return NOUNS.get(events[0].type, "it")

    def named(self, span: Span) -> str:
        """The words of a span, a pronoun at their start given by the name that it stands for."""
        words = self.text[slice(*span)]
        skipped = OPEN.match(words)
        start = span[0] + (skipped.end() if skipped else 0)
        words = " ".join(self.text[start : span[1]].split())
        first, _, rest = words.partition(" ")
        if first.lower() in PRONOUNS and start in self._at:
            return f"{self._at[start]}{'’s' if first.lower() in OWN else ''} {rest}"
        return words

    def _who(self, claim: Tie | Event) -> str | None:
        if isinstance(claim, Event):
            return next((self._name.get(p.actor) for p in claim.participants if p.part == "agent"), None)
        return self._name.get(claim.subject or "")

    def _tag(self, told: Telling, event: Event | None = None) -> str:
        """The tag of the first verb of a telling, or of the main word of an event."""
        span = event.trigger[-1] if event else told.evidence[0]
        for scene in self._scenes:
            word = scene.main(span) if event else next(iter(scene.sheet.within(span)), None)
            if word is not None:
                return scene.parse.tags[word]
        return ""

    def _is_clause(self, told: Telling) -> bool:
        """Whether the words of a telling are a subject with a verb that has a tense."""
        for scene in self._scenes:
            words = sorted(scene.words(told.evidence))
            tensed = next((w for w in words if scene.parse.tags[w] in FINITE), None)
            if tensed is not None:
                before = [w for w in words if w < tensed]
                named = any(scene.parse.tags[w] in SUBJECTS for w in before)
                return named and not any(scene.sheet.low[w] in {"who", "which", "whose", ","} for w in before)
        return False
