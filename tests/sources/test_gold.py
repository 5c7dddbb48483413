"""The gold readings: gathered from the gold attributions, the sources are the gold's but for few."""

import pytest

from bench.gold import all_gold
from bench.sources import EXAMPLES, Score, from_gold, score

FLOORS = {"links": 0.95, "b-cubed": 0.95, "sources": 0.96, "kind": 0.96, "count": 0.97, "name": 0.94, "terms": 0.94}
FLOORS |= {"description": 0.85, "part of": 0.95, "may be": 0.95, "mentions": 0.92, "affiliations": 0.75}
"""F1 on all gold readings, a little below what was measured when they were set."""


@pytest.fixture(scope="module")
def total():
    found = Score()
    for gold in all_gold(EXAMPLES):
        found.merge(score(gold.reading, from_gold(gold)))
    return found


@pytest.mark.parametrize("measure", FLOORS)
def test_floor(total, measure):
    assert total.tallies[measure].figures[2] >= FLOORS[measure]


def test_gold_scores_full_marks_against_itself():
    gold = all_gold(EXAMPLES)[0].reading
    assert all(t.figures[2] == 1 for t in score(gold, gold).tallies.values() if t.gold)


def test_the_story_on_unnamed_sources_is_gathered_without_fault():
    gold = next(g for g in all_gold(EXAMPLES) if g.path.name.startswith("02-"))
    tallies = score(gold.reading, from_gold(gold)).tallies
    assert all(tallies[m].figures == (1, 1, 1) for m in ("links", "sources", "kind", "count", "part of", "may be"))
