"""The one screen of what a desk found."""

from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bench.gold import all_gold
from onrecord.cli import app
from onrecord.desk import Desk
from onrecord.desk.overview import overview

GOLD = [gold.reading for gold in all_gold(Path(__file__).parents[2] / "examples")]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    made = Desk.create(tmp_path_factory.mktemp("overview") / "desk.db")
    for reading in GOLD:
        made.add(reading)
    return made


def test_the_figures_are_those_of_the_readings(desk: Desk) -> None:
    found = overview(desk)
    assert found.reports == len(GOLD)
    assert found.claims == sum(len(reading.claims) for reading in GOLD)
    assert (found.first, found.last) == (date(2024, 3, 7), date(2024, 4, 14))
    assert found.turning == date(2024, 3, 7)
    assert found.people[0][0] == "Idris Vantor"
    assert found.disputed[0].challenge == "denied"
    assert all(row.challenge == "none" for row in found.told_most)
    assert len(found.copies) == 2
    assert found.judged == 0


def test_an_empty_desk_is_no_fault(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "empty.db"):
        pass
    result = CliRunner().invoke(app, ["overview", str(tmp_path / "empty.db")])
    assert result.exit_code == 0, result.output
    assert "No report is held. Add some: onrecord add" in " ".join(result.output.split())


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_the_command(desk: Desk, options: tuple[str, ...]) -> None:
    result = CliRunner().invoke(app, ["overview", str(desk.path), *options])
    assert result.exit_code == 0, result.output
    assert "Idris Vantor" in result.output
