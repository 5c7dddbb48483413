"""Whose a modifier makes a thing: "Kessarian", "Kessaria’s", "its", "Haldmark" before a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import places
from onrecord.actors.signs import adjectives, adjectives_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.actors.drafts import Draft
    from onrecord.actors.resolution import Told
    from onrecord.sheet import Sheet


class Sides:
    """The actors that modifiers name. States are known by their code where they have one, others by name."""

    def __init__(self, told: Told, drafts: Sequence[Draft], text: str) -> None:
        self._told = told
        self._states = [draft for draft in drafts if draft.kind == "state"]
        said = adjectives_said(text)
        self._forms = {form.lower(): d for d in self._states for form in adjectives(d.name, said)}
        self._codes = {draft.country: draft for draft in self._states if draft.country}

    def side(self, sheet: Sheet, word: int) -> str | None:
        """Whose a modifier says something is."""
        if draft := self.state_of(sheet, word):
            return key(draft)
        if of := places.nationality(sheet.words[word]):
            return of.code
        found = self._told.actor.get(self._told.at.get((sheet.number, word), -1))
        found = found or self._told.named.get((sheet.number, word))
        return key(found) if found else None

    def state_of(self, sheet: Sheet, word: int) -> Draft | None:
        """The state whose adjective or name a word is, where the report names that state."""
        if draft := self._forms.get(sheet.low[word]):
            return draft
        of = places.nationality(sheet.words[word])
        if of and of.code in self._codes:
            return self._codes[of.code]
        i = self._told.at.get((sheet.number, word), -1)
        draft = self._told.actor.get(i) or self._told.named.get((sheet.number, word))
        return draft if draft is not None and draft.kind == "state" else None


def key(draft: Draft) -> str:
    """What an actor is known by as somebody's side."""
    return draft.country or draft.name
