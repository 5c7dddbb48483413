"""Whom each candidate means, one after the other through the report.

    names -> their actors; pronouns -> an actor before; descriptions -> a state, a group, a body without a name, or an
    actor before

Every step looks back only, and at what the steps before it settled, so that "its", "the group" and "they" chain.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from onrecord.actors.admission import Candidate, Hidden
from onrecord.actors.likeness import BODIES, likeness
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.actors.drafts import Draft
    from onrecord.sheet import Sheet


LIKELY = 0.5
"""From this chance on what is left open itself leads on to whom it most likely means."""


class Chance(Record, frozen=True):
    """What the coreference head says of one candidate: the chance of each actor, the likeliest first.

    `elsewhere` is the chance of the likeliest thing that is no actor, `hidden` that of an unnamed source.
    """

    actors: tuple[tuple[Draft, float, int], ...]
    elsewhere: float
    hidden: float

    def of(self, draft: Draft) -> float:
        """The chance of one actor."""
        return next((chance for found, chance, _ in self.actors if found is draft), 0.0)


class Told:
    """What is settled so far: the actor of each candidate, who was mentioned where, and by main word who is named.

    `hidden` are the nouns of people, `veiled` the phrases that stand for unnamed sources; `described` is whom a
    description tells of, by its main word, `likely` whom what was left open most likely means.
    """

    def __init__(self, sheets: Sequence[Sheet], candidates: Sequence[Candidate | Hidden], drafts: list[Draft]) -> None:
        self.sheets, self.candidates, self.drafts = sheets, candidates, drafts
        self.at = {(c.sheet, c.head): i for i, c in enumerate(candidates) if isinstance(c, Candidate)}
        by_span = {span: draft for draft in drafts for span in draft.joins}
        self.named = {at: by_span[candidates[i].span] for at, i in self.at.items() if candidates[i].span in by_span}
        self.actor: dict[int, Draft] = {}
        self.order: list[int] = []
        self.likely: dict[int, tuple[Draft, float]] = {}
        self.described: dict[tuple[int, int], Draft] = {}
        veiled = [(sheets[c.sheet], c.head) for c in candidates if isinstance(c, Hidden)]
        sure = [(sheets[c.sheet], c.head) for c in candidates if isinstance(c, Hidden) and c.source]
        self.veiled = {likeness(sheet, head) for sheet, head in sure if sheet.parse.tags[head] in {"NN", "NNS"}}
        self.hidden = {sheet.lemma(head) for sheet, head in veiled} - BODIES

    def leave(self, i: int) -> None:
        """Candidate `i` is left open; what goes back to it may mean whom it most likely does itself."""
        candidate = self.candidates[i]
        if i not in self.actor and isinstance(candidate, Candidate) and candidate.antecedents:
            found = self.chance(i)
            if found.actors and found.actors[0][1] >= LIKELY > found.hidden:
                self.likely[i] = found.actors[0][:2]

    def settle(self, i: int, draft: Draft) -> None:
        """Candidate `i` means this actor."""
        self.actor[i] = draft
        self.order.append(i)

    def chance(self, i: int) -> Chance:
        """What the coreference head says of candidate `i`."""
        candidate = self.candidates[i]
        if isinstance(candidate, Hidden):
            return Chance((), 0.0, 1.0)
        sums: dict[int, float] = defaultdict(float)
        best: dict[int, tuple[Draft, float, int]] = {}
        elsewhere = 0.0
        for j, p in candidate.antecedents.items():
            draft, sure = self.meant(j)
            elsewhere = max(elsewhere, p * (1 - sure))
            if draft is None:
                continue
            sums[id(draft)] += p * sure
            if id(draft) not in best or best[id(draft)][1] < p * sure:
                best[id(draft)] = (draft, p * sure, j)
        ranked = sorted(((d, sums[k], j) for k, (d, _, j) in best.items()), key=lambda found: -found[1])
        return Chance(tuple(ranked), elsewhere, candidate.hidden)

    def meant(self, i: int) -> tuple[Draft | None, float]:
        """Whom candidate `i` means or tells of, and how surely: "Prince" and "a teacher" of one who is named beside."""
        if (draft := self.actor.get(i)) is not None:
            return draft, 1.0
        candidate = self.candidates[i]
        if isinstance(candidate, Hidden):
            return None, 0.0
        if (draft := self.described.get((candidate.sheet, candidate.head))) is not None:
            return draft, 1.0
        draft = self._beside.get((candidate.sheet, candidate.head))
        return (draft, 1.0) if draft else self.likely.get(i, (None, 0.0))

    @cached_property
    def _beside(self) -> dict[tuple[int, int], Draft]:
        """Who is named beside a word: by what describes it, or right behind it where it has a capital."""
        found: dict[tuple[int, int], Draft] = {}
        for (number, word), draft in sorted(self.named.items(), key=itemgetter(0)):
            if self.sheets[number].relation(word) in {"appos", "flat"}:
                found.setdefault((number, self.sheets[number].parse.heads[word]), draft)
        for (number, word), draft in self.named.items():
            if word and self.sheets[number].words[word - 1][0].isupper():
                found.setdefault((number, word - 1), draft)
        return found

    def sentence(self, i: int) -> tuple[int, int]:
        """The sheet and sentence of a candidate."""
        candidate = self.candidates[i]
        return candidate.sheet, self.sheets[candidate.sheet].sentence[candidate.head]
