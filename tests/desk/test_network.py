from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from onrecord import types as t
from onrecord.desk import Desk, network_posts
from onrecord.desk import network_claims as module
from onrecord.desk import network_moving as moving
from onrecord.desk.claim_index import bounds
from onrecord.desk.judgements import Opinion, judge_claim
from onrecord.desk.network import actor, changes, network, on, posts
from onrecord.errors import UsageError
from onrecord.network.build import Network, Only
from onrecord.network.records import Days
from tests.desk.readings import GOLD, readings

DAY = Days.of(date(2024, 3, 6))
AFTER = Days.of(date(2024, 3, 27))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with Desk.create(tmp_path_factory.mktemp("network") / "desk.db") as desk:
        for reading in GOLD:
            desk.add(reading)
        yield desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.create(tmp_path / "desk.db") as desk:
        for reading in GOLD[:6]:
            desk.add(reading)
        yield desk


def lines(found: Network) -> set[tuple[str, str, str, str]]:
    return {(h.tie.subject.name, h.tie.type, h.tie.object.name, h.holds) for h in found.ties}


def test_around_an_actor_as_of_a_day(whole: Desk) -> None:
    found = network(whole, DAY, "Lantern Corps")
    assert ("Idris Vantor", "leads", "Lantern Corps", "surely") in lines(found)
    assert not any(subject == "Rostam Keyl" for subject, *_ in lines(found))
    later = network(whole, Days.of(date(2024, 4, 3)), "Lantern Corps")
    assert ("Rostam Keyl", "leads", "Lantern Corps", "surely") in lines(later)
    assert not any(subject == "Idris Vantor" for subject, *_ in lines(later))


def test_no_order_of_adding_changes_it(whole: Desk, tmp_path: Path) -> None:
    with Desk.create(tmp_path / "other.db") as other:
        for reading in reversed(GOLD):
            other.add(reading)
        for name in ("Lantern Corps", "Order of the Lamp", "Tidal Front"):
            assert lines(network(other, AFTER, name, 2)) == lines(network(whole, AFTER, name, 2))
        told = [sorted(s.words for h in changes(d, DAY.first).ended for s in h.tie.said) for d in (other, whole)]
        assert told[0] == told[1] != []


def test_it_is_of_what_the_desk_holds_now(desk: Desk) -> None:
    assert ("Rostam Keyl", "leads", "Lantern Corps", "surely") in lines(
        network(desk, Days.of(date(2024, 4, 3)), "Lantern Corps")
    )
    background = next(r for r in GOLD if "The general’s web" in r.report.text)
    desk.remove(background.report.sha256)
    assert lines(network(desk, Days.of(date(2024, 4, 3)), "Lantern Corps")).isdisjoint(
        {("Rostam Keyl", "leads", "Lantern Corps", "surely")}
    )
    (held,) = desk.connection.execute("SELECT count(DISTINCT report) FROM claim_ends").fetchone()
    assert held == 5
    desk.check()


def test_the_index_follows_who_is_taken_for_whom(desk: Desk) -> None:
    corps, front = actor(desk, "Lantern Corps").key, actor(desk, "Tidal Front").key
    desk.connection.execute("UPDATE known_as SET identity = ? WHERE identity = ?", (front, corps))
    left = "SELECT count(*) FROM claim_ends WHERE identity = :key OR other = :key"
    assert desk.connection.execute(left, {"key": corps}).fetchone() == (0,)
    assert ("Idris Vantor", "leads", "Tidal Front", "surely") in lines(network(desk, DAY, "Tidal Front"))


def test_unnamed_sources_are_voices_without_a_description(whole: Desk) -> None:
    graph = network(whole, AFTER, "Order of the Lamp", 2).graph()
    voices = {
        told["voice"] for *_, edge in graph.edges(data=True) for told in edge["told"] if "unnamed" in told["voice"]
    }
    assert "two unnamed sources" in voices
    assert not any("Kessarian" in voice or "commander" in voice for voice in voices)
    named = whole.network("2024-03-27", around="Order of the Lamp", depth=2, voice="named")
    assert not any(told["standing"] == "unnamed" for *_, edge in named.edges(data=True) for told in edge["told"])


def test_what_people_judged_counts(desk: Desk) -> None:
    strike = GOLD[0].report.sha256
    tie = next(one for one in GOLD[0].ties if one.type == "supports")
    assert network(desk, DAY, "Lantern Corps", 1, Only(reviewed=True)).ties == ()
    judge_claim(desk, strike, tie.id, 0, Opinion(verdict="accepted", name="Ada Renwick"))
    (held,) = network(desk, DAY, "Lantern Corps", 1, Only(reviewed=True)).ties
    assert [said.review for said in held.tie.said] == ["accepted"]
    judge_claim(desk, strike, tie.id, 0, Opinion(verdict="rejected", name="Ada Renwick"))
    assert "supports" not in {h.tie.type for h in network(desk, DAY, "Lantern Corps").ties}


def test_posts_and_who_held_them(whole: Desk) -> None:
    (head,) = [h for h in posts(whole, actor(whole, "Lantern Corps")).histories if h.post.title == "head"]
    assert [tenure.holder.name for tenure in head.tenures] == ["Idris Vantor", "Rostam Keyl"]
    assert [days for *_, days in head.gaps] == [25]
    of_keyl = posts(whole, actor(whole, "Rostam Keyl"))
    assert "Lantern Corps" in {history.post.organisation.name for history in of_keyl.histories}


@pytest.mark.parametrize(("name", "problem"), [("Nobody Such", "has no actor"), ("%", "has no")])
def test_an_actor_that_is_not_one(whole: Desk, name: str, problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        actor(whole, name)


@pytest.mark.parametrize(
    ("as_of", "between", "days"),
    [
        ("2024-03-06", None, ("2024-03-06", "2024-03-06")),
        ("2024-03", None, ("2024-03-01", "2024-03-31")),
        (None, ("2024-03-06", "2024-04"), ("2024-03-06", "2024-04-30")),
        (None, None, ("2024-04-14", "2024-04-14")),  # the newest report's
    ],
)
def test_the_days_that_are_asked_about(
    whole: Desk, as_of: str | None, between: tuple[str, str] | None, days: tuple[str, str]
) -> None:
    found = on(whole, as_of, between)
    assert (found.first.isoformat(), found.last.isoformat()) == days


def test_days_that_cannot_be_asked_about(whole: Desk) -> None:
    with pytest.raises(UsageError, match="one of them"):
        on(whole, "2024", ("2023", "2024"))
    with pytest.raises(UsageError, match="is no date"):
        on(whole, "yesterday")


OF_A_PAIR = "claim_ends_of (identity=? AND form=? AND other=? AND type=?)"
TOLD = t.Telling(evidence=(), reason=t.Reason(by="hand", name="test"))


@pytest.mark.parametrize(
    ("edtf", "status", "found"),
    [
        ("2009/2024-03-07", "happened", ("2009-01-01", "2009-12-31", "2024-03-08", "2024-03-08", False)),
        ("2024-04-02/..", "ongoing", ("2024-04-02", "2024-04-02", "2024-04-15", None, True)),
        (None, "ongoing", (None, "2024-04-14", "2024-04-15", None, True)),
        ("1982/", "happened", ("1982-01-01", "1982-12-31", "1982-01-02", None, False)),
        ("no date", "ongoing", (None, "2024-04-14", "2024-04-15", None, True)),
    ],
)
def test_bounds_are_days_and_what_is_open_is_told_from_what_is_unknown(
    edtf: str | None, status: t.Status, found: tuple[str | None, ...]
) -> None:
    told = (replace(TOLD, status=status),)
    tie = t.Tie(id="t1", type="leads", subject="p1", object="p2", when=t.When(edtf=edtf), told=told)
    *at, goes_on = bounds(tie, date(2024, 4, 14))
    assert (*(day and date.fromordinal(day).isoformat() for day in at), goes_on) == found


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        (module.PAIRS.format(which=module.OF), "claim_ends_of (identity=? AND form=?"),
        (module.TIED, OF_A_PAIR),
        (module.KILLED, "claim_ends_of (identity=? AND form=? AND other=? AND type=? AND part=?"),
        (network_posts.TOLD, "claim_ends_of (identity=? AND form=?"),
        (module.IN_OFFICE, "claim_ends_of (identity=? AND form=?"),
        (module.ENDS, "claim_ends_of (identity=? AND form=?"),
        (module.CAREERS, OF_A_PAIR),
        (moving.ALIKE, OF_A_PAIR),
        (moving.BETWEEN, "claim_ends_of (identity=? AND form=? AND other=?"),
        (moving.STARTED, "claim_ends_started (form=? AND starts_from>? AND starts_from<?)"),
        (moving.BEGUN, "claim_ends_started (form=? AND starts_from>? AND starts_from<?)"),
        (moving.ENDED, "claim_ends_ended (form=? AND ends_by>? AND ends_by<?)"),
        (moving.LEFT, "PRIMARY KEY (report=? AND claim=?"),
        (moving.AMONG, "PRIMARY KEY (report=? AND claim=?"),
    ],
    ids=[
        *("pairs", "tied", "killed", "posts", "in office", "ends", "careers", "alike", "between", "started"),
        *("begun", "ended", "left", "among"),
    ],
)
def test_questions_go_through_an_index(whole: Desk, sql: str, index: str) -> None:
    given_ = {"first": 1, "last": 2, "form": "tie", "part": "subject", "quarter": 92, "most": 3, "keys": "[1]"}
    given_ |= dict.fromkeys(("claims", "pairs", "types", "since", "others", "near"), "[]")
    plan = [row[3] for row in whole.connection.execute(f"EXPLAIN QUERY PLAN {sql}", given_)]
    assert any(index in step for step in plan), plan
    assert not any(step.startswith("SCAN") and "claim_ends" in step for step in plan), plan


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reading=readings())
def test_any_reading_has_a_network(tmp_path: Path, reading: t.Reading) -> None:
    path = tmp_path / f"{reading.report.id}.db"
    path.unlink(missing_ok=True)
    with Desk.create(path) as desk:
        desk.add(reading)
        graph = network(desk, DAY).graph()
        assert {edge["holds"] for *_, edge in graph.edges(data=True)} <= {"surely", "possibly", "denied"}
        changes(desk, DAY.first)
        desk.remove(reading.report.sha256)
        assert len(network(desk, DAY).ties) == 0
