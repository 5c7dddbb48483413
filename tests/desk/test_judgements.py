from pathlib import Path

import msgspec
import pytest

from onrecord.desk import Desk
from onrecord.desk.judgements import Opinion, judge_claim, judge_statement, judgements, undo
from onrecord.desk.search import Filter, search
from onrecord.errors import UsageError
from onrecord.types import Producer
from tests.desk.readings import GOLD

READ = next(r for r in GOLD if r.ties and r.events and r.attributions)
REPORT = READ.report.sha256
YES = Opinion(verdict="accepted", name="Ada Renwick", reason="heard the recording")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk.create(tmp_path / "desk.db")
    for reading in GOLD[:4]:
        desk.add(reading)
    assert desk.holds(REPORT)
    return desk


def reviews(desk: Desk) -> dict[tuple[str, int], str]:
    """What is not merely machine-read."""
    return {(row.claim, row.telling): row.review for row in desk.claims() if row.review != "machine-read"}


def said(desk: Desk) -> dict[str, str]:
    return {row.statement: row.review for row in desk.statements() if row.review != "machine-read"}


def test_a_judgement_is_about_one_telling_and_says_who_when_and_why(desk: Desk) -> None:
    tie = READ.ties[0]
    key = judge_claim(desk, REPORT, tie.id, 0, YES)
    assert reviews(desk) == {(tie.id, 0): "accepted"}
    (one,) = judgements(desk)
    assert (one.key, one.name, one.reason, one.verdict) == (key, YES.name, YES.reason, "accepted")
    assert one.words == READ.words(tie.told[0].evidence)
    assert one.made
    assert one.undone is None


def test_every_statement_and_telling_can_be_judged_and_is_the_only_one(desk: Desk) -> None:
    for attribution in READ.attributions:
        key = judge_statement(desk, REPORT, attribution.id, YES)
        assert attribution.id in said(desk)
        assert len({(a.content) for a in READ.attributions if a.id in said(desk)}) == 1
        undo(desk, key, YES.name)
    for event in READ.events:
        key = judge_claim(desk, REPORT, event.id, 0, YES)
        assert reviews(desk)[event.id, 0] == "accepted"
        undo(desk, key, YES.name)
    assert said(desk) == reviews(desk) == {}


def test_it_stands_when_the_report_is_read_anew_under_other_ids(desk: Desk) -> None:
    tie = READ.ties[0]
    judge_claim(desk, REPORT, tie.id, 0, YES)
    replace = msgspec.structs.replace
    renamed = tuple(replace(t, id=f"t{n + 500}") for n, t in enumerate(reversed(READ.ties)))
    again = replace(READ, ties=renamed, accounts=(), producer=Producer(version="9", model="next"))
    assert desk.add(again) == "renewed"
    assert reviews(desk) == {(f"t{500 + len(READ.ties) - 1}", 0): "accepted"}


def test_a_new_reading_without_the_claim_leaves_the_judgement_which_counts_again_with_it(desk: Desk) -> None:
    judge_claim(desk, REPORT, READ.ties[0].id, 0, YES)
    desk.add(msgspec.structs.replace(READ, ties=(), accounts=()))
    assert reviews(desk) == {}
    assert len(judgements(desk)) == 1
    desk.add(READ)
    assert reviews(desk) == {(READ.ties[0].id, 0): "accepted"}


def test_the_last_that_stands_counts_and_all_are_kept(desk: Desk) -> None:
    tie = READ.ties[0]
    judge_claim(desk, REPORT, tie.id, 0, YES)
    second = judge_claim(desk, REPORT, tie.id, 0, Opinion(verdict="rejected", name="Jon Halvik"))
    assert reviews(desk) == {(tie.id, 0): "rejected"}
    undo(desk, second, "Ada Renwick", "he had the wrong page")
    assert reviews(desk) == {(tie.id, 0): "accepted"}
    first, last = judgements(desk)
    assert first.undone is None
    assert (last.undone_by, last.undone_reason) == ("Ada Renwick", "he had the wrong page")
    with pytest.raises(UsageError, match="no judgement"):
        undo(desk, second, "Ada Renwick")


def test_a_correction_says_what_is_right(desk: Desk) -> None:
    tie = READ.ties[0]
    right = Opinion(verdict="corrected", name="Ada Renwick", correction={"type": "represents"})
    judge_claim(desk, REPORT, tie.id, 0, right)
    assert reviews(desk) == {(tie.id, 0): "corrected", ("hand-1", 0): "by hand"}
    assert judgements(desk)[0].correction == '{"type":"represents"}'
    for wrong in (
        Opinion(verdict="corrected", name="Ada Renwick"),
        Opinion(verdict="accepted", name="Ada Renwick", correction={}),
        Opinion(verdict="accepted", name=" "),
    ):
        with pytest.raises(UsageError):
            judge_claim(desk, REPORT, tie.id, 0, wrong)


def test_what_is_not_there_cannot_be_judged(desk: Desk) -> None:
    with pytest.raises(UsageError, match="no such thing"):
        judge_claim(desk, REPORT, "t999", 0, YES)
    with pytest.raises(UsageError, match="no such thing"):
        judge_statement(desk, "0" * 64, "a1", YES)
    assert judgements(desk) == ()


def test_it_is_erased_with_its_report(desk: Desk) -> None:
    secret = Opinion(verdict="rejected", name="Ada Renwick", reason="a reason that stands nowhere else")
    judge_claim(desk, REPORT, READ.ties[0].id, 0, secret)
    desk.remove(REPORT)
    assert judgements(desk) == ()
    data = b"".join(path.read_bytes() for path in desk.path.parent.glob("desk.db*"))
    assert secret.reason.encode() not in data


def test_only_what_the_desk_held_then(desk: Desk) -> None:
    today = next(iter(desk.reports())).added[:10]
    assert search(desk, "the", Filter(known_at=today)).total == search(desk, "the").total > 0
    assert search(desk, "the", Filter(known_at="2020-01")).total == 0
