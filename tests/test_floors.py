"""The quality that has been reached on the project's own reports is not lost: the floors of `bench/floors.toml`."""

import pytest

from bench import accounts, floors
from bench.actors import Score as ActorScore
from bench.claims import Score as ClaimScore
from bench.passages import passages
from bench.plain import FOLDER, Plain
from bench.readings import Agreement, readings
from bench.sources import EXAMPLES, from_gold, score
from bench.sources import Score as SourceScore
from onrecord import read_text
from onrecord.types import Reading


@pytest.fixture(scope="module")
def pairs() -> list[tuple[Reading, Reading]]:
    return [(gold, predicted) for _, gold, predicted in readings()]


def below(name: str, figures: dict[str, float]) -> dict[str, tuple[float, float]]:
    wanted = floors.floors(name)
    assert wanted, f"bench/floors.toml has no table {name}"
    return {key: (figures[key], floor) for key, floor in wanted.items() if figures[key] < floor}


def source_figures(pairs: list[tuple[Reading, Reading]]) -> dict[str, float]:
    total = SourceScore()
    for gold, predicted in pairs:
        total.merge(score(gold, predicted))
    return total.figures()


def test_attributions_read_from_the_file(pairs: list[tuple[Reading, Reading]]) -> None:
    agreement = Agreement()
    for gold, predicted in pairs:
        agreement.add(gold, predicted)
    assert below("examples", agreement.figures()) == {}


def test_ties_and_events_read_from_the_file(pairs: list[tuple[Reading, Reading]]) -> None:
    total = ClaimScore()
    for gold, predicted in pairs:
        total.add(gold, predicted)
    assert below("examples-claims", total.figures()) == {}


def test_accounts_across_reports() -> None:
    assert below("examples-accounts", accounts.scored().figures()) == {}


def test_sources_read_from_the_file(pairs: list[tuple[Reading, Reading]]) -> None:
    assert below("examples-sources", source_figures(pairs)) == {}


def test_actors_and_dates_read_from_the_file(pairs: list[tuple[Reading, Reading]]) -> None:
    total = ActorScore()
    for gold, predicted in pairs:
        total.add(gold, predicted)
    assert below("examples-actors", total.figures()) == {}
    assert total.known == []


def test_sources_gathered_from_gold_attributions() -> None:
    from bench.gold import all_gold

    given = [(gold.reading, from_gold(gold)) for gold in all_gold(EXAMPLES)]
    assert below("examples-sources-from-gold", source_figures(given)) == {}


def test_a_figure_below_its_floor_is_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "floors", lambda _: {"linked": 70.0, "cue": 60.0})
    assert floors.check("any", {"linked": 69.9, "cue": 60.0}) == 1
    assert "linked is 69.90, below its floor of 70.00" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a", "b"])
def test_plain_passages(name: str) -> None:
    plain = Plain()
    for passage in passages(FOLDER / f"{name}.txt"):
        list(plain.add(passage, read_text(passage.gold.report.text)))
    assert below(f"plain-{name}", plain.figures()) == {}
