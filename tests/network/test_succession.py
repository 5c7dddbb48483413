from datetime import date

import pytest

from onrecord.network.build import Only
from onrecord.network.changes import changes
from onrecord.network.records import Tie, Who
from onrecord.network.roles import Post, histories, of_person
from onrecord.network.succession import empty, successions
from tests.network.told import (
    CORPS,
    FRONT,
    KEYL,
    MILITIAS,
    NORVANE,
    ORDER,
    TOLKE,
    UNNAMED,
    VANTOR,
    happened,
    ongoing,
    said,
    tie,
)

CORIN = Who(key=9, name="Corin Tolke", kind="person")
LED = tie("leads", VANTOR, CORPS, said("2009/2024-03-07"))
LEADS = tie("leads", KEYL, CORPS, ongoing("2024-04-14", edtf="2024-04-02/.."), role="acting head")
BACKS = tie("supports", CORPS, MILITIAS, ongoing("2024-03-01"))
GUIDES = tie("oversees", ORDER, MILITIAS, ongoing("2024-03-29", edtf="2024-03-10/.."))
KILLED = happened("killed", VANTOR, said("2024-03-07"), by=NORVANE)
NAMED = happened("appointed", KEYL, said("2024-04-02", "2024-04-03"))
DEPUTY = tie("holds-role", TOLKE, FRONT, said("2019/2024-03-07"), role="deputy head")
PROMISED = tie("succeeds", CORIN, TOLKE, said(None, status="planned", voice=((UNNAMED,),)), role="deputy head")
DEAD = {VANTOR.key: date(2024, 3, 8), TOLKE.key: date(2024, 3, 8)}


def test_who_left_who_took_over_and_who_did_what_meanwhile() -> None:
    (found,) = successions([LED, LEADS, BACKS, GUIDES], [KILLED, NAMED], DEAD)
    assert (found.left.holder, found.left.ends[1], found.left_by) == (VANTOR, date(2024, 3, 8), (KILLED,))
    assert found.taken is not None
    assert (found.taken.holder, found.taken.interim, found.taken_by, found.days) == (KEYL, True, (NAMED,), 25)
    assert found.meanwhile == (GUIDES,)


def test_a_post_that_is_only_promised_is_not_taken() -> None:
    (found,) = successions([DEPUTY, PROMISED], [], DEAD)
    assert (found.taken, found.promised, found.days) == (None, (PROMISED,), None)


def test_who_holds_a_post_with_another_leaves_it_to_that_one() -> None:
    both = tie("leads", KEYL, CORPS, ongoing("2024-03-01", edtf="2020/.."), ongoing("2024-04-14"))
    assert successions([LED, both], [], DEAD) == ()


@pytest.mark.parametrize(
    ("title", "named", "sole"),
    [
        ("head", True, True),
        ("deputy head", True, True),
        ("foreign minister", True, True),
        ("minister of trade", True, True),
        ("commander", True, False),
        ("general", True, False),
        ("reporter", True, False),
        ("head", False, False),
    ],
)
def test_posts_that_one_person_holds(title: str, named: bool, sole: bool) -> None:
    assert Post(organisation=Who(key=1, name="A", kind="organisation", named=named), title=title).sole is sole


@pytest.mark.parametrize(
    ("day", "number"), [("2024-03-07", 0), ("2024-03-08", 2), ("2024-04-02", 1), ("2025-04-02", 0)]
)
def test_posts_that_stand_empty(day: str, number: int) -> None:
    found = empty(histories([LED, LEADS, DEPUTY, PROMISED], DEAD), date.fromisoformat(day))
    assert len(found) == number


def test_gaps_and_overlaps_of_a_post() -> None:
    other = tie("leads", TOLKE, CORPS, said("2022/2024-03-07"))
    (history,) = histories([LED, LEADS, other], {})
    assert [(a.holder, b.holder) for a, b in history.overlaps] == [(VANTOR, TOLKE)]
    assert [(a.holder, b.holder, days) for a, b, days in history.gaps] == [(TOLKE, KEYL, 25)]


def test_the_posts_of_a_person() -> None:
    region = tie("leads", KEYL, FRONT, said("2015/2023"))
    assert [t.post.organisation for t in of_person([LEADS, region, LED], KEYL.key, {})] == [FRONT, CORPS]


TIES: list[Tie] = [LED, LEADS, BACKS, GUIDES, DEPUTY, PROMISED]


def test_before_and_after_a_day() -> None:
    met = tie("met-with", KEYL, ORDER, said("2024-03-20"))
    found = changes([*TIES, met], [KILLED, NAMED, happened("killed", TOLKE, said("2024-03-07"))], date(2024, 3, 7))
    assert [h.tie for h in found.ended] == [LED, DEPUTY]
    assert [h.tie for h in found.begun] == [GUIDES, LEADS]
    assert [h.tie for h in found.stood] == [met]
    assert [(e.type, e.whom()[0]) for e in found.careers] == [
        ("killed", VANTOR),
        ("killed", TOLKE),
        ("appointed", KEYL),
    ]
    assert [s.post.title for s in found.left_empty] == ["head", "deputy head"]
    assert [s.post.organisation for s in found.filled] == [CORPS]


@pytest.mark.parametrize(
    "told",
    [
        ongoing("2024-03-20"),  # first told of then, which is no beginning
        said(None, "2024-03-20"),  # told as over, nobody says since when
        ongoing("2024-03-20", edtf="2024/.."),  # at some time in the year
        said("2009/2024"),
        said("2024-03-10/2024-03-20", status="planned"),
        said("2024-03-10/2024-03-20", certainty="possible"),
    ],
)
def test_only_what_is_told_with_a_day_is_a_change(told: object) -> None:
    found = changes([tie("oversees", ORDER, MILITIAS, told)], [], date(2024, 3, 7))  # type: ignore[arg-type]
    assert (found.ended, found.begun, found.stood, found.careers) == ((), (), (), ())


def test_only_voices_that_count_change_anything() -> None:
    told = tie("oversees", ORDER, MILITIAS, ongoing("2024-03-29", edtf="2024-03-10/..", voice=((UNNAMED,),)))
    assert changes([told], [], date(2024, 3, 7), only=Only(voice="named")).begun == ()
    assert len(changes([told], [], date(2024, 3, 7)).begun) == 1
