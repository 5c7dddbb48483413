"""Who is in a report, for the brief: each actor, what it is said to be and by whom, and the lines about it."""

from __future__ import annotations

from onrecord.show.lines import Section
from onrecord.show.views import View
from onrecord.show.voices import short
from onrecord.show.who import Figure, by_kind, figures, said_to_be
from onrecord.types import Phrase, Record


class Said(Record, frozen=True, kw_only=True):
    """What an actor is said to be, in the report's words; `by` is empty where that is the outlet's own word."""

    words: str
    place: str
    by: str


class Role(Record, frozen=True, kw_only=True):
    """An actor, what it is said to be, and the numbers of its lines."""

    figure: Figure
    said: tuple[Said, ...]
    lines: tuple[int, ...]


def cast(seen: View, shown: tuple[Section, ...]) -> list[tuple[str, tuple[Role, ...]]]:
    """The actors by kind, those mentioned most first; places last, and only those that a line is about."""
    lines = [line for section in shown for line in section.lines]

    def role(figure: Figure) -> Role:
        mine = tuple(line.number for line in lines if figure.actor.id in line.actors)
        return Role(figure=figure, said=tuple(_said(seen, p) for p in said_to_be(figure.actor)), lines=mine)

    found = [(kind, tuple(map(role, group))) for kind, group in by_kind(figures(seen))]
    return [(kind, kept) for kind, group in found if (kept := tuple(r for r in group if kind != "places" or r.lines))]


def _said(seen: View, phrase: Phrase) -> Said:
    """Words inside a quotation are the speaker's; an aside in what somebody is reported to say is the outlet's."""
    quoting = [
        a
        for a in seen.reading.attributions
        if a.kind == "direct" and phrase.spans and all(_within(span, a.content) for span in phrase.spans)
    ]
    by = " and ".join(short(seen, name) for name in quoting[-1].source_ids) if quoting else ""
    return Said(words=phrase.text, place=seen.place(phrase.spans), by=by)


def _within(span: tuple[int, int], pieces: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in pieces)
