from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from onrecord.encoder import Encoder
from onrecord.encoder.heads import ARC_REACH, EVENT_TAGS, PAIR_WIDTH, PARTS, TIES
from onrecord.encoder.model import Scores, Shipped
from onrecord.encoder.relations import (
    LEAST_TIE,
    REACH,
    PairScorer,
    RelationReader,
    around,
    certainty,
    links,
    neighbours,
    triggers,
)
from onrecord.types import Nominal, Parse, Trigger

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
# two sentences of five and four tokens; the third token is two words ("U", ".")
FIRST = np.array([0, 1, 2, 4, 5, 6, 7, 8, 9])
PARSE = Parse(spans=tuple((i, i + 1) for i in range(9)), sentences=((0, 5), (5, 9)))


def tables(seed: int = 1) -> dict[str, Floats]:
    rng = np.random.default_rng(seed)
    found = {}
    for name, labels in (("ties", TIES), ("arguments", PARTS)):
        found[f"{name}_length"] = rng.normal(size=(2 * ARC_REACH + 1, PAIR_WIDTH))
        found[f"{name}_labels"] = rng.normal(size=(len(labels), PAIR_WIDTH)) / 4
        found[f"{name}_product"] = rng.normal(size=(len(labels), PAIR_WIDTH)) / 4
        found[f"{name}_bias"] = rng.normal(size=len(labels))
    return {name: table.astype(np.float32) for name, table in found.items()}


def states(words: int = 10, seed: int = 2) -> Floats:
    return np.random.default_rng(seed).normal(size=(words, 3 * PAIR_WIDTH)).astype(np.float32)


def nominal(head: int, kind: str = "person") -> Nominal:
    return Nominal(head=head, span=(head, head + 1), kind=kind)


@pytest.mark.parametrize(("one", "two"), [(0, 1), (1, 0), (2, 7), (7, 2), (3, 3)])
def test_a_pair_is_scored_from_its_words_and_those_between(one: int, two: int) -> None:
    given, x = tables(), states().astype(np.float64)
    a, b, between = x[one, :PAIR_WIDTH], x[two, PAIR_WIDTH : 2 * PAIR_WIDTH], x[:, 2 * PAIR_WIDTH :]
    inside = between[min(one, two) + 1 : max(one, two)]
    mean = inside.mean(0) if len(inside) else np.zeros(PAIR_WIDTH)
    hidden = np.maximum(a + b + mean + given["ties_length"][two - one + ARC_REACH], 0)
    wanted = given["ties_labels"] @ hidden + given["ties_bias"] + given["ties_product"] @ (a * b)
    found = PairScorer(given, "ties").score(states(), np.array([one]), np.array([two]))
    assert found[0] == pytest.approx(1 / (1 + np.exp(-wanted)), rel=1e-3, abs=1e-6)


def test_ties_join_actors_of_one_sentence_and_no_others() -> None:
    nominals = [nominal(0), nominal(2, "organization"), nominal(3, "time"), nominal(6, "place"), nominal(8)]
    found = RelationReader(tables()).ties(PARSE, FIRST, nominals, states())
    ends = {(link.first, link.second) for link in found}
    assert ends
    assert ends <= {(0, 2), (2, 0), (6, 8), (8, 6)}
    assert all(link.label in TIES and LEAST_TIE <= link.confidence <= 1 for link in found)


def test_a_part_is_of_a_nominal_in_the_events_sentence() -> None:
    nominals = [nominal(0), nominal(2, "time"), nominal(6), nominal(8)]
    events = [Trigger(word=2, type="killed"), Trigger(word=7, type="consult")]
    found = RelationReader(tables()).arguments(PARSE, FIRST, events, nominals, states())
    assert found
    assert {(link.first, link.second) for link in found} <= {(2, 0), (7, 6), (7, 8)}
    assert all(link.label in PARTS for link in found)


def test_nothing_comes_of_nothing() -> None:
    reader = RelationReader(tables())
    assert reader.ties(PARSE, FIRST, [], states()) == ()
    assert reader.ties(PARSE, FIRST, [nominal(0)], states()) == ()
    assert reader.arguments(PARSE, FIRST, [], [nominal(0)], states()) == ()
    assert reader.arguments(PARSE, FIRST, [Trigger(word=0, type="killed")], [], states()) == ()


def test_a_trigger_stands_where_an_event_is_likelier_than_none() -> None:
    scores = np.zeros((10, len(EVENT_TAGS)), dtype=np.float32)
    scores[:, 0] = 9
    scores[4, EVENT_TAGS.index("killed")] = 12  # the first word of the fourth token
    scores[3, EVENT_TAGS.index("moved")] = 12  # inside the third: not looked at
    assert [(t.word, t.type) for t in triggers(FIRST, scores)] == [(3, "killed")]


def test_certainty_is_each_tokens_within_its_bounds() -> None:
    scores = np.linspace(-9, 9, 10, dtype=np.float32)[:, None]
    found = certainty(FIRST, scores)
    assert len(found) == len(FIRST)
    assert (found[0], found[-1]) == (-3, 3)
    assert found[3] == -1.0


def test_links_come_in_text_order() -> None:
    odds = np.array([[0.9, 0.1], [0.5, 0.6]], dtype=np.float32)
    found = links(np.array([3, 1]), np.array([4, 2]), odds, ("leads", "fights"), 0.5)
    assert [(x.first, x.second, x.label) for x in found] == [(1, 2, "leads"), (1, 2, "fights"), (3, 4, "leads")]


def test_a_very_long_sentence_gives_pairs_in_proportion_to_its_length() -> None:
    one, two = neighbours(np.zeros(3000, dtype=np.int64))
    assert len(one) < 3000 * REACH
    assert (two - one).max() == REACH
    heads = np.arange(3000)
    events, found = around(heads, np.zeros(3000, dtype=np.int64), heads, np.zeros(3000, dtype=np.int64))
    assert len(events) == len(found) < 3000 * 2 * REACH


TEXT = "Idris Vantor led the Lantern Corps of Norvane. He was killed at Ombrel airport by a Haldmark drone."


class WithHeads(Shipped):
    """The shipped network with heads of no training beside its own."""

    def __init__(self) -> None:
        super().__init__()
        self.tables |= tables()

    def window(self, pieces: Ints, shapes: Ints, first: Ints) -> Scores:
        events = np.random.default_rng(3).normal(size=(len(first), len(EVENT_TAGS))).astype(np.float32)
        return replace(
            super().window(pieces, shapes, first),
            ties=states(len(first)),
            arguments=states(len(first), 4),
            events=events,
            certainty=events[:, :1],
        )


def test_the_encoder_gives_what_the_heads_say_in_tokens_of_its_parse() -> None:
    found = Encoder(WithHeads()).encode(TEXT)
    tokens = range(len(found.parse.spans))
    heads = {nominal.head for nominal in found.nominals}
    assert found.ties
    assert all({link.first, link.second} <= heads for link in found.ties)
    assert all(trigger.word in tokens for trigger in found.triggers)
    events = {trigger.word for trigger in found.triggers}
    assert found.arguments
    assert all(link.first in events and link.second in heads for link in found.arguments)
    assert len(found.certainty) == len(tokens)
    assert Encoder(WithHeads()).encode(TEXT) == found


def test_the_heads_change_nothing_else() -> None:
    plain, told = Encoder().encode(TEXT), Encoder(WithHeads()).encode(TEXT)
    assert (plain.frames, plain.mentions, plain.parse, plain.nominals) == (
        told.frames,
        told.mentions,
        told.parse,
        told.nominals,
    )
