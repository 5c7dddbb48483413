"""Claims that people told: beside the machine's, kept when a report is read anew, gone with it."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from bench.gold import all_gold
from onrecord.desk import Desk
from onrecord.desk.account_rows import accounts
from onrecord.desk.by_hand import End, HandClaim
from onrecord.desk.exporting import exported
from onrecord.desk.judgements import Opinion, add_claim, judge_claim, undo, undo_claim
from onrecord.errors import UsageError
from onrecord.types import Producer, Reading

READ = all_gold(Path(__file__).parents[2] / "examples")[1].reading
SHA = READ.report.sha256
LEADS = next(tie for tie in READ.ties if tie.type == "leads")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk.create(tmp_path / "desk.db")
    desk.add(READ)
    return desk


def by_hand(desk: Desk) -> list[tuple[str, str | None, str | None, str]]:
    return [(row.type, row.subject, row.object, row.words) for row in desk.claims() if row.review == "by hand"]


def correct(desk: Desk, **changes: str) -> int:
    return judge_claim(desk, SHA, LEADS.id, 0, Opinion(verdict="corrected", name="Ada", correction=changes))


def missed(reading: Reading) -> HandClaim:
    actors = {actor.name: actor.mentions[0] for actor in reading.actors}
    start = reading.report.text.index("Tomas Adeyle")
    return HandClaim(
        type="met-with",
        ends=(End(part="subject", span=actors["Tomas Adeyle"]), End(part="object", span=actors["Davit Orsel"])),
        evidence=((start, start + 12),),
    )


def test_a_correction_takes_the_place_of_what_was_read(desk: Desk) -> None:
    key = correct(desk, type="founded", subject="Harun Selcar", when="1994")
    ((kind, subject, _, words),) = by_hand(desk)
    assert (kind, subject, words) == ("founded", "Harun Selcar", READ.words(LEADS.told[0].evidence))
    told = {(one.type, one.review) for one in exported(desk)}
    assert ("founded", "by hand") in told
    assert not [one for one in exported(desk) if one.claim == LEADS.id and one.telling == 0]
    undo(desk, key, "Ada", "a slip")
    assert by_hand(desk) == []
    assert [one for one in exported(desk) if one.claim == LEADS.id]


def test_the_reading_stays_the_machines(desk: Desk) -> None:
    correct(desk, type="founded")
    assert desk.reading(SHA) == READ
    assert desk.add(READ) == "unchanged"


def test_it_stands_when_the_report_is_read_anew(desk: Desk) -> None:
    correct(desk, type="founded")
    add_claim(desk, SHA, missed(READ), "Ada")
    before = by_hand(desk)
    again = replace(READ, producer=Producer(version="2", model="another"))
    without = replace(again, ties=tuple(tie for tie in READ.ties if tie.id != LEADS.id))
    assert desk.add(without) == "renewed"
    assert by_hand(desk) == before


def test_it_waits_where_a_reading_has_not_its_actors(desk: Desk) -> None:
    add_claim(desk, SHA, missed(READ), "Ada")
    bare = replace(READ, actors=(), ties=(), events=(), sources=(), attributions=(), accounts=())
    desk.add(bare)
    assert by_hand(desk) == []
    desk.add(READ)
    assert len(by_hand(desk)) == 1


def test_what_was_missed_is_told_and_taken_back(desk: Desk) -> None:
    key = add_claim(desk, SHA, missed(READ), "Ada", "it says so")
    assert [row[:3] for row in by_hand(desk)] == [("met-with", "Tomas Adeyle", "Davit Orsel")]
    undo_claim(desk, key, "Ada")
    assert by_hand(desk) == []
    with pytest.raises(UsageError, match="no claim by hand"):
        undo_claim(desk, key, "Ada")


def test_it_goes_with_its_report(desk: Desk) -> None:
    correct(desk, role="chief of the lamplighters")
    desk.remove(SHA)
    assert desk.connection.execute("SELECT count(*) FROM hand_claims").fetchone() == (0,)
    assert b"lamplighters" not in desk.path.read_bytes()


def test_accounts_count_the_correction_and_not_what_it_replaced(desk: Desk) -> None:
    other = next(gold.reading for gold in all_gold(Path(__file__).parents[2] / "examples") if "11-" in gold.path.name)
    desk.add(other)
    assert any(row.type == "leads" and "Selcar" in row.about for row in accounts(desk, several=True, limit=99))
    for tie in READ.ties:
        if tie.type == "leads" and tie.subject == LEADS.subject:
            for n in range(len(tie.told)):
                judge_claim(
                    desk, SHA, tie.id, n, Opinion(verdict="corrected", name="A", correction={"type": "founded"})
                )
    several = [row for row in accounts(desk, several=True, limit=99) if row.type == "leads"]
    name = next(actor.name for actor in READ.actors if actor.id == LEADS.subject)
    assert not any(name in row.about for row in several)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"colour": "red"}, "cannot change colour"),
        ({"subject": "Nobody At All"}, "names no actor 'Nobody At All'"),
        ({"type": "likes"}, "types are leads"),
        ({"certainty": "very"}, "certainty"),
        ({"when": "last spring"}, "a time is EDTF"),
    ],
)
def test_what_is_no_correction_is_told(desk: Desk, changes: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        correct(desk, **changes)
    assert by_hand(desk) == []
    assert all(row.review == "machine-read" for row in desk.claims())


@pytest.mark.parametrize(("day", "there"), [("2024-05", True), ("2024-04", False)])
def test_a_dossier_of_a_past_day_has_what_people_had_told_by_then(desk: Desk, day: str, *, there: bool) -> None:
    desk.connection.execute("UPDATE reports SET added = '2024-03-01T00:00:00', renewed = '2024-03-01T00:00:00'")
    key = add_claim(desk, SHA, missed(READ), "Ada")
    desk.connection.execute("UPDATE hand_claims SET made = '2024-05-02T00:00:00'")
    undo_claim(desk, key, "Ada", "a slip")
    assert any(held.tie.type == "met-with" for held in desk.who("Adeyle", known_at=day).ties) == there
    assert not any(held.tie.type == "met-with" for held in desk.who("Adeyle").ties)
