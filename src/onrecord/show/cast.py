"""Who is in a report, for the brief: each actor, what it is said to be and by whom, and the lines about it."""

from __future__ import annotations

from onrecord.show.descriptions import Said, said
from onrecord.show.lines import Section
from onrecord.show.views import View
from onrecord.show.who import Figure, by_kind, figures
from onrecord.types import Record


class Role(Record, frozen=True, kw_only=True):
    """An actor, what it is said to be, and the numbers of its lines."""

    figure: Figure
    said: tuple[Said, ...]
    lines: tuple[int, ...]


def cast(seen: View, shown: tuple[Section, ...]) -> list[tuple[str, tuple[Role, ...]]]:
    """The actors by kind, those mentioned most first; places last, and only those that a line is about.

    A bare number, which is an age, says nothing that stands by itself.
    """
    lines = [line for section in shown for line in section.lines]

    def role(figure: Figure) -> Role:
        mine = tuple(line.number for line in lines if figure.actor.id in line.actors)
        told = tuple(one for one in said(seen, figure.actor) if not one.words.isdecimal())
        return Role(figure=figure, said=told, lines=mine)

    found = [(kind, tuple(map(role, group))) for kind, group in by_kind(figures(seen))]
    return [(kind, kept) for kind, group in found if (kept := tuple(r for r in group if kind != "places" or r.lines))]
