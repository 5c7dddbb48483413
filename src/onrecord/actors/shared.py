"""Whose a name is that several actors of a report have: "Renwick", with Ada and Tom Renwick in it.

Whom the title before it fits, else whom the coreference head clearly leads it to, else who was first called by it: news
calls the one it is about by the family name, and relatives who come in later by their full names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors.drafts import head, rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.actors.drafts import Draft
    from onrecord.actors.spelled import Name
    from onrecord.actors.surfaces import Surface
    from onrecord.sheet import Sheet
    from onrecord.types import Reason, Span

OF_SEVERAL = 0.4
"""How sure a name is that fits several actors: below what is shown as sure, set by hand."""
CLEARLY, TIMES = 0.3, 2.0
"""From which chance on the coreference head is believed, if it is so many times that of the next."""

Chosen = tuple[int, "Reason", float]


def divide(surface: Surface, homes: list[Draft], sheets: Sequence[Sheet]) -> None:
    """Give each mention of a name that fits several actors to one of them."""
    named = [sorted(home.joins) for home in homes]
    owner: int | None = None
    for name in surface.names:
        found = _by_title(name, homes) or _by_head(name, named, sheets[name.sheet])
        if found is None:
            at = owner if owner is not None else _first_named(named)
            found = at, rule("first-named-of-several", named[at][0]), OF_SEVERAL
        chosen, reason, sure = found
        if owner is None:
            owner = chosen
        homes[chosen].joined_at(name.span, reason, sure)
        homes[chosen].called(surface.text)


def _by_title(name: Name, homes: list[Draft]) -> Chosen | None:
    """The one actor with the title that stands before the name."""
    fitting = [i for i, home in enumerate(homes) if any(home.has_title(title) for title in name.titles)]
    if len(fitting) != 1:
        return None
    return fitting[0], rule("title", min(homes[fitting[0]].joins)), 2 * OF_SEVERAL


def _by_head(name: Name, named: list[list[Span]], sheet: Sheet) -> Chosen | None:
    """The one to whose full names the coreference head clearly leads the mention."""
    inside = sheet.within(name.span)
    nominals = sheet.encoding.nominals
    chances = [0.0] * len(named)
    for nominal in nominals:
        if nominal.head in inside:
            for at, chance in nominal.antecedents:
                main = sheet.parse.spans[nominals[at].head]
                for i, spans in enumerate(named):
                    chances[i] += chance if any(s <= main[0] and main[1] <= e for s, e in spans) else 0.0
    best, *others = sorted(range(len(named)), key=lambda i: -chances[i])
    if chances[best] < CLEARLY or any(chances[best] < TIMES * chances[i] for i in others):
        return None
    return best, head("coreference", named[best][0]), round(min(chances[best], 2 * OF_SEVERAL), 2)


def _first_named(named: list[list[Span]]) -> int:
    """Who is named in full before the others."""
    return min(range(len(named)), key=lambda i: (named[i][0], i))
