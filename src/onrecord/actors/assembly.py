"""From drafts to records: what an actor's entry says, and the order of the actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.types import Actor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.actors.drafts import Draft
    from onrecord.actors.gate import Gate
    from onrecord.types import Phrase, Report, Span

SILENT = frozenset({"dateline", "credit", "furniture"})
"""Zones that describe nobody."""


def assembled(drafts: Iterable[Draft], gate: Gate, report: Report) -> tuple[Actor, ...]:
    """The actors, in the order of their first mention. The last lock: no mention touches an unnamed source's words."""
    drafts = list(drafts)
    for draft in drafts:
        draft.joins = {span: join for span, join in draft.joins.items() if not gate.shuts(span)}
    found = sorted((draft for draft in drafts if draft.joins), key=lambda draft: (draft.first, draft.name))
    silent = [zone.span for zone in report.zones if zone.kind in SILENT]
    for draft in found:
        draft.descriptions = [
            phrase
            for phrase in draft.descriptions
            if _owner(phrase, found) is draft and not any(_overlap(phrase.spans[0], span) for span in silent)
        ]
    return tuple(_actor(f"p{i}", draft) for i, draft in enumerate(found, 1))


def _owner(phrase: Phrase, drafts: list[Draft]) -> Draft:
    """Of those whom one phrase was given to, whoever is mentioned nearest to it."""
    given = [draft for draft in drafts if phrase in draft.descriptions]
    return min(given, key=lambda draft: min(_apart(span, phrase.spans[0]) for span in draft.joins))


def _apart(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _actor(id_: str, draft: Draft) -> Actor:
    spans = sorted(draft.joins)
    return Actor(
        id=id_,
        name=draft.name,
        kind=draft.kind,
        aliases=tuple(alias for alias in draft.aliases if alias != draft.name),
        titles=tuple(draft.titles),
        descriptions=tuple(sorted(draft.descriptions, key=lambda phrase: phrase.spans)),
        mentions=tuple(spans),
        joins=tuple(join for span in spans if (join := draft.joins[span]) is not None),
        country=draft.country,
        lies_in=draft.lies_in,
    )
