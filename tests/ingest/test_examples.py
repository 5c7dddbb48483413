"""The example reports: what their gold says must be found in them."""

from pathlib import Path

import pytest

from bench.gold import Gold, all_gold
from onrecord.ingest import load
from onrecord.types import Known

GOLD = all_gold(Path(__file__).parents[2] / "examples")
EACH = pytest.mark.parametrize("gold", GOLD, ids=[gold.path.name for gold in GOLD])


def test_there_are_examples() -> None:
    assert len(GOLD) >= 12


@EACH
def test_zones(gold: Gold) -> None:
    report = load(gold.report_path, Known(**gold.known))
    expected = gold.reading.report
    assert report.text == expected.text
    assert [(z.kind, report.text[slice(*z.span)]) for z in report.zones] == [
        (z.kind, expected.text[slice(*z.span)]) for z in expected.zones
    ]


@EACH
def test_what_is_stated(gold: Gold) -> None:
    report = load(gold.report_path, Known(**gold.known))
    assert {key: getattr(report, key) for key in gold.found} == gold.found
