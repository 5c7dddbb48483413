"""A sitting at the terminal: what is asked, what is answered, and what is kept of it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bench.gold import all_gold
from onrecord.cli import app
from onrecord.desk import Desk
from onrecord.desk.judgements import judgements
from onrecord.desk.review_history import judged
from onrecord.desk.reviewing import queue

GOLD = {gold.path.name[:2]: gold.reading for gold in all_gold(Path(__file__).parents[1] / "examples")}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Desk.create(tmp_path / "desk.db") as desk:
        for number in ("02", "07"):
            desk.add(GOLD[number])
    return tmp_path / "desk.db"


def sit(path: Path, *answers: str, options: tuple[str, ...] = ()) -> Result:
    words = ["review", str(path), "--name", "Ada Renwick", *options]
    return CliRunner().invoke(app, words, input="".join(f"{answer}\n" for answer in answers))


def reviews(path: Path) -> list[str]:
    with Desk(path) as desk:
        return sorted(row.review for row in desk.claims() if row.review != "machine-read")


def test_contested_claims_come_first_and_each_once(path: Path) -> None:
    with Desk(path) as desk:
        asked = list(queue(desk))
        number = len(desk.claims())
    challenged = [one.challenge != "none" for one in asked]
    assert challenged == sorted(challenged, reverse=True)
    assert challenged[0]
    assert len({(one.report, one.claim, one.telling) for one in asked}) == len(asked) == number
    assert all(one.words in (one.before + one.words + one.after) for one in asked)


def test_accepting_and_rejecting(path: Path) -> None:
    result = sit(path, "a", "both men said so", "r", "", "q")
    assert result.exit_code == 0, result.output
    assert reviews(path) == ["accepted", "rejected"]
    with Desk(path) as desk:
        first, _ = judgements(desk)
        assert (first.name, first.reason) == ("Ada Renwick", "both men said so")


def test_correcting_field_by_field(path: Path) -> None:
    result = sit(path, "c", "type=other", "certainty=probable", "", "it is a rumour", "q")
    assert result.exit_code == 0, result.output
    assert reviews(path) == ["by hand", "corrected"]
    with Desk(path) as desk:
        (row,) = [row for row in desk.claims() if row.review == "by hand"]
    assert (row.type, row.certainty) == ("other", "probable")


def test_a_wrong_answer_or_correction_is_told_and_asked_again(path: Path) -> None:
    result = sit(path, "x", "c", "colour=red", "", "", "a", "", "q")
    assert "answer one of" in result.output
    assert "cannot change colour" in result.output
    assert reviews(path) == ["accepted"]


def test_a_claim_that_was_missed(path: Path) -> None:
    with Desk(path) as desk:
        words = next(iter(queue(desk))).words
    result = sit(path, "n", words, "type=met-with", "subject=Harun Selcar", "object=Yusan al-Merdhi", "", "", "q")
    assert result.exit_code == 0, result.output
    if "occur" not in result.output:
        assert reviews(path) == ["by hand"]


def test_undoing_the_last_and_any(path: Path) -> None:
    sit(path, "a", "", "u", "q")
    assert reviews(path) == []
    sit(path, "a", "", "q")
    listed = CliRunner().invoke(app, ["review", str(path), "--history"]).output
    assert "taken back" in listed
    assert "Ada Renwick" in listed
    with Desk(path) as desk:
        number = next(n for n, one in enumerate(judged(desk), 1) if one.undone is None)
    assert sit(path, options=("--undo", str(number))).exit_code == 0
    assert reviews(path) == []


def test_an_input_that_ends_loses_nothing(path: Path) -> None:
    assert sit(path, "a", "").exit_code == 0
    assert reviews(path) == ["accepted"]


def test_what_was_judged_is_not_asked_again(path: Path) -> None:
    with Desk(path) as desk:
        first = next(iter(queue(desk)))
    sit(path, "a", "", "q")
    with Desk(path) as desk:
        assert all(
            (one.report, one.claim, one.telling) != (first.report, first.claim, first.telling) for one in queue(desk)
        )


def test_around_an_actor(path: Path) -> None:
    with Desk(path) as desk:
        asked = list(queue(desk, around="Harun Selcar"))
    assert asked
    assert all("Harun Selcar" in one.fields.values() for one in asked)


def test_nobody_is_in_doubt(path: Path) -> None:
    result = sit(path, options=("--who",))
    assert result.exit_code == 0, result.output
