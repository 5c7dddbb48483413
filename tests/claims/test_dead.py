"""Who had been killed by then took no part."""

import pytest

from onrecord.claims.dead import without_the_dead
from onrecord.types import Event, Participant, Reason, Telling, When


def event(kind: str, day: str, part: str = "agent", polarity: str = "+") -> Event:
    told = Telling(polarity=polarity, evidence=((0, 1),), reason=Reason(by="rule", name="own"))  # type: ignore[arg-type]
    who = (Participant(actor="p1", part=part), Participant(actor="p2", part="recipient"))
    return Event(id="e1", type=kind, trigger=((0, 1),), participants=who, when=When(edtf=day), told=(told,))  # type: ignore[arg-type]


def agents(day: str, death: Event) -> list[str]:
    return [p.actor for p in without_the_dead([death, event("consult", day)])[1].participants]


@pytest.mark.parametrize(
    ("day", "left"),
    [
        ("2024-03-10/..", ["p2"]),
        ("2024-03-08", ["p2"]),
        ("2024-03-07", ["p1", "p2"]),
        ("2024-03", ["p1", "p2"]),
        ("2023-12-01", ["p1", "p2"]),
    ],
)
def test_who_was_killed_did_nothing_later(day: str, left: list[str]) -> None:
    assert agents(day, event("killed", "2024-03-07", "patient")) == left


def test_a_death_that_is_denied_or_without_a_day_ends_nothing() -> None:
    assert agents("2024-03-10", event("killed", "2024-03-07", "patient", "-")) == ["p1", "p2"]
    assert agents("2024-03-10", event("killed", "XXXX-03-07", "patient")) == ["p1", "p2"]
