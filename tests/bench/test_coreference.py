"""The coreference bench: mentions matched as they should be, and what the systems bring together."""

from __future__ import annotations

import pytest
from invented import STRIKE, document, perfect

from bench.coreference import REPORTING, Both, System, by_head, by_rule, compared, together
from bench.mentions import main_word, marked, named, numbered, several, span_of
from onrecord.types import Encoding, Nominal

# General Vantor (1) fell in Ombrel (2). He (1) led the Lantern Corps (3); "Lantern" (4) is marked by itself.
MENTIONS = (
    (0, 2, "person", 1),
    (4, 5, "place", 2),
    (6, 7, "person", 1),
    (8, 11, "organization", 3),
    (9, 10, "object", 4),
)
GOLD = document(mentions=MENTIONS)
VANTOR, OMBREL, HE, CORPS, LANTERN = (span_of(GOLD, mention) for mention in GOLD.mentions)
LAST_NAME = (8, 14)


def nominal(span: tuple[int, int], head: int, kind: str = "person", **known: object) -> Nominal:
    return Nominal(span=span, head=head, kind=kind, **known)  # type: ignore[arg-type]


def test_marked_things_are_spans_of_the_text() -> None:
    words = [[GOLD.text[s:e] for s, e in thing] for thing in marked(GOLD)]
    assert words == [["General Vantor", "He"], ["Ombrel"], ["the Lantern Corps"], ["Lantern"]]
    assert marked(GOLD, frozenset({"place"})) == [[OMBREL]]


def test_named_things_have_a_proper_name_for_a_main_word() -> None:
    unnamed = document(STRIKE.replace("Vantor NNP", "envoys NNS"), MENTIONS)
    kinds = frozenset({"person", "place"})
    assert named(GOLD, kinds) == [[VANTOR, HE], [OMBREL]]
    assert [unnamed.text[s:e] for thing in named(unnamed, kinds) for s, e in thing] == ["Ombrel"]


@pytest.mark.parametrize(
    ("span", "word"),
    [(VANTOR, "Vantor"), (LAST_NAME, "Vantor"), (CORPS, "Corps"), (LANTERN, "Lantern"), ((9, 11), "Vantor")],
)
def test_the_main_word_is_the_trees(span: tuple[int, int], word: str) -> None:
    at = main_word(GOLD, span)
    assert at is not None
    assert GOLD.text[GOLD.tokens[at].start : GOLD.tokens[at].end] == word


@pytest.mark.parametrize("span", [(7, 8), (14, 15), (len(GOLD.text), len(GOLD.text) + 3)])
def test_a_span_without_a_token_has_none(span: tuple[int, int]) -> None:
    assert main_word(GOLD, span) is None


@pytest.mark.parametrize(
    ("predicted", "exact", "hits"),
    [
        ([[VANTOR, HE]], True, 2),
        ([[LAST_NAME, HE]], True, 1),
        ([[LAST_NAME, HE]], False, 2),
        ([[(7, 8), HE]], False, 1),
        ([[VANTOR], [LAST_NAME]], False, 1),  # the second finds its main word taken
        ([[CORPS], [LANTERN]], False, 2),
    ],
)
def test_matching(predicted: list[list[tuple[int, int]]], exact: bool, hits: int) -> None:
    gold, found = numbered(GOLD, marked(GOLD), predicted, exact)
    assert len(set[int]().union(*gold) & set[int]().union(*found)) == hits
    assert sum(map(len, found)) == sum(map(len, predicted))


def test_of_mentions_with_one_main_word_the_one_that_overlaps_most_is_taken() -> None:
    twice = document(mentions=((1, 2, "person", 1), (0, 5, "person", 2)))
    long, short = (0, 21), VANTOR
    gold, found = numbered(twice, [[LAST_NAME], [long]], [[short]], exact=False)
    assert found == [gold[0]]


def test_things_mentioned_once_are_left_out_unless_wanted() -> None:
    things = [[VANTOR, HE], [OMBREL], [HE]]
    assert several(things, once=False) == [[VANTOR, HE]]
    assert several(things, once=True) == [[VANTOR, HE], [OMBREL]]


def encoding(*nominals: Nominal) -> Encoding:
    return Encoding(text=GOLD.text, parse=perfect(GOLD), nominals=nominals)


@pytest.mark.parametrize(
    ("antecedents", "joined"),
    [
        ((), False),
        (((0, 0.6),), True),
        (((1, 0.1), (0, 0.5)), True),
        (((0, 0.1),), True),
        (((0, 0.09), (1, 0.08)), False),  # none is likelier
    ],
)
def test_the_head_joins_what_is_likely_enough(antecedents: tuple[tuple[int, float], ...], joined: bool) -> None:
    he = nominal(HE, 6, antecedents=antecedents)
    things = by_head(encoding(nominal(VANTOR, 1), nominal(OMBREL, 4, "place"), he))
    assert things == ([[VANTOR, HE], [OMBREL]] if joined else [[VANTOR], [OMBREL], [HE]])


def test_the_head_joins_through_others() -> None:
    first, second = nominal(VANTOR, 1), nominal(OMBREL, 4, antecedents=((0, 0.9),))
    assert by_head(encoding(first, second, nominal(HE, 6, antecedents=((1, 0.9),)))) == [[VANTOR, OMBREL, HE]]


def test_the_rule_takes_the_nearest_person_for_a_pronoun() -> None:
    assert by_rule(encoding(nominal(VANTOR, 1), nominal(OMBREL, 4, "place"), nominal(HE, 6))) == [
        [VANTOR, HE],
        [OMBREL],
    ]


def test_the_rule_joins_the_same_main_word_and_leaves_a_pronoun_with_no_person_alone() -> None:
    again = document(STRIKE.replace("Corps", "ombrel"))
    read = Encoding(
        text=again.text,
        parse=perfect(again),
        nominals=(nominal(OMBREL, 4, "place"), nominal(HE, 6), nominal((50, 56), 10, "place")),
    )
    assert by_rule(read) == [[OMBREL, (50, 56)], [HE]]


def scored(things: list[list[tuple[int, int]]], exact: bool, once: bool, genres: frozenset[str] = REPORTING) -> Both:
    return together(compared([GOLD], System("any", [marked(GOLD)], [things]), exact, once), genres)


@pytest.mark.parametrize("exact", [False, True])
@pytest.mark.parametrize("once", [False, True])
def test_the_treebank_against_itself_is_perfect(exact: bool, once: bool) -> None:
    assert scored(list(map(list, marked(GOLD))), exact, once).all.conll == 1


def test_with_all_apart_only_things_mentioned_once_are_right() -> None:
    apart = [[span] for thing in marked(GOLD) for span in thing]
    assert scored(apart, exact=True, once=False).all.conll == 0
    assert 0 < scored(apart, exact=True, once=True).all.conll < 1


def test_links_look_only_at_mentions_that_both_have() -> None:
    both = scored([[VANTOR, HE], [OMBREL]], exact=True, once=True)
    assert both.links.conll == 1
    assert both.all.mentions.recall == pytest.approx(3 / 5)
    assert both.all.conll < 1


def test_other_genres_are_not_counted() -> None:
    assert scored(list(map(list, marked(GOLD))), True, True, frozenset({"speech"})).all.conll == 0
