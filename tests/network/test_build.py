from datetime import date

import pytest

from onrecord.errors import UsageError
from onrecord.network.build import Around, Network, Only, build
from onrecord.network.lives import deaths
from onrecord.network.merging import careers, merged
from onrecord.network.records import Days, Happening, Tie
from tests.network.told import (
    CORPS,
    FRONT,
    KEYL,
    MILITIAS,
    NORVANE,
    NOSRIN,
    ORDER,
    TOLKE,
    UNNAMED,
    VANTOR,
    happened,
    on,
    ongoing,
    said,
    tie,
)

DAY = on("2024-03-26")
TIES = [
    tie("leads", VANTOR, CORPS, said("2009/2024-03-07")),
    tie("part-of", CORPS, NORVANE, ongoing("2024-03-26")),
    tie("supports", NORVANE, ORDER, ongoing("2024-03-26", voice=((NOSRIN,),))),
    tie("oversees", ORDER, MILITIAS, ongoing("2024-03-26", voice=((UNNAMED,),))),
    tie("oversees", NORVANE, FRONT, ongoing("2024-03-26", polarity="-")),
]


def held(network: Network) -> set[tuple[str, str]]:
    return {(h.tie.type, h.holds) for h in network.ties}


def test_the_network_of_a_day() -> None:
    found = build(TIES, (), DAY)
    assert held(found) == {
        ("part-of", "surely"),
        ("supports", "surely"),
        ("oversees", "surely"),
        ("oversees", "denied"),
    }
    assert VANTOR not in found.actors


@pytest.mark.parametrize(
    ("only", "types"),
    [
        (Only(voice="outlet"), {"part-of", "oversees"}),
        (Only(voice="named"), {"part-of", "supports", "oversees"}),
        (Only(support=2), {"oversees"}),
        (Only(reviewed=True), set()),
    ],
)
def test_only_some_voices_count(only: Only, types: set[str]) -> None:
    found = build(TIES, (), DAY, only)
    assert {h.tie.type for h in found.ties} == types
    assert MILITIAS not in found.actors


def test_an_unnamed_source_is_a_voice_and_no_actor() -> None:
    graph = build(TIES, (), DAY).graph()
    assert all(node["name"] for _, node in graph.nodes(data=True))
    (told,) = [e["told"] for _, _, e in graph.edges(data=True) if e["tie"] == "oversees" and e["holds"] == "surely"]
    assert told[0]["voice"] == "an unnamed source"
    assert told[0]["standing"] == "unnamed"


@pytest.mark.parametrize(("depth", "number"), [(1, 1), (2, 3), (3, 4)])
def test_around_an_actor_to_a_depth(depth: int, number: int) -> None:
    found = build(TIES, (), DAY, Only(), Around(who=CORPS, depth=depth))
    assert len(found.ties) == number


def test_a_denied_tie_leads_nowhere() -> None:
    beyond = [*TIES, tie("part-of", MILITIAS, FRONT, ongoing("2024-03-26"))]
    found = build(beyond, (), DAY, Only(), Around(who=FRONT, depth=2))
    assert {h.tie.type for h in found.ties} == {"oversees", "part-of"}
    assert CORPS not in found.actors


def test_what_some_deny_is_struck() -> None:
    told = tie("supports", NORVANE, ORDER, ongoing("2024-03-26"), ongoing("2024-03-27", polarity="-"))
    (_, _, edge), *_ = build([told], (), DAY).graph().edges(data=True)
    assert (edge["holds"], edge["struck"]) == ("surely", True)


def test_what_a_person_rejected_does_not_count() -> None:
    assert build([tie("supports", NORVANE, ORDER, ongoing("2024-03-26", review="rejected"))], (), DAY).ties == ()


def test_days_have_an_order() -> None:
    with pytest.raises(UsageError, match="give the earlier one first"):
        Days(first=date(2024, 3, 8), last=date(2024, 3, 7))


def test_equal_ties_of_several_reports_are_one() -> None:
    several = [
        tie("leads", KEYL, CORPS, ongoing("2024-04-14"), role="head"),
        tie("leads", KEYL, CORPS, ongoing("2024-04-03"), role="commander"),
        tie("holds-role", KEYL, CORPS, ongoing("2024-04-03"), role="the Head"),
        tie("holds-role", KEYL, CORPS, ongoing("2024-04-04"), role="head"),
        tie("holds-role", KEYL, CORPS, ongoing("2024-04-04"), role="spokesman"),
        tie("works-with", KEYL, VANTOR, ongoing("2024-04-03")),
        tie("works-with", VANTOR, KEYL, ongoing("2024-04-03")),
        tie("related-to", VANTOR, KEYL, ongoing("2024-04-03"), role="brother"),
    ]
    found = merged(several)
    assert [(t.type, len(t.said)) for t in found] == [
        ("holds-role", 2),
        ("holds-role", 1),
        ("leads", 2),
        ("related-to", 1),
        ("works-with", 2),
    ]
    assert found == merged(several[::-1])


KILLED = happened("killed", VANTOR, said("2024-03-07", "2024-03-07"), said("2024-03", "2024-04-23"))
AFTER = ongoing("2024-03-26")


@pytest.mark.parametrize(
    ("events", "ties", "died"),
    [
        ([KILLED], [], {1: date(2024, 3, 8)}),
        ([happened("killed", VANTOR, said("2024-03-07", polarity="-"))], [], {}),
        ([happened("killed", VANTOR, said("2024-03-07", certainty="possible"))], [], {}),
        ([happened("killed", MILITIAS, said("2024-03-07"))], [], {}),
        ([happened("arrested", VANTOR, said("2024-03-07"))], [], {}),
        # one report against another that has him in office
        ([happened("killed", VANTOR, said("2024-03-07", "2024-03-08"))], [tie("leads", VANTOR, CORPS, AFTER)], {}),
        # two reports against one, all of one outlet
        (
            [happened("killed", VANTOR, *(said("2024-03-07", f"2024-03-0{n}", origin="post") for n in (8, 9)))],
            [tie("leads", VANTOR, CORPS, ongoing("2024-03-26", origin="post"))],
            {1: date(2024, 3, 8)},
        ),
        # the same report: "the head of the corps, who was killed"
        ([happened("killed", VANTOR, said("2024-03-07"))], [tie("leads", VANTOR, CORPS, AFTER)], {1: date(2024, 3, 8)}),
        ([KILLED], [tie("leads", VANTOR, CORPS, AFTER)], {1: date(2024, 3, 8)}),
    ],
)
def test_who_is_dead(events: list[Happening], ties: list[Tie], died: dict[int, date]) -> None:
    assert deaths(events, ties) == died


def test_a_step_of_a_career_is_told_once() -> None:
    told = [
        happened("killed", VANTOR, said("2024-03-07", "2024-03-07"), by=NORVANE),
        happened("killed", TOLKE, said("2024-03-07", "2024-03-07")),
        happened("killed", VANTOR, said(None, "2024-03-26")),
        happened("appointed", KEYL, said("2024-04-02")),
        happened("appointed", KEYL, said("2015")),
    ]
    found = careers(told)
    assert sorted((e.type, e.whom()[0].name, len(e.said)) for e in found) == [
        ("appointed", "Rostam Keyl", 1),
        ("appointed", "Rostam Keyl", 1),
        ("killed", "Abran Tolke", 1),
        ("killed", "Idris Vantor", 2),
    ]
