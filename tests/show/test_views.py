from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.show.views import label, letter, view
from onrecord.types import Account, Challenge, Event, Phrase, Reason, Source, Telling
from tests.show.readings import reading, said, spans

TEXT = (
    "Renwick said it fell. Two sources confirmed that. The sources said more. One of them said less.\n"
    "The State Office said nothing new. Nosrin declined to comment. Transmarine could not confirm the toll."
)
SOURCES = (
    Source(id="s1", kind="person", name="Ada Renwick", mentions=spans(TEXT, "Renwick")),
    Source(id="s3", kind="unnamed", part_of="s2", mentions=spans(TEXT, "One of them")),
    Source(id="s2", kind="unnamed", count=(2, 2), mentions=spans(TEXT, "Two sources")),
    Source(id="s4", kind="institution", name="State Office"),
    Source(id="s5", kind="person", name="Farid Nosrin"),
    Source(id="s6", kind="media", name="Transmarine"),
)
ATTRIBUTIONS = (
    said(TEXT, "a5", "s5", source="Nosrin", cue="declined", content="to comment", act="decline-comment"),
    said(TEXT, "a1", "s1", "it fell"),
    said(TEXT, "a2", "s2", "that", act="confirm", confidence=0.49),
    said(TEXT, "a3", "s3", "less"),
    said(TEXT, "a4", "s4", "nothing new", confidence=0.5),
    said(TEXT, "a6", "s6", source="Transmarine", cue="could not confirm", content="the toll", act="cannot-confirm"),
    said(TEXT, "a7", "", "more", act="deny", within="a1"),
)
SEEN = view(reading(TEXT, SOURCES, ATTRIBUTIONS))


def test_unnamed_sources_come_first_parts_after_their_whole_and_the_silent_last() -> None:
    assert [(e.letter, e.source.id, e.group) for e in SEEN.entries] == [
        ("A", "s2", "unnamed"),
        ("B", "s3", "unnamed"),
        ("C", "s1", "people"),
        ("D", "s4", "bodies"),
        ("E", "s5", "silent"),
        ("F", "s6", "silent"),
    ]
    assert SEEN.entry("B").part_of == "A"


def test_statements_are_numbered_in_the_order_of_the_text() -> None:
    assert [(s.number, s.attribution.id, s.by, s.place) for s in SEEN.statements] == [
        (1, "a1", ("C",), "¶1"),
        (2, "a2", ("A",), "¶1"),
        (3, "a7", (), "¶1"),
        (4, "a3", ("B",), "¶1"),
        (5, "a4", ("D",), "¶2"),
        (6, "a5", ("E",), "¶2"),
        (7, "a6", ("F",), "¶2"),
    ]
    assert SEEN.statements[2].inside == 1


def test_what_gave_no_word_is_apart() -> None:
    assert [s.whole for s in SEEN.silent] == [("Nosrin declined to comment",)]
    assert [s.whole for s in SEEN.unconfirmed] == [("Transmarine could not confirm the toll",)]
    assert [s.number for s in SEEN.denied] == [3]
    assert [s.number for s in SEEN.unsourced] == [3]
    assert SEEN.entry("E").statements == ()


def test_only_below_one_half_is_a_statement_unsure() -> None:
    assert [s.number for s in SEEN.statements if s.unsure] == [2]


def test_pieces_are_the_exact_words() -> None:
    text = "“A  b,”\nhe said. “C.”"
    seen = view(reading(text, (), [said(text, "a", "", ("“A  b,”", "“C.”"), cue="said")]))
    assert seen.statements[0].pieces == ("“A  b,”", "“C.”")
    assert seen.statements[0].whole == ("“A  b,”", "said", "“C.”")


@pytest.mark.parametrize(
    ("pieces", "shown"),
    [
        (("One", "two"), ("One two",)),
        (("two", "One"), ("One two",)),
        (("One", "four"), ("One", "four")),
        (("“A,", "“B.”"), ("“A,\n\n“B.”",)),
        (("One two three", "two"), ("One two three",)),
        (("One two", "two three"), ("One two three",)),
    ],
)
def test_only_words_left_out_part_pieces_and_they_keep_the_order_of_the_text(
    pieces: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    text = "One two three four\n\n“A,\n\n“B.”"
    assert view(reading(text, (), [said(text, "a", "", pieces)])).statements[0].pieces == shown


def test_a_silence_that_shares_its_verb_comes_after_the_one_it_shares_it_with() -> None:
    text = "Norvane did not reply to requests for comment, nor did a spokesman."
    nor = said(text, "a2", "", "requests for comment", source="a spokesman", cue="nor did", act="no-response")
    not_ = said(text, "a1", "", "requests for comment", source="Norvane", cue="did not reply to", act="no-response")
    first, second = view(reading(text, (), [nor, not_])).statements
    assert [(s.attribution.id, s.elided) for s in (first, second)] == [("a1", False), ("a2", True)]


@pytest.mark.parametrize(
    ("challenge", "found"), [("differs", True), ("incompatible", True), ("denied", False), ("none", False)]
)
def test_what_is_told_in_more_than_one_way(challenge: Challenge, found: bool) -> None:
    text = "One said in Ombrel. The other said in Mestara."
    attributions = [said(text, "a1", "", "in Ombrel"), said(text, "a2", "", "in Mestara")]
    reason = Reason(by="hand", name="test")
    events = tuple(
        Event(
            id=f"e{i}", type="consult", trigger=(), told=(Telling(attribution_id=f"a{i}", evidence=(), reason=reason),)
        )
        for i in (1, 2)
    )
    account = Account(about="where", claims=("e1", "e2"), challenge=challenge)
    seen = view(replace(reading(text, (), attributions), events=events, accounts=(account,)))
    assert [[s.number for s in d.statements] for d in seen.disputes] == ([[1, 2]] if found else [])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (Source(id="s", kind="person", name="Ada Renwick"), "Ada Renwick"),
        (Source(id="s", kind="unnamed", mentions=spans("He is an aide", "He", "an aide")), "an aide"),
        (Source(id="s", kind="unnamed", mentions=spans("He is an aide", "He")), "He"),
        (Source(id="s", kind="unnamed", description=Phrase("an aide", ((6, 13),)), mentions=((0, 2),)), "an aide"),
        (Source(id="s", kind="unnamed"), "a source without words of its own"),
    ],
)
def test_a_source_is_called_by_what_says_most(source: Source, expected: str) -> None:
    assert label(reading("He is an aide"), source) == expected


@pytest.mark.parametrize(("index", "expected"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA")])
def test_letters(index: int, expected: str) -> None:
    assert letter(index) == expected
