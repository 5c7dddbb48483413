"""Sources gathered from the gold attributions; the floors of their figures are in `tests/test_floors.py`."""

from bench.gold import all_gold
from bench.sources import EXAMPLES, from_gold, score


def test_gold_scores_full_marks_against_itself():
    gold = all_gold(EXAMPLES)[0].reading
    assert all(t.f1 == 1 for t in score(gold, gold).tallies.values() if t.gold)


def test_the_story_on_unnamed_sources_is_gathered_without_fault():
    gold = next(g for g in all_gold(EXAMPLES) if g.path.name.startswith("02-"))
    tallies = score(gold.reading, from_gold(gold)).tallies
    assert all(tallies[m].f1 == 1 for m in ("links", "sources", "kind", "count", "part of", "may be"))
