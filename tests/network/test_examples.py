"""The network of the example reports is exactly the one by hand, where readings and who is who are by hand."""

from pathlib import Path

import pytest

from bench.gold import all_gold
from bench.network import FOLDERS, Told, filled, joined, readings, scored


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[float, float]]:
    told = Told.load()
    golds = [gold for folder in FOLDERS for gold in all_gold(folder)]
    path: Path = tmp_path_factory.mktemp("network") / "desk.db"
    with filled(path, readings(golds, by_hand=True)) as desk:
        joined(desk.connection, told)
        return {part: (t.precision, t.recall) for part, t in scored(desk, told).tallies.items()}


PARTS = (
    *("network, surely", "network, possibly", "network, denied"),
    *("changes, ended", "changes, begun", "changes, stood", "changes, careers"),
    *("posts left empty", "posts filled", "successions", "empty as of a day"),
)


@pytest.mark.parametrize("part", PARTS)
def test_the_network_is_the_one_by_hand(figures: dict[str, tuple[float, float]], part: str) -> None:
    assert figures[part] == (1.0, 1.0)
