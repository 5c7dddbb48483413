"""Accounts of a desk: the same in whatever order reports came, and without what was removed or rejected."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bench.gold import all_gold
from onrecord.cli import app
from onrecord.compare import gather
from onrecord.desk import Desk
from onrecord.desk.account_rows import AccountRow, accounts
from onrecord.desk.accounts import of_report
from onrecord.desk.judgements import Opinion, judge_claim, undo
from onrecord.types import Reading

GOLD = [gold.reading for gold in all_gold(Path(__file__).parents[2] / "examples")]
ENVOY, DENIAL = GOLD[1], GOLD[6]


def groups(desk: Desk) -> set[frozenset[tuple[str, str]]]:
    """The claims of each account with more than one."""
    rows = desk.connection.execute(
        "SELECT account, sha256, claim FROM compared JOIN reports ON reports.key = report WHERE account IS NOT NULL"
    )
    found: dict[int, set[tuple[str, str]]] = {}
    for account, report, claim in rows:
        found.setdefault(account, set()).add((report, claim))
    return {frozenset(group) for group in found.values() if len(group) > 1}


def filled(path: Path, readings: list[Reading]) -> Desk:
    desk = Desk.create(path)
    for reading in readings:
        desk.add(reading)
    return desk


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return filled(tmp_path_factory.mktemp("accounts") / "desk.db", GOLD)


def about(desk: Desk, words: str) -> AccountRow:
    [row] = [row for row in accounts(desk, limit=100) if words in row.about]
    return row


def test_they_are_those_that_are_gathered_from_all_reports_at_once(whole: Desk) -> None:
    held = whole.connection.execute("SELECT key, sha256 FROM reports").fetchall()
    versions = [v for key, sha256 in held for v in of_report(whole.connection, key, whole.reading(sha256))]
    at_once = {frozenset((v.report, v.claim) for v in group) for group in gather(versions) if len(group) > 1}
    assert groups(whole) == at_once


@pytest.mark.parametrize("step", [3, 5, 13])
def test_the_order_in_which_reports_come_changes_nothing(tmp_path: Path, whole: Desk, step: int) -> None:
    with filled(tmp_path / "desk.db", [GOLD[n * step % len(GOLD)] for n in range(len(GOLD))]) as desk:
        assert groups(desk) == groups(whole)


def test_a_report_that_is_removed_leaves_the_accounts_of_the_others(tmp_path: Path) -> None:
    with filled(tmp_path / "desk.db", GOLD) as desk, filled(tmp_path / "other.db", GOLD[:4] + GOLD[5:]) as other:
        desk.remove(GOLD[4].report.sha256)
        assert groups(desk) == groups(other)
        desk.remove(*(reading.report.sha256 for reading in GOLD))
        assert desk.connection.execute("SELECT count(*) FROM shared_accounts").fetchone() == (0,)
        assert desk.connection.execute("SELECT count(*) FROM things").fetchone() == (0,)


def test_a_denial_in_another_report_challenges(whole: Desk) -> None:
    row = about(whole, "eetings of the Order of the Lamp")
    assert row.challenge == "denied"
    assert any("Norvane" in point.why for point in row.points)
    polarity = next(point for point in row.points if point.point == "polarity")
    assert {answer.answer for answer in polarity.answers} == {"so", "not so"}
    place = next(point for point in row.points if point.point == "place")
    assert place.challenge == "incompatible"
    assert any("Mestara" in answer.answer for answer in place.answers)


def test_copies_of_one_wire_report_are_one_origin(tmp_path: Path) -> None:
    with filled(tmp_path / "desk.db", GOLD[1:4]) as desk:
        row = about(desk, "representative of the Order")
        assert (row.reports, row.support, row.independent) == (3, "outlet", 1)


def test_unnamed_sources_of_two_reports_are_never_named_together(whole: Desk) -> None:
    for row in accounts(whole, limit=500):
        for point in row.points:
            for answer in point.answers:
                veiled = [one for one in answer.who.split("; ") if "sources" in one.split(" (")[0].casefold()]
                assert all("," not in one.rpartition(" (")[2] for one in veiled), answer.who


def test_all_words_are_the_reports_own(whole: Desk) -> None:
    texts = {reading.report.sha256: reading.report.text for reading in GOLD}
    for row in accounts(whole, limit=500):
        for wording in row.wordings:
            assert all(word in texts[wording.report] for word in wording.words.split())


def test_a_telling_that_a_person_rejects_challenges_nothing(tmp_path: Path) -> None:
    with filled(tmp_path / "desk.db", [ENVOY, DENIAL]) as desk:
        words = "eetings of the Order of the Lamp"
        assert about(desk, words).challenge == "denied"
        made = [
            judge_claim(desk, row.report, row.claim, row.telling, Opinion(verdict="rejected", name="Ada"))
            for row in list(desk.claims())
            if row.polarity == "-" and row.type == "consult"
        ]
        assert made
        assert about(desk, words).challenge != "denied"
        for key in made:
            undo(desk, key, "Ada")
        assert about(desk, words).challenge == "denied"


def test_around_an_actor(whole: Desk) -> None:
    rows = accounts(whole, around="Mokta Sarrin", limit=100)
    assert rows
    assert all("Sarrin" in row.about or any("Sarrin" in one.words for one in row.wordings) for row in rows)


@pytest.mark.parametrize("words", [("--contested",), ("--several", "--limit", "3"), ("--around", "Rostam Keyl")])
def test_the_command_shows_them(whole: Desk, words: tuple[str, ...]) -> None:
    result = CliRunner().invoke(app, ["accounts", str(whole.path), *words])
    assert result.exit_code == 0, result.output
    assert "Machine-read" in result.output


def test_a_popular_account_is_found_by_its_index(whole: Desk) -> None:
    plan = whole.connection.execute(
        "EXPLAIN QUERY PLAN SELECT key FROM shared_accounts WHERE challenge <> 'none'"
        " ORDER BY reports DESC, latest DESC, key LIMIT 20"
    ).fetchall()
    assert "accounts_contested" in str(plan)
    assert "TEMP B-TREE" not in str(plan)
