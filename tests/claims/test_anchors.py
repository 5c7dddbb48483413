"""Times told from events, and events dated by them."""

import pytest
from msgspec.structs import replace

from onrecord import read_text
from onrecord.claims.anchors import anchored, dated
from onrecord.claims.closing import closed
from onrecord.claims.phases import from_then, till_then
from onrecord.types import Event, Participant, Reason, Status, Telling, Tie, TieType, When

AFTER = "three days after the strike"
TEXT = f"On March 10, {AFTER}, they met."
SPAN = (TEXT.index(AFTER), TEXT.index(AFTER) + len(AFTER))
STRIKE = (TEXT.index("strike"), TEXT.index("strike") + len("strike"))


def told(status: Status = "happened") -> Telling:
    return Telling(evidence=(STRIKE,), reason=Reason(by="rule", name="noun"), status=status)


def strike(edtf: str | None) -> Event:
    when = When(edtf=edtf, spans=((90, 92),)) if edtf else None
    return Event(id="e1", type="assault", trigger=(STRIKE,), when=when, told=(told(),))


def time(relation: str, duration: str | None) -> When:
    return When(edtf=None, spans=(SPAN,), anchor="the strike", relation=relation, kind="event", duration=duration)


@pytest.mark.parametrize(
    ("day", "relation", "duration", "wanted"),
    [
        ("2024-03-07", "after", "P3D", "2024-03-10"),
        ("2024-03-07", "before", "P1W", "2024-02-29"),
        ("2024-03", "after", "P2Y", "2026"),
        ("2024-03-07", "after", None, "2024-03-07/.."),
        ("2024-03", "since", None, "2024-03/.."),
        ("2024-03-07", "before", None, "../2024-03-06"),
        ("2024-03-07", "until", None, "../2024-03-07"),
        ("2024-03-07", "during", None, "2024-03-07"),
        ("2024-03-07", "after", "PTXM", "2024-03-07"),
        ("2024-03-07", "after", "PXD", None),
        ("2009/..", "after", "P3D", None),
        ("2009/..", "since", None, "2009/.."),
        ("2009/..", "until", None, None),
        ("2009/2012", "since", None, None),
        ("2009", "after", "P3D", None),
        ("XXXX-03-07", "after", None, None),
        (None, "after", None, None),
    ],
)
def test_a_time_stands_where_its_event_places_it(
    day: str | None, relation: str, duration: str | None, wanted: str | None
) -> None:
    assert anchored([time(relation, duration)], [strike(day)])[0].edtf == wanted


def test_a_time_that_is_told_from_something_else_stays() -> None:
    other = Event(id="e2", type="assault", trigger=((0, 2),), when=When(edtf="2024"), told=())
    given = time("after", None)
    assert anchored([given], [other]) == (given,)


@pytest.mark.parametrize(("relation", "wanted"), [("after", "2024-03-07"), ("before", "2024-03-13")])
def test_an_event_is_dated_by_the_date_beside_what_is_told_from_it(relation: str, wanted: str) -> None:
    beside = When(edtf="2024-03-10", spans=((3, 11),))
    (found,) = dated([strike(None)], [beside, time(relation, "P3D")])
    assert found.when is not None
    assert found.when.edtf == wanted
    assert dated([strike(None)], [time(relation, "P3D")]) == (strike(None),)
    assert dated([strike("2020")], [beside, time(relation, "P3D")]) == (strike("2020"),)


def test_dates_become_starts_and_ends() -> None:
    assert [from_then(x) for x in ("2024", "2009/2012", "[2019..]")] == ["2024/..", "2009/2012", "[2019..]"]
    assert [till_then(x) for x in ("2024", "2009/..")] == ["/2024", "2009/.."]


def tie(kind: TieType, subject: str | None, edtf: str | None) -> Tie:
    when = When(edtf=edtf, spans=((0, 1),)) if edtf else None
    return Tie(id="t1", type=kind, subject=subject, object="p9", when=when, told=(told("ongoing"),))


def killed(part: str = "patient", edtf: str = "2024-03-07", status: Status = "happened") -> Event:
    parts = (Participant(actor="p1", part=part),)
    when = When(edtf=edtf, spans=((5, 6),))
    return Event(id="e1", type="killed", trigger=((0, 1),), participants=parts, when=when, told=(told(status),))


@pytest.mark.parametrize(
    ("given", "by", "edtf", "status"),
    [
        (tie("leads", "p1", "2009/.."), killed(), "2009/2024-03-07", "happened"),
        (tie("leads", "p1", None), killed(), "/2024-03-07", "happened"),
        (tie("leads", "p1", "2009/2012"), killed(), "2009/2012", "happened"),
        (tie("supports", "p1", None), killed(), None, "happened"),
        (tie("leads", "p2", None), killed(), None, "ongoing"),
        (tie("leads", None, None), killed(), None, "ongoing"),
        (tie("leads", "p1", None), killed(part="agent"), None, "ongoing"),
        (tie("leads", "p1", None), killed(status="planned"), None, "ongoing"),
        (tie("leads", "p1", None), killed(edtf="2024/.."), None, "happened"),
        (tie("part-of", "p1", None), killed(), None, "ongoing"),
        (replace(tie("works-with", "p2", None), object="p1"), killed(), None, "happened"),
        (replace(tie("sanctions", "p2", "2013/.."), object="p1"), killed(), "2013/..", "happened"),
        (replace(tie("related-to", "p2", None), object="p1"), killed(), None, "ongoing"),
    ],
)
def test_who_died_holds_no_role_any_more(given: Tie, by: Event, edtf: str | None, status: str) -> None:
    (found,) = closed([given], [by])
    assert (found.when.edtf if found.when else None, found.told[0].status) == (edtf, status)


LEFT = Event(
    id="e1",
    type="resigned",
    trigger=((0, 1),),
    participants=(Participant(actor="p1", part="agent"),),
    when=When(edtf="2020-01-01"),
    told=(told(),),
)


def test_a_role_taken_up_after_another_was_given_up_stands() -> None:
    assert closed([tie("leads", "p1", "2021/..")], [LEFT])[0].told[0].status == "ongoing"
    assert closed([tie("leads", "p1", "2019/..")], [LEFT])[0].told[0].status == "happened"


def test_who_resigns_gives_up_the_role_that_goes_on_and_not_one_that_was_over() -> None:
    minister = tie("leads", "p1", None)
    mayor = replace(tie("leads", "p1", None), id="t2", told=(told("happened"),))
    ended, before = closed([minister, mayor], [LEFT])
    assert (ended.when and ended.when.edtf, before.when) == ("/2020-01-01", None)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Goran Tolke, a friend of the late militia leader Abran Tolke, met Orsel.", "happened"),
        ("Goran Tolke, an adviser to the slain Abran Tolke, met Orsel.", "happened"),
        ("Goran Tolke, a friend of Abran Tolke, met Orsel late in April.", "ongoing"),
    ],
)
def test_a_tie_to_the_dead_is_over(sentence: str, status: str) -> None:
    ties = [tie for tie in read_text(sentence).ties if tie.type == "works-with"]
    assert [told.status for tie in ties for told in tie.told] == [status]
