from __future__ import annotations

from onrecord.show.marks import Node, marks, nest, ordered
from onrecord.show.slips import sights
from onrecord.show.views import view
from onrecord.show.when import moments
from onrecord.show.who import figures
from onrecord.types import Actor, Reading, When
from tests.show.readings import reading, said, spans


def drawn(nodes: tuple[Node, ...]) -> str:
    """Nested marks as brackets, the role's first letters and the number of the statement after each; sights in braces.

    A star is where a statement's number stands, and where a sight begins.
    """
    return "".join(map(_drawn, nodes))


def _drawn(node: Node) -> str:
    inside = ("*" if node.opens else "") + drawn(node.inside)
    if node.sight:
        return f"{{{inside}}}{node.sight.entry}"
    return f"[{inside}]{node.mark.role[:2]}{node.mark.statement.number}" if node.mark else node.text


def nested(shown: Reading) -> str:
    """The whole text with all of its marks and sights."""
    seen = view(shown)
    found = ordered(marks(seen), sights(seen, figures(seen), moments(seen)))
    return drawn(nest(shown.report.text, (0, len(shown.report.text)), found))


def test_speech_inside_speech_nests() -> None:
    text = "They said Renwick said it fell."
    outer = said(text, "a", "", "Renwick said it fell", source="They")
    inner = said(text, "b", "", "it fell", source="Renwick", within="a")
    seen = view(reading(text, (), [outer, inner]))
    assert drawn(nest(text, (0, len(text)), marks(seen))) == "[They]so1 said [*[Renwick]so2 said [*it fell]co2]co1."


def test_of_two_that_cross_the_first_stays_whole() -> None:
    text = "abcdef"
    seen = view(reading(text, (), [said(text, "a", "", "abcd"), said(text, "b", "", "cdef")]))
    assert drawn(nest(text, (0, 6), marks(seen))) == "[*ab[*cd]co2]co1[ef]co2"


def test_a_piece_that_begins_with_space_opens_at_its_first_word() -> None:
    text = "One.\n\nTwo."
    seen = view(reading(text, (), [said(text, "a", "", "\n\nTwo.")]))
    assert drawn(nest(text, (6, 10), marks(seen))) == "[*Two.]co1"


def test_a_mark_over_two_paragraphs_opens_once() -> None:
    text = "One.\n\nTwo."
    seen = view(reading(text, (), [said(text, "a", "", text)]))
    found = marks(seen)
    assert [drawn(nest(text, p.span, found)) for p in seen.paragraphs] == ["[*One.]co1", "[Two.]co1"]


def test_a_span_at_the_very_end_is_whole() -> None:
    text = "He said no"
    seen = view(reading(text, (), [said(text, "a", "", "no")]))
    assert drawn(nest(text, (0, 10), marks(seen))) == "He said [*no]co1"


def test_names_and_times_lie_in_what_is_said_and_in_each_other() -> None:
    text = "Norvane’s ministry said Norvane left in May."
    actors = [
        Actor(id="p1", name="Norvane’s ministry", kind="organisation", mentions=spans(text, "Norvane’s ministry")),
        Actor(id="p2", name="Norvane", kind="state", mentions=((0, 7), (24, 31))),
    ]
    dates = [When(edtf="2024-05", spans=spans(text, "in May"))]
    told = said(text, "a", "", "Norvane left in May", source="Norvane’s ministry", cue="said")
    drawn_text = "[{*{*Norvane}who-2’s ministry}who-1]so1 [said]cu1 [*{*Norvane}who-2 left {*in May}when-1]co1."
    assert nested(reading(text, (), [told], actors=actors, dates=dates)) == drawn_text


def test_a_name_that_what_is_said_cuts_begins_once() -> None:
    text = "abcdef"
    inner = Actor(id="p1", name="x", kind="person", mentions=((2, 6),))
    assert nested(reading(text, (), [said(text, "a", "", "abcd")], actors=[inner])) == "[*ab{*cd}who-1]co1{ef}who-1"
