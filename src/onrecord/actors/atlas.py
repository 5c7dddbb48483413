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
    from onrecord.places import Place


_PART = re.compile(r"(?:the )?(?:north|south|east|west|cent(?:er|re|ral))[a-z-]* (.+)", re.IGNORECASE)
"""A part of a state by its place on the compass: "Northern Kessaria"."""
_SITE = re.compile(
    r"(.+?)(?: International)? (?:airport|square|bridge|province|governorate|district|border crossing)", re.IGNORECASE
)
"""A site or region that goes by the name of the place where it is: "Ombrel International Airport"."""
_THE_CAPITAL = r"(?:the )?(?:(?:city|town|province|capital(?: city)?)(?: of|,)? )?"


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
    named = [draft for draft in drafts if draft.kind == "place"]
    for draft in named:
        _place(draft, states, capitals)
    placed = [*states, *(draft for draft in named if draft.lies_in)]
    for draft in (draft for draft in named if not draft.lies_in):
        _place_in(draft, placed, text)


def _place(draft: Draft, states: Sequence[Draft], capitals: list[tuple[str, Draft]]) -> None:
    for words, state in capitals:
        if draft.name in words:
            draft.country, draft.lies_in = state.country, state.name
            return
    codes = [state.country for state in states if state.country]
    site = _SITE.fullmatch(draft.name)
    meant = _known(draft.name, codes) or (_known(site[1], codes) if site else None)
    if meant is not None and meant.kind != "state":
        draft.country, draft.lies_in = meant.state, known_states()[meant.state].name
    elif meant is None and (part := _PART.fullmatch(draft.name)):
        for whole in (state for state in states if part[1] in {state.name, *state.aliases}):
            draft.country, draft.lies_in = whole.country, whole.name


def _known(name: str, codes: Iterable[str]) -> Place | None:
    """The place of this name in the table, or one of its name in a state of the report."""
    return places.place(name) or next((place for code in codes if (place := places.place(name, code))), None)


def _place_in(draft: Draft, placed: Iterable[Draft], text: str) -> None:
    """A site lies where its name or the report says: "Ombrel airport", "the hospital in the capital, Ombrel"."""
    site, told = _SITE.fullmatch(draft.name), f"{draft.name} in " in text
    for other in placed:
        said = rf"\b{re.escape(draft.name)} in {_THE_CAPITAL}{re.escape(other.name)}\b"
        if (site and site[1] == other.name) or (told and re.search(said, text)):
            state = (other.country, other.name) if other.kind == "state" else (other.country, other.lies_in)
            draft.country, draft.lies_in = state
            return


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
