"""What sort of body a name is of, so that "the movement" is led to the Order of the Lamp, and not to a ministry.

A definite noun for a body that nothing else leads to one goes back to the only body of its sort that the sentences
before tell of, or that the report has told of so far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.sheet import singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.actors.drafts import Draft
    from onrecord.actors.resolution import Told

SORTS: dict[str, frozenset[str]] = {
    "armed": each(
        "militia brigade force corps army guard legion battalion company companies wing faction gang cartel column "
        "regiment commando squad rifles fighters rebels resistance wolves lions eagles tigers"
    ),
    "political": each("party movement alliance coalition bloc union front congress league assembly order brotherhood"),
    "media": each(
        "newspaper paper outlet magazine broadcaster station agency daily times post courier tribune herald news wire "
        "gazette today radio television tv journal press chronicle"
    ),
    "business": each("company firm bank airline corporation inc sa ltd plc holding industries oil mining energy"),
    "state": each(
        "ministry department office council committee court parliament commission bureau directorate service police "
        "presidency government cabinet senate authority tribunal bench agency navy treasury"
    ),
    "civic": each(
        "monitor watch charity foundation university institute observatory centre center society club network school "
        "association federation fund"
    ),
}
"""Sorts of bodies by the words that their names are made with."""
UNKNOWN = ""
_ANY = frozenset({"armed", "political", "civic", UNKNOWN})
_ARMED, _OPEN = frozenset({"armed"}), frozenset({UNKNOWN})
_POLITICAL, _MEDIA = frozenset({"political"}), frozenset({"media"})
MEANT: dict[str, tuple[frozenset[str], ...]] = {
    **dict.fromkeys(("group", "organisation", "organization"), (_ANY,)),
    **dict.fromkeys(("force", "brigade", "gang"), (_ARMED,)),
    **dict.fromkeys(("party", "alliance"), (_POLITICAL,)),
    **dict.fromkeys(("newspaper", "paper", "outlet"), (_MEDIA,)),
    "movement": (_POLITICAL | _OPEN, _ARMED),
    "militia": (_ARMED, _OPEN),
    "faction": (_ARMED | _POLITICAL,),
    "front": (_POLITICAL | _ARMED,),
    "charity": (frozenset({"civic"}), _OPEN),
}
"""Which sorts of bodies a noun can mean, the likelier ones first."""
NEAR = 2
"""Sentences before its own in which the body is looked for first."""


def sorts_of(draft: Draft) -> set[str]:
    """Of what sorts a body may be by the words of its name."""
    words = {singular(word) for word in draft.name.lower().split()} | set(draft.name.lower().split()) | draft.heads
    return {sort for sort, made in SORTS.items() if words & made} or {UNKNOWN}


def of_its_sort(told: Told, i: int, noun: str) -> tuple[Draft, int] | None:
    """The only body that a noun can mean near candidate `i`, or else before it, and where it was last mentioned.

    "This newspaper" is the one that stands first in the report.
    """
    bodies = {id(d): sorts_of(d) for d in told.drafts if d.kind == "organisation" and d.named}
    said = [(told.actor[j], j) for j in reversed(told.order) if id(told.actor[j]) in bodies]
    for meant in MEANT.get(noun, ()):
        fitting = [(draft, j) for draft, j in said if bodies[id(draft)] & meant]
        if fitting and _is_own(told, i, noun):
            return min(fitting, key=lambda found: found[0].first)
        for found in (list(_near(told, i, fitting)), fitting):
            if found:
                return found[0] if len({id(draft) for draft, _ in found}) == 1 else None
    return None


def _is_own(told: Told, i: int, noun: str) -> bool:
    """Whether a noun is for the outlet itself: "this newspaper"."""
    candidate = told.candidates[i]
    sheet = told.sheets[candidate.sheet]
    return noun in SORTS["media"] and any(sheet.low[w] == "this" for w in sheet.children[candidate.head])


def _near(told: Told, i: int, before: list[tuple[Draft, int]]) -> Iterator[tuple[Draft, int]]:
    sheet, sentence = told.sentence(i)
    for draft, j in before:
        at, number = told.sentence(j)
        if at == sheet and number >= sentence - NEAR:
            yield draft, j


__all__ = ["of_its_sort"]
