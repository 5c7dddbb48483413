"""Whom a word stands for, and that no word of an unnamed source stands for anybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.scene import Scene, scenes
from onrecord.types import Actor, ActorKind, Encoding, Parse, Source, Span, When

TEXT = "The cleric Mokta Sarrin met two sources close to Norvane on March 19 ."
WORDS = TEXT.split()
HEADS = (1, 4, 1, 2, -1, 6, 4, 6, 9, 7, 11, 4, 11, 4)
RELATIONS = (
    "det",
    "nsubj",
    "flat",
    "flat",
    "root",
    "nummod",
    "obj",
    "amod",
    "case",
    "obl",
    "case",
    "obl",
    "nummod",
    "punct",
)
TAGS = ("DT", "NN", "NNP", "NNP", "VBD", "CD", "NNS", "JJ", "IN", "NNP", "IN", "NNP", "CD", ".")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return start, start + len(words)


def encoding() -> Encoding:
    starts = [len(" ".join(WORDS[:n])) + bool(n) for n in range(len(WORDS))]
    parse = Parse(
        spans=tuple((start, start + len(word)) for start, word in zip(starts, WORDS, strict=True)),
        tags=TAGS,
        heads=HEADS,
        relations=RELATIONS,
        sentences=((0, len(WORDS)),),
    )
    return Encoding(text=TEXT, parse=parse)


def actor(name: str, *mentions: str, kind: ActorKind = "person") -> Actor:
    return Actor(id=name, name=name, kind=kind, mentions=tuple(span(words) for words in mentions))


SARRIN = actor("Mokta Sarrin", "Mokta Sarrin")
NORVANE = actor("Norvane", "Norvane", kind="state")
SOURCES = (Source(id="s1", kind="unnamed", mentions=(span("two sources close to Norvane"),)),)
SOURCE = WORDS.index("sources")


def scene(*actors: Actor, sources: tuple[Source, ...] = SOURCES) -> Scene:
    return Scene(encoding(), actors, sources, (When(edtf="2024-03-19", spans=(span("March 19"),)),))


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Mokta", "Mokta Sarrin"), ("Sarrin", "Mokta Sarrin"), ("Norvane", "Norvane"), ("cleric", None), ("met", None)],
)
def test_whom_a_word_stands_for(word, expected):
    assert scene(SARRIN, NORVANE).actor(WORDS.index(word)) == expected


def test_nobody_stands_for_no_word():
    assert scene(SARRIN).actor(None) is None
    assert scene(SARRIN).meant(None) is None


def test_a_noun_before_a_name_means_the_one_who_is_named():
    assert scene(SARRIN).meant(1) == "Mokta Sarrin"


def test_of_mentions_within_one_another_the_shortest_counts():
    group = actor("sources close to Norvane", "sources close to Norvane", kind="group")
    found = scene(group, NORVANE, sources=())
    assert found.actor(WORDS.index("Norvane")) == "Norvane"
    assert found.actor(SOURCE) == "sources close to Norvane"


def test_the_words_of_a_mention_that_join_its_names_stand_for_nobody():
    group = actor("sources close to Norvane", "sources close to Norvane", kind="group")
    assert scene(group, sources=()).actor(WORDS.index("to")) is None


@pytest.mark.parametrize("mention", ["two sources", "sources", "two sources close to Norvane"])
def test_the_main_word_of_an_unnamed_source_never_leads_to_an_actor(mention):
    wrong = actor("sources", mention, kind="group")
    sources = (Source(id="s1", kind="unnamed", mentions=(span(mention),)),)
    assert scene(wrong, sources=sources).actor(SOURCE) is None
    assert scene(wrong, sources=sources).meant(SOURCE) is None
    assert scene(wrong, sources=()).actor(SOURCE) == "sources"


def test_a_named_source_may_be_an_actor():
    named = (Source(id="s1", kind="person", mentions=(span("Mokta Sarrin"),)),)
    assert scene(SARRIN, sources=named).actor(WORDS.index("Sarrin")) == "Mokta Sarrin"


def test_times_by_the_main_word_of_their_expression():
    assert {WORDS[word]: when.edtf for word, when in scene().times.items()} == {"March": "2024-03-19"}


def test_spans_of_words_join_where_they_touch():
    found = scene()
    assert found.spans({2, 3, 6}) == (span("Mokta Sarrin"), span("sources"))
    assert found.spans(set()) == ()
    assert found.between(6, 2) == ((span("Mokta")[0], span("sources")[1]),)


def test_every_stream_is_a_scene_of_its_own():
    assert [one.stream for one in scenes((encoding(), encoding()), (), (), ())] == [0, 1]


SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)).map(lambda p: (p[0], min(p[0] + p[1], len(TEXT))))


@given(st.lists(SPANS, max_size=4), st.lists(SPANS, max_size=3))
def test_no_word_at_the_head_of_an_unnamed_source_leads_anywhere(mentions, hidden):
    wrong = Actor(id="p1", name="wrong", kind="person", mentions=tuple(mentions))
    sources = tuple(Source(id=f"s{i}", kind="unnamed", mentions=(one,)) for i, one in enumerate(hidden))
    found = scene(wrong, sources=sources)
    for one in hidden:
        head = found.main(one)
        assert found.actor(head) is None
        assert found.meant(head) is None


@given(st.sets(st.integers(0, len(WORDS) - 1)))
def test_the_spans_of_words_hold_those_words_and_no_others(words):
    found = scene()
    assert found.words(found.spans(words)) == frozenset(words)
