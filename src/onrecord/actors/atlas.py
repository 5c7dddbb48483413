"""What the table of places knows of states and places, and what the report itself says of its capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord import places
from onrecord.actors.signs import adjectives, adjectives_said
from onrecord.places.table import states as known_states

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.actors.drafts import Draft


def code_states(drafts: Iterable[Draft]) -> None:
    """Give each state its code, where it has one."""
    for draft in drafts:
        if draft.kind == "state" and (found := places.state(draft.name)):
            draft.country = found.code


def place_all(drafts: Iterable[Draft], text: str) -> None:
    """Give each place the state that it lies in."""
    drafts = list(drafts)
    states = [draft for draft in drafts if draft.kind == "state"]
    capitals = _capitals_by_the_report(states, text) if "capital" in text else []
    for draft in drafts:
        if draft.kind == "place":
            _place(draft, states, capitals)


def _place(draft: Draft, states: Sequence[Draft], capitals: list[tuple[str, Draft]]) -> None:
    for words, state in capitals:
        if draft.name in words:
            draft.country, draft.lies_in = state.country, state.name
            return
    within = [state.country for state in states if state.country]
    meant = places.place(draft.name) or next((p for code in within if (p := places.place(draft.name, code))), None)
    if meant is not None and meant.kind != "state":
        draft.country, draft.lies_in = meant.state, known_states()[meant.state].name


def _capitals_by_the_report(states: Sequence[Draft], text: str) -> list[tuple[str, Draft]]:
    """Where the report says whose capital a place is: "Mestara, the Lirunese capital"."""
    said = adjectives_said(text)
    found = []
    for state in states:
        whose = "|".join(map(re.escape, sorted({f"{state.name}(?:[’']s)?", *adjectives(state.name, said)})))
        whose = whose.replace(re.escape("(?:[’']s)?"), "(?:[’']s)?")
        pattern = rf"(?:[A-Z]\w+ )*[A-Z]\w+, (?:the )?(?:{whose}) capital|(?:{whose}) capital,? (?:[A-Z]\w+ ?)+"
        found += [(match.group(), state) for match in re.finditer(pattern, text)]
    return found
