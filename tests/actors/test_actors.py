from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors import actors
from onrecord.encoder.heads import ENTITY_TYPES
from onrecord.types import Mention, Report, Source, SourceKind
from tests.actors.marked import marked


def gathered(words: str) -> list[tuple[str, list[str]]]:
    """Each actor's name and the words of its mentions."""
    report, mentions = marked(words)
    found, _ = actors(report, mentions, ())
    assert [a.id for a in found] == [f"p{i}" for i in range(1, len(found) + 1)]
    return [(a.name, [report.text[s:e] for s, e in a.mentions]) for a in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "[Person:Vantor] fell. [Person:Idris Vantor] ran it. [Person:Vantor’s] men",
            [("Idris Vantor", ["Vantor", "Idris Vantor", "Vantor"])],
        ),
        (
            "[Person:Yusan al-Merdhi] and [Person:Al-Merdhi] and [Person:Merdhi]",
            [("Yusan al-Merdhi", ["Yusan al-Merdhi", "Al-Merdhi", "Merdhi"])],
        ),
        (
            "[Person:Ada Renwick] met [Person:Tom Renwick]. [Person:Renwick] left.",
            [("Ada Renwick", ["Ada Renwick"]), ("Tom Renwick", ["Tom Renwick"]), ("Renwick", ["Renwick"])],
        ),
        (
            "[Person:Ada B. Renwick], [Person:B. Renwick], [Person:Renwick]",
            [("Ada B. Renwick", ["Ada B. Renwick", "B. Renwick", "Renwick"])],
        ),
        (
            "[Person:Ada B. Renwick], [Person:Tom B. Renwick], [Person:B. Renwick], [Person:Renwick]",
            [
                ("Ada B. Renwick", ["Ada B. Renwick"]),
                ("Tom B. Renwick", ["Tom B. Renwick"]),
                ("B. Renwick", ["B. Renwick"]),
                ("Renwick", ["Renwick"]),
            ],
        ),
        ("[Person:Harun Selcar] [Person:Harun]", [("Harun Selcar", ["Harun Selcar"]), ("Harun", ["Harun"])]),
        ("[Person:Idris Vantor] [Person:Antor]", [("Idris Vantor", ["Idris Vantor"]), ("Antor", ["Antor"])]),
        ("[Organization:Tidal Front] [Organization:Front]", [("Tidal Front", ["Tidal Front"]), ("Front", ["Front"])]),
        ("[Location:OMBREL] - [Location:Ombrel]", [("Ombrel", ["OMBREL", "Ombrel"])]),
        ("[Organization:NATO]", [("NATO", ["NATO"])]),
        ("", []),
    ],
)
def test_whose_names_they_are(words: str, expected: list[tuple[str, list[str]]]) -> None:
    assert gathered(words) == expected


def test_one_name_has_the_kind_that_its_mentions_are_surest_of() -> None:
    report, _ = marked("Ombrel Ombrel Ombrel")
    spans_and_kinds = [((0, 6), "Person", 0.5), ((7, 13), "Location", 0.9), ((14, 20), "Person", 0.41)]
    mentions = tuple(Mention(span=s, kind=k, confidence=c) for s, k, c in spans_and_kinds)
    assert [a.kind for a in actors(report, mentions[:2], ())[0]] == ["place"]
    assert [a.kind for a in actors(report, mentions, ())[0]] == ["person"]


def test_titles_and_other_spellings_are_kept_once() -> None:
    words = "[Person:General Idris Vantor], [Person:Mr. Vantor], [Person:General Vantor]"
    (vantor,), _ = actors(*marked(words), ())
    assert (vantor.name, vantor.aliases, vantor.titles) == ("Idris Vantor", ("Vantor",), ("General", "Mr."))


NAMES = "[Person:Ada Renwick], [Person:Tom Renwick], [Person:Renwick], [Organization:Tidal Front], [Location:Norvane]"


@pytest.mark.parametrize(
    ("kind", "name", "actor"),
    [
        ("person", "Ada Renwick", "p1"),
        ("person", "Dr Tom Renwick", "p2"),
        ("person", "Renwick", "p3"),
        ("institution", "the Tidal Front", "p4"),
        ("media", "Tidal Front", "p4"),
        ("document", "Tidal Front", "p4"),
        ("institution", "Norvane", "p5"),
        ("institution", "Norvane’s foreign ministry", None),
        ("institution", "Ada Renwick", None),
        ("person", "Norvane", None),
        ("person", "Jon Halvik", None),
        ("person", None, None),
        ("person", "General", None),
        ("unnamed", "Ada Renwick", None),
        ("unnamed", None, None),
        ("witness", "Ada Renwick", None),
    ],
)
def test_which_source_is_which_actor(kind: SourceKind, name: str | None, actor: str | None) -> None:
    _, (source,) = actors(*marked(NAMES), (Source(id="s", kind=kind, name=name, actor_id="p9"),))
    assert source == Source(id="s", kind=kind, name=name, actor_id=actor)


@st.composite
def readings(draw: st.DrawFn) -> tuple[Report, tuple[Mention, ...]]:
    """Texts of a few names and titles in any order, with mentions anywhere in them."""
    words = st.sampled_from(["Ada", "Tom", "Renwick", "al-Merdhi", "General", "the", "’s", "\n\n", "of"])
    text = " ".join(draw(st.lists(words, max_size=12)))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    kinds = st.sampled_from(ENTITY_TYPES)
    mentions = tuple(Mention(span=s, kind=draw(kinds)) for s in zip(edges[::2], edges[1::2], strict=False))
    return Report(id="r", text=text, sha256="", text_sha256=""), mentions


@given(readings(), st.sampled_from(["Ada Renwick", "Renwick", "al-Merdhi"]))
def test_whatever_is_marked_spans_are_the_names_words_and_no_unnamed_source_is_an_actor(
    given_: tuple[Report, tuple[Mention, ...]], name: str
) -> None:
    report, mentions = given_
    unnamed = Source(id="s", kind="unnamed", name=name, mentions=tuple(m.span for m in mentions))
    found, sources = actors(report, mentions, (unnamed,))
    assert sources == (unnamed,)
    for actor in found:
        spelled = {" ".join(report.text[s:e].split()) for s, e in actor.mentions}
        assert spelled == {actor.name, *actor.aliases}
    spans = sorted(span for actor in found for span in actor.mentions)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert len({actor.id for actor in found}) == len(found)
