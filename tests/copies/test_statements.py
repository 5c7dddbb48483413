import pytest

from bench.gold import load
from onrecord.copies.statements import statements
from onrecord.types import Reading
from tests.copies.texts import EXAMPLES


def gold(name: str) -> Reading:
    return load(EXAMPLES / f"{name}.gold.yaml").reading


@pytest.mark.parametrize(("copy", "least", "most"), [("03-envoy-cut", 10, 22), ("04-envoy-spun", 10, 22)])
def test_copies_keep_statements_in_their_order(copy: str, least: int, most: int) -> None:
    found = statements(gold("02-envoy"), gold(copy))
    assert least <= found.ordered <= found.kept <= found.total <= most


@pytest.mark.parametrize("other", ["12-confirm", "13-contradict", "07-denial"])
def test_reports_on_one_event_by_other_hands_do_not(other: str) -> None:
    assert statements(gold("02-envoy"), gold(other)).ordered <= 3


def test_what_is_lost_with_the_words() -> None:
    lost = [one.text for one in statements(gold("02-envoy"), gold("03-envoy-cut")).lost]
    assert "where or how often the two sides met" in lost
    assert not any("a single list of demands" in one for one in lost)


def test_another_act_is_seen() -> None:
    (altered,) = statements(gold("02-envoy"), gold("04-envoy-spun")).altered
    assert (altered.kind, altered.original.text, altered.copy.text) == ("other act", "declined", "nor did")


def test_a_report_keeps_all_of_its_own() -> None:
    found = statements(gold("05-background"), gold("05-background"))
    assert (found.kept, found.ordered, found.lost, found.altered) == (found.total, found.total, (), ())
    assert found.total > 10


def test_other_spellings_and_unnamed_sources_are_no_other_source() -> None:
    found = statements(gold("02-envoy"), gold("04-envoy-spun"))
    assert [one.kind for one in found.altered if one.kind == "other source"] == []
