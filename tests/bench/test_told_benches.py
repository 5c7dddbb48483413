from __future__ import annotations

from collections import defaultdict

import numpy as np
import pytest

from bench import certainty, events, ties
from bench.tally import Tally
from bench.told import Read
from onrecord.claims.factuality import Factuality
from onrecord.encoder.model import Scores
from onrecord.types import Encoding, Link, Parse, Trigger
from training.told import Pair, Told

TEXT = "Idris Vantor led the Lantern Corps."
# Idris <- led (root) -> Corps; Vantor -> Idris (flat)
PARSE = Parse(
    spans=((0, 5), (6, 12), (13, 16), (17, 20), (21, 28), (29, 34), (34, 35)),
    tags=("NNP", "NNP", "VBD", "DT", "NNP", "NNP", "."),
    heads=(2, 0, -1, 5, 5, 2, 2),
    relations=("nsubj", "flat", "root", "det", "compound", "obj", "punct"),
    sentences=((0, 7),),
)
VANTOR, CORPS, LED = (0, 12), (17, 34), (13, 16)


@pytest.fixture
def read() -> Read:
    nothing = np.zeros((7, 1), dtype=np.float32)
    return Read(PARSE, np.arange(7), Scores(*[nothing] * 13))


@pytest.mark.parametrize(("span", "token"), [(VANTOR, 0), (CORPS, 5), (LED, 2), ((6, 12), 1), ((16, 17), 2)])
def test_the_main_token_is_the_first_that_hangs_on_one_outside(read: Read, span: tuple[int, int], token: int) -> None:
    assert read.main_token(span) == token


def test_an_unknown_label_counts_for_nothing_and_the_same_thing_is_no_tie() -> None:
    found = ties.tallies([("leads", 0.9, True), ("leads", 0.6, False), ("same-as", 0.9, True)], 0.5)
    assert (found["leads"].precision, found["leads"].recall) == (0.5, 1)
    assert (found["all"].predicted, found["all"].gold) == (2, 1)
    assert found["same-as"].gold == 1


@pytest.mark.parametrize(
    ("links", "hits", "predicted"),
    [
        ([(0, 5, "leads", 0.9)], 1, 1),
        ([(1, 4, "leads", 0.9)], 1, 1),
        ([(0, 5, "leads", 0.4)], 0, 0),
        ([(5, 0, "leads", 0.9)], 0, 1),
        ([(0, 5, "fights", 0.9)], 0, 0),
        ([(0, 2, "leads", 0.9)], 0, 1),
        ([(0, 5, "leads", 0.9), (1, 5, "leads", 0.9)], 1, 2),
    ],
)
def test_ties_from_the_text_alone(links: list[tuple[int, int, str, float]], hits: int, predicted: int) -> None:
    told = Told("one", TEXT, ties=(Pair(VANTOR, CORPS, {"leads": True}), Pair(CORPS, VANTOR, {"leads": False})))
    found = tuple(Link(first=a, second=b, label=label, confidence=p) for a, b, label, p in links)
    tally = ties.alone(told, Encoding(text=TEXT, parse=PARSE, ties=found), 0.5)
    assert (tally.hits, tally.predicted, tally.gold) == (hits, predicted, 1)


def test_triggers_and_parts_from_the_text_alone(read: Read) -> None:
    told = Told(
        "one",
        TEXT,
        triggers=((*LED, "killed"),),
        event_types=frozenset({"killed", "assault"}),
        arguments=(Pair(LED, VANTOR, {"agent": True, "patient": False}),),
    )
    encoding = Encoding(
        text=TEXT,
        parse=PARSE,
        triggers=(Trigger(word=2, type="killed"), Trigger(word=4, type="assault"), Trigger(word=5, type="paid")),
        arguments=(Link(first=2, second=0, label="agent"), Link(first=4, second=0, label="agent")),
    )
    counted, alone = defaultdict[str, Tally](Tally), defaultdict[str, Tally](Tally)
    events.judge_triggers(told, read, encoding, 0.5, counted)
    events.judge_alone(told, read, encoding, 0.5, alone)
    assert (counted["trigger"].hits, counted["trigger"].predicted, counted["trigger"].gold) == (1, 2, 1)
    assert counted["killed"].f1 == 1
    assert counted["type"].predicted == 2
    assert (alone["all"].hits, alone["all"].predicted, alone["all"].gold) == (1, 2, 1)


def test_words_that_a_corpus_leaves_open_count_for_nothing(read: Read) -> None:
    told = Told("one", TEXT, triggers=((*LED, "killed"),), event_types=frozenset({"killed"}), open=((21, 28),))
    found = (Trigger(word=2, type="killed"), Trigger(word=4, type="killed"), Trigger(word=5, type="killed"))
    counted = defaultdict[str, Tally](Tally)
    events.judge_triggers(told, read, Encoding(text=TEXT, parse=PARSE, triggers=found), 0.5, counted)
    assert (counted["trigger"].predicted, counted["trigger, once"].predicted) == (3, 2)
    assert (counted["type, once"].hits, counted["type, once"].gold) == (1, 1)


def test_certainty_is_told_by_correlation_and_by_sign() -> None:
    rows = [certainty.Judged(said, 0, 0, marked) for said, marked in [(3, 2.5), (-2, -3), (0.2, 0), (1, -1)]]
    found = certainty.figures(rows, "head")
    assert found["F1 so"] == pytest.approx(200 / 3)
    assert found["F1 not so"] == pytest.approx(200 / 3)
    assert found["F1 open"] == 100
    assert found["distance"] == pytest.approx(0.925)
    assert 0 < found["r"] < 100
    assert certainty.figures(rows, "rules")["r"] == 0


@pytest.mark.parametrize(
    ("told", "number"),
    [
        (Factuality(), 3),
        (Factuality(polarity="-"), -3),
        (Factuality(certainty="possible"), 0.75),
        (Factuality(status="planned"), 1),
        (Factuality(certainty="possible", status="conditional"), 0.75),
    ],
)
def test_what_the_rules_say_in_numbers(told: Factuality, number: float) -> None:
    assert certainty.in_numbers(told) == number
