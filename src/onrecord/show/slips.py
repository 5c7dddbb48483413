"""Slips: what the page shows beside a mention or a time that is pointed at, and where those stand in the text.

A slip stands beside its paragraph, outside the text, and once for all mentions there that it holds for; a mention that
was joined to an actor for a reason of its own has a slip of its own, which says that reason. Within a paragraph each
slip has a **slot**, by which the style sheet shows it: its rules are as many as the slips of the fullest paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from onrecord.show import wording
from onrecord.show.descriptions import said
from onrecord.show.paragraphs import Paragraph, at
from onrecord.show.views import View
from onrecord.show.when import NO_DAY, UNDATED, Moment, Told
from onrecord.show.who import KINDS, Figure, Sighting, also, why
from onrecord.show.wording import quoted, safe
from onrecord.types import Record, Span

Words = tuple[str, tuple[str, ...], bool]
"""A slip's title and lines, and whether it is unsure."""

MOST_WORDS = 120
"""How many code points of a description a slip has room for: about three of its lines."""


class Slip(Record, frozen=True, kw_only=True):
    """What is shown: who or when it is, and lines that tell more. `unsure` where it may be another."""

    number: int
    slot: int
    title: str
    lines: tuple[str, ...]
    unsure: bool = False


class Sight(Record, frozen=True, kw_only=True):
    """A mention or a time in the text, with its slip; `entry` names the actor or the time that it is one of."""

    span: Span
    number: int
    slip: Slip
    entry: str


def sights(seen: View, figures: tuple[Figure, ...], moments: tuple[Moment, ...]) -> tuple[Sight, ...]:
    """Every mention of an actor and every time that has words, numbered in the order of the text.

    One that runs over the end of its paragraph is marked up to there.
    """
    told = sorted((*_of_actors(seen, figures), *_of_times(moments)), key=lambda one: (one[0], one[2]))
    slips: dict[tuple[Paragraph, Words], Slip] = {}
    slots: Counter[Paragraph] = Counter()
    found: list[Sight] = []
    for span, words, entry in told:
        if paragraph := at(seen.paragraphs, span[0]):
            if (paragraph, words) not in slips:
                slots[paragraph] += 1
                slips[paragraph, words] = _slip(len(slips) + 1, slots[paragraph], words)
            shown = span[0], min(span[1], paragraph.span[1])
            found.append(Sight(span=shown, number=len(found) + 1, slip=slips[paragraph, words], entry=entry))
    return tuple(found)


def slips_in(found: tuple[Sight, ...], paragraph: Paragraph) -> tuple[Slip, ...]:
    """The slips of a paragraph, by their slots."""
    start, end = paragraph.span
    return tuple({s.slip.slot: s.slip for s in found if start <= s.span[0] < end}.values())


def _slip(number: int, slot: int, words: Words) -> Slip:
    title, lines, unsure = words
    return Slip(number=number, slot=slot, title=title, lines=lines, unsure=unsure)


def _of_actors(seen: View, figures: tuple[Figure, ...]) -> Iterator[tuple[Span, Words, str]]:
    for figure in figures:
        told = _portrait(seen, figure)
        for sighting in figure.sightings:
            lines = tuple(filter(None, (*told, _joined(sighting))))
            yield sighting.span, (safe(figure.actor.name), lines, sighting.unsure), figure.entry


def _joined(sighting: Sighting) -> str:
    """Why a mention that is no plain naming is taken for its actor."""
    return f"{'unsure here' if sighting.unsure else 'here'}: {why(sighting)}" if sighting.join else ""


def _portrait(seen: View, figure: Figure) -> tuple[str, ...]:
    """Kind, titles, other names and how often it is mentioned; the first description."""
    actor, times = figure.actor, wording.counted(len(figure.sightings), "mention")
    described = [one.shown(MOST_WORDS) for one in said(seen, actor)[:1]]
    return "; ".join(filter(None, (KINDS[actor.kind][0], also(actor), times))), *described


def _of_times(moments: tuple[Moment, ...]) -> Iterator[tuple[Span, Words, str]]:
    for moment in moments:
        for told in moment.told:
            yield from ((span, _time(moment, told), moment.entry) for span in told.spans)


def _time(moment: Moment, told: Told) -> Words:
    """A time in plain English, as EDTF, and what it is counted from."""
    title = safe(moment.label) or quoted(told.words)
    lines = (moment.code if moment.edtf else UNDATED.get(told.when.kind, NO_DAY), told.counted)
    return title, tuple(map(safe, filter(None, lines))), False
