"""A strike that killed shares the line of the killing, unless somebody tells of the strike alone."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.show.lines import sections
from onrecord.show.views import view
from onrecord.types import Actor, Event, Participant, Source, When
from tests.show.readings import reading, spans, told

TEXT = "A drone strike killed Idris Vantor. The strike shook the port, an aide said."
VANTOR = Actor(id="v", name="Idris Vantor", kind="person", mentions=spans(TEXT, "Idris Vantor"))


@pytest.mark.parametrize(
    ("other", "day", "lines"),
    [
        ({}, None, [("s", "k")]),
        ({}, "2024-03-07", [("s", "k")]),
        ({}, "2024-03-09", [("s",), ("k",)]),
        ({"voice": (("a",),)}, None, [("s",), ("k",)]),
    ],
)
def test_a_strike_is_how_somebody_was_killed(
    other: dict[str, Any], day: str | None, lines: list[tuple[str, ...]]
) -> None:
    whole = told(TEXT, "A drone strike killed Idris Vantor")
    again = told(TEXT, "The strike shook the port", **other)
    dead = (Participant(actor="v", part="patient"),)
    strike = Event(
        id="s",
        type="assault",
        trigger=spans(TEXT, "drone strike"),
        told=(whole, again),
        when=When(edtf=day) if day else None,
    )
    killing = Event(
        id="k",
        type="killed",
        trigger=spans(TEXT, "killed"),
        participants=dead,
        told=(whole,),
        when=When(edtf="2024-03-07"),
    )
    aide = Source(id="a", kind="unnamed", mentions=spans(TEXT, "an aide"))
    (section,) = sections(view(reading(TEXT, [aide], actors=[VANTOR], events=[strike, killing])))
    assert sorted(tuple(sorted(line.claims, reverse=True)) for line in section.lines) == sorted(lines)
