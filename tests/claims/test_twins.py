"""One thing read as a tie and as an event is told once."""

import pytest

from onrecord.claims.twins import once_told
from onrecord.types import Event, EventType, Participant, Reason, Span, Telling, Tie, TieType, When

RULE = Reason(by="rule", name="own")
DAY = When(edtf="2024-03-07", spans=((30, 40),))


def telling(*spans: Span) -> Telling:
    return Telling(evidence=spans, reason=RULE)


def a_tie(kind: TieType, *told: Telling) -> Tie:
    return Tie(id="", type=kind, subject="Vantor", object="Orsel", told=told)


def an_event(kind: EventType, *parts: tuple[str, str], told: tuple[Telling, ...]) -> Event:
    people = tuple(Participant(actor=actor, part=part) for actor, part in parts)
    return Event(id="", type=kind, trigger=(told[0].evidence[0],), participants=people, when=DAY, told=told)


BOTH = (("Vantor", "agent"), ("Orsel", "recipient"))
HERE, THERE = telling((0, 10)), telling((50, 60))


@pytest.mark.parametrize(
    ("kind", "other", "kept"),
    [
        ("met-with", "consult", (0, 1)),
        ("opposes", "dismissed", (0, 1)),
        ("sanctions", "sanction", (1, 0)),
        ("supports", "support", (1, 0)),
        ("supports", "aid", (1, 1)),
        ("met-with", "sanction", (1, 1)),
    ],
)
def test_which_of_the_two_is_kept(kind: TieType, other: EventType, kept: tuple[int, int]) -> None:
    ties, events = once_told([a_tie(kind, HERE)], [an_event(other, *BOTH, told=(HERE,))])
    assert (len(ties), len(events)) == kept


def test_what_is_told_elsewhere_too_stays() -> None:
    ties, events = once_told([a_tie("met-with", HERE, THERE)], [an_event("consult", *BOTH, told=(HERE,))])
    assert (len(ties), len(events)) == (1, 1)
    ties, events = once_told([a_tie("sanctions", HERE)], [an_event("sanction", *BOTH, told=(HERE, THERE))])
    assert (len(ties), len(events)) == (1, 1)


def test_the_tie_that_is_kept_takes_the_event_s_time() -> None:
    ties, _ = once_told([a_tie("sanctions", HERE)], [an_event("sanction", *BOTH, told=(HERE,))])
    assert ties[0].when == DAY


def test_other_ends_are_another_thing() -> None:
    ties, events = once_told([a_tie("sanctions", HERE)], [an_event("sanction", BOTH[0], told=(HERE,))])
    assert (len(ties), len(events)) == (1, 1)


@pytest.mark.parametrize(
    ("known", "added"), [(BOTH[1], ("Vantor", "agent")), (BOTH[0], ("Orsel", "recipient"))], ids=["who", "whom"]
)
def test_a_meeting_has_both_who_met(known: tuple[str, str], added: tuple[str, str]) -> None:
    ties, (event,) = once_told([a_tie("met-with", HERE)], [an_event("consult", known, told=(HERE,))])
    assert (event.participants[-1].actor, event.participants[-1].part) == added
    assert ties == ()
