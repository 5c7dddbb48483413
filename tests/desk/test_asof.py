"""What the desk held on a day: reports, readings and judgements of then, whatever was read or judged since."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from onrecord.desk import Desk
from onrecord.desk.judgements import Opinion, judge_claim, undo
from onrecord.desk.search import Filter, search
from onrecord.errors import UsageError
from onrecord.types import Producer, Reading
from tests.desk.readings import GOLD

FIRST, SECOND, THIRD = "2024-04-01", "2024-05-01", "2024-06-01"
OPINION = Opinion(verdict="accepted", name="Ada Renwick", reason="seen")


def later(reading: Reading, model: str) -> Reading:
    """Another reading of the same report: nobody denies anything, and a tie is gone."""
    said = tuple(msgspec.structs.replace(one, act="say") for one in reading.attributions)
    producer = Producer(version="2", model=model)
    return msgspec.structs.replace(reading, producer=producer, attributions=said, ties=reading.ties[1:])


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> object:
    """Set the clock of the desk."""

    def clock(day: str) -> None:
        stamp = f"{day}T12:00:00.000+00:00"
        monkeypatch.setattr("onrecord.desk.clock.now", lambda: stamp)

    return clock


@pytest.fixture
def desk(tmp_path: Path, on) -> Desk:  # type: ignore[no-untyped-def]
    """Six reports of April; in May three of them are renewed and two more added; in June one is renewed again."""
    desk = Desk.create(tmp_path / "desk.db")
    on(FIRST)
    for reading in GOLD[:6]:
        desk.add(reading, "first.txt")
    on(SECOND)
    for reading in GOLD[:3]:
        desk.add(later(reading, "second"))
    for reading in GOLD[6:8]:
        desk.add(reading, "second.txt")
    on(THIRD)
    desk.add(later(later(GOLD[0], "second"), "third"))
    return desk


@pytest.fixture
def of_april(tmp_path: Path, on) -> Desk:  # type: ignore[no-untyped-def]
    """A desk that stopped in April."""
    desk = Desk.create(tmp_path / "april.db")
    on(FIRST)
    for reading in GOLD[:6]:
        desk.add(reading, "first.txt")
    return desk


def by_words(rows: object) -> list[str]:
    return sorted(repr(row) for row in rows)  # type: ignore[attr-defined]


@pytest.mark.parametrize("known_at", ["2024-04", "2024-04-01", "2024-04-30"])
def test_reports_statements_and_claims_are_those_of_then(desk: Desk, of_april: Desk, known_at: str) -> None:
    for kind in ("reports", "statements", "claims"):
        now, then = getattr(of_april, kind)(), getattr(desk, kind)(known_at=known_at)
        assert by_words(then) == by_words(now)
        assert len(then) == len(now)
    for reading in GOLD[:6]:
        assert desk.reading(reading.report.id, known_at=known_at) == reading


def test_each_day_has_its_reading(desk: Desk) -> None:
    report = GOLD[0].report.id
    models = [desk.reading(report, known_at=day).producer.model for day in (FIRST, "2024-05-31", THIRD, "2030")]
    assert models == [GOLD[0].producer.model, "second", "third", "third"]
    assert desk.reading(report) == desk.reading(report, known_at="2030")
    with pytest.raises(UsageError, match="added 2024-05-01"):
        desk.reading(GOLD[6].report.id, known_at="2024-04")
    assert list(desk.claims(known_at="2024-03-31")) == []
    assert by_words(desk.claims(known_at="2024-06")) == by_words(desk.claims())


@pytest.mark.parametrize("only", [{}, {"act": "deny"}, {"kind": "unnamed"}, {"act": "confirm"}])
@pytest.mark.parametrize("words", ["said", "Order", "meet*", '"Lantern Corps"'])
def test_a_search_answers_from_the_statements_of_then(
    desk: Desk, of_april: Desk, words: str, only: dict[str, str]
) -> None:
    then = search(desk, words, Filter(known_at="2024-04", **only))
    now = search(of_april, words, Filter(**only))
    assert (then.total, then.facets) == (now.total, now.facets)
    assert {(hit.report, hit.said) for hit in then.hits} == {(hit.report, hit.said) for hit in now.hits}
    denied = search(desk, words, Filter(act="deny"))
    assert {hit.report for hit in denied.hits}.isdisjoint({r.report.sha256 for r in GOLD[:3]})


def test_judgements_count_from_the_day_they_are_made_until_they_are_undone(desk: Desk, on) -> None:  # type: ignore[no-untyped-def]
    sha256 = GOLD[1].report.sha256  # renewed in May, its ties but the first still read
    claim = next(row for row in desk.claims() if row.report == sha256)
    on("2024-07-10")
    judgement = judge_claim(desk, sha256, claim.claim, claim.telling, OPINION)
    on("2024-08-10")
    undo(desk, judgement, "Ada Renwick")

    def review(known_at: str | None) -> str:
        return next(
            row.review
            for row in desk.claims(known_at=known_at)
            if (row.report, row.words, row.type, row.subject) == (sha256, claim.words, claim.type, claim.subject)
        )

    days = ["2024-04-15", "2024-07-09", "2024-07-10", "2024-08-09", "2024-08-10", None]
    assert [review(day) for day in days] == [
        "machine-read",
        "machine-read",
        "accepted",
        "accepted",
        "machine-read",
        "machine-read",
    ]


def test_a_judgement_of_then_is_of_the_reading_of_then(desk: Desk, on) -> None:  # type: ignore[no-untyped-def]
    """Judged in April, read otherwise since: April's claim is accepted in April, and gone today."""
    report = GOLD[8]
    on("2024-04-02")
    desk.add(report)
    tie = report.ties[0]
    judge_claim(desk, report.report.sha256, tie.id, 0, OPINION)
    on(SECOND)
    desk.add(later(report, "second"))
    accepted = [row.claim for row in desk.claims(known_at="2024-04") if row.review == "accepted"]
    assert accepted == [tie.id]
    assert [row for row in desk.claims() if row.review == "accepted"] == []


def test_removal_beats_it(desk: Desk) -> None:
    desk.remove(GOLD[0].report.id, GOLD[3].report.id)
    kept = {row.report for row in desk.claims(known_at="2024-04")}
    assert kept.isdisjoint({GOLD[0].report.sha256, GOLD[3].report.sha256})
    left = desk.connection.execute("SELECT DISTINCT report FROM past_readings ORDER BY report").fetchall()
    assert left == sorted([(GOLD[1].report.sha256,), (GOLD[2].report.sha256,)])
    desk.check()


def test_what_is_no_day_is_refused(desk: Desk) -> None:
    with pytest.raises(UsageError, match="--known-at 'soon' is no date"):
        desk.claims(known_at="soon")
    assert date.fromisoformat(FIRST)
