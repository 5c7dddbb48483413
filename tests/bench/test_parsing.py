"""The parsing bench: what the treebank says is all right, and each disturbance costs just what it should."""

from __future__ import annotations

from dataclasses import asdict

import msgspec
import pytest
from invented import cut, document, perfect

from bench.parsing import Judged, figures, judge, row, sentences
from onrecord.types import Parse

GOLD = document()
PARSE = perfect(GOLD)


def changed(name: str, word: int, value: object) -> Parse:
    """The perfect parse with one entry put in place of another."""
    entries = list(getattr(PARSE, name))
    entries[word] = value
    return msgspec.structs.replace(PARSE, **{name: tuple(entries)})


def judged(parse: Parse, word: int) -> dict[str, bool]:
    return asdict(list(judge(GOLD, parse))[word])


def wrong(parse: Parse) -> list[Judged]:
    return [j for j in judge(GOLD, parse) if not (j.word and j.tag and j.head and j.relation and j.subtype)]


def test_the_treebank_itself_is_all_right() -> None:
    found = figures([row(GOLD, PARSE)])
    assert found.pop("no word") == 0
    assert set(found.values()) == {100.0}


@pytest.mark.parametrize(
    ("name", "word", "value", "lost"),
    [
        ("tags", 4, "NN", {"tag"}),
        ("heads", 4, 1, {"head"}),
        ("heads", 2, 0, {"head"}),  # the root hung on a word
        ("heads", 8, -1, {"head"}),  # a word made a root
        ("relations", 4, "nmod", {"relation", "subtype"}),
        ("relations", 1, "nsubj", {"subtype"}),
        ("relations", 4, "obl:agent", {"subtype"}),
    ],
)
def test_one_thing_wrong(name: str, word: int, value: object, lost: set[str]) -> None:
    parse = changed(name, word, value)
    before, after = judged(PARSE, word), judged(parse, word)
    assert {key for key in before if before[key] != after[key]} == lost
    assert len(wrong(parse)) == 1


def test_punctuation_is_told_by_the_treebank() -> None:
    found = figures([row(GOLD, changed("heads", 5, 0))])
    assert found["UAS"] == pytest.approx(100 * 11 / 12)
    assert found["UAS, no punctuation"] == 100


def test_subtypes_count_apart() -> None:
    found = figures([row(GOLD, changed("relations", 1, "nsubj"))])
    assert found["LAS"] == 100
    assert found["LAS, subtypes"] == pytest.approx(100 * 11 / 12)


@pytest.mark.parametrize("word", [i for i, t in enumerate(GOLD.tokens) if t.end - t.start > 1])
def test_a_token_of_two_words_is_one(word: int) -> None:
    assert wrong(cut(PARSE, word, 1)) == []


def test_a_head_inside_a_token_is_the_token() -> None:
    parse = cut(PARSE, 2, 2)  # "fe" + "ll"
    heads = list(parse.heads)
    heads[1] = 3
    assert wrong(msgspec.structs.replace(parse, heads=tuple(heads))) == []


def test_a_token_with_no_word_of_its_own_is_wrong_and_so_are_those_that_hang_on_it() -> None:
    lost = 2  # "Vantor fell" read as one word
    keep = [i for i in range(len(PARSE.spans)) if i != lost]
    number = {old: new for new, old in enumerate(keep)} | {lost: 1, -1: -1}
    parse = Parse(
        spans=tuple(PARSE.spans[i] for i in keep),
        tags=tuple(PARSE.tags[i] for i in keep),
        heads=tuple(number[PARSE.heads[i]] if i != 1 else -1 for i in keep),
        relations=tuple(PARSE.relations[i] for i in keep),
        sentences=((0, 5), (5, 11)),
    )
    found = figures([row(GOLD, parse)])
    assert found["no word"] == pytest.approx(100 / 12)
    assert found["UAS"] == pytest.approx(100 * (12 - 4) / 12)  # itself, Vantor, Ombrel and the full stop
    assert found["sentences"] == 100


def test_no_words_at_all() -> None:
    found = figures([row(GOLD, Parse())])
    assert found.pop("no word") == 100
    assert set(found.values()) == {0.0}


def test_sentences_are_given_in_code_points() -> None:
    assert [GOLD.text[start:end] for start, end in sentences(GOLD)] == [
        "General Vantor fell in Ombrel .",
        "He led the Lantern Corps .",
    ]


def test_a_sentence_cut_short_costs_both_sides() -> None:
    parse = msgspec.structs.replace(PARSE, sentences=((0, 3), (3, 6), (6, 12)))
    assert figures([row(GOLD, parse)])["sentences"] == pytest.approx(100 * 2 * 1 / (3 + 2))
