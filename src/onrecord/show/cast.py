"""Who is in a report, for the brief: each actor, what it is said to be and by whom, and the lines about it."""

from __future__ import annotations

from onrecord.show.descriptions import Said, said
from onrecord.show.lines import Section
from onrecord.show.views import View
from onrecord.show.who import CLAUSE, Figure, by_kind, figures
from onrecord.types import Record

MOST_SAID = 2
"""Descriptions of an actor that a glance has room for, set by eye on the example reports."""


class Role(Record, frozen=True, kw_only=True):
    """An actor, what it is said to be, and the numbers of its lines."""

    figure: Figure
    said: tuple[Said, ...]
    lines: tuple[int, ...]


def cast(seen: View, shown: tuple[Section, ...]) -> list[tuple[str, tuple[Role, ...]]]:
    """The actors of whom there is more to tell than one line tells, by kind, those mentioned most first."""
    lines = [line for section in shown for line in section.lines]

    def role(figure: Figure) -> Role:
        mine = tuple(line.number for line in lines if figure.actor.id in line.actors)
        return Role(figure=figure, said=_telling(said(seen, figure.actor)), lines=mine)

    def is_shown(kind: str, role: Role) -> bool:
        return len(role.lines) > 1 or bool(role.said and (role.lines or kind != "places"))

    found = [(kind, tuple(map(role, group))) for kind, group in by_kind(figures(seen))]
    return [(kind, kept) for kind, group in found if (kept := tuple(r for r in group if is_shown(kind, r)))]


def _telling(found: tuple[Said, ...]) -> tuple[Said, ...]:
    """What says most in fewest words: the outlet's nouns, else its clauses, else what others call somebody.

    A bare number, which is an age, says nothing that stands by itself.
    """
    apart = [one for one in found if not one.words.isdecimal()]
    ranked = sorted({(bool(one.by), CLAUSE.match(one.words) is not None) for one in apart})
    best = [one for one in apart if ranked[:1] == [(bool(one.by), CLAUSE.match(one.words) is not None)]]
    return tuple(best[:MOST_SAID])
